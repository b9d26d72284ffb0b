"""Taking in a feed: everything is checked while it is read; all of it stays, or what is good."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base.models import new_key
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.directory.actions.writing import Counts, Words, Writer
from thuisfront.directory.models import Feed
from thuisfront.directory.queries.moment import settled
from thuisfront.directory.queries.reading import as_array
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules.checking import Reader, Row
from thuisfront.directory.rules.problems import Problem, Report, Wrong
from thuisfront.directory.rules.spec import Entity, Field

# ruff: noqa: S608 -- made of the names of our own models
BATCH, AHEAD = 1000, 2
Item = tuple[str, Any, str]
_SEE = """
    INSERT INTO directory_seen (run, service) SELECT %s, * FROM unnest(%s::uuid[])
    ON CONFLICT DO NOTHING RETURNING service
"""
_GONE = """
    UPDATE directory_service s SET status = 'inactive', digest = '', last_modified = %s
    WHERE s.feed_id = %s AND s.status = 'active'
        AND NOT EXISTS (SELECT FROM directory_seen n WHERE n.run = %s AND n.service = s.id)
"""
# What came and went is added up, so that a list reads one row for a shelf. Who writes meanwhile
# adds rows that are not seen here, and stay.
_ADD_UP = """
    WITH gone AS (DELETE FROM directory_shelf RETURNING kind, number, rows)
    INSERT INTO directory_shelf (kind, number, rows)
    SELECT kind, number, sum(rows) FROM gone GROUP BY kind, number HAVING sum(rows) <> 0
"""
# A feed may come slowly, and the last questions are about all of it.
_PATIENCE = """
    SELECT set_config('idle_in_transaction_session_timeout', '30min', true),
        set_config('statement_timeout', '10min', true)
"""
_UP = {"organization": "parent_organization_id", "taxonomy_term": "parent_id"}


@dataclass(frozen=True)
class Outcome:
    """What became of a feed: whether anything of it was stored, how much, and what was wrong."""

    is_stored: bool
    counts: Counts
    report: Report


class _NothingStaysError(Exception):
    """Undoes everything."""


def take_in(
    *, items: Iterable[Item | Problem], at: datetime, by: audit.Actor | str,
    feed: Feed | None = None, strict: bool = True, is_full: bool = False, dry: bool = False,
) -> Outcome:  # fmt: skip
    """Check and store the records of a feed; with `dry` nothing stays.

    Strict: when anything is wrong, nothing is stored. Otherwise what is good is. When the feed is
    full, services of it that it no longer has become inactive.
    """
    taking = _Taking(feed, at)
    try:
        with settled(), transaction.atomic():
            taking.run(items, is_full=is_full and not dry)
            taking.keep_or_undo(undo=dry or (strict and taking.report.errors > 0), by=by)
    except _NothingStaysError:
        return Outcome(is_stored=False, counts=taking.writer.counts, report=taking.report)
    return Outcome(is_stored=True, counts=taking.writer.counts, report=taking.report)


@dataclass
class _Batch:
    """Records that were read and checked, and not written yet."""

    rows: list[Row] = field(default_factory=list)
    services: dict[UUID, tuple[list[Row], str]] = field(default_factory=dict)
    offered_by: dict[UUID, str] = field(default_factory=dict)
    words: dict[UUID, Words] = field(default_factory=dict)
    missed: list[UUID] = field(default_factory=list)
    report: Report = field(default_factory=Report)
    read: int = 0
    refused: int = 0
    is_broken: bool = False

    def read_one(self, reader: Reader, each: Item | Problem) -> None:
        """Check a record, or note that there is none to read."""
        if isinstance(each, Problem):
            self.report.add(each.path, each.wrong, each.about)
            self.is_broken = self.is_broken or each.wrong == Wrong.UNREADABLE
            return
        name, value, path = each
        self.read += 1
        mine = reader.read(name, value, path)
        if name == "service":
            self._service(value, mine, path)
        else:
            self.rows += mine or []

    def _service(self, value: Any, mine: list[Row] | None, path: str) -> None:
        """Note a service; one that is not taken is in the feed all the same."""
        key = mine[0].key if mine else _key_of(value)
        if mine is None:
            self.refused += 1
            if key and key not in self.services:
                self.missed.append(key)
        elif key in self.services:
            self.report.add(f"{path}/id", Wrong.TWICE, str(key))
            self.refused += 1
        else:
            self.services[mine[0].key] = (mine, path)
            self.offered_by[mine[0].key] = _offered_by(value)


class _Taking:
    """One feed that is being read."""

    def __init__(self, feed: Feed | None, at: datetime) -> None:
        self.run_key, self.feed, self.at = new_key(), feed, at
        self.report = Report()
        self.reader = Reader(table(), new_key, self.report)
        key = feed.pk if feed else None
        self.writer = Writer(self.reader.plans, key, at, self.report)
        self.is_broken, self.read = False, 0

    def run(self, items: Iterable[Item | Problem], *, is_full: bool) -> None:
        """Read everything, then look whether what it refers to is there."""
        _change(_PATIENCE, [])
        for read in _ahead(self._read(some) for some in _batches(items)):
            self._take(read)
        self._references()
        self._cycles()
        if is_full and self.feed and self.read and not self.is_broken:
            self.writer.counts.inactive = _change(_GONE, [self.at, self.feed.pk, self.run_key])
        _change("DELETE FROM directory_seen WHERE run = %s", [self.run_key])
        _change(_ADD_UP, [])

    def _read(self, items: list[Item | Problem]) -> "_Batch":
        """Check some records; it does not touch the database: it is done while that writes."""
        batch = _Batch()
        self.reader.report = batch.report
        for each in items:
            batch.read_one(self.reader, each)
        if self.writer.finds_new:
            services = (rows[0] for rows, _ in batch.services.values())
            batch.words = self.writer.words_ahead(services, batch.offered_by)
        return batch

    def keep_or_undo(self, *, undo: bool, by: audit.Actor | str) -> None:
        """Write down that something changed, or undo all of it."""
        if undo:
            raise _NothingStaysError
        counts = self.writer.counts
        if counts.added or counts.changed or counts.inactive:
            audit.record("directory.feed.imported", at=self.at, by=by, target=self.feed)
            forget_pages()

    def _take(self, read: "_Batch") -> None:
        self.report.add_all(read.report)
        self.read, self.is_broken = self.read + read.read, self.is_broken or read.is_broken
        self.writer.counts.refused += read.refused
        rows = read.rows
        self._see(read.missed)
        seen = self._see(list(read.services))
        for key, (mine, path) in read.services.items():
            if key in seen:
                rows += mine
            else:
                self.report.add(f"{path}/id", Wrong.TWICE, str(key))
                self.writer.counts.refused += 1
        self.writer.write(rows, read.words)
        self.writer.forget_places(rows)

    def _see(self, keys: list[UUID]) -> set[UUID]:
        if not keys:
            return set()
        with connection.cursor() as cursor:
            cursor.execute(_SEE, [self.run_key, as_array(keys)])
            return {row[0] for row in cursor.fetchall()}

    def _references(self) -> None:
        """Take away what refers to nothing, and tell it."""
        for entity in table().values():
            for each in (*entity.fields, *entity.links):
                if each.refers_to:
                    self._reference(entity, each)

    def _reference(self, entity: Entity, each: Field) -> None:
        target = table()[each.refers_to].table
        dangling = (
            f"SELECT s.{'id' if entity.is_record else 'key'}, s.{each.column} FROM {entity.table} s"
            f" LEFT JOIN {target} t ON t.{'id' if table()[each.refers_to].is_record else 'key'}"
            f" = s.{each.column} WHERE s.{each.column} IS NOT NULL"
            f" AND t.{'id' if table()[each.refers_to].is_record else 'key'} IS NULL"
        )
        found = _ask(dangling)
        for key, wanted in found:
            path = f"{entity.name}[{key}]/{each.name}"
            self.report.add(path, Wrong.NOT_THERE, f"{each.refers_to} {wanted}")
        if found:
            self._let_go(entity, each, [key for key, _ in found])

    def _let_go(self, entity: Entity, each: Field, keys: list[UUID]) -> None:
        if not each.required and entity.name != "service_at_location":
            own = "id" if entity.is_record else "key"
            _change(f"UPDATE {entity.table} SET {each.column} = NULL WHERE {own} = ANY(%s)", [keys])
            return
        if entity.name == "service":
            self.writer.counts.refused += len(keys)
            places = "SELECT id FROM directory_serviceatlocation WHERE service_id = ANY(%s)"
            with connection.cursor() as cursor:
                cursor.execute(places, [keys])
                below = [row[0] for row in cursor.fetchall()]
            self.writer.remove("service_at_location", below)
        self.writer.remove(entity.name, keys)

    def _cycles(self) -> None:
        for name, column in _UP.items():
            where = table()[name].table
            above = dict(_ask(f"SELECT id, {column} FROM {where} WHERE {column} IS NOT NULL"))
            round_and_round = list(_in_cycles(above))
            for key in round_and_round:
                self.report.add(f"{name}[{key}]/{column}", Wrong.CYCLE)
            if round_and_round:
                _change(f"UPDATE {where} SET {column} = NULL WHERE id = ANY(%s)", [round_and_round])


def _ahead(batches: Iterator[_Batch]) -> Iterator[_Batch]:
    """Yield batches, and read the next ones meanwhile."""
    with ThreadPoolExecutor(1) as reading:
        coming = deque(reading.submit(next, batches, None) for _ in range(AHEAD))
        while batch := coming.popleft().result():
            coming.append(reading.submit(next, batches, None))
            yield batch


def _in_cycles(above: dict[UUID, UUID]) -> Iterator[UUID]:
    """Yield what is, further up, under itself."""
    done: set[UUID] = set()
    for start in above:
        path: dict[UUID, int] = {}
        here: UUID | None = start
        while here is not None and here not in done and here not in path:
            path[here] = len(path)
            here = above.get(here)
        if here in path:
            yield from (key for key, place in path.items() if place >= path[here])
        done |= path.keys()


def _offered_by(value: Any) -> str:
    found = value.get("organization")
    name = found.get("name") if isinstance(found, dict) else ""
    return name if isinstance(name, str) else ""


def _key_of(value: Any) -> UUID | None:
    try:
        return UUID(value["id"])
    except (TypeError, KeyError, ValueError, AttributeError):
        return None


def _batches(items: Iterable[Item | Problem]) -> Iterator[list[Item | Problem]]:
    each = iter(items)
    while some := list(islice(each, BATCH)):
        yield some


def _change(statement: str, values: list[Any]) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def _ask(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found
