"""Who has to agree: around every birthday, in both countries, with one, two or no parents."""

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.consents.enums import COUNTRIES, SENTENCES, SPEAKERS
from thuisfront.core.consents.rules import (
    ADULT,
    RULES,
    Country,
    Kind,
    Needed,
    Situation,
    Speaker,
    age_on,
    needed,
)

PERSON, FIRST, SECOND, REPRESENTATIVE = Speaker
NL, BE = Country
DAY = date(2026, 11, 23)
PARENTS = {0: {REPRESENTATIVE}, 1: {FIRST}, 2: {FIRST, SECOND}}
situations = st.builds(
    Situation,
    kind=st.sampled_from(Kind),
    country=st.sampled_from(Country),
    child=st.booleans(),
    born=st.none() | st.dates(date(1920, 1, 1), DAY),
    holders=st.integers(0, 2),
    able=st.booleans(),
    exception=st.booleans(),
)


def born(years: int, *, days: int = 0) -> date:
    """Return the birthday of who turns so old on the day, or so many days later."""
    return DAY.replace(year=DAY.year - years) + timedelta(days=days)


def asked(kind: Kind, born: date | None, country: Country = NL, **values: Any) -> set[Speaker]:
    found = needed(Situation(kind, country, True, born, **values), DAY)
    return set(found.speakers)


@pytest.mark.parametrize("holders", [0, 1, 2])
@pytest.mark.parametrize("kind", [Kind.YOUTH_HELP, Kind.TREATMENT, Kind.SHARING, Kind.RESEARCH])
@pytest.mark.parametrize(
    ("years", "days", "who"),
    [
        (0, 0, "parents"), (11, 0, "parents"), (12, 1, "parents"),
        (12, 0, "both"), (15, 0, "both"), (16, 1, "both"),
        (16, 0, "child"), (17, 0, "child"), (18, 0, "child"),
    ],
)  # fmt: skip
def test_in_the_netherlands_it_changes_on_the_twelfth_and_the_sixteenth_birthday(
    kind: Kind, years: int, days: int, who: str, holders: int
) -> None:
    parents = PARENTS[holders]
    expected = {"parents": parents, "both": parents | {PERSON}, "child": {PERSON}}[who]
    assert asked(kind, born(years, days=days), holders=holders) == expected


@pytest.mark.parametrize(
    ("country", "years", "days", "child"),
    [(NL, 16, 1, False), (NL, 16, 0, True), (BE, 13, 1, False), (BE, 13, 0, True)],
)
def test_for_a_service_online_the_child_takes_over_at_one_age(
    country: Country, years: int, days: int, child: bool
) -> None:
    expected = {PERSON} if child else {FIRST}
    assert asked(Kind.ONLINE, born(years, days=days), country, holders=1) == expected


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2024, 2, 28), 11), (date(2024, 2, 29), 12), (date(2025, 2, 28), 12),
        (date(2025, 3, 1), 13), (date(2028, 2, 28), 15), (date(2028, 2, 29), 16),
    ],
)  # fmt: skip
def test_who_was_born_on_a_leap_day_is_older_on_that_day_or_on_the_first_of_march(
    day: date, age: int
) -> None:
    assert age_on(date(2012, 2, 29), day) == age


@pytest.mark.parametrize("country", Country)
@pytest.mark.parametrize("years", [None, 0, 7, 11, 12, 15, 16, 17])
def test_a_child_that_asks_us_something_needs_nobody(country: Country, years: int | None) -> None:
    own = born(years) if years is not None else None
    assert asked(Kind.OWN_QUESTION, own, country, holders=2) == {PERSON}


@pytest.mark.parametrize("kind", [Kind.YOUTH_HELP, Kind.TREATMENT])
def test_to_prevent_serious_harm_a_child_of_12_to_15_decides_alone(kind: Kind) -> None:
    assert asked(kind, born(13), exception=True, holders=2) == {PERSON}
    assert asked(kind, born(11), exception=True, holders=2) == {FIRST, SECOND}
    assert asked(kind, born(13), exception=True, able=False, holders=2) == {FIRST, SECOND}
    assert asked(Kind.SHARING, born(13), exception=True, holders=1) == {PERSON, FIRST}


def test_who_cannot_judge_is_spoken_for() -> None:
    assert asked(Kind.YOUTH_HELP, born(17), able=False, holders=2) == {FIRST, SECOND}
    assert asked(Kind.YOUTH_HELP, born(18), able=False, holders=2) == {REPRESENTATIVE}
    grown = Situation(Kind.SHARING, NL, child=False, able=False)
    assert needed(grown, DAY).speakers == [REPRESENTATIVE]


def test_without_a_date_of_birth_the_child_and_the_parents_are_asked() -> None:
    assert asked(Kind.SHARING, None, holders=2) == {PERSON, FIRST, SECOND}


def test_in_belgium_one_parent_is_enough_until_the_other_objects() -> None:
    found = needed(Situation(Kind.SHARING, BE, True, born(9), holders=2), DAY)
    assert found.one_of == {FIRST, SECOND}
    assert found.met({FIRST}, set())
    assert found.met({SECOND}, set())
    assert not found.met({FIRST}, {SECOND})
    assert not found.met(set(), set())
    dutch = needed(Situation(Kind.SHARING, NL, True, born(9), holders=2), DAY)
    assert not dutch.met({FIRST}, set())
    assert dutch.met({FIRST, SECOND}, set())


def test_who_need_not_agree_cannot_object() -> None:
    assert Needed(frozenset({PERSON})).met({PERSON}, {FIRST, SECOND})


@given(situations, st.dates(DAY, date(2060, 1, 1)))
def test_somebody_always_has_to_agree_and_silence_is_never_consent(
    situation: Situation, on: date
) -> None:
    found = needed(situation, on)
    assert found.speakers
    assert found.because
    assert not found.met(set(), set())
    assert found.met(set(Speaker), set())
    assert not found.met(set(Speaker), set(Speaker))


@given(situations, st.dates(DAY, date(2060, 1, 1)))
def test_an_adult_is_never_decided_for_by_parents(situation: Situation, on: date) -> None:
    if situation.child and situation.born and age_on(situation.born, on) < ADULT:
        return
    if situation.child and situation.born is None:
        return
    assert set(needed(situation, on).speakers) <= {PERSON, REPRESENTATIVE}


@given(situations, st.sets(st.sampled_from(Speaker)), st.sets(st.sampled_from(Speaker)))
def test_one_more_yes_never_closes_and_one_more_no_never_opens(
    situation: Situation, agreeing: set[Speaker], objecting: set[Speaker]
) -> None:
    found = needed(situation, DAY)
    if found.met(agreeing, objecting):
        assert found.met(set(Speaker), objecting)
        assert found.met(agreeing, set())


@pytest.mark.parametrize(("country", "kind"), list(RULES))
def test_the_rules_of_a_country_follow_each_other_without_a_gap(
    country: Country, kind: Kind
) -> None:
    rules = RULES[(country, kind)]
    assert rules[0].from_age == 0
    assert all(a.below_age == b.from_age for a, b in pairwise(rules))
    assert rules[-1].below_age > ADULT
    assert all(rule.source for rule in rules)


def test_every_country_and_kind_has_rules_and_every_rule_its_sentence() -> None:
    assert set(RULES) == {(country, kind) for country in Country for kind in Kind}
    told = {rule.code for rules in RULES.values() for rule in rules}
    assert told <= set(SENTENCES)
    assert [code for code, _ in SPEAKERS] == list(Speaker)
    assert [code for code, _ in COUNTRIES] == list(Country)


def test_what_was_not_read_at_its_source_says_so() -> None:
    belgian = [rule for (country, _), rules in RULES.items() if country == BE for rule in rules]
    assert not any(rule.verified for rule in belgian)
    assert all(rule.verified for rule in RULES[(NL, Kind.YOUTH_HELP)])
