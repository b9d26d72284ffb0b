"""Postings: per term the documents that hold it, with how strong, packed. Pure.

The strongest come first, and no more than `LONGEST` are kept: reading one costs the same however
many documents hold the term. A list that is not cut short tells all there is to know of a term.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from struct import pack, unpack
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LONGEST = 10_000  # documents of a term that are kept
GUESS = 0.5  # of the weakest that was kept: how strong other documents may hold that term
WHOLE = 65_535  # an impact of 1, as it is kept
WEIGHTS = {"A": 1.0, "B": 0.6, "C": 0.4, "D": 0.2}  # title, headings and words, summary, body
_ALL = 1.64493406685  # PostgreSQL's own limit of the sum of 1/place²

Impacts = dict[int, int]


class Held(NamedTuple):
    """How many documents hold a term, and the strongest of them by their number."""

    documents: int
    impacts: Impacts

    @property
    def is_whole(self) -> bool:
        """Tell whether no document was left out."""
        return len(self.impacts) >= self.documents


NOTHING = Held(0, {})


class Loaded(NamedTuple):
    """The same to reckon with: the documents, and how strong they hold the term, 0 to 1."""

    documents: int
    numbers: NDArray[np.intp]
    strengths: NDArray[np.float32]

    @property
    def is_whole(self) -> bool:
        """Tell whether no document was left out."""
        return len(self.numbers) >= self.documents

    @property
    def guess(self) -> float:
        """Return how strong a document that was left out may hold the term."""
        return 0.0 if self.is_whole else GUESS * float(self.strengths[-1])


@lru_cache(maxsize=10_000)
def impact(weights: str) -> int:
    """Return how strong a term is in a text by the weights of its places, the heaviest first.

    This is what `ts_rank` gives for that term alone.
    """
    rank = sum(WEIGHTS[weight] / place**2 for place, weight in enumerate(weights, 1))
    return round(min(1.0, rank / _ALL) * WHOLE)


def packed(impacts: Mapping[int, int]) -> tuple[bytes, bytes]:
    """Return the numbers of the documents and their impacts."""
    size = len(impacts)
    return pack(f">{size}I", *impacts), pack(f">{size}H", *impacts.values())


def unpacked(numbers: bytes, impacts: bytes) -> Impacts:
    """Return what was packed, in the same order."""
    size = len(impacts) // 2
    return dict(zip(unpack(f">{size}I", numbers), unpack(f">{size}H", impacts), strict=True))


def load(documents: int, numbers: bytes, impacts: bytes) -> Loaded:
    """Return what was packed, to reckon with."""
    return Loaded(
        documents,
        np.frombuffer(numbers, ">u4").astype(np.intp),
        np.frombuffer(impacts, ">u2").astype(np.float32) / np.float32(WHOLE),
    )


def renewed(held: Held, gone: Collection[int], added: Iterable[tuple[int, int]]) -> Held:
    """Return what holds a term after some documents went and some (number, impact) came."""
    kept = {**held.impacts}
    for number in gone:
        kept.pop(number, None)
    came = dict(added)
    kept.update(came)
    documents = max(held.documents - len(gone) + len(came), len(kept))
    ordered = sorted(kept.items(), key=itemgetter(1), reverse=True)
    return Held(documents, dict(ordered[:LONGEST]))
