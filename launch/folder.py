"""The data folder: one user at a time, a version, secrets, and where PostgreSQL lives in it."""

import base64
import fcntl
import json
import os
import secrets
import shutil
from collections.abc import Callable
from pathlib import Path

from launch.words import Refused
from thuisfront import __version__

NEEDED = 300 * 1024 * 1024  # bytes free: a fresh database and its write-ahead log


def _random() -> str:
    return base64.b64encode(secrets.token_bytes(48)).decode()


class DataFolder:
    """A folder that holds everything this installation keeps."""

    def __init__(self, path: Path) -> None:
        self.path = path.expanduser().absolute()
        self._lock: int | None = None

    @property
    def postgres(self) -> Path:
        """Return where the database lies."""
        return self.path / "postgres"

    def prepare(self) -> None:
        """Make the folder and check that it can be used.

        :raises Refused: unwritable, full, or of a newer version
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            probe = self.path / f".probe-{os.getpid()}"
            try:
                probe.write_bytes(b"x" * 4096)
            finally:
                probe.unlink(missing_ok=True)
        except OSError as error:
            raise Refused(
                f"cannot write in the data folder {self.path}: {error.strerror}."
            ) from None
        free = shutil.disk_usage(self.path).free
        if free < NEEDED:
            raise Refused(
                f"the disk of {self.path} is full: {free // 2**20} MB free, 300 MB needed."
            )
        self._check_version()

    def lock(self) -> bool:
        """Take the folder for this process; false when another Thuisfront has it."""
        self._lock = os.open(self.path / "lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._lock)
            self._lock = None
            return False
        return True

    def secret(self, name: str, make: Callable[[], str] = _random) -> str:
        """Return a secret of this installation, made the first time it is asked."""
        place = self.path / "secrets"
        place.mkdir(mode=0o700, exist_ok=True)
        file = place / name
        if not file.exists():
            fresh = place / f".{name}.{os.getpid()}"
            with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY, 0o600), "wb") as written:
                written.write(make().encode("ascii"))
            fresh.rename(file)
        return file.read_text("ascii")

    def stamp(self) -> dict[str, str]:
        """Return what was noted about this folder; empty for a new one."""
        file = self.path / "installed.json"
        try:
            return _facts(file.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except (ValueError, TypeError):
            raise Refused(f"{file} is damaged; restore it or use another --data folder.") from None

    def note(self, **facts: str) -> None:
        """Remember facts about this folder."""
        noted = {**self.stamp(), "version": __version__, **facts}
        fresh = self.path / ".installed.json"
        fresh.write_text(json.dumps(noted, indent=1), "utf-8")
        fresh.rename(self.path / "installed.json")

    def _check_version(self) -> None:
        theirs = self.stamp().get("version", "0")
        if _parts(theirs) > _parts(__version__):
            raise Refused(
                f"the data folder {self.path} belongs to version {theirs}, this is {__version__}:"
                " use the newer program, or another --data folder."
            )


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def _facts(text: str) -> dict[str, str]:
    noted = json.loads(text)
    if not isinstance(noted, dict) or not all(isinstance(fact, str) for fact in noted.values()):
        raise TypeError
    return noted
