"""How an entity of HSDS is described here: fields with their kinds, and what is nested in it. Pure.

`queries/table.py` makes these from the models; reading, writing, checking, the API and every
format of export go by them, so that nothing about an entity is said twice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of value a field holds (Dutch: soort veld)."""

    TEXT = "text"
    URI = "uri"
    EMAIL = "email"
    UUID = "uuid"
    NUMBER = "number"
    FLAG = "flag"
    DATE = "date"
    MOMENT = "date-time"
    TIME = "time"


@dataclass(frozen=True)
class Field:
    """A field of an entity: its name in HSDS, its column here, and what may stand in it."""

    name: str
    column: str
    kind: Kind
    required: bool = False
    choices: tuple[str, ...] = ()
    refers_to: str = ""


@dataclass(frozen=True)
class Many:
    """A list in an entity: its name, of which entity, and the column that links back."""

    name: str
    entity: str
    column: str


@dataclass(frozen=True)
class One:
    """An entity that stands whole in another one: its name there, and the column that points."""

    name: str
    entity: str
    column: str


@dataclass(frozen=True)
class Entity:
    """An entity of HSDS. A *record* has a key of its own; a *part* belongs to one record."""

    name: str
    table: str
    is_record: bool
    fields: tuple[Field, ...]
    links: tuple[Field, ...]
    many: tuple[Many, ...]
    ones: tuple[One, ...]

    @property
    def file(self) -> str:
        """Return the name of its file in the tabular form."""
        return f"{FILES.get(self.name, self.name + 's')}.csv"

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the columns of its own values, the identifier first."""
        return tuple(each.column for each in self.fields)


Table = Mapping[str, Entity]
FILES = {
    "service_at_location": "service_at_location", "address": "addresses", "funding": "funding",
    "accessibility": "accessibility", "taxonomy": "taxonomies", "metadata": "metadata",
    "service_capacity": "service_capacities",
}  # fmt: skip
