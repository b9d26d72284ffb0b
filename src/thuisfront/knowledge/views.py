"""Pages beside the articles: the glossary and the route from arrest to home."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.knowledge import queries
from thuisfront.knowledge.enums import RouteReader
from thuisfront.knowledge.forms import WordForm


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
