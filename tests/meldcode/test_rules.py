"""What weighing leads to, what may be decided, when a case may close: tables and a property."""

import tomllib
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.meldcode import queries, rules
from thuisfront.meldcode.enums import CloseReason, Country
from thuisfront.meldcode.forms.steps import FORMS
from thuisfront.meldcode.rules import (
    DANGER,
    Answer,
    Decided,
    No,
    Outcome,
    Unsafe,
    Verdict,
    Weighing,
    weigh,
    weighing_of,
    why_not_close,
    why_not_decide,
)
from thuisfront.meldcode.rules.routes import RouteError, route_of

YES, NO, UNKNOWN = Answer
ALL_WELL = Weighing(YES, Unsafe.NONE, YES, YES, YES)


@pytest.mark.parametrize(
    ("changed", "verdict", "question", "norm"),
    [
        ({}, Verdict.HELP, 5, 0),
        ({"suspicion": NO}, Verdict.CLOSE, 1, 0),
        ({"suspicion": UNKNOWN}, Verdict.OPEN, 1, 0),
        ({"unsafe": Unsafe.UNKNOWN}, Verdict.OPEN, 2, 0),
        ({"unsafe": Unsafe.ACUTE}, Verdict.REPORT, 2, 1),
        ({"unsafe": Unsafe.STRUCTURAL}, Verdict.REPORT, 2, 1),
        ({"unsafe": Unsafe.BOTH}, Verdict.REPORT, 2, 1),
        ({"suspicion": NO, "unsafe": Unsafe.ACUTE}, Verdict.REPORT, 2, 1),
        ({"suspicion": NO, "unsafe": Unsafe.UNKNOWN}, Verdict.CLOSE, 1, 0),
        ({"can_help": NO}, Verdict.REPORT, 3, 2),
        ({"can_help": UNKNOWN, "accepted": NO}, Verdict.OPEN, 3, 0),
        ({"accepted": NO}, Verdict.REPORT, 4, 2),
        ({"accepted": UNKNOWN}, Verdict.OPEN, 4, 0),
        ({"works": NO}, Verdict.REPORT, 5, 2),
        ({"works": UNKNOWN}, Verdict.OPEN, 5, 0),
    ],
)
def test_the_five_questions_lead_where_the_framework_says(
    changed: dict[str, Any], verdict: Verdict, question: int, norm: int
) -> None:
    assert weigh(replace(ALL_WELL, **changed)) == Outcome(verdict, question, norm)


WEIGHINGS = st.builds(
    Weighing, st.sampled_from(Answer), st.sampled_from(Unsafe), st.sampled_from(Answer),
    st.sampled_from(Answer), st.sampled_from(Answer),
)  # fmt: skip


@given(WEIGHINGS, st.booleans())
def test_danger_never_ends_in_no_report(weighing: Weighing, alone: bool) -> None:
    outcome = weigh(weighing)
    refused = why_not_decide(report=False, outcome=outcome, strict=True, alone=alone)
    if weighing.unsafe in DANGER:
        assert (outcome.must_report, refused) == (True, No.MUST_REPORT)
    assert refused or outcome.verdict in {Verdict.HELP, Verdict.CLOSE}
    assert why_not_decide(report=True, outcome=outcome, strict=True, alone=alone) is None


@given(WEIGHINGS)
def test_help_is_only_enough_when_every_question_is_answered_well(weighing: Weighing) -> None:
    assert (weigh(weighing).verdict == Verdict.HELP) == (weighing == ALL_WELL)


def test_where_the_law_leaves_a_choice_two_people_make_it() -> None:
    must = weigh(replace(ALL_WELL, unsafe=Unsafe.BOTH))
    told = [
        why_not_decide(report=False, outcome=must, strict=False, alone=alone)
        for alone in (True, False)
    ]
    assert told == [No.NOT_ALONE, None]


def test_what_is_missing_or_strange_in_a_weighing_is_unknown() -> None:
    assert weighing_of({}) == Weighing()
    assert weighing_of({"suspicion": "misschien", "unsafe": "nee"}) == Weighing()
    assert weighing_of(dict(zip(rules.Weighing.__dataclass_fields__, ["yes", "none", *["yes"] * 3],
                                strict=True))) == ALL_WELL  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "decided", "reported", "no"),
    [
        ("help", None, False, No.DECIDE_FIRST),
        ("help", Decided(report=False, help=True), False, None),
        ("help", Decided(report=False, help=False), False, No.OTHER_DECISION),
        ("help", Decided(report=True, help=True), False, No.REPORT_FIRST),
        ("unfounded", Decided(report=False, help=False), False, None),
        ("unfounded", Decided(report=False, help=True), False, No.OTHER_DECISION),
        ("unfounded", Decided(report=True, help=False), True, No.OTHER_DECISION),
        ("reported", Decided(report=True, help=False), True, None),
        ("reported", Decided(report=False, help=True), True, None),
        ("reported", Decided(report=False, help=True), False, No.NOT_REPORTED),
        ("handed-over", Decided(report=False, help=True), False, None),
        ("handed-over", Decided(report=True, help=True), False, No.REPORT_FIRST),
    ],
)
def test_a_case_closes_for_a_reason_that_fits(
    reason: str, decided: Decided | None, reported: bool, no: No | None
) -> None:
    assert why_not_close(reason=reason, decided=decided, reported=reported) == no


def test_no_case_closes_between_the_decision_to_report_and_the_report() -> None:
    for reason, helped in product(CloseReason.values, (True, False)):
        decided = Decided(report=True, help=helped)
        assert why_not_close(reason=reason, decided=decided, reported=False) == No.REPORT_FIRST


@pytest.mark.parametrize("country", Country.values)
def test_every_fact_of_a_route_has_a_source_with_a_day(country: str) -> None:
    route = queries.route(country)
    places = (*route.places, route.report, route.advice)
    sources = [place.source for place in places]
    sources += [step.source for step in route.steps]
    sources += [question.source for question in route.questions]
    sources += [norm.source for norm in route.norms]
    assert all(source and source.title and source.checked_on for source in sources)
    assert [len(part) for part in (route.steps, route.questions, route.norms)] == [5, 5, 2]
    assert set(FORMS) == {step.code for step in route.steps[:4]}
    assert [place.name for place in places if not place.number and place.href] == []


def test_the_routes_differ_where_the_countries_do() -> None:
    nl, be = queries.route("nl"), queries.route("be")
    assert (nl.strict, nl.report.number, nl.report.source.verified) == (True, "0800-2000", True)  # type: ignore[union-attr]  # every place but the emergency has one
    assert (be.strict, be.report.number, be.report.source.verified) == (False, "1712", False)  # type: ignore[union-attr]  # every place but the emergency has one
    assert "Vertrouwenscentrum" in be.report.name
    assert (nl.emergency.href, be.report.href) == ("tel:112", "tel:1712")


@pytest.mark.parametrize("gone", ["step", "question", "source", "report", "strict"])
def test_a_route_that_misses_something_is_refused(gone: str) -> None:
    data = tomllib.loads((queries.DATA / "nl.toml").read_text("utf-8"))
    data[gone] = data[gone][:-1] if isinstance(data[gone], list) else {}
    if gone == "strict":
        del data[gone]
    with pytest.raises(RouteError):
        route_of(data)
