"""A real mail server on this machine, and real commits."""

import asyncio
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings as site
from pytest_django import Settings

WORKER = [sys.executable, "-m", "django", "procrastinate", "worker", "--one-shot", "--queues=mail"]
SECRET = "een lang geheim van het centrum"


@dataclass
class MailServer:
    """What arrived, and what is refused; with `stops_at` it waits there until it may go on."""

    port: int
    arrived: list[tuple[list[str], Message]] = field(default_factory=list)
    refuse: str = ""
    refuse_text: str = ""
    hangs_up: str = ""
    stops_at: str = ""
    stopped: threading.Event = field(default_factory=threading.Event)
    may_go_on: threading.Event = field(default_factory=threading.Event)

    async def reached(self, word: str, server: Any) -> None:
        """Wait or hang up here, when that was asked for."""
        if self.stops_at == word:
            self.stopped.set()
            await asyncio.to_thread(self.may_go_on.wait, 60)
        if self.hangs_up == word:
            server.transport.abort()

    def goes_on(self) -> None:
        """Stop nowhere any more."""
        self.stops_at = self.hangs_up = ""
        self.may_go_on.set()

    async def handle_EHLO(  # noqa: N802 -- aiosmtpd's name; it counts what we take
        self, server: Any, session: Any, _envelope: Any, name: str, answers: list[str]
    ) -> list[str]:
        """Say hello back."""
        session.host_name = name
        await self.reached("EHLO", server)
        return answers

    async def handle_MAIL(self, *given: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Take a sender."""
        server, _session, envelope, envelope.mail_from, _options = given
        await self.reached("MAIL", server)
        return "250 OK"

    async def handle_RCPT(self, *given: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Accept or refuse one recipient."""
        _server, _session, envelope, address, _options = given
        if self.refuse:
            return self.refuse
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, *given: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Keep what came in."""
        server, _session, envelope = given
        if self.refuse_text:
            return self.refuse_text
        self.arrived.append((list(envelope.rcpt_tos), message_from_bytes(envelope.content)))
        await self.reached("DATA", server)
        return "250 OK"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def no_server(settings: Settings) -> int:
    """Point the outbox at a port where nobody listens, and give that port."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()
    return int(settings.EMAIL_PORT)


@pytest.fixture
def server(no_server: int) -> Iterator[MailServer]:
    """Start a mail server where the outbox looks for it."""
    mail = MailServer(no_server)
    controller = Controller(mail, hostname="127.0.0.1", port=no_server)
    controller.start()
    yield mail
    mail.goes_on()
    controller.stop()


def worker(**settings: str) -> "subprocess.Popen[str]":
    """Start a real worker on this test's own database."""
    url = urlsplit(os.environ["DATABASE_URL"])
    own = urlunsplit(url._replace(path=f"/{site.DATABASES['default']['NAME']}"))
    place = {**os.environ, "DATABASE_URL": own, "THUISFRONT_SMS_SECRET": SECRET, **settings}
    return subprocess.Popen(WORKER, env=place, stderr=subprocess.PIPE, text=True)


def work(**settings: str) -> None:
    """Let a worker do all there is to do."""
    program = worker(**settings)
    _, said = program.communicate(timeout=60)
    assert program.returncode == 0, said


def until(holds: Callable[[], Any]) -> None:
    """Wait until something holds."""
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("it never came to that")
