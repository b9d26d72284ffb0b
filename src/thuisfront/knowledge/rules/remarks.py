"""What may not stand in a remark on a page: who someone is, or a question to us; pure.

Better one word too many taken out than one left in: nobody can ask the writer back.
"""

import re
from enum import StrEnum

_BETWEEN = r"(?:\s+(?:van|de|der|den|ten|ter|te|het|el|al|ben|la|le|’t|'t))*"
_NAME = r"[A-ZÀ-Þ][\w’'-]+"
_WHO = (
    r"ik\s+ben|i\s+am|heet|papa|mama|pappa|mamma|vader|moeder|zoon|dochter|broer|broertje|zus|"
    r"zusje|oma|opa|oom|tante|juf|meester|meneer|mevrouw|groetjes|groeten|liefs|gr"
)
_ASKS = re.compile(
    r"\?|^\W*(?:wat|waar|waarom|wanneer|hoe|hoeveel|hoelang|wie|welke|mag|mogen|kan|kun|kunnen|"
    r"moet|is|zijn|heeft|hebben|krijg|krijgen|what|where|why|when|how|who|which|can|may|must|do|"
    r"does|is|are)\b"
    r"|\b(?:mag|kan|moet|kunt u|kun je|kunnen jullie) (?:ik|je|jij|u|jullie|mijn|wij|we)\b"
    r"|\b(?:help(?: me| mij| ons)?|ik wil weten|ik weet niet|mijn vraag)\b"
    r"|\b(?:can i|may i|i want to know)\b",
    re.IGNORECASE,
)


class Finding(StrEnum):
    """What in a remark says who someone is (Dutch: persoonlijk gegeven)."""

    EMAIL = "email"
    NUMBER = "number"
    ADDRESS = "address"
    NAME = "name"


_CALLED = r"(?:naam\s+is|naam\s*:|genaamd|name\s+is)"
_NAMES = rf"(?:{_BETWEEN}\s+{_NAME})*"
_STREET = r"(?:straat|laan|weg|plein|gracht|kade|hof|dreef|pad)"
_ACCOUNT = r"\b[A-Z]{2}\d{2}[\s.]?[A-Z]{4}[\s.\d]{7,}"
_LONG_NUMBER = r"\+?\d(?:[\s().,/-]{0,3}\d){6,}"  # phone, BSN, date of birth: seven digits or more
# In the order in which they are taken out: an address holds a number, a mail address a name.
_PATTERNS: tuple[tuple[Finding, re.Pattern[str]], ...] = (
    (Finding.EMAIL, re.compile(r"[\w.+-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]+)*|(?<!\w)@\w{3,}")),
    (Finding.ADDRESS, re.compile(r"\b[1-9]\d{3}\s?(?!cm|mm|km|kg)[A-Za-z]{2}\b")),
    (Finding.ADDRESS, re.compile(rf"\b\w{{3,}}{_STREET}\s\d+\w?\b", re.IGNORECASE)),
    (Finding.NUMBER, re.compile(f"{_ACCOUNT}|{_LONG_NUMBER}")),
    (Finding.NAME, re.compile(rf"(?P<kept>(?i:\b(?:ik|hij|zij|ze)\s+heet)\s+)\w+{_NAMES}")),
    (Finding.NAME, re.compile(rf"(?P<kept>(?i:\b{_CALLED})\s+)\w+{_NAMES}")),
    (Finding.NAME, re.compile(rf"(?P<kept>(?i:\b(?:{_WHO})),?\s+){_NAME}{_NAMES}")),
    (Finding.NAME, re.compile(rf"\b(?!(?:Den|De|Het)\b){_NAME}{_BETWEEN}\s+{_NAME}")),
)
_FORGOTTEN = "[…]"


def personal_parts(text: str) -> list[tuple[Finding, str]]:
    """Return what in a text says, or seems to say, who someone is: a phone number, a name."""
    return _without_them(text)[1]


def cleaned(text: str) -> str:
    """Return a text with `[…]` for everything that seems to say who someone is."""
    return _without_them(text)[0]


def asks_something(text: str) -> bool:
    """Tell whether a text looks like a question that wants an answer."""
    return bool(_ASKS.search(text))


def _without_them(text: str) -> tuple[str, list[tuple[Finding, str]]]:
    found: list[tuple[Finding, str]] = []
    for kind, pattern in _PATTERNS:
        found += [(kind, match[0][len(_kept(match)) :].strip()) for match in pattern.finditer(text)]
        text = pattern.sub(lambda match: f"{_kept(match)}{_FORGOTTEN}", text)
    return text, found


def _kept(match: re.Match[str]) -> str:
    """Return the words before a name that may stay: of "papa Kees" only Kees goes."""
    return match.groupdict().get("kept") or ""
