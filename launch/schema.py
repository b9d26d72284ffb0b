"""Tables: a new database from the snapshot in one transaction, an old one by migrations."""

import hashlib
import re
from pathlib import Path

import psycopg

SNAPSHOT = Path(__file__).resolve().parent / "snapshot.sql"
# The dump names each grant; what is granted by default would come on top of that.
_NOTHING_BY_DEFAULT = """
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM tf_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM tf_app;
"""
_NOT_FOR_ALL = re.compile(r"^(\\.*|SET transaction_timeout.*)$", re.MULTILINE)


def stamp() -> str:
    """Return what names the tables of this version."""
    return hashlib.sha256(SNAPSHOT.read_bytes()).hexdigest()[:16]


def is_empty(url: str) -> bool:
    """Tell whether a database has no tables of Thuisfront yet."""
    with psycopg.connect(url) as connection:
        found = connection.execute("SELECT to_regclass('public.django_migrations')").fetchone()
    return found is None or found[0] is None


def load_snapshot(url: str) -> None:
    """Make all tables and base rows in one transaction."""
    with psycopg.connect(url) as connection:
        dump = _NOT_FOR_ALL.sub("", SNAPSHOT.read_text("utf-8"))
        connection.execute(f"{_NOTHING_BY_DEFAULT}{dump}".encode())


def migrate() -> None:
    """Bring the tables of the configured database up to date (Django is set up)."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
