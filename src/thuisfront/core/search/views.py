"""The search page: a form by GET, so that it works without JavaScript and can be shared."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.search import actions, filters, queries

SHOWN = 20
KEPT = 300  # seconds that a browser may keep the suggestions


@public
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what answers the query, narrowed by what was chosen."""
    known = filters.known()
    chosen = filters.chosen_in(request.GET, known)
    page = queries.search(request.GET.get("q", ""), limit=SHOWN, facets=filters.tokens_of(chosen))
    if not page.total and not chosen:
        actions.note_zero_hit(query=page.query, on=clock.today())
    context = {
        "page": page,
        "chosen": chosen,
        "filters": filters.filters(known, chosen, page.counts, exact=page.exact),
        "chips": filters.chips(page.query, known, chosen),
        "meant": filters.address(page.suggestion or "", chosen),
        "unfiltered": filters.address(page.query, {}),
    }
    return render(request, "search/results.html", context)


@public
@require_safe
@cache_control(public=True, max_age=KEPT)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Answer every suggestion, the same for everybody: what somebody types never comes here."""
    del request
    return JsonResponse({"suggestions": queries.suggestions()})
