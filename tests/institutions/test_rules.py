from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisfront.institutions.rules import (
    Child,
    Company,
    Nearness,
    Objection,
    Rule,
    Weight,
    Wish,
    in_force,
    needed_for,
    settle,
)

TODAY = date(2026, 11, 23)
FROM_12 = Rule("alone-from", "ordinary", "vanaf 12", number=12)
FROM_14 = Rule("alone-from", "ordinary", "vanaf 14", number=14)
HERE_16 = Rule("alone-from", "ordinary", "vanaf 16", number=16, nearness=Nearness.INSTITUTION)
ID_14 = Rule("id-from", "ordinary", "vanaf 14", number=14)
ID_ALL = Rule("id-from", "ordinary", "iedereen", number=0)
CONSENT = Rule("consent", "ordinary", "de andere ouder")


def child(
    age: int, company: Company = Company.UNKNOWN, wish: Wish = Wish.YES,
    objection: Objection = Objection.NONE,
) -> Child:  # fmt: skip
    return Child(age, company, wish, objection)


def codes(who: Child, *rules: Rule, country: str = "nl") -> dict[str, str]:
    return {
        point.code: point.weight.value for point in needed_for(who, settle(rules), country=country)
    }


@pytest.mark.parametrize(
    ("start", "end", "holds"),
    [
        (None, None, True), (TODAY, TODAY, True), (date(2026, 11, 24), None, False),
        (None, date(2026, 11, 22), False), (date(2020, 1, 1), date(2027, 1, 1), True),
    ],
)  # fmt: skip
def test_a_rule_holds_between_its_days_both_included(
    start: date | None, end: date | None, *, holds: bool
) -> None:
    rule = Rule("minutes", "ordinary", "x", valid_from=start, valid_until=end)
    assert bool(in_force([rule], TODAY)) == holds


def test_sources_that_differ_are_all_kept_and_the_strictest_counts() -> None:
    (settled,) = settle([FROM_12, FROM_14])
    assert settled.in_conflict
    assert settled.strictest == FROM_14
    assert settled.rules == (FROM_14, FROM_12)
    (papers,) = settle([ID_14, ID_ALL])
    assert papers.strictest == ID_ALL


def test_what_a_prison_says_goes_before_the_country_and_is_no_conflict_with_it() -> None:
    (settled,) = settle([FROM_12, HERE_16, FROM_14])
    assert (settled.rules, settled.in_conflict) == ((HERE_16,), False)
    assert settled.farther == (FROM_12, FROM_14)


def test_a_rule_of_a_unit_stands_beside_that_of_its_prison() -> None:
    unit = Rule("alone-from", "ordinary", "EBI", 18, Nearness.UNIT, unit="EBI")
    assert [each.rules for each in settle([HERE_16, unit])] == [(HERE_16,), (unit,)]


def test_two_sources_that_agree_are_no_conflict() -> None:
    same = Rule("alone-from", "ordinary", "ook vanaf 12", number=12)
    wordy = Rule("alone-from", "ordinary", "met een volwassene")
    (settled,) = settle([FROM_12, same, wordy])
    assert not settled.in_conflict
    assert settled.strictest == FROM_12


@pytest.mark.parametrize(
    ("age", "said"),
    [(11, "adult-needed"), (12, "adult-disputed"), (13, "adult-disputed"), (14, "may-come-alone")],
)
def test_an_adult_comes_along_below_the_strictest_age(age: int, said: str) -> None:
    assert said in codes(child(age), FROM_12, FROM_14)


def test_with_an_adult_the_age_is_no_worry() -> None:
    assert codes(child(3, Company.ADULT), FROM_12) == {
        "adult-comes": "know", "papers-unknown": "ask",
    }  # fmt: skip


@pytest.mark.parametrize(("age", "said"), [(5, "papers-disputed"), (14, "papers")])
def test_papers_are_brought_where_one_source_asks_them(age: int, said: str) -> None:
    assert codes(child(age), ID_14, ID_ALL)[said] == "need"
    assert "papers-later" in codes(child(5), ID_14)


def test_without_a_rule_the_answer_is_to_ask_and_never_yes() -> None:
    assert codes(child(17, Company.ALONE)) == {"alone-unknown": "ask", "papers-unknown": "ask"}


def test_a_ban_stops_whatever_else_is_answered() -> None:
    points = needed_for(
        child(10, wish=Wish.NO, objection=Objection.BAN), settle([FROM_12, ID_14]), country="nl"
    )
    assert (points[0].weight, points[0].code) == (Weight.STOP, "ban")


def test_a_parent_who_disagrees_stops_a_visit_in_belgium_and_asks_for_a_talk_here() -> None:
    against = child(10, objection=Objection.PARENT)
    assert codes(against, CONSENT, country="be")["objects-be"] == "stop"
    assert codes(against, country="nl")["objects-nl"] == "ask"
    assert codes(child(10, objection=Objection.UNKNOWN), CONSENT)["objection-unknown"] == "ask"
    assert codes(child(10), CONSENT)["consent"] == "know"


def test_the_wish_of_the_child_comes_first_of_what_is_to_be_asked() -> None:
    first = needed_for(child(10, wish=Wish.NO), [], country="nl")[0]
    assert first.code == "wish-no"
    assert "wish-unsure" in codes(child(10, wish=Wish.UNSURE))
    assert not {"wish-no", "wish-unsure"} & codes(child(10)).keys()


@settings(deadline=None)
@given(
    age=st.integers(0, 17),
    ages=st.lists(st.integers(0, 18), min_size=1, max_size=4),
    company=st.sampled_from(Company),
)
def test_nobody_comes_alone_below_an_age_that_a_source_names(
    age: int, ages: list[int], company: Company
) -> None:
    rules = [Rule("alone-from", "ordinary", str(number), number=number) for number in ages]
    assert ("may-come-alone" in codes(child(age, company), *rules)) == (age >= max(ages))
