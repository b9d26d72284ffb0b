"""Proving the trail: every way of tampering by the owner of the tables is named at its line."""

from collections.abc import Callable
from typing import LiteralString

import pytest
from django.utils import timezone
from psycopg import sql

from tests.core.audit.conftest import Tamper
from thuisfront.core.audit import actions, proof
from thuisfront.core.audit.proof import START, BrokenLink

CHANGED = "its content was changed"
LOOSE = "it does not follow the line before it"
MISSING = "this line is missing"
BESIDE = "a line stands outside the chain"
HASH_AGAIN = """
    UPDATE audit_auditline SET hash = sha256(previous_hash || convert_to(json_build_array(form,
    number, id, extract(epoch FROM at), actor, actor_name, roles, act, target_kind, target, purpose,
    reason)::text, 'UTF8'))
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
        "id": "id + 1000",
        "at": "at + interval '1 microsecond'",
        "actor": "'someone'",
        "actor_name": "'Someone Else'",
        "act": "'test.other'",
        "target_kind": "'helpdesk.question'",
        "target": "'1'",
        "roles": "'adviser'",
        "purpose": "'help'",
        "reason": "''",
        "form": "1",
        "hash": "decode(repeat('ab', 32), 'hex')",
    }
    for column, value in changes.items():
        change = sql.SQL("UPDATE audit_auditline SET {} = {} WHERE number = 3")
        tamper(change.format(sql.Identifier(column), sql.SQL(value)))
        assert proof.first_broken_link() == BrokenLink(3, CHANGED), column
        again()
        assert proof.first_broken_link() is None, column


def test_a_changed_line_with_its_own_hash_made_anew_breaks_the_next(tamper: Tamper) -> None:
    write(5)
    tamper("UPDATE audit_auditline SET reason = '' WHERE number = 3", HASH_AGAIN, number=3)
    assert proof.first_broken_link() == BrokenLink(4, LOOSE)


def test_a_removed_line_is_missed(tamper: Tamper, again: Callable[[], None]) -> None:
    for number in (1, 3, 4):
        tamper("DELETE FROM audit_auditline WHERE number = %(number)s", number=number)
        assert proof.first_broken_link() == BrokenLink(number, MISSING)
        again()
    tamper(
        "DELETE FROM audit_auditline WHERE number = 3",
        "UPDATE audit_auditline SET number = 3 WHERE number = 4",
        "UPDATE audit_auditline SET number = 4 WHERE number = 5",
    )
    assert proof.first_broken_link() == BrokenLink(3, LOOSE)


def test_two_lines_in_another_order_are_found(tamper: Tamper) -> None:
    write(5)
    tamper(
        "UPDATE audit_auditline SET number = 99 WHERE number = 2",
        "UPDATE audit_auditline SET number = 2 WHERE number = 3",
        "UPDATE audit_auditline SET number = 3 WHERE number = 99",
    )
    assert proof.first_broken_link() == BrokenLink(2, LOOSE)


def test_a_line_put_in_front_is_found(tamper: Tamper) -> None:
    write(3)
    tamper(
        "ALTER TABLE audit_auditline DROP CONSTRAINT audit_chained_whole_or_not_yet",
        "CREATE TABLE more AS SELECT * FROM audit_auditline WHERE number = 1",
        "UPDATE more SET number = 0, id = 0",
        "INSERT INTO audit_auditline SELECT * FROM more",
    )
    assert proof.first_broken_link() == BrokenLink(1, MISSING)


def test_a_line_beside_the_chain_is_found(tamper: Tamper) -> None:
    write(3)
    tamper(
        "UPDATE audit_auditline SET number = NULL, hash = NULL, previous_hash = NULL"
        " WHERE number = 3"
    )
    assert proof.first_broken_link() == BrokenLink(3, BESIDE)


def test_a_trail_without_lines_is_whole_and_has_a_head(committed_db: None) -> None:
    assert proof.first_broken_link() is None
    assert proof.head() == (0, START.hex())


def test_a_cut_tail_is_not_seen_without_a_head_kept_elsewhere(tamper: Tamper) -> None:
    write(5)
    head = proof.head()
    tamper("DELETE FROM audit_auditline WHERE number > 3")
    assert proof.first_broken_link() is None
    assert proof.head() != head
    assert proof.hash_of(head[0]) == ""


def test_a_long_trail_is_walked_in_pieces_and_whole(committed_db: None) -> None:
    write(2500)
    assert proof.first_broken_link() is None
    assert proof.head()[0] == 2500
