"""Fixtures for the tests of the house."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import OperationalError, connection
from django.test import Client
from pytest_django import Settings

from . import pages

TEMPLATES = Path(__file__).parent / "templates"


@pytest.fixture(autouse=True)
def house(settings: Settings) -> None:
    """Serve the sample pages, with their own templates beside the house's."""
    settings.ROOT_URLCONF = pages.__name__
    [engine] = settings.TEMPLATES
    settings.TEMPLATES = [{**engine, "DIRS": [TEMPLATES]}]


@pytest.fixture
def visitor() -> Client:
    """Return a browser that gets the page of a fault instead of the fault itself."""
    return Client(raise_request_exception=False)


@pytest.fixture
def outage(committed_db: None) -> Iterator[str]:
    """Take the database away, prove that it is gone, and give its place to bring it back."""
    host = connection.settings_dict["HOST"]
    connection.close()
    connection.settings_dict["HOST"] = "/nowhere"
    with pytest.raises(OperationalError):
        connection.ensure_connection()
    yield str(host)
    connection.close()
    connection.settings_dict["HOST"] = host
