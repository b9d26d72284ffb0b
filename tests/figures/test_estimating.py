from math import isclose, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import estimating, spreads
from thuisfront.figures.rules.estimating import Estimate, estimate
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import read_inputs

BY_SEX: dict[str, Any] = {
    "men": {"value": 8800, "rounding": 100},
    "share_men": {"n": 785, "x": 329},
    "children_men": {"value": 1.8, "low": 1.6, "high": 2.0, "distribution": "lognormal"},
    "women": 600,
    "share_women": {"value": 0.7, "low": 0.6, "high": 0.8},
    "children_women": {"value": 1.9, "low": 1.5, "high": 2.4, "distribution": "pert"},
}


def made(
    key: str, inputs: Any, kind: str = "stock", draws: int = 50_000, seed: int = 1
) -> Estimate:
    method = METHODS[key]
    read = read_inputs(method, inputs, Kind(kind))
    return estimate(method, read, Kind(kind), draws=draws, seed=seed)


def width(found: Estimate) -> float:
    return found.interval95[1] - found.interval95[0]


def test_the_same_seed_gives_the_same_answer_and_another_seed_nearly() -> None:
    first, again, other = (made("components", BY_SEX, seed=seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other
    assert isclose(first.median, other.median, rel_tol=0.005)


def test_the_draws_of_a_seed_are_these_on_every_machine() -> None:
    """Written down once: another processor or another day must give the same numbers."""
    [drawn] = estimating.chunks(
        {"share": spreads.beta_of_sample(0.42, 785, 329), "rate": spreads.uniform(1.3, 1.2, 1.4)},
        draws=3, seed=1,
    )  # fmt: skip
    assert np.allclose(drawn["share"], SHARES, rtol=1e-12)
    assert np.allclose(drawn["rate"], RATES, rtol=1e-12)


SHARES = [0.43863582705635085, 0.45410374706223855, 0.40152919703242995]
RATES = [1.2770172845058225, 1.3750675375964998, 1.3444679803662198]


def test_another_input_does_not_change_the_draws_of_this_one() -> None:
    share = spreads.beta_of_sample(0.42, 785, 329)
    [alone] = estimating.chunks({"share": share}, draws=100, seed=1)
    [beside] = estimating.chunks({"rate": spreads.uniform(1, 0, 2), "share": share}, draws=100,
                                 seed=1)  # fmt: skip
    assert (alone["share"] == beside["share"]).all()


def test_counting_in_bins_gives_what_keeping_every_answer_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = made("components", BY_SEX, draws=400_000)
    monkeypatch.setattr(estimating, "KEPT", 1000)
    binned = made("components", BY_SEX, draws=400_000)
    assert isclose(whole.median, binned.median, rel_tol=1e-4)
    for side in (0, 1):
        assert isclose(whole.interval95[side], binned.interval95[side], rel_tol=1e-4)
        assert isclose(whole.interval80[side], binned.interval80[side], rel_tol=1e-4)


@pytest.mark.parametrize(
    ("key", "inputs", "kind"),
    [
        ("components", BY_SEX, "stock"),
        ("undercount", {"registered": 74275, "coverage": {"n": 1000, "x": 680},
                        "children_per_parent": {"value": 1.77, "deviation": 1.2, "n": 500}},
         "flow"),
        ("stock_flow", {"entries": {"value": 27300, "rounding": 100},
                        "mean_stay": {"value": 120, "low": 100, "high": 140},
                        "repeats": {"value": 0.1, "low": 0.05, "high": 0.15}}, "flow"),
        ("family_sizes", {"population": 9415, "with_0": 400, "with_1": 150, "with_2": 140,
                          "with_3": 60, "with_4": 35, "four_or_more": 4.6}, "stock"),
    ],
)  # fmt: skip
def test_the_spread_is_what_the_delta_method_says(key: str, inputs: Any, kind: str) -> None:
    method, asked = METHODS[key], Kind(kind)
    read = read_inputs(method, inputs, asked)
    variance = 0.0
    centre = {name: middle(spread) for name, spread in read.spreads.items()}
    for name, spread in read.spreads.items():
        step = max(abs(centre[name]) * 1e-5, 1e-9)
        up = method.compute({**centre, name: centre[name] + step}, asked)
        down = method.compute({**centre, name: centre[name] - step}, asked)
        variance += ((up - down) / (2 * step)) ** 2 * spread.variance
    found = made(key, inputs, kind, draws=200_000)
    deviation = (found.interval95[1] - found.interval95[0]) / (2 * 1.96)
    assert isclose(deviation, sqrt(variance), rel_tol=0.04)


def middle(spread: spreads.Spread) -> float:
    return spread.first if spread.distribution == "category" else spread.value


def test_the_shares_of_the_variance_are_those_of_a_sum_that_can_be_worked_out() -> None:
    """Of a product the first-order share follows from the relative variances."""
    inputs = {
        "population": {"value": 1000, "low": 900, "high": 1100, "distribution": "uniform"},
        "rate": {"value": 1.0, "low": 0.8, "high": 1.2, "distribution": "uniform"},
    }
    found = made("parenting_rate", inputs, draws=200_000)
    first, second = (200**2 / 12) / 1000**2, 0.4**2 / 12
    whole = first + second + first * second
    assert isclose(found.variance_shares["population"], first / whole, abs_tol=0.01)
    assert isclose(found.variance_shares["rate"], second / whole, abs_tol=0.01)
    assert 0 <= found.together < 0.02


def test_what_is_fixed_has_no_range_and_says_so() -> None:
    found = made("parenting_rate", {"population": 10335, "rate": 1.3})
    assert found.value == found.median == found.interval95[0] == found.interval95[1]
    assert isclose(found.value, 13435.5)
    assert found.variance_shares == {"population": 0.0, "rate": 0.0}
    assert "how sure" in found.warnings[-1]


@given(n=st.integers(30, 5000), part=st.floats(0, 1))
@settings(max_examples=25, deadline=None)
def test_the_range_holds_the_point_and_shrinks_when_more_are_asked(n: int, part: float) -> None:
    few = made("share", {"total": 1000, "share": {"n": n, "x": round(n * part)}}, draws=4000)
    hits = round(n * part) * 16
    many = made("share", {"total": 1000, "share": {"n": n * 16, "x": hits}}, draws=4000)
    for found in (few, many):
        assert found.interval95[0] <= found.interval80[0] <= found.interval80[1]
        assert found.interval80[1] <= found.interval95[1]
        assert found.interval95[0] <= found.value <= found.interval95[1]
    assert width(many) < width(few)


@given(half=st.floats(0.01, 0.4), more=st.floats(1.2, 2))
@settings(max_examples=25, deadline=None)
def test_the_range_grows_with_the_spread_of_an_input(half: float, more: float) -> None:
    def of(side: float) -> Estimate:
        rate = {"value": 1.3, "low": 1.3 - side, "high": 1.3 + side}
        return made("parenting_rate", {"population": 9415, "rate": rate}, draws=4000)

    assert width(of(half)) < width(of(half * more))


@given(
    value=st.floats(1e-6, 1e9), low=st.floats(0.01, 1), high=st.floats(1, 100),
)  # fmt: skip
@settings(max_examples=100, deadline=None)
def test_no_more_digits_are_shown_than_the_range_allows(
    value: float, low: float, high: float
) -> None:
    found = Estimate(value, value, (value, value), (value * low, value * high), {}, 0.0)
    shown, _, _ = found.shown()
    assert abs(shown - value) <= found.unit / 2 * (1 + 1e-9)
    half = (found.interval95[1] - found.interval95[0]) / 2
    assert half == 0 or found.unit <= half * (1 + 1e-9) < found.unit * 10 * (1 + 1e-9)


def test_a_wide_range_leaves_two_digits_of_a_large_number() -> None:
    found = Estimate(13435.5, 13400, (12000, 15000), (11210, 15790), {}, 0.0)
    assert found.shown() == (13000, 11000, 16000)
