"""The piece of a text that shows why it was found, with the found words apart. Pure.

Marks are data, not HTML: the template escapes every piece.
"""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from thuisfront.core.search.analysis import terms, words_in

LENGTH = 220
LONGEST_TEXT = 4_000


class Piece(NamedTuple):
    """A part of a snippet; `marked` when it is a word that was searched for."""

    text: str
    marked: bool


def matcher(wanted: frozenset[str]) -> Callable[[str], bool]:
    """Return a test whether a word as written stands for one of the wanted terms."""

    @cache
    def matches(word: str) -> bool:
        found = terms(word)
        return found is not None and not wanted.isdisjoint(found.every)

    return matches


def snippet(text: str, matches: Callable[[str], bool], length: int = LENGTH) -> tuple[Piece, ...]:
    """Return the richest piece of a tidy text in parts; its beginning when nothing is found."""
    read = text[:LONGEST_TEXT]
    found = [(token.start(), token.end()) for token in words_in(read) if matches(token.group())]
    start, end = _window(read, found, length)
    return tuple(piece for piece in _cut(read, found, start, end) if piece.text)


def _window(text: str, found: list[tuple[int, int]], length: int) -> tuple[int, int]:
    """Return the span that holds most hits, from a word to a word."""
    first = _richest(found, length)
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 5) + 1
    if len(text) - start <= length:
        return start, len(text)
    end = text.rfind(" ", start, start + length)
    return start, end if end > start else start + length


def _richest(found: list[tuple[int, int]], length: int) -> int:
    starts = [start for start, _ in found]
    best = max(
        range(len(starts)),
        key=lambda place: (
            sum(1 for other in starts[place : place + 12] if other < starts[place] + length // 2),
            -place,
        ),
        default=None,
    )
    return 0 if best is None else starts[best]


def _cut(text: str, found: list[tuple[int, int]], start: int, end: int) -> list[Piece]:
    pieces = [Piece("… ", marked=False)] if start else []
    place = start
    for left, right in found:
        if left < place or right > end:
            continue
        pieces += [Piece(text[place:left], marked=False), Piece(text[left:right], marked=True)]
        place = right
    pieces.append(Piece(text[place:end], marked=False))
    if end < len(text):
        pieces.append(Piece(" …", marked=False))
    return pieces
