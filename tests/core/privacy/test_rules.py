"""Periods: the day something goes and the bound of the nightly run say the same."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.privacy.rules import Period, goes_on

PERIODS = st.builds(
    Period, years=st.integers(0, 30), months=st.integers(0, 30), days=st.integers(0, 400)
)


@pytest.mark.parametrize(
    ("start", "period", "end"),
    [
        (date(2026, 1, 31), Period(months=1), date(2026, 2, 28)),
        (date(2024, 2, 29), Period(years=2), date(2026, 2, 28)),
        (date(2026, 11, 22), Period(years=1, months=2, days=3), date(2028, 1, 25)),
        (date(2026, 12, 31), Period(), date(2026, 12, 31)),
        (date(2026, 3, 1), Period(days=90), date(2026, 5, 30)),
    ],
)
def test_a_period_ends_on_the_same_day_or_the_last_of_its_month(
    start: date, period: Period, end: date
) -> None:
    assert period.after(start) == end
    assert goes_on(start, period) == end + timedelta(days=1)


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), PERIODS)
def test_nothing_goes_before_its_period_is_over(start: date, period: Period) -> None:
    end = period.after(start)
    assert not start < period.before(end - timedelta(days=1))


@given(
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
    st.one_of(
        st.builds(Period, years=st.integers(0, 30)), st.builds(Period, days=st.integers(0, 9999))
    ),
)
def test_the_day_that_is_told_is_the_first_on_which_it_goes(start: date, period: Period) -> None:
    day = goes_on(start, period)
    assert start < period.before(day)
    assert not start < period.before(day - timedelta(days=1))
