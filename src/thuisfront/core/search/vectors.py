"""Text forms of tsvector and tsquery, built here instead of by PostgreSQL's parser. Pure."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from thuisfront.core.search.analysis import Terms, analyze
from thuisfront.core.search.postings import impact

MOST_POSITION = 16_383  # PostgreSQL's own limit of a position
MOST_PLACES = 6  # more places of one term hardly change its rank, but do cost space
MOST_WORDS = 12_000
GAP = 10  # between sections, so that no two of them seem one sentence

Section = tuple[str, str]


class Read(NamedTuple):
    """A text as the index holds it: its tsvector, and how strong each term is in it."""

    vector: str
    impacts: dict[str, int]


def to_vector(sections: Iterable[Section], language: str = "nl") -> str:
    """Return the tsvector of (text, weight) sections, the heaviest weight first."""
    return _vector(_places(sections, language))


def read(sections: Iterable[Section], language: str = "nl") -> Read:
    """Return what the index holds of (text, weight) sections, the heaviest weight first."""
    places = _places(sections, language)
    impacts = {term: impact("".join(mark[-1] for mark in held)) for term, held in places.items()}
    return Read(_vector(places), impacts)


def _vector(places: dict[str, list[str]]) -> str:
    return " ".join(f"{quote(term)}:{','.join(held)}" for term, held in places.items())


def _places(sections: Iterable[Section], language: str) -> dict[str, list[str]]:
    """Return where each term stands, each place with its weight."""
    places: dict[str, list[str]] = {}
    for place, weight, found in _placed(sections, language):
        mark = f"{min(place, MOST_POSITION)}{weight}"
        for term in found.every:
            held = places.get(term)
            if held is None:
                places[term] = [mark]
            elif len(held) < MOST_PLACES:
                held.append(mark)
    return places


def _placed(sections: Iterable[Section], language: str) -> Iterator[tuple[int, str, Terms]]:
    place = 0
    for text, weight in sections:
        for found in analyze(text, language):
            place += 1
            if place > MOST_WORDS:
                return
            yield place, weight, found
        place += GAP


def quote(term: str) -> str:
    """Return a lexeme as PostgreSQL reads it, whatever signs it holds."""
    if "'" in term or "\\" in term:
        term = term.replace("\\", "\\\\").replace("'", "''")
    return f"'{term}'"


def any_of(parts: Iterable[str]) -> str:
    """Return a tsquery for at least one of the parts."""
    return " | ".join(dict.fromkeys(parts))


def all_of(parts: Iterable[str]) -> str:
    """Return a tsquery for every one of the parts, between brackets."""
    return "(" + " & ".join(f"({part})" for part in dict.fromkeys(parts)) + ")"
