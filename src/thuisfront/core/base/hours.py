"""Opening hours as pure rules: weekly hours, minus the public holidays of a country."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from holidays import HolidayBase, country_holidays

ZONE = ZoneInfo("Europe/Amsterdam")
HORIZON = 400  # days: a line that opens nowhere in a year has no next opening


@dataclass(frozen=True)
class Span:
    """One stretch of a week in which someone answers; weekday 0 is Monday."""

    weekday: int
    opens: time
    closes: time


@lru_cache(maxsize=16)
def _calendar(country: str, language: str) -> HolidayBase:
    return country_holidays(country.upper(), language=language)


def holiday_name(day: date, country: str, language: str = "nl") -> str:
    """Return the name of the public holiday on that day, or nothing."""
    return str(_calendar(country, language).get(day) or "")


def spans_on(day: date, week: Iterable[Span], country: str) -> list[Span]:
    """Return when the line is open that day, in order; empty on a holiday."""
    if holiday_name(day, country):
        return []
    spans = [span for span in week if span.weekday == day.weekday()]
    return sorted(spans, key=lambda span: span.opens)


def openings_from(moment: datetime, week: Iterable[Span], country: str) -> Iterator[datetime]:
    """Yield the moments from which someone answers, `moment` itself first when open now."""
    week, local = list(week), moment.astimezone(ZONE)
    for ahead in range(HORIZON):
        day = local.date() + timedelta(days=ahead)
        for span in spans_on(day, week, country):
            opens = datetime.combine(day, span.opens, ZONE)
            closes = datetime.combine(day, span.closes, ZONE)
            if closes > local:
                yield max(opens, local)


def is_open(moment: datetime, week: Iterable[Span], country: str) -> bool:
    """Tell whether someone answers at this moment."""
    return next(openings_from(moment, week, country), None) == moment.astimezone(ZONE)


def closing_after(moment: datetime, week: Iterable[Span], country: str, days: int) -> datetime:
    """Return the end of the last stretch on the `days`-th open day after that of `moment`.

    Day 0 is the first day from `moment` on that still has an opening. Falls back on
    calendar days when the week is never open.
    """
    week, seen = list(week), []
    for opens in openings_from(moment, week, country):
        if opens.date() not in seen:
            seen.append(opens.date())
        if len(seen) > days:
            last = max(span.closes for span in spans_on(opens.date(), week, country))
            return datetime.combine(opens.date(), last, ZONE)
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
