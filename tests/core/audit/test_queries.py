"""Reading the trail: newest first, narrowed, and about one thing."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.utils import timezone

from thuisfront.core.audit import actions, queries
from thuisfront.core.audit.enums import Purpose, Selection
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.queries import Choice

pytestmark = pytest.mark.django_db


def write(number: int, actor: str = actions.SYSTEM) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actor, reason=f"why {count}")
    connection.check_constraints()  # chains them, as a commit does


def test_lines_come_newest_first_and_can_be_narrowed() -> None:
    write(3)
    write(2, actor=actions.ASKER)
    actions.record("test.act.0", at=timezone.now(), by=actions.SYSTEM)  # not committed: no number
    assert [line.number for line in queries.lines()] == [5, 4, 3, 2, 1]
    assert [line.number for line in queries.lines(Choice(act="test.act.0"))] == [4, 1]
    assert [line.number for line in queries.lines(Choice(actor="ASK"))] == [5, 4]
    assert [line.number for line in queries.lines(before=4)] == [3, 2, 1]
    assert [line.number for line in queries.lines(before=4, limit=2)] == [3, 2]
    assert [line.number for line in queries.lines(Choice(act="test.act.1", actor="system"))] == [2]


def test_lines_about_one_thing_leave_out_the_rest() -> None:
    write(2)
    first = AuditLine.objects.get(number=1)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    connection.check_constraints()
    assert [line.number for line in queries.lines_about(first)] == [4, 3]
    assert list(queries.lines_about(AuditLine.objects.get(number=2))) == []


def test_a_period_is_of_whole_days_on_the_calendar_of_the_centre() -> None:
    for number, hour in ((21, 22), (21, 23), (22, 12), (22, 22), (22, 23)):  # an hour later there
        at = datetime(2026, 11, number, hour, tzinfo=UTC)
        actions.record("test.seen", at=at, by=actions.SYSTEM)
    connection.check_constraints()
    day = date(2026, 11, 22)
    assert [line.number for line in queries.lines(Choice(since=day))] == [5, 4, 3, 2]
    assert [line.number for line in queries.lines(Choice(until=day))] == [4, 3, 2, 1]
    assert [line.number for line in queries.lines(Choice(since=day, until=day))] == [4, 3, 2]


def test_looks_changes_and_refusals_are_told_apart() -> None:
    for act in ("audit.trail.viewed", "access.denied", "audit.anchor.begun", "test.unknown"):
        actions.record(act, at=timezone.now(), by=actions.SYSTEM)
    connection.check_constraints()
    found = {only: queries.lines(Choice(only=only)) for only in Selection}
    numbers = {only: [line.number for line in lines] for only, lines in found.items()}
    assert numbers == {Selection.LOOKS: [1], Selection.DENIALS: [2], Selection.CHANGES: [4, 3]}
    assert found[Selection.DENIALS][0].purpose == Purpose.REFUSED


def test_one_file_is_found_by_its_kind_and_number() -> None:
    for kind, key in (("a.file", "1"), ("a.file", "2"), ("b.file", "1")):
        actions.write("test.seen", at=timezone.now(), by=actions.SYSTEM, kind=kind, key=key)
    connection.check_constraints()
    assert [line.number for line in queries.lines(Choice(kind="a.file", key="1"))] == [1]
    assert [line.number for line in queries.lines(Choice(key="1"))] == [3, 1]


def test_what_was_used_is_told_without_what_was_typed() -> None:
    asked = Choice(since=date(2026, 1, 2), actor="Bijzondere Naam", key="42")
    assert asked.used() == "since actor key"
    assert Choice().used() == ""
