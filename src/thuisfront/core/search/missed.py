"""Which words of a question may be written down: those of a dictionary, never a name. Pure.

Everything else is left out, and with a name what follows it: "Jan Bakker gevangenis" keeps nothing
of Jan, nor of who he is.
"""

import re

from thuisfront.core.search import analysis
from thuisfront.core.search.words import ENGLISH_STOP_WORDS, FIRST_NAMES

MOST = 8
LONGEST = 100
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
_AROUND = '.,;:!?()"\u201c\u201d\u2018\u2026'


def kept(text: str, language: str = "nl") -> str:
    """Return the dictionary words of a question in their order, or nothing."""
    chunks = [chunk.strip(_AROUND) for chunk in analysis.tidy(text).split()]
    shouted = text.isupper()
    found: list[str] = []
    after_name = False
    for place, chunk in enumerate(one for one in chunks if one):
        lower = analysis.fold(chunk)
        is_stop = analysis.is_stop_word(lower) or (language == "en" and lower in ENGLISH_STOP_WORDS)
        if is_stop and _WORD.fullmatch(chunk):
            continue
        named = _is_name(chunk, lower, first=place == 0 or shouted)
        if not named and not after_name and _is_known(chunk, lower, language):
            found.append(lower)
        after_name = named
    return " ".join(list(dict.fromkeys(found))[:MOST])[:LONGEST]


def _is_name(chunk: str, lower: str, *, first: bool) -> bool:
    """Tell whether a word may be of a name: on the list, or with a capital where none belongs."""
    return lower in FIRST_NAMES or (chunk[:1].isupper() and not first)


def _is_known(chunk: str, lower: str, language: str) -> bool:
    if not _WORD.fullmatch(chunk) or len(lower) < analysis.SHORTEST_PART:
        return False
    if language == "en":
        return analysis.is_common(lower, "en")
    parts = analysis.split(lower)
    return analysis.is_dutch(lower) or (len(parts) > 1 and all(map(analysis.is_dutch, parts)))
