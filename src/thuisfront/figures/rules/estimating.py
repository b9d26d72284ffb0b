"""An estimate with its range: many draws of the inputs, in chunks, from a seed.

Each input draws from a stream of its own, PCG64 seeded by the seed and the input's name, so the
same seed gives the same answer on another machine and another input changes nothing in this one.
The share of the variance of an input is first order: the variance of the mean answer over 64
classes of its draws, against the variance of all answers (Saltelli et al., Global Sensitivity
Analysis, 2008), less what chance makes of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import floor, log10
from typing import Any
from zlib import crc32

import numpy as np

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.reading import Inputs
from thuisfront.figures.rules.spreads import Spread
from thuisfront.figures.rules.wanted import Method

CHUNK = 1 << 16
KEPT = 1_000_000  # answers kept one by one; of more only how many fall in each bin
STUDIED = CHUNK  # draws from which the shares of the variance are taken
CLASSES = 64
BINS = 1 << 16
SIDES = (0.025, 0.1, 0.5, 0.9, 0.975)
DIGITS_WITHOUT_RANGE = 12
Array = Any


@dataclass(frozen=True)
class Estimate:
    """The answer of a method: best value, middle, ranges, and which input matters most."""

    value: float
    median: float
    interval80: tuple[float, float]
    interval95: tuple[float, float]
    variance_shares: dict[str, float]
    together: float  # what no input explains alone
    warnings: tuple[str, ...] = ()

    @property
    def unit(self) -> float:
        """Return the smallest step that the range lets one tell: 1, 10, 100 and so on."""
        half = (self.interval95[1] - self.interval95[0]) / 2
        if half > 0:
            return 10.0 ** floor(log10(half))
        size = abs(self.value)
        return 1.0 if size >= 1 else 10.0 ** (floor(log10(size)) - 1) if size else 1.0

    def shown(self) -> tuple[float, float, float]:
        """Return the value and the ends of its 95 % range, with no digit too many."""
        return tuple(rounded(v, self.unit) for v in (self.value, *self.interval95))  # type: ignore[return-value]  # three in, three out


def rounded(value: float, unit: float) -> float:
    """Return the nearest multiple of a unit, halves away from zero."""
    places = max(0, -round(log10(unit))) if unit > 0 else 0
    return round(floor(value / unit + 0.5) * unit, places)


def estimate(method: Method, inputs: Inputs, kind: Kind, *, draws: int, seed: int) -> Estimate:
    """Return what a method makes of its inputs, with its range."""
    best = float(method.compute(inputs.values, kind))
    unsure = [name for name, spread in inputs.spreads.items() if spread.distribution != "fixed"]
    if not unsure:
        alone = "No input has a range, so the answer says nothing of how sure it is."
        point = (best, best)
        shares = dict.fromkeys(inputs.spreads, 0.0)
        return Estimate(best, best, point, point, shares, 0.0, (*inputs.warnings, alone))
    gathered = _Gathered(draws, unsure)
    for drawn in chunks(inputs.spreads, draws=draws, seed=seed):
        gathered.take(drawn, np.asarray(method.compute(drawn, kind)))
    shares, together = gathered.shares(tuple(inputs.spreads))
    low, low80, middle, high80, high = gathered.quantiles()
    warnings = list(inputs.warnings)
    if not low <= best <= high:
        warnings.append("The answer of the best values lies outside the draws; the range holds it.")
    return Estimate(
        best, middle, _with(best, low80, high80), _with(best, low, high), shares, together,
        tuple(warnings),
    )  # fmt: skip


def _with(best: float, low: float, high: float) -> tuple[float, float]:
    return min(low, best), max(high, best)


def chunks(spreads: Mapping[str, Spread], *, draws: int, seed: int) -> Any:
    """Yield the draws of all inputs, so many at a time that memory stays the same."""
    streams = {
        name: np.random.Generator(
            np.random.PCG64(np.random.SeedSequence([seed, crc32(name.encode())]))
        )
        for name in spreads
    }
    for start in range(0, draws, CHUNK):
        size = min(CHUNK, draws - start)
        yield {name: spread.draw(streams[name], size) for name, spread in spreads.items()}


@dataclass
class _Gathered:
    """Answers as they come: kept while there are few, counted in bins when there are many."""

    draws: int
    unsure: list[str]
    kept: list[Array] = field(default_factory=list)
    studied: dict[str, list[Array]] = field(default_factory=dict)
    seen: int = 0
    counts: Array = None
    low: float = 0.0
    width: float = 1.0

    def take(self, drawn: Mapping[str, Array], answers: Array) -> None:
        """Take a chunk."""
        if self.seen < STUDIED:
            for name in self.unsure:
                self.studied.setdefault(name, []).append(drawn[name])
        if self.draws <= KEPT or self.seen < STUDIED:
            self.kept.append(answers)
        else:
            self._count(answers)
        self.seen += len(answers)

    def _count(self, answers: Array) -> None:
        if self.counts is None:
            first = np.concatenate(self.kept)
            self.low, high = np.quantile(first, (0.01, 0.99))
            self.width = max(float(high - self.low), 1e-300) / BINS
            self.counts = np.zeros(BINS + 2, dtype=np.int64)
            self._count(first)
        places = (answers - self.low) * (1 / self.width) + 1
        np.clip(places, 0, BINS + 1, out=places)
        self.counts += np.bincount(places.astype(np.int32), minlength=BINS + 2)

    def quantiles(self) -> tuple[float, ...]:
        """Return the values at the sides of the ranges and in the middle."""
        if self.counts is None:
            return tuple(float(v) for v in np.quantile(np.concatenate(self.kept), SIDES))
        places = np.searchsorted(np.cumsum(self.counts), np.array(SIDES) * self.seen)
        return tuple(float(self.low + (place - 0.5) * self.width) for place in places)

    def shares(self, names: tuple[str, ...]) -> tuple[dict[str, float], float]:
        """Return the share of the variance of each input, and what is of several together."""
        size = min(self.seen, STUDIED)
        answers = np.concatenate(self.kept)[:size]
        whole = float(answers.var())
        found = dict.fromkeys(names, 0.0)
        if not whole > 0:
            return found, 0.0
        for name in self.unsure:
            found[name] = _first_order(np.concatenate(self.studied[name])[:size], answers, whole)
        total = sum(found.values())
        if total > 1:
            return {name: value / total for name, value in found.items()}, 0.0
        return found, 1 - total


def _first_order(drawn: Array, answers: Array, whole: float) -> float:
    """Return how much of the variance goes when this input is known."""
    classes = max(2, min(CLASSES, len(answers) // 20))
    size = len(answers) // classes
    ordered = answers[np.argsort(drawn)][: size * classes].reshape(classes, size)
    between = float(ordered.mean(axis=1).var())
    chance = (classes - 1) / max(size * classes - classes, 1) * max(whole - between, 0.0)
    return min(max((between - chance) / whole, 0.0), 1.0)
