"""The tabular form of HSDS: a zip with a CSV for each entity, read and written. Pure.

To nest millions of rows without holding them, they are put in a file of SQLite first.
"""

import csv
import io
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from thuisfront.directory.rules.feeds import Found
from thuisfront.directory.rules.problems import Problem, Wrong
from thuisfront.directory.rules.spec import Entity, Kind, Table

# ruff: noqa: S608 -- made of the names of our own table
MOST_BYTES = 8 << 30  # of one file, unpacked
# What is read by itself; the rest hangs in one of these.
ROOTS = ("taxonomy", "taxonomy_term", "unit", "organization", "location", "service")
INSIDE = {"organization": frozenset({"locations"})}  # those are read by themselves
AT_ONCE = 1000
LINKED = {"attribute": ("link_id", "link_entity"), "metadata": ("resource_id", "resource_type")}
Value = dict[str, Any]


def records(file: IO[bytes], table: Table) -> Found:
    """Yield kind, value and path of every record of a zip; what hangs nowhere is a problem."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            with zipfile.ZipFile(file) as archive:
                shelf = _Shelf(Path(folder) / "rows", table)
                try:
                    yield from shelf.fill(archive)
                    yield from shelf.records()
                    yield from shelf.loose()
                finally:
                    shelf.close()
        except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError) as error:
            yield Problem("", Wrong.UNREADABLE, str(error))


class _Shelf:
    """The rows of a zip, to be found by what they belong to."""

    def __init__(self, place: Path, table: Table) -> None:
        self.table = table
        self.rows = sqlite3.connect(place)
        self.rows.row_factory = sqlite3.Row
        self.rows.execute("PRAGMA journal_mode = OFF")
        self.columns: dict[str, list[str]] = {}

    def close(self) -> None:
        """Close the file."""
        self.rows.close()

    def fill(self, archive: zipfile.ZipFile) -> Iterator[Problem]:
        """Put every CSV in a table; yield what cannot be read."""
        names = {Path(info.filename).name: info for info in archive.infolist()}
        known = {entity.file: entity for entity in self.table.values()}
        for name, entity in known.items():
            if name in names:
                yield from self._read(archive, names[name], entity)
        if not self.columns:
            yield Problem("", Wrong.UNREADABLE, "services.csv")

    def _read(
        self, archive: zipfile.ZipFile, info: zipfile.ZipInfo, entity: Entity
    ) -> Iterator[Problem]:
        if info.file_size > MOST_BYTES:
            yield Problem(entity.file, Wrong.TOO_LONG, str(MOST_BYTES))
            return
        csv.field_size_limit(1 << 20)
        try:
            with archive.open(info) as raw:
                text = io.TextIOWrapper(raw, encoding="utf-8-sig", newline="")
                yield from self._rows(csv.reader(text), entity)
        except (UnicodeDecodeError, csv.Error, zipfile.BadZipFile, EOFError) as error:
            yield Problem(entity.file, Wrong.UNREADABLE, str(error))

    def _rows(self, lines: Iterator[list[str]], entity: Entity) -> Iterator[Problem]:
        columns = next(lines, [])
        self._make(entity, columns)
        width = len(columns)
        marks = ", ".join("?" * (width + 1))
        some: list[list[Any]] = []
        for number, line in enumerate(lines, start=2):
            if len(line) == width:
                some.append([number, *line])
            elif line:
                yield Problem(f"{entity.file}/{number}", Wrong.UNREADABLE_LINE, str(len(line)))
            if len(some) >= AT_ONCE:
                self.rows.executemany(f"INSERT INTO {entity.name} VALUES ({marks})", some)
                some = []
        self.rows.executemany(f"INSERT INTO {entity.name} VALUES ({marks})", some)
        for name in {"id", *(each.name for each in entity.links), *LINKED.get(entity.name, ()),
                     "organization_id"} & set(columns):  # fmt: skip
            self.rows.execute(f"CREATE INDEX {entity.name}_{name} ON {entity.name} ({name})")

    def _make(self, entity: Entity, columns: list[str]) -> None:
        quoted = ['"' + each.replace('"', '""') + '"' for each in columns]
        named = ", ".join(f"{each} TEXT" for each in quoted)
        self.rows.execute(f"CREATE TABLE {entity.name} (line INTEGER{', ' * bool(named)}{named})")
        self.columns[entity.name] = columns

    def records(self) -> Found:
        """Yield what others refer to before what refers to it."""
        for name in ROOTS:
            if name in self.columns:
                file = self.table[name].file
                for row in self.rows.execute(f"SELECT * FROM {name} ORDER BY line"):
                    yield name, self._value(self.table[name], row), f"{file}/{row['line']}"

    def loose(self) -> Iterator[Problem]:
        """Yield the rows that hang nowhere."""
        for name in self.columns:
            entity = self.table[name]
            if name in ROOTS:
                continue
            hangs = [
                f"EXISTS (SELECT 1 FROM {holder.name} h WHERE h.id = r.{column})"
                for holder, column in self._holders(entity)
                if holder.name in self.columns and column in self.columns[name]
            ]
            wanted = f"SELECT line FROM {name} r WHERE NOT ({' OR '.join(hangs) or '0'})"
            for (line,) in self.rows.execute(wanted):
                yield Problem(f"{entity.file}/{line}", Wrong.NOT_THERE)

    def _holders(self, entity: Entity) -> Iterator[tuple[Entity, str]]:
        for holder in self.table.values():
            for many in holder.many:
                if many.entity == entity.name:
                    yield holder, LINKED.get(entity.name, (many.column,))[0]

    def _value(self, entity: Entity, row: sqlite3.Row, leave: str = "") -> Value:
        kinds = {each.name: each.kind for each in entity.fields}
        parents = {each.name for each in entity.links} | set(LINKED.get(entity.name, ())) | {"line"}
        value = {name: _typed(row[name], kinds.get(name)) for name in row.keys()  # noqa: SIM118 -- a row of SQLite gives values otherwise
                 if row[name] != "" and name not in parents | {leave}}  # fmt: skip
        key = row["id"] if "id" in self.columns[entity.name] else ""
        for many in entity.many:
            if many.entity in self.columns and many.name not in INSIDE.get(entity.name, ()):
                below = list(self._below(entity, many.entity, many.column, key))
                if below:
                    value[many.name] = below
        for one in entity.ones:
            if one.entity == "unit" and value.get(one.column):
                value[one.name] = self._unit(value.pop(one.column))
        return value

    def _unit(self, key: str) -> Value:
        found = self.rows.execute("SELECT * FROM unit WHERE id = ?", [key]).fetchone() \
            if "unit" in self.columns else None  # fmt: skip
        return self._value(self.table["unit"], found) if found else {"id": key}

    def _below(self, holder: Entity, name: str, column: str, key: str) -> Iterator[Value]:
        link, of = LINKED.get(name, (column, ""))
        if link not in self.columns[name] or not key:
            return
        wanted, values = f"SELECT * FROM {name} WHERE {link} = ?", [key]
        if of in self.columns[name]:
            wanted, values = f"{wanted} AND {of} = ?", [key, holder.name]
        for row in self.rows.execute(f"{wanted} ORDER BY line", values).fetchall():
            yield self._value(self.table[name], row, link)


def _typed(text: str, kind: Kind | None) -> Any:
    """Return a cell as JSON has it; what is no number stays text, and is told so later."""
    if kind == Kind.FLAG:
        return {"true": True, "false": False}.get(text.lower(), text)
    if kind != Kind.NUMBER:
        return text
    try:
        value = float(text)
    except ValueError:
        return text
    return int(value) if value.is_integer() and abs(value) < 1e15 else value  # noqa: PLR2004 -- as exact as a float is
