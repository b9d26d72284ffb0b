"""The centre, an adviser with a worry, a colleague, and attention officers."""

from collections.abc import Iterator

import pytest
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization


@pytest.fixture
def centre(db: None) -> Iterator[Organization]:
    """Set up the centre; the test itself asks as the system, each request as who sends it."""
    with asking.as_system("tests"):
        yield make_centre()


@pytest.fixture
def noor(centre: Organization) -> User:
    """Return an adviser."""
    return make_user("adviser", centre, name="Noor de Adviseur")


@pytest.fixture
def sam(centre: Organization) -> User:
    """Return a second adviser."""
    return make_user("adviser", centre, name="Sam van de Lijn")


@pytest.fixture
def fatma(centre: Organization) -> User:
    """Return an attention officer."""
    return make_user("senior-adviser", centre, name="Fatma Toezicht")


@pytest.fixture
def bram(centre: Organization) -> User:
    """Return a volunteer."""
    return make_user("volunteer", centre, name="Bram Vrijwilliger")


@pytest.fixture
def desk(noor: User) -> Client:
    """Return the browser of the adviser."""
    return browser_of(noor)


@pytest.fixture
def office(fatma: User) -> Client:
    """Return the browser of the attention officer."""
    return browser_of(fatma)
