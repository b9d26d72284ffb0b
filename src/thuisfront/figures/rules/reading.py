"""From what somebody gives to inputs that can be: every refusal is a sentence with a name in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import spreads
from thuisfront.figures.rules.spreads import Spread
from thuisfront.figures.rules.wanted import TINY, FootingError, Method, Wanted, WrongInputError

DISTRIBUTIONS = ("beta", "triangular", "pert", "lognormal", "uniform", "fixed")
PARTS = ("value", "low", "high", "n", "x", "deviation", "rounding", "distribution", "kind")
NUMBERS = ("value", "low", "high", "n", "x", "deviation", "rounding")
MOST_ASKED = 1e9  # of a sample
SMALL_SAMPLE = 30
WIDEST = 1e6  # of a log-normal
AS_X_OF_N = 0.01
FOOTING = {
    Kind.STOCK: "a stock, who is there on one day",
    Kind.FLOW: "a flow, who came by in a year",
    Kind.EVER: "who ever went through it",
}


@dataclass(frozen=True)
class Inputs:
    """What a method is given, ready to draw, and what to say about it."""

    spreads: Mapping[str, Spread]
    warnings: tuple[str, ...] = ()

    @property
    def values(self) -> dict[str, float]:
        """Return the best value of each."""
        return {name: spread.value for name, spread in self.spreads.items()}


def read_kind(value: Any, what: str = "question.kind") -> Kind:
    """Return what a question counts.

    :raises WrongInputError: when it is not one of the three
    """
    if not isinstance(value, str) or value not in set(Kind):
        raise WrongInputError(f"{what} must be one of: {', '.join(Kind)}.")
    return Kind(value)


def read_inputs(method: Method, given: Any, kind: Kind) -> Inputs:
    """Return the inputs of a method, for a question of this kind.

    :raises WrongInputError: naming the input that is missing or cannot be
    """
    if kind not in method.kinds:
        fits = ", ".join(sorted(method.kinds))
        raise WrongInputError(
            f"The method {method.key} answers questions of the kind {fits}, not {kind}."
        )
    if not isinstance(given, Mapping):
        raise WrongInputError("inputs must be an object with a name and a value for each input.")
    known = {wanted.name for wanted in method.inputs}
    for name in given:
        if name not in known:
            raise WrongInputError(
                f"{said(name)} is no input of {method.key}; it has {', '.join(sorted(known))}."
            )
    found: dict[str, Spread] = {}
    warnings: list[str] = []
    for wanted in method.inputs:
        found[wanted.name] = _read(wanted, given, method, kind, warnings)
    if all(spread.value == 0 for spread in found.values()):
        raise WrongInputError("All inputs are zero.")
    _sample_of_some(method, found)
    return Inputs(found, tuple(warnings))


def said(name: object) -> str:
    """Return a name that somebody else gave, short and in letters that can be shown."""
    return ascii(str(name)[:40])


def _sample_of_some(method: Method, found: Mapping[str, Spread]) -> None:
    sample = [wanted.name for wanted in method.inputs if wanted.sample]
    if sample and sum(found[name].value for name in sample) <= 0:
        raise WrongInputError(f"{', '.join(sample)} are all zero: nobody was asked.")


def _read(
    wanted: Wanted, given: Mapping[str, Any], method: Method, kind: Kind, warnings: list[str]
) -> Spread:
    if wanted.name not in given or given[wanted.name] is None:
        beside = [each.name for each in method.inputs if each.group and each.group == wanted.group]
        if wanted.default is None or any(given.get(name) is not None for name in beside):
            raise WrongInputError(f"{wanted.name} is missing: {wanted.meaning}.")
        return Spread(wanted.default)
    parts = _parts(wanted, given[wanted.name])
    _same_footing(wanted, parts, kind)
    spread = _spread(wanted, parts, warnings)
    if wanted.divides and spread.value == 0:
        raise WrongInputError(f"{wanted.name} must be more than 0 ({wanted.meaning}).")
    return spread


def _parts(wanted: Wanted, given: Any) -> dict[str, Any]:
    parts = dict(given) if isinstance(given, Mapping) else {"value": given}
    for name in parts:
        if name not in PARTS:
            raise WrongInputError(
                f"{wanted.name} has no part {said(name)}; it can have {', '.join(PARTS)}."
            )
    kept = {name: part for name, part in parts.items() if part is not None}
    for name in NUMBERS:
        if name in kept:
            kept[name] = _number(f"{wanted.name}.{name}" if name != "value" else wanted.name,
                                 kept[name])  # fmt: skip
    for name in ("value", "low", "high"):
        if name in kept:
            _within(wanted, name if name != "value" else "", kept[name])
    if "low" in kept and "high" in kept and kept["low"] > kept["high"]:
        raise WrongInputError(f"{wanted.name}: low is more than high.")
    return kept


def _number(name: str, value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise WrongInputError(f"{name} must be a number, not text or anything else.")
    try:
        found = float(value)
    except OverflowError:
        found = float("inf")
    if not isfinite(found):
        raise WrongInputError(f"{name} must be a number that is finite.")
    return found


def _within(wanted: Wanted, part: str, value: float) -> None:
    name = f"{wanted.name}.{part}" if part else wanted.name
    nothing = wanted.may_be_zero or wanted.group or (part == "low" and not wanted.divides)
    if value == 0 and not nothing:
        raise WrongInputError(f"{name} must be more than 0 ({wanted.meaning}).")
    if 0 < abs(value) < TINY:
        raise WrongInputError(f"{name} is closer to 0 than anybody can know ({wanted.meaning}).")
    if not wanted.least <= value <= wanted.most:
        raise WrongInputError(
            f"{name} must be from {wanted.least:g} to {wanted.most:g} ({wanted.meaning})."
        )


def _same_footing(wanted: Wanted, parts: Mapping[str, Any], kind: Kind) -> None:
    """Refuse a stock where a flow is asked, and the reverse."""
    if "kind" not in parts:
        return
    own = read_kind(parts["kind"], f"{wanted.name}.kind")
    must = wanted.of or (kind if wanted.as_asked else None)
    if must and own != must:
        raise FootingError(
            f"{wanted.name} is {FOOTING[own]}, but it must be {FOOTING[must]}: a stock and a flow"
            " are never added, averaged or turned into each other by a fixed factor."
        )


def _spread(wanted: Wanted, parts: dict[str, Any], warnings: list[str]) -> Spread:
    distribution = parts.get("distribution") or _fitting(wanted, parts)
    if not isinstance(distribution, str) or distribution not in DISTRIBUTIONS:
        raise WrongInputError(
            f"{wanted.name}.distribution must be one of: {', '.join(DISTRIBUTIONS)}."
        )
    if wanted.sample:
        return spreads.counted(_value(wanted, parts))
    if _is_a_point(parts) and distribution != "beta":
        return Spread(_ends(wanted, parts, distribution)[0])
    if distribution in {"triangular", "pert"}:
        warnings.append(f"{wanted.name}: the range is an assumption, not a measurement.")
    return _MAKERS[distribution](wanted, parts, warnings)


def _fitting(wanted: Wanted, parts: Mapping[str, Any]) -> str:
    """Return the distribution that goes with what is given."""
    if "n" in parts and wanted.is_share:
        return "beta"
    if "n" in parts and "deviation" in parts:
        return "lognormal"
    if "rounding" in parts:
        return "uniform"
    return "triangular" if "low" in parts or "high" in parts else "fixed"


def _is_a_point(parts: Mapping[str, Any]) -> bool:
    return "low" in parts and parts["low"] == parts.get("high")


def _value(wanted: Wanted, parts: Mapping[str, Any]) -> float:
    if "value" not in parts:
        raise WrongInputError(f"{wanted.name} has no value.")
    return float(parts["value"])


def _ends(wanted: Wanted, parts: Mapping[str, Any], distribution: str) -> tuple[float, ...]:
    for name in ("low", "high"):
        if name not in parts:
            raise WrongInputError(f"{wanted.name}.{name} is missing: {distribution} needs it.")
    low, high = float(parts["low"]), float(parts["high"])
    value = float(parts.get("value", (low + high) / 2))
    if not low <= value <= high:
        raise WrongInputError(f"{wanted.name}: the value lies outside low and high.")
    return value, low, high


def _fixed(wanted: Wanted, parts: Mapping[str, Any], warnings: list[str]) -> Spread:
    del warnings
    return Spread(_value(wanted, parts))


def _sampled(wanted: Wanted, parts: Mapping[str, Any]) -> tuple[float, float]:
    size = parts["n"]
    if not 1 <= size <= MOST_ASKED:
        raise WrongInputError(f"{wanted.name}.n must be from 1 to {MOST_ASKED:g}.")
    hits = parts["x"] if "x" in parts else _value(wanted, parts) * size
    if not 0 <= hits <= size:
        raise WrongInputError(f"{wanted.name}.x must be from 0 to n ({size:g}).")
    if "value" in parts and abs(parts["value"] - hits / size) > AS_X_OF_N:
        raise WrongInputError(f"{wanted.name}: the value is not x divided by n.")
    return size, hits


def _beta(wanted: Wanted, parts: Mapping[str, Any], warnings: list[str]) -> Spread:
    if not wanted.is_share:
        raise WrongInputError(f"{wanted.name} is no share, so it cannot have a beta distribution.")
    if "n" in parts:
        size, hits = _sampled(wanted, parts)
        if size < SMALL_SAMPLE:
            warnings.append(f"{wanted.name}: only {size:g} were asked.")
        return spreads.beta_of_sample(hits / size, size, hits)
    if "x" in parts:
        raise WrongInputError(f"{wanted.name}.n is missing: how many were asked.")
    value, low, high = _ends(wanted, parts, "beta (or n and x)")
    found = spreads.beta_of_range(value, low, high) if low < high and 0 < value < 1 else None
    if not found:
        raise WrongInputError(f"{wanted.name}: no beta distribution has this value and range.")
    return found


def _lognormal(wanted: Wanted, parts: Mapping[str, Any], warnings: list[str]) -> Spread:
    del warnings
    if "deviation" in parts:
        value, size = _value(wanted, parts), parts.get("n", 0)
        if not (1 <= size <= MOST_ASKED and parts["deviation"] > 0 and value > 0):
            raise WrongInputError(
                f"{wanted.name}: a deviation needs a value and n, all of them more than 0."
            )
        if parts["deviation"] > 100 * value:
            raise WrongInputError(f"{wanted.name}.deviation is over a hundred times the value.")
        return spreads.lognormal_of_sample(value, parts["deviation"], size)
    value, low, high = _ends(wanted, parts, "lognormal (or deviation and n)")
    if low <= 0:
        raise WrongInputError(f"{wanted.name}.low must be more than 0 for lognormal.")
    if high > WIDEST * low:
        raise WrongInputError(f"{wanted.name}: high is over {WIDEST:g} times low.")
    return spreads.lognormal_of_range(value, low, high)


def _between(
    shape: Callable[[float, float, float], Spread], distribution: str
) -> Callable[[Wanted, Mapping[str, Any], list[str]], Spread]:
    def made(wanted: Wanted, parts: Mapping[str, Any], warnings: list[str]) -> Spread:
        del warnings
        return shape(*_ends(wanted, parts, distribution))

    return made


def _uniform(wanted: Wanted, parts: Mapping[str, Any], warnings: list[str]) -> Spread:
    del warnings
    if "rounding" not in parts:
        return spreads.uniform(*_ends(wanted, parts, "uniform (or rounding)"))
    value, half = _value(wanted, parts), parts["rounding"] / 2
    if not 0 < half <= value:
        raise WrongInputError(f"{wanted.name}.rounding must be more than 0, and less than value.")
    return spreads.uniform(value, value - half, min(value + half, wanted.most))


_MAKERS = {
    "fixed": _fixed, "beta": _beta, "lognormal": _lognormal, "uniform": _uniform,
    "triangular": _between(spreads.triangular, "triangular"),
    "pert": _between(spreads.pert, "pert"),
}  # fmt: skip
