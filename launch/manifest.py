"""What a backup says about itself: first enough to refuse early, at the end everything."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import msgspec

from launch.words import Refused
from thuisfront import __version__

FORMAT = 1
KEYS_LIVE = timedelta(days=35)  # as long as ordinary backups are kept: docs/operating.md
BACKUP, KEYS = "backup", "keys"


@dataclass(frozen=True)
class About:
    """The first part of a file."""

    kind: str  # BACKUP or KEYS
    made_at: datetime
    postgres: int  # major version of the server
    expires_at: datetime | None = None
    version: str = __version__
    format: int = FORMAT


@dataclass(frozen=True)
class Manifest:
    """The last part of a file."""

    about: About
    tables: str  # the stamp of the database, see launch/schema.py
    rows: dict[str, int]  # per table whose rows are in it
    head: tuple[int, str]  # number and hash of the last line of the trail
    installation: str  # the same in every backup of one installation
    demo: str  # "yes" when the database holds the demo with its known passwords
    masters: list[str]  # marks of the master keys, the one in use first
    sums: dict[str, str]  # SHA-256 per part


def encoded(what: About | Manifest) -> bytes:
    """Return the JSON of it."""
    return msgspec.json.format(msgspec.json.encode(what), indent=1)


def about(text: bytes, kind: str) -> About:
    """Read the first part and refuse what this program cannot use.

    :raises Refused: another kind of file, a newer version
    """
    found = msgspec.json.decode(text, type=dict)
    if found.get("format") != FORMAT or _parts(str(found.get("version"))) > _parts(__version__):
        raise Refused(
            f"this backup is of version {found.get('version')}, this is {__version__}:"
            " use the newer program."
        )
    read = msgspec.convert(found, About, strict=False)
    if read.kind != kind:
        other = {BACKUP: "a backup, not a file with keys", KEYS: "a file with keys, not a backup"}
        raise Refused(f"this is {other.get(read.kind, 'no backup')}.")
    return read


def manifest(text: bytes) -> Manifest:
    """Read the last part."""
    return msgspec.json.decode(text, type=Manifest)


def refuse_expired(read: About, now: datetime) -> None:
    """Refuse a key file after its time: what was erased since then must stay erased."""
    if read.expires_at and now >= read.expires_at:
        raise Refused(
            f"these keys had to be destroyed on {read.expires_at:%Y-%m-%d}: they open what was"
            " erased since. Give the key file of a newer backup with --keys, or, after asking the"
            " privacy officer, --even-expired."
        )


def moment() -> datetime:
    """Return now, in whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
