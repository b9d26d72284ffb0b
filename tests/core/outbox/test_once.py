"""Letters leave at most once, whatever is killed and when; what is in doubt is not tried again."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.core.accounts.factories import make_user
from tests.core.base.together import at_once
from tests.core.outbox.conftest import MailServer, until, work, worker
from thuisfront.core.outbox import leaving, sending, tasks, unsent
from thuisfront.core.outbox.actions import queue_letter, send_again
from thuisfront.core.outbox.models import Letter

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
LATER = timedelta(minutes=16)
TO = "vrager@voorbeeld.test"
ON_LOCK = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%outbox_letter%'
"""
END_WRITER = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
        AND query LIKE 'UPDATE "outbox_letter"%'
"""


def queue(to: str = TO) -> Letter:
    return queue_letter(to=to, subject="There is a message", body="Open it with your words.")


def send(letter: Letter) -> bool:
    return sending.send_letter(letter_id=letter.pk, at=AT)


def at(server: MailServer) -> dict[str, str]:
    """Return the settings of a worker that uses this mail server."""
    return {"THUISFRONT_EMAIL_URL": f"smtp://127.0.0.1:{server.port}"}


def state(letter: Letter) -> str:
    letter.refresh_from_db()
    if letter.sent_at:
        assert letter.sealed_address is None
        return "sent"
    return "failed" if letter.failed_at else "in doubt" if letter.claimed_at else "waiting"


@contextmanager
def busy(server: MailServer, word: str) -> Iterator["subprocess.Popen[str]"]:
    """Give a worker that came to this word of the conversation; kill it in the end."""
    server.stops_at = word
    program = worker(**at(server))
    try:
        assert server.stopped.wait(60), program.stderr
        yield program
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate(timeout=10)
        server.goes_on()


def threads(pid: int) -> set[str]:
    """Return how the threads of a process stand; T is stopped."""
    told = Path(f"/proc/{pid}/task").glob("*/stat")
    return {one.read_text().rpartition(") ")[2][:1] for one in told}


def asked(statement: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(statement)
        row = cursor.fetchone()
    return row and row[0]


def left_after_restart(server: MailServer) -> list[Any]:
    """Do what happens after a restart, work what was left, and return how the page tells it."""
    later = datetime.now(UTC) + LATER
    tasks.send_left(int(later.timestamp()))
    work(**at(server))
    return [(told.key, told.standing, told.may_be_sent) for told in unsent.unsent(later)]


def test_a_worker_killed_before_it_hears_the_yes_sends_nothing_twice(
    committed_db: None, server: MailServer
) -> None:
    letter = queue()
    with busy(server, "DATA"):
        assert state(letter) == "in doubt"
    assert len(server.arrived) == 1
    assert left_after_restart(server) == [(letter.pk, "doubt", True)]
    assert (len(server.arrived), state(letter)) == (1, "in doubt")


def test_a_worker_killed_between_the_yes_and_our_commit_sends_nothing_twice(
    committed_db: None, server: MailServer
) -> None:
    letter = queue()
    with busy(server, "DATA") as program:
        program.send_signal(signal.SIGSTOP)
        until(lambda: threads(program.pid) == {"T"})
        server.goes_on()
        time.sleep(0.2)  # the yes is on its way, to who will not read it
    assert len(server.arrived) == 1
    assert left_after_restart(server) == [(letter.pk, "doubt", True)]
    assert (len(server.arrived), state(letter)) == (1, "in doubt")


def test_a_database_that_goes_away_after_the_yes_sends_nothing_twice(
    committed_db: None, server: MailServer
) -> None:
    letter = queue()
    with busy(server, "DATA") as program, transaction.atomic():
        Letter.objects.select_for_update().get(pk=letter.pk)
        server.goes_on()
        until(lambda: asked(ON_LOCK))
        assert asked(END_WRITER)
        program.wait(60)
    assert left_after_restart(server) == [(letter.pk, "doubt", True)]
    assert (len(server.arrived), state(letter)) == (1, "in doubt")


def test_a_worker_killed_before_it_claimed_loses_nothing(
    committed_db: None, server: MailServer
) -> None:
    letter = queue()
    with busy(server, "EHLO"):
        assert state(letter) == "waiting"
    assert ProcrastinateJob.objects.get(task_name=sending.TASK).status == "doing"
    assert left_after_restart(server) == []
    assert [to for to, _ in server.arrived] == [[TO]]
    assert state(letter) == "sent"


def test_a_worker_killed_after_it_claimed_keeps_the_address_for_a_person(
    committed_db: None, server: MailServer
) -> None:
    letter = queue()
    with busy(server, "MAIL"):
        assert state(letter) == "in doubt"
    [told] = left_after_restart(server)
    assert told == (letter.pk, "doubt", True)
    assert (server.arrived, state(letter)) == ([], "in doubt")
    seen = unsent.one(letter.pk, datetime.now(UTC) + LATER)
    assert seen
    now, by = datetime.now(UTC) + LATER, make_user()
    assert send_again(key=letter.pk, mark=seen.mark, at=now, by=by)
    work(**at(server))
    assert ([to for to, _ in server.arrived], state(letter)) == ([[TO]], "sent")


def test_two_workers_on_one_letter_send_one(committed_db: None, server: MailServer) -> None:
    letter = queue()
    with busy(server, "DATA"):
        tasks.send_letter.defer(letter_id=str(letter.pk))
        work(**at(server))
        server.goes_on()
        until(lambda: state(letter) == "sent")
    assert len(server.arrived) == 1


def test_only_one_of_many_claims_a_letter(committed_db: None) -> None:
    letter = queue()

    def claims() -> bool:
        return leaving.claim(Letter.objects.get(pk=letter.pk), AT)

    assert sorted(map(str, at_once(*[claims] * 4))) == ["False", "False", "False", "True"]


@pytest.mark.django_db
def test_refused_for_now_and_then_accepted_is_one_copy(server: MailServer) -> None:
    letter = queue()
    server.refuse = server.refuse_text = "451 later"
    for _ in range(2):
        with pytest.raises(OSError, match="451"):
            send(letter)
        assert (state(letter), letter.failure != "") == ("waiting", True)
        server.refuse = ""
    server.refuse_text = ""
    assert send(letter)
    assert (len(server.arrived), state(letter), letter.failure) == (1, "sent", "")


@pytest.mark.django_db
def test_a_text_that_is_refused_for_good_failed_and_keeps_its_address(server: MailServer) -> None:
    letter = queue()
    server.refuse_text = "554 no"
    assert not send(letter)
    assert (state(letter), letter.failure) == ("failed", "SMTPDataError")
    assert letter.sealed_address is not None
    server.refuse_text = ""
    assert not send(letter)
    assert server.arrived == []


@pytest.mark.django_db
@pytest.mark.parametrize("word", ["DATA", "MAIL"])
def test_a_server_that_hangs_up_half_way_leaves_doubt(server: MailServer, word: str) -> None:
    letter = queue()
    server.hangs_up = word
    assert [send(letter), send(letter)] == [False, False]
    assert len(server.arrived) == (1 if word == "DATA" else 0)
    assert (state(letter), letter.failure) == ("in doubt", "SMTPServerDisconnected")
    assert sending.left_behind(datetime.now(UTC) + LATER) == []


@pytest.mark.django_db
def test_a_server_that_hangs_up_at_hello_is_tried_again(server: MailServer) -> None:
    letter = queue()
    server.hangs_up = "EHLO"
    with pytest.raises(OSError, match="closed"):
        send(letter)
    assert (state(letter), letter.failure) == ("waiting", "SMTPServerDisconnected")
    server.hangs_up = ""
    assert send(letter)
    assert len(server.arrived) == 1


@pytest.mark.django_db
def test_what_a_person_decided_meanwhile_is_not_overwritten(server: MailServer) -> None:
    letter = queue()
    assert leaving.claim(letter, AT)
    Letter.objects.filter(pk=letter.pk).update(claimed_at=AT + LATER)
    leaving.sent(letter, AT)
    leaving.refused(letter, AT, "x")
    leaving.given_back(letter, "x")
    leaving.doubted(letter, "x")
    letter.refresh_from_db()
    assert (letter.claimed_at, letter.failure, state(letter)) == (AT + LATER, "", "in doubt")


@pytest.mark.django_db
def test_what_the_queue_gave_up_failed_and_keeps_its_address() -> None:
    letter = queue()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    soon = letter.created_at + timedelta(minutes=14)
    sending.tidy(soon)
    assert state(letter) == "waiting"
    tasks.send_left(int((letter.created_at + LATER).timestamp()))
    assert (state(letter), letter.sealed_address is None) == ("failed", False)


@pytest.mark.django_db
def test_an_address_that_could_not_be_used_is_erased_after_fourteen_days() -> None:
    waits, doubt, given = queue(), queue(), queue("ander@voorbeeld.test")
    assert leaving.claim(doubt, AT)
    Letter.objects.filter(pk=given.pk).update(failed_at=AT, failure="SMTPDataError")
    end = max(letter.created_at for letter in (waits, doubt, given)) + timedelta(days=14)
    sending.tidy(end - timedelta(minutes=1))
    assert Letter.objects.filter(sealed_address=None).count() == 0
    sending.tidy(end + timedelta(seconds=1))
    assert Letter.objects.filter(sealed_address=None, sealed_rest=None).count() == 3
    assert [state(letter) for letter in (waits, doubt, given)] == ["failed"] * 3
    assert (doubt.failure, given.failure, given.failed_at) == ("unclear", "SMTPDataError", AT)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("letter_claimed_while_open", {"claimed_at": AT, "sent_at": AT}),
        ("letter_claimed_while_open", {"claimed_at": AT, "failed_at": AT}),
        ("letter_settled_without_address", {"settled_at": AT, "failed_at": AT}),
        ("letter_settled_without_address", {"settled_at": AT, "sealed_address": None}),
    ],
)
def test_the_table_refuses_what_cannot_be(rule: str, values: dict[str, Any]) -> None:
    letter = queue()
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(**values)
