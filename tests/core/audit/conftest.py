"""What the tests of the trail need: the hand of the owner of the tables."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest
from django.conf import settings
from psycopg import sql

Tamper = Callable[..., None]
OFF = b"ALTER TABLE audit_auditline DISABLE TRIGGER USER"
ON = b"ALTER TABLE audit_auditline ENABLE TRIGGER USER"


@pytest.fixture
def tamper(committed_db: None) -> Iterator[Tamper]:
    """Return a way to change the trail as the owner can: with the guards off meanwhile."""
    name = settings.DATABASES["default"]["NAME"]
    owner = psycopg.connect(os.environ["THUISFRONT_TEST_OWNER_URL"], dbname=name, autocommit=True)

    def run(*statements: str | sql.Composed, **values: Any) -> None:
        owner.execute(OFF)
        for one in statements:
            owner.execute(one.encode() if isinstance(one, str) else one, values)
        owner.execute(ON)

    yield run
    owner.close()
