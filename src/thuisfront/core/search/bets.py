"""Best bets: words or questions for which editors chose what stands on top. Pure.

A phrase is in a question when its words stand there one after another, whatever their form; stop
words count too, so that "ik kan niet meer" is a phrase.
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from thuisfront.core.search import analysis

Phrase = tuple[str, ...]
MOST_WORDS = 60  # of a question


@dataclass(frozen=True)
class Bet:
    """An address that stands on top for these phrases, maybe with the phone number."""

    address: str
    questions: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    with_numbers: bool = False


def phrase_of(text: str) -> Phrase:
    """Return the forms of all words of a text, stop words too."""
    words = analysis.words_in(analysis.tidy(text))
    return tuple(analysis.lemma(analysis.bare(word.group())) for word in words)[:MOST_WORDS]


def bet_of(address: str, questions: Iterable[str], *, with_numbers: bool) -> Bet:
    """Return a best bet for these words and questions."""
    asked = tuple(questions)
    phrases = tuple(phrase for text in asked if (phrase := phrase_of(text)))
    return Bet(address, asked, phrases, with_numbers)


def picked(text: str, bets: Sequence[Bet]) -> list[Bet]:
    """Return the bets of which a phrase is in the question, the longest phrase first."""
    asked = phrase_of(text)
    if not asked:
        return []
    found = [(max(map(len, held)), bet) for bet in bets if (held := _held(asked, bet.phrases))]
    ordered = sorted(found, key=lambda one: -one[0])
    return list({bet.address: bet for _, bet in ordered}.values())


def _held(asked: Phrase, phrases: Iterable[Phrase]) -> list[Phrase]:
    line = f" {' '.join(asked)} "
    return [phrase for phrase in phrases if f" {' '.join(phrase)} " in line]


def load(path: Path) -> tuple[Bet, ...]:
    """Return the bets of a file, or none when there is no file; read again when it changes."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return ()
    return _read(path, changed)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> tuple[Bet, ...]:
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["bet"]
    return tuple(
        bet_of(row["address"], row["questions"], with_numbers=row.get("with_numbers", False))
        for row in rows
    )
