"""From rows to nested values as HSDS has them, in batches: a query per table, not per service.

Every way out (API, export, feeds) reads through here. Of a confidential location nothing comes
out but that there is one.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

import msgspec
from django.db import connection

from thuisfront.directory.models import PARTS
from thuisfront.directory.queries.table import name_of, table
from thuisfront.directory.rules.spec import Entity, Kind

BATCH = 1000
NOTHING = "{}"  # as the database writes it
NOBODY = UUID(int=0)
Values = dict[str, Any]
Nodes = dict[UUID, Values]
Rows = list[tuple[Any, ...]]
Each = TypeVar("Each")


def as_array(keys: Iterable[UUID]) -> str:
    """Return keys as PostgreSQL reads an array: one text, instead of a thousand to quote."""
    return f"{{{','.join(map(str, keys))}}}"


def batches(keys: Iterable[Each], size: int = BATCH) -> Iterator[list[Each]]:
    """Yield keys, or anything else, in lists of this size."""
    each = iter(keys)
    while some := list(islice(each, size)):
        yield some


def services(keys: Sequence[UUID], *, full: bool) -> list[Values]:
    """Return services in the order of their keys; full ones with all that belongs to them."""
    found = records("service", "id", keys)
    nodes = dict(found)
    if full:
        here = _listed(found, "service_at_locations", "service_at_location", "service_id")
        nodes |= here | _add_one(here, "location")
    programs = _add_one(found, "program")
    for each in programs.values():
        each.pop("organization_id", None)
    nodes |= _add_one(found, "organization") | programs
    if full:
        add_parts(nodes)
    return _in_order(found, keys)


def organizations(keys: Sequence[UUID], *, full: bool, full_service: bool = False) -> list[Values]:
    """Return organizations; full ones with their places, programs and services."""
    found = records("organization", "id", keys)
    if full:
        nodes = dict(found)
        for name, entity in (("locations", "location"), ("programs", "program")):
            nodes |= _listed(found, name, entity, "organization_id")
        add_parts(nodes)
    if full or full_service:
        _add_services(found, full=full_service)
    return _in_order(found, keys)


def services_at_locations(keys: Sequence[UUID], *, full: bool) -> list[Values]:
    """Return services at locations, each with its location and its service."""
    found = records("service_at_location", "id", keys)
    places = _add_one(found, "location")
    if full:
        add_parts({**found, **places})
    held = [each["service_id"] for each in found.values()]
    of_key = {each["id"]: each for each in services(list(dict.fromkeys(held)), full=False)}
    for each in found.values():
        each["service"] = of_key[each.pop("service_id")]
    return _in_order(found, keys)


def plain(name: str, keys: Sequence[UUID], *, full: bool = False) -> list[Values]:
    """Return taxonomies or terms, the latter with their taxonomy."""
    found = records(name, "id", keys)
    if full:
        add_parts(found)
    for one in table()[name].ones:
        _add_one(found, one.name)
    return _in_order(found, keys)


def records(name: str, column: str, keys: Sequence[UUID]) -> Nodes:
    """Return the records that have one of these keys in a column, by their own key."""
    entity = table()[name]
    found: Nodes = {}
    for row in _rows(_statement(name, column), keys):
        found[row[0]] = _values(entity, row)
    return found


def add_parts(nodes: Nodes) -> None:
    """Put in records what belongs to them, and in these parts what belongs to those."""
    owners = [key for key in nodes if not nodes[key].get("confidential")]
    held = dict(nodes)
    attributes: list[Values] = []
    for name, rows in _rows_of_parts(owners):
        entity, lists = table()[name], _lists_of(name)
        links = len(lists)
        for row in rows:
            key, parents, values = row[0], row[1 : 1 + links], _values(entity, row[1 + links :])
            held[key] = values
            parent, place = next((p, n) for n, p in enumerate(parents) if p is not None)
            if parent in held:
                held[parent].setdefault(lists[place][1], []).append(values)
            if name == "attribute":
                attributes.append(values)
    _add_terms(attributes)
    _add_units(held)


def _rows_of_parts(owners: Sequence[UUID]) -> Iterator[tuple[str, Rows]]:
    """Yield every kind of part with its rows; all are asked at once, and answered in this order."""
    if not owners:
        return
    names, keys = _parts_in_use(), [as_array(owners)]
    connection.ensure_connection()
    with connection.connection.pipeline(), ExitStack() as opened:
        cursors = [opened.enter_context(connection.cursor()) for _ in names]
        for name, cursor in zip(names, cursors, strict=True):
            cursor.execute(_statement(name, "owner"), keys)
        for name, cursor in zip(names, cursors, strict=True):
            yield name, cursor.fetchall()


def _parts_in_use() -> list[str]:
    """Return the kinds of parts of which there is any: a question for nothing takes time too."""
    names = [name_of(model) for model in PARTS]
    with connection.cursor() as cursor:
        cursor.execute(_any_of(tuple(table()[name].table for name in names)))
        row = cursor.fetchone() or ()
    return [name for name, is_used in zip(names, row, strict=True) if is_used]


@cache
def _any_of(tables: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(f'EXISTS (SELECT FROM {each})' for each in tables)}"  # noqa: S608 -- made of our own models


def _add_terms(attributes: list[Values]) -> None:
    keys = list({each["taxonomy_term_id"] for each in attributes if "taxonomy_term_id" in each})
    terms = {each["id"]: each for each in plain("taxonomy_term", keys)} if keys else {}
    for each in attributes:
        if term := terms.get(each.get("taxonomy_term_id", NOBODY)):
            del each["taxonomy_term_id"]
            each["taxonomy_term"] = term


def _add_units(nodes: Nodes) -> None:
    holding = {key: each for key, each in nodes.items() if "unit_id" in each}
    _add_one(holding, "unit")


def _add_services(found: Nodes, *, full: bool) -> None:
    below = records("service", "organization_id", list(found))
    shown = {each["id"]: each for each in services(list(below), full=full)}
    for key, each in below.items():
        one = shown[key]
        one.pop("organization", None)
        found[each["organization_id"]].setdefault("services", []).append(one)


def _listed(found: Nodes, name: str, entity: str, column: str) -> Nodes:
    """Put the records that point to these in a list of each; return them."""
    below = records(entity, column, list(found))
    if entity == "location":  # of what is confidential not even whose it is
        below = {key: each for key, each in below.items() if column in each}
    for each in below.values():
        found[each.pop(column)].setdefault(name, []).append(each)
    return below


def _add_one(found: Nodes, name: str) -> Nodes:
    """Put the record that each of these points to in it; return those."""
    one = next(one for entity in table().values() for one in entity.ones if one.name == name)
    keys = list(dict.fromkeys(e[one.column] for e in found.values() if one.column in e))
    below = records(one.entity, "id", keys) if keys else {}
    for each in found.values():
        if held := below.get(each.get(one.column, NOBODY)):
            each[name] = held
            del each[one.column]
    return below


def _in_order(found: Nodes, keys: Sequence[UUID]) -> list[Values]:
    return [found[key] for key in keys if key in found]


def _values(entity: Entity, row: Sequence[Any]) -> Values:
    """Return a row as HSDS has it: what is empty is left out, unless it must be there."""
    names, whole, needed = _reading(entity.name)
    values = {name: value for name, value in zip(names, row, strict=False)
              if value is not None and (value != "" or name in needed)}  # fmt: skip
    for name in whole:
        value = values.get(name)
        if value is not None and value == int(value):
            values[name] = int(value)
    if entity.name == "location" and values.pop("confidential"):
        kind = values["location_type"]
        return {"id": values["id"], "location_type": kind, "confidential": True}
    extra = row[len(names)]
    return values if extra == NOTHING else {**msgspec.json.decode(extra), **values}


@cache
def _reading(name: str) -> tuple[tuple[str, ...], tuple[str, ...], frozenset[str]]:
    """Return the names in the order of the columns, those of numbers, and those that must be."""
    entity = table()[name]
    fields = _columns(entity)
    return (
        tuple(fields),
        tuple(each.name for each in entity.fields if each.kind == Kind.NUMBER),
        frozenset(each.name for each in entity.fields if each.required),
    )


def _columns(entity: Entity) -> Mapping[str, str]:
    """Return the columns that are read, by the name they get; of records also their links."""
    links = entity.links if entity.is_record else ()
    left_out = {"link_id", "link_entity", "resource_id", "resource_type"}
    return {each.name: each.column for each in (*entity.fields, *links)
            if each.name not in left_out}  # fmt: skip


@cache
def _lists_of(part: str) -> tuple[tuple[str, str], ...]:
    """Return the columns by which a part hangs in something, with the name of the list there."""
    found = {many.column: many.name for entity in table().values() for many in entity.many
             if many.entity == part}  # fmt: skip
    return tuple(found.items())


@cache
def _statement(name: str, column: str) -> str:
    entity = table()[name]
    own = ", ".join([*_columns(entity).values(), "extra"])
    if entity.is_record:
        return f"SELECT {own} FROM {entity.table} WHERE {column} = ANY(%s::uuid[]) ORDER BY id"  # noqa: S608 -- made of our own models
    links = ", ".join(link for link, _ in _lists_of(name))
    return (
        f"SELECT key, {links}, {own} FROM {entity.table} WHERE owner = ANY(%s::uuid[])"  # noqa: S608 -- made of our own models
        " ORDER BY owner, place, key"
    )


def _rows(statement: str, keys: Sequence[UUID]) -> Rows:
    if not keys:
        return []
    with connection.cursor() as cursor:
        cursor.execute(statement, [as_array(keys)])
        found: Rows = cursor.fetchall()
    return found
