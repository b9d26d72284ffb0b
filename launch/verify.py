"""`./thuisfront verify`: prove that what lies in the database is whole.

After a restore: the same rows, pictures and last line of the trail as the backup noted. At any
time: the trail is an unbroken chain, and every rule of every table holds.
"""

import argparse
import hashlib
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import msgspec
import psycopg

from launch import constraints, dump, keys, schema
from launch.backup import existing
from launch.installation import Installation
from launch.manifest import Manifest, moment
from launch.words import Refused

NOTED = "restored.json"


@dataclass(frozen=True)
class Restored:
    """What a restore noted in the folder: what was in the backup, and in its file of keys."""

    manifest: Manifest
    wrapped: Manifest | None

    @property
    def rows(self) -> dict[str, int]:
        """Return how many rows every table had."""
        without = dict.fromkeys(dump.KEY_TABLES, 0)
        return {**self.manifest.rows, **(self.wrapped.rows if self.wrapped else without)}


@dataclass
class Report:
    """What was found, said line by line."""

    wrong: int = 0
    used: bool = True  # whether somebody may have worked with the database since a restore

    def says(self, what: str, found: str, wrong: list[str]) -> None:
        """Print a line, and below it what is wrong."""
        print(f"{what:12}{'NOT IN ORDER' if wrong else found}", flush=True)
        for line in wrong:
            print(f"            {line}", flush=True)
        self.wrong += len(wrong)


def main(arguments: list[str]) -> int:
    """Verify an installation, running or resting."""
    parser = argparse.ArgumentParser(prog="./thuisfront verify", description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="default: .thuisfront/data")
    installation = existing(parser.parse_args(arguments).data)
    resting = installation.folder.lock()
    try:
        installation.open()
        if schema.is_empty(installation.owner_url):
            raise Refused("there are no tables to verify.")
        whole = verify(installation, noted(installation.folder.path))
    finally:
        if resting:
            installation.close()
    print("Everything is whole." if whole else "Not everything is whole: see above.")
    return 0 if whole else 1


def noted(folder: Path) -> Restored | None:
    """Return what a restore noted, when this installation came out of one."""
    file = folder / NOTED
    try:
        return msgspec.json.decode(file.read_bytes(), type=Restored) if file.exists() else None
    except msgspec.DecodeError:
        raise Refused(f"{file} is damaged; remove it to verify the rest.") from None


def verify(installation: Installation, before: Restored | None) -> bool:
    """Print a report; tell whether all is in order."""
    report = Report()
    with psycopg.connect(dump.admin_url(installation)) as connection:
        connection.execute("SET statement_timeout = 0")
        connection.execute("SET idle_in_transaction_session_timeout = 0")
        dump.refuse_blinkers(connection)
        if before:
            _compare(report, connection, installation.folder.path, before)
        asked, wrong = constraints.broken(connection)
        report.says("Rules", f"{asked} rules of all tables hold", wrong)
    _trail(report, installation, before)
    return not report.wrong


def _compare(
    report: Report,
    connection: psycopg.Connection[tuple[object, ...]],
    folder: Path,
    before: Restored,
) -> None:
    """Compare with the backup, as far as nobody has worked with the database since."""
    if last_line(connection) != before.manifest.head:
        report.says("Rows", "not compared: the database was used since the restore", [])
        return
    report.used = False
    _keys(report, folder, before.manifest.masters)
    present = {table for (table,) in connection.execute("SELECT relname FROM pg_class")}
    rows = {
        name: dump.count(connection, name) if name in present else 0
        for name, count in before.rows.items()
    }
    wrong = [
        f"{name}: {rows[name]} rows, the backup noted {count}"
        for name, count in before.rows.items()
        if rows[name] != count
    ]
    total = sum(rows.values())
    report.says("Rows", f"{total} rows in {len(rows)} tables, as the backup noted", wrong)
    files = {
        name: digest for name, digest in before.manifest.sums.items() if name.startswith("media/")
    }
    changed = [
        f"{name} is not what it was"
        for name, digest in files.items()
        if not _same(folder / name, digest)
    ]
    report.says("Pictures", f"{len(files)} files, as the backup noted", changed)


def _keys(report: Report, folder: Path, wanted: list[str]) -> None:
    """Tell whether the master keys at hand open what was restored."""
    try:
        keys.fitting(keys.masters(keys.configured(folder / "secrets")), wanted)
    except Refused as refusal:
        report.says("Keys", "", [str(refusal)])
    else:
        report.says("Keys", "the master key is the one that the backup was made with", [])


def last_line(connection: psycopg.Connection[tuple[object, ...]]) -> tuple[int, str]:
    """Return number and hash of the last line of the trail."""
    return dump.Snapshot("", "", connection).last_line()


def _same(file: Path, digest: str) -> bool:
    return file.is_file() and hashlib.sha256(file.read_bytes()).hexdigest() == digest


def _trail(report: Report, installation: Installation, before: Restored | None) -> None:
    """Walk the whole trail, and find the line in it that was the last in the backup."""
    number, digest = before.manifest.head if before else (0, "")
    at = before.manifest.about.made_at if before and not report.used else moment()
    arguments = [at.isoformat(), *([f"{number}:{digest}"] if number else [])]
    settings = installation.environ() | {
        "DATABASE_URL": dump.admin_url(installation),
        "THUISFRONT_STATEMENT_TIMEOUT": "0",
    }
    command = [sys.executable, "-m", "launch.verify_trail", *arguments]
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, env={**os.environ, **settings}
    )
    said = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()] or ["?"]
    report.says("Trail", said[-1], said[-1:] if done.returncode else [])
