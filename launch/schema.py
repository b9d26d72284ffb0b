"""Tables and first content: a new database from a dump in one transaction, an old one by steps.

`snapshot.sql` holds the tables and base rows as the migrations make them. `starter.sql.gz` holds
the same with the articles and institutions of `content/` in it. What a database was brought up
to is noted in the database itself, as the comment of the table of migrations.
"""

import gzip
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import psycopg
from psycopg import sql

HERE = Path(__file__).resolve().parent
SNAPSHOT = HERE / "snapshot.sql"
STARTER = HERE / "starter.sql.gz"
CONTENT = HERE.parent / "content"
# The dump names each grant; what is granted by default would come on top of that.
NOTHING_BY_DEFAULT = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM tf_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM tf_app;
"""
_NOT_FOR_ALL = re.compile(r"^(\\.*|SET transaction_timeout.*)$", re.MULTILINE)
_STARTER_HEAD = "-- made of "
_NOTED = "SELECT obj_description(to_regclass('public.django_migrations'), 'pg_class')"


@dataclass(frozen=True)
class Stamp:
    """What names the tables and the content of a version."""

    tables: str
    content: str

    def __str__(self) -> str:
        return f"{self.tables} {self.content}"


@cache
def present() -> Stamp:
    """Return the stamp of this copy of the program."""
    return Stamp(_digest([SNAPSHOT]), _digest(sorted(_content_files())))


def _content_files() -> list[Path]:
    return [*CONTENT.glob("nl/**/*.md"), *CONTENT.glob("*.csv"), *CONTENT.glob("*.toml")]


def _digest(files: list[Path]) -> str:
    together = hashlib.sha256()
    for file in files:
        together.update(file.read_bytes())
    return together.hexdigest()[:16]


def is_empty(url: str) -> bool:
    """Tell whether a database has no tables of Thuisfront yet."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass('public.django_migrations')").fetchone()
    return found is None or found[0] is None


def has_real_accounts(url: str) -> bool:
    """Tell whether someone works with this database whom the demo did not make."""
    if is_empty(url):
        return False
    with psycopg.connect(url) as connection:
        real = "SELECT FROM accounts_user WHERE email NOT LIKE '%@demo.test'"
        return connection.execute(real).fetchone() is not None


def noted(url: str) -> Stamp:
    """Return up to what a database was brought."""
    with psycopg.connect(url) as connection:
        found = connection.execute(_NOTED).fetchone()
    tables, _, content = str(found[0] if found and found[0] else "").partition(" ")
    return Stamp(tables, content)


def note(url: str, stamp: Stamp) -> None:
    """Note in the database up to what it was brought (as the owner of the tables)."""
    with psycopg.connect(url) as connection:
        comment = sql.SQL("COMMENT ON TABLE django_migrations IS {}")
        connection.execute(comment.format(sql.Literal(str(stamp))))


def load_new(url: str) -> None:
    """Fill an empty database: with the content when its dump is of this version."""
    stamp = present()
    if starter_stamp() == str(stamp):
        _load(url, gzip.decompress(STARTER.read_bytes()).decode())
        note(url, stamp)
    else:
        load_snapshot(url)
        note(url, Stamp(stamp.tables, ""))


def load_snapshot(url: str) -> None:
    """Make all tables and base rows in one transaction."""
    _load(url, SNAPSHOT.read_text("utf-8"))


def _load(url: str, dump: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(f"{NOTHING_BY_DEFAULT}{_NOT_FOR_ALL.sub('', dump)}".encode())


def starter_stamp() -> str:
    """Return the stamp that the starter was made of."""
    if not STARTER.exists():
        return ""
    with gzip.open(STARTER, "rt", encoding="utf-8") as opened:
        return opened.readline().removeprefix(_STARTER_HEAD).strip()


def write_starter(dump: str) -> None:
    """Keep a dump as the starter, with the stamp of what it was made of."""
    text = f"{_STARTER_HEAD}{present()}\n{dump}"
    STARTER.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
