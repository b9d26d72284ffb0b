"""Postings: per term the documents that hold it, with how strong, packed. Pure.

The strongest come first, and no more than `LONGEST` are kept: reading one costs the same however
many documents hold the term. A list that is not cut short tells all there is to know of a term.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from operator import itemgetter
from struct import pack, unpack
from typing import NamedTuple

LONGEST = 1_000  # documents of a term that are kept
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
