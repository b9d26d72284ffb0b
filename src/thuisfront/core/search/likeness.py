"""How like a question is to the questions that a document is known to answer. Pure.

Editors write down how people ask for an article. Their words go into the index with the rest;
here whole questions are compared: two words of one of them say more than two words of the page.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from thuisfront.core.search.analysis import analyze
from thuisfront.core.search.groups import Group

BEST = 3  # questions of a document that count: the second a quarter, the third a ninth
_WHOLE = sum(1 / place**2 for place in range(1, BEST + 1))
_WORD, _TERM = " ", ","  # neither is ever in a term
Asked = tuple[frozenset[str], ...]


def lines_of(questions: Iterable[str], language: str = "nl") -> list[str]:
    """Return the questions as the index keeps them: the terms of each word, without stop words."""
    lines = (
        _WORD.join(_TERM.join(word.every) for word in analyze(question, language))
        for question in questions
    )
    return list(dict.fromkeys(line for line in lines if line))


@lru_cache(maxsize=10_000)
def _read(line: str) -> Asked:
    return tuple(frozenset(word.split(_TERM)) for word in line.split(_WORD))


def likeness(groups: Sequence[Group]) -> Callable[[Iterable[str]], float]:
    """Return what tells how like these words are to the questions of a document, 0 to 1.

    Like is the share, by weight, of what was asked that a known question holds, times the share
    of that question that was asked.
    """
    whole = sum(group.weight for group in groups)
    worth = _worth(groups)

    def alike(line: str) -> float:
        words = _read(line)
        best: dict[int, float] = {}
        held = 0
        for word in words:
            known = worth.keys() & word
            held += bool(known)
            for term in known:
                for place, weight in worth[term]:
                    best[place] = max(weight, best.get(place, 0.0))
        return sum(best.values()) / whole * held / len(words)

    def fits(lines: Iterable[str]) -> float:
        nearest = sorted(map(alike, lines), reverse=True)[:BEST] if whole else []
        return sum(one / place**2 for place, one in enumerate(nearest, 1)) / _WHOLE

    return fits


def _worth(groups: Sequence[Group]) -> dict[str, list[tuple[int, float]]]:
    """Return for each term in which groups it counts, and how much."""
    worth: dict[str, list[tuple[int, float]]] = {}
    for place, group in enumerate(groups):
        for terms, weight in zip(group.sorts, group.weights, strict=True):
            for term in terms:
                worth.setdefault(term, []).append((place, weight))
    return worth
