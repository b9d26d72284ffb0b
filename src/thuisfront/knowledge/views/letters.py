"""Letters with our answer, for everybody to read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.knowledge import queries
from thuisfront.knowledge.forms import LetterFilterForm

DUTCH = ["nl"]


@public
@require_safe
def letter_list(request: HttpRequest) -> HttpResponse:
    """List the letters, narrowed by audience and theme."""
    form = LetterFilterForm(request.GET, choices=queries.letter_choices())
    asked = form.asked()
    context = {"form": form, "letters": queries.letters(**asked), "narrowed": any(asked.values())}
    return render(request, "knowledge/letter_list.html", context)


@public
@require_safe
def letter_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a letter with our answer, and the articles about it."""
    letter = get_object_or_404(queries.letters(), slug=slug)
    articles = queries.articles_of(letter)
    context = {"letter": letter, "articles": articles, "written_in": DUTCH}
    return render(request, "knowledge/letter_detail.html", context)
