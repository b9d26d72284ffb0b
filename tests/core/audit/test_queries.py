"""Proving the trail: every way of tampering by the owner of the tables is named at its line."""

from collections.abc import Callable
from typing import LiteralString

import pytest
from django.utils import timezone
from psycopg import sql

from tests.core.audit.conftest import Tamper
from thuisfront.core.audit import actions, queries
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.queries import START, BrokenLink

CHANGED = "its content was changed"
LOOSE = "it does not follow the line before it"
MISSING = "this line is missing"
HASH_AGAIN = """
    UPDATE audit_auditline SET hash = sha256(previous_hash || convert_to(concat_ws(E'\\x1f',
    number, extract(epoch FROM at), actor, actor_name, act, target_kind, target, reason), 'UTF8'))
    WHERE number = %(number)s
"""


def write(number: int, actor: str = actions.SYSTEM) -> None:
    for count in range(number):
        actions.record(f"test.act.{count}", at=timezone.now(), by=actor, reason=f"why {count}")


@pytest.fixture
def again(tamper: Tamper) -> Callable[[], None]:
    """Write five lines, and return a way to put them back as they were."""
    write(5)
    tamper("CREATE TABLE kept AS TABLE audit_auditline")
    return lambda: tamper(
        "DELETE FROM audit_auditline", "INSERT INTO audit_auditline SELECT * FROM kept"
    )


def test_a_changed_value_is_found_at_its_line(tamper: Tamper, again: Callable[[], None]) -> None:
    changes: dict[str, LiteralString] = {
        "at": "at + interval '1 microsecond'",
        "actor": "'someone'",
        "actor_name": "'Someone Else'",
        "act": "'test.other'",
        "target_kind": "'helpdesk.question'",
        "target": "'1'",
        "reason": "''",
        "hash": "decode(repeat('ab', 32), 'hex')",
    }
    for column, value in changes.items():
        change = sql.SQL("UPDATE audit_auditline SET {} = {} WHERE number = 3")
        tamper(change.format(sql.Identifier(column), sql.SQL(value)))
        assert queries.first_broken_link() == BrokenLink(3, CHANGED), column
        again()
        assert queries.first_broken_link() is None, column


def test_a_changed_line_with_its_own_hash_made_anew_breaks_the_next(tamper: Tamper) -> None:
    write(5)
    tamper("UPDATE audit_auditline SET reason = '' WHERE number = 3", HASH_AGAIN, number=3)
    assert queries.first_broken_link() == BrokenLink(4, LOOSE)


def test_a_removed_line_is_missed(tamper: Tamper, again: Callable[[], None]) -> None:
    for number in (1, 3, 4):
        tamper("DELETE FROM audit_auditline WHERE number = %(number)s", number=number)
        assert queries.first_broken_link() == BrokenLink(number, MISSING)
        again()
    tamper(
        "DELETE FROM audit_auditline WHERE number = 3",
        "UPDATE audit_auditline SET number = 3 WHERE number = 4",
        "UPDATE audit_auditline SET number = 4 WHERE number = 5",
    )
    assert queries.first_broken_link() == BrokenLink(3, LOOSE)


def test_two_lines_in_another_order_are_found(tamper: Tamper) -> None:
    write(5)
    tamper(
        "UPDATE audit_auditline SET number = 99 WHERE number = 2",
        "UPDATE audit_auditline SET number = 2 WHERE number = 3",
        "UPDATE audit_auditline SET number = 3 WHERE number = 99",
    )
    assert queries.first_broken_link() == BrokenLink(2, LOOSE)


def test_a_line_put_in_front_is_found(tamper: Tamper) -> None:
    write(3)
    tamper(
        "INSERT INTO audit_auditline SELECT 0, at, actor, actor_name, act, target_kind, target,"
        " reason, previous_hash, hash FROM audit_auditline WHERE number = 1"
    )
    assert queries.first_broken_link() == BrokenLink(1, MISSING)


def test_a_trail_without_lines_is_whole_and_has_a_head(committed_db: None) -> None:
    assert queries.first_broken_link() is None
    assert queries.head() == (0, START.hex())


def test_a_cut_tail_is_not_seen_without_a_head_kept_elsewhere(tamper: Tamper) -> None:
    write(5)
    head = queries.head()
    tamper("DELETE FROM audit_auditline WHERE number > 3")
    assert queries.first_broken_link() is None
    assert queries.head() != head
    assert queries.hash_of(head[0]) == ""


def test_a_long_trail_is_walked_in_pieces_and_whole(committed_db: None) -> None:
    write(2500)
    assert queries.first_broken_link() is None
    assert queries.head()[0] == 2500


@pytest.mark.django_db
def test_lines_come_newest_first_and_can_be_narrowed() -> None:
    write(3)
    write(2, actor=actions.ASKER)
    assert [line.number for line in queries.lines()] == [5, 4, 3, 2, 1]
    assert [line.number for line in queries.lines(act="test.act.0")] == [4, 1]
    assert [line.number for line in queries.lines(actor="ASK")] == [5, 4]
    assert [line.number for line in queries.lines(before=4)] == [3, 2, 1]
    assert [line.number for line in queries.lines(before=4, limit=2)] == [3, 2]
    assert [line.number for line in queries.lines(act="test.act.1", actor="system")] == [2]


@pytest.mark.django_db
def test_lines_about_one_thing_leave_out_the_rest() -> None:
    write(2)
    first = AuditLine.objects.get(number=1)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    actions.record("test.seen", at=timezone.now(), by=actions.SYSTEM, target=first)
    assert [line.number for line in queries.lines_about(first)] == [4, 3]
    assert list(queries.lines_about(AuditLine.objects.get(number=2))) == []
