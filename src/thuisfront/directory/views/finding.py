"""Help that there is: a list to narrow, and a page for each service."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.directory.forms.finding import LABELS, FindForm, ages_of
from thuisfront.directory.queries import showing

PER_PAGE = 20
MORE = frozenset({"phase", "country", "prison"})  # folded away until one is chosen


@public
@require_safe
def service_list(request: HttpRequest) -> HttpResponse:
    """List the services that fit what is asked."""
    form = FindForm(request.GET, showing.choices())
    wanted = form.wanted()
    page = Paginator(showing.found(wanted), PER_PAGE).get_page(request.GET.get("bladzijde"))
    asked = request.GET.copy()
    asked.pop("bladzijde", None)
    shown = {
        "form": form, "page": page, "asked": asked.urlencode(),
        "for_child": wanted.terms.get("audience") == "child",
        "narrowed": wanted.age is not None or not MORE.isdisjoint(wanted.terms),
    }  # fmt: skip
    return render(request, "directory/service_list.html", shown)


@public
@require_safe
def service_detail(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show one service: what it does, for whom, what happens when you call."""
    service = get_object_or_404(showing.detailed(), pk=key)
    words = showing.words_of([service.pk]).get(service.pk, {})
    shown = {
        "service": service,
        "words": [(label, words[name]) for name, label in LABELS.items() if name in words],
        "ages": ages_of(service.minimum_age, service.maximum_age),
        "read_on": parse_date(str(service.extra.get("read_on", ""))),
    }  # fmt: skip
    return render(request, "directory/service_detail.html", shown)
