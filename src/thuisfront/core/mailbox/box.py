"""The box at the mail server: opened for one conversation, and every failure in one word.

IMAPClient is used because it reads the answers of servers as they really are and knows about
identifiers that last (UIDs), moving and time-outs.
"""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from django.conf import settings
from imapclient import IMAPClient, exceptions

from thuisfront.core.mailbox.enums import Problem

DONE = "Verwerkt"  # the folder in which a mail waits until its days are over
PATIENCE = 30  # seconds for each answer
IMPATIENCE = 4  # the same, while somebody looks at a page
_PORTS = {"imaps": 993, "imap+tls": 143, "imap": 143}
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})
_PROBLEMS: tuple[tuple[type[Exception], Problem], ...] = (
    (socket.gaierror, Problem.NAME), (ConnectionRefusedError, Problem.REFUSED),
    (ssl.SSLError, Problem.SECRECY), (TimeoutError, Problem.SLOW),
    (exceptions.LoginError, Problem.PASSWORD), (exceptions.ProtocolError, Problem.ENDED),
    (exceptions.IMAPClientError, Problem.ENDED), (OSError, Problem.ENDED),
    (ValueError, Problem.ENDED),
)  # fmt: skip
FAILURES = tuple(kind for kind, _ in _PROBLEMS)


class BoxError(Exception):
    """The box cannot be read now."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


@dataclass(frozen=True)
class Address:
    """Where the box is, and how to open it."""

    scheme: str
    host: str
    port: int
    user: str
    password: str
    folder: str


def is_connected() -> bool:
    """Tell whether this installation has a box at all."""
    return bool(settings.IMAP_URL)


def address() -> Address:
    """Return the address of the box in the settings.

    :raises BoxError: when it is not complete, or would send a password over the net in the open
    """
    try:
        parts = urlsplit(settings.IMAP_URL.strip())
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise BoxError(Problem.ADDRESS) from None
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    host, folder = parts.hostname or "", unquote(parts.path.strip("/")) or "INBOX"
    open_to_all = parts.scheme == "imap" and host not in _HERE
    if not (port and host and user and password) or open_to_all:
        raise BoxError(Problem.ADDRESS)
    return Address(parts.scheme, host, port, user, password, folder)


def own_address() -> str:
    """Return the mail address of the box, when its user name is one."""
    with suppress(BoxError):
        return address().user if "@" in address().user else ""
    return ""


@contextmanager
def opened(patience: float = PATIENCE) -> Iterator[IMAPClient]:
    """Open the box with its folder chosen; leave it tidily.

    :raises BoxError: also for what goes wrong at the server while it is open
    """
    place = address()
    try:
        client = _connected(place, patience)
        try:
            client.login(place.user, place.password)
            _choose(client, place.folder)
            yield client
        finally:
            with suppress(*FAILURES):
                client.logout()
    except FAILURES as error:
        raise BoxError(problem_of(error)) from error


def _connected(place: Address, patience: float) -> IMAPClient:
    secure = ssl.create_default_context()
    client = IMAPClient(
        place.host, place.port, ssl=place.scheme == "imaps", ssl_context=secure, timeout=patience
    )
    client.normalise_times = False
    if place.scheme == "imap+tls":
        client.starttls(secure)
    return client


def _choose(client: IMAPClient, folder: str) -> None:
    try:
        client.select_folder(folder)
    except exceptions.IMAPClientError as error:
        raise BoxError(Problem.FOLDER) from error


def problem_of(error: Exception) -> Problem:
    """Return what went wrong, in one word."""
    return next((problem for kind, problem in _PROBLEMS if isinstance(error, kind)), Problem.ENDED)


def try_out() -> Problem | None:
    """Open the box and close it again; return what is wrong with it."""
    try:
        with opened(IMPATIENCE):
            return None
    except BoxError as error:
        return error.problem
