"""How it is said to visitors: how far, when it is open, how much room there is, how old that is."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from thuisfront.core.base import clock
from thuisfront.directory.enums import Weekday
from thuisfront.directory.models import Schedule, Service
from thuisfront.directory.queries.around import Placed
from thuisfront.directory.rules.postcodes import Spot
from thuisfront.directory.rules.units import unit_word

ROOM_LASTS = timedelta(days=30)
CHECK_LASTS = timedelta(days=365)
_DAY = re.compile(r"[+-]?\d*([A-Z]{2})")
KILOMETER, NEAR = 1000, 10


@dataclass(frozen=True)
class Card:
    """A service as it stands in a list: its number there, how far it is and how much room."""

    service: Service
    number: int
    far: str
    room: str
    spot: Spot | None
    is_secret: bool


def cards(
    services: Sequence[Service], first: int, places: dict[UUID, Placed], at: datetime
) -> list[Card]:
    """Return the services of a page, numbered from `first`."""
    found = []
    for number, service in enumerate(services, start=first):
        place = places.get(service.pk, Placed())
        far = distance(place.meters) if place.meters is not None else ""
        room = room_of(service, at)
        found.append(Card(service, number, far, room, place.spot, place.is_secret))
    return found


def distance(meters: float) -> str:
    """Return how far something is, no more exact than the middle of a town allows."""
    if meters < KILOMETER:
        return _("less than 1 kilometer away")
    far = meters / KILOMETER
    told = round(far) if far < NEAR else round(far / 5) * 5
    if told == 1:
        return _("about 1 kilometer away")
    return _("about %(far)s kilometers away") % {"far": told}


def room_of(service: Service, at: datetime) -> str:
    """Return how much room there is with the day that was told; nothing when nobody ever told."""
    told = max(service.capacities.all(), key=lambda each: each.updated, default=None)
    if told is None:
        return ""
    if at - told.updated > ROOM_LASTS:
        day = _said(clock.day_of(told.updated))
        return _("How much room there is: unknown (last told on %(day)s)") % {"day": day}
    number = round(told.available)
    values = {"number": number, "unit": unit_word(str(told.unit), number),
              "day": _said(clock.day_of(told.updated))}  # fmt: skip
    if not values["number"]:
        return _("No room at this moment (told on %(day)s)") % values
    return _("Room: %(number)s %(unit)s (told on %(day)s)") % values


def hours_of(service: Service) -> list[str]:
    """Return when a service is open, each schedule as a sentence."""
    return [told for told in map(_hours, service.schedules.all()) if told]


def _hours(schedule: Schedule) -> str:
    if schedule.description:
        return schedule.description
    days = _days(_DAY.findall(schedule.byday.upper()))
    if not schedule.opens_at or not schedule.closes_at:
        return days
    times = {"from": schedule.opens_at[:5], "to": schedule.closes_at[:5]}
    return f"{days} " * bool(days) + _("from %(from)s to %(to)s") % times


def _days(codes: Iterable[str]) -> str:
    named = [str(Weekday(code).label) for code in Weekday.values if code in set(codes)]
    if len(named) < 2:  # noqa: PLR2004 -- one day is no list
        return "".join(named)
    told = {"days": ", ".join(named[:-1]), "last": named[-1]}
    return _("%(days)s and %(last)s") % told


def is_old(service: Service, today: date) -> bool:
    """Tell whether it is over a year ago that somebody looked whether this is still so."""
    return service.assured_date is not None and today - service.assured_date > CHECK_LASTS


def _said(day: date) -> str:
    return date_format(day, _("j F Y"))
