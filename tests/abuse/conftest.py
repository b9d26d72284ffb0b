"""The world of these tests, made once for each file; each request asks as who sends it."""

from collections.abc import Iterator

import pytest
from pytest_django.plugin import DjangoDbBlocker

from tests.knowledge.library import filled_database
from thuisfront.core.access import asking

from .world import World, make_world


@pytest.fixture(scope="module")
def world(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[World]:
    """Return the world, in a database with the articles; no test leaves anything in it."""
    name = f"{database_name}_abuse"
    with (
        django_db_blocker.unblock(),
        filled_database(name, database_name),
        asking.as_system("tests"),
    ):
        yield make_world()
