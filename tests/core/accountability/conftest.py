"""The centre, the privacy officer and the second person."""

from collections.abc import Iterator

import pytest

from tests.core.accounts.factories import make_user
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
def petra(centre: Organization) -> User:
    """Return the privacy officer."""
    return make_user("privacy-officer", centre, name="Petra van Privacy")


@pytest.fixture
def titia(centre: Organization) -> User:
    """Return the second person."""
    return make_user("senior-adviser", centre, name="Titia van Toezicht")


@pytest.fixture
def noor(centre: Organization) -> User:
    """Return an adviser."""
    return make_user("adviser", centre, name="Noor de Adviseur")
