"""Whether a number that somebody quotes follows from what they say it was made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules import sums
from thuisfront.figures.rules.numbers import DUTCH, Written, printed, written
from thuisfront.figures.rules.reading import Inputs
from thuisfront.figures.rules.wanted import Method, WrongInputError

AS_PRINTED, AFTER_ROUNDING, NO_MATCH = "as_printed", "after_rounding", "no_match"
MOST_QUOTED = 1e12
SLACK = 1e-9


@dataclass(frozen=True)
class Check:
    """Whether it matches, what it should be, and in what sense."""

    verdict: str
    quoted: Written
    computed: float
    should_be: float
    language: str = DUTCH

    @property
    def matches(self) -> bool:
        """Tell whether the quoted number follows from its sum."""
        return self.verdict != NO_MATCH

    @property
    def difference(self) -> float:
        """Return how much too high what was quoted is."""
        return self.quoted.value - self.computed

    def explanation(self) -> str:
        """Return the verdict as an English sentence."""
        said, right = (self._said(v) for v in (self.quoted.value, self.should_be))
        if self.verdict == AS_PRINTED:
            return f"{said} matches as printed: the inputs give {self._said(self.computed)}."
        if self.verdict == AFTER_ROUNDING:
            return f"{said} matches after rounding: the inputs give {self._said(self.computed)}."
        return f"{said} does not match: the inputs give {right}."

    def _said(self, value: float) -> str:
        return written(value, "en", step=min(self.quoted.step, 1.0))


def check(quoted: Written, computed: float, language: str = DUTCH) -> Check:
    """Return whether a quoted number is what was computed, as far as it was printed.

    Half a step of the last digit is allowed, and of a whole number with zeros at its end half a
    step of the first of these.
    """
    apart = abs(quoted.value - computed)
    exact = quoted.step / 2 * (1 + SLACK) + SLACK * abs(computed) * 1e-3
    verdict = AS_PRINTED if apart <= exact else NO_MATCH
    if verdict == NO_MATCH and apart <= quoted.rounded_step / 2 * (1 + SLACK):
        verdict = AFTER_ROUNDING
    step = min(quoted.step, 1.0)
    should_be = round(int(computed / step + (0.5 if computed >= 0 else -0.5)) * step, 12)
    return Check(verdict, quoted, computed, should_be, language)


def check_text(text: str) -> Check:
    """Return whether a sum in words is right; of two readings the one that is.

    :raises WrongInputError: when there is no sum in it
    """
    found = [check(one.quoted, one.computed, one.language) for one in sums.read_sum(text)]
    return next((one for one in found if one.matches), found[0])


def check_inputs(quoted: Any, method: Method, inputs: Inputs, kind: Kind) -> Check:
    """Return whether a quoted number follows from these inputs by this method."""
    if isinstance(quoted, bool) or not isinstance(quoted, int | float):
        raise WrongInputError("quoted must be a number, not text or anything else.")
    if not (isfinite(quoted) and 0 < quoted <= MOST_QUOTED):
        raise WrongInputError(f"quoted must be more than 0 and at most {MOST_QUOTED:g}.")
    return check(printed(float(quoted)), float(method.compute(inputs.values, kind)))


def likely_kind(method: Method, given: Any) -> Kind:
    """Return the kind of question that the inputs of a quotation are about, or the usual one."""
    if not isinstance(given, Mapping):
        return min(method.kinds, key=list(Kind).index)
    kinds = [part.get("kind") for part in given.values() if isinstance(part, Mapping)]
    for kind in kinds:
        if kind in list(Kind) and Kind(kind) in method.kinds:
            return Kind(kind)
    return min(method.kinds, key=list(Kind).index)
