"""Asking other sites: what works, what does not, and that nothing inside is ever reached."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread
from typing import Any

import pytest

from thuisfront.core.base import outside
from thuisfront.core.base.outside import Answer, ask, is_outside

ASKED: list[tuple[str, str, str]] = []


class Site(BaseHTTPRequestHandler):
    """A site with pages that are there, gone, moved, and only for readers."""

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        ASKED.append((self.command, self.path, self.headers["User-Agent"]))
        status, onward = {
            "/": (200, ""), "/weg": (404, ""), "/stuk": (500, ""), "/verder": (302, "/"),
            "/rond": (302, "/rond"), "/naar-binnen": (302, "http://169.254.169.254/latest/"),
            "/bestand": (302, "file:///etc/passwd"), "/dicht": (403, ""),
            "/lezer": (405 if self.command == "HEAD" else 200, ""),
        }[self.path]  # fmt: skip
        self.send_response(status)
        if onward:
            self.send_header("Location", onward)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def here_too(address: Any, port: int, scheme: str) -> bool:
    return str(address) == "127.0.0.1" or is_outside(address, port, scheme)


@pytest.mark.parametrize(
    ("path", "answer", "works"),
    [
        ("/", Answer(200), True), ("/verder", Answer(200), True), ("/lezer", Answer(200), True),
        ("/dicht", Answer(403), True), ("/weg", Answer(404), False), ("/stuk", Answer(500), False),
        ("/rond", Answer(problem="round-and-round"), False),
        ("/naar-binnen", Answer(problem="inside"), False),
        ("/bestand", Answer(problem="inside"), False),
    ],
)  # fmt: skip
def test_a_site_is_asked_and_its_answer_told(
    site: str, path: str, answer: Answer, works: bool
) -> None:
    found = ask(f"{site}{path}", agent="proef", may=here_too)
    assert (found, found.works) == (answer, works)
    assert ASKED[-1][2] == "proef"


def test_without_a_test_nothing_inside_is_asked(site: str) -> None:
    before = len(ASKED)
    assert ask(f"{site}/", agent="proef") == Answer(problem="inside")
    assert len(ASKED) == before


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/", "http://127.1/", "http://2130706433/", "http://[::1]/",
        "http://[::ffff:127.0.0.1]/", "http://169.254.169.254/", "http://10.0.0.1/",
        "http://192.0.0.8/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fe80::1]/",
        "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://0.0.0.0/",
        "http://user:word@93.184.216.34/", "http://93.184.216.34:8080/", "ftp://93.184.216.34/",
        "gopher://93.184.216.34/", "http:///", "http://224.0.0.1/",
    ],
)  # fmt: skip
def test_an_address_that_is_not_outside_is_never_connected_to(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.create_connection", lambda *_: pytest.fail("connected"))
    assert ask(url, agent="proef") == Answer(problem="inside")


def test_the_public_internet_is_outside() -> None:
    for place, port, scheme in (("93.184.216.34", 80, "http"), ("2606:4700::1111", 443, "https")):
        assert is_outside(ip_address(place), port, scheme)


def test_a_name_that_is_not_there_and_a_port_that_is_shut_are_told() -> None:
    assert ask("http://bestaat-niet.invalid/", agent="proef").problem == "no-name"
    assert ask("http://127.0.0.1:1/", agent="proef", may=here_too).problem == "no-answer"


def test_who_drips_is_cut_off(monkeypatch: pytest.MonkeyPatch, site: str) -> None:
    import socket
    import time

    monkeypatch.setattr(outside, "IN_ALL", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        started = time.monotonic()
        found = ask(f"http://127.0.0.1:{silent.getsockname()[1]}/", agent="proef", may=here_too)
        assert not found.works
        assert time.monotonic() - started < 5
