"""Narrowing what was found: which values there are to choose from, and how often each. Pure."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

SEPARATOR = ":"
LONGEST_TOKEN = 100


class Found(NamedTuple):
    """A document that was found, before the best text of each item is picked."""

    number: int
    item: tuple[str, str]
    score: float
    tokens: frozenset[str]


def tokens_of(facets: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the values of all facets as the index holds them: `phase:leave`."""
    found = (f"{name}{SEPARATOR}{value}" for name, values in facets.items() for value in values)
    return sorted({token for token in found if len(token) <= LONGEST_TOKEN})


def narrowed(found: Iterable[Found], tokens: Collection[str]) -> list[Found]:
    """Return what has all of these values."""
    wanted = frozenset(tokens)
    return [one for one in found if wanted <= one.tokens]


def counted(found: Sequence[Found], tokens: Collection[str]) -> dict[str, int]:
    """Return how many items would be left with each value, next to what was chosen elsewhere."""
    items: dict[str, set[tuple[str, str]]] = defaultdict(set)
    chosen = {_name(token) for token in tokens}
    beside = {name: frozenset(one for one in tokens if _name(one) != name) for name in chosen}
    every = frozenset(tokens)
    for one in found:
        for token in one.tokens:
            if beside.get(_name(token), every) <= one.tokens:
                items[token].add(one.item)
    return {token: len(these) for token, these in items.items()}


def _name(token: str) -> str:
    return token.partition(SEPARATOR)[0]


def best_of_items(found: Iterable[Found]) -> list[Found]:
    """Return the best document of each item, best first."""
    best: dict[tuple[str, str], Found] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.number)):
        best.setdefault(one.item, one)
    return list(best.values())
