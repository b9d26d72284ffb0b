"""A weighted pool of several methods: only when asked, and always called so.

Each draw is of one of the methods, as often as its weight says (the linear opinion pool of Stone,
1961). So a pool is as wide as the methods are apart; an average of their answers would be surer
than each of them, and be right about none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

import numpy as np

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.asking import Part
from thuisfront.figures.rules.estimating import CHUNK, SIDES, Estimate, chunks, estimate

VERSION = "1.0.0"
FORMULA = "each draw is of one of the methods, as often as its weight"
LABEL = (
    "A weighted pool of several methods, made because it was asked: the weights are an opinion."
    " The methods stand beside it; cite these."
)


@dataclass(frozen=True)
class Pool:
    """The estimate of a pool, and those of its methods in their order."""

    whole: Estimate
    parts: tuple[Estimate, ...]


def pool(parts: Sequence[Part], kind: Kind, *, draws: int, seed: int) -> Pool:
    """Return the estimate of a weighted pool; its shares of the variance are of the methods.

    `variance_shares` holds how much comes from the methods being apart, under `methods`.
    """
    alone = tuple(estimate(p.method, p.inputs, kind, draws=draws, seed=seed) for p in parts)
    weights = np.array([part.weight for part in parts]) / sum(part.weight for part in parts)
    every = [_drawn(part, kind, draws, seed) for part in parts]
    stream = np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, crc32(b"pool")])))
    which = np.searchsorted(np.cumsum(weights)[:-1], stream.random(draws), side="right")
    mixed = np.choose(which, every)
    low, low80, middle, high80, high = (float(v) for v in np.quantile(mixed, SIDES))
    value = float(sum(w * one.value for w, one in zip(weights, alone, strict=True)))
    apart = _apart(every, weights)
    warnings = tuple(dict.fromkeys([LABEL, *(said for one in alone for said in one.warnings)]))
    return Pool(
        Estimate(value, middle, (min(low80, value), max(high80, value)),
                 (min(low, value), max(high, value)), {"methods": apart}, 1 - apart, warnings),
        alone,
    )  # fmt: skip


def _drawn(part: Part, kind: Kind, draws: int, seed: int) -> Any:
    answers = [
        np.broadcast_to(np.asarray(part.method.compute(drawn, kind), dtype=float), size)
        for drawn, size in _chunks(part, draws, seed)
    ]
    return np.concatenate(answers)


def _chunks(part: Part, draws: int, seed: int) -> Any:
    sizes = [min(CHUNK, draws - start) for start in range(0, draws, CHUNK)]
    return zip(chunks(part.inputs.spreads, draws=draws, seed=seed), sizes, strict=True)


def _apart(every: Sequence[Any], weights: Any) -> float:
    """Return the share of the variance that is between the methods, not inside one."""
    means = np.array([one.mean() for one in every])
    inside = float(sum(w * one.var() for w, one in zip(weights, every, strict=True)))
    between = float(np.sum(weights * (means - np.sum(weights * means)) ** 2))
    return between / (between + inside) if between > 0 else 0.0
