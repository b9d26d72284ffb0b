"""What to say when nobody answers: to record or read aloud, and as an automatic mail.

Written to be heard: no abbreviations, hours in words that are read the same by everyone.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from thuisfront.core.base import hours
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.opening import Closing, LineHours
from thuisfront.core.organizations.queries import Centre

MOST = 3  # closures ahead for which a text is made


@dataclass(frozen=True)
class Script:
    """The texts of one time: as usual, or during a closure."""

    title: str
    spoken: list[str]
    mailed: list[str]


def scripts(centre: Centre, now: datetime) -> list[Script]:
    """Return the text as usual, and one for each of the first closures of the telephone."""
    line = centre.line(Line.PHONE)
    ahead = [one for one in line.closures if one.ends_at > now][:MOST]
    usual = Script(_("As usual"), _spoken(centre, line, None), _mailed(centre, line, None))
    during = [
        Script(capfirst(one.period), _spoken(centre, line, one), _mailed(centre, line, one))
        for one in ahead
    ]
    return [usual, *during]


def _spoken(centre: Centre, line: LineHours, closing: Closing | None) -> list[str]:
    return [
        _("This is %(name)s.") % {"name": centre.name}, *_closed(line, closing), *_week(line),
        _("Is someone in danger now? Call 112."),
        _("Is it not safe at home? Call Veilig Thuis, 0800 2000. That is free, day and night."),
        _("You can also ask your question on our site. You need no name for that."),
    ]  # fmt: skip


def told_by_mail(centre: Centre, now: datetime) -> list[str]:
    """Return what a mail at this moment says of when we are there, and of who helps meanwhile."""
    line = centre.line(Line.PHONE)
    shut = next((one for one in line.closures if one.starts_at <= now < one.ends_at), None)
    return [*_hours(centre, line, shut), *_danger()]


def _mailed(centre: Centre, line: LineHours, closing: Closing | None) -> list[str]:
    return [
        _("Thank you for your message."), *_hours(centre, line, closing), *_danger(),
        _("This is an automatic message."), centre.name,
    ]  # fmt: skip


def _hours(centre: Centre, line: LineHours, closing: Closing | None) -> list[str]:
    said = {"phone": centre.phone}
    calling = [_("You can call us: %(phone)s.") % said] if centre.phone and line.week else []
    return [*_closed(line, closing, by_mail=True), *calling, *_week(line)]


def _danger() -> list[str]:
    return [
        _("Is someone in danger now? Call 112."),
        _("Is it not safe at home? Call Veilig Thuis, 0800-2000. That is free, day and night."),
    ]


def _closed(line: LineHours, closing: Closing | None, *, by_mail: bool = False) -> list[str]:
    if closing is None:
        return [_("We read it on the days we are open.") if by_mail else _("We cannot answer now.")]
    found = [_("We are closed now.")]
    if closing.message:
        found.append(closing.message if closing.message[-1] in ".!?" else f"{closing.message}.")
    again = line.opens_next(closing.ends_at)
    if again:
        local = again.astimezone(hours.ZONE)
        said = {"day": day_name(local.date()), "hour": _hour(local.time())}
        found.append(_("We are there again on %(day)s from %(hour)s.") % said)
    return found


def _week(line: LineHours) -> list[str]:
    """Return the week in few sentences: days in a row with the same hours go together."""
    week = hours.merged(line.week)
    if not week:
        return []
    by_day = {day: _stretches(spans) for day, spans in groupby(week, lambda span: span.weekday)}
    runs: list[list[int]] = []
    for day, said in by_day.items():
        if runs and runs[-1][-1] == day - 1 and by_day[runs[-1][0]] == said:
            runs[-1].append(day)
        else:
            runs.append([day])
    open_on = [
        _("We are open on %(days)s, %(hours)s.") % {"days": _days(run), "hours": by_day[run[0]]}
        for run in runs
    ]
    return [*open_on, _("On public holidays we are closed.")]


def _days(run: list[int]) -> str:
    first, last = str(WEEKDAYS[run[0]]), str(WEEKDAYS[run[-1]])
    if len(run) == 1:
        return first
    said = {"first": first, "last": last}
    if len(run) == 2:  # noqa: PLR2004 -- a pair
        return _("%(first)s and %(last)s") % said
    return _("%(first)s to %(last)s") % said


def _stretches(spans: Iterable[hours.Span]) -> str:
    told = [
        _("from %(opens)s to %(closes)s")
        % {"opens": _hour(span.opens), "closes": _hour(span.closes, end=True)}
        for span in spans
    ]
    return _(" and ").join(told)


def _hour(moment: time, *, end: bool = False) -> str:
    if moment == hours.MIDNIGHT:
        return _("midnight") if end else _("0 o’clock")
    if moment.minute == 0:
        return _("%(hour)s o’clock") % {"hour": moment.hour}
    return _("%(hour)s.%(minute)s") % {"hour": moment.hour, "minute": f"{moment.minute:02}"}


def day_name(day: date) -> str:
    """Return a day in words, in the language of the page: donderdag 24 december."""
    return date_format(day, _("l j F"))
