"""Where the data of one person stands, what a request for access shows and what erasure does.

Each floor and room announces its sources; what happens with each field follows from its label.
The last source announced for a kind of person, or the one that says so, is the person or their
file itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext

from thuisfront.core.accounts.models import Membership
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.base.registry import Registry
from thuisfront.core.privacy.datamap import Entry, entry_of, rows_of
from thuisfront.core.privacy.enums import Category, Erasure, Subject
from thuisfront.core.privacy.models import Hold

GOES = frozenset({Erasure.DELETE, Erasure.SHRED})
AT_ONCE = 500
Package = dict[str, list[dict[str, Any]]]


class StillNeededError(Exception):
    """Someone works here now, so the account cannot be erased yet."""


class HeldError(Exception):
    """It is held because of a complaint or the law; `until` tells how long."""

    def __init__(self, until: date) -> None:
        super().__init__(str(until))
        self.until = until


@dataclass(frozen=True)
class Person:
    """A data subject as this house knows one: by the key of a question, or of an account."""

    kind: Subject
    key: UUID


@dataclass(frozen=True)
class Source:
    """Rows of one model about one kind of person.

    `opened` gives what stands in sealed fields, `replaced` what takes the place of what is made
    anonymous, `remove` another way to go than being deleted. `itself` is the person: it comes last,
    also when rooms above announce more.
    """

    kind: Subject
    model: type[models.Model]
    rows: Callable[[UUID], models.QuerySet[Any]]
    opened: Callable[[Any], Mapping[str, Any]] | None = None
    replaced: Callable[[Any], Mapping[str, Any]] | None = None
    remove: Callable[[Iterable[Any], datetime], None] | None = None
    itself: bool = False


sources: Registry[Source] = Registry()


def package_for(person: Person) -> Package:
    """Return what is kept about someone, per model, as plain values; ask as the system.

    Keys and passwords are not in it. What is about somebody else is left out, and that is said.
    """
    return {source.model._meta.label: list(rows) for source, rows in rows_about(person)}


def rows_about(
    person: Person, without: frozenset[Category] = frozenset()
) -> Iterator[tuple[Source, Iterator[dict[str, Any]]]]:
    """Yield the same, one row at a time; what is of a kind in `without` is left out."""
    for source in _sources_of(person):
        rows = source.rows(person.key).iterator(chunk_size=AT_ONCE)
        yield source, (_shown(source, row, without) for row in rows)


@transaction.atomic
def erase(*, person: Person, at: datetime, by: audit.Actor | str) -> dict[str, int]:
    """Do with every field about someone what its label says; return how many rows per model.

    :raises StillNeededError: for someone who works here
    :raises HeldError: when something of it is held
    """
    _refuse_held(person, at)
    if person.kind == Subject.STAFF and _works_here(person.key, clock.day_of(at)):
        raise StillNeededError
    found = _sources_of(person)
    counts = {source.model._meta.label: _erased(source, person, at) for source in found}
    if any(counts.values()):
        kind = found[-1].model._meta.label_lower
        audit.write("privacy.subject.erased", at=at, by=by, kind=kind, key=str(person.key))
    return counts


def _sources_of(person: Person) -> list[Source]:
    return sorted((one for one in sources if one.kind == person.kind), key=lambda one: one.itself)


def _shown(
    source: Source, row: models.Model, without: frozenset[Category] = frozenset()
) -> dict[str, Any]:
    opened = source.opened(row) if source.opened else {}
    shown: dict[str, Any] = {}
    for name, label in entry_of(source.model).personal.items():
        if not label.shown_on_request:
            continue
        if label.subject != source.kind:
            shown[name] = gettext("[left out: this is about somebody else]")
        elif label.category in without:
            shown[name] = gettext("[left out: only the person themselves gets this]")
        else:
            shown[name] = _plain(opened.get(name, row.serializable_value(name)))
    return shown


def _plain(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        raise TypeError("a sealed field has to be opened before it is shown")
    if isinstance(value, dict):
        return {name: _plain(held) for name, held in value.items()}
    if value is None or isinstance(value, str | int | bool | list):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _erased(source: Source, person: Person, at: datetime) -> int:
    rows = list(source.rows(person.key))
    entry = entry_of(source.model)
    own = {each.erasure for each in entry.personal.values() if each.subject == source.kind}
    if GOES & own:
        _remove(source, rows, at)
    elif own == {Erasure.KEEP}:
        return 0
    else:
        for row in rows:
            _change(source, entry, row)
    return len(rows)


def _remove(source: Source, rows: list[Any], at: datetime) -> None:
    if source.remove:
        source.remove(rows, at)
    else:
        rows_of(source.model).filter(pk__in=[row.pk for row in rows]).delete()


def _change(source: Source, entry: Entry, row: models.Model) -> None:
    empty = {name for name, label in entry.personal.items() if label.erasure == Erasure.BLANK}
    values: dict[str, Any] = {name: _nothing(row, name) for name in empty}
    values |= source.replaced(row) if source.replaced else {}
    rows_of(source.model).filter(pk=row.pk).update(**values)


def _nothing(row: models.Model, name: str) -> Any:
    held = cast("models.Field[Any, Any]", row._meta.get_field(name))
    return None if held.null else ""


def _refuse_held(person: Person, at: datetime) -> None:
    rules = {entry_of(source.model).retention.name for source in _sources_of(person)}
    running = Hold.objects.filter(
        rule__in=rules, thing=str(person.key), lifted_at=None, until__gte=clock.day_of(at)
    )
    if hold := running.first():
        raise HeldError(hold.until)


def _works_here(key: UUID, on: date) -> bool:
    running = Q(ends_on=None) | Q(ends_on__gt=on)
    return Membership.objects.filter(running, user=key).exists()
