"""What every page says about the centre: who, which number, when."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import get_language

from thuisfront.core.base import clock, hours
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.models import Closure, Organization
from thuisfront.core.organizations.opening import Closing, LineHours

_FACTS = ("name", "country", "phone", "email", "exit_url", "post_address")
# Written out: every page asks this, and Django would make these words anew for each.
_CENTRE = """SELECT o.*, (
  SELECT coalesce(jsonb_agg(jsonb_build_object('line', line, 'weekday', weekday, 'opens', opens,
    'closes', closes) ORDER BY line, weekday, opens), '[]')::text
  FROM organizations_openingtime t WHERE t.organization_id = o.id
) AS times, (
  SELECT coalesce(jsonb_agg(jsonb_build_object('starts_at', starts_at, 'ends_at', ends_at,
    'line', line, 'message_nl', message_nl, 'message_en', message_en)
    ORDER BY starts_at, ends_at, c.id), '[]')::text
  FROM organizations_closure c WHERE c.organization_id = o.id AND ends_at > %s
) AS closed
FROM organizations_organization o WHERE is_centre
"""
PAST = timedelta(days=30)  # as long a closure that is over stays in the list


@dataclass(frozen=True)
class Centre:
    """The centre as the public sees it; texts in the language of the page."""

    name: str
    country: str
    phone: str
    email: str
    exit_url: str
    week: tuple[hours.Span, ...]
    post_address: str = ""
    chat_week: tuple[hours.Span, ...] = ()
    closures: tuple[Closing, ...] = ()
    key: UUID | None = None

    @property
    def organization(self) -> UUID:
        """Return the key of its organization.

        :raises Organization.DoesNotExist: before the centre is set up
        """
        if not self.key:
            raise Organization.DoesNotExist
        return self.key

    @property
    def phone_href(self) -> str:
        """Return the number for a tel: link."""
        return "tel:" + "".join(sign for sign in self.phone if sign.isdigit() or sign == "+")

    def line(self, line: Line) -> LineHours:
        """Return the hours of a line."""
        week = self.week if line == Line.PHONE else self.chat_week
        own = tuple(one for one in self.closures if one.line in {"", line})
        return LineHours(line, self.country, week, own)

    @property
    def by_phone(self) -> LineHours:
        """Return the hours of the telephone."""
        return self.line(Line.PHONE)

    @property
    def by_chat(self) -> LineHours:
        """Return the hours of the chat."""
        return self.line(Line.CHAT)

    @property
    def hours_today(self) -> str:
        """Return one sentence about the telephone that stays true the whole day."""
        return self.by_phone.today

    @property
    def hours_week(self) -> list[tuple[str, str]]:
        """Return the days with the hours of the telephone, in the order of the week."""
        return self.by_phone.days

    @property
    def closed_because(self) -> str:
        """Return when and why the telephone is closed, now or within a week; else nothing."""
        return self.by_phone.closed_because

    def holidays(self, year: int) -> list[tuple[date, str]]:
        """Return the weekdays of that year on which the line is closed, with their names."""
        return hours.holidays_on_open_days(year, self.week, self.country, get_language() or "nl")

    def answer_by(self, moment: datetime, open_days: int) -> datetime:
        """Return the end of the open day by which something asked at `moment` is answered."""
        return self.by_phone.answer_by(moment, open_days)


def name_is_taken(name: str) -> bool:
    """Tell whether another organization than the centre has this name."""
    return Organization.objects.filter(name=name, is_centre=False).exists()


def names_of(keys: Iterable[str]) -> dict[str, str]:
    """Return the names of organizations by their key, as far as they are there."""
    found = Organization.objects.filter(pk__in=set(keys)).values_list("pk", "name")
    return {str(key): name for key, name in found}


def closures() -> QuerySet[Closure]:
    """Return every closure of the centre, the first one first."""
    return Closure.objects.filter(organization__is_centre=True)


def closures_to_come(now: datetime) -> QuerySet[Closure]:
    """Return the closures that are not over."""
    return closures().filter(ends_at__gt=now)


def closures_past(now: datetime) -> QuerySet[Closure]:
    """Return the closures that ended a short time ago, the last one first."""
    over = closures().filter(ends_at__lte=now, ends_at__gt=now - PAST)
    return over.order_by("-ends_at", "-starts_at")


def closing_of(closure: Closure) -> Closing:
    """Return a closure as pages tell it."""
    return Closing(
        closure.starts_at, closure.ends_at, closure.line, closure.message_nl, closure.message_en
    )


def centre() -> Centre:
    """Return the centre that runs this installation; a nameless one before it is set up.

    Every page asks this: the hours and closures come along in the same query. A closure that
    ended before yesterday changes nothing any more.
    """
    found = iter(Organization.objects.raw(_CENTRE, [clock.now() - timedelta(days=2)]))
    centre: Any = next(found, None)
    if not centre:
        return Centre("Thuisfront", "nl", "", "", "https://www.buienradar.nl/", ())
    times, closed = json.loads(centre.times), json.loads(centre.closed)
    return Centre(
        **{name: getattr(centre, name) for name in _FACTS},
        week=_week(times, Line.PHONE), chat_week=_week(times, Line.CHAT),
        closures=tuple(_closing(one) for one in closed), key=centre.pk,
    )  # fmt: skip


def _week(times: list[dict[str, Any]], line: Line) -> tuple[hours.Span, ...]:
    return tuple(
        hours.Span(
            one["weekday"], time.fromisoformat(one["opens"]), time.fromisoformat(one["closes"])
        )
        for one in times
        if one["line"] == line
    )


def _closing(one: dict[str, Any]) -> Closing:
    starts_at, ends_at = (datetime.fromisoformat(one[name]) for name in ("starts_at", "ends_at"))
    return Closing(starts_at, ends_at, one["line"], one["message_nl"], one["message_en"])
