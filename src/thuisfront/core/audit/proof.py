"""Proving the trail: every line follows the one before it, none is missing, none is loose."""

import hashlib
from dataclasses import dataclass

from django.db import connection

from thuisfront.core.audit.models import AuditLine

START = bytes(32)
# The same text that the trigger hashes; written out here so that a changed trigger is noticed.
_CHAIN = """
    SELECT number, previous_hash, hash, CASE form
        WHEN 1 THEN concat_ws(E'\\x1f', number, extract(epoch FROM at),
            actor, actor_name, act, target_kind, target, reason)
        ELSE json_build_array(form, number, id, extract(epoch FROM at), actor, actor_name,
            roles, act, target_kind, target, purpose, reason)::text END
    FROM audit_auditline WHERE number IS NOT NULL ORDER BY number
"""


@dataclass(frozen=True)
class BrokenLink:
    """Where the trail stops being provable, and why."""

    number: int
    why: str


def head() -> tuple[int, str]:
    """Return the number and the hash (hexadecimal) of the last line: keep it elsewhere."""
    last = AuditLine.objects.exclude(number=None).first()
    return (last.number or 0, bytes(last.hash or b"").hex()) if last else (0, START.hex())


def first() -> tuple[int, str]:
    """Return number and hash of what the first line stands on: 0 when nothing was pruned."""
    line = AuditLine.objects.exclude(number=None).order_by("number").first()
    if not line or not line.number:
        return 0, START.hex()
    return line.number - 1, bytes(line.previous_hash or b"").hex()


def hash_of(number: int) -> str:
    """Return the hash of one line in hexadecimal, or nothing when there is no such line.

    Number 0 is the start that every trail has, also an empty one.
    """
    return hashes_of({number}).get(number, "")


def hashes_of(numbers: set[int]) -> dict[int, str]:
    """Return the hashes of the lines that are there, and of the start before line 1."""
    found = AuditLine.objects.filter(number__in=numbers).values_list("number", "hash")
    known = {number or 0: bytes(own or b"").hex() for number, own in found}
    return known | {0: START.hex()}


def first_broken_link(after: tuple[int, str] = (0, START.hex())) -> BrokenLink | None:
    """Walk the whole trail and return the first line that does not fit, or nothing.

    `after` is number and hash of the line before the first, when lines were pruned. Call it
    outside a transaction that writes: lines are chained at the commit.
    """
    before, expected = bytes.fromhex(after[1]), after[0] + 1
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
    if AuditLine.objects.filter(number=None).exists():
        return BrokenLink(expected, "a line stands outside the chain")
    return None
