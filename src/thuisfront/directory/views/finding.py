"""Help that there is: a list to narrow, and a page for each service."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_safe

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.directory.forms.finding import LABELS, FindForm, ages_of
from thuisfront.directory.queries import around, saying, showing
from thuisfront.directory.queries.editing import merged_into

PER_PAGE = 20
MORE = frozenset({"phase", "country", "prison"})  # folded away until one is chosen


@public
@require_safe
def service_list(request: HttpRequest) -> HttpResponse:
    """List the services that fit what is asked."""
    form = FindForm(request.GET, showing.choices())
    wanted = form.wanted()
    page = Paginator(showing.found(wanted), PER_PAGE).get_page(request.GET.get("bladzijde"))
    spot = wanted.here.spot if wanted.here else None
    services = list(page.object_list)
    places = around.placed([each.pk for each in services], spot)
    cards = saying.cards(services, page.start_index(), places, clock.now())
    asked = request.GET.copy()
    asked.pop("bladzijde", None)
    shown = {
        "form": form, "page": page, "cards": cards, "here": wanted.here,
        "asked": asked.urlencode(),
        "map": around.drawing([(each.number, each.spot) for each in cards if each.spot], spot),
        "for_child": wanted.terms.get("audience") == "child",
        "narrowed": wanted.age is not None or not MORE.isdisjoint(wanted.terms),
    }  # fmt: skip
    return render(request, "directory/service_list.html", shown)


@public
@require_safe
def service_detail(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show one service: what it does, for whom, what happens when you call, where it is."""
    service = get_object_or_404(showing.detailed(), pk=key)
    if service.status != "active" and (other := merged_into(key)):
        return redirect("directory:service-detail", other)
    words = showing.words_of([service.pk]).get(service.pk, {})
    places = around.addresses_of(service.pk)
    spots = [(number, each.spot) for number, each in enumerate(places, start=1) if each.spot]
    shown = {
        "service": service, "hours": saying.hours_of(service), "places": places,
        "map": around.drawing(spots, None),
        "room": saying.room_of(service, clock.now()),
        "is_old": saying.is_old(service, clock.today()),
        "words": [(label, words[name]) for name, label in LABELS.items() if name in words],
        "ages": ages_of(service.minimum_age, service.maximum_age),
        "takes_questions": showing.takes_questions(service),
        "read_on": parse_date(str(service.extra.get("read_on", ""))),
    }  # fmt: skip
    return render(request, "directory/service_detail.html", shown)
