"""Reading all of a list at one moment, whatever is changed meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_FIXED = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"


@contextmanager
def one_moment() -> Iterator[None]:
    """Read everything as it is at the first question of this block."""
    nested = connection.in_atomic_block
    with transaction.atomic():
        if not nested:  # who is in a transaction already has its own idea of the moment
            with connection.cursor() as cursor:
                cursor.execute(_FIXED)
        yield
