"""Reading a whole database in one moment, and filling an empty one in one transaction."""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import psycopg
from psycopg import pq, sql
from psycopg.conninfo import conninfo_to_dict

from launch import binaries, schema
from launch.installation import Installation
from launch.postgres import SUPER
from launch.words import Refused

# Wrapped keys of files and people. They go into a file of their own with a short life: erasing
# is final once no key file is left that holds the key.
KEY_TABLES = ("privacy_datakey",)
FLEETING = ("cache", "django_session", "access_staffsession")  # their rows are in no backup
_TABLES = """
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    ORDER BY c.relname
"""
_SEES_ALL = """
    SELECT r.rolsuper OR r.rolbypassrls OR NOT EXISTS (SELECT FROM pg_class c
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public'
        AND c.relrowsecurity AND (c.relforcerowsecurity OR NOT pg_has_role(c.relowner, 'USAGE')))
    FROM pg_roles r WHERE r.rolname = current_user
"""
_LAST = """
    SELECT number, encode(hash, 'hex') FROM audit_auditline
    WHERE number IS NOT NULL ORDER BY number DESC LIMIT 1
"""


def admin_url(installation: Installation) -> str:
    """Return the address for the role that sees every row."""
    if installation.cluster:
        return installation.cluster.url(SUPER)
    return _secret("THUISFRONT_BACKUP_URL") or installation.owner_url


def _secret(name: str) -> str:
    """Return a setting, or what is in the file that NAME_FILE points at."""
    file = os.environ.get(f"{name}_FILE")
    return Path(file).read_text("utf-8").strip() if file else os.environ.get(name, "")


@dataclass
class Snapshot:
    """A database as it was at one moment, for as long as its transaction is open."""

    url: str
    name: str
    connection: psycopg.Connection[tuple[object, ...]]

    def tables(self) -> list[str]:
        """Return the names of all tables."""
        return [str(row[0]) for row in self.connection.execute(_TABLES)]

    def rows(self, tables: list[str]) -> dict[str, int]:
        """Count the rows of some tables."""
        return {table: count(self.connection, table) for table in tables}

    def last_line(self) -> tuple[int, str]:
        """Return number and hash of the last line of the trail."""
        found = self.connection.execute(_LAST).fetchone()
        return (int(str(found[0])), str(found[1])) if found else (0, "00" * 32)

    @contextmanager
    def dump(self, *options: str) -> Iterator[IO[bytes]]:
        """Yield a dump of this moment in PostgreSQL's custom format.

        :raises Refused: afterwards, when it is not complete
        """
        command = [program("pg_dump"), "--format=custom", f"--snapshot={self.name}", *options]
        with tempfile.TemporaryFile() as said:
            started = subprocess.Popen(
                command, stdout=subprocess.PIPE, stderr=said, env=login(self.url)
            )
            if started.stdout is None:
                raise Refused("pg_dump gives nothing.")
            with started.stdout as out:
                yield out
            if started.wait():
                raise Refused(f"pg_dump failed: {last_line(said)}")


@contextmanager
def snapshot(url: str) -> Iterator[Snapshot]:
    """Hold a database still for reading; writers go on.

    :raises Refused: when the role cannot see every row
    """
    with psycopg.connect(url) as connection:
        connection.execute("SET idle_in_transaction_session_timeout = 0")
        connection.execute("SET statement_timeout = 0")
        connection.commit()
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        refuse_blinkers(connection)
        yield Snapshot(url, str(_one(connection, "SELECT pg_export_snapshot()")), connection)


def refuse_blinkers(connection: psycopg.Connection[tuple[object, ...]]) -> None:
    """Refuse a role from which rows are hidden: it would keep, or prove, only a part."""
    if not _one(connection, _SEES_ALL):
        raise Refused(
            "this role does not see every row; set THUISFRONT_BACKUP_URL to a role with"
            " BYPASSRLS, such as tf_backup (deploy/roles.sql)."
        )


def count(connection: psycopg.Connection[tuple[object, ...]], table: str) -> int:
    """Return how many rows a table has."""
    asked = sql.SQL("SELECT count(*) FROM public.{}").format(sql.Identifier(table))
    found = connection.execute(asked).fetchone()
    return int(str(found[0])) if found else 0


def fill(url: str, database: Path, keys: Path | None) -> None:
    """Load a dump, and the keys of another, into an empty database: all of it or nothing.

    :raises Refused: with the last words of PostgreSQL; the database is as empty as before
    """
    command = [program("psql"), "--no-psqlrc", "--quiet", "--single-transaction"]
    command += ["--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-"]
    with tempfile.TemporaryFile() as said:
        loading = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said, env=login(url))
        into = loading.stdin
        try:
            if into:
                _feed(into, database, keys)
                into.close()  # only now: at the end of its input psql keeps everything
        except BaseException as failure:
            loading.kill()
            loading.wait()
            if isinstance(failure, BrokenPipeError):
                raise Refused(f"PostgreSQL refuses: {last_line(said)}") from None
            raise
        if loading.wait():
            raise Refused(f"PostgreSQL refuses: {last_line(said)}")


def _feed(into: IO[bytes], database: Path, keys: Path | None) -> None:
    into.write(schema.NOTHING_BY_DEFAULT.encode())
    into.flush()
    _script(into, database, "--section=pre-data", "--section=data")
    if keys:
        _script(into, keys, "--data-only")
    _script(into, database, "--section=post-data")
    into.write(b"ANALYZE;\n")
    into.flush()


def _script(into: IO[bytes], dump: Path, *options: str) -> None:
    """Write the part of a dump that `options` name, as SQL.

    :raises BrokenPipeError: when the reader has gone
    """
    command = [program("pg_restore"), "--file=-", *options, str(dump)]
    done = subprocess.run(command, check=False, stdout=into, stderr=subprocess.PIPE)
    if done.returncode < 0:
        raise BrokenPipeError
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        if "Broken pipe" in lines[-1]:
            raise BrokenPipeError
        raise Refused(f"pg_restore failed: {lines[-1]}")


def login(url: str) -> dict[str, str]:
    """Return an environment with the address, so that the list of processes shows no password."""
    names = {each.keyword.decode(): each.envvar for each in pq.Conninfo.get_defaults()}
    given = {
        envvar.decode(): str(text)
        for keyword, text in conninfo_to_dict(url).items()
        if (envvar := names.get(keyword))
    }
    return {**os.environ, **given, "PGOPTIONS": "-c statement_timeout=0 -c lock_timeout=60000"}


def program(name: str) -> str:
    """Return the path of one of PostgreSQL's programs; a client needs no server beside it."""
    chosen = os.environ.get("THUISFRONT_PG_BIN")
    if chosen and not Path(chosen, name).exists():
        raise Refused(f"THUISFRONT_PG_BIN is {chosen}, but there is no {name} in it.")
    return str(Path(chosen or binaries.folder(binaries.unprivileged())) / name)


def last_line(said: IO[bytes]) -> str:
    """Return the last error that a program wrote."""
    said.seek(0)
    lines = [line.strip() for line in said.read().decode(errors="replace").splitlines()]
    telling = [line for line in lines if "error" in line.lower() or "FATAL" in line]
    return (telling or [line for line in lines if line] or ["it said nothing"])[-1]


def _one(connection: psycopg.Connection[tuple[object, ...]], query: str) -> object:
    found = connection.execute(query.encode()).fetchone()
    return found[0] if found else None
