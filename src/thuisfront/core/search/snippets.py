"""The piece of a text that shows why it was found, with the found words apart. Pure.

Marks are data, not HTML: the template escapes every piece.
"""

from collections.abc import Iterator
from typing import NamedTuple

from thuisfront.core.search.analysis import (
    STEM,
    bare,
    is_stop_word,
    lemma,
    split,
    terms,
    word_at,
)

LENGTH = 220
NEEDLE = 3  # letters that a word and its lemma, stem or part have in common somewhere
LONGEST_TEXT = 4_000
_VOWELS = tuple(zip("éëïèöêüáàäâóôíîúû", "eeieoeuaaaaooiiuu", strict=True))  # the common first
Span = tuple[int, int]


class Piece(NamedTuple):
    """A part of a snippet; `marked` when it is a word that was searched for."""

    text: str
    marked: bool


class Marker:
    """Finds the words of a text that stand for one of the wanted terms."""

    def __init__(self, wanted: frozenset[str], language: str = "nl") -> None:
        self._language = language
        self._needles = {term.lstrip(STEM)[:NEEDLE] for term in wanted} - {""}
        self._wanted = wanted
        self._stems = {term[1 : 1 + NEEDLE] for term in wanted if term.startswith(STEM)}
        self._known: dict[str, bool] = {}

    def hits(self, text: str) -> list[Span]:
        """Return where in a tidy text they stand.

        Only words that share some letters are looked at: analyzing every word of every page
        would cost most of a search.
        """
        found: list[Span] = []
        end = 0
        plain = _plain(text)
        for place in sorted({place for one in self._needles for place in _places(plain, one)}):
            word = word_at(text, place) if place >= end else None
            if not word:
                continue
            end = word.end()
            if self._matches(word.group()):
                found.append(word.span())
        return found

    def _matches(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = self._stands_for(word)
        return self._known[word]

    def _stands_for(self, word: str) -> bool:
        """Tell whether a word has one of the terms; the dearest to find, its stem, comes last."""
        if self._language != "nl":
            found = terms(word, self._language)
            return bool(found and not self._wanted.isdisjoint(found.every))
        lower = word.lower().replace("\u2019", "'")
        plain = bare(lower)
        if plain in self._wanted or lemma(lower) in self._wanted:
            return not is_stop_word(lower)
        if any(lemma(part) in self._wanted for part in split(plain)):
            return True
        found = terms(word) if plain[:NEEDLE] in self._stems else None
        return bool(found and found.stem in self._wanted)


def _plain(text: str) -> str:
    """Return the text in lower case, with bare vowels, each sign where it was."""
    lower = text.lower()
    if len(lower) != len(text):  # a capital that is two small letters
        lower = "".join(sign.lower()[:1] for sign in text)
    if not lower.isascii():
        for accented, bare_one in _VOWELS:  # four times as quick as `translate`
            lower = lower.replace(accented, bare_one)
    return lower


def _places(text: str, needle: str) -> Iterator[int]:
    place = text.find(needle)
    while place >= 0:
        yield place
        place = text.find(needle, place + 1)


def snippet(text: str, marker: Marker, length: int = LENGTH) -> tuple[Piece, ...]:
    """Return the richest piece of a tidy text in parts; its beginning when nothing is found."""
    read = text[:LONGEST_TEXT]
    found = marker.hits(read)
    start, end = _window(read, found, length)
    return tuple(piece for piece in _cut(read, found, start, end) if piece.text)


def _window(text: str, found: list[Span], length: int) -> tuple[int, int]:
    """Return the span that holds most hits, from a word to a word."""
    first = _richest(found, length)
    start = 0 if first < length // 2 else text.rfind(" ", 0, first - length // 5) + 1
    if len(text) - start <= length:
        return start, len(text)
    end = text.rfind(" ", start, start + length)
    return start, end if end > start else start + length


def _richest(found: list[Span], length: int) -> int:
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


def _cut(text: str, found: list[Span], start: int, end: int) -> list[Piece]:
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
