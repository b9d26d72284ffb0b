"""Abstract models: a sortable key that is no counter, and the moments of a row."""

import secrets
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import QuerySet
from uuid_utils import compat


def new_key() -> UUID:
    """Return a UUIDv7: sortable by time of making, no counter for people."""
    return compat.uuid7()


def key_at(moment: datetime) -> UUID:
    """Return a UUIDv7 that tells no more of its time than `moment` does (rounded, say)."""
    milliseconds = int(moment.timestamp() * 1000)
    version, variant = 0x7 << 76, 0b10 << 62  # RFC 9562, section 5.7
    chance = secrets.randbits(12) << 64 | secrets.randbits(62)
    return UUID(int=milliseconds << 80 | version | variant | chance)


class Keyed(models.Model):
    """A row with a key that may stand in an address."""

    id = models.UUIDField(primary_key=True, default=new_key, editable=False)

    class Meta:
        abstract = True


class Dated(Keyed):
    """A row that knows when it was made and last changed."""

    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True


def remove_rows(found: QuerySet[Any]) -> int:
    """Remove rows that nothing hangs on in one statement, and return how many there were.

    `delete()` reads them first, because somebody might want to hear of each.
    """
    return int(found._raw_delete(found.db))  # noqa: SLF001 -- no other way
