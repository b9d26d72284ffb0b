"""Writing the anchor, and comparing the trail with it."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet

from thuisfront.core.audit import anchor, proof
from thuisfront.core.audit.actions import SYSTEM, write
from thuisfront.core.audit.anchor import BEGUN, HEAD, PRUNED, DamagedError, Point
from thuisfront.core.audit.models import AnchorPoint, AuditLine

BEGUN_ACT = "audit.anchor.begun"
PRUNED_ACT = "audit.trail.pruned"
BEGINS = "audit.anchorpoint"
TOGETHER = 1000  # points compared in one question to the database
__all__ = [
    "BEGUN_ACT", "DamagedError", "all_troubles", "begin_anew", "drop_anchor", "mark_pruned",
    "path", "troubles",
]  # fmt: skip
LATE = timedelta(hours=2)  # the worker comes every minute; times of askers are whole hours


def drop_anchor(*, at: datetime) -> Point | None:
    """Write where the trail ends now, when it moved since the last point.

    :raises DamagedError: when file, table and trail do not agree: then nothing is written,
        so that what happened stays to be seen
    :raises OSError: when the file cannot be written
    """
    with anchor.opened(path()) as file, transaction.atomic():
        last = _agreed(anchor.last_point(file), _last_kept())
        if last is None:
            return _begin(file, place=1, at=at)
        if proof.hash_of(last.number) != last.hash:
            raise DamagedError(f"line {last.number} of the trail is not the line that was anchored")
        number, digest = proof.head()
        if number == last.number:
            return None
        point = Point(last.place + 1, at, HEAD, number, digest).marked(last.mark)
        return _write(file, point)


def begin_anew(*, reason: str, at: datetime) -> Point:
    """Start a new row of points, after a restore or when the file was lost; the trail says so."""
    with anchor.opened(path()) as file, transaction.atomic():
        try:
            last = anchor.last_point(file)
        except DamagedError:
            file.truncate(0)
            last = None
        places = [point.place for point in (last, _last_kept()) if point]
        return _begin(file, place=max(places, default=0) + 1, at=at, reason=reason)


def mark_pruned(*, number: int, digest: str, at: datetime) -> Point:
    """Say up to where the oldest lines go, before they go; the last point stays where it ends.

    :raises DamagedError: when file and table do not agree, or nothing was ever anchored
    """
    with anchor.opened(path()) as file:
        with transaction.atomic():
            last = _agreed(anchor.last_point(file), _last_kept())
            if last is None:
                raise DamagedError("nothing was anchored yet")
            told = f"{last.place + 1} {number}"
            write(PRUNED_ACT, at=at, by=SYSTEM, kind=BEGINS, key=PRUNED, reason=told)
            point = _write(
                file, Point(last.place + 1, at, PRUNED, number, digest).marked(last.mark)
            )
        with transaction.atomic():
            ending = Point(point.place + 1, at, HEAD, *proof.head())
            return _write(file, ending.marked(point.mark))


def all_troubles(*, at: datetime) -> Iterator[str]:
    """Yield what is wrong with the chain itself, and between it, the anchor and its copy."""
    try:
        broken = proof.first_broken_link(_pruned_until(anchor.points(path())))
        if broken:
            yield f"The trail is broken at line {broken.number}: {broken.why}."
    except DamagedError:
        pass  # told below
    yield from troubles(at=at)


def troubles(*, at: datetime) -> Iterator[str]:
    """Yield in one sentence each what is wrong between the trail, the anchor and its copy."""
    found: list[Point] = []
    try:
        found.extend(anchor.points(path()))
    except DamagedError as damage:
        yield f"The anchor is damaged: {damage}."
        return
    row = _present_row(found)
    yield from _lost_points(row)
    yield from _changed_lines(found)
    yield from _not_anchored(row[-1] if row else None, at)


def path() -> Path:
    """Return where the anchor lies."""
    return Path(settings.ANCHOR)


def _begin(file: BinaryIO, *, place: int, at: datetime, reason: str = "") -> Point:
    """Start a row of points at the present head, with a line in the trail that it began."""
    said = AuditLine.objects.filter(target_kind=BEGINS, target__in=(BEGUN, PRUNED))
    if not reason and said.exists():
        raise DamagedError("every point of the anchor is gone")
    told = f"{place} {reason}".strip()
    write(BEGUN_ACT, at=at, by=SYSTEM, kind=BEGINS, key=BEGUN, reason=told)
    point = Point(place, at, BEGUN, *proof.head())
    return _write(file, point.marked(""))


def _write(file: BinaryIO, point: Point) -> Point:
    _keep(point)
    anchor.add_point(file, point)  # last: when this fails, the row is not there either
    return point


def _agreed(written: Point | None, kept: Point | None) -> Point | None:
    """Return the last point when file and table agree; a crash may leave one in the file only.

    :raises DamagedError: when they do not
    """
    if written == kept:
        return written
    before = kept.place if kept else 0
    if written and written.place == before + 1 and written.follows(kept.mark if kept else ""):
        _keep(written)
        return written
    raise DamagedError("the anchor and its copy in the database do not end at the same point")


def _keep(point: Point) -> None:
    AnchorPoint.objects.create(
        place=point.place, at=point.at, kind=point.kind, number=point.number,
        hash=bytes.fromhex(point.hash), mark=bytes.fromhex(point.mark),
    )  # fmt: skip


def _last_kept() -> Point | None:
    row = AnchorPoint.objects.order_by("-place").first()
    return _as_point(row) if row else None


def _as_point(row: AnchorPoint) -> Point:
    digest, mark = bytes(row.hash).hex(), bytes(row.mark).hex()
    return Point(row.place, row.at, row.kind, row.number, digest, mark)


def _present_row(found: list[Point]) -> list[Point]:
    starts = [index for index, point in enumerate(found) if point.kind == BEGUN]
    return found[starts[-1] :] if starts else []


def _lost_points(row: list[Point]) -> Iterator[str]:
    """Compare the present row of points with its copy in the table and its line in the trail."""
    begun = _told_begins().order_by("-id").first()
    if begun and (not row or begun.reason.split(" ")[0] != str(row[0].place)):
        yield "The anchor does not begin where the trail says that it began."
    kept = AnchorPoint.objects.filter(place__gte=row[0].place if row else 0).order_by("place")
    if [_as_point(copy) for copy in kept] != row:
        yield "The anchor and its copy in the database are not the same."


def _pruned_until(found: Iterable[Point]) -> tuple[int, str]:
    """Return what the trail may begin after: the last line that was pruned, if we said so."""
    number, digest = proof.first()
    said = number and any(
        (point.kind, point.number, point.hash) == (PRUNED, number, digest) for point in found
    )
    return (number, digest) if said else (0, proof.START.hex())


def _changed_lines(found: list[Point]) -> Iterator[str]:
    """Compare the points with the trail, as far as its lines are still there."""
    pruned, _ = _pruned_until(found)
    there = [point for point in _still_there(found) if not 0 < point.number <= pruned]
    expected = there[::-1]
    for start in range(0, len(expected), TOGETHER):
        some = expected[start : start + TOGETHER]
        hashes = proof.hashes_of({point.number for point in some})
        for point in some:
            if hashes.get(point.number) != point.hash:
                told = f"{point.at:%Y-%m-%d %H:%M}"
                yield f"Line {point.number} is not the line that was anchored at {told}."
                return


def _still_there(found: list[Point]) -> Iterator[Point]:
    """Yield the points, newest first, of lines that no restore took."""
    lost_from = float("inf")
    for point in reversed(found):
        if point.number <= lost_from:
            yield point
        if point.kind == BEGUN:
            lost_from = min(lost_from, point.number)


def _told_begins() -> QuerySet[AuditLine]:
    return AuditLine.objects.filter(target_kind=BEGINS, target=BEGUN, act=BEGUN_ACT)


def _not_anchored(last: Point | None, at: datetime) -> Iterator[str]:
    if not last or last.at > at - LATE:
        return
    first = AuditLine.objects.filter(number=last.number + 1).first()
    if first and first.at < at - LATE:
        yield f"Nothing was anchored since line {last.number}, though the trail went on."
