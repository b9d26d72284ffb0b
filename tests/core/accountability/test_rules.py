"""Terms, ages and what must be checked first."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.accountability import rules
from thuisfront.core.accountability.enums import AgeGroup, Requester
from thuisfront.core.base import hours
from thuisfront.core.privacy.rules import Period


def works(day: date) -> bool:
    return day.weekday() < 5 and not hours.holiday_name(day, "nl")


def always(day: date) -> bool:
    return bool(day)


days = st.dates(date(2024, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2027, 1, 31), date(2027, 3, 1)),  # the last of February is a Sunday
        (date(2028, 1, 31), date(2028, 2, 29)),  # a leap year, a Tuesday
        (date(2026, 11, 23), date(2026, 12, 23)),
        (date(2026, 11, 25), date(2026, 12, 28)),  # Christmas, Boxing Day, a weekend
        (date(2027, 3, 31), date(2027, 4, 30)),
        (date(2026, 4, 27), date(2026, 5, 27)),
    ],
)
def test_a_month_later_and_never_on_a_day_off(received: date, due: date) -> None:
    assert rules.deadline(received, rules.MONTH, works) == due


@given(days, st.sampled_from([rules.MONTH, rules.LONGER]))
def test_a_term_ends_on_a_working_day_and_is_never_shorter_than_the_law_says(
    received: date, period: Period
) -> None:
    due = rules.deadline(received, period, works)
    assert works(due)
    plain = rules.deadline(received, period, always)
    months = (plain.year - received.year) * 12 + plain.month - received.month
    assert months == period.months
    last = calendar.monthrange(plain.year, plain.month)[1]
    assert plain.day == min(received.day, last)
    between = [plain + timedelta(n) for n in range((due - plain).days)]
    assert not any(works(day) for day in between)


@given(days, days)
def test_who_asks_later_never_hears_earlier(one: date, other: date) -> None:
    first, later = sorted((one, other))
    assert rules.deadline(first, rules.MONTH, works) <= rules.deadline(later, rules.MONTH, works)


def test_a_file_of_youth_help_is_erased_within_three_months_and_no_later() -> None:
    assert rules.period_of("erasure", "youth") == rules.YOUTH_ERASURE
    assert rules.period_of("access", "youth") == rules.MONTH
    assert not rules.may_extend("erasure", "youth", date(2026, 12, 1), date(2026, 12, 23))


def test_a_term_is_made_longer_only_within_the_first_month() -> None:
    due = date(2026, 12, 23)
    assert rules.may_extend("access", "avg", due, due)
    assert not rules.may_extend("access", "avg", due + timedelta(1), due)


@pytest.mark.parametrize("age", ["", *AgeGroup.values])
def test_a_child_of_any_age_may_ask_itself(age: str) -> None:
    assert rules.may_ask("self", age)


@pytest.mark.parametrize("requester", ["parent", "guardian"])
def test_from_sixteen_a_parent_asks_nothing_without_a_mandate(requester: str) -> None:
    assert [rules.may_ask(requester, age) for age in AgeGroup.values] == [True, True, False]
    assert rules.may_ask("authorized", "16+")


def test_a_parent_shows_authority_and_from_twelve_the_child_agrees() -> None:
    wanted = [missing.steps for missing in rules.missing("parent", "12-15", [])]
    assert wanted == [rules.IDENTITY, ("authority",), ("child-agrees",)]
    assert not rules.missing("parent", "12-15", ["saw-proof", "authority", "child-agrees"])
    assert not rules.missing("parent", "under-12", ["saw-proof", "authority"])


@given(st.sampled_from(Requester.values), st.sampled_from(["", *AgeGroup.values]))
def test_nobody_gets_anything_without_a_step_that_says_who_they_are(who: str, age: str) -> None:
    others = ["authority", "guardianship", "mandate", "child-agrees"]
    assert rules.IDENTITY in [missing.steps for missing in rules.missing(who, age, others)]


def test_a_reminder_comes_a_week_and_two_days_before_and_then_every_day() -> None:
    due, sent, reminded = date(2026, 12, 23), [], None
    for number in range(40):
        on = date(2026, 11, 23) + timedelta(number)
        if rules.reminds(due, on, reminded):
            sent.append((on - due).days)
            reminded = on
    assert sent == [-7, -2, *range(1, 10)]


@given(st.sets(st.integers(0, 45)))
def test_a_night_without_a_worker_loses_no_reminder(dead: set[int]) -> None:
    due, reminded = date(2026, 12, 23), None
    alive = [n for n in range(46) if n not in dead]
    for number in alive:
        on = date(2026, 11, 23) + timedelta(number)
        reminded = on if rules.reminds(due, on, reminded) else reminded
    if any(n >= 23 for n in alive):
        assert reminded is not None
