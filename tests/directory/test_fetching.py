"""A feed at an address: followed page by page, never into the house, never without end."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.directory.feeds import page, service
from thuisfront.core.base.outside import is_outside
from thuisfront.directory.actions import fetching
from thuisfront.directory.actions.feeding import fetch_feeds
from thuisfront.directory.actions.fetching import records_at
from thuisfront.directory.models import Feed, Service
from thuisfront.directory.rules.problems import Problem, Wrong

TWO = {"total_items": 2, "total_pages": 2}
PAGES = [
    page(service(), last_page=False, **TWO),
    page(service(), page_number=2, first_page=False, **TWO),
]


class Source(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/naar-binnen":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/")
            self.end_headers()
            return
        number = int(parse_qs(parts.query).get("page", ["1"])[0])
        content = json.dumps(PAGES[number - 1]).encode()
        if parts.path == "/kort":
            content = content[:-50]
        self.send_response({"/weg": 404}.get(parts.path, 200))
        self.end_headers()
        self.wfile.write(content)
        if parts.path == "/eindeloos":
            try:
                while True:
                    self.wfile.write(b" " * 65_536)
            except OSError:
                pass

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def source() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Source)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def here_too(address: Any, port: int, scheme: str) -> bool:
    return str(address) == "127.0.0.1" or is_outside(address, port, scheme)


def test_every_page_of_an_api_is_read(source: str) -> None:
    found = list(records_at(f"{source}/services?full=true", may=here_too))
    assert [each[2] for each in found if not isinstance(each, Problem)] == [
        "/contents/0", "/page/2/contents/0",
    ]  # fmt: skip
    assert [each for each in found if isinstance(each, Problem)] == []


@pytest.mark.parametrize(
    ("path", "said"), [("/naar-binnen", "inside"), ("/weg", "404"), ("/eindeloos", "too-large")]
)
def test_what_is_not_a_feed_is_told(
    source: str, path: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST_BYTES", 1_000_000)
    [problem] = records_at(f"{source}{path}", may=here_too)
    assert isinstance(problem, Problem)
    assert (problem.wrong, problem.about) == (Wrong.UNREADABLE, said)


def test_who_drips_is_cut_off(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MOST_SECONDS", 0.5)
    [problem] = records_at(f"{source}/eindeloos", may=here_too)
    assert isinstance(problem, Problem)
    assert problem.about in {"too-slow", "too-large"}


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://[::1]/", "file:///etc/passwd"])
def test_an_address_inside_the_house_is_refused(url: str) -> None:
    [problem] = records_at(url)
    assert isinstance(problem, Problem)
    assert problem.about == "inside"


@pytest.mark.django_db
def test_sources_are_read_at_night_each_by_itself(source: str) -> None:
    Feed.objects.create(slug="goed", url=f"{source}/services", is_nightly=True, is_full=True)
    Feed.objects.create(slug="kort", url=f"{source}/kort", is_nightly=True)
    Feed.objects.create(slug="overdag", url=f"{source}/services")
    at = datetime(2026, 11, 23, 3, 40, tzinfo=UTC)
    done = dict(fetch_feeds(at=at, may=here_too))
    assert {name: outcome.is_stored for name, outcome in done.items()} == {
        "goed": True, "kort": False,
    }  # fmt: skip
    assert Service.objects.count() == 2
