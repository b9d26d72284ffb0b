"""Typing errors: the nearest words of a vocabulary. Pure."""

from collections.abc import Iterable
from math import log

from rapidfuzz.distance import OSA

SHORTEST = 3
SHORT = 5
ODD_START = 0.5
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
    return OSA.distance(left, right, score_cutoff=most)


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
        is_odd_start = other[0] != word[0]
        cost = apart + ODD_START * is_odd_start - min(log(count + 1) / 12, 0.9)
        best = min(best or (cost, other), (cost, other))
        most = most if is_odd_start else apart  # from here on only as few errors can win
    return best[1] if best else None
