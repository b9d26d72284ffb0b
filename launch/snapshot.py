"""`./thuisfront snapshot`: write launch/snapshot.sql anew from the migrations (developers)."""

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


def main(arguments: list[str]) -> int:
    """Migrate an empty database and keep its dump; `--check` only compares."""
    with scratch.installation() as fresh:
        text = dump_of_migrations(fresh)
    if "--check" in arguments:
        same = comparable(text) == comparable(schema.SNAPSHOT.read_text("utf-8"))
        print("The snapshot is what the migrations make." if same else "The snapshot is stale.")
        return 0 if same else 1
    schema.SNAPSHOT.write_text(text, "utf-8")
    print(f"Wrote {schema.SNAPSHOT.name} ({len(text) // 1024} kB).")
    return 0


def dump_of_migrations(fresh: Installation) -> str:
    """Return the dump of a database that real migrations made."""
    environment = {**os.environ, **fresh.environ(owner=True)}
    migrate = [sys.executable, "-m", "django", "migrate", "--verbosity=0", "--skip-checks"]
    if subprocess.run(migrate, check=False, env=environment).returncode:
        raise Refused("the migrations do not run on an empty database; see above.")
    return _dump(fresh)


def comparable(dump: str) -> str:
    """Return the dump without what differs from one time to the next: moments and random keys."""
    return _CHANGING.sub("?", dump)


def _dump(fresh: Installation) -> str:
    program = binaries.folder(binaries.unprivileged()) / "pg_dump"
    options = ["--no-owner", "--rows-per-insert=500", "--restrict-key=thuisfront"]
    done = subprocess.run(
        [str(program), *options, fresh.owner_url], check=False, capture_output=True, text=True
    )
    if done.returncode:
        raise Refused(f"pg_dump failed: {done.stderr.strip()}")
    kept = (line for line in done.stdout.splitlines() if not line.startswith("-- Dumped"))
    return HEADER + "\n".join(kept) + "\n"
