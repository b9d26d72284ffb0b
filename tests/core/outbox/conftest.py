"""A real mail server on this machine, and real commits."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from pytest_django import Settings


@dataclass
class MailServer:
    """What arrived, and what is refused."""

    port: int
    arrived: list[tuple[list[str], Message]] = field(default_factory=list)
    refuse: str = ""

    async def handle_RCPT(self, *given: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Accept or refuse one recipient."""
        _server, _session, envelope, address, _options = given
        if self.refuse:
            return self.refuse
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, *given: Any) -> str:  # noqa: N802 -- aiosmtpd's name
        """Keep what came in."""
        _server, _session, envelope = given
        self.arrived.append((list(envelope.rcpt_tos), message_from_bytes(envelope.content)))
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
    controller.stop()
