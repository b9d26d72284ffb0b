"""Opening hours as pure rules: weekly hours, minus holidays, minus closures.

Hours are on the wall clock of the centre; what comes out are moments. All comparing is done in
UTC: two moments of one zone are compared by their wall clocks, which is wrong in the night in
which an hour comes twice. An hour that comes twice counts the first time; an hour that is skipped
is the moment at which the clock jumps.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

ZONE = ZoneInfo("Europe/Amsterdam")
HORIZON = 400  # days: a line that opens nowhere in a year has no next opening
MIDNIGHT = time(0)  # as an end: the midnight that ends the day, 24:00
NEVER: tuple["Closure", ...] = ()


@dataclass(frozen=True)
class Span:
    """One stretch of a week in which someone answers; weekday 0 is Monday."""

    weekday: int
    opens: time
    closes: time


@dataclass(frozen=True)
class Closure:
    """A time in which nobody answers, from a moment until a moment."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Stretch:
    """A time in which someone answers, from a moment until a moment."""

    opens: datetime
    closes: datetime


@lru_cache(maxsize=16)
def _calendar(country: str, language: str) -> HolidayBase:
    return country_holidays(country.upper(), language=language)


def holiday_name(day: date, country: str, language: str = "nl") -> str:
    """Return the name of the public holiday on that day, or nothing."""
    return str(_calendar(country, language).get(day) or "")


def overlapping(spans: Iterable[Span]) -> bool:
    """Tell whether two stretches of the week lie over each other; touching is allowed."""
    ordered = sorted(spans, key=lambda span: (span.weekday, span.opens))
    return any(
        one.weekday == next_one.weekday and next_one.opens < _end(one)
        for one, next_one in pairwise(ordered)
    )


def merged(week: Iterable[Span]) -> list[Span]:
    """Return the week in order, stretches of a day that overlap or touch made one."""
    found: list[Span] = []
    for span in sorted(week, key=lambda span: (span.weekday, span.opens)):
        last = found[-1] if found else None
        if last and last.weekday == span.weekday and span.opens <= _end(last):
            closes = last.closes if _end(last) >= _end(span) else span.closes
            found[-1] = Span(span.weekday, last.opens, closes)
        else:
            found.append(span)
    return found


def _end(span: Span) -> time:
    return time.max if span.closes == MIDNIGHT else span.closes


def spans_on(day: date, week: Iterable[Span], country: str) -> list[Span]:
    """Return the hours of that day, in order; none on a holiday."""
    if holiday_name(day, country):
        return []
    return [span for span in merged(week) if span.weekday == day.weekday()]


def moment_of(day: date, clock: time) -> datetime:
    """Return when the clock on the wall shows this (UTC)."""
    wall = datetime.combine(day, clock, ZONE)
    moment = wall.astimezone(UTC)
    if moment.astimezone(ZONE).replace(tzinfo=None) == wall.replace(tzinfo=None):
        return moment
    return moment.replace(minute=0, second=0, microsecond=0)  # skipped: the jump, on a whole hour


def end_of(day: date, clock: time) -> datetime:
    """Return the same for an end: midnight is the one that ends the day."""
    return moment_of(day + timedelta(days=1) if clock == MIDNIGHT else day, clock)


def stretches_on(
    day: date, week: Iterable[Span], country: str, closures: Iterable[Closure] = NEVER
) -> list[Stretch]:
    """Return when someone answers that day, in order, on the wall clock."""
    found = [
        Stretch(moment_of(day, span.opens), end_of(day, span.closes))
        for span in spans_on(day, week, country)
    ]
    for closure in closures:
        found = [piece for stretch in found for piece in _without(stretch, closure)]
    return [
        Stretch(one.opens.astimezone(ZONE), one.closes.astimezone(ZONE))
        for one in found
        if one.opens < one.closes
    ]


def _without(stretch: Stretch, closure: Closure) -> Iterator[Stretch]:
    """Yield what is left of a stretch: nothing, one piece or two."""
    starts, ends = closure.starts_at.astimezone(UTC), closure.ends_at.astimezone(UTC)
    before = Stretch(stretch.opens, min(stretch.closes, starts))
    after = Stretch(max(stretch.opens, ends), stretch.closes)
    if starts >= stretch.closes or ends <= stretch.opens:
        yield stretch
        return
    yield from (piece for piece in (before, after) if piece.opens < piece.closes)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def _stretches_from(
    moment: datetime, week: Collection[Span], country: str, closures: Collection[Closure]
) -> Iterator[Stretch]:
    """Yield what is open after a moment; a night on two days is one stretch."""
    held: Stretch | None = None
    first = moment.astimezone(ZONE).date() - timedelta(days=1)
    for ahead in range(HORIZON + 1):
        day = first + timedelta(days=ahead)
        for stretch in stretches_on(day, week, country, closures):
            if held and _utc(stretch.opens) <= _utc(held.closes):
                held = Stretch(held.opens, stretch.closes)
                continue
            if held and _utc(held.closes) > _utc(moment):
                yield held
            held = stretch
    if held and _utc(held.closes) > _utc(moment):
        yield held


def openings_from(
    moment: datetime, week: Iterable[Span], country: str, closures: Iterable[Closure] = NEVER
) -> Iterator[datetime]:
    """Yield the moments from which someone answers, `moment` itself first when open now."""
    local = moment.astimezone(ZONE)
    for stretch in _stretches_from(moment, list(week), country, list(closures)):
        yield stretch.opens if _utc(stretch.opens) > _utc(moment) else local


def is_open(
    moment: datetime, week: Iterable[Span], country: str, closures: Iterable[Closure] = NEVER
) -> bool:
    """Tell whether someone answers at this moment."""
    now, day = _utc(moment), moment.astimezone(ZONE).date()
    found = stretches_on(day, week, country, closures)
    return any(_utc(one.opens) <= now < _utc(one.closes) for one in found)


def closing_after(
    moment: datetime, week: Iterable[Span], country: str, days: int,
    closures: Iterable[Closure] = NEVER,
) -> datetime:  # fmt: skip
    """Return the end of the last stretch on the `days`-th open day after that of `moment`.

    Day 0 is the first day from `moment` on that still has an opening. Falls back on
    calendar days when the week is never open.
    """
    week, closures, seen = list(week), list(closures), 0
    first = moment.astimezone(ZONE).date()
    for ahead in range(HORIZON):
        found = stretches_on(first + timedelta(days=ahead), week, country, closures)
        if found and _utc(found[-1].closes) > _utc(moment):
            if seen == days:
                return found[-1].closes
            seen += 1
    return moment + timedelta(days=days + 1)


def holidays_on_open_days(
    year: int, week: Iterable[Span], country: str, language: str
) -> list[tuple[date, str]]:
    """Return the days of a year that would be open, were they not a public holiday."""
    weekdays = {span.weekday for span in week}
    first = date(year, 1, 1)
    days = (first + timedelta(days=number) for number in range(366))
    named = ((day, holiday_name(day, country, language)) for day in days if day.year == year)
    return [(day, name) for day, name in named if name and day.weekday() in weekdays]
