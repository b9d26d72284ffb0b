"""Reading and proving the trail."""

import hashlib
from dataclasses import dataclass

from django.db import connection, models

from thuisfront.core.audit.models import AuditLine

START = bytes(32)
# The same text that the trigger hashes; written out here so that a changed trigger is noticed.
_CHAIN = """
    SELECT number, previous_hash, hash, concat_ws(E'\\x1f', number, extract(epoch FROM at),
        actor, actor_name, act, target_kind, target, reason)
    FROM audit_auditline ORDER BY number
"""


@dataclass(frozen=True)
class BrokenLink:
    """Where the trail stops being provable, and why."""

    number: int
    why: str


def lines_about(target: models.Model) -> models.QuerySet[AuditLine]:
    """Return what was done with this object, newest first."""
    label = target._meta.label_lower
    return AuditLine.objects.filter(target_kind=label, target=str(target.pk))


def head() -> tuple[int, str]:
    """Return the number and the hash (hexadecimal) of the last line: keep it elsewhere."""
    last = AuditLine.objects.first()
    return (last.number, bytes(last.hash).hex()) if last else (0, START.hex())


def first_broken_link() -> BrokenLink | None:
    """Walk the whole trail and return the first line that does not fit, or nothing."""
    before, expected = START, 1
    with connection.chunked_cursor() as cursor:
        cursor.execute(_CHAIN)
        for number, previous, own, text in cursor:
            if number != expected:
                return BrokenLink(expected, "this line is missing")
            if bytes(previous) != before:
                return BrokenLink(number, "it does not follow the line before it")
            if bytes(own) != hashlib.sha256(before + text.encode()).digest():
                return BrokenLink(number, "its content was changed")
            before, expected = bytes(own), number + 1
    return None


def hash_of(number: int) -> str:
    """Return the hash of one line in hexadecimal, or nothing when there is no such line.

    Number 0 is the start that every trail has, also an empty one.
    """
    if number == 0:
        return START.hex()
    line = AuditLine.objects.filter(number=number).only("hash").first()
    return bytes(line.hash).hex() if line else ""


def lines(*, act: str = "", actor: str = "", before: int = 0, limit: int = 50) -> list[AuditLine]:
    """Return lines of the whole trail, newest first, narrowed by act and name of the actor."""
    found = AuditLine.objects.all()
    if act:
        found = found.filter(act__startswith=act)
    if actor:
        found = found.filter(actor_name__icontains=actor)
    if before:
        found = found.filter(number__lt=before)
    return list(found[:limit])
