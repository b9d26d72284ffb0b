"""Doing things at the same moment, each on a connection of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def at_once(
    *acts: Callable[[], T], before: Callable[[], None] = lambda: None
) -> list[T | Exception]:
    """Do all acts at once, each after `before`.

    Return for each what it gave, or the exception it ended with.
    """
    line = Barrier(len(acts), timeout=20)

    def do(act: Callable[[], T]) -> T | Exception:
        try:
            before()
            line.wait()
            return act()
        except Exception as error:
            return error
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(do, acts))
