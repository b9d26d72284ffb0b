"""Reading the trail: newest first, narrowed, and about one thing."""

import pytest
from django.db import connection
from django.utils import timezone

from thuisfront.core.audit import actions, queries
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db


def write(number: int, actor: str = actions.SYSTEM) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actor, reason=f"why {count}")
    connection.check_constraints()  # chains them, as a commit does


def test_lines_come_newest_first_and_can_be_narrowed() -> None:
    write(3)
    write(2, actor=actions.ASKER)
    assert [line.number for line in queries.lines()] == [5, 4, 3, 2, 1]
    assert [line.number for line in queries.lines(act="test.act.0")] == [4, 1]
    assert [line.number for line in queries.lines(actor="ASK")] == [5, 4]
    assert [line.number for line in queries.lines(before=4)] == [3, 2, 1]
    assert [line.number for line in queries.lines(before=4, limit=2)] == [3, 2]
    assert [line.number for line in queries.lines(act="test.act.1", actor="system")] == [2]


def test_lines_about_one_thing_leave_out_the_rest() -> None:
    write(2)
    first = AuditLine.objects.get(number=1)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    connection.check_constraints()
    assert [line.number for line in queries.lines_about(first)] == [4, 3]
    assert list(queries.lines_about(AuditLine.objects.get(number=2))) == []
