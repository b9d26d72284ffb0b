"""The public list of institutions and a page for each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.institutions import queries
from thuisfront.institutions.forms import FilterForm


@public
@require_safe
def institution_list(request: HttpRequest) -> HttpResponse:
    """List the institutions, narrowed by country, kind and who stays there."""
    form = FilterForm(request.GET)
    found = queries.institutions(**form.chosen())
    return render(request, "institutions/institution_list.html", {"form": form, "found": found})


@public
@require_safe
def institution_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what is known about one institution, and how sure that is."""
    institution = get_object_or_404(queries.institutions(), slug=slug)
    return render(request, "institutions/institution_detail.html", {"institution": institution})
