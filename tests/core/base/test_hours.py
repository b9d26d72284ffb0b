"""Opening hours: weekly stretches, minus holidays, in the time of the wall clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.base.moments import moments
from thuisfront.core.base import hours
from thuisfront.core.base.hours import ZONE, Span

OFFICE = tuple(Span(weekday, time(9), time(17)) for weekday in range(5))
LUNCH = (Span(0, time(13), time(17)), Span(0, time(9), time(12)), Span(3, time(10), time(11)))
NEVER: tuple[Span, ...] = ()


def at(day: str, clock: str = "12:00") -> datetime:
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), ZONE)


@pytest.mark.parametrize(
    ("day", "country", "dutch", "english"),
    [
        ("2026-01-01", "nl", "Nieuwjaarsdag", "New Year's Day"),
        ("2026-04-03", "nl", "Goede vrijdag", "Good Friday"),
        ("2026-04-27", "nl", "Koningsdag", "King's Day"),
        ("2027-03-29", "nl", "Tweede paasdag", "Easter Monday"),
        ("2026-12-25", "nl", "Eerste kerstdag", "Christmas Day"),
        ("2026-12-26", "nl", "Tweede kerstdag", "Second Day of Christmas"),
        ("2026-04-03", "be", "", ""),
        ("2026-07-21", "be", "Nationale feestdag", "National Day"),
        ("2026-11-11", "be", "Wapenstilstand", "Armistice Day"),
        ("2026-11-11", "nl", "", ""),
        ("2026-07-21", "nl", "", ""),
        ("2026-11-23", "nl", "", ""),
    ],
)
def test_a_holiday_has_the_name_of_its_country_and_language(
    day: str, country: str, dutch: str, english: str
) -> None:
    moment = date.fromisoformat(day)
    assert hours.holiday_name(moment, country) == dutch
    assert hours.holiday_name(moment, country, "en") == english


@pytest.mark.parametrize(
    ("moment", "week", "country", "opened"),
    [
        (at("2026-11-23", "08:59"), OFFICE, "nl", False),
        (at("2026-11-23", "09:00"), OFFICE, "nl", True),
        (at("2026-11-23", "16:59"), OFFICE, "nl", True),
        (at("2026-11-23", "17:00"), OFFICE, "nl", False),
        (at("2026-11-21", "12:00"), OFFICE, "nl", False),
        (at("2026-11-11", "12:00"), OFFICE, "be", False),
        (at("2026-11-11", "12:00"), OFFICE, "nl", True),
        (at("2026-11-23", "12:30"), LUNCH, "nl", False),
        (at("2026-11-23", "13:00"), LUNCH, "nl", True),
        (at("2026-11-24", "10:30"), LUNCH, "nl", False),
        (at("2026-11-23", "12:00"), NEVER, "nl", False),
        (datetime(2026, 11, 23, 8, 0, tzinfo=UTC), OFFICE, "nl", True),
        (datetime(2026, 11, 23, 7, 59, tzinfo=UTC), OFFICE, "nl", False),
        (datetime(2026, 7, 6, 7, 0, tzinfo=UTC), OFFICE, "nl", True),
        (datetime(2026, 7, 6, 6, 59, tzinfo=UTC), OFFICE, "nl", False),
    ],
)
def test_someone_answers_within_the_hours_of_an_ordinary_day(
    moment: datetime, week: tuple[Span, ...], country: str, opened: bool
) -> None:
    assert hours.is_open(moment, week, country) is opened


def test_the_stretches_of_a_day_come_in_order_and_none_on_a_holiday() -> None:
    monday = date(2026, 11, 23)
    assert hours.spans_on(monday, LUNCH, "nl") == [LUNCH[1], LUNCH[0]]
    assert hours.spans_on(date(2026, 4, 6), LUNCH, "nl") == []


def test_openings_begin_with_this_moment_when_it_is_open_now() -> None:
    moment = at("2026-11-23", "11:30")
    found = hours.openings_from(moment, LUNCH, "nl")
    assert [next(found) for _ in range(4)] == [
        moment,
        at("2026-11-23", "13:00"),
        at("2026-11-26", "10:00"),
        at("2026-11-30", "09:00"),
    ]


def test_a_week_that_is_never_open_has_no_openings() -> None:
    assert list(hours.openings_from(at("2026-11-23"), NEVER, "nl")) == []


@pytest.mark.parametrize(
    ("moment", "days", "promised"),
    [
        (at("2026-11-23", "10:00"), 0, at("2026-11-23", "17:00")),
        (at("2026-11-23", "10:00"), 1, at("2026-11-24", "17:00")),
        (at("2026-11-23", "10:00"), 2, at("2026-11-25", "17:00")),
        (at("2026-11-23", "17:00"), 0, at("2026-11-24", "17:00")),
        (at("2026-11-23", "23:59"), 1, at("2026-11-25", "17:00")),
        (at("2026-11-27", "16:00"), 1, at("2026-11-30", "17:00")),
        (at("2026-11-28", "11:00"), 0, at("2026-11-30", "17:00")),
        (at("2026-12-24", "12:00"), 1, at("2026-12-28", "17:00")),
        (at("2026-04-02", "12:00"), 1, at("2026-04-07", "17:00")),
    ],
)
def test_an_answer_is_promised_at_the_close_of_an_open_day(
    moment: datetime, days: int, promised: datetime
) -> None:
    assert hours.closing_after(moment, OFFICE, "nl", days) == promised


def test_the_promise_ends_with_the_last_stretch_of_the_day() -> None:
    assert hours.closing_after(at("2026-11-23", "09:30"), LUNCH, "nl", 0) == at(
        "2026-11-23", "17:00"
    )
    assert hours.closing_after(at("2026-11-23", "09:30"), LUNCH, "nl", 1) == at(
        "2026-11-26", "11:00"
    )


def test_without_hours_the_promise_counts_calendar_days() -> None:
    moment = at("2026-11-23", "10:00")
    assert hours.closing_after(moment, NEVER, "nl", 0) == moment + timedelta(days=1)
    assert hours.closing_after(moment, NEVER, "nl", 2) == moment + timedelta(days=3)


@pytest.mark.parametrize(
    ("before", "after", "utc_hour"),
    [("2026-03-28", "2026-03-29", 7), ("2026-10-24", "2026-10-25", 8)],
)
def test_the_wall_clock_counts_on_the_days_the_clocks_change(
    before: str, after: str, utc_hour: int
) -> None:
    every_day = [Span(weekday, time(9), time(17)) for weekday in range(7)]
    opens = next(hours.openings_from(at(before, "18:00"), every_day, "nl"))
    assert opens == at(after, "09:00")
    assert opens.astimezone(UTC) == datetime.combine(date.fromisoformat(after), time(utc_hour), UTC)


def test_a_stretch_over_the_hour_that_is_skipped_or_comes_twice_stays_one_stretch() -> None:
    nights = [Span(weekday, time(1), time(4)) for weekday in range(7)]
    for instant, opened in [
        (datetime(2026, 3, 28, 23, 59, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 0, 0, tzinfo=UTC), True),
        (datetime(2026, 3, 29, 1, 0, tzinfo=UTC), True),
        (datetime(2026, 3, 29, 2, 0, tzinfo=UTC), False),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 2, 59, tzinfo=UTC), True),
        (datetime(2026, 10, 25, 3, 0, tzinfo=UTC), False),
    ]:
        assert hours.is_open(instant, nights, "nl") is opened, instant


def test_only_holidays_on_days_that_would_be_open_are_told() -> None:
    found = hours.holidays_on_open_days(2026, OFFICE, "nl", "nl")
    assert found == [
        (date(2026, 1, 1), "Nieuwjaarsdag"),
        (date(2026, 4, 3), "Goede vrijdag"),
        (date(2026, 4, 6), "Tweede paasdag"),
        (date(2026, 4, 27), "Koningsdag"),
        (date(2026, 5, 14), "Hemelvaartsdag"),
        (date(2026, 5, 25), "Tweede pinksterdag"),
        (date(2026, 12, 25), "Eerste kerstdag"),
    ]
    assert hours.holidays_on_open_days(2026, NEVER, "nl", "nl") == []


def test_the_last_day_of_a_leap_year_belongs_to_that_year_only() -> None:
    fridays = [Span(4, time(9), time(17))]
    years = {day.year for day, _ in hours.holidays_on_open_days(2028, fridays, "be", "nl")}
    assert years <= {2028}


quarters = st.integers(0, 95).map(lambda number: time(number // 4, number % 4 * 15))
spans = st.builds(Span, st.integers(0, 6), quarters, quarters).filter(
    lambda span: span.opens < span.closes
)
weeks = st.lists(spans, max_size=6)


@given(moment=moments(), week=weeks, country=st.sampled_from(["nl", "be"]))
def test_open_means_within_a_stretch_of_a_day_that_is_no_holiday(
    moment: datetime, week: list[Span], country: str
) -> None:
    wall = moment.astimezone(ZONE)
    within = any(
        span.weekday == wall.weekday() and span.opens <= wall.time() < span.closes for span in week
    )
    ordinary = not hours.holiday_name(wall.date(), country)
    assert hours.is_open(moment, week, country) is (within and ordinary)


@given(moment=moments(), week=weeks, days=st.integers(0, 5))
def test_a_promise_lies_ahead_and_a_later_one_never_before_an_earlier_one(
    moment: datetime, week: list[Span], days: int
) -> None:
    promised = hours.closing_after(moment, week, "nl", days)
    assert promised > moment
    assert hours.closing_after(moment, week, "nl", days + 1) > promised


@given(moment=moments(), week=weeks.filter(bool))
def test_every_opening_is_a_moment_that_is_open(moment: datetime, week: list[Span]) -> None:
    found = hours.openings_from(moment, week, "nl")
    for opens in [next(found) for _ in range(3)]:
        assert hours.is_open(opens, week, "nl")
        assert opens >= moment
