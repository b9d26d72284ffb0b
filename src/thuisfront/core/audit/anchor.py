"""The anchor: a file outside the database that says, minute by minute, where the trail ended.

One line per point: place, moment, kind, number, hash, mark. The mark is a keyed hash (HMAC) over
the point and the mark before it, with the index key, which stays when the master key changes:
whoever has all rights on the database but not that key cannot make a point that fits.
"""

import fcntl
import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from thuisfront.core.base import sealing

HEAD, BEGUN, PRUNED = "head", "begun", "pruned"
FIELDS = 6
_TAIL = 4096  # bytes; a line has fewer than 250


class DamagedError(Exception):
    """The anchor does not prove anything from here on; the text says where and why."""


@dataclass(frozen=True)
class Point:
    """Where the trail ended at a moment; `BEGUN` starts a row of points anew.

    `PRUNED` says up to where its oldest lines went.
    """

    place: int
    at: datetime
    kind: str
    number: int
    hash: str
    mark: str = ""

    def told(self) -> str:
        """Return everything but the mark, as it stands in the file."""
        return f"{self.place} {self.at.isoformat()} {self.kind} {self.number} {self.hash}"

    def marked(self, before: str) -> "Point":
        """Return this point with its mark behind the point before it."""
        mark = sealing.fingerprint("audit anchor", self._marked_text(before)).hex()
        return Point(self.place, self.at, self.kind, self.number, self.hash, mark)

    def follows(self, before: str) -> bool:
        """Tell whether the mark is ours and continues the mark before it."""
        return hmac.compare_digest(self.marked(before).mark, self.mark)

    def _marked_text(self, before: str) -> str:
        return f"{'' if self.kind == BEGUN else before}|{self.told()}"


def points(path: Path) -> Iterator[Point]:
    """Yield every point of the file, each proved to be ours and to follow the one before it.

    :raises DamagedError: at the first line that is not
    """
    before = Point(0, datetime.min, BEGUN, 0, "")  # noqa: DTZ901 -- a start without a moment
    try:
        with path.open("rb") as file:
            for row, line in enumerate(file, 1):
                point = _point(line)
                if point is None:
                    raise DamagedError(f"line {row} of the anchor is no point")
                if not point.follows(before.mark):
                    raise DamagedError(f"line {row} of the anchor does not follow the one before")
                if point.kind != BEGUN and point.place != before.place + 1:
                    raise DamagedError(f"before line {row} of the anchor points are missing")
                yield point
                before = point
    except FileNotFoundError:
        return


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open the file for reading its end and adding to it; one process at a time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "r+b", buffering=0) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file


def last_point(file: BinaryIO) -> Point | None:
    """Return the last point of an opened file, or nothing when it is empty.

    :raises DamagedError: when its last line is no point
    """
    size = file.seek(0, os.SEEK_END)
    if not size:
        return None
    file.seek(max(0, size - _TAIL))
    last = file.read().splitlines(keepends=True)[-1]
    point = _point(last)
    if point is None:
        raise DamagedError("the last line of the anchor is no point")
    return point


def add_point(file: BinaryIO, point: Point) -> None:
    """Add a point; it is on the disk when this returns."""
    file.write(f"{point.told()} {point.mark}\n".encode())
    os.fsync(file.fileno())


def _point(line: bytes) -> Point | None:
    fields = line.decode("ascii", "replace").removesuffix("\n").split(" ")
    if len(fields) != FIELDS or not line.endswith(b"\n"):
        return None
    place, at, kind, number, digest, mark = fields
    try:
        return Point(int(place), datetime.fromisoformat(at), kind, int(number), digest, mark)
    except ValueError:
        return None
