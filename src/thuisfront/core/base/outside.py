"""Asks another site whether an address still works, and reaches nothing inside the house.

The name is looked up once, every address found must be on the public internet, and the connection
goes to the very address that was checked; at each redirect the same again. Nothing is read but
status and headers, nothing is sent but who we are. The standard library is used because the usual
clients look a name up again when they connect.
"""

import socket
import ssl
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from threading import Timer
from typing import IO
from urllib.parse import quote, urljoin, urlsplit

PATIENCE = 10  # seconds for each step
IN_ALL = 25  # seconds for one question, however slowly it drips
MOST_STEPS = 5  # redirects
PORTS = {"http": 80, "https": 443}
LONGEST = 2000  # letters of an address
PIECE = 1 << 16  # bytes that are read at a time
KEPT = "%/:=&?~#+!$,;'@()*[]"  # signs of an address that stay as they are
# What Python 3.11 calls global, and what leads to an address inside another one.
NOT_OUTSIDE = tuple(
    ip_network(net)
    for net in ("192.0.0.0/24", "192.88.99.0/24", "64:ff9b::/96", "64:ff9b:1::/48", "2002::/16",
                "2001::/23", "fec0::/10")
)  # fmt: skip
Address = IPv4Address | IPv6Address


class NotOutsideError(Exception):
    """The address is no ordinary one of a site on the public internet."""


FAILURES = (NotOutsideError, OSError, HTTPException, ValueError, AttributeError)
PROBLEMS = (
    (NotOutsideError, "inside"), (socket.gaierror, "no-name"), (ssl.SSLError, "no-certificate"),
    (TimeoutError, "too-slow"),
)  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """What a site said: a status, or in one word why there is none."""

    status: int = 0
    problem: str = ""

    @property
    def works(self) -> bool:
        """Tell whether a reader gets something; who refuses a program may welcome a reader."""
        refused = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}
        return 0 < self.status < HTTPStatus.BAD_REQUEST or self.status in refused

    def __str__(self) -> str:
        return self.problem or str(self.status)


def is_outside(address: Address, port: int, scheme: str) -> bool:
    """Tell whether an address is one of the public internet, at the usual port."""
    inner = getattr(address, "ipv4_mapped", None)
    if inner:
        return is_outside(inner, port, scheme)
    hidden = any(address in net for net in NOT_OUTSIDE if net.version == address.version)
    public = address.is_global and not address.is_multicast and not hidden
    return public and port == PORTS[scheme]


def ask(url: str, *, agent: str, may: Callable[[Address, int, str], bool] = is_outside) -> Answer:
    """Return what a site answers; asked for its headers first, then as a reader would.

    :param may: whether an address may be connected to; only tests say other than the default
    """
    answer = _asked("HEAD", url, agent, may)
    return answer if answer.works or answer.problem == "inside" else _asked("GET", url, agent, may)


def _asked(method: str, url: str, agent: str, may: Callable[[Address, int, str], bool]) -> Answer:
    try:
        for _step in range(MOST_STEPS + 1):
            status, onward = _one(method, url, agent, may)
            if not onward:
                return Answer(status)
            url = urljoin(url, onward)
    except FAILURES as error:
        words = (word for kind, word in PROBLEMS if isinstance(error, kind))
        return Answer(problem=next(words, "no-answer"))
    return Answer(problem="round-and-round")


def _one(
    method: str, url: str, agent: str, may: Callable[[Address, int, str], bool]
) -> tuple[int, str]:
    """Ask one address once; return the status, and where it leads on to."""
    connection, target = _door(url, may)
    end = Timer(IN_ALL, connection.cut)
    end.start()
    try:
        connection.request(method, target, headers={"User-Agent": agent, "Accept": "*/*"})
        answer = connection.getresponse()
        moved = HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST
        return answer.status, (answer.getheader("Location") or "") if moved else ""
    finally:
        end.cancel()
        connection.close()


def fetch(
    url: str, into: IO[bytes], *, agent: str, most: int, seconds: int,
    may: Callable[[Address, int, str], bool] = is_outside,
) -> str:  # fmt: skip
    """Write what stands at an address into a file; return in a word why not, or nothing.

    :param most: bytes at most
    :param seconds: for all of it, redirects included, however slowly it drips
    """
    until = time.monotonic() + seconds
    try:
        for _step in range(MOST_STEPS + 1):
            problem, onward = _copied(url, into, agent, most, until, may)
            if not onward:
                return problem
            url = urljoin(url, onward)
    except FAILURES as error:
        if time.monotonic() >= until:
            return "too-slow"
        words = (word for kind, word in PROBLEMS if isinstance(error, kind))
        return next(words, "no-answer")
    return "round-and-round"


def _copied(
    url: str, into: IO[bytes], agent: str, most: int, until: float,
    may: Callable[[Address, int, str], bool],
) -> tuple[str, str]:  # fmt: skip
    """Copy one answer; return what is wrong with it, and where it leads on to."""
    connection, target = _door(url, may)
    end = Timer(max(0.0, until - time.monotonic()), connection.cut)
    end.start()
    try:
        connection.request("GET", target, headers={"User-Agent": agent, "Accept": "*/*"})
        answer = connection.getresponse()
        if HTTPStatus.MULTIPLE_CHOICES <= answer.status < HTTPStatus.BAD_REQUEST:
            return "round-and-round", answer.getheader("Location") or ""
        if answer.status != HTTPStatus.OK:
            return str(int(answer.status)), ""
        left = most
        while piece := answer.read(PIECE):
            left -= len(piece)
            if left < 0:
                return "too-large", ""
            into.write(piece)
        cut = answer.length or time.monotonic() >= until
        return ("too-slow" if cut else ""), ""
    finally:
        end.cancel()
        connection.close()


def post(
    url: str, body: bytes, headers: Mapping[str, str],
    may: Callable[[Address, int, str], bool] = is_outside,
) -> Answer:  # fmt: skip
    """Send something to a site and return what it said; no redirect is followed, no word read."""
    try:
        connection, target = _door(url, may)
        end = Timer(IN_ALL, connection.cut)
        end.start()
        try:
            connection.request("POST", target, body, dict(headers))
            return Answer(connection.getresponse().status)
        finally:
            end.cancel()
            connection.close()
    except FAILURES as error:
        words = (word for kind, word in PROBLEMS if isinstance(error, kind))
        return Answer(problem=next(words, "no-answer"))


def problem_with(url: str, may: Callable[[Address, int, str], bool] = is_outside) -> str:
    """Return in a word why nothing may be sent to an address, or nothing."""
    try:
        _door(url, may)
    except FAILURES as error:
        words = (word for kind, word in PROBLEMS if isinstance(error, kind))
        return next(words, "inside")
    return ""


def _door(url: str, may: Callable[[Address, int, str], bool]) -> tuple["_Pinned", str]:
    """Return a connection to an address that may be asked, and what to ask it for."""
    parts = urlsplit(url)
    if parts.scheme not in PORTS or not parts.hostname or "@" in parts.netloc or len(url) > LONGEST:
        raise NotOutsideError
    port = parts.port or PORTS[parts.scheme]
    place = _place(parts.hostname, port, parts.scheme, may)
    target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=KEPT)
    return _Pinned(parts.hostname, port, place, secure=parts.scheme == "https"), target


def _place(host: str, port: int, scheme: str, may: Callable[[Address, int, str], bool]) -> str:
    """Look a name up; every address it has must be outside, or none is used."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    places = [str(entry[4][0]) for entry in found]
    if not all(may(ip_address(place.partition("%")[0]), port, scheme) for place in places):
        raise NotOutsideError
    return places[0]


class _Pinned(HTTPConnection):
    """A connection to one address that was checked, whatever its name leads to by now."""

    def __init__(self, host: str, port: int, place: str, *, secure: bool) -> None:
        super().__init__(host, port, timeout=PATIENCE)
        self._place, self._secure = place, secure

    def connect(self) -> None:
        """Connect to that address; the certificate must be of the name."""
        self.sock = socket.create_connection((self._place, self.port), PATIENCE)
        if self._secure:
            context = ssl.create_default_context()
            self.sock = context.wrap_socket(self.sock, server_hostname=self.host)

    def cut(self) -> None:
        """End what takes too long in all."""
        if self.sock:
            self.sock.shutdown(socket.SHUT_RDWR)
