"""`./thuisfront snapshot`: make the dumps of a new database anew (developers).

`snapshot.sql` comes from the migrations, `starter.sql.gz` from loading `content/` after them.
"""

import os
import re
import subprocess
import sys

from launch import binaries, schema, scratch
from launch.installation import Installation
from launch.words import Refused

_CHANGING = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]*\+00|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
HEADER = "-- All tables and base rows, made by ./thuisfront snapshot; do not edit.\n"
WITHOUT_ROWS = (
    "procrastinate_*", "ui_renderedpage", "audit_auditline", "cache", "access_staffsession",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Migrate an empty database and keep its dump; `--check` only compares."""
    with scratch.installation() as fresh:
        text = dump_of_migrations(fresh)
        if "--check" in arguments:
            return check(text)
        if comparable(text) != comparable(schema.SNAPSHOT.read_text("utf-8")):
            schema.SNAPSHOT.write_text(text, "utf-8")
            schema.present.cache_clear()
        for command in ("load_institutions", "load_content", "load_services"):
            _django(fresh, command, owner=False)
        schema.write_starter(_dump(fresh, *(f"--exclude-table-data={t}" for t in WITHOUT_ROWS)))
    sizes = [file.stat().st_size // 1024 for file in (schema.SNAPSHOT, schema.STARTER)]
    print(f"snapshot.sql {sizes[0]} kB, starter.sql.gz {sizes[1]} kB.")
    return 0


def check(text: str) -> int:
    """Say whether both dumps are of this version."""
    wrong = []
    if comparable(text) != comparable(schema.SNAPSHOT.read_text("utf-8")):
        wrong.append("snapshot.sql is not what the migrations make")
    if schema.starter_stamp() != str(schema.present()):
        wrong.append("starter.sql.gz is not of this content and these tables")
    print("; ".join(wrong) + ": run ./thuisfront snapshot" if wrong else "Both dumps are fresh.")
    return 1 if wrong else 0


def dump_of_migrations(fresh: Installation) -> str:
    """Return the dump of a database that real migrations made."""
    _django(fresh, "migrate", "--verbosity=0", "--skip-checks", owner=True)
    return HEADER + _dump(fresh)


def comparable(dump: str) -> str:
    """Return the dump without what differs from one time to the next: moments and random keys."""
    return _CHANGING.sub("?", dump)


def _django(fresh: Installation, *arguments: str, owner: bool) -> None:
    environment = {**os.environ, **fresh.environ(owner=owner)}
    command = [sys.executable, "-m", "django", *arguments]
    if subprocess.run(command, check=False, env=environment).returncode:
        raise Refused(f"{arguments[0]} does not run on an empty database; see above.")


def _dump(fresh: Installation, *more: str) -> str:
    program = binaries.folder(binaries.unprivileged()) / "pg_dump"
    options = ["--no-owner", "--rows-per-insert=500", "--restrict-key=thuisfront", *more]
    done = subprocess.run(
        [str(program), "--enable-row-security", *options, fresh.owner_url],
        check=False, capture_output=True, text=True,
        env={**os.environ, "PGOPTIONS": "-c thuisfront.who=system:snapshot"},
    )  # fmt: skip
    if done.returncode:
        raise Refused(f"pg_dump failed: {done.stderr.strip()}")
    kept = (line for line in done.stdout.splitlines() if not line.startswith("-- Dumped"))
    return "\n".join(kept) + "\n"
