"""The centre, advisers who refer, and a coordinator."""

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
def carla(centre: Organization) -> User:
    """Return a coordinator."""
    return make_user("coordinator", centre, name="Carla Coördinator")


@pytest.fixture
def desk(noor: User) -> Client:
    """Return the browser of the adviser."""
    return browser_of(noor)
