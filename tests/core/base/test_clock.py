"""The clock and its roundings."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from hypothesis import given

from tests.core.base.moments import moments
from thuisfront.core.base import clock
from thuisfront.core.base.hours import ZONE


def test_now_is_aware() -> None:
    moment = datetime(2026, 11, 23, 10, 31, 7, tzinfo=UTC)
    with time_machine.travel(moment, tick=False):
        assert clock.now() == moment
        assert clock.now().tzinfo is not None


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 11, 22, 22, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 7, 1, 21, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 22, 0, tzinfo=UTC), date(2026, 7, 2)),
    ],
)
def test_today_is_the_day_on_the_wall_of_the_centre(moment: datetime, day: date) -> None:
    with time_machine.travel(moment, tick=False):
        assert clock.today() == day


@given(moments(2000, 2100))
def test_a_whole_hour_keeps_the_hour_and_nothing_below(moment: datetime) -> None:
    kept = clock.whole_hour(moment)
    assert (kept.minute, kept.second, kept.microsecond) == (0, 0, 0)
    assert 0 <= (moment - kept).total_seconds() < 3600
    assert clock.whole_hour(kept) == kept


def test_the_hour_that_comes_twice_stays_two_hours() -> None:
    first = datetime(2026, 10, 25, 0, 40, tzinfo=UTC).astimezone(ZONE)
    second = datetime(2026, 10, 25, 1, 40, tzinfo=UTC).astimezone(ZONE)
    apart = clock.whole_hour(second).astimezone(UTC) - clock.whole_hour(first).astimezone(UTC)
    assert apart.total_seconds() == 3600
