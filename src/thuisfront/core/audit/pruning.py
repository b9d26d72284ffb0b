"""Removing the oldest lines: a prefix of the chain, and the anchor says where it was cut."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from thuisfront.core.audit import anchoring, proof
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.registers import starts_of_files
from thuisfront.core.audit.rules import kept_from


@dataclass(frozen=True)
class Cut:
    """Up to and including which line the trail may go, and how many lines that is."""

    number: int
    hash: str
    lines: int


def cut_for(*, at: datetime) -> Cut | None:
    """Return what may go: lines of before five years ago and of before any file that is left.

    A line that is younger stops it, also when an older one comes behind it.
    """
    starts = (start() for start in starts_of_files)
    since = kept_from(at, [start for start in starts if start])
    numbered = AuditLine.objects.exclude(number=None).order_by("number")
    oldest = numbered.first()
    stays = numbered.filter(at__gte=since).first()
    if not oldest or not oldest.number or not stays or not stays.number:
        return None  # a trail without any line would have no head to anchor
    number = stays.number - 1
    if number < oldest.number:
        return None
    return Cut(number, proof.hash_of(number), number - oldest.number + 1)


def prune(cut: Cut, *, at: datetime, owner: psycopg.Connection[tuple[Any, ...]]) -> int:
    """Remove the lines of a cut and return how many there were; the anchor is told first.

    Killed in between, all lines are still there and the next time goes on.

    :raises DamagedError: when the anchor and the trail do not agree
    """
    anchoring.mark_pruned(number=cut.number, digest=cut.hash, at=at)
    row = owner.execute("SELECT audit_prune(%s)", [cut.number]).fetchone()
    return int(row[0]) if row else 0
