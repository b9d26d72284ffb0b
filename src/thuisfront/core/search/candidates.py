"""Which documents may answer a query, and how well each does, from postings alone. Pure.

A term in so many documents that its posting was cut short (`is_whole` is not so) may be in any
other document too. What it adds there is guessed when candidates are picked, and read afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from thuisfront.core.search.groups import Group
from thuisfront.core.search.postings import Loaded

FIRST = 2_000  # documents, by the sum of what they hold, are scored
NOTHING = Loaded(0, np.empty(0, np.intp), np.empty(0, np.float32))
Numbers = NDArray[np.intp]
Strengths = NDArray[np.float32]
Postings = Mapping[str, Loaded]


class Scores:
    """How well documents fit groups of terms."""

    def __init__(self, groups: Sequence[Group], held: Postings) -> None:
        self._groups = groups
        self._worth = worth_of(groups)
        self._held = {term: held.get(term, NOTHING) for term in self._worth}
        self.cut = [term for term, one in self._held.items() if not one.is_whole]
        last = max((one.numbers.max(initial=0) for one in self._held.values()), default=0)
        self._size = int(last) + 1  # numbers are short: an array has a place for each

    def best(self, most: int, among: Numbers | None = None) -> Numbers:
        """Return the documents that seem to fit best; maybe only of these."""
        first = self.strongest(FIRST, among)
        fits = self.of(first)
        return first[np.argsort(-fits, kind="stable")[:most]]

    def strongest(self, most: int, among: Numbers | None = None) -> Numbers:
        """Return the documents that hold the terms strongest; maybe only of these."""
        strong = np.zeros(self._size, np.float32)
        for term, worth in self._worth.items():
            one = self._held[term]
            strong[one.numbers] += one.strengths * worth
        numbers = self._every() if among is None else among
        if len(numbers) <= most:
            return numbers
        known = np.where(numbers < self._size, strong[np.minimum(numbers, self._size - 1)], 0)
        return numbers[np.argpartition(-known, most)[:most]]

    def matching(self) -> Numbers:
        """Return the documents that hold a word, a whole synonym or a looser term of a group."""
        found = np.zeros(self._size, np.bool_)
        for group in self._groups:
            for term in (*group.own, *group.loose):
                found[self._held[term].numbers] = True
            for phrase in group.same:
                numbers = self._held[phrase[0]].numbers
                for term in phrase[1:]:
                    numbers = np.intersect1d(numbers, self._held[term].numbers, assume_unique=True)
                found[numbers] = True
        return np.flatnonzero(found)

    def of(self, numbers: Numbers, learned: Sequence[Iterable[float]] | None = None) -> Strengths:
        """Return how well each of these documents fits, 0 to 1.

        Each group counts by its weight, as strong as the word, its synonyms or its looser terms
        are in the document; then the share of the groups that it covers. `learned` tells for each
        document how strong it holds the terms whose postings were cut short.
        """
        held = self._columns(numbers)
        if learned is not None and self.cut:
            rows = np.array([list(one) for one in learned], np.float32).reshape(len(numbers), -1)
            held |= dict(zip(self.cut, rows.T, strict=True))
        covered, fit = np.zeros(len(numbers), np.float32), np.zeros(len(numbers), np.float32)
        for group in self._groups:
            best = _fit(group, held, len(numbers))
            fit += best
            covered += (best > 0) * np.float32(group.weight)
        whole = sum(group.weight for group in self._groups) ** 2
        return covered * fit / np.float32(whole or 1.0)

    def _every(self) -> Numbers:
        found = np.zeros(self._size, np.bool_)
        for one in self._held.values():
            found[one.numbers] = True
        return np.flatnonzero(found)

    def _columns(self, numbers: Numbers) -> dict[str, Strengths]:
        """Return for each term how strong these documents hold it."""
        places = np.full(self._size, -1, np.intp)
        known = numbers < self._size
        places[numbers[known]] = np.flatnonzero(known)
        columns = {}
        for term, one in self._held.items():
            column = np.full(len(numbers), one.guess, np.float32)
            here = places[one.numbers]
            wanted = here >= 0
            column[here[wanted]] = one.strengths[wanted]
            columns[term] = column
        return columns


def _fit(group: Group, held: Mapping[str, Strengths], size: int) -> Strengths:
    """Return what a group adds to each document: its strongest sort."""
    best = np.zeros(size, np.float32)
    for terms, weight in zip(group.sorts, group.weights, strict=True):
        if weight and terms:
            together = sum(held[term] for term in dict.fromkeys(terms))
            np.maximum(best, np.minimum(1, together) * np.float32(weight), out=best)
    return best


def worth_of(groups: Iterable[Group]) -> dict[str, float]:
    """Return for each term the most that it counts."""
    worth: dict[str, float] = {}
    for group in groups:
        for terms, weight in zip(group.sorts, group.weights, strict=True):
            for term in terms:
                worth[term] = max(weight, worth.get(term, 0.0))
    return worth
