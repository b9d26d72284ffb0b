"""Every write to the list of institutions."""

import csv
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from thuisfront.core.search import actions as search
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.institutions import queries
from thuisfront.institutions.models import Institution

_MORE = "more"  # what stands behind the last column


class UnreadableListError(Exception):
    """The file has a row that cannot be an institution; the message names line and reason."""


@dataclass(frozen=True)
class Loaded:
    """What loading a list did."""

    added: int
    changed: int
    same: int


@transaction.atomic
def load_institutions(path: Path) -> Loaded:
    """Bring the table in step with a CSV file; a second time changes nothing.

    :raises UnreadableListError: at the first bad row; then nothing is changed
    """
    counts = {"added": 0, "changed": 0, "same": 0}
    known = {row.slug: row for row in Institution.objects.all()}
    for number, values in _rows(path):
        row = known.get(values["slug"]) or Institution(slug=values["slug"])
        changed = {name for name, value in values.items() if getattr(row, name) != value}
        if row.slug in known and not changed:
            counts["same"] += 1
            continue
        for name, value in values.items():
            setattr(row, name, value)
        _check(row, number)
        counts["changed" if row.slug in known else "added"] += 1
        row.save()
    return Loaded(**counts)


@transaction.atomic
def show_institutions(*, at: datetime) -> None:
    """Make every institution findable as it is now, and let its pages be rendered anew."""
    for entry in queries.entries():
        search.index_document(entry=entry, at=at)
    forget_pages()


def _check(row: Institution, number: int) -> None:
    try:
        row.full_clean(validate_unique=False, validate_constraints=False)
    except ValidationError as error:
        raise UnreadableListError(f"line {number}: {'; '.join(error.messages)}") from error


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    seen: set[str] = set()
    for number, row in enumerate(_lines(path), start=2):
        try:
            values = _values(row)
        except (KeyError, ValueError) as error:
            raise UnreadableListError(f"line {number}: {error}") from error
        if values["slug"] in seen:
            raise UnreadableListError(f"line {number}: {values['slug']} stands in the list twice")
        seen.add(values["slug"])
        yield number, values


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        try:
            return list(csv.DictReader(file, restkey=_MORE, restval=""))
        except (UnicodeDecodeError, csv.Error) as error:
            raise UnreadableListError(f"{path.name} is no list: {error}") from error


def _values(row: dict[str, str]) -> dict[str, Any]:
    if _MORE in row:
        raise ValueError("there are more values than columns")
    plain = ("slug", "name", "city", "country", "population", "source_title", "source_url", "note")
    values: dict[str, Any] = {name: row[name].strip() for name in plain}
    values["kind"] = row["type"].strip()
    values["checked_on"] = date.fromisoformat(row["checked_on"])
    values["is_verified"] = {"true": True, "false": False}[row["verified"].strip()]
    values["sort_name"] = _sortable(values["name"])
    return values


def _sortable(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return flat.removeprefix("pi ").removeprefix("jc ").strip()
