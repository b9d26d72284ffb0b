"""`./thuisfront rotate`: another master key, and everything that the old one wrapped wrapped anew.

May be interrupted: with two keys in the file the next run goes on where this one stopped.
"""

import base64
import os
import secrets
from pathlib import Path

from launch.installation import Installation
from launch.manage import run_django
from launch.words import Refused

FILE = "master-key"


def main(arguments: list[str]) -> int:
    """Change the key of an installation that is at rest."""
    del arguments
    if any(name.startswith("THUISFRONT_MASTER_KEY") for name in os.environ):
        raise Refused(
            "the master key comes from the environment: write the new one before the old one in"
            " it, start web and worker again, run ./thuisfront manage rotate_keys, and take the"
            " old one out (docs/operating.md)."
        )
    data = os.environ.get("THUISFRONT_DATA")
    installation = Installation.at(Path(data) if data else None)
    if not installation.folder.lock():
        raise Refused("stop the server first: it would go on with the old key.")
    try:
        installation.open_with_tables()
        return _rotate(installation)
    finally:
        installation.close()


def _rotate(installation: Installation) -> int:
    words = installation.folder.secret(FILE).split()
    if len(words) == 1:
        words.insert(0, base64.b64encode(secrets.token_bytes(48)).decode())
        write(installation.folder.path, words)
    failed = run_django(installation.environ(), ["rotate_keys"])
    if failed:
        return failed
    write(installation.folder.path, words[:1])
    print(
        "The new key is in secrets/master-key. Keep a copy elsewhere, and the old copy as long as"
        " you keep backups from before today."
    )
    return 0


def write(folder: Path, words: list[str]) -> None:
    """Put keys in the file, at once or not at all."""
    fresh = folder / "secrets" / f".{FILE}.{os.getpid()}"
    with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as written:
        written.write(" ".join(words))
        written.flush()
        os.fsync(written.fileno())
    fresh.rename(folder / "secrets" / FILE)
