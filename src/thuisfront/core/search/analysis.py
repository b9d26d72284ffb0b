"""Dutch and English to index terms. Pure: words in, terms out; no Django, database or clock.

The recipe was measured on questions of this field: lemma, parts of compounds, stem as an extra
term; see docs/search.md. The word data are loaded at the first use, once per process.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from gzip import decompress
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import msgspec
from snowballstemmer import stemmer

from thuisfront.core.search.words import (
    ENGLISH_STOP_WORDS,
    EXTRA_PARTS,
    NO_PARTS,
    OVERRIDES,
    SHORT_PARTS,
    STOP_WORDS,
    WHOLE,
)

VERSION = 3
LINKS = ("", "s", "en", "n", "e", "er")  # letters between the parts of a compound
LONGEST_WORD = 40
SHORTEST_COMPOUND = 7
SHORTEST_PART = 3
HEAD_ZIPF = 3.0  # parts of a compound are at least this common (zipf: log10 per billion words)
COMMON_ZIPF = 4.2  # a word this common is read as a whole
STEM = "~"  # stems live apart from words: the stem of one is not the lemma of another

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff\ud800-\udfff]")


class Terms(NamedTuple):
    """What the index holds of one word; all without accents, in lower case.

    `own` stand for the word itself, `every` are all of them, the strongest first.
    """

    word: str
    lemma: str
    parts: tuple[str, ...]
    stem: str
    own: tuple[str, ...]
    every: tuple[str, ...]


def tidy(text: str) -> str:
    """Return the text on one line in one Unicode form, without NUL and invisible characters."""
    kept = unicodedata.normalize("NFC", _INVISIBLE.sub("", _BREAK.sub(" ", text)))
    return " ".join(kept.split())


def fold(text: str) -> str:
    """Return the text without accents, in lower case: `Reünie` → `reunie`."""
    if text.isascii():
        return text.lower()
    lower = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", lower)
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def normalize(text: str) -> str:
    """Return the text tidy and folded."""
    return tidy(fold(tidy(text)))


def words_in(text: str) -> Iterator[re.Match[str]]:
    """Return the words of a tidy text in order, with their places."""
    return _WORD.finditer(text)


def terms(word: str, language: str = "nl") -> Terms | None:
    """Return the terms of one word as written, or None for a stop word."""
    return (_english if language == "en" else _terms)(word[:LONGEST_WORD])


@lru_cache(maxsize=50_000)
def _terms(word: str) -> Terms | None:
    lower = word.lower().replace("\u2019", "'")
    plain = bare(lower)[:LONGEST_WORD]
    if not plain or is_stop_word(lower):
        return None
    own = lemma(lower)[:LONGEST_WORD]
    if own in STOP_WORDS:
        return None
    parts = tuple(dict.fromkeys(lemma(part) for part in split(plain)))
    return _together(plain, own, parts, STEM + stem_of(plain, "dutch"))


@lru_cache(maxsize=20_000)
def _english(word: str) -> Terms | None:
    """Return the terms of an English word: no compounds; the lemma of `children` is `child`."""
    lower = word.lower().replace("\u2019", "'").removesuffix("'s")
    plain = bare(lower)[:LONGEST_WORD]
    if not plain or lower in ENGLISH_STOP_WORDS or plain in ENGLISH_STOP_WORDS:
        return None
    own = bare(_lemmas().lemmatize(lower, lang="en").lower())[:LONGEST_WORD] or plain
    return _together(plain, own, (), STEM + stem_of(plain, "english"))


def _together(plain: str, own: str, parts: tuple[str, ...], stem: str) -> Terms:
    selves = tuple(dict.fromkeys((own, plain)))
    return Terms(plain, own, parts, stem, selves, tuple(dict.fromkeys((*selves, *parts, stem))))


def is_stop_word(word: str) -> bool:
    """Tell whether a word in lower case says nothing about the subject."""
    return word in STOP_WORDS or bare(word) in STOP_WORDS


def word_at(text: str, place: int) -> re.Match[str] | None:
    """Return the word of a tidy text that a place is in."""
    while place and text[place - 1].isalnum():
        place -= 1
    return _WORD.match(text, place)


def analyze(text: str, language: str = "nl") -> list[Terms]:
    """Return the terms of every word of a text, in order, without stop words."""
    of = _english if language == "en" else _terms
    words = _WORD.findall(tidy(text))
    return [found for word in words if (found := of(word[:LONGEST_WORD]))]


@lru_cache(maxsize=50_000)
def lemma(word: str) -> str:
    """Return the dictionary form without accents: `kinderen` → `kind`, `belt` → `bel`.

    Noun and verb fall together on purpose (bellen, gebeld, bel): askers mean the same.
    """
    plain = bare(word)
    if plain in OVERRIDES:
        return OVERRIDES[plain]
    first = _looked_up(word)
    if first[:1] != word[:1] and not word.startswith("ge"):
        return plain  # the table turns a bear into a pig
    second = _looked_up(first)
    found = bare(second if len(second) < len(first) else first)
    return OVERRIDES.get(found, found)


def _looked_up(word: str) -> str:
    return str(_lemmas().lemmatize(word, lang="nl")).replace("_", "").lower()


@cache
def _lemmas() -> ModuleType:
    """Return the tables of lemmas, which take a tenth of a second to load, when first needed."""
    import simplemma

    return simplemma


def bare(word: str) -> str:
    """Return a word in lower case without accents and apostrophes."""
    return fold(word).replace("'", "")


@lru_cache(maxsize=50_000)
def split(word: str) -> tuple[str, ...]:
    """Return the parts of a Dutch compound without linking letters, or nothing.

    `kinderbezoek` → `kind`, `bezoek`. A common word, an exception, or a word with a part that is
    rarer than itself stays whole.
    """
    if len(word) < SHORTEST_COMPOUND or word in WHOLE or not word.isalpha():
        return ()
    whole = zipf(word)
    if whole >= COMMON_ZIPF or lemma(word) in WHOLE:
        return ()
    best = _best_split(word, max(HEAD_ZIPF, whole))
    return best if len(best) > 1 else ()


def _best_split(word: str, least: float) -> tuple[str, ...]:
    """Return the split with the fewest, then the most common parts, by dynamic programming."""
    size = len(word)
    best: dict[int, tuple[int, float, tuple[str, ...]]] = {0: (0, 0.0, ())}
    for end in range(SHORTEST_PART, size + 1):
        for start in range(end - SHORTEST_PART + 1):
            if start not in best or end - start == size:
                continue
            found = _part(word[start:end], least=least, last=end == size)
            if not found:
                continue
            count, cost, parts = best[start]
            option = (count + 1, cost - zipf(found), (*parts, found))
            if end not in best or option < best[end]:
                best[end] = option
    return best[size][2] if size in best else ()


def _part(piece: str, *, least: float, last: bool) -> str:
    """Return the word that a piece of a compound is, without its linking letters, or nothing."""
    links = ("",) if last else LINKS
    for link in links:
        if not piece.endswith(link):
            continue
        word = piece[: len(piece) - len(link)]
        if _may_be_part(word, least):
            return word
    return ""


def _may_be_part(word: str, least: float) -> bool:
    if len(word) < SHORTEST_PART or word in NO_PARTS or word in STOP_WORDS:
        return False
    if len(word) == SHORTEST_PART and word not in SHORT_PARTS:
        return False
    return zipf(word) >= least


def zipf(word: str) -> float:
    """Return how common a Dutch word is: 3 is once per million words, 6 once per thousand."""
    return max(_frequencies().get(word, 0.0), EXTRA_PARTS.get(word, 0.0))


def is_common(word: str, language: str = "nl") -> bool:
    """Return whether this is a word that many people use."""
    if language == "en":
        return bool(_lemmas().is_known(word, lang="en"))
    return word in _frequencies()


def is_dutch(word: str) -> bool:
    """Return whether this stands in the table of Dutch words, which holds names too."""
    return bool(_lemmas().is_known(word, lang="nl"))


def warm() -> None:
    """Load all word data now: half a second, so that the first reader need not wait."""
    terms("kinderbezoeken")


@cache
def _frequencies() -> dict[str, float]:
    """Return the 29 thousand Dutch words of zipf 3 and over.

    Read from the data file of wordfreq: importing that package loads 20 MB of language codes and
    half a second that this list does not need.
    """
    found = find_spec("wordfreq")
    if not found or not found.origin:
        raise RuntimeError("The package wordfreq is not installed")
    file = Path(found.origin).parent / "data" / "small_nl.msgpack.gz"
    _header, *steps = msgspec.msgpack.decode(decompress(file.read_bytes()))
    frequencies: dict[str, float] = {}
    for centibel, words in enumerate(steps):
        for word in words:
            frequencies.setdefault(fold(word), 9 - centibel / 100)
    return frequencies


def stem_of(word: str, language: str) -> str:
    """Return the stem of a word; a stemmer holds the word it works on, so each has its own."""
    return str(stemmer(language).stemWord(word))
