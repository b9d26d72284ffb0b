"""Who is asking: told to the database for one transaction, so that row-level security can decide.

Nobody sees nothing. Pages of staff ask as their user (the guards do this), a visitor with a
receipt as its holder, a job as itself. The setting ends with the transaction: a connection that
goes back to the pool carries nobody's name.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from typing import Any, cast
from uuid import UUID

from django.db import connection, transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock

_DECLARE = """
    SELECT set_config('thuisfront.who', %s, true), set_config('thuisfront.at', %s, true),
        set_config('thuisfront.thing', %s, true), set_config('thuisfront.mark', %s, true)
"""
_UNSAFE = """
    SELECT current_setting('is_superuser')::bool OR r.rolbypassrls
        OR pg_get_userbyid(c.relowner) = current_user
    FROM pg_roles r, pg_class c
    WHERE r.rolname = current_user AND c.oid = 'accounts_membership'::regclass
"""


class UnsafeDatabaseError(Exception):
    """The role of the application could look past row-level security: no file is served."""


@dataclass(frozen=True)
class Asking:
    """What the database is told: who, and what a holder without account holds."""

    who: str = ""
    thing: str = ""
    mark: str = ""


NOBODY = Asking()


def current() -> Asking:
    """Return as whom this connection asks at this moment."""
    return cast("Asking", getattr(connection, "asking", NOBODY))


def as_user(user: User) -> Any:
    """Ask as someone who works here, for one transaction."""
    return _asking(Asking(who=str(user.pk)))


def as_holder(*, thing: UUID | None = None, mark: bytes = b"") -> Any:
    """Ask as someone without account who holds a file, or the mark by which it is found."""
    return _asking(Asking(who="holder", thing=str(thing or ""), mark=mark.hex()))


def as_system(job: str) -> Any:
    """Ask as a job of the system; it says which."""
    return _asking(Asking(who=f"system:{job}"))


def as_nobody() -> Any:
    """Ask as nobody."""
    return _asking(NOBODY)


def hold_too(mark: bytes) -> None:
    """Hold what this mark finds besides being who asks now, until this transaction ends."""
    _declare(replace(current(), mark=mark.hex()))


@contextmanager
def _asking(asking: Asking) -> Iterator[None]:
    nested, before = connection.in_atomic_block, current()
    with transaction.atomic():
        _refuse_unsafe_role()
        _declare(asking)
        try:
            yield
            if nested:  # the setting outlives a savepoint that is kept
                _declare(before)
        finally:
            _remember(before)


def _declare(asking: Asking) -> None:
    moment: datetime = clock.now()
    with connection.cursor() as cursor:
        cursor.execute(_DECLARE, [asking.who, moment.isoformat(), asking.thing, asking.mark])
    _remember(asking)


def _remember(asking: Asking) -> None:
    cast("Any", connection).asking = asking


def _refuse_unsafe_role() -> None:
    if _role_is_unsafe(str(connection.settings_dict["NAME"])):
        raise UnsafeDatabaseError(
            "DATABASE_URL is of a superuser or of the owner of the tables: row-level security"
            " would not hold. Use a role that only uses the tables (docs/operating.md)."
        )


@cache
def _role_is_unsafe(database: str) -> bool:
    """Ask once per process and database."""
    del database
    with connection.cursor() as cursor:
        cursor.execute(_UNSAFE)
        row = cursor.fetchone()
    return bool(row and row[0])
