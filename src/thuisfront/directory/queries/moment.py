"""Reading all of a list at one moment, whatever is changed meanwhile."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.db import connection, transaction

from thuisfront.core.search import analysis

USUAL, SELDOM = gc.get_threshold(), (50_000, 20, 100)
TURN = 0.0005  # seconds
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


@contextmanager
def settled() -> Iterator[None]:
    """Look for garbage seldom while millions of values pass: there are no circles in them.

    Looking after every 700 of them, through all that the process keeps, is a third of the work.
    Threads take turns more often: who hears from the database should not wait for who reads.
    """
    _set_apart()
    gc.set_threshold(*SELDOM)
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
        gc.set_threshold(*USUAL)


@cache
def _set_apart() -> None:
    """Set apart, once, what this process keeps anyway: Django, and the words of the language."""
    analysis.terms("hulp")
    gc.collect()
    gc.freeze()
