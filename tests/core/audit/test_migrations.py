"""The way to the chain made at commits, and back: lines stay, and stay provable."""

import os
import subprocess
import sys

import psycopg
from django.db import connection
from django.utils import timezone

from thuisfront.core.audit import actions, proof
from thuisfront.core.audit.enums import Purpose

OLD_LINE = """
    INSERT INTO audit_auditline (at, actor, actor_name, act, target_kind, target, reason)
    VALUES (now(), 'system', 'system', 'test.old', '', '', 'because')
"""


def owner_url() -> str:
    url = os.environ["THUISFRONT_TEST_OWNER_URL"]
    before, _, query = url.partition("?")
    name = connection.settings_dict["NAME"]
    return f"{before.rpartition('/')[0]}/{name}" + (f"?{query}" if query else "")


def migrate(to: str) -> None:
    connection.close()
    command = [sys.executable, "-m", "django", "migrate", "audit", to, "--skip-checks"]
    environment = {**os.environ, "DATABASE_URL": owner_url()}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def write(act: str) -> None:
    actions.record(act, at=timezone.now(), by=actions.SYSTEM, purpose=Purpose.UPKEEP)


def test_lines_of_before_stay_and_the_chain_fits_there_and_back(committed_db: None) -> None:
    write("test.first")
    write("test.second")
    migrate("0001")
    with psycopg.connect(owner_url(), autocommit=True) as owner:
        for _ in range(3):
            owner.execute(OLD_LINE)
        kept = owner.execute(
            "SELECT number, hash, act, reason FROM audit_auditline ORDER BY number"
        ).fetchall()
    assert [line[2:] for line in kept] == [
        ("test.first", "upkeep"), ("test.second", "upkeep"), *[("test.old", "because")] * 3,
    ]  # fmt: skip
    migrate("0002")
    write("test.again")
    write("test.newer")
    assert proof.first_broken_link() is None
    assert proof.head()[0] == 7
    told = [proof.hash_of(number) for number, *_ in kept]
    assert told == [bytes(own).hex() for _, own, *_ in kept]
