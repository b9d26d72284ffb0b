"""Backup and restore with DATABASE_URL: a server of others, with rules about who sees which row."""

import re
import secrets
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.conftest import clone_database, super_connection

from .program import ROOT, said
from .test_refusals import in_one_sentence, url_with

BEFORE, AFTER = "backup_before", "backup_after"
RULES = """
CREATE TABLE secret_file (id int PRIMARY KEY);
INSERT INTO secret_file VALUES (1), (2), (3);
ALTER TABLE secret_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE secret_file FORCE ROW LEVEL SECURITY;
CREATE POLICY nobody ON secret_file USING (false);
"""


@pytest.fixture
def backup_role() -> Iterator[dict[str, str]]:
    """Make the role that reads every row, by the words of deploy/roles.sql; return its login."""
    password = secrets.token_hex(8)
    text = (ROOT / "deploy" / "roles.sql").read_text("utf-8").replace(":'backup_password'", "'pw'")
    made = [
        line for line in text.splitlines() if re.match(r"(CREATE|GRANT|ALTER) .*tf_backup", line)
    ]
    assert len(made) == 3
    with super_connection() as connection:
        connection.execute("DROP ROLE IF EXISTS tf_backup")
        connection.execute("\n".join(made).encode())
        connection.execute(f"ALTER ROLE tf_backup PASSWORD '{password}'".encode())
    yield {"user": "tf_backup", "password": password}
    with super_connection() as connection:
        for name in (BEFORE, AFTER):
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute("DROP ROLE tf_backup")


def empty_database(name: str) -> None:
    """Make an empty database of the owner."""
    with super_connection() as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)".encode())
        connection.execute(f"CREATE DATABASE {name} OWNER tf_owner".encode())


def test_rows_that_are_hidden_are_kept_and_come_back_hidden(
    place: Path, backup_role: dict[str, str]
) -> None:
    clone_database(BEFORE)
    with psycopg.connect(url_with(name=BEFORE)) as connection:
        connection.execute(RULES.encode())
    keys = {"THUISFRONT_MASTER_KEY": "c2V2ZW4g" * 6, "THUISFRONT_SECRET_KEY": "s" * 60}
    file, data = str(place / "one.age"), str(place / "data")
    only_owner = {**keys, "DATABASE_URL": url_with(name=BEFORE)}
    sees_all = {"THUISFRONT_BACKUP_URL": url_with(name=BEFORE, **backup_role)}

    refused = said("backup", file, "--data", data, **only_owner)
    assert "this role does not see every row" in in_one_sentence(refused)
    kept = said("backup", file, "--data", data, **only_owner, **sees_all)
    assert kept.returncode == 0, kept.stderr

    empty_database(AFTER)
    identity = str(place / "data" / "secrets" / "backup-identity")
    target = {**keys, "DATABASE_URL": url_with(name=AFTER)}
    target["THUISFRONT_BACKUP_URL"] = url_with(name=AFTER, **backup_role)
    wanted = ("restore", file, "--identity", identity, "--data")
    done = said(*wanted, str(place / "back"), **target)
    assert done.returncode == 0, done.stdout + done.stderr
    with psycopg.connect(url_with(name=AFTER)) as connection:
        assert connection.execute("SELECT count(*) FROM secret_file").fetchone() == (0,)
    with psycopg.connect(target["THUISFRONT_BACKUP_URL"]) as connection:
        assert connection.execute("SELECT count(*) FROM secret_file").fetchone() == (3,)

    again = said(*wanted, str(place / "third"), **target)
    assert again.stderr.strip().endswith("has tables; give an empty one.")
    assert sorted(found.name for found in place.iterdir()) == [
        "back", "data", "one.age", "one.age.keys",
    ]  # fmt: skip
