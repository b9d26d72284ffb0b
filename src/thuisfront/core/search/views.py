"""The search page: a form by GET, so that it works without JavaScript and can be shared."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.search import editing, filters, queries

SHOWN = 20
SHOWN_BESIDE = 5  # of another language
KEPT = 300  # seconds that a browser may keep the suggestions


@public
@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Show what answers the query in the language of the page, narrowed by what was chosen.

    Where another language finds little, what Dutch finds stands below it, named as such.
    """
    known, language = filters.known(), get_language() or settings.LANGUAGE_CODE
    chosen, asked = filters.chosen_in(request.GET, known), request.GET.get("q", "")
    tokens = filters.tokens_of(chosen)
    page = queries.search(asked, language=language, limit=SHOWN, facets=tokens)
    little = language != settings.LANGUAGE_CODE and page.total < SHOWN_BESIDE
    other = _dutch(asked, tokens) if little else None
    if not chosen:
        total = page.total or (other.total if other else 0)
        editing.note_missed(query=page.query, total=total, language=language, on=clock.today())
    counts, exact = (page.counts, page.exact) if page.results or not other else (other.counts, True)
    context = {
        "page": page,
        "other": other,
        "chosen": chosen,
        "filters": filters.filters(known, chosen, counts, exact=exact),
        "chips": filters.chips(page.query, known, chosen),
        "meant": filters.address(page.suggestion or "", chosen),
        "unfiltered": filters.address(page.query, {}),
    }
    return render(request, "search/results.html", context)


def _dutch(asked: str, tokens: list[str]) -> queries.SearchPage | None:
    """Return what Dutch texts answer, when there are any."""
    found = queries.search(asked, limit=SHOWN_BESIDE, facets=tokens)
    return found if found.results else None


@public
@require_safe
@cache_control(public=True, max_age=KEPT)
def suggestions(request: HttpRequest) -> HttpResponse:
    """Answer every suggestion, the same for everybody: what somebody types never comes here."""
    del request
    return JsonResponse(
        {"suggestions": queries.suggestions(get_language() or settings.LANGUAGE_CODE)}
    )
