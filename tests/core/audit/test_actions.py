"""Writing the trail: in the transaction of the act, numbered without gaps, also in a crowd."""

import contextlib
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.utils import timezone

from tests.core.base.together import at_once
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions, queries
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


def numbers() -> list[int]:
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
    assert str(line) == "1 test.centre.changed"


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


@pytest.mark.django_db
def test_the_database_itself_decides_number_and_hashes() -> None:
    write()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_auditline (number, at, actor, actor_name, act, target_kind,"
            " target, reason, previous_hash, hash)"
            " VALUES (99, now(), 'x', 'x', 'forged', '', '', '', '\\x00', '\\x00')"
        )
    assert numbers() == [1, 2]
    assert queries.first_broken_link() is None


@pytest.mark.django_db
def test_an_act_that_is_undone_leaves_no_line_and_no_gap() -> None:
    write()
    for _ in range(3):
        with pytest.raises(StopError), transaction.atomic():
            write_and_stop()
    write()
    assert numbers() == [1, 2]
    assert list(AuditLine.objects.values_list("act", flat=True)) == ["test.act", "test.act"]
    assert queries.first_broken_link() is None


@pytest.mark.django_db
def test_text_with_odd_signs_stays_provable() -> None:
    for text in ("naïve ☂ 😀", "\u202erechts", "quote ' and \\ and %s", "two\nlines\ttab", "\x1f"):
        write(reason=text)
    assert queries.first_broken_link() is None


def test_eight_writers_at_once_keep_one_whole_chain(committed_db: None) -> None:
    def writer(name: int) -> None:
        for count in range(6):
            if count % 3 == 2:
                with contextlib.suppress(StopError), transaction.atomic():
                    write_and_stop()
            write(f"test.writer.{name}.{count}")

    assert at_once(*(lambda name=name: writer(name) for name in range(8))) == [None] * 8
    assert numbers() == list(range(1, 49))
    assert queries.first_broken_link() is None
    for name in range(8):
        own = AuditLine.objects.filter(act__startswith=f"test.writer.{name}.").order_by("number")
        assert [line.act[-1] for line in own] == list("012345")
