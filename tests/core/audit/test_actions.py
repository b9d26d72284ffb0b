"""Writing the trail: in the transaction of the act, numbered without gaps, also in a crowd."""

import contextlib
from datetime import UTC, datetime
from threading import Event

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from tests.core.base.together import at_once
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions, proof, queries
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization

MOMENT = datetime(2026, 11, 23, 10, 31, 7, 123456, tzinfo=UTC)


class StopError(Exception):
    """Ends a transaction."""


def write_and_stop() -> None:
    write("test.undone")
    raise StopError


def write(act: str = "test.act", reason: str = "") -> None:
    actions.record(act, at=timezone.now(), by=actions.SYSTEM, reason=reason)


def numbers() -> list[int | None]:
    return list(AuditLine.objects.order_by("number").values_list("number", flat=True))


@pytest.mark.django_db
def test_a_line_says_who_did_what_to_which_when_and_why() -> None:
    user = User.objects.create(email="noor@example.nl", name="Noor de Vries")
    body = Organization.objects.create(name="Centrum")
    actions.record("test.centre.changed", at=MOMENT, by=user, target=body, reason="new number")
    line = AuditLine.objects.get()
    assert (line.at, line.actor, line.actor_name) == (MOMENT, str(user.pk), "Noor de Vries")
    assert (line.act, line.reason) == ("test.centre.changed", "new number")
    assert (line.target_kind, line.target) == ("organizations.organization", str(body.pk))
    assert str(line) == "new test.centre.changed"


@pytest.mark.django_db
@pytest.mark.parametrize("who", [actions.ASKER, actions.SYSTEM])
def test_an_asker_and_the_system_have_no_name(who: str) -> None:
    actions.record("test.act", at=MOMENT, by=who)
    line = AuditLine.objects.get()
    assert (line.actor, line.actor_name, line.target_kind, line.target) == (who, who, "", "")


@pytest.mark.django_db
def test_a_look_is_a_line_named_after_what_was_seen() -> None:
    user = User.objects.create(email="noor@example.nl", name="Noor")
    body = Organization.objects.create(name="Centrum")
    actions.viewed(body, at=MOMENT, by=user)
    line = AuditLine.objects.get()
    assert (line.act, line.target) == ("organizations.organization.viewed", str(body.pk))
    assert queries.lines_about(body).get() == line


@pytest.mark.django_db
def test_a_long_reason_is_cut_instead_of_failing_the_act() -> None:
    write(reason="x" * 1000)
    assert AuditLine.objects.get().reason == "x" * 300


FORGED = """
    INSERT INTO audit_auditline
        (at, actor, actor_name, roles, act, target_kind, target, purpose, reason, {column})
    VALUES (now(), 'x', 'x', '', 'forged', '', '', '', '', {value})
"""


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("column", "value"),
    [("number", "99"), ("hash", "''"), ("previous_hash", "''"), ("form", "1"), ("id", "99")],
)
def test_the_database_itself_decides_number_and_hashes(column: str, value: str) -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(FORGED.format(column=column, value=value))
    assert not AuditLine.objects.exists()


def test_a_line_has_its_number_from_the_commit_on(committed_db: None) -> None:
    with transaction.atomic():
        write()
        write("test.second")
        assert numbers() == [None, None]
        assert [line.act for line in AuditLine.objects.all()] == ["test.second", "test.act"]
    assert list(AuditLine.objects.values_list("number", "act")) == [
        (2, "test.second"),
        (1, "test.act"),
    ]


def test_an_act_that_is_undone_leaves_no_line_and_no_gap(committed_db: None) -> None:
    write()
    for _ in range(3):
        with pytest.raises(StopError), transaction.atomic():
            write_and_stop()
    with transaction.atomic():
        write("test.kept")
        with pytest.raises(StopError), transaction.atomic():
            write_and_stop()
    write()
    assert numbers() == [1, 2, 3]
    assert set(AuditLine.objects.values_list("act", flat=True)) == {"test.act", "test.kept"}
    assert proof.first_broken_link() is None


def test_a_commit_that_fails_after_numbering_leaves_no_gap(committed_db: None) -> None:
    def write_and_fail() -> None:
        write("test.lost")
        connection.check_constraints()  # numbered now
        assert numbers() == [1, 2]
        Organization.objects.create(name="x", country="xx")

    write()
    with pytest.raises(IntegrityError), transaction.atomic():
        write_and_fail()
    write()
    assert numbers() == [1, 2]
    assert proof.first_broken_link() is None


def test_a_page_that_takes_long_holds_up_nobody(committed_db: None) -> None:
    """Of two transactions the one that commits first comes first, whoever wrote first."""
    written, other_done = Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            write("test.slow")
            written.set()
            assert other_done.wait(10)

    def fast() -> None:
        assert written.wait(10)
        write("test.fast")
        other_done.set()

    assert at_once(slow, fast) == [None, None]
    assert list(AuditLine.objects.order_by("number").values_list("number", "act")) == [
        (1, "test.fast"),
        (2, "test.slow"),
    ]
    assert proof.first_broken_link() is None


@pytest.mark.django_db
def test_text_with_odd_signs_stays_provable() -> None:
    for text in ("naïve ☂ 😀", "\u202erechts", "quote ' and \\ and %s", "two\nlines\ttab", "\x1f"):
        write(reason=text)
    connection.check_constraints()
    assert proof.first_broken_link() is None


def test_eight_writers_at_once_keep_one_whole_chain(committed_db: None) -> None:
    def writer(name: int) -> None:
        for count in range(6):
            if count % 3 == 2:
                with contextlib.suppress(StopError), transaction.atomic():
                    write_and_stop()
            write(f"test.writer.{name}.{count}")

    assert at_once(*(lambda name=name: writer(name) for name in range(8))) == [None] * 8
    assert numbers() == list(range(1, 49))
    assert proof.first_broken_link() is None
    for name in range(8):
        own = AuditLine.objects.filter(act__startswith=f"test.writer.{name}.").order_by("number")
        assert [line.act[-1] for line in own] == list("012345")
