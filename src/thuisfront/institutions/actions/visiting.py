"""Loading what visitors need to know from `content/`; what an editor changed stays as it is."""

import hashlib
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import transaction

from thuisfront.institutions.actions.institutions import Loaded, UnreadableListError
from thuisfront.institutions.enums import Country, Kind
from thuisfront.institutions.models import (
    ContactPoint,
    Detail,
    Institution,
    Placed,
    RouteStep,
    Unit,
    VisitRule,
)

FILES = ("visiting.toml", "visit-rules.toml")  # units first
# What a row is called in a file, and how its keys are called in the table.
Table = type[VisitRule] | type[ContactPoint] | type[Detail] | type[RouteStep]
TABLES: dict[str, Table] = {
    "rule": VisitRule, "contact": ContactPoint, "detail": Detail, "step": RouteStep,
}  # fmt: skip
SOURCED = {
    "source": "source_title", "url": "source_url", "checked_on": "checked_on",
    "verified": "is_verified",
}  # fmt: skip
NAMES: dict[str, dict[str, str]] = {
    "rule": {
        "about": "about", "kind": "visit", "number": "number", "text": "text",
        "source_date": "source_date", "from": "valid_from", "until": "valid_until",
    },
    "contact": {"task": "task", "name": "name", "text": "text", "phone": "phone", "site": "url"},
    "detail": {"about": "topic", "text": "text"},
    "step": {"place": "place", "title": "title", "text": "text", "drawing": "drawing"},
}  # fmt: skip
# What tells rows of one place apart, so that a changed text is the same row.
TELLING = {
    "rule": ("about", "kind", "unit", "source"), "contact": ("task", "name"),
    "detail": ("about", "source"), "step": ("place",),
}  # fmt: skip


@transaction.atomic
def load_visiting(folder: Path) -> Loaded:
    """Bring rules, contact points, details and steps in step with the files of a folder.

    :raises UnreadableListError: at the first row that cannot be; then nothing is changed
    """
    counts = dict.fromkeys(("added", "changed", "same"), 0)
    places = {place.slug: place for place in Institution.objects.all()}
    for name in FILES:
        held = _read(folder / name)
        for number, row in enumerate(held.get("unit", ()), start=1):
            with _named(f"{name}, unit {number}"):
                _put_unit(row, places)
        for table in TABLES:
            _load_table(name, table, held.get(table, ()), places, counts)
    return Loaded(**counts)


def _load_table(
    name: str, table: str, rows: Sequence[Mapping[str, Any]],
    places: Mapping[str, Institution], counts: dict[str, int],
) -> None:  # fmt: skip
    model = TABLES[table]
    known = {row.code: row for row in model.objects.exclude(code=None)}
    for number, row in enumerate(rows, start=1):
        with _named(f"{name}, {table} {number}"):
            for code, values in _rows(table, row, places):
                counts[_brought(model, known.get(code), code, values)] += 1


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError) as error:  # also bytes that are no text
        raise UnreadableListError(f"{file.name} is no list: {error}") from error


@contextmanager
def _named(where: str) -> Iterator[None]:
    """Say of what is wrong in which row it is."""
    try:
        yield
    except ValidationError as error:
        raise UnreadableListError(f"{where}: {'; '.join(error.messages)}") from error
    except KeyError as error:
        raise UnreadableListError(f"{where}: {error} is missing or unknown") from error
    except (ValueError, TypeError, ObjectDoesNotExist) as error:
        raise UnreadableListError(f"{where}: {error}") from error


def _put_unit(row: Mapping[str, Any], places: Mapping[str, Institution]) -> None:
    values = {ours: row.get(theirs, "") for theirs, ours in SOURCED.items()}
    unit, _ = Unit.objects.get_or_create(
        institution=places[row["where"]],
        name=row["name"],
        defaults=values | {"note": row.get("note", "")},
    )
    unit.full_clean(validate_unique=False, validate_constraints=False)


def _rows(
    table: str, row: Mapping[str, Any], places: Mapping[str, Institution]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield code and values of a row, once for each place where it holds."""
    telling = json.dumps([row.get(name) for name in TELLING[table]])
    for where in row["where"]:
        values = {ours: row[theirs] for theirs, ours in NAMES[table].items() if theirs in row}
        values |= {ours: row[theirs] for theirs, ours in SOURCED.items()}
        values |= _place(where, places)
        if "unit" in row:
            values["unit"] = Unit.objects.get(institution__slug=where, name=row["unit"])
        yield f"{table}-{hashlib.sha256(f'{where} {telling}'.encode()).hexdigest()[:24]}", values


def _place(where: str, places: Mapping[str, Institution]) -> dict[str, Any]:
    if where in Country.values:
        return {"country": where}
    return {"kind": where} if where in Kind.values else {"institution": places[where]}


def _brought(model: Table, known: Placed | None, code: str, values: dict[str, Any]) -> str:
    """Make or renew a row unless an editor changed it; tell which."""
    row = known or model(code=code)
    wanted = _hash(values)
    if known and (row.loaded_hash == wanted or _hash(_present(row, values)) != row.loaded_hash):
        return "same"
    for field, value in values.items():
        setattr(row, field, value)
    row.loaded_hash = wanted
    row.full_clean(exclude=("code",))
    row.save()
    return "changed" if known else "added"


def _present(row: Placed, values: Mapping[str, Any]) -> dict[str, Any]:
    return {field: getattr(row, field) for field in values}


def _hash(values: Mapping[str, Any]) -> str:
    text = json.dumps({key: str(value) for key, value in values.items()}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
