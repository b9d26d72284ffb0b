"""Reads of institutions and what visitors need to know; all of it is public."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Count, Max, Prefetch, Q, QuerySet, When
from django.urls import reverse
from django.utils.translation import gettext, override

from thuisfront.core.base import clock, receipts, sealing
from thuisfront.core.search.registers import Entry
from thuisfront.core.ui.pictures import with_sizes
from thuisfront.core.ui.registers import Place
from thuisfront.institutions import rules
from thuisfront.institutions.enums import UNDER_THE_PRISON_LAW, DetailTopic, RuleTopic, VisitKind
from thuisfront.institutions.models import (
    ContactPoint,
    Detail,
    Institution,
    Placed,
    RouteInvite,
    RouteStep,
    Sourced,
    Unit,
    VisitRule,
)

YIELDS = 0.6  # a prison is found by its name; what people ask is answered by an article


def institutions(
    *, country: str = "", kind: str = "", population: str = ""
) -> QuerySet[Institution]:
    """Return the institutions by name, narrowed to what was asked."""
    asked = {"country": country, "kind": kind, "population": population}
    return Institution.objects.filter(**{name: value for name, value in asked.items() if value})


def settled_rules(institution: Institution, on: date) -> list[rules.Settled]:
    """Return what holds in an institution on a day, and where sources differ."""
    rows = VisitRule.objects.filter(_holds_in(institution)).select_related("unit")
    return rules.settle(rules.in_force((_rule(row) for row in _by_topic(rows)), on))


def ordinary(settled: Iterable[rules.Settled]) -> list[rules.Settled]:
    """Return what holds for the visit that most children make, in no unit in particular."""
    kinds = {VisitKind.ORDINARY, VisitKind.YOUTH}
    return [each for each in settled if each.strictest.visit in kinds and not each.strictest.unit]


def contact_points(institution: Institution) -> QuerySet[ContactPoint]:
    """Return who helps here, those of the institution itself before those of the country."""
    found = ContactPoint.objects.filter(_holds_in(institution))
    return found.order_by("institution_id", "task", "id")


def details(institution: Institution) -> QuerySet[Detail]:
    """Return what is good to know before a visit here."""
    found = Detail.objects.filter(_holds_in(institution))
    order = [When(topic=topic, then=place) for place, topic in enumerate(DetailTopic)]
    return found.order_by(Case(*order), "institution_id", "id")


def route_steps(institution: Institution) -> tuple[Sequence[RouteStep], bool]:
    """Return the steps of the way in, and whether they are this institution's own."""
    found = RouteStep.objects.filter(_holds_in(institution)).prefetch_related(
        Prefetch("photo", with_sizes())
    )
    steps = list(found.order_by("place"))
    for own in ([s for s in steps if s.institution_id], [s for s in steps if s.kind]):
        if own:
            return own, own[0].institution_id is not None
    return steps, False


def mark_of_route_words(typed: str) -> bytes:
    """Return by what an institution is found that typed its five words."""
    return sealing.fingerprint("route words", receipts.as_typed(typed))


def invite_with_words(institution: Institution, typed: str, on: date) -> RouteInvite | None:
    """Return what an institution may fill in with these words on this day."""
    found = RouteInvite.objects.filter(
        institution=institution, receipt_mark=mark_of_route_words(typed), valid_until__gte=on
    )
    return found.select_related("institution").first()


def steps_of(invite: RouteInvite) -> list[rules.Step]:
    """Return the steps that an institution typed."""
    return [rules.Step(**step) for step in invite.steps]


def steps_to_begin_with(invite: RouteInvite) -> list[rules.Step]:
    """Return what an institution typed before, or else what the site shows now."""
    shown, _own = ([], False) if invite.steps else route_steps(invite.institution)
    typed = [rules.Step(step.title, step.text, step.drawing) for step in shown]
    return typed or steps_of(invite)


def with_invites(*, state: str = "") -> QuerySet[Institution]:
    """Return the institutions with how far they are with telling their way in.

    :param state: a value of `InviteState`, "none" for those that were never asked, or all
    """
    found = Institution.objects.select_related("invite").annotate(
        own_steps=Count("routestep", distinct=True)
    )
    if state == "none":
        return found.filter(invite=None)
    return found.filter(invite__state=state) if state else found


def _holds_in(institution: Institution) -> Q:
    """Return the condition on what holds in an institution."""
    near = Q(institution=institution) | Q(kind=institution.kind)
    if institution.kind in UNDER_THE_PRISON_LAW:
        return near | Q(country=institution.country)
    return near


def _by_topic(rows: Iterable[VisitRule]) -> list[VisitRule]:
    topics = {topic.value: place for place, topic in enumerate(RuleTopic)}
    visits = {kind.value: place for place, kind in enumerate(VisitKind)}
    return sorted(rows, key=lambda row: (visits[row.visit], topics[row.about], row.pk))


def _rule(row: VisitRule) -> rules.Rule:
    return rules.Rule(
        about=row.about, visit=row.visit, text=row.text, number=row.number,
        nearness=_nearness(row), unit=row.unit.name if row.unit else "",
        source=row.source_title, url=row.source_url, source_date=row.source_date,
        checked_on=row.checked_on, verified=row.is_verified,
        valid_from=row.valid_from, valid_until=row.valid_until,
    )  # fmt: skip


def _nearness(row: Placed) -> rules.Nearness:
    if getattr(row, "unit_id", None):
        return rules.Nearness.UNIT
    if row.institution_id:
        return rules.Nearness.INSTITUTION
    return rules.Nearness.KIND if row.kind else rules.Nearness.COUNTRY


def public_paths() -> list[str]:
    """Return the address of every institution and of its way in."""
    found = Institution.objects.values_list("slug", flat=True)
    paths = ("institutions:institution-detail", "institutions:visit-route")
    return [reverse(path, args=(slug,)) for slug in found for path in paths]


def places() -> dict[str, Place]:
    """Return when what stands on the pages of each institution last changed."""
    changed: dict[UUID | None, datetime] = {}
    for kind in (VisitRule, ContactPoint, Detail, RouteStep):
        newest = kind.objects.order_by().values_list("institution").annotate(Max("updated_at"))
        for key, moment in newest:
            changed[key] = max(moment, changed.get(key, moment))
    told: dict[str, Place] = {}
    for key, slug, moment in Institution.objects.values_list("pk", "slug", "updated_at"):
        days = [
            clock.day_of(each) for each in (moment, changed.get(key), changed.get(None)) if each
        ]
        for path in ("institutions:institution-detail", "institutions:visit-route"):
            told[reverse(path, args=(slug,))] = Place(max(days))
    return told


def entries() -> Iterator[Entry]:
    """Yield what can be found: each institution, by name and place."""
    for institution in Institution.objects.all():
        yield entry_of(institution)


def entry_of(institution: Institution) -> Entry:
    """Return how an institution is found."""
    with override("nl"):
        kind, country = institution.get_kind_display(), institution.get_country_display()
        url = reverse("institutions:institution-detail", args=(institution.slug,))
        summary = gettext("%(kind)s in %(place)s: rules for visits, who helps, and the way in.")
        place = institution.city or country
        told = summary % {"kind": kind, "place": place}
    return Entry(
        kind="institution", reference=str(institution.pk), slug=institution.slug, url=url,
        title=institution.name, words=f"{institution.city} {country}", weight=YIELDS,
        summary=told,
    )  # fmt: skip


def links_to_outside() -> Iterator[tuple[str, Sourced]]:
    """Yield every address of another site here, and what it stands with."""
    for kind in (Institution, Unit, VisitRule, ContactPoint, Detail, RouteStep):
        for thing in kind.objects.exclude(source_url=""):
            yield thing.source_url, thing
    for point in ContactPoint.objects.exclude(url=""):
        yield point.url, point
