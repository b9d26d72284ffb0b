"""Fetching: once, whatever is killed and when; and what is said when the box cannot be read."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.conf import settings as site
from django.db import connection
from pytest_django import Settings

from tests.core.mailbox.server import ADDRESS, Box, free_port, mail, running
from tests.core.organizations.factories import make_centre
from thuisfront.core.access import asking
from thuisfront.core.mailbox import box as boxes
from thuisfront.core.mailbox.fetching import Tally, fetch
from thuisfront.core.mailbox.models import BoxState, FetchedMail
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk.models import Message, Question

AT = datetime(2026, 11, 23, 9, 31, tzinfo=UTC)


@pytest.fixture(scope="module")
def server() -> Iterator[Box]:
    with running() as box:
        yield box


def connected(server: Box, settings: Settings) -> Box:
    settings.IMAP_URL, settings.IMAP_KEEP_DAYS = server.url, 7
    server.empty()
    return server


@pytest.fixture
def box(server: Box, settings: Settings, db: None) -> Iterator[Box]:
    with asking.as_system("tests"):
        make_centre()
        yield connected(server, settings)


@pytest.fixture
def kept(server: Box, settings: Settings, committed_db: None) -> Box:
    """Connect the house to an empty box, with real commits."""
    with asking.as_system("tests"):
        make_centre()
    return connected(server, settings)


class Gate:
    """Stands between a program and the box, and lets nothing through from one word on."""

    def __init__(self, to: int, until: bytes) -> None:
        self.port, self._to, self._until = free_port(), to, until
        self.shut = threading.Event()
        self._listening = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        inside, _ = self._listening.accept()
        outside = socket.create_connection(("127.0.0.1", self._to))
        threading.Thread(target=self._pass, args=(outside, inside), daemon=True).start()
        while told := inside.recv(65_536):
            if self._until in told:
                self.shut.set()
                return
            outside.sendall(told)

    def _pass(self, outside: socket.socket, inside: socket.socket) -> None:
        try:
            while told := outside.recv(65_536):
                inside.sendall(told)
        except OSError:
            return


def program(port: int) -> "subprocess.Popen[bytes]":
    """Start another program that fetches, on this test's own database."""
    url = urlsplit(os.environ["DATABASE_URL"])
    own = urlunsplit(url._replace(path=f"/{site.DATABASES['default']['NAME']}"))
    place = {**os.environ, "DATABASE_URL": own, "THUISFRONT_IMAP_URL": ADDRESS.format(port=port)}
    command = [sys.executable, "-m", "django", "fetch_mail", "--skip-checks"]
    return subprocess.Popen(command, env=place, stderr=subprocess.PIPE)


def counted() -> tuple[int, int, int, int]:
    with asking.as_system("tests"):
        found = (Question, Message, Letter, FetchedMail)
        return tuple(model.objects.count() for model in found)  # type: ignore[return-value]  # four


@pytest.mark.parametrize(
    ("word", "before"), [(b" MOVE ", (1, 1, 1, 1)), (b"BODY.PEEK[]", (0, 0, 0, 0))],
    ids=["after it was kept", "before it was read"],
)  # fmt: skip
def test_killed_half_way_a_mail_becomes_one_question_all_the_same(
    kept: Box, word: bytes, before: tuple[int, int, int, int]
) -> None:
    kept.put(mail())
    gate = Gate(kept.port, word)
    fetching = program(gate.port)
    try:
        assert gate.shut.wait(60), fetching.stderr
    finally:
        fetching.send_signal(signal.SIGKILL)
        fetching.wait(10)
    assert counted() == before  # it was really half way
    assert (kept.names(), kept.names("Verwerkt")) == (1, 0)
    fetch(at=AT)
    assert counted() == (1, 1, 1, 1)
    assert (kept.names(), kept.names("Verwerkt")) == (0, 1)


def test_when_the_database_ends_the_conversation_nothing_is_half_kept(kept: Box) -> None:
    kept.put(mail())
    with asking.as_system("tests"), connection.cursor() as cursor:
        cursor.execute("LOCK TABLE helpdesk_mailthread IN SHARE MODE")  # the last thing it writes
        fetching = program(kept.port)
        while fetching.poll() is None:  # it may start slowly, and then waits for the lock
            cursor.execute("SELECT pg_stat_clear_snapshot(), pg_sleep(0.02)")
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type ="
                " 'Lock' AND datname = current_database() AND query LIKE '%helpdesk_mailthread%'"
            )
            if cursor.fetchone():
                break
        assert fetching.wait(30) != 0
    assert counted() == (0, 0, 0, 0)
    assert kept.names() == 1
    assert fetch(at=AT) == Tally(taken=1, found=1)
    assert counted() == (1, 1, 1, 1)


def test_a_mail_over_which_we_stumble_stays_with_a_flag_and_keeps_no_other(box: Box) -> None:
    box.put(mail())
    Organization.objects.update(is_centre=False)
    assert fetch(at=AT) == Tally(stumbled=1, found=1)
    assert (box.names(), BoxState.objects.get().not_taken) == (1, 1)
    Organization.objects.update(is_centre=True)
    assert fetch(at=AT) == Tally(taken=1, found=1)
    assert (box.names(), BoxState.objects.get().not_taken) == (0, 0)


def test_what_is_in_the_folder_long_enough_is_removed(box: Box, settings: Settings) -> None:
    box.put(mail(), when=AT - timedelta(days=8))
    box.put(mail(), when=AT - timedelta(days=6))
    assert fetch(at=AT).taken == 2
    assert box.names("Verwerkt") == 1
    settings.IMAP_KEEP_DAYS = 0
    box.put(mail(), when=AT)
    assert fetch(at=AT + timedelta(days=1)).taken == 1
    assert (box.names(), box.names("Verwerkt")) == (0, 0)


PROBLEMS = {
    "password": "imap://lijn%40centrum.test:fout@127.0.0.1:{port}/INBOX",
    "refused": "imap://a:b@127.0.0.1:1/INBOX",
    "name": "imaps://a:b@bestaat.invalid/INBOX",
    "folder": ADDRESS.removesuffix("INBOX") + "Elders",
    "address": "imap://a:b@mail.voorbeeld.test/INBOX",
}


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_is_wrong_with_the_box_is_told_in_one_word(
    box: Box, settings: Settings, problem: str
) -> None:
    settings.IMAP_URL = PROBLEMS[problem].format(port=box.port)
    assert fetch(at=AT) == Tally(problem=problem)
    assert fetch(at=AT + timedelta(minutes=2)) == Tally(problem=problem)
    state = BoxState.objects.get()
    assert (state.problem, state.problem_since, state.read_at) == (problem, AT, None)
    assert boxes.try_out() == problem
    settings.IMAP_URL = box.url
    assert fetch(at=AT).problem == ""
    assert (BoxState.objects.get().problem_since, boxes.try_out()) == (None, None)


@pytest.mark.parametrize(
    "url", ["", "x", "imaps://", "imaps://host/INBOX", "imaps://a@host", "imaps://a:b@host:x/",
            "smtp://a:b@host/", "imaps://a:b@/INBOX"],
)  # fmt: skip
def test_an_address_that_is_not_complete_is_said_so(settings: Settings, url: str) -> None:
    settings.IMAP_URL = url
    with pytest.raises(boxes.BoxError, match="address"):
        boxes.address()


def test_a_server_that_says_nothing_is_not_waited_for(settings: Settings, box: Box) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.IMAP_URL = ADDRESS.format(port=silent.getsockname()[1])
        with pytest.raises(boxes.BoxError, match="slow"), boxes.opened(0.3):
            pass


def test_a_server_in_the_open_is_no_secret_one(settings: Settings, box: Box) -> None:
    settings.IMAP_URL = box.url.replace("imap:", "imaps:")
    with pytest.raises(boxes.BoxError, match="secrecy"), boxes.opened(1):
        pass
