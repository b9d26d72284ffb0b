"""Postcodes of the Netherlands and Belgium, however they are typed. Pure."""

import re
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

_DUTCH = re.compile(r"(?:NL[-\s]*)?([1-9]\d{3})\s*(?!SA|SD|SS)[A-Z]{2}")
_BELGIAN = re.compile(r"(?:B|BE)[-\s]*([1-9]\d{3})")
_EITHER = re.compile(r"[1-9]\d{3}")
_NL = re.compile(r"NL[-\s]*([1-9]\d{3})")
EARTH = 6_371_008.8  # meters, the mean radius
DEGREE = EARTH * radians(1)  # meters to the north


@dataclass(frozen=True)
class Code:
    """A postcode of four digits; without a country when only the digits were typed."""

    digits: str
    country: str = ""


@dataclass(frozen=True)
class Spot:
    """A place on earth, in degrees."""

    latitude: float
    longitude: float


def read(typed: str) -> Code | None:
    """Return the postcode that somebody typed, or nothing when it is none."""
    text = " ".join(typed.upper().replace(".", " ").split())
    if not text.isascii():
        return None
    for form, country in ((_DUTCH, "nl"), (_NL, "nl"), (_BELGIAN, "be")):
        if found := form.fullmatch(text):
            return Code(found[1], country)
    return Code(text) if _EITHER.fullmatch(text) else None


def distance(one: Spot, other: Spot) -> float:
    """Return how many meters lie between two places, as a bird flies."""
    north = radians(other.latitude - one.latitude)
    east = radians(other.longitude - one.longitude)
    bend = cos(radians(one.latitude)) * cos(radians(other.latitude))
    half = sin(north / 2) ** 2 + bend * sin(east / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
