"""Pages beside the articles: the glossary, the news and the route from arrest to home."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.access.limits import Limit, TooManyError, address_of, count_attempt
from thuisfront.core.base import clock
from thuisfront.core.ui.paper import PaperError
from thuisfront.knowledge import exports, queries
from thuisfront.knowledge.enums import RouteReader
from thuisfront.knowledge.forms import LeafletForm, WordForm
from thuisfront.knowledge.rules import MOST_SHEETS, pages_of_leaflet

HOUR = 3600  # seconds
MOST_ADDRESS = 4000  # letters of an address that are repeated in another
PRINTING = Limit("leaflet-pdf", per_address=120, in_total=3000, seconds=HOUR)


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
    return _leaflet(request)


def _leaflet(request: HttpRequest, *, problem: str = "", status: int = 200) -> HttpResponse:
    known = queries.sheets()
    asked = [*request.GET.getlist("p"), request.GET.get("erbij", "")]
    chosen = [known[key] for key in pages_of_leaflet(asked, known)]
    large = "groot" in request.GET
    names = [(sheet.key, sheet.name) for sheet in chosen]
    wanted = set(filter(None, asked))
    context = {
        "choice": LeafletForm(names, queries.choices_of(known.values()), large=large),
        "sheets": [(sheet, queries.address_of(sheet, request)) for sheet in chosen],
        "large": large,
        "missing": len(wanted - known.keys()),
        "most": MOST_SHEETS if len(wanted & known.keys()) > MOST_SHEETS else 0,
        "problem": problem,
        "forms": [(form, _name_of(form)) for form in exports.Form],
    }
    return render(request, "knowledge/leaflet.html", context, status=status)


def _name_of(form: exports.Form) -> str:
    names = {
        exports.Form.A4: _("PDF"),
        exports.Form.LARGE: _("PDF with large letters"),
        exports.Form.BOOKLET: _("PDF as a booklet to fold"),
    }
    return names[form]


@public
@require_safe
@cache_control(no_store=True)
def leaflet_pdf(request: HttpRequest, form: str) -> HttpResponse:
    """Give a leaflet as a PDF; when a page of it is not there, its own page says so first."""
    if form not in {each.value for each in exports.Form}:
        raise Http404
    known, asked = queries.sheets(), request.GET.getlist("p")
    if set(asked) - known.keys() or not 0 < len(set(asked)) <= MOST_SHEETS:
        return redirect(f"{reverse('knowledge:leaflet')}?{request.GET.urlencode()[:MOST_ADDRESS]}")
    chosen = [known[key] for key in pages_of_leaflet(asked, known)]
    try:
        count_attempt(PRINTING, address=address_of(request), at=clock.now())
        made = exports.leaflet(
            [(sheet, queries.address_of(sheet, request)) for sheet in chosen], exports.Form(form)
        )
    except (TooManyError, PaperError):
        said = _("The PDF cannot be made at this moment. Print this page with your browser.")
        return _leaflet(request, problem=said, status=503)
    answer = HttpResponse(made, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="folder-{form}.pdf"'
    answer["X-Robots-Tag"] = "noindex"
    return answer


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
