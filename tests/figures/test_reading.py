from typing import Any

import pytest

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import asking
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import read_inputs
from thuisfront.figures.rules.wanted import WrongInputError

NAN, ENDLESS = float("nan"), float("inf")


def refused(inputs: Any, method: str = "parenting_rate", kind: Kind = Kind.STOCK) -> str:
    with pytest.raises(WrongInputError) as caught:
        read_inputs(METHODS[method], inputs, kind)
    return str(caught.value)


@pytest.mark.parametrize(
    "wrong", [-1, 0, 1e15, NAN, ENDLESS, -ENDLESS, "10.335", True, [], 10**400, 1e-300]
)
def test_a_population_that_cannot_be_is_named(wrong: Any) -> None:
    assert "population" in refused({"population": wrong, "rate": 1.3})


@pytest.mark.parametrize(
    ("share", "says"),
    [
        (1.2, "from 0 to 1"),
        ({"value": 0.4, "low": 0.5, "high": 0.3}, "low is more than high"),
        ({"value": 0.9, "low": 0.3, "high": 0.5}, "outside"),
        ({"n": 10, "x": 11}, "from 0 to n"),
        ({"n": 0, "x": 0}, "n must be"),
        ({"x": 3}, "no value"),
        ({"value": 0.4, "n": 100, "x": 80}, "x divided by n"),
        ({"value": 0.4, "distribution": "normal"}, "distribution"),
        ({"value": 0.4, "distribution": "beta"}, "low is missing"),
        ({"value": 0.4, "distribution": ["beta"]}, "distribution"),
        ({"value": 0.4, "sd": 3}, "no part 'sd'"),
        ({"value": 0.5, "low": 0, "high": 1, "distribution": "beta"}, ""),
        ({"value": 0.5, "low": 0.0, "high": 0.6, "distribution": "lognormal"}, "more than 0"),
        ({"low": 0.3}, "high"),
        ({}, "no value"),
        (None, "missing"),
    ],
)
def test_a_share_that_cannot_be_is_named(share: Any, says: str) -> None:
    if not says:
        read_inputs(METHODS["share"], {"total": 100, "share": share}, Kind.STOCK)
        return
    said = refused({"total": 100, "share": share}, "share")
    assert says in said
    assert "share" in said


def test_an_input_that_is_forgotten_or_unknown_is_named() -> None:
    assert "rate is missing" in refused({"population": 100})
    assert "'rat'" in refused({"population": 100, "rate": 1, "rat": 2})
    assert "object" in refused([1, 2])
    assert "share_women is missing" in refused(
        {"men": 9, "share_men": 0.4, "children_men": 2, "women": 3}, "components"
    )


def test_a_sample_may_find_nobody_unless_it_divides() -> None:
    none = {"n": 50, "x": 0}
    assert (
        read_inputs(METHODS["share"], {"total": 9, "share": none}, Kind.STOCK).values["share"] == 0
    )
    assert "coverage" in refused({"registered": 9, "coverage": none}, "undercount")


def test_women_may_be_left_out_together() -> None:
    read = read_inputs(
        METHODS["components"], {"men": 9000, "share_men": 0.4, "children_men": 2}, Kind.STOCK
    )
    assert METHODS["components"].compute(read.values, Kind.STOCK) == pytest.approx(7200)


def test_a_stock_is_refused_where_a_flow_is_asked() -> None:
    said = refused({"population": {"value": 9415, "kind": "stock"}, "rate": 1.3}, kind=Kind.FLOW)
    assert "population is a stock" in said
    assert "never added, averaged or turned" in said
    assert "entries is a stock" in refused(
        {"stock": 9415, "entries": {"value": 27300, "kind": "stock"}}, "mean_stay"
    )


def test_a_method_that_cannot_answer_says_which_question_it_can() -> None:
    assert "not ever" in refused({"population": 10, "rate": 1}, kind=Kind.EVER)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"draws": 1e9}, "draws must be a whole number from 100 to 1000000"),
        ({"draws": 0}, "draws"), ({"draws": "many"}, "draws"), ({"draws": 1000.5}, "draws"),
        ({"draws": NAN}, "draws"), ({"seed": -1}, "seed"), ({"seed": 2**60}, "seed"),
        ({"seed": True}, "seed"), ({"method": "guess"}, "'guess'"), ({"method": None}, "method"),
        ({"question": None}, "question"), ({"question": {"kind": "day"}}, "question.kind"),
        ({"question": {"kind": "stock", "ages": "old"}}, "question.ages"),
        ({"question": {"kind": "stock", "year": "then"}}, "question.year"),
        ({"question": {"kind": "stock", "country": 3}}, "question.country"),
        ({"inputs": None}, "inputs"), ({"extra": 1}, "'extra'"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_request_is_said(change: dict[str, Any], says: str) -> None:
    good = {
        "question": {"kind": "stock", "country": "NL", "year": 2021}, "method": "parenting_rate",
        "inputs": {"population": 9415, "rate": 1.3}, "draws": 1000, "seed": 3,
    }  # fmt: skip
    assert asking.read_request(good).draws == 1000
    with pytest.raises(WrongInputError, match=says.replace("(", r"\(")):
        asking.read_request(good | change)


@pytest.mark.parametrize("method", METHODS.values(), ids=list(METHODS))
def test_every_method_says_its_formula_source_and_assumptions(method: Any) -> None:
    for label in ("Formula", "Source", "Assumes"):
        assert len(method.said(label)) >= 8, label
    assert method.said("Formula").count("=") >= 1
    assert "Source:" not in method.said("Formula")
