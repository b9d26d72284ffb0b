"""Locking out who guesses: exact over all processes, longer after every miss.

A try is counted before it is looked at, in one statement that the database does for one caller at
a time. Between two tries after the free ones lies a wait that doubles. Nobody's address and no
account is kept readable: the key is a keyed hash.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from thuisfront.core.base import sealing

_CLAIM = """
    INSERT INTO access_lockout AS l (key, tries, closed_until, ends_at)
    VALUES (%(key)s, 1, to_timestamp(0), %(ends)s)
    ON CONFLICT (key) DO UPDATE SET
        tries = CASE WHEN l.ends_at <= %(at)s THEN 1 ELSE l.tries + 1 END,
        closed_until = CASE
            WHEN l.ends_at <= %(at)s OR l.tries + 1 < %(free)s THEN to_timestamp(0)
            ELSE %(at)s + make_interval(secs =>
                least(%(longest)s, %(first)s * 2 ^ least(l.tries + 1 - %(free)s, 20))) END,
        ends_at = %(ends)s
    WHERE l.closed_until <= %(at)s
    RETURNING tries
"""
_ONCE = """
    INSERT INTO access_lockout AS l (key, tries, closed_until, ends_at)
    VALUES (%(key)s, 1, %(ends)s, %(ends)s)
    ON CONFLICT (key) DO UPDATE SET closed_until = %(ends)s, ends_at = %(ends)s
    WHERE l.closed_until <= %(at)s
    RETURNING tries
"""


class LockedOutError(Exception):
    """Too many misses: nothing is looked at for a while."""


@dataclass(frozen=True)
class Backoff:
    """So many free tries, then a wait of `first` that doubles up to `longest`, in seconds."""

    name: str
    free: int
    first: int
    longest: int
    forgotten: timedelta


# A building behind one address has many hands that mistype: more free tries, shorter waits.
PER_ACCOUNT = Backoff("account", free=5, first=60, longest=900, forgotten=timedelta(days=1))
PER_ADDRESS = Backoff("address", free=20, first=30, longest=300, forgotten=timedelta(hours=1))
Claim = tuple[Backoff, str]


def claim_try(claims: Sequence[Claim], *, at: datetime) -> list[tuple[Backoff, int]]:
    """Count one try for every claim, before it is looked at; return what closes behind it.

    :raises LockedOutError: when one of them is closed at this moment
    """
    closing = []
    for backoff, who in claims:
        values = {
            "key": _key(backoff.name, who), "at": at, "ends": at + backoff.forgotten,
            "free": backoff.free, "first": backoff.first, "longest": backoff.longest,
        }  # fmt: skip
        tries = _went(_CLAIM, values)
        if not tries:
            raise LockedOutError
        if tries >= backoff.free:
            closing.append((backoff, tries))
    return closing


def give_back(claims: Sequence[Claim], *, at: datetime) -> None:
    """Forget the misses of what turned out right: all of an account, this one of an address.

    An address keeps its other misses: else a guesser would sign in as himself in between.
    """
    for backoff, who in claims:
        key = _key(backoff.name, who)
        with connection.cursor() as cursor:
            if backoff is PER_ADDRESS:
                cursor.execute(
                    "UPDATE access_lockout SET tries = tries - 1, closed_until = %s"
                    " WHERE key = %s AND tries > 0",
                    [at, key],
                )
            else:
                cursor.execute("DELETE FROM access_lockout WHERE key = %s", [key])


def use_once(what: str, *, until: datetime, at: datetime) -> bool:
    """Tell whether this is the first use of something that may be used once until then."""
    return bool(_went(_ONCE, {"key": _key("once", what), "at": at, "ends": until}))


def _went(statement: str, values: dict[str, Any]) -> int:
    """Return how many tries there were with this one, or nothing while it is closed."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        row = cursor.fetchone()
        return int(row[0]) if row else 0


def _key(name: str, who: str) -> bytes:
    return sealing.fingerprint("lockouts", f"{name} {who}")
