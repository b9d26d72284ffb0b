"""What stands in a record as it can be edited, and what it was before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import ExpressionWrapper, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thuisfront.directory.enums import Verdict
from thuisfront.directory.models import (
    Attribute,
    HandMade,
    Location,
    Organization,
    Pair,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
    Version,
)
from thuisfront.directory.queries.finding import query_of
from thuisfront.directory.rules.editing import EXTRA, SECRET, TEXTS, Values, changed

MODELS: dict[str, Any] = {"service": Service, "organization": Organization, "location": Location}
SHOWN = 50
LABELS = {
    "phone": _("Phone number"),
    "hours": _("When it is open"),
    "area": _("For which area"),
    "room": _("How much room there is"),
    "for_child": _("What happens then, told to a child"),
    "verified": _("Read at the source"),
    "terms": _("Words to find it by"),
    "address_1": _("Street and number"),
    "postal_code": _("Postcode"),
    "city": _("Town"),
    "state_province": _("Province"),
    "country": _("Country"),
    "place": _("Where it stands on the map"),
}


@dataclass(frozen=True)
class Difference:
    """One value that changed: what it is called, what it was and what it became."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Change:
    """A version and what it changed."""

    version: Version
    differences: list[Difference]


def record(kind: str, key: UUID) -> Any:
    """Return a record that can be edited, or nothing."""
    return MODELS[kind].objects.filter(pk=key).first() if kind in MODELS else None


def values_of(kind: str, one: Any) -> Values:
    """Return what stands in a record, as plain values."""
    values: Values = {name: _plain(getattr(one, name)) for name in TEXTS[kind]}
    if kind == "location" and one.is_confidential:
        return {name: values[name] for name in SECRET}
    values |= {name: one.extra.get(name, "") for name in EXTRA.get(kind, ())}
    parts: Values = _PARTS[kind](one)
    return values | parts


def _plain(value: Any) -> Any:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def _of_service(one: Service) -> Values:
    phone, hours = one.phones.first(), one.schedules.first()
    area, room = one.service_areas.first(), one.capacities.order_by("-updated").first()
    terms = Attribute.objects.filter(owner=one.pk, taxonomy_term__isnull=False)
    return {
        "phone": phone.number if phone else "", "hours": hours.description if hours else "",
        "area": area.name if area else "", "room": _plain(room.available) if room else None,
        "terms": sorted(str(key) for key in terms.values_list("taxonomy_term", flat=True)),
    }  # fmt: skip


def _of_organization(one: Organization) -> Values:
    phone = one.phones.first()
    return {"phone": phone.number if phone else ""}


def _of_location(one: Location) -> Values:
    address = one.addresses.first()
    names = ("address_1", "postal_code", "city", "state_province", "country")
    values: Values = {name: getattr(address, name) if address else "" for name in names}
    there = one.latitude is not None and one.longitude is not None
    return values | {"place": f"{one.latitude:.4f}, {one.longitude:.4f}" if there else ""}


_PARTS: dict[str, Any] = {
    "service": _of_service, "organization": _of_organization, "location": _of_location,
}  # fmt: skip


def offers(typed: str) -> QuerySet[Service]:
    """Return services by words or a piece of their name: named ones first, then changed last."""
    rows = Service.objects.select_related("organization").defer("words")
    if typed.strip():
        query = query_of(typed)
        named = Q(name__icontains=typed.strip()) | Q(organization__name__icontains=typed.strip())
        rows = rows.filter(named | Q(words=query)) if query else rows.filter(named)
        told = ExpressionWrapper(named, models.BooleanField())
        return rows.annotate(told=told).order_by("-told", "-last_modified", "pk")
    return rows.order_by("-last_modified", "pk")


def history(kind: str, key: UUID) -> list[Change]:
    """Return the versions of a record, the newest first, each with what it changed."""
    rows = list(Version.objects.filter(kind=kind, key=key).select_related("by")[: SHOWN + 1])
    terms = _terms(row.values for row in rows)
    found = []
    for now, before in zip(rows, [*rows[1:], None], strict=False):
        told = differences(kind, before.values, now.values, terms) if before else []
        found.append(Change(now, told))
    return found[:SHOWN]


def differences(
    kind: str, before: Values, after: Values, terms: dict[str, str] | None = None
) -> list[Difference]:
    """Return what differs between two versions, in words."""
    named = terms if terms is not None else _terms((before, after))
    return [
        Difference(label_of(kind, name), _said(name, before.get(name), named),
                   _said(name, value, named))
        for name, value in changed(before, after).items()
    ]  # fmt: skip


def label_of(kind: str, name: str) -> str:
    """Return what a value is called on the screen."""
    if name in LABELS:
        return str(LABELS[name])
    return str(MODELS[kind]._meta.get_field(name).verbose_name)


def _said(name: str, value: Any, terms: dict[str, str]) -> str:
    if name == "terms":
        return ", ".join(terms.get(each, each) for each in value or ())
    if name == "status" and value:
        return str(dict(Service._meta.get_field("status").flatchoices)[value])
    if isinstance(value, bool):
        return str(_("yes") if value else _("no"))
    return "" if value is None else str(value)


def _terms(many: Iterable[Values]) -> dict[str, str]:
    keys = {each for values in many for each in values.get("terms") or ()}
    rows = TaxonomyTerm.objects.filter(pk__in=keys).values_list("pk", "name")
    return {str(key): name for key, name in rows} if keys else {}


def version(key: UUID) -> Version | None:
    """Return one version."""
    return Version.objects.filter(pk=key).first()


def hand_made(key: UUID) -> HandMade | None:
    """Return whether, and since when, a record is kept by hand."""
    return HandMade.objects.filter(key=key).first()


def below(kind: str, one: Any) -> list[tuple[str, UUID, str]]:
    """Return what hangs under a record: services of an organization, places of a service."""
    if kind == "organization":
        services = Service.objects.filter(organization=one).order_by("name")[:200]
        return [("service", each.pk, each.name) for each in services]
    if kind == "service":
        rows = ServiceAtLocation.objects.filter(service=one).select_related("location")
        places = [("location", each.location_id, each.location.name) for each in rows]
        return [("organization", one.organization_id, one.organization.name), *places]
    return []


def merged_into(key: UUID) -> UUID | None:
    """Return the service with which another one was put together."""
    pairs = Pair.objects.filter(second=key, verdict=Verdict.MERGED)
    return pairs.values_list("first", flat=True).first()
