"""Text messages: signed, to the one address in the settings, once, with the number gone after."""

import base64
import hmac
import json
import signal
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from tests.core.base.together import at_once
from tests.core.outbox.conftest import SECRET, free_port, until, work, worker
from thuisfront.core.outbox import leaving, tasks, texting
from thuisfront.core.outbox.actions import queue_text
from thuisfront.core.outbox.models import TextMessage
from thuisfront.core.privacy import retention

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
TO = "06 12345678"
BODY = "Er staat een bericht voor je klaar."


@dataclass
class Provider:
    """What arrived at a real server on this machine, and what it answers."""

    port: int
    status: int = 202
    where: str = ""
    hangs_up: bool = False
    arrived: list[tuple[str, dict[str, str], bytes]] = field(default_factory=list)
    thinks: threading.Event = field(default_factory=threading.Event)  # set: no longer

    def __post_init__(self) -> None:
        self.thinks.set()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Keep a request and answer it."""
        body = request.rfile.read(int(request.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.arrived.append((request.path, headers, body))
        self.thinks.wait(60)
        if self.hangs_up:
            request.close_connection = True
            return
        request.send_response(self.status)
        if self.where:
            request.send_header("Location", self.where)
        request.send_header("Content-Length", "0")
        request.end_headers()


def listening(provider: Provider) -> HTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            provider.answer(self)

        def do_GET(self) -> None:
            provider.answer(self)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = HTTPServer(("127.0.0.1", provider.port), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


@pytest.fixture
def away(settings: Settings) -> int:
    """Point the outbox at a port where nobody listens."""
    port = free_port()
    settings.SMS_URL, settings.SMS_SECRET = f"http://127.0.0.1:{port}/sms?van=ons", SECRET
    return port


@pytest.fixture
def provider(away: int) -> Iterator[Provider]:
    """Start a provider where the outbox looks for it."""
    found = Provider(away)
    server = listening(found)
    yield found
    server.shutdown()
    server.server_close()


def send(message: TextMessage) -> bool:
    return texting.send_text(key=message.pk, at=AT)


def jobs() -> list[dict[str, str]]:
    return [job.args for job in ProcrastinateJob.objects.filter(task_name=texting.TASK)]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0612345678", "+31612345678"), ("06 12345678", "+31612345678"),
        ("06-12 34 56 78", "+31612345678"), ("+31 6 12345678", "+31612345678"),
        ("0031612345678", "+31612345678"), ("+31 (0)6 1234 5678", "+31612345678"),
        ("(06) 12345678", "+31612345678"), ("0470 12 34 56", "+32470123456"),
        ("0475/12.34.56", "+32475123456"), ("0475-12 34 56", "+32475123456"),
        ("+32 470 12 34 56", "+32470123456"), ("0032 (0)470/12 34 56", "+32470123456"),
        ("+49 1512 3456789", "+4915123456789"),
    ],
)  # fmt: skip
def test_a_mobile_number_is_known_in_every_dutch_and_belgian_spelling(
    typed: str, number: str
) -> None:
    assert texting.mobile_number(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "bel me", "020 5551234", "0800-5463-000", "09 223 45 67", "112", "06", "0" * 30]
)
def test_what_takes_no_text_message_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        texting.mobile_number(typed)


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("", SECRET), ("https://sms.example/x", ""), ("http://sms.example/x", SECRET),
        ("ftp://sms.example/x", SECRET), ("https://a:b@sms.example/", SECRET),
        ("https://sms.example:99999/", SECRET), ("https://[::1", SECRET), ("sms.example", SECRET),
        ("https://sms.example/", "whsec_geen base64"),
    ],
)  # fmt: skip
def test_without_a_whole_and_safe_address_there_is_no_provider(
    settings: Settings, url: str, secret: str
) -> None:
    settings.SMS_URL, settings.SMS_SECRET = url, secret
    assert not texting.is_connected()
    settings.SMS_URL = "https://sms.example/x"
    settings.SMS_SECRET = "whsec_" + base64.b64encode(b"geheim").decode()
    assert texting.is_connected()


@pytest.mark.django_db
def test_a_message_waits_with_its_number_sealed_and_one_job(away: int) -> None:
    message = queue_text(to=TO, body=BODY)
    assert b"12345678" not in bytes(message.sealed_number or b"")
    assert jobs() == [{"key": str(message.pk)}]


@pytest.mark.django_db
def test_a_message_arrives_signed_once_and_its_number_is_forgotten(provider: Provider) -> None:
    message = queue_text(to=TO, body=BODY)
    assert [send(message) for _ in range(3)] == [True, False, False]
    [(path, headers, body)] = provider.arrived
    assert path == "/sms?van=ons"
    assert json.loads(body) == {"id": str(message.pk), "to": "+31612345678", "text": BODY}
    assert headers["idempotency-key"] == headers["webhook-id"] == str(message.pk)
    moment = headers["webhook-timestamp"]
    right = hmac.digest(SECRET.encode(), f"{message.pk}.{moment}.".encode() + body, "sha256")
    assert headers["webhook-signature"] == f"v1,{base64.b64encode(right).decode()}"
    message.refresh_from_db()
    assert (message.sent_at, message.sealed_number, message.failed_at) == (AT, None, None)


@pytest.mark.django_db
@pytest.mark.parametrize("status", [301, 302, 307, 308, 401, 403, 404, 408, 429, 500, 503])
def test_what_may_pass_is_tried_again_and_nobody_is_followed(
    provider: Provider, status: int
) -> None:
    other = Provider(free_port())
    server = listening(other)
    provider.status, provider.where = status, f"http://127.0.0.1:{other.port}/elders"
    message = queue_text(to=TO, body=BODY)
    with pytest.raises(texting.ProviderError, match=str(status)):
        send(message)
    server.shutdown()
    server.server_close()
    assert other.arrived == []
    message.refresh_from_db()
    assert message.sealed_number is not None
    provider.status = 200
    assert send(message)
    assert len({headers["webhook-id"] for _, headers, _ in provider.arrived}) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("status", [400, 410, 413, 422])
def test_a_refused_number_is_a_failure_and_forgotten(provider: Provider, status: int) -> None:
    provider.status = status
    message = queue_text(to=TO, body=BODY)
    assert not send(message)
    assert not send(message)
    message.refresh_from_db()
    assert (message.failed_at, message.sealed_number) == (AT, None)
    assert len(provider.arrived) == 1
    with pytest.raises(IntegrityError, match="text_sent_or_failed"), transaction.atomic():
        TextMessage.objects.filter(pk=message.pk).update(sent_at=AT)


@pytest.mark.django_db
def test_while_the_provider_is_away_or_taken_out_the_number_waits(
    away: int, settings: Settings
) -> None:
    message = queue_text(to=TO, body=BODY)
    with pytest.raises(texting.ProviderError):
        send(message)
    settings.SMS_URL = ""
    with pytest.raises(texting.ProviderError):
        tasks.send_text(str(message.pk))
    message.refresh_from_db()
    assert message.sealed_number is not None
    assert "12345678" not in str(message)


@pytest.mark.django_db
def test_what_a_worker_held_when_it_died_is_queued_again_but_not_what_it_had_claimed(
    provider: Provider,
) -> None:
    with time_machine.travel(AT, tick=False):
        held, claimed = (queue_text(to=TO, body=BODY) for _ in range(2))
    assert leaving.claim(claimed, AT)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing'")
    assert texting.left_behind(AT + timedelta(minutes=14)) == []
    later = AT + timedelta(minutes=16)
    assert texting.left_behind(later) == [held.pk]
    tasks.send_left(int(later.timestamp()))
    assert texting.left_behind(later) == []
    for message in (held, claimed):
        tasks.send_text(str(message.pk))
    names = [headers["idempotency-key"] for _, headers, _ in provider.arrived]
    assert names == [str(held.pk)]


@pytest.mark.django_db
@pytest.mark.parametrize(("status", "hangs_up"), [(502, False), (504, False), (202, True)])
def test_without_a_clear_answer_a_message_is_in_doubt_and_not_sent_again(
    provider: Provider, status: int, hangs_up: bool
) -> None:
    provider.status, provider.hangs_up = status, hangs_up
    message = queue_text(to=TO, body=BODY)
    assert [send(message), send(message)] == [False, False]
    message.refresh_from_db()
    assert len(provider.arrived) == 1
    assert (message.claimed_at, message.sent_at, message.failed_at) == (AT, None, None)
    assert message.failure
    assert message.sealed_number is not None


@pytest.mark.django_db
def test_a_provider_that_takes_too_long_leaves_doubt(
    away: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texting, "TIMEOUT", 0.2)
    message = queue_text(to=TO, body=BODY)
    with socket.create_server(("127.0.0.1", away)):  # takes the call and says nothing
        assert not send(message)
    message.refresh_from_db()
    assert (message.claimed_at, message.failure) == (AT, "TimeoutError")


@pytest.mark.django_db
def test_a_number_that_could_not_be_used_is_erased_after_fourteen_days(away: int) -> None:
    with time_machine.travel(AT, tick=False):
        message = queue_text(to=TO, body=BODY)
    texting.tidy(AT + timedelta(days=14))
    message.refresh_from_db()
    assert message.sealed_number is not None
    texting.tidy(AT + timedelta(days=14, seconds=1))
    message.refresh_from_db()
    assert message.failed_at is not None
    assert TextMessage.objects.filter(pk=message.pk, sealed_number=None).exists()


def test_a_worker_killed_while_the_provider_thinks_sends_nothing_twice(
    committed_db: None, provider: Provider
) -> None:
    message = queue_text(to=TO, body=BODY)
    provider.thinks.clear()
    program = worker(THUISFRONT_SMS_URL=f"http://127.0.0.1:{provider.port}/")
    try:
        until(lambda: provider.arrived)
    finally:
        program.send_signal(signal.SIGKILL)
        program.communicate(timeout=10)
        provider.thinks.set()
    tasks.send_left(int((datetime.now(UTC) + timedelta(minutes=16)).timestamp()))
    work(THUISFRONT_SMS_URL=f"http://127.0.0.1:{provider.port}/")
    message.refresh_from_db()
    assert (len(provider.arrived), message.sent_at) == (1, None)
    assert message.claimed_at


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("rule", "values"),
    [
        ("text_claimed_while_open", {"claimed_at": AT, "sent_at": AT}),
        ("text_settled_without_address", {"settled_at": AT, "failed_at": AT}),
    ],
)
def test_the_table_refuses_what_cannot_be(rule: str, values: dict[str, Any], away: int) -> None:
    message = queue_text(to=TO, body=BODY)
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        TextMessage.objects.filter(pk=message.pk).update(**values)


def test_two_workers_at_once_send_one_message(committed_db: None, provider: Provider) -> None:
    message = queue_text(to=TO, body=BODY)
    assert sorted(map(str, at_once(*[lambda: send(message)] * 3))) == ["False", "False", "True"]
    assert len(provider.arrived) == 1


@pytest.mark.django_db
def test_messages_are_forgotten_after_thirty_days(away: int) -> None:
    with time_machine.travel(AT, tick=False):
        queue_text(to=TO, body=BODY)
    retention.run(AT + timedelta(days=30, seconds=1))
    assert not TextMessage.objects.exists()
