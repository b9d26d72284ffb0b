"""Letters: one to one person, after commit, tried again, with the address gone afterwards."""

import datetime as dt
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from aiosmtpd.controller import Controller
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.core.base.together import at_once
from tests.core.outbox.conftest import MailServer
from thuisfront.core.base.sealing import CannotOpenError
from thuisfront.core.outbox import sending, tasks
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import retention

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
TO = "vrager@voorbeeld.test"


def queue(to: str = TO) -> Letter:
    return queue_letter(to=to, subject="There is a message", body="Open it with your words.")


def send(letter: Letter) -> bool:
    return sending.send_letter(letter_id=letter.pk, at=AT)


def jobs() -> list[dict[str, str]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name="outbox.send_letter")]


@pytest.mark.django_db
def test_a_letter_waits_with_its_address_sealed_and_one_job() -> None:
    letter = queue()
    sealed = bytes(letter.sealed_address or b"")
    assert TO.encode() not in sealed
    assert b"voorbeeld" not in sealed
    assert (letter.sent_at, letter.failed_at, letter.failure) == (None, None, "")
    assert jobs() == [{"letter_id": str(letter.pk)}]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "to",
    [
        "a@b.nl, c@d.nl",
        "a@b.nl,c@d.nl",
        "a@b.nl; c@d.nl",
        "a@b.nl c@d.nl",
        "a@b.nl\nBcc: c@d.nl",
        "a@b.nl\r\nBcc: c@d.nl",
        '"a@b.nl, c"@d.nl',
        '"a;b"@d.nl',
        "Noor <a@b.nl>",
        "a@b.nl>",
        "geen adres",
        "@b.nl",
        "",
        "a@b.nl\x00",
    ],
)
def test_what_is_not_exactly_one_address_is_refused(to: str) -> None:
    with pytest.raises(ValidationError):
        queue(to)
    assert Letter.objects.count() == 0
    assert jobs() == []


@pytest.mark.django_db
def test_a_letter_that_is_undone_leaves_no_job() -> None:
    def undo() -> None:
        with transaction.atomic():
            queue()
            raise KeyError

    with pytest.raises(KeyError):
        undo()
    assert Letter.objects.count() == 0
    assert jobs() == []


@pytest.mark.django_db
def test_a_letter_arrives_at_one_person_and_its_address_is_forgotten(server: MailServer) -> None:
    letter = queue()
    assert send(letter)
    [(recipients, message)] = server.arrived
    assert recipients == [TO]
    assert (message["To"], message["Subject"]) == (TO, "There is a message")
    assert (message["Cc"], message["Bcc"], message["Reply-To"]) == (None, None, None)
    assert str(message.get_payload()).strip() == "Open it with your words."
    letter.refresh_from_db()
    assert (letter.sent_at, letter.sealed_address, letter.failed_at) == (AT, None, None)


@pytest.mark.django_db
def test_a_letter_leaves_once_however_often_the_job_runs(server: MailServer) -> None:
    letter = queue()
    assert [send(letter) for _ in range(3)] == [True, False, False]
    assert len(server.arrived) == 1


@pytest.mark.django_db
def test_the_job_itself_sends_the_letter(server: MailServer) -> None:
    letter = queue()
    tasks.send_letter(str(letter.pk))
    assert [recipients for recipients, _ in server.arrived] == [[TO]]


@pytest.mark.django_db
def test_a_letter_that_is_gone_is_not_sent(server: MailServer) -> None:
    letter = queue()
    Letter.objects.all().delete()
    assert not send(letter)
    assert server.arrived == []


@pytest.mark.django_db
def test_while_the_server_is_away_the_letter_keeps_its_address(no_server: int) -> None:
    letter = queue()
    with pytest.raises(OSError, match="refused"):
        send(letter)
    letter.refresh_from_db()
    assert letter.sealed_address is not None
    assert (letter.sent_at, letter.failed_at) == (None, None)


@pytest.mark.django_db
def test_the_letter_leaves_when_the_server_is_back(no_server: int) -> None:
    letter = queue()
    with pytest.raises(OSError, match="refused"):
        send(letter)
    mail = MailServer(no_server)
    controller = Controller(mail, hostname="127.0.0.1", port=no_server)
    controller.start()
    try:
        assert send(letter)
    finally:
        controller.stop()
    assert [recipients for recipients, _ in mail.arrived] == [[TO]]


def test_the_queue_tries_again_for_hours_and_then_stops() -> None:
    strategy = tasks.send_letter.retry_strategy
    assert strategy is not None
    waits = []
    for attempts in range(20):
        job = type("Job", (), {"attempts": attempts, "id": 1})
        again = strategy.get_retry_decision(exception=OSError(), job=job)  # type: ignore[arg-type]  # a job is enough here
        if again is None or again.retry_at is None:
            break
        waits.append((again.retry_at - dt.datetime.now(UTC)).total_seconds())
    assert len(waits) == 12
    assert waits == sorted(waits)
    assert sum(waits) > 4 * 3600


@pytest.mark.django_db
@pytest.mark.parametrize("refusal", ["550 no such user", "553 no", "501 bad address"])
def test_a_refused_recipient_is_a_failure_and_the_address_is_forgotten(
    server: MailServer, refusal: str
) -> None:
    letter = queue()
    server.refuse = refusal
    assert not send(letter)
    letter.refresh_from_db()
    assert (letter.failed_at, letter.failure) == (AT, "SMTPRecipientsRefused")
    assert (letter.sent_at, letter.sealed_address) == (None, None)
    server.refuse = ""
    assert not send(letter)
    assert server.arrived == []


@pytest.mark.django_db
@pytest.mark.parametrize("later", ["450 greylisted, try again", "451 busy", "421 closing"])
def test_a_recipient_refused_for_now_is_tried_again(server: MailServer, later: str) -> None:
    letter = queue()
    server.refuse = later
    with pytest.raises(OSError, match=later[:3]):
        send(letter)
    server.refuse = ""
    assert send(letter)
    assert [recipients for recipients, _ in server.arrived] == [[TO]]


@pytest.mark.django_db
def test_the_address_of_one_letter_does_not_open_in_another() -> None:
    first, second = queue(), queue("ander@voorbeeld.test")
    Letter.objects.filter(pk=first.pk).update(sealed_address=second.sealed_address)
    with pytest.raises(CannotOpenError):
        send(first)


@pytest.mark.django_db
def test_a_letter_cannot_be_both_sent_and_failed() -> None:
    letter = queue()
    with pytest.raises(IntegrityError, match="letter_sent_or_failed"), transaction.atomic():
        Letter.objects.filter(pk=letter.pk).update(sent_at=AT, failed_at=AT)


def test_two_workers_at_once_send_one_letter(committed_db: None, server: MailServer) -> None:
    letter = queue()
    assert sorted(map(str, at_once(*[lambda: send(letter)] * 3))) == ["False", "False", "True"]
    assert len(server.arrived) == 1


def test_the_job_is_seen_by_others_only_after_commit(committed_db: None) -> None:
    with transaction.atomic():
        queue()
        assert len(jobs()) == 1
        [elsewhere] = at_once(jobs)
        assert elsewhere == []
    assert len(jobs()) == 1


@pytest.mark.django_db
def test_a_secret_text_stands_in_no_table_and_leaves_with_its_headers(server: MailServer) -> None:
    given: dict[str, Any] = {
        "to": TO,
        "subject": "Bericht",
        "headers": {"In-Reply-To": "<a@b.test>"},
    }
    letter = queue_letter(body="vijf zebra woorden", secret=True, **given)
    assert letter.body == ""
    assert send(letter)
    [(_, arrived)] = server.arrived
    assert "vijf zebra woorden" in str(arrived.get_payload())
    assert arrived["In-Reply-To"] == "<a@b.test>"
    letter.refresh_from_db()
    assert (letter.sealed_rest, letter.body) == (None, "")


@pytest.mark.django_db
def test_a_letter_that_is_sent_again_is_known_by_its_name(server: MailServer) -> None:
    letter = queue()
    again = sending.sealed_address(letter, TO)
    for _ in range(2):  # as after a worker that died before it could say that it was sent
        Letter.objects.filter(pk=letter.pk).update(sent_at=None, sealed_address=again)
        assert send(letter)
    names = {arrived["Message-ID"] for _, arrived in server.arrived}
    assert (len(server.arrived), len(names)) == (2, 1)


@pytest.mark.django_db
def test_what_a_worker_held_when_it_died_is_queued_again_and_nothing_else() -> None:
    with time_machine.travel(AT, tick=False):
        left, waiting, failed, sent = (queue() for _ in range(4))
    Letter.objects.filter(pk=sent.pk).update(sent_at=AT, sealed_address=None)
    with connection.cursor() as cursor:
        for letter, status in ((left, "doing"), (failed, "failed")):
            cursor.execute(
                "UPDATE procrastinate_jobs SET status = %s WHERE args->>'letter_id' = %s",
                [status, str(letter.pk)],
            )
    soon, later = AT + dt.timedelta(minutes=14), AT + dt.timedelta(minutes=16)
    assert sending.left_behind(soon) == []
    assert sending.left_behind(later) == [left.pk]
    tasks.send_left(int(later.timestamp()))
    assert sending.left_behind(later) == []
    assert str(waiting.pk) in {job["letter_id"] for job in jobs()}


@pytest.mark.django_db
def test_letters_are_forgotten_after_thirty_days_sent_or_not(server: MailServer) -> None:
    with time_machine.travel(AT, tick=False):
        send(queue())
        queue()
    month = dt.timedelta(days=30)
    with time_machine.travel(AT + dt.timedelta(seconds=1), tick=False):
        kept = queue()
    assert retention.run(AT + month).removed == {}
    assert retention.run(AT + month + dt.timedelta(seconds=1)).removed == {"letters": 2}
    assert list(Letter.objects.all()) == [kept]
