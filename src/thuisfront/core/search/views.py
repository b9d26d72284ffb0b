"""The search page: a form by GET, so that it works without JavaScript and can be shared."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.search import actions, queries, registers

SHOWN = 20


@public
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what answers the query, for everybody or for one audience."""
    audience = registers.audience_of(request.GET.get("audience", ""))
    page = queries.search(request.GET.get("q", ""), audience, limit=SHOWN)
    if not page.total:
        actions.note_zero_hit(query=page.query, on=clock.today())
    context = {"page": page, "audience": audience, "choices": list(registers.audiences)}
    return render(request, "search/results.html", context)
