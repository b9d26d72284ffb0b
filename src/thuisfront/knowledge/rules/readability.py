"""How hard a text is to read: counted, never judged. No machine can say that a text is B1; pure."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import mean

_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?]+(?=\s|$|[”’\"')])|\n|$)|[.!?]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_VOWELS = re.compile(
    r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ei|ij|au|ou|[aeiouyáéíóúàèêâäëïöü]"
)
LONG_WORD = 4  # syllables: from here on a word is called long
MOST_SHOWN = 3


@dataclass(frozen=True)
class Band:
    """What we aim at for one kind of reader: words per sentence, and Flesch-Douma at least."""

    average: int
    longest: int
    score: int


BANDS: Mapping[str, Band] = {
    "child": Band(average=10, longest=15, score=80),
    "teen": Band(average=12, longest=20, score=70),
    "simple": Band(average=8, longest=12, score=85),
    "adult": Band(average=14, longest=25, score=60),
    "professional": Band(average=18, longest=30, score=40),
    "depth": Band(average=20, longest=35, score=30),
}


@dataclass(frozen=True)
class Measured:
    """What was counted in one text; `longest` has its longest sentences with their words."""

    words: int
    average: float
    score: float
    longest: list[tuple[int, str]]
    long_words: list[str]

    def too_long(self, band: Band) -> list[tuple[int, str]]:
        """Return the longest sentences that have more words than we aim at."""
        return [(count, sentence) for count, sentence in self.longest if count > band.longest]


def measured(pieces: Iterable[str]) -> Measured:
    """Count words and sentences; each piece, such as a heading, ends its own last sentence."""
    sentences = [found for piece in pieces for found in sentences_of(piece)]
    lengths = [(len(words_in(sentence)), sentence) for sentence in sentences]
    words = [word for sentence in sentences for word in words_in(sentence)]
    syllables = sum(syllables_of(word) for word in words)
    longest = sorted(lengths, key=lambda pair: -pair[0])[:MOST_SHOWN]
    long = dict.fromkeys(word.casefold() for word in words if syllables_of(word) >= LONG_WORD)
    if not words:
        return Measured(0, 0.0, 0.0, [], [])
    average = mean(count for count, _ in lengths)
    score = flesch_douma(len(words), len(sentences), syllables)
    return Measured(len(words), average, score, longest, list(long))


def flesch_douma(words: int, sentences: int, syllables: int) -> float:
    """Return the reading ease of a Dutch text: 100 is very easy, 0 very hard.

    206.84 - 0.93 x words per sentence - 77 x syllables per word. After W. H. Douma, "De
    leesbaarheid van landbouwbladen", Bulletin 17, Landbouwhogeschool Wageningen 1960, who fitted
    the Reading Ease of R. Flesch (1948) to Dutch. Not checked in the bulletin itself, but in what
    cites it. Syllables are counted by their vowels, so a score may be some points off.
    """
    return 206.84 - 0.93 * words / sentences - 77 * syllables / words


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text that have words; a new line ends one too."""
    found = (match[0].strip() for match in _SENTENCE.finditer(text))
    return [sentence for sentence in found if _WORD.search(sentence)]


def words_in(text: str) -> list[str]:
    """Return the words of a text, without numbers and signs."""
    return _WORD.findall(text)


def syllables_of(word: str) -> int:
    """Return how many syllables a Dutch word has: its groups of vowels, at least one."""
    return max(1, len(_VOWELS.findall(word.casefold())))


def words_found(text: str, forms: Mapping[str, str]) -> list[str]:
    """Return which words stand in a text, by any of their forms, in the order of the forms.

    :param forms: each form in small letters, with the word that it is a form of
    """
    plain = f" {' '.join(words_in(text.casefold()))} "
    present = (word for form, word in forms.items() if f" {' '.join(words_in(form))} " in plain)
    return list(dict.fromkeys(present))
