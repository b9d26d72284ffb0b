"""The trail: written with the act, closed to change, provable."""

import psycopg
import pytest
from django.db import InternalError, ProgrammingError, connection, transaction
from django.utils import timezone

from thuisfront.core.audit import actions, queries
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db


def write(number: int) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actions.SYSTEM, reason="why")


def test_lines_are_numbered_and_chained() -> None:
    write(3)
    lines = list(AuditLine.objects.order_by("number"))
    assert [line.number for line in lines] == [1, 2, 3]
    assert bytes(lines[1].previous_hash) == bytes(lines[0].hash)
    assert queries.first_broken_link() is None


def test_the_application_cannot_change_a_line() -> None:
    write(1)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        AuditLine.objects.update(reason="another")
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        AuditLine.objects.all().delete()
