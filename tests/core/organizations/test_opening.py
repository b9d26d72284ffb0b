"""What is told of the hours of a line when it is closed for a time."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import pytest
import time_machine
from django.utils.translation import override

from thuisfront.core.base.hours import ZONE, Span
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.opening import Closing, LineHours

OFFICE = tuple(Span(weekday, time(9), time(17)) for weekday in range(5))


def at(day: int, hour: int = 0, minute: int = 0) -> datetime:
    """Return a moment in December 2026, of which the 23rd is a Wednesday."""
    return datetime(2026, 12, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


def shut(start: datetime, end: datetime, nl: str = "Studiedag", en: str = "Away") -> Closing:
    return Closing(start, end, "", nl, en)


@pytest.mark.parametrize(
    ("closings", "dutch"),
    [
        ([], "Vandaag open 9–17"),
        ([shut(at(23, 12), at(24))], "Vandaag open 9–12 (daarna gesloten: Studiedag)"),
        ([shut(at(22), at(23, 10, 30))], "Vandaag open 10:30–17 (daarvoor gesloten: Studiedag)"),
        (
            [shut(at(23, 12), at(23, 13))],
            "Vandaag open 9–12, 13–17 (daartussen gesloten: Studiedag)",
        ),
        ([shut(at(23, 12), at(24), nl="")], "Vandaag open 9–12"),
        ([shut(at(23), at(24))], "Vandaag gesloten: Studiedag"),
        ([shut(at(23), at(24), nl="")], "Vandaag gesloten"),
        ([shut(at(23, 17), at(24, 9))], "Vandaag open 9–17"),
        (
            [shut(at(23), at(23, 14), nl=""), shut(at(23, 13), at(24))],
            "Vandaag gesloten: Studiedag",
        ),
    ],
)
def test_today_says_what_is_left_and_why(closings: list[Closing], dutch: str) -> None:
    line = LineHours(Line.PHONE, "nl", OFFICE, tuple(closings))
    for hour in (0, 8, 12, 18, 23):
        with time_machine.travel(at(23, hour, 30), tick=False), override("nl"):
            assert line.today == dutch


def test_a_message_is_told_in_its_own_language_only() -> None:
    line = LineHours(Line.PHONE, "nl", OFFICE, (shut(at(23), at(24), en=""),))
    with time_machine.travel(at(23, 9), tick=False), override("en"):
        assert line.today == "Today closed"


def test_a_holiday_keeps_its_name() -> None:
    line = LineHours(Line.PHONE, "nl", OFFICE, (shut(at(24), at(28)),))
    with time_machine.travel(at(25, 9), tick=False), override("nl"):
        assert line.today == "Vandaag gesloten: Eerste kerstdag"


@pytest.mark.parametrize(
    ("start", "end", "dutch"),
    [
        (at(23), at(24), "woensdag 23 december"),
        (at(23), at(26), "woensdag 23 december tot en met vrijdag 25 december"),
        (at(23, 12), at(23, 13, 30), "woensdag 23 december 12–13:30"),
        (at(23, 12), at(24), "woensdag 23 december 12–24"),
        (at(23, 12), at(24, 9), "woensdag 23 december 12 – donderdag 24 december 9"),
        (at(23, 12), at(26), "woensdag 23 december 12 – zaterdag 26 december 0"),
    ],
)
def test_a_period_is_told_as_people_say_it(start: datetime, end: datetime, dutch: str) -> None:
    with override("nl"):
        assert shut(start, end).period == dutch


@pytest.mark.parametrize(
    ("now", "begin"),
    [
        (at(15, 23), ""),  # more than a week ahead
        (at(16, 1), "Gesloten"),
        (at(22, 23, 59), "Gesloten"),
        (at(23), "Nu gesloten"),
        (at(24, 23, 59), "Nu gesloten"),
        (at(25), ""),
    ],
)
def test_a_closure_is_told_a_week_ahead_and_while_it_lasts(now: datetime, begin: str) -> None:
    line = LineHours(Line.PHONE, "nl", OFFICE, (shut(at(23), at(25)),))
    with time_machine.travel(now, tick=False), override("nl"):
        said = f"{begin}: woensdag 23 december tot en met donderdag 24 december. Studiedag"
        assert line.closed_because == (said if begin else "")


@pytest.mark.parametrize("ask", [LineHours.is_open, LineHours.opens_next])
def test_a_line_without_hours_is_never_open(ask: Callable[..., object]) -> None:
    assert not ask(LineHours(Line.CHAT, "nl"), at(23, 12))


def test_who_asks_gets_a_promise_for_after_the_closure() -> None:
    line = LineHours(Line.PHONE, "nl", OFFICE, (shut(at(23), at(29)),))
    assert line.answer_by(at(22, 16), 1) == at(29, 17)
    assert line.opens_next(at(23, 12)) == at(29, 9)
    assert line.is_open(at(22, 16) + timedelta(minutes=59))
