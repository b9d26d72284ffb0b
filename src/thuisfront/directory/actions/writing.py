"""Rows of a feed into the tables: records are renewed and their parts replaced, many at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

import msgspec
import psycopg
from django.db import connection

from thuisfront.directory.actions.words import words_of
from thuisfront.directory.models import PARTS, RECORDS
from thuisfront.directory.queries.reading import as_array
from thuisfront.directory.queries.table import name_of, table
from thuisfront.directory.rules.checking import Plan, Row
from thuisfront.directory.rules.problems import Report, Wrong
from thuisfront.directory.rules.spec import Kind

# ruff: noqa: S608 -- made of the names of our own models
TYPES = {
    Kind.UUID: "uuid", Kind.NUMBER: "float8", Kind.FLAG: "bool", Kind.DATE: "date",
    Kind.MOMENT: "timestamptz",
}  # fmt: skip
OTHERS = {
    "place": "int2", "feed_id": "uuid",
    "created_at": "timestamptz", "last_modified": "timestamptz",
}  # fmt: skip
# What is a text in JSON, and something else in its column.
CAST = {"extra": "jsonb", "digest": "bytea", "words": "tsvector"}
CHANGED = "last_modified"
encode = msgspec.json.Encoder().encode
OURS = ("feed_id", "digest", "created_at", "last_modified")
_ELSEWHERE = """
    SELECT id FROM directory_serviceatlocation WHERE service_id = ANY(%s) AND id <> ALL(%s)
"""
_BEHIND = "UPDATE directory_handmade SET is_behind = true WHERE key = %s AND NOT is_behind"
_BY_HAND = "SELECT key FROM directory_handmade WHERE key = ANY(%s::uuid[])"
EDITED = frozenset({"service", "organization", "location"})
KEPT = frozenset({"id", "feed_id", "created_at"})
TEXTS = ("name", "alternate_name", "description")
Words = tuple[str, str]  # by which organization, and by which words a service is found


@dataclass
class Counts:
    """What happened with the services of a feed."""

    added: int = 0
    changed: int = 0
    same: int = 0
    inactive: int = 0
    refused: int = 0


@dataclass
class Writer:
    """Writes rows of one feed at one moment."""

    plans: Mapping[str, Plan]
    feed: UUID | None
    at: datetime
    report: Report
    counts: Counts = field(default_factory=Counts)
    renewed: list[UUID] = field(default_factory=list)
    by_hand: frozenset[UUID] = frozenset()
    words: Mapping[UUID, Words] = field(default_factory=dict)
    finds_new: bool = True

    def write(self, rows: Sequence[Row], words: Mapping[UUID, Words]) -> None:
        """Write the rows of some records; what is as it was is left alone."""
        self.words = words
        taken: set[UUID] = set()
        for model in RECORDS:
            name = name_of(model)
            mine = {row.key: row for row in rows if row.entity == name}
            if mine:
                taken |= self._records(name, mine)
        parts = [row for row in rows if row.entity not in RECORD_NAMES and row.owner in taken]
        self._parts(sorted(parts, key=lambda row: ORDER[row.entity]))

    def _parts(self, parts: Sequence[Row]) -> None:
        """Write what belongs to records: nobody waits for one table before giving the next."""
        connection.ensure_connection()
        with connection.connection.pipeline():
            for name, some in groupby(parts, key=lambda row: row.entity):
                self._insert(name, [row.values for row in some])

    def _records(self, name: str, mine: dict[UUID, Row]) -> set[UUID]:
        """Write those that are new or changed, and return which these are."""
        known = self._known(name, list(mine))
        self.by_hand = self._kept_by_hand(name, [key for key in mine if key in known])
        fresh = {key: row for key, row in mine.items() if self._is_taken(row, known.get(key))}
        old = [key for key, row in fresh.items() if key in known and row.is_whole]
        self._forget_parts(old)
        if fresh:
            self._upsert(name, list(fresh.values()))
        if name == "service":
            self._count(mine, fresh, known)
            self.renewed += [key for key in fresh if key in known]
        return set(fresh)

    def _is_taken(self, row: Row, known: tuple[Any, ...] | None) -> bool:
        if known is None:
            return True
        _, digest, feed, is_secret = known
        if feed != self.feed:
            if row.entity == "service":
                self.report.add(f"{row.path}/id", Wrong.ELSEWHERE, str(row.key))
                self.counts.refused += 1
            return False
        if is_secret:
            self.report.add(row.path, Wrong.KEPT)
            return False
        if bytes(digest) == row.digest:
            return False
        if row.key in self.by_hand:
            self.report.add(row.path, Wrong.BY_HAND)
            _run(_BEHIND, [row.key])
            return False
        return True

    def _kept_by_hand(self, name: str, keys: list[UUID]) -> frozenset[UUID]:
        if name not in EDITED or not keys:
            return frozenset()
        found = _rows(
            "SELECT key FROM directory_handmade WHERE key = ANY(%s::uuid[])", [as_array(keys)]
        )
        return frozenset(key for (key,) in found)

    def _known(self, name: str, keys: list[UUID]) -> dict[UUID, tuple[Any, ...]]:
        secret = "is_confidential" if name == "location" else "false"
        statement = (
            f"SELECT id, digest, feed_id, {secret} FROM {table()[name].table}"
            " WHERE id = ANY(%s::uuid[])"
        )
        return {row[0]: row for row in _rows(statement, [as_array(keys)])}

    def _count(self, mine: dict[UUID, Row], fresh: dict[UUID, Row], known: Any) -> None:
        new = sum(key not in known for key in fresh)
        self.counts.added += new
        self.counts.changed += len(fresh) - new
        self.counts.same += len(mine) - len(fresh)
        self.finds_new = 2 * len(fresh) > len(mine)

    def words_ahead(self, rows: Iterable[Row], offered_by: Mapping[UUID, str]) -> dict[UUID, Words]:
        """Return by which words services are found, if their organization is called like this.

        Worth it while most of what comes is new, and what waits for the database can do it.
        """
        plan, found = self.plans["service"], {}
        places = [plan.columns.index(each) for each in TEXTS]
        for row in rows:
            name, other, text = (row.values[place] for place in places)
            by = offered_by[row.key]
            found[row.key] = (by, words_of(name, other, by, text))
        return found

    def _forget_parts(self, owners: list[UUID]) -> None:
        """Take away the parts of records, those that hang in other parts first."""
        for model in reversed(PARTS) if owners else ():
            _run(f"DELETE FROM {model._meta.db_table} WHERE owner = ANY(%s)", [owners])

    def forget_places(self, rows: Iterable[Row]) -> None:
        """Take away where renewed services no longer are."""
        if not self.renewed:
            return
        here = [row.key for row in rows if row.entity == "service_at_location"]
        found = _rows(_ELSEWHERE, [self.renewed, here])
        self.remove("service_at_location", [key for (key,) in found])
        self.renewed = []

    def remove(self, name: str, keys: list[UUID]) -> None:
        """Take records away, and their parts."""
        if keys:
            self._forget_parts(keys)
            own = "id" if table()[name].is_record else "key"
            _run(f"DELETE FROM {table()[name].table} WHERE {own} = ANY(%s)", [keys])

    def _upsert(self, name: str, rows: list[Row]) -> None:
        plan = self.plans[name]
        columns = [*(each for each in plan.columns if each != CHANGED), *OURS]
        if name == "service":
            columns, values = [*columns, "words"], self._with_words(plan, rows)
        else:
            values = [[*row.values, self.feed, _hex(row.digest), self.at, self.at] for row in rows]
        renewed = ", ".join(f"{each} = excluded.{each}" for each in columns if each not in KEPT)
        self._put(name, columns, values, f" ON CONFLICT (id) DO UPDATE SET {renewed}")

    def _with_words(self, plan: Plan, rows: list[Row]) -> list[list[Any]]:
        at = {each: plan.columns.index(each) for each in (*TEXTS, "organization_id", CHANGED)}
        owners = list({row.values[at["organization_id"]] for row in rows})
        named = dict(_rows("SELECT id, name FROM directory_organization WHERE id = ANY(%s)",
                           [owners]))  # fmt: skip
        found = []
        for row in rows:
            name, other, text = (row.values[at[each]] for each in TEXTS)
            by = named.get(row.values[at["organization_id"]], "")
            own = [value for place, value in enumerate(row.values) if place != at[CHANGED]]
            known_by, words = self.words.get(row.key, ("", ""))
            if not words or known_by != by:
                words = words_of(name, other, by, text)
            found.append([*own, self.feed, _hex(row.digest), self.at, self.at, words])
        return found

    def _insert(self, name: str, values: list[list[Any]]) -> None:
        self._put(name, list(self.plans[name].columns), values, "")

    def _put(self, name: str, columns: list[str], values: list[list[Any]], conflict: str) -> None:
        kinds = self.plans[name].kinds
        types = ", ".join(
            f"{each} {OTHERS.get(each) or TYPES.get(kinds.get(each, Kind.TEXT), 'text')}"
            for each in columns
        )
        picked = ", ".join(f"{each}::{CAST[each]}" if each in CAST else each for each in columns)
        statement = (
            f"INSERT INTO {table()[name].table} ({', '.join(columns)})"
            f" SELECT {picked} FROM json_to_recordset(%s::json) AS u ({types}){conflict}"
        )
        rows = [dict(zip(columns, each, strict=True)) for each in values]
        _run(statement, [encode(rows).decode()])


RECORD_NAMES = frozenset(name_of(model) for model in RECORDS)
ORDER = {name_of(model): place for place, model in enumerate(PARTS)}


def _hex(digest: bytes) -> str:
    return f"\\x{digest.hex()}"


def _run(statement: str, values: list[Any]) -> None:
    """Run a statement whose values go beside it, and not in its text: they are megabytes."""
    connection.ensure_connection()
    with connection.wrap_database_errors, psycopg.Cursor(connection.connection) as cursor:
        cursor.execute(statement, values)


def _rows(statement: str, values: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
