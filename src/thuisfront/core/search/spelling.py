"""Typing errors: the nearest words of a vocabulary. Pure."""

from collections.abc import Iterable
from math import log

SHORTEST = 3
SHORT = 5
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
_BITS = {letter: 1 << place for place, letter in enumerate(LETTERS[:31])}


def letters(word: str) -> int:
    """Return the set of letters of a word as bits: words far apart here are far apart at all."""
    found = 0
    for letter in word:
        found |= _BITS.get(letter, 0)
    return found


def allowed(word: str) -> int:
    """Return how many typing errors a word of this length may hold."""
    if len(word) < SHORTEST:
        return 0
    return 1 if len(word) <= SHORT else 2


def distance(left: str, right: str, most: int) -> int:
    """Return the Damerau-Levenshtein distance (swap of neighbors is one), or `most` + 1 when more.

    >>> distance("bezeok", "bezoek", 2)
    1
    """
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for place, letter in enumerate(left, 1):
        before, last, row = row, before, [place]
        for other, sign in enumerate(right, 1):
            cost = min(before[other] + 1, row[-1] + 1, before[other - 1] + (letter != sign))
            if last and other > 1 and letter == right[other - 2] and left[place - 2] == sign:
                cost = min(cost, last[other - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def nearest(word: str, vocabulary: Iterable[tuple[str, int]]) -> str | None:
    """Return the word of the vocabulary (word, count) that was probably meant, or None.

    Fewer errors go before a more common word; the first letter is seldom wrong.
    """
    most = allowed(word)
    best: tuple[float, str] | None = None
    for other, count in vocabulary:
        apart = distance(word, other, most)
        if not 0 < apart <= most:
            continue
        cost = apart + (0.5 if other[0] != word[0] else 0) - min(log(count + 1) / 12, 0.9)
        if best is None or (cost, other) < best:
            best = (cost, other)
    return best[1] if best else None
