"""The directory as a file: JSON, a record on each line, the tabular form of HSDS, one sheet."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import IO, Any

import msgspec
from django.db import connection

from thuisfront.core.base import spreadsheets
from thuisfront.directory.queries import reading
from thuisfront.directory.queries.finding import Asked, every_key
from thuisfront.directory.queries.moment import one_moment, settled
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules.spec import Entity, Kind

# ruff: noqa: S608 -- made of the names of our own models
AT_ONCE = 2000
TYPES = {Kind.NUMBER: "number", Kind.DATE: "date", Kind.MOMENT: "datetime", Kind.FLAG: "boolean"}
FORMATS = {Kind.UUID: "uuid", Kind.URI: "uri", Kind.EMAIL: "email"}
SHEET = ("id", "name", "organization", "status", "description", "url", "email", "phone", "address",
         "postal_code", "city", "minimum_age", "maximum_age", "assured_date")  # fmt: skip
encode = msgspec.json.Encoder().encode
Row = list[Any]


def as_lines() -> Iterator[bytes]:
    """Yield every service, whole, on a line of its own."""
    with settled(), one_moment():
        for some in _services():
            yield b"".join(encode(each) + b"\n" for each in some)


def as_json() -> Iterator[bytes]:
    """Yield every service as one page of HSDS."""
    with settled(), one_moment():
        total = _number_of_services()
        yield encode(header(total))[:-1] + b',"contents":['
        before = b"\n"
        for some in _services():
            for each in some:
                yield before + encode(each)
                before = b",\n"
        yield b"\n]}\n"


def header(total: int) -> dict[str, Any]:
    """Return the header of a page with everything."""
    return {
        "total_items": total, "total_pages": 1 if total else 0, "page_number": 1, "size": total,
        "first_page": True, "last_page": True, "empty": not total,
    }  # fmt: skip


def as_sheet() -> Iterator[str]:
    """Yield one row for each service, for who reads it in a program for sheets."""
    with one_moment():
        yield spreadsheets.START + spreadsheets.table([SHEET])
        for some in _services():
            yield spreadsheets.table(_sheet_row(each) for each in some)


def write_tabular(file: IO[bytes]) -> None:
    """Write the tabular form of HSDS: a CSV for each entity, and what is in them."""
    with one_moment(), zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for entity in table().values():
            with archive.open(entity.file, "w", force_zip64=True) as raw:
                text = io.TextIOWrapper(raw, encoding="utf-8", newline="")
                text.write(_line([name for name, _ in _columns(entity)]))
                for row in _rows_of(entity):
                    text.write(_line(row))
                text.flush()
                text.detach()
        archive.writestr("datapackage.json", encode(_package()))


def _services() -> Iterator[list[reading.Values]]:
    for keys in reading.batches(every_key("service", Asked())):
        yield reading.services(keys, full=True)


def _number_of_services() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM directory_service")
        row = cursor.fetchone()
    return int(row[0]) if row else 0


def _sheet_row(each: reading.Values) -> Row:
    first: Any = next(iter(each.get("service_at_locations", [])), {})
    address: Any = next(iter(first.get("location", {}).get("addresses", [])), {})
    phone: Any = next(iter(each.get("phones", [])), {})
    shown = each | {
        "organization": each.get("organization", {}).get("name", ""),
        "phone": phone.get("number", ""), "address": address.get("address_1", ""),
        "postal_code": address.get("postal_code", ""), "city": address.get("city", ""),
    }  # fmt: skip
    return [shown.get(name, "") for name in SHEET]


def _line(values: Iterable[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(values)
    return text.getvalue()


def _columns(entity: Entity) -> list[tuple[str, str]]:
    """Return the columns of a file, each with the expression that gives it."""
    found = [(each.name, f"r.{each.column}") for each in entity.fields]
    named = {name for name, _ in found}
    for each in entity.links:
        if each.name not in named:
            part = each.refers_to and not table()[each.refers_to].is_record
            found.append((each.name, f"{each.refers_to}.id" if part else f"r.{each.column}"))
    return found


def _rows_of(entity: Entity) -> Iterator[Row]:
    """Yield the rows of a file; a part that stands in more places is one row where that can be."""
    columns = _columns(entity)
    joins = " ".join(
        f"LEFT JOIN {table()[each.refers_to].table} AS {each.refers_to}"
        f" ON {each.refers_to}.key = r.{each.column}"
        for each in entity.links
        if each.refers_to and not table()[each.refers_to].is_record
    )
    hidden = "SELECT id FROM directory_location WHERE is_confidential"
    where = "" if entity.is_record else f"WHERE r.owner NOT IN ({hidden})"
    order = "r.id" if entity.is_record else "r.id, r.owner, r.place"
    statement = (
        f"SELECT {', '.join(each for _, each in columns)} FROM {entity.table} AS r {joins}"
        f" {where} ORDER BY {order}"
    )
    links = [place for place, (name, _) in enumerate(columns)
             if name in {each.name for each in entity.links}]  # fmt: skip
    rows = (_cells(entity, columns, row) for row in _ask(statement))
    for _, same in groupby(rows, key=lambda row: row[0]):
        yield from _merged(list(same), links)


def _merged(rows: list[Row], links: list[int]) -> Iterator[Row]:
    """Yield the rows of one part: put together as long as each link has room."""
    while rows:
        first, *rows = rows
        rest = []
        for row in rows:
            other = [(row[place], first[place]) for place in links]
            alike = all(a == b for place, (a, b) in enumerate(zip(row, first, strict=True))
                        if place not in links)  # fmt: skip
            if alike and not any(a and b and a != b for a, b in other):
                for place in links:
                    first[place] = first[place] or row[place]
            else:
                rest.append(row)
        rows = rest
        yield first


def _cells(entity: Entity, columns: list[tuple[str, str]], row: tuple[Any, ...]) -> Row:
    if entity.name == "location" and row[[name for name, _ in columns].index("confidential")]:
        kept = {"id", "location_type", "confidential"}
        row = tuple(each if name in kept else None
                    for (name, _), each in zip(columns, row, strict=True))  # fmt: skip
    return [_cell(each) for each in row]


def _cell(value: Any) -> Any:
    if value is None or value is False:
        return ""
    if value is True:
        return "true"
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    return value.isoformat() if hasattr(value, "isoformat") else value


def _ask(statement: str) -> Iterator[tuple[Any, ...]]:
    with connection.chunked_cursor() as cursor:
        cursor.execute(statement)
        while some := cursor.fetchmany(AT_ONCE):
            yield from some


def _package() -> dict[str, Any]:
    resources = [
        {
            "name": entity.name, "path": entity.file, "profile": "tabular-data-resource",
            "schema": {"fields": [_described(entity, name) for name, _ in _columns(entity)]},
        }
        for entity in table().values()
    ]  # fmt: skip
    return {"name": "hsds", "profile": "tabular-data-package", "resources": resources}


def _described(entity: Entity, name: str) -> dict[str, Any]:
    each = next(one for one in (*entity.fields, *entity.links) if one.name == name)
    said: dict[str, Any] = {"name": name, "type": TYPES.get(each.kind, "string")}
    if each.kind in FORMATS:
        said["format"] = FORMATS[each.kind]
    limits: dict[str, Any] = {"required": True} if each.required else {}
    limits |= {"enum": list(each.choices)} if each.choices else {}
    return said | ({"constraints": limits} if limits else {})
