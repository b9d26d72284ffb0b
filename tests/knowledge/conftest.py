"""The library: every test of this folder has all articles, and rolls back what it does."""

from collections.abc import Iterator

import pytest
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.access.editing import follow_roles
from thuisfront.core.accounts.models import User
from thuisfront.knowledge import queries

from .library import filled_database


@pytest.fixture(scope="package")
def library(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Use a database with the articles for all tests of this folder."""
    with django_db_blocker.unblock(), filled_database(f"{database_name}_library", database_name):
        make_centre()
        yield


@pytest.fixture
def site(library: None, db: None) -> Client:
    """Return a reader of a site with its articles and its centre."""
    return Client()


@pytest.fixture(scope="package")
def shown(library: None, django_db_blocker: DjangoDbBlocker) -> dict[str, str]:
    """Return every page of the site in both languages as a reader gets it, by address."""
    reader, found = Client(), {}
    with django_db_blocker.unblock():
        for path in queries.public_paths():
            for address in (path, f"/en{path}"):
                answer = reader.get(address)
                assert answer.status_code == 200, address
                found[address] = answer.text
    return found


@pytest.fixture
def dutch(shown: dict[str, str]) -> dict[str, str]:
    """Return the Dutch pages."""
    return {path: text for path, text in shown.items() if not path.startswith("/en/")}


@pytest.fixture
def editor(site: Client) -> User:
    """Return someone who writes articles."""
    user = make_user("editor", name="Mila van de Redactie")
    follow_roles(user)
    return user


@pytest.fixture
def desk(editor: User) -> Client:
    """Return the browser of the editor, signed in with the second factor."""
    return browser_of(editor)
