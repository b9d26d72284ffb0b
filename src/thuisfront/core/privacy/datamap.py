"""The labels of the data map: for every field what it is, about whom, why and how long.

Each room fills `privacy.py` with `Entry` rows and announces them in `apps.ready()`;
`unlabelled()` names what was forgotten and a test keeps it empty.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from django.apps import apps
from django.db import models
from django.utils.functional import Promise

from thuisfront.core.base.registry import Registry
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.rules import Period

__all__ = ["Category", "Entry", "Erasure", "Exemption", "Ground", "Label", "Subject", "Then"]
SPECIAL = frozenset({Category.HEALTH, Category.CRIMINAL_JUSTICE})


@dataclass(frozen=True)
class Processing:
    """One thing that data is kept for: a row of the register (AVG art. 30).

    `told` and `told_child` say what is kept and why to the public, adults and children;
    a processing without `told_child` is not about children.
    """

    code: str
    name: Promise
    purpose: Promise
    ground: Ground
    recipients: Promise
    told: Promise
    told_child: Promise | str = ""
    name_child: Promise | str = ""


@dataclass(frozen=True)
class Retention:
    """How long, from when, because of what, and what happens then.

    `starts` is the field that the period counts from. Without a period the rows go with what
    they belong to (FOLLOW), or stay (KEEP, with the reason).
    """

    name: str
    sentence: Promise
    source: str
    starts: str = ""
    period: Period | None = None
    then: Then = Then.DELETE
    because: Promise | str = ""

    def complete(self) -> bool:
        """Tell whether it says what it must: a start with a period, a reason for keeping."""
        if self.then in {Then.FOLLOW, Then.KEEP}:
            return not (self.starts or self.period) and bool(self.because)
        return bool(self.starts and self.period)


@dataclass(frozen=True)
class Label:
    """What one personal field is."""

    subject: Subject
    category: Category
    erasure: Erasure
    shown_on_request: bool = True
    exemption: Exemption = Exemption.NONE
    because: Promise | str = ""

    def complete(self) -> bool:
        """Tell whether keeping has its reason and special data its exemption."""
        kept = self.erasure != Erasure.KEEP or bool(self.because)
        return kept and (self.category not in SPECIAL or self.exemption != Exemption.NONE)


@dataclass(frozen=True)
class Entry:
    """The labels of one model: what it is for, how long, and every field once.

    `file` is the column with the key of the file that sealed fields are closed with; it may be
    one of the row that this one belongs to: `consent__thing`.
    """

    model: type[models.Model]
    processing: Processing
    retention: Retention
    personal: Mapping[str, Label] = field(default_factory=dict)
    plain: frozenset[str] = frozenset()
    file: str = ""

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


def entry_of(model: type[models.Model]) -> Entry:
    """Return the labels of a model."""
    return next(entry for entry in entries if entry.model is model)


def rows_of(model: type[models.Model]) -> models.QuerySet[Any]:
    """Return every row of a model that is known by its class only."""
    return cast("models.Manager[Any]", model._meta.default_manager).all()


def our_models() -> list[type[models.Model]]:
    """Return every model of this project."""
    return [m for m in apps.get_models() if m.__module__.startswith("thuisfront.")]


def unlabelled(known: Iterable[Entry] | None = None) -> list[str]:
    """Return `model.field` for every field without exactly one label, `model` without one entry.

    The models of the packages that we use are counted too: they keep data of people as well.
    """
    rows = list(entries if known is None else known)
    times = Counter(entry.model for entry in rows)
    missing = [m._meta.label for m in apps.get_models() if times[m] != 1]
    for entry in rows:
        wrong = sorted(entry.forgotten() | entry.unknown())
        missing += [f"{entry.model._meta.label}.{name}" for name in wrong]
    return missing


def retentions() -> dict[str, Retention]:
    """Return every rule of keeping by its name, in the order of the map."""
    return {entry.retention.name: entry.retention for entry in entries}


def processings() -> dict[str, list[Entry]]:
    """Return the entries of every processing that keeps personal data, by its code."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        if entry.personal:
            found.setdefault(entry.processing.code, []).append(entry)
    return found
