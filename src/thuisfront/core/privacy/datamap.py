"""The labels of the data map: for every field what it is, about whom, why and how long.

Each room fills `privacy.py` with `Entry` rows and announces them in `apps.ready()`;
`unlabelled()` names what was forgotten and a test keeps it empty.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from django.apps import apps
from django.db import models

from thuisfront.core.base.registry import Registry


class Subject(StrEnum):
    """Whom a field is about."""

    ASKER = "asker"
    STAFF = "staff"
    NOBODY = "nobody"


class Category(StrEnum):
    """How sensitive it is; the law's own kinds (AVG art. 4, 9 and 10)."""

    ORDINARY = "ordinary"
    CONTACT = "contact"
    OWN_WORDS = "own words"
    CRIMINAL_JUSTICE = "criminal justice"
    SECRET = "secret"  # noqa: S105 -- a category, not a password


class Ground(StrEnum):
    """The legal ground (AVG art. 6.1)."""

    PUBLIC_TASK = "public task"
    LEGITIMATE_INTEREST = "legitimate interest"
    LEGAL_DUTY = "legal duty"
    CONSENT = "consent"


class Erasure(StrEnum):
    """What erasing the person does to the field."""

    DELETE = "delete"
    SHRED = "shred the key"
    BLANK = "blank"
    KEEP = "keep"


@dataclass(frozen=True)
class Label:
    """What one personal field is."""

    subject: Subject
    category: Category
    erasure: Erasure
    shown_on_request: bool = True


@dataclass(frozen=True)
class Entry:
    """The labels of one model: purpose, ground, retention, and every field once."""

    model: type[models.Model]
    purpose: str
    ground: Ground
    retention: str
    personal: Mapping[str, Label] = field(default_factory=dict)
    plain: frozenset[str] = frozenset()

    def forgotten(self) -> set[str]:
        """Return the fields of the model that have no label."""
        return field_names(self.model) - set(self.personal) - self.plain

    def unknown(self) -> set[str]:
        """Return the labels that belong to no field, or stand twice."""
        named = set(self.personal) | self.plain
        return (named - field_names(self.model)) | (set(self.personal) & self.plain)


entries: Registry[Entry] = Registry()


def field_names(model: type[models.Model]) -> set[str]:
    """Return the names of the columns and links that the model itself holds."""
    own = (*model._meta.local_fields, *model._meta.local_many_to_many)
    return {held.name for held in own}


def our_models() -> list[type[models.Model]]:
    """Return every model of this project."""
    return [m for m in apps.get_models() if m.__module__.startswith("thuisfront.")]


def unlabelled(known: Iterable[Entry] | None = None) -> list[str]:
    """Return `model.field` for every field without exactly one label, `model` without one entry."""
    rows = list(entries if known is None else known)
    times = Counter(entry.model for entry in rows)
    missing = [m._meta.label for m in our_models() if times[m] != 1]
    for entry in rows:
        wrong = sorted(entry.forgotten() | entry.unknown())
        missing += [f"{entry.model._meta.label}.{name}" for name in wrong]
    return missing
