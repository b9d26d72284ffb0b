"""What in a retold letter could still tell who asked, pure: a help to look, never a verdict."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST_COPY = 6  # words in a row that also stand in the question
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", re.UNICODE)
_MONTHS = r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_OPENING = "\"'\u2018\u201c\u201d(- \t"  # what may stand between a sentence and its first word
_COUNT = (
    r"een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    r"zestien|zeventien|achttien|negentien|twintig"
)
_FREQUENT = frozenset({
    "ik", "jij", "je", "hij", "zij", "ze", "wij", "we", "jullie", "u", "hallo", "hoi", "dag",
    "beste", "lieve", "groetjes", "liefs", "papa", "mama", "opa", "oma", "nederland", "belgië",
    "vlaanderen", "nederlandse", "belgische",
})  # fmt: skip


class Trait(StrEnum):
    """What somebody can be recognized by (Dutch: herkenbaar kenmerk)."""

    NAME = "name"
    PLACE = "place"
    PRISON = "prison"
    AGE = "age"
    DATE = "date"
    NUMBER = "number"
    RARE = "rare"
    COPY = "copy"


_PRISON = (
    r"\b(?:p\.?i\.?|pi|jc|justitieel complex|penitentiaire inrichting|huis van bewaring|hvb|"
    r"gevangenis (?:in|van)|detentiehuis|jji|tbs-?kliniek|isd|ebi)\b(?: \w+)?"
)
_PLACE = (
    r"\b(?:in|uit|naar|bij|te|vlakbij) (?:het |de )?(?=[A-Z])\w+|\b\d{4} ?[A-Z]{2}\b|"
    r"\b\w+(?:straat|laan|plein|kade|dijk)\b(?: \d+)?|\b(?:basis)?school (?=[A-Z])\w+"
)
_AGE = (
    rf"\b(?:\d{{1,2}}|{_COUNT})[ -]?(?:jaar|jarige?|jr|maanden|weken)\b|\bgroep \d\b|"
    r"\bbrugklas\b|\bklas \d\b|\b\d(?:e|de|ste) klas\b"
)
_DATE = (
    rf"\b\d{{1,2}} (?:{_MONTHS})\b|\b(?:{_MONTHS})\b|\b\d{{1,2}}[-/]\d{{1,2}}(?:[-/]\d{{2,4}})?\b|"
    r"\b(?:19|20)\d\d\b|\b(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\bkerst\w*|"
    r"\bverjaardag\b|\bsinterklaas\b|\bsuikerfeest\b|\bgisteren\b|\bvorige week\b"
)
_NUMBER = r"\b\d{2,}\b|\S+@\S+|https?://\S+|\b06[ -]?\d+"
_RARE = (
    r"\b(?:moord|doodslag|drugs\w*|overval\w*|inbra\w+|verkrachting|fraude|aanslag|brandstichting|"
    r"tweeling\w*|drieling|adopt\w+|pleeg\w+|stief\w+|half(?:zus|broer)\w*|"
    r"kerk|moskee|synagoge|geloof|moslim|jehova\w*|"
    r"kanker|autis\w+|adhd|rolstoel\w*|epilepsie|diabetes|doof|blind|"
    r"vloog|vlucht\w*|asiel\w*|marokk\w+|turk\w+|pol(?:en|ools\w*)|surina\w+|antill\w+|"
    r"krant|televisie|nieuws|tiktok|instagram)\b"
)
PATTERNS = {
    Trait.PRISON: _PRISON, Trait.PLACE: _PLACE, Trait.AGE: _AGE, Trait.DATE: _DATE,
    Trait.NUMBER: _NUMBER, Trait.RARE: _RARE,
}  # fmt: skip
_FOUND = tuple(
    (trait, re.compile(pattern, 0 if trait == Trait.PLACE else re.IGNORECASE))
    for trait, pattern in PATTERNS.items()
)


@dataclass(frozen=True)
class Sign:
    """A piece of a text that somebody should look at."""

    trait: Trait
    found: str


def signs_in(text: str, *, prisons: Iterable[str] = ()) -> list[Sign]:
    """Return what could tell who asked, each once, in the order of the text per kind."""
    every = [*_names(text), *_named(text, prisons), *_patterns(text)]
    return list(dict.fromkeys(sign for sign in every if sign.found.strip()))


def copies(text: str, original: str) -> list[Sign]:
    """Return the pieces of the question that stand in the letter word for word."""
    asked = _words(original)
    known = {tuple(asked[at : at + LONGEST_COPY]) for at in range(len(asked) - LONGEST_COPY + 1)}
    told, found, at = _words(text), [], 0
    while at <= len(told) - LONGEST_COPY:
        end = at
        while tuple(told[end : end + LONGEST_COPY]) in known:
            end += 1
        if end > at:
            found.append(Sign(Trait.COPY, " ".join(told[at : end + LONGEST_COPY - 1])))
            at = end + LONGEST_COPY - 1
        else:
            at += 1
    return found


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _names(text: str) -> Iterator[Sign]:
    """Yield words with a capital that do not begin a sentence."""
    for found in _WORD.finditer(text):
        before = text[: found.start()].rstrip(_OPENING)
        begins = not before or before[-1] in ".!?:\n"
        word = found[0]
        if not begins and word[0].isupper() and word.casefold() not in _FREQUENT:
            yield Sign(Trait.NAME, word)


def _named(text: str, prisons: Iterable[str]) -> Iterator[Sign]:
    """Yield the prisons that are named."""
    plain = text.casefold()
    for name in prisons:
        if re.search(rf"\b{re.escape(name.casefold())}\b", plain):
            yield Sign(Trait.PRISON, name)


def _patterns(text: str) -> Iterator[Sign]:
    for trait, pattern in _FOUND:
        for found in pattern.finditer(text):
            yield Sign(trait, found[0])
