"""What every test stands on: a database of its own per worker, made from the snapshot."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.db import connections
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from psycopg import sql
from pytest_django.plugin import DjangoDbBlocker
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]  # has no types

from launch import schema
from thuisfront.core.access.asking import Asking
from thuisfront.core.base import sealing

# No test is timed: a machine that is busy with something else makes examples slowly.
hypothesis_settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("house")
TEMPLATE = "thuisfront_template"
# Folders and files whose tests share something that takes long to make.
TOGETHER = (
    "tests/abuse/test_crawl.py", "tests/abuse/test_foreign.py", "tests/abuse/test_identifiers.py",
    "tests/browser/test_pages.py", "tests/browser/", "tests/core/office/test_sso.py",
    "tests/core/search/test_questions.py", "tests/core/ui/test_browser.py",
    "tests/institutions/test_inviting.py", "tests/institutions/test_views.py",
    "tests/institutions/test_visiting.py", "tests/knowledge/", "tests/launch/test_backup.py",
    "tests/launch/test_installation.py", "tests/launch/test_run.py",
)  # fmt: skip


class FoldersTogether(LoadScopeScheduling):  # type: ignore[misc]  # is Any: see the import
    """Gives each test to whoever is free, and the tests of some folders to one worker.

    The mark `xdist_group` would say the same, but is not heard: xdist 3.8 writes it where
    pytest 9.2 no longer looks (pytest-xdist issue 1386).
    """

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> FoldersTogether:
    """Divide the tests over the workers."""
    return FoldersTogether(config, log)


def pytest_configure() -> None:
    """Make the passwords and five words of the tests cheap; what they cost counts elsewhere."""
    sealing.STRETCH_KIB, sealing.STRETCH_PASSES = 64, 1
    settings.WHITENOISE_AUTOREFRESH = True  # no list of all static files for each client of a test
    Argon2PasswordHasher.memory_cost, Argon2PasswordHasher.time_cost = 1024, 1


def pytest_collection_finish() -> None:
    """Look no more for rubbish in what stays anyway: the program, and thousands of tests."""
    gc.collect()
    gc.freeze()


def super_connection(name: str = "postgres") -> psycopg.Connection[tuple[object, ...]]:
    """Connect to the scratch server as its superuser, whom no wall holds."""
    url = urlsplit(os.environ["THUISFRONT_TEST_SUPER_URL"])
    host = unquote(url.netloc.rpartition("@")[2])
    return psycopg.connect(host=host, user=url.username, dbname=name, autocommit=True)


def clone_database(name: str) -> None:
    """Make a database anew from the template."""
    with super_connection() as connection:
        connection.execute("SELECT pg_advisory_lock(1)")
        _fill_template()
        target = sql.Identifier(name)
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(target))
        connection.execute(
            sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER tf_owner STRATEGY file_copy").format(
                target, sql.Identifier(TEMPLATE)
            )
        )
        connection.execute("SELECT pg_advisory_unlock(1)")


def _fill_template() -> None:
    owner = os.environ["THUISFRONT_TEST_OWNER_URL"]
    if schema.is_empty(owner):
        schema.load_snapshot(owner)


def use_database(name: str) -> None:
    """Point Django's connection at a database."""
    connections["default"].close()
    settings.DATABASES["default"]["NAME"] = name
    connections["default"].settings_dict["NAME"] = name


@pytest.fixture(scope="session")
def database_name() -> str:
    """Name the database of this worker."""
    return f"test_{os.environ.get('PYTEST_XDIST_WORKER', 'main')}"


@pytest.fixture(scope="session")
def django_db_setup(database_name: str, django_db_blocker: DjangoDbBlocker) -> None:
    """Make the database of this worker; pytest-django then rolls back after each test."""
    with django_db_blocker.unblock():
        clone_database(database_name)
        use_database(database_name)


@contextmanager
def own_database(name: str, back: str) -> Iterator[None]:
    """Use another database for a while, in which things are really committed."""
    clone_database(name)
    use_database(name)
    try:
        yield
    finally:
        connections.close_all()
        setattr(connections["default"], "asking", Asking())  # noqa: B010 -- ours: nobody asks here
        use_database(back)
        with super_connection() as connection:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


@pytest.fixture
def committed_db(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Give a test a fresh database in which commits are real; several connections see them."""
    with django_db_blocker.unblock(), own_database(f"{database_name}_own", database_name):
        yield


@pytest.fixture(autouse=True)
def _in_dutch() -> Iterator[None]:
    """Start every test in Dutch: a request leaves its own language behind in the thread."""
    with translation.override("nl"):
        yield
