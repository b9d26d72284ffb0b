"""A centre with a chat that is open, on a Monday morning, and two advisers."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import AT
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization

from .factories import open_chat


@pytest.fixture
def centre(db: None) -> Iterator[Organization]:
    """Set up the centre; the test itself asks as the system, each request as who sends it."""
    with time_machine.travel(AT), asking.as_system("tests"):
        made = make_centre()
        open_chat(made)
        yield made


@pytest.fixture
def noor(centre: Organization) -> User:
    """Return an adviser."""
    return make_user("adviser", centre, name="Noor de Adviseur")


@pytest.fixture
def sam(centre: Organization) -> User:
    """Return a second adviser."""
    return make_user("adviser", centre, name="Sam van de Lijn")


@pytest.fixture
def desk(noor: User) -> Client:
    """Return the browser in which the first adviser is signed in."""
    return browser_of(noor)
