"""Prove by reading that every row still keeps the promises of its table.

PostgreSQL believes a constraint that it once checked. After a restore, or a disk that lied, each
is asked again: foreign keys, checks, columns that are never empty, unique keys. Indexes are not
used for it, because a broken index would answer for itself.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import psycopg

Connection = psycopg.Connection[tuple[object, ...]]

# ruff: noqa: S608 -- made of constants and of names that PostgreSQL itself gives
_HOUSE = "n.nspname = 'public' AND t.relkind = 'r'"
_CHECKS = f"""
    SELECT t.relname, c.conname, pg_get_expr(c.conbin, c.conrelid)
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace WHERE {_HOUSE} AND c.contype = 'c'
"""
_FILLED = f"""
    SELECT t.relname, a.attname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE {_HOUSE} AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped
"""
_REFERENCES = f"""
    SELECT t.relname, c.conname, o.relname,
        array(SELECT a.attname FROM unnest(c.conkey) WITH ORDINALITY k(number, place)
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY place),
        array(SELECT a.attname FROM unnest(c.confkey) WITH ORDINALITY k(number, place)
            JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY place)
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_class o ON o.oid = c.confrelid
    WHERE {_HOUSE} AND c.contype = 'f'
"""
_UNIQUE = f"""
    SELECT t.relname, i.indexrelid::regclass::text, i.indnullsnotdistinct,
        array(SELECT pg_get_indexdef(i.indexrelid, place, true)
            FROM generate_series(1, i.indnkeyatts) place),
        coalesce(pg_get_expr(i.indpred, i.indrelid), 'true')
    FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
    WHERE {_HOUSE} AND i.indisunique
"""


class Promise(NamedTuple):
    """One rule of a table, and the query that gives a row when it is broken."""

    table: str
    name: str
    broken: str


def promises(connection: Connection) -> Iterator[Promise]:
    """Yield every rule of every table."""
    for table, name, rule in _asked(connection, _CHECKS):
        yield Promise(table, name, f"SELECT FROM {_named(table)} WHERE NOT ({rule}) LIMIT 1")
    for table, column in _asked(connection, _FILLED):
        empty = f"SELECT FROM {_named(table)} WHERE {_quoted(column)} IS NULL LIMIT 1"
        yield Promise(table, f"{column} is filled in", empty)
    for row in _asked(connection, _REFERENCES):
        yield _reference(*row)
    for row in _asked(connection, _UNIQUE):
        yield _unique(*row)


def broken(connection: Connection) -> tuple[int, list[str]]:
    """Return how many rules were asked, and which do not hold."""
    asked, wrong = 0, []
    for way in ("indexscan", "indexonlyscan", "bitmapscan"):
        connection.execute(f"SET enable_{way} = off".encode())
    for promise in list(promises(connection)):
        asked += 1
        if connection.execute(promise.broken.encode()).fetchone() is not None:
            wrong.append(f"{promise.table}: {promise.name} does not hold")
    return asked, wrong


def _reference(table: str, name: str, other: str, columns: list[str], theirs: list[str]) -> Promise:
    own = [f"a.{_quoted(column)}" for column in columns]
    pairs = zip(own, theirs, strict=True)
    same = " AND ".join(f"{column} = b.{_quoted(their)}" for column, their in pairs)
    filled = " AND ".join(f"{column} IS NOT NULL" for column in own)
    query = (
        f"SELECT FROM {_named(table)} a WHERE {filled}"
        f" AND NOT EXISTS (SELECT FROM {_named(other)} b WHERE {same}) LIMIT 1"
    )
    return Promise(table, name, query)


def _unique(
    table: str,
    name: str,
    empty_is_one: bool,
    keys: list[str],
    condition: str,
) -> Promise:
    filled = "" if empty_is_one else "".join(f" AND ({key}) IS NOT NULL" for key in keys)
    query = (
        f"SELECT FROM {_named(table)} WHERE ({condition}){filled}"
        f" GROUP BY {', '.join(f'({key})' for key in keys)} HAVING count(*) > 1 LIMIT 1"
    )
    return Promise(table, name, query)


def _asked(connection: Connection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(query.encode()).fetchall()


def _named(table: str) -> str:
    return f"public.{_quoted(table)}"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
