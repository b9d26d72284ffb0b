"""Pages beside the articles: the glossary, the news and the route from arrest to home."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.knowledge import exports, queries
from thuisfront.knowledge.enums import RouteReader
from thuisfront.knowledge.forms import LeafletForm, WordForm
from thuisfront.knowledge.rules import pages_of_leaflet

HOUR = 3600  # seconds


@public
@require_safe
def glossary(request: HttpRequest, *, for_child: bool = False) -> HttpResponse:
    """List the words, explained to an adult or to a child, narrowed by what was typed."""
    form = WordForm(request.GET)
    typed = form.typed()
    found = queries.by_letter(queries.terms(typed), for_child=for_child)
    context = {"form": form, "typed": typed, "letters": found, "for_child": for_child}
    return render(request, "knowledge/glossary.html", context)


@public
@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """List the news, where there is any in this language."""
    items = queries.news()
    if not items:
        raise Http404
    return render(request, "knowledge/news.html", {"items": items})


@public
@require_safe
@cache_control(public=True, max_age=HOUR)
def news_feed(request: HttpRequest) -> HttpResponse:
    """Give the news to a feed reader (Atom); a feed without news is a feed too."""
    text = exports.atom(queries.news(), page=reverse("knowledge:news"), feed=request.path)
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@public
@require_safe
@cache_control(no_store=True)
def leaflet(request: HttpRequest) -> HttpResponse:
    """Show some texts as they come on paper; which ones stands in the address and nowhere else."""
    known = queries.sheets()
    asked = [*request.GET.getlist("p"), request.GET.get("erbij", "")]
    chosen = [known[key] for key in pages_of_leaflet(asked, known)]
    large = "groot" in request.GET
    names = [(sheet.key, sheet.name) for sheet in chosen]
    context = {
        "choice": LeafletForm(names, queries.choices_of(known.values()), large=large),
        "sheets": [(sheet, queries.address_of(sheet, request)) for sheet in chosen],
        "large": large,
        "missing": len(set(filter(None, asked)) - known.keys()),
    }
    return render(request, "knowledge/leaflet.html", context)


@public
@require_safe
def route(request: HttpRequest) -> HttpResponse:
    """Ask for whom the route is."""
    return render(request, "knowledge/route.html", {"readers": list(RouteReader)})


@public
@require_safe
def route_of(request: HttpRequest, reader: str) -> HttpResponse:
    """Show the six stops to one reader; on paper, one poster."""
    if reader not in RouteReader.values:
        raise Http404
    chosen = RouteReader(reader)
    context = {
        "reader": chosen,
        "readers": list(RouteReader),
        "stops": queries.route_for(chosen),
    }
    return render(request, "knowledge/route_of.html", context)
