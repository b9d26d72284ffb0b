"""When a line answers, in sentences: what pages, mails and the voice mail say of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from thuisfront.core.base import clock, hours
from thuisfront.core.organizations.enums import Line

AHEAD = 7  # days: as long before a closure people are told of it
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Closing(hours.Closure):
    """A closure with what is said of it; without a line it is of every line."""

    line: str = ""
    message_nl: str = ""
    message_en: str = ""

    @property
    def message(self) -> str:
        """Return what is said in the language of the page; never in another."""
        return self.message_en if get_language() == "en" else self.message_nl

    @property
    def period(self) -> str:
        """Return from when until when, as people say it: whole days without hours."""
        starts, ends = (at.astimezone(hours.ZONE) for at in (self.starts_at, self.ends_at))
        if starts.time() == ends.time() == hours.MIDNIGHT:
            first, last = _day(starts.date()), _day(ends.date() - DAY)
            if first == last:
                return first
            return gettext("%(start)s until and including %(end)s") % {"start": first, "end": last}
        start, end = f"{_day(starts.date())} {_clock(starts.time())}", _clock(ends.time())
        if ends.date() - starts.date() == DAY and ends.time() == hours.MIDNIGHT:
            end = "24"
        elif ends.date() != starts.date():
            end = f"{_day(ends.date())} {end}"
        return f"{start} – {end}" if " " in end else f"{start}–{end}"


@dataclass(frozen=True)
class LineHours:
    """The hours of one line: its week, the holidays of its country, its closures."""

    line: Line
    country: str
    week: tuple[hours.Span, ...] = ()
    closures: tuple[Closing, ...] = ()

    @property
    def today(self) -> str:
        """Return one sentence that stays true the whole day."""
        return self.told_on(clock.today(), gettext("Today"))

    @property
    def days(self) -> list[tuple[str, str]]:
        """Return the days of the week with their hours, in order."""
        found = hours.merged(self.week)
        return [(str(WEEKDAYS[span.weekday]), _told(span.opens, span.closes)) for span in found]

    @property
    def closed_because(self) -> str:
        """Return when and why this line is closed, now or within a week; else nothing."""
        now, soon = clock.now(), clock.today() + AHEAD * DAY
        near = (one for one in self.closures if one.ends_at > now)
        one = next((one for one in near if clock.day_of(one.starts_at) <= soon), None)
        if one is None:
            return ""
        told = (
            gettext("Closed now: %(period)s")
            if one.starts_at <= now
            else gettext("Closed: %(period)s")
        )
        told %= {"period": one.period}
        return f"{told}. {one.message}" if one.message else told

    def is_open(self, moment: datetime) -> bool:
        """Tell whether someone answers at this moment."""
        return hours.is_open(moment, self.week, self.country, self.closures)

    def opens_next(self, moment: datetime) -> datetime | None:
        """Return when someone answers again; the moment itself when someone does now."""
        return next(hours.openings_from(moment, self.week, self.country, self.closures), None)

    def answer_by(self, moment: datetime, open_days: int) -> datetime:
        """Return the end of the open day by which something asked at `moment` is answered."""
        return hours.closing_after(moment, self.week, self.country, open_days, self.closures)

    def told_on(self, day: date, name: str) -> str:
        """Return what is open on a day, and why not when it is closed."""
        usual = hours.stretches_on(day, self.week, self.country)
        left = hours.stretches_on(day, self.week, self.country, self.closures)
        said = {"day": name, "hours": ", ".join(_stretch(one) for one in left)}
        if left == usual and left:
            return gettext("%(day)s open %(hours)s") % said
        reasons = [one for one in self.closures if one.message and _cuts(one, usual)]
        if not left:
            holiday = hours.holiday_name(day, self.country, get_language() or "nl")
            why = reasons[0].message if reasons else "" if usual else holiday
            return _joined(gettext("%(day)s closed") % said, why)
        if not reasons:
            return gettext("%(day)s open %(hours)s") % said
        return _around(reasons[0], left) % (said | {"message": reasons[0].message})


def _around(closing: Closing, left: list[hours.Stretch]) -> str:
    if closing.starts_at >= left[-1].closes:
        return gettext("%(day)s open %(hours)s (closed after that: %(message)s)")
    if closing.ends_at <= left[0].opens:
        return gettext("%(day)s open %(hours)s (closed before that: %(message)s)")
    return gettext("%(day)s open %(hours)s (closed in between: %(message)s)")


def _cuts(closing: Closing, stretches: Iterable[hours.Stretch]) -> bool:
    return any(closing.starts_at < one.closes and closing.ends_at > one.opens for one in stretches)


def _joined(sentence: str, why: str) -> str:
    return f"{sentence}: {why}" if why else sentence


def _stretch(one: hours.Stretch) -> str:
    return _told(one.opens.time(), one.closes.time())


def _told(opens: time, closes: time) -> str:
    return f"{_clock(opens)}–{'24' if closes == hours.MIDNIGHT else _clock(closes)}"


def _clock(moment: time) -> str:
    return f"{moment:%-H:%M}".replace(":00", "")


def _day(day: date) -> str:
    return date_format(day, gettext("l j F"))
