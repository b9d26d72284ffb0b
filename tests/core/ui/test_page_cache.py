import gzip
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import psycopg
import pytest
import time_machine
from django.conf import settings as current
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from psycopg import sql
from pytest_django import Settings

from tests.conftest import super_connection
from tests.core.organizations.factories import make_centre
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Closure
from thuisfront.core.ui import page_cache
from thuisfront.core.ui.models import PageGeneration, RenderedPage
from thuisfront.core.ui.page_cache import PageCache, forget_pages

HTML = {"Content-Type": "text/html; charset=utf-8"}


@dataclass
class Pages:
    """A site of which each page says how often any was rendered."""

    status: str = "200 OK"
    headers: dict[str, str] = field(default_factory=lambda: dict(HTML))
    rendered: list[str] = field(default_factory=list)
    meanwhile: Callable[[], None] = lambda: None

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        self.rendered.append(environ["PATH_INFO"])
        number = len(self.rendered)
        self.meanwhile()
        start(self.status, list(self.headers.items()))
        return [b"<p>", f"rendering {number}".encode(), b"</p>"]


@dataclass
class Answer:
    """What a reader got."""

    status: str
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        packed = self.headers.get("Content-Encoding") == "gzip"
        return (gzip.decompress(self.body) if packed else self.body).decode()


def get(cache: PageCache, path: str = "/", **environ: str) -> Answer:
    got: dict[str, Any] = {}

    def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
        got.update(status=status, headers=dict(headers))

    asked = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "HTTP_HOST": "localhost",
        "wsgi.url_scheme": "http", "wsgi.input": BytesIO(), **environ,
    }  # fmt: skip
    body = b"".join(cache(asked, start))
    return Answer(got["status"], got["headers"], body)


def until(holds: Callable[[], bool], seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not holds():
        time.sleep(0.02)
    return holds()


def in_memory(cache: PageCache, path: str = "/") -> bool:
    """Tell whether this process gives a page without asking the database."""
    with CaptureQueriesContext(connection) as asked:
        get(cache, path)
    return len(asked) == 0


def forget_elsewhere() -> None:
    """Change the site as another process does: on a connection of its own, and committed."""
    wanted = connection.get_connection_params()
    wanted.pop("context", None)
    wanted.pop("cursor_factory", None)
    with psycopg.connect(**wanted) as other:
        other.execute("UPDATE ui_pagegeneration SET number = number + 1")
        other.execute("SELECT pg_notify(%s, '')", [page_cache.CHANNEL])


@pytest.fixture
def site() -> Pages:
    return Pages()


@pytest.fixture
def cache(committed_db: None, site: Pages) -> PageCache:
    """Return a process that has a page in its memory."""
    made = PageCache(site)
    assert until(lambda: in_memory(made, "/warm/"))
    site.rendered.clear()
    return made


@pytest.fixture
def no_database(cache: PageCache) -> Iterator[None]:
    """Take the database away as seen by everybody, and bring it back."""
    name = sql.Identifier(connection.settings_dict["NAME"])
    allow = sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}")
    with super_connection() as ruler:
        ruler.execute(allow.format(name, sql.SQL("false")))
        ruler.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
            [connection.settings_dict["NAME"]],
        )
        connection.close()
        with pytest.raises(psycopg.OperationalError):
            forget_elsewhere()
        yield
        ruler.execute(allow.format(name, sql.SQL("true")))


def test_a_page_is_rendered_once(cache: PageCache, site: Pages) -> None:
    assert [get(cache).text for _ in range(3)] == ["<p>rendering 1</p>"] * 3
    assert get(cache, "/other/").text == "<p>rendering 2</p>"
    assert site.rendered == ["/", "/other/"]


def test_from_memory_a_page_costs_no_query(cache: PageCache) -> None:
    get(cache)
    with CaptureQueriesContext(connection) as asked:
        assert get(cache).status == "200 OK"
    assert len(asked) == 0


def test_another_process_takes_it_from_the_table_with_one_query(
    cache: PageCache, site: Pages
) -> None:
    get(cache)
    second = PageCache(site)
    with CaptureQueriesContext(connection) as asked:
        assert get(second).text == "<p>rendering 1</p>"
    assert len(asked) == 1
    assert site.rendered == ["/"]


@pytest.mark.parametrize(
    "environ",
    [
        {"REQUEST_METHOD": "POST"},
        {"REQUEST_METHOD": "PUT"},
        {"REQUEST_METHOD": "OPTIONS"},
        {"QUERY_STRING": "q=bezoek"},
        {"HTTP_COOKIE": "werk=1"},
        {"HTTP_COOKIE": "anything"},
        {"HTTP_AUTHORIZATION": "Basic eA=="},
        {"PATH_INFO": "/static/ui/site.js"},
        {"PATH_INFO": "/media/images/x.png"},
        {"PATH_INFO": "/api/search/v1/"},
        {"HTTP_HOST": "evil.example"},
        {"HTTP_HOST": ""},
    ],
    ids=str,
)
def test_only_what_everybody_gets_alike_comes_from_here(
    cache: PageCache, site: Pages, environ: dict[str, str]
) -> None:
    get(cache)
    before = RenderedPage.objects.count()
    first, second = get(cache, **environ), get(cache, **environ)
    assert (first.text, second.text) == ("<p>rendering 2</p>", "<p>rendering 3</p>")
    assert RenderedPage.objects.count() == before
    assert get(cache).text == "<p>rendering 1</p>"


def test_over_an_open_line_nothing_is_given_when_all_must_be_closed(
    cache: PageCache, site: Pages, settings: Settings
) -> None:
    get(cache)
    settings.SECURE_SSL_REDIRECT = True
    assert get(cache).text == "<p>rendering 2</p>"


@pytest.mark.parametrize(
    ("status", "headers"),
    [
        ("200 OK", {"Set-Cookie": "werk=1"}),
        ("200 OK", {"set-cookie": "werk=1"}),
        ("200 OK", {"Cache-Control": "no-store"}),
        ("200 OK", {"Cache-Control": "max-age=0, No-Store"}),
        ("200 OK", {"Cache-Control": "private"}),
        ("200 OK", {"Content-Type": "application/json"}),
        ("206 Partial Content", {}),
        ("301 Moved Permanently", {"Location": "/x/"}),
        ("404 Not Found", {}),
        ("403 Forbidden", {}),
        ("500 Internal Server Error", {}),
        ("503 Service Unavailable", {"Retry-After": "10"}),
    ],
)
def test_what_is_for_one_or_went_wrong_is_never_kept(
    cache: PageCache, site: Pages, status: str, headers: dict[str, str]
) -> None:
    site.status, site.headers = status, {**HTML, **headers}
    before = RenderedPage.objects.count()
    first, second = get(cache), get(cache)
    assert (first.text, second.text) == ("<p>rendering 1</p>", "<p>rendering 2</p>")
    assert first.status == status
    assert first.headers == {**HTML, **headers}
    assert RenderedPage.objects.count() == before


def test_only_headers_that_are_for_everybody_are_kept(cache: PageCache, site: Pages) -> None:
    site.headers |= {"Content-Security-Policy": "default-src 'none'", "X-Request-Id": "7"}
    get(cache)
    again = get(cache).headers
    assert again["Content-Security-Policy"] == "default-src 'none'"
    assert again["Content-Type"] == HTML["Content-Type"]
    assert again["Cache-Control"] == "private, no-cache"
    assert again["Vary"] == "Accept-Encoding"
    assert "X-Request-Id" not in again


def test_who_can_unpack_gets_it_packed(cache: PageCache) -> None:
    plain, packed = get(cache), get(cache, HTTP_ACCEPT_ENCODING="br, gzip")
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.text == plain.text
    for each in (plain, packed):
        assert each.headers["Content-Length"] == str(len(each.body))


def test_who_has_the_page_is_only_told_so(cache: PageCache) -> None:
    etag = get(cache).headers["ETag"]
    again = get(cache, HTTP_IF_NONE_MATCH=f'"other", {etag}')
    assert (again.status, again.body) == ("304 Not Modified", b"")
    assert again.headers["ETag"] == etag
    assert get(cache, HTTP_IF_NONE_MATCH='"other"').status == "200 OK"


def test_a_changed_page_has_another_mark(cache: PageCache) -> None:
    before = get(cache).headers["ETag"]
    forget_elsewhere()
    assert until(lambda: get(cache, HTTP_IF_NONE_MATCH=before).status == "200 OK")


def test_asking_for_the_head_gives_no_body_and_does_not_spoil_the_page(cache: PageCache) -> None:
    first = get(cache, REQUEST_METHOD="HEAD")
    assert (first.status, first.body) == ("200 OK", b"")
    whole = get(cache)
    assert whole.text == "<p>rendering 1</p>"
    again = get(cache, REQUEST_METHOD="HEAD")
    assert (again.body, again.headers) == (b"", whole.headers)


def test_a_change_reaches_every_process(cache: PageCache, site: Pages) -> None:
    second = PageCache(site)
    get(cache)
    assert until(lambda: in_memory(second))
    with transaction.atomic():
        forget_pages()
        assert get(cache).text == "<p>rendering 1</p>"
    assert until(lambda: get(cache).text == "<p>rendering 2</p>")
    assert until(lambda: get(second).text == "<p>rendering 2</p>")
    assert site.rendered == ["/", "/"]


def test_a_change_that_is_rolled_back_is_none(cache: PageCache, site: Pages) -> None:
    get(cache)

    def change() -> None:
        with transaction.atomic():
            forget_pages()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change()
    time.sleep(0.3)
    assert get(PageCache(site)).text == get(cache).text == "<p>rendering 1</p>"


def test_the_first_reader_after_a_change_costs_two_queries_at_most(cache: PageCache) -> None:
    get(cache)
    forget_elsewhere()
    assert until(lambda: "/" not in cache._memory)
    with CaptureQueriesContext(connection) as asked:
        assert get(cache).text == "<p>rendering 2</p>"
    said = [each["sql"] for each in asked if each["sql"] not in {"BEGIN", "COMMIT"}]
    assert len(said) <= 2


def test_a_page_rendered_before_a_change_is_not_given_after_it(
    cache: PageCache, site: Pages
) -> None:
    def change() -> None:
        forget_elsewhere()
        assert until(lambda: "/warm/" not in cache._memory)

    site.meanwhile = change
    assert get(cache).text == "<p>rendering 1</p>"
    site.meanwhile = lambda: None
    assert get(cache).text == "<p>rendering 2</p>"


def test_in_the_table_a_page_rendered_before_a_change_counts_no_more(
    cache: PageCache, site: Pages
) -> None:
    site.meanwhile = forget_elsewhere
    get(cache)
    site.meanwhile = lambda: None
    assert get(PageCache(site)).text == "<p>rendering 2</p>"


def test_a_new_day_forgets(cache: PageCache) -> None:
    get(cache)
    with time_machine.travel(clock.now() + timedelta(days=1), tick=False):
        assert get(cache).text == "<p>rendering 2</p>"
        assert get(cache).text == "<p>rendering 2</p>"


def test_a_closure_that_begins_or_ends_is_seen_without_anybody_doing_anything(
    cache: PageCache, site: Pages
) -> None:
    centre, begins = make_centre(), datetime(2027, 5, 4, 10, tzinfo=UTC)
    ends = begins + timedelta(hours=2)
    Closure.objects.create(organization=centre, starts_at=begins, ends_at=ends)
    second = timedelta(seconds=1)
    with time_machine.travel(begins - second, tick=False) as moment:
        assert get(cache).text == get(cache).text == "<p>rendering 1</p>"
        for number, edge in enumerate((begins, ends), start=2):
            moment.move_to(edge)
            assert get(cache).text == get(cache).text == f"<p>rendering {number}</p>"
            assert get(PageCache(site)).text == f"<p>rendering {number}</p>"
            moment.move_to(ends - second)
            assert get(cache).text == f"<p>rendering {number}</p>"


def test_midnight_is_that_of_the_centre(cache: PageCache) -> None:
    """The day changes at 23:00 UTC in winter; an hour before or after must not matter."""
    with time_machine.travel("2026-12-01T22:59:30+00:00", tick=False) as moment:
        forget_elsewhere()
        assert until(lambda: "/" not in cache._memory)
        first = get(cache).text
        moment.shift(60)
        assert get(cache).text != first


def test_another_copy_of_the_program_renders_its_own_pages(cache: PageCache, site: Pages) -> None:
    get(cache)
    RenderedPage.objects.filter(path="/").update(build="an older one")
    assert get(PageCache(site)).text == "<p>rendering 2</p>"


def test_without_a_database_pages_in_memory_go_on(
    cache: PageCache, site: Pages, request: pytest.FixtureRequest
) -> None:
    get(cache)
    request.getfixturevalue("no_database")
    for _ in range(3):
        assert get(cache).text == "<p>rendering 1</p>"
        time.sleep(0.3)
    assert site.rendered == ["/"]


def test_without_a_database_other_pages_are_left_to_the_calm_page(
    cache: PageCache, site: Pages, request: pytest.FixtureRequest
) -> None:
    request.getfixturevalue("no_database")
    assert until(lambda: not cache._listening.is_set())
    site.status = "503 Service Unavailable"
    assert get(cache, "/new/").status == "503 Service Unavailable"


def test_with_the_database_back_changes_are_heard_again(cache: PageCache, site: Pages) -> None:
    get(cache)
    with super_connection() as ruler:
        ruler.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = %s AND query LIKE 'LISTEN%%' OR query = 'SELECT 1'",
            [connection.settings_dict["NAME"]],
        )
    assert until(lambda: not cache._listening.is_set())
    PageGeneration.objects.update(number=1000)  # a change that nobody heard
    assert until(lambda: get(cache).text == "<p>rendering 2</p>")
    assert until(lambda: in_memory(cache))
    forget_elsewhere()
    assert until(lambda: get(cache).text == "<p>rendering 3</p>")


def test_addresses_without_end_are_answered_and_not_kept(cache: PageCache, site: Pages) -> None:
    path = f"/{'x' * page_cache.LONGEST_PATH}/"
    assert get(cache, path).status == "200 OK"
    assert not RenderedPage.objects.filter(path=path).exists()


def test_memory_has_an_end(cache: PageCache, site: Pages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_cache, "MOST", 3)
    for number in range(8):
        get(cache, f"/{number}/")
    assert len(cache._memory) == 3
    assert get(cache, "/7/").text == "<p>rendering 8</p>"


def test_the_application_of_the_site_stands_behind_this_layer() -> None:
    from thuisfront.config.wsgi import application

    assert isinstance(application, PageCache)
    assert current.WSGI_APPLICATION == "thuisfront.config.wsgi.application"
