"""Names of places, however they are typed, and where these are. Pure.

The list has the largest place first: of more places with one name that one is meant.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from thuisfront.directory.rules.postcodes import Spot

_OTHER = re.compile(r"[^a-z0-9]+")
LONGEST = 80
Known = Mapping[str, tuple["Place", ...]]


@dataclass(frozen=True)
class Place:
    """A town, village or municipality, and the middle of it."""

    name: str
    region: str
    country: str
    spot: Spot

    @property
    def whole(self) -> str:
        """Return the name with its region, which tells it from others of that name."""
        return self.name if self.name == self.region else f"{self.name}, {self.region}"


def folded(text: str) -> str:
    """Return a name without capitals, accents and signs: 's-Gravenhage is s gravenhage."""
    signs = unicodedata.normalize("NFKD", text[:LONGEST])
    bare = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return _OTHER.sub(" ", bare.casefold()).strip()


def known_places(lines: Iterable[str]) -> Known:
    """Return the places of a list by their folded name, and by name and region."""
    found: dict[str, list[Place]] = {}
    for row in csv.DictReader(lines):
        spot = Spot(float(row["latitude"]), float(row["longitude"]))
        place = Place(row["name"], row["region"], row["country"], spot)
        for name in {folded(place.name), folded(place.whole)}:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def named(known: Known, typed: str, country: str = "") -> tuple[Place, ...]:
    """Return the places that somebody may mean; those of the country that is asked for first."""
    found = known.get(folded(typed), ())
    return tuple(sorted(found, key=lambda each: bool(country) and each.country != country))
