"""From where somebody looks, and what help is around there: nearest first, then what has no place.

A confidential location has no coordinates in the table of places, so it is never near anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from thuisfront.directory.models import Address, Postcode, Service, ServiceAtLocation
from thuisfront.directory.queries import nearest
from thuisfront.directory.rules import outline, places, postcodes
from thuisfront.directory.rules.postcodes import Spot

DATA = Path(__file__).parents[1] / "data"
NEARBY = 200  # as many are put in order of distance: nobody reads farther
TOWNS = 400
COUNTRIES = ("nl", "be")  # of a bare number the Netherlands go first


class UnknownPlaceError(Exception):
    """Nobody knows where this is; with `is_postcode` it looks like a postcode."""

    def __init__(self, *, is_postcode: bool) -> None:
        super().__init__()
        self.is_postcode = is_postcode


@dataclass(frozen=True)
class Here:
    """From where somebody looks; `others` are places of the same name.

    Of a postcode that no table tells it is the main place of its `region`, kilometers off.
    """

    name: str
    spot: Spot
    others: tuple[str, ...] = ()
    region: str = ""


@dataclass(frozen=True)
class Placed:
    """A place where a service is: how far, and what it is called; or that it is secret."""

    spot: Spot | None = None
    meters: float | None = None
    name: str = ""
    is_secret: bool = False
    lines: tuple[str, ...] = ()


def here(typed: str, country: str = "") -> Here:
    """Return from where somebody looks, who typed a postcode or the name of a place.

    :raises UnknownPlaceError: when it is neither, or none that we know
    """
    code = postcodes.read(typed)
    if code:
        return _at_postcode(code, country, typed)
    found = places.named(_known(), typed, country)
    if not found:
        raise UnknownPlaceError(is_postcode=any(sign.isdigit() for sign in typed))
    first, *rest = found
    name = first.told if rest else first.whole
    return Here(name, first.spot, tuple(each.told for each in rest))


def _at_postcode(code: postcodes.Code, country: str, typed: str) -> Here:
    wanted = code.country or country
    rows = list(Postcode.objects.filter(code=code.digits).order_by("-country"))
    rows.sort(key=lambda each: bool(wanted) and each.country != wanted)
    if not rows or (code.country and rows[0].country != code.country):
        return _near_postcode(code, country, typed)
    first, *rest = rows
    others = tuple(f"{each.country.upper()}-{each.code}" for each in rest if not code.country)
    return Here(" ".join(typed.upper().split()), Spot(first.latitude, first.longitude), others)


def _near_postcode(code: postcodes.Code, country: str, typed: str) -> Here:
    countries = [code.country] if code.country else sorted(COUNTRIES, key=lambda c: c != country)
    tried = {each: places.roughly(_regions(), code.digits, each) for each in countries}
    found = {each: place for each, place in tried.items() if place}
    if not found:
        raise UnknownPlaceError(is_postcode=True)
    first, *rest = found
    others = tuple(f"{each.upper()}-{code.digits}" for each in rest)
    place = found[first]
    return Here(" ".join(typed.upper().split()), place.spot, others, region=place.name)


class Around(Sequence[Service]):
    """Services in order of distance, then those without a place; read a page at a time."""

    def __init__(self, rows: QuerySet[Service], spot: Spot) -> None:
        bare = rows.order_by().values("pk")
        placed = ServiceAtLocation.objects.filter(latitude__isnull=False)
        here = placed.filter(service__in=bare)
        found: Any = nearest.nearest(here, spot, first=0, most=NEARBY)
        self.meters: dict[UUID, float] = {}
        for key, meters in found.values_list("service", "meters"):
            self.meters.setdefault(key, meters)
        self._near = list(self.meters)
        self._rows, self._rest = rows, rows.exclude(pk__in=placed.values("service"))

    def __len__(self) -> int:
        return len(self._near) + self._rest.count()

    def __getitem__(self, wanted: Any) -> Any:
        start, stop = wanted.start or 0, wanted.stop
        keys = self._near[start:stop]
        found = {each.pk: each for each in self._rows.filter(pk__in=keys)} if keys else {}
        left = max(0, start - len(self._near)), max(0, stop - len(self._near))
        rest = self._rest.order_by("name", "pk")[left[0] : left[1]] if left[1] else []
        return [*(found[key] for key in keys if key in found), *rest]


def placed(services: Iterable[UUID], spot: Spot | None) -> dict[UUID, Placed]:
    """Return for services the place that is nearest, or any when nobody says from where."""
    rows = ServiceAtLocation.objects.filter(service__in=services).order_by("pk").values_list(
        "service", "latitude", "longitude", "location__name", "location__is_confidential"
    )  # fmt: skip
    found: dict[UUID, Placed] = {}
    for key, latitude, longitude, name, is_secret in rows:
        at = _spot(latitude, longitude)
        meters = postcodes.distance(spot, at) if spot and at else None
        if is_secret:
            found.setdefault(key, Placed(is_secret=True))
        elif at and _is_nearer(meters, found.get(key)):
            found[key] = Placed(at, meters, name)
    return found


def _spot(latitude: float | None, longitude: float | None) -> Spot | None:
    return None if latitude is None or longitude is None else Spot(latitude, longitude)


def _is_nearer(meters: float | None, before: Placed | None) -> bool:
    if before is None or before.spot is None:
        return True
    return meters is not None and before.meters is not None and meters < before.meters


def addresses_of(service: UUID) -> list[Placed]:
    """Return every place of a service with its address; of a secret one only that it is there."""
    rows = ServiceAtLocation.objects.filter(service=service).select_related("location")
    found = []
    for each in rows.prefetch_related("location__addresses").order_by("pk"):
        if each.location.is_confidential:
            found.append(Placed(is_secret=True))
            continue
        at = _spot(each.latitude, each.longitude)
        told = tuple(_line(address) for address in each.location.addresses.all())
        found.append(Placed(at, None, each.location.name, lines=told))
    return found


def _line(address: Address) -> str:
    town = f"{address.postal_code} {address.city}".strip()
    return ", ".join(each for each in (address.address_1, address.address_2, town) if each)


def drawing(spots: Sequence[tuple[int, Spot]], spot: Spot | None) -> outline.Drawing | None:
    """Return the map of these numbers; nothing when there is nothing to put on it."""
    if not spots:
        return None
    return outline.drawn(_outline(), spots, here=spot, towns=_towns())


@cache
def _known() -> places.Known:
    return places.known_places((DATA / "places.csv").read_text("utf-8").splitlines())


@cache
def _regions() -> places.Regions:
    lines = (DATA / "regions.csv").read_text("utf-8").splitlines()
    return places.known_regions(lines, _known())


@cache
def _towns() -> tuple[places.Place, ...]:
    lines = (DATA / "places.csv").read_text("utf-8").splitlines()[: TOWNS + 1]
    found: dict[Spot, places.Place] = {}
    for group in places.known_places(lines).values():
        for each in group:
            found.setdefault(each.spot, each)
    return tuple(found.values())


@cache
def _outline() -> tuple[outline.Shape, ...]:
    return outline.read_outline((DATA / "outline.txt").read_text("utf-8").splitlines())
