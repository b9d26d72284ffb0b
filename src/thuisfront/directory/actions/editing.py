"""Editing by hand: a record takes new values, a version tells what, who and when."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.search import actions as search
from thuisfront.core.ui.page_cache import erase_pages, forget_pages
from thuisfront.directory.actions.words import renew_words
from thuisfront.directory.enums import RecordKind, Status, Why
from thuisfront.directory.models import (
    Address,
    Attribute,
    HandMade,
    Location,
    Organization,
    Phone,
    Schedule,
    Service,
    ServiceArea,
    ServiceAtLocation,
    ServiceCapacity,
    Unit,
    Version,
)
from thuisfront.directory.queries import editing as queries
from thuisfront.directory.queries import showing
from thuisfront.directory.rules.editing import EXTRA, SECRET, TEXTS, Values, changed, spot_in
from thuisfront.directory.rules.postcodes import Spot

PLACES = "plekken"


@transaction.atomic
def save_record(
    *, kind: str, key: UUID, values: Mapping[str, Any], at: datetime, by: User | None,
    why: Why = Why.EDITED, spot: Spot | None = None,
) -> bool:  # fmt: skip
    """Give a record these values; tell whether anything changed.

    What is not among the values stays. From here on a feed no longer changes this record.
    """
    one = queries.MODELS[kind].objects.select_for_update(of=("self",)).get(pk=key)
    before = queries.values_of(kind, one)
    wanted = before | dict(values)
    if kind == RecordKind.LOCATION and wanted["is_confidential"]:
        wanted = {name: wanted[name] for name in SECRET}
    different = changed(before, wanted)
    if not different and before.keys() == wanted.keys():
        return False
    _write(kind, one, wanted, different, at, spot)
    _remember(kind, one, before, why, by)
    audit.record("directory.record.changed", at=at, by=by or audit.SYSTEM, target=one)
    _tell(kind, one, at)
    return True


@transaction.atomic
def restore_version(*, version: Version, at: datetime, by: User) -> bool:
    """Put back what a record was, but for how much room there was on that day."""
    values = {name: value for name, value in version.values.items() if name != "room"}
    spot = spot_in(str(values.get("place", "")))
    return save_record(kind=version.kind, key=version.key, values=values, at=at, by=by,
                       why=Why.RESTORED, spot=spot)  # fmt: skip


@transaction.atomic
def let_go(*, kind: str, key: UUID, at: datetime, by: User) -> None:
    """Let the feed of a record tell it again, from its next reading on."""
    one = queries.MODELS[kind].objects.select_for_update(of=("self",)).get(pk=key)
    HandMade.objects.filter(key=key).delete()
    one.digest = b""
    one.save(update_fields=["digest"])
    audit.record("directory.record.released", at=at, by=by, target=one)


@transaction.atomic
def add_record(*, kind: str, name: str, under: Any, at: datetime, by: User) -> Any:
    """Make a record with its name only: an organization, a service of one, a place of one.

    A new service is not offered before an editor says so.
    """
    if kind == RecordKind.ORGANIZATION:
        one: Any = Organization.objects.create(name=name, description=name)
    elif kind == RecordKind.SERVICE:
        one = Service.objects.create(organization=under, name=name, status=Status.INACTIVE)
        renew_words(keys=[one.pk])
    else:
        one = Location.objects.create(name=name, organization=under.organization)
        ServiceAtLocation.objects.create(service=under, location=one)
    audit.record("directory.record.changed", at=at, by=by, target=one)
    return one


def _write(
    kind: str, one: Any, wanted: Values, different: Values, at: datetime, spot: Spot | None
) -> None:
    if kind == RecordKind.LOCATION and wanted["is_confidential"]:
        _hide(one, wanted)
        return
    for name in TEXTS[kind]:
        setattr(one, name, wanted[name])
    for name in EXTRA.get(kind, ()):
        one.extra = one.extra | {name: wanted[name]}
    if kind == RecordKind.LOCATION and "place" in different:
        one.latitude, one.longitude = (spot.latitude, spot.longitude) if spot else (None, None)
    one.save()
    for name, write in _PARTS[kind].items():
        if name in different:
            write(one, wanted, at)


def _hide(one: Location, wanted: Values) -> None:
    """Leave of a place that is secret from now on only its name; also of what it was before."""
    fresh = Location(pk=one.pk, is_confidential=True, name=wanted["name"])
    for each in one._meta.concrete_fields:
        if each.name not in {"id", "feed", "digest", "created_at", "organization"}:
            setattr(one, each.name, getattr(fresh, each.name))
    one.extra = {}
    one.save()
    for part in (one.addresses, one.phones, one.contacts, one.schedules, one.accessibility):
        part.all().delete()
    Version.objects.filter(key=one.pk).delete()
    erase_pages()


def _remember(kind: str, one: Any, before: Values, why: Why, by: User | None) -> None:
    now = queries.values_of(kind, one)
    is_secret = bool(now.get("is_confidential"))
    if not is_secret and not Version.objects.filter(key=one.pk).exists():
        Version.objects.create(kind=kind, key=one.pk, why=Why.BEFORE, values=before)
    Version.objects.create(kind=kind, key=one.pk, why=why, by=by, values=now)
    if one.feed_id:
        HandMade.objects.update_or_create(key=one.pk, defaults={"kind": kind, "is_behind": False})


def _tell(kind: str, one: Any, at: datetime) -> None:
    """Make what changed findable, and let pages be rendered anew."""
    if kind == RecordKind.SERVICE:
        keys = [one.pk]
    elif kind == RecordKind.ORGANIZATION:
        keys = list(Service.objects.filter(organization=one).values_list("pk", flat=True))
    else:
        keys = []
    renew_words(keys=keys)
    find_anew(keys, at)
    forget_pages()


def find_anew(keys: list[UUID], at: datetime) -> None:
    """Bring services in step with the search of the site."""
    told = {entry.reference: entry for entry in showing.entries(keys)}
    for key in keys:
        if entry := told.get(str(key)):
            search.index_document(entry=entry, at=at)
        else:
            search.remove_document(kind=showing.KIND, reference=str(key))


def _phone(one: Any, wanted: Values, _: datetime) -> None:
    _one_part(one, one.phones, Phone, "number", wanted["phone"])


def _hours(one: Any, wanted: Values, _: datetime) -> None:
    _one_part(one, one.schedules, Schedule, "description", wanted["hours"])


def _area(one: Any, wanted: Values, _: datetime) -> None:
    _one_part(one, one.service_areas, ServiceArea, "name", wanted["area"])


def _one_part(one: Any, parts: Any, model: Any, name: str, value: str) -> None:
    """Change, make or take away the first part of a list; the others stay."""
    first = parts.first()
    if first and value:
        setattr(first, name, value)
        first.save()
    elif first:
        first.delete()
    elif value:
        link = {parts.field.name: one}
        model.objects.create(owner=one.pk, **{name: value}, **link)


def _room(one: Service, wanted: Values, at: datetime) -> None:
    one.capacities.all().delete()
    if wanted["room"] is not None and wanted["room"] != "":
        unit, _ = Unit.objects.get_or_create(name=PLACES)
        ServiceCapacity.objects.create(
            owner=one.pk, service=one, unit=unit, available=wanted["room"], updated=at
        )


def _terms(one: Service, wanted: Values, _: datetime) -> None:
    rows = Attribute.objects.filter(owner=one.pk, taxonomy_term__isnull=False)
    rows.exclude(taxonomy_term__in=wanted["terms"]).delete()
    known = {str(key) for key in rows.values_list("taxonomy_term", flat=True)}
    for key in wanted["terms"]:
        if key not in known:
            Attribute.objects.create(owner=one.pk, holder=one.pk, link_id=one.pk,
                                     link_entity="service", taxonomy_term_id=key)  # fmt: skip


def _address(one: Location, wanted: Values, _: datetime) -> None:
    names = ("address_1", "postal_code", "city", "state_province", "country")
    values = {name: wanted[name] for name in names}
    first = one.addresses.first()
    if not any(values.values()):
        one.addresses.all().delete()
    elif first:
        Address.objects.filter(pk=first.pk).update(**values)
    else:
        Address.objects.create(owner=one.pk, location=one, **values)


_PARTS: dict[str, dict[str, Callable[[Any, Values, datetime], None]]] = {
    "service": {
        "phone": _phone, "hours": _hours, "area": _area, "room": _room, "terms": _terms,
    },
    "organization": {"phone": _phone},
    "location": dict.fromkeys(
        ("address_1", "postal_code", "city", "state_province", "country"), _address
    ),
}  # fmt: skip
