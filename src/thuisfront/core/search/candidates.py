"""Which documents may answer a query, and how well each does, from postings alone. Pure.

A term in so many documents that its posting was cut short (`is_whole` is not so) may be in any
other document too. What it adds there is guessed when candidates are picked, and read afterwards.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from thuisfront.core.search.groups import Group
from thuisfront.core.search.postings import NOTHING, WHOLE, Held, Impacts

DEEP = 150  # documents per term among which candidates are looked for, the strongest
FIRST = 200  # of these, by the sum of what they hold, are scored
GUESS = 0.5  # of the weakest that was kept: how strong other documents may hold that term
Postings = Mapping[str, Held]
_Sort = tuple[float, list[tuple[Impacts, int]]]  # what it counts, and each term with its guess


class Scores:
    """How well documents fit groups of terms."""

    def __init__(self, groups: Sequence[Group], held: Postings) -> None:
        self._worth = worth_of(groups)
        self._impacts = {term: held.get(term, NOTHING).impacts for term in self._worth}
        self.cut = [term for term in self._worth if not held.get(term, NOTHING).is_whole]
        self._guess = {term: _guess(held.get(term, NOTHING)) for term in self._worth}
        self._whole = sum(group.weight for group in groups) ** 2
        self._groups = [(group.weight, self._sorts(group)) for group in groups]
        self._known: dict[int, float] = {}

    def _sorts(self, group: Group) -> list[_Sort]:
        return [
            (
                weight / WHOLE,
                [(self._impacts[one], self._guess[one]) for one in dict.fromkeys(terms)],
            )
            for terms, weight in zip(group.sorts, group.weights, strict=True)
            if weight and terms
        ]

    def of(self, number: int) -> float:
        """Return how well a document fits, 0 to 1.

        Each group counts by its weight, as strong as the word, its synonyms or its looser terms
        are in the document; then the share of the groups that it covers.
        """
        if number not in self._known:
            self._known[number] = self._fit(number)
        return self._known[number]

    def _fit(self, number: int) -> float:
        covered = fit = 0.0
        for weight, sorts in self._groups:
            best = 0.0
            for worth, held in sorts:
                strong = 0
                for impacts, guess in held:
                    strong += impacts.get(number, guess)
                if strong:
                    best = max(best, worth * min(WHOLE, strong))
            if best:
                fit += best
                covered += weight
        return covered * fit / self._whole if self._whole else 0.0

    def learn(self, number: int, impacts: Iterable[float]) -> None:
        """Take up how strong a document holds the terms whose postings were cut short."""
        for term, impact in zip(self.cut, impacts, strict=True):
            self._impacts[term][number] = round(impact * WHOLE)
            self._known.pop(number, None)

    def best(self, most: int, among: Iterable[int] | None = None) -> list[int]:
        """Return the documents that seem to fit best; maybe only of these."""
        return sorted(self.strongest(FIRST, among), key=self.of, reverse=True)[:most]

    def strongest(self, most: int, among: Iterable[int] | None = None) -> list[int]:
        """Return the documents that hold the terms strongest; maybe only of these."""
        strong: dict[int, float] = {}
        for term, worth in self._worth.items():
            impacts = self._impacts[term]
            for number, impact in islice(impacts.items(), DEEP):
                strong[number] = strong.get(number, 0.0) + worth * impact
        if among is not None:
            strong = {number: strong.get(number, 0.0) for number in among}
        return sorted(strong, key=strong.__getitem__, reverse=True)[:most]


def _guess(held: Held) -> int:
    weakest = 0 if held.is_whole else next(reversed(held.impacts.values()))
    return int(weakest * GUESS)


def worth_of(groups: Iterable[Group]) -> dict[str, float]:
    """Return for each term the most that it counts."""
    worth: dict[str, float] = {}
    for group in groups:
        for terms, weight in zip(group.sorts, group.weights, strict=True):
            for term in terms:
                worth[term] = max(weight, worth.get(term, 0.0))
    return worth


def matching(groups: Iterable[Group], held: Postings) -> set[int]:
    """Return the documents that hold a word, a whole synonym or a looser term of a group."""
    found: set[int] = set()
    for group in groups:
        for term in (*group.own, *group.loose):
            found.update(held.get(term, NOTHING).impacts)
        for phrase in group.same:
            first, *rest = (held.get(term, NOTHING).impacts.keys() for term in phrase)
            found.update(first if not rest else set(first).intersection(*rest))
    return found
