"""Opening hours: weekly stretches, minus holidays, in the time of the wall clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.core.base.moments import moments
from thuisfront.core.base import hours
from thuisfront.core.base.hours import ZONE, Closure, Span

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


NIGHTS = [
    Span(day, *span) for day in range(7) for span in ((time(23), time(0)), (time(0), time(4)))
]


@pytest.mark.parametrize(
    ("day", "opened", "closed", "asked"),
    [
        ("2026-10-24", "2026-10-24T21:00", "2026-10-25T03:00", "2026-10-25T01:30"),
        ("2026-03-28", "2026-03-28T22:00", "2026-03-29T02:00", "2026-03-29T01:30"),
    ],
)
def test_a_night_over_the_change_of_the_clocks_is_one_stretch(
    day: str, opened: str, closed: str, asked: str
) -> None:
    opens, closes, within = (
        datetime.fromisoformat(each).replace(tzinfo=UTC) for each in (opened, closed, asked)
    )
    assert next(hours.openings_from(at(day, "12:00"), NIGHTS, "nl")) == opens
    for moment, is_open in [
        (opens - timedelta(minutes=1), False), (opens, True), (within, True),
        (closes - timedelta(minutes=1), True), (closes, False),
    ]:  # fmt: skip
        assert hours.is_open(moment, NIGHTS, "nl") is is_open, moment
    found = hours.openings_from(within, NIGHTS, "nl")
    assert next(found).astimezone(UTC) == within
    assert next(found).astimezone(ZONE).hour == 23
    assert hours.closing_after(within, NIGHTS, "nl", 0).astimezone(ZONE).hour == 0


def test_on_a_holiday_the_clock_may_change_too() -> None:
    """28 March 2027 is Easter: the night before ends at midnight, the day has 23 hours."""
    night = at("2027-03-27", "23:30")
    assert hours.is_open(night, NIGHTS, "nl")
    assert hours.closing_after(night, NIGHTS, "nl", 0) == at("2027-03-28", "00:00")
    assert not hours.is_open(at("2027-03-28", "01:00"), NIGHTS, "nl")
    easter = date(2027, 3, 28)
    start, end = hours.moment_of(easter, time(0)), hours.end_of(easter, time(0))
    assert end - start == timedelta(hours=23)
    assert hours.moment_of(easter, time(2, 30)) == hours.moment_of(easter, time(3))
    autumn = date(2026, 10, 25)
    assert hours.end_of(autumn, time(0)) - hours.moment_of(autumn, time(0)) == timedelta(hours=25)


def test_a_closure_of_the_hour_that_comes_twice_is_the_one_that_is_meant() -> None:
    first, second = (datetime(2026, 10, 25, hour, 15, tzinfo=UTC) for hour in (0, 1))
    closed = [Closure(second.replace(minute=0), second.replace(minute=30))]
    assert hours.is_open(first, NIGHTS, "nl", closed)
    assert not hours.is_open(second, NIGHTS, "nl", closed)
    assert hours.is_open(second.replace(minute=30), NIGHTS, "nl", closed)


def test_hours_in_the_hour_that_is_skipped_are_none() -> None:
    day = date(2026, 3, 29)
    assert hours.stretches_on(day, [Span(6, time(2), time(3))], "nl") == []
    assert hours.stretches_on(day, [Span(6, time(2, 15), time(3, 30))], "nl") == [
        hours.Stretch(at("2026-03-29", "03:00"), at("2026-03-29", "03:30"))
    ]


@pytest.mark.parametrize(
    ("spans", "overlap", "one"),
    [
        ([(9, 12), (12, 17)], False, [(9, 17)]),
        ([(9, 13), (12, 17)], True, [(9, 17)]),
        ([(9, 0), (10, 11)], True, [(9, 0)]),
        ([(13, 17), (9, 12)], False, [(9, 12), (13, 17)]),
        ([(0, 0), (0, 0)], True, [(0, 0)]),
    ],
)
def test_stretches_that_overlap_or_touch_are_one(
    spans: list[tuple[int, int]], overlap: bool, one: list[tuple[int, int]]
) -> None:
    week = [Span(0, time(opens), time(closes)) for opens, closes in spans]
    assert hours.overlapping(week) is overlap
    assert hours.merged(week) == [Span(0, time(opens), time(closes)) for opens, closes in one]


DAY = "2026-12-23"


@pytest.mark.parametrize(
    ("closed", "left"),
    [
        ([("12:00", "17:00")], [("09:00", "12:00")]),
        ([("00:00", "10:30")], [("10:30", "17:00")]),
        ([("12:00", "13:00")], [("09:00", "12:00"), ("13:00", "17:00")]),
        ([("12:00", "14:00"), ("13:00", "15:00")], [("09:00", "12:00"), ("15:00", "17:00")]),
        ([("09:00", "17:00")], []),
        ([("17:00", "18:00"), ("08:00", "09:00")], [("09:00", "17:00")]),
    ],
)
def test_closures_cut_away_of_a_day_what_they_cover(
    closed: list[tuple[str, str]], left: list[tuple[str, str]]
) -> None:
    closures = [Closure(at(DAY, starts), at(DAY, ends)) for starts, ends in closed]
    found = hours.stretches_on(date.fromisoformat(DAY), OFFICE, "nl", closures)
    assert found == [hours.Stretch(at(DAY, opens), at(DAY, closes)) for opens, closes in left]


def test_a_promise_passes_over_a_closure() -> None:
    shut = [Closure(at("2026-12-23", "00:00"), at("2026-12-29", "13:00"))]
    asked = at("2026-12-22", "16:00")
    assert hours.closing_after(asked, OFFICE, "nl", 1, shut) == at("2026-12-29", "17:00")
    assert next(hours.openings_from(at(DAY), OFFICE, "nl", shut)) == at("2026-12-29", "13:00")
    ever = [Closure(at("2026-01-01"), at("2029-01-01"))]
    assert hours.closing_after(asked, OFFICE, "nl", 1, ever) == asked + timedelta(days=2)


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
    lambda span: span.opens < span.closes or span.closes == hours.MIDNIGHT
)
closings = st.lists(
    st.builds(
        lambda starts, minutes: Closure(starts, starts + timedelta(minutes=minutes)),
        moments(2024, 2025), st.integers(1, 60 * 24 * 40),
    ),
    max_size=4,
)  # fmt: skip
weeks = st.lists(spans, max_size=6)


@given(moment=moments(), week=weeks, country=st.sampled_from(["nl", "be"]))
def test_open_means_within_a_stretch_of_a_day_that_is_no_holiday(
    moment: datetime, week: list[Span], country: str
) -> None:
    wall = moment.astimezone(ZONE)
    assume(not wall.fold)
    assume((wall + timedelta(hours=1)).utcoffset() == wall.utcoffset())
    within = any(
        span.weekday == wall.weekday()
        and span.opens <= wall.time()
        and (wall.time() < span.closes or span.closes == hours.MIDNIGHT)
        for span in week
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


@given(moment=moments(2024, 2025), week=weeks, closures=closings)
def test_open_with_closures_means_open_without_and_in_none_of_them(
    moment: datetime, week: list[Span], closures: list[Closure]
) -> None:
    closed = any(one.starts_at <= moment < one.ends_at for one in closures)
    usual = hours.is_open(moment, week, "nl")
    assert hours.is_open(moment, week, "nl", closures) is (usual and not closed)


@given(moment=moments(2024, 2025), week=weeks.filter(bool), closures=closings)
def test_between_two_openings_lies_a_moment_that_is_closed(
    moment: datetime, week: list[Span], closures: list[Closure]
) -> None:
    found = hours.openings_from(moment, week, "nl", closures)
    first, second = (next(found).astimezone(UTC) for _ in range(2))
    assert moment <= first < second
    assert hours.is_open(first, week, "nl", closures)
    assert hours.is_open(second, week, "nl", closures)
    assert not hours.is_open(second - timedelta(microseconds=1), week, "nl", closures)
