"""Counting what a page asks the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

# A test runs in a transaction of its own, so those of the page are savepoints, each with the name
# of who asks before and after it: four lines that a page in use has once, or not at all.
_OF_THE_TEST = ("SAVEPOINT", "RELEASE", "ROLLBACK TO", "set_config")


def questions(captured: CaptureQueriesContext) -> list[str]:
    """Return the questions themselves, without those that begin and end transactions."""
    asked = (query["sql"].strip() for query in captured.captured_queries)
    return [sql for sql in asked if not any(mark in sql[:40] for mark in _OF_THE_TEST)]


@contextmanager
def at_most(number: int) -> Iterator[None]:
    """Fail when more is asked."""
    with CaptureQueriesContext(connection) as captured:
        yield
    asked = questions(captured)
    assert len(asked) <= number, "\n".join(asked)


@contextmanager
def exactly(number: int) -> Iterator[None]:
    """Fail when more or less is asked."""
    with CaptureQueriesContext(connection) as captured:
        yield
    asked = questions(captured)
    assert len(asked) == number, "\n".join(asked)
