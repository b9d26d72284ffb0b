"""Names of places, however they are typed, and where these are. Pure.

The list has the largest place first: of more places with one name that one is meant.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from thuisfront.directory.rules.postcodes import Spot

_OTHER = re.compile(r"[^a-z0-9]+")
LONGEST = 80
BILINGUAL = "Wallonië"  # its towns have a French and a Dutch name
Known = Mapping[str, tuple["Place", ...]]
Regions = Mapping[tuple[str, str], "Place"]


@dataclass(frozen=True)
class Place:
    """A town, village or municipality, and the middle of it."""

    name: str
    region: str
    country: str
    spot: Spot
    also: str = ""  # another name of the same place, of a town in Wallonia

    @property
    def whole(self) -> str:
        """Return the name with its region, which tells it from others of that name."""
        return self.name if self.name == self.region else f"{self.name}, {self.region}"

    @property
    def told(self) -> str:
        """Return the same with its other name, for who has to choose: Bergen (Mons), Wallonië."""
        return f"{self.name} ({self.also}), {self.region}" if self.also else self.whole


def folded(text: str) -> str:
    """Return a name without capitals, accents and signs: 's-Gravenhage is s gravenhage."""
    signs = unicodedata.normalize("NFKD", text[:LONGEST])
    bare = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return _OTHER.sub(" ", bare.casefold()).strip()


def known_places(lines: Iterable[str]) -> Known:
    """Return the places of a list by their folded name, and by name and region."""
    every = [_place(row) for row in csv.DictReader(lines)]
    found: dict[str, list[Place]] = {}
    for place in _with_other_names(every):
        for name in {folded(place.name), folded(place.whole), folded(place.told)}:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _place(row: Mapping[str, str]) -> Place:
    spot = Spot(float(row["latitude"]), float(row["longitude"]))
    return Place(row["name"], row["region"], row["country"], spot)


def _with_other_names(every: list[Place]) -> Iterable[Place]:
    """Return the places; those of Wallonia that stand there twice with their other name."""
    for number, place in enumerate(every):
        beside = every[max(0, number - 1) : number + 2]
        twins = [one.name for one in beside if _is_twin(place, one)]
        yield replace(place, also=twins[0]) if twins else place


def _is_twin(place: Place, other: Place) -> bool:
    same = place.region == other.region == BILINGUAL and place.spot == other.spot
    names = folded(place.name), folded(other.name)
    return same and names[0] not in names[1] and names[1] not in names[0]


def named(known: Known, typed: str, country: str = "") -> tuple[Place, ...]:
    """Return the places that somebody may mean; those of the country that is asked for first.

    Then those that have no other name: who types Bergen may mean Mons, and more often does not.
    """
    found = known.get(folded(typed), ())

    def order(each: Place) -> tuple[bool, bool]:
        return bool(country) and each.country != country, bool(each.also)

    return tuple(sorted(found, key=order))


def known_regions(lines: Iterable[str], known: Known) -> Regions:
    """Return the main place of each region of postcodes, by country and first digits.

    :raises LookupError: when such a place is not known
    """
    return {
        (row["country"], row["digits"]): named(known, row["place"], row["country"])[0]
        for row in csv.DictReader(lines)
    }


def roughly(regions: Regions, digits: str, country: str) -> Place | None:
    """Return the main place of the smallest region of a postcode that is known.

    Dutch postcodes lie at 6 km of it (median; 95 % within 18, the farthest at 40), measured
    against the middles of the PC4 areas of CBS.
    """
    tried = (regions.get((country, digits[:length])) for length in range(len(digits), 1, -1))
    return next((place for place in tried if place), None)
