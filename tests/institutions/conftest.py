"""The prisons of `content/`, loaded once for each file; every test rolls back what it does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from pytest_django.plugin import DjangoDbBlocker

from tests.conftest import own_database
from tests.core.organizations.factories import make_centre
from thuisfront.institutions.actions import load_institutions, load_visiting
from thuisfront.institutions.models import ContactPoint, Detail, RouteStep, Unit, VisitRule

FOLDER = Path(settings.CONTENT)


@pytest.fixture(scope="module")
def visiting(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Use a database with all prisons and all that we know of visiting them."""
    name = f"{database_name}_prisons"
    with django_db_blocker.unblock(), own_database(name, database_name):
        make_centre()
        load_institutions(FOLDER / "institutions.csv")
        load_visiting(FOLDER)
        yield


@pytest.fixture
def full(visiting: None, db: None) -> None:
    """Have all prisons and all that we know of visiting them."""


@pytest.fixture
def loaded(visiting: None, db: None, request: pytest.FixtureRequest) -> None:
    """Have all prisons, and nothing that is known of visiting them unless a test is `full`."""
    if "full" in request.fixturenames:
        return
    for model in (VisitRule, ContactPoint, RouteStep, Detail, Unit):
        model._default_manager.all()._raw_delete("default")  # many rows, and nobody listens
