"""Seventy-two hours: through nights, weekends and the change of the clock."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.incidents.rules import HOURS, ends_at, lacking, late, reminds

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
AT = datetime(2026, 11, 20, 17, 0, tzinfo=UTC)
END = ends_at(AT)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("aware", "end"),
    [
        (datetime(2026, 3, 28, 12, 0, tzinfo=AMSTERDAM), "31-03 13:00"),
        (datetime(2026, 10, 24, 12, 0, tzinfo=AMSTERDAM), "27-10 11:00"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=AMSTERDAM), "03-01 23:30"),
    ],
)
def test_the_hours_run_on_when_the_clock_changes(aware: datetime, end: str) -> None:
    found = ends_at(aware.astimezone(UTC)).astimezone(AMSTERDAM)
    assert f"{found:%d-%m %H:%M}" == end


def test_late_begins_after_the_last_moment() -> None:
    assert not late(AT, END)
    assert late(AT, END + timedelta(seconds=1))


@pytest.mark.parametrize(
    ("hours_before", "reminded_before", "expected"),
    [
        (25, None, False), (24, None, True), (23, 24, False), (6, 24, True), (5, 6, False),
        (0, 6, True), (-1, 0, False), (-24, 0, True), (-25, -24, False), (3, None, True),
    ],
)  # fmt: skip
def test_it_reminds_a_day_and_six_hours_before_and_daily_once_over(
    hours_before: int, reminded_before: int | None, expected: bool
) -> None:
    reminded = None if reminded_before is None else END - reminded_before * HOUR
    assert reminds(END, END - hours_before * HOUR, reminded) is expected


@given(st.integers(0, 24 * 30))
def test_who_looks_hourly_is_reminded_twice_at_most_and_daily_after_the_end(
    start: int,
) -> None:
    reminded, moments = None, []
    for hour in range(start, start + 24 * 8):
        at = AT + hour * HOUR
        if reminds(END, at, reminded):
            reminded = at
            moments.append(at)
    after_end = [moment for moment in moments if moment >= END]
    gaps = {after - before for before, after in pairwise(after_end)}
    assert gaps == {24 * HOUR}
    assert len(moments) - len(after_end) <= 2
    assert timedelta(hours=72) == HOURS


def test_closing_needs_decisions_with_reasons_and_what_was_learned() -> None:
    done = {
        "report": "no", "tell": "no", "why_report": "x", "why_tell": "x", "measures": "x",
        "lessons": "x",
    }  # fmt: skip
    assert lacking(done) == []
    assert lacking(done | {"report": "yes"}) == ["reported_at"]
    assert lacking(done | {"tell": "yes", "lessons": ""}) == ["lessons", "told_at"]
    assert len(lacking({})) == 6
