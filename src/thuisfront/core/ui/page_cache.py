"""Public pages from memory: a small layer in front of Django.

A page that anyone may read is rendered once, kept in a table under the generation in which it was
rendered, and held in the memory of each process. Whatever changes the site calls
`forget_pages()`: the generation rises and every process hears it through NOTIFY.
What changes by itself are the opening hours: at midnight, and when a closure of the centre begins
or ends. These edges are asked for together with a page; what was rendered before the last one
counts no more, and at the next one the memory is emptied.
Only an anonymous GET without query string and without cookies is ever answered from here, and
only what sets no cookie and may be stored is ever kept.
"""

import gzip
import hashlib
import json
import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache, lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import Any

import psycopg
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection, transaction
from django.http.request import split_domain_port, validate_host
from django.utils.timezone import get_current_timezone

import thuisfront
from thuisfront.core.base import clock

CHANNEL = "thuisfront_pages"
LONGEST_PATH = 400
MADE_OF = {".py", ".html", ".mo", ".css", ".js", ".svg"}
MOST = 1000  # pages held per process: about 20 MB
KEPT_HEADERS = {
    "content-type", "content-language", "content-security-policy", "cross-origin-opener-policy",
    "cross-origin-resource-policy", "permissions-policy", "referrer-policy",
    "strict-transport-security", "x-content-type-options", "x-frame-options",
}  # fmt: skip
_FIND = """
    WITH edges AS (
        SELECT unnest(ARRAY[starts_at, ends_at]) AS edge FROM organizations_closure
        WHERE ends_at > %(midnight)s
    ), period AS (
        SELECT GREATEST(%(midnight)s, max(edge) FILTER (WHERE edge <= %(now)s)) AS since,
            LEAST(%(next_midnight)s, min(edge) FILTER (WHERE edge > %(now)s)) AS until
        FROM edges
    )
    SELECT g.number, p.since, p.until, r.headers, r.body
    FROM ui_pagegeneration g CROSS JOIN period p LEFT JOIN ui_renderedpage r
    ON r.generation = g.number AND r.path = %(path)s AND r.since = p.since AND r.build = %(build)s
"""
_KEEP = """
    INSERT INTO ui_renderedpage (path, generation, build, since, headers, body)
    VALUES (%s, %s, %s, %s, %s, %s)
    ON CONFLICT (path) DO UPDATE SET generation = excluded.generation, build = excluded.build,
        since = excluded.since, headers = excluded.headers, body = excluded.body
"""
logger = logging.getLogger(__name__)
Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]


@dataclass(frozen=True)
class Held:
    """A page in memory, plain and compressed, with its headers ready."""

    plain: bytes
    packed: bytes
    etag: str
    plain_headers: list[tuple[str, str]]
    packed_headers: list[tuple[str, str]]


@dataclass(frozen=True)
class Period:
    """In which generation a page is asked for, and between which edges."""

    generation: int
    since: datetime
    until: datetime


def forget_pages() -> None:
    """Let every process render the public pages anew, once the caller's transaction commits."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE ui_pagegeneration SET number = number + 1")
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


def erase_pages() -> None:
    """Do the same, and keep no rendered page meanwhile: what was taken away is nowhere."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM ui_renderedpage")
    forget_pages()


class PageCache:
    """The WSGI layer."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._memory: dict[str, Held] = {}
        self._changes = 0
        self._until = 0.0
        self._listening = threading.Event()
        self._listener: threading.Thread | None = None
        self._starting = threading.Lock()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from memory or the table, or let Django answer and keep what may be kept."""
        if not may_be_cached(environ):
            return self._application(environ, start_response)
        if time.time() >= self._until:
            self._pass_edge()
        path = environ["PATH_INFO"]
        held = self._memory.get(path) if self._listening.is_set() else None
        if held:
            return answer(held, environ, start_response)
        return self._from_table(path, environ, start_response)

    def _from_table(
        self, path: str, environ: Environ, start_response: StartResponse
    ) -> Iterable[bytes]:
        self._listen()
        changes = self._changes
        try:
            period, held = find(path)
        except (DatabaseError, InterfaceError):
            connection.close()
            stale = self._memory.get(path)
            if stale:
                return answer(stale, environ, start_response)
            return self._application(environ, start_response)
        if not held:
            return self._render(path, period, changes, environ, start_response)
        self._hold(path, held, period, changes)
        return answer(held, environ, start_response)

    def _render(
        self, path: str, period: Period, changes: int, environ: Environ,
        start_response: StartResponse,
    ) -> Iterable[bytes]:  # fmt: skip
        said: dict[str, Any] = {}

        def note(status: str, headers: list[tuple[str, str]], *rest: Any) -> None:
            said.update(status=status, headers=headers, rest=rest)

        response = self._application(environ, note)
        if not may_be_kept(said["status"], said["headers"]):
            start_response(said["status"], said["headers"], *said["rest"])
            return response
        body = b"".join(response)
        close = getattr(response, "close", None)
        if close:
            close()
        held = keep(path, period, said["headers"], body)
        self._hold(path, held, period, changes)
        return answer(held, environ, start_response)

    def _hold(self, path: str, held: Held, period: Period, changes: int) -> None:
        """Hold a page until the next edge, unless the site changed since it was asked for."""
        unchanged = changes == self._changes and self._listening.is_set()
        if unchanged and len(self._memory) < MOST:
            self._until = min(self._until, period.until.timestamp())
            self._memory[path] = held

    def _forget(self) -> None:
        """Empty the memory; what began before now is not held either."""
        self._changes += 1
        self._memory.clear()

    def _pass_edge(self) -> None:
        """Start afresh: pages say whether the line is open. The next page says until when."""
        self._until = time.time() + 3600
        self._forget()

    def _listen(self) -> None:
        """Start the thread that hears of changes; after the fork of the worker, so here."""
        with self._starting:
            if self._listener is None:
                self._listener = threading.Thread(target=self._hear, name="pages", daemon=True)
                self._listener.start()

    def _hear(self) -> None:
        while True:
            try:
                self._hear_until_lost()
            except (psycopg.Error, DatabaseError, OSError):
                self._listening.clear()
                time.sleep(1)

    def _hear_until_lost(self) -> None:
        wanted = connection.get_connection_params()
        for name in ("context", "cursor_factory"):
            wanted.pop(name, None)
        with psycopg.connect(**wanted, autocommit=True) as ear:
            ear.execute(f"LISTEN {CHANNEL}")
            self._forget()
            self._listening.set()
            while True:
                for _ in ear.notifies(timeout=30):
                    self._forget()
                ear.execute("SELECT 1")


def may_be_cached(environ: Environ) -> bool:
    """Tell whether everybody gets the same answer to this request."""
    return (
        environ["REQUEST_METHOD"] in {"GET", "HEAD"}
        and is_ours(environ.get("HTTP_HOST", ""))
        and (environ["wsgi.url_scheme"] == "https" or not settings.SECURE_SSL_REDIRECT)
        and not environ.get("QUERY_STRING")
        and not environ.get("HTTP_COOKIE")
        and not environ.get("HTTP_AUTHORIZATION")
        and not environ["PATH_INFO"].startswith(("/static/", "/media/", "/api/"))
    )


@lru_cache(maxsize=64)
def is_ours(host: str) -> bool:
    """Tell whether Django would answer for this host."""
    return validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


def may_be_kept(status: str, headers: Iterable[tuple[str, str]]) -> bool:
    """Tell whether an answer may be given to others too."""
    said = {name.lower(): value.lower() for name, value in headers}
    return (
        status.startswith(str(HTTPStatus.OK.value))
        and said.get("content-type", "").startswith("text/html")
        and "set-cookie" not in said
        and "no-store" not in said.get("cache-control", "")
        and "private" not in said.get("cache-control", "")
    )


@cache
def build() -> str:
    """Return what names this copy of the program: another one renders other pages."""
    source = Path(thuisfront.__file__).parent
    files = (file for file in sorted(source.rglob("*")) if file.suffix in MADE_OF)
    stamps = (f"{file.relative_to(source)} {file.stat().st_mtime_ns}" for file in files)
    return hashlib.sha256("\n".join([str(settings.HTTPS), *stamps]).encode()).hexdigest()[:16]


def find(path: str) -> tuple[Period, Held | None]:
    """Return the present period, and the page when it was rendered in it (one query)."""
    today, now = clock.today(), clock.now()
    midnight, next_midnight = (
        datetime.combine(day, datetime.min.time(), get_current_timezone())
        for day in (today, today + timedelta(days=1))
    )
    asked: dict[str, Any] = {
        "path": path, "build": build(), "now": now,
        "midnight": midnight, "next_midnight": next_midnight,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_FIND, asked)
        row = cursor.fetchone()
    if not row:
        return Period(0, midnight, next_midnight), None
    number, since, until, headers, packed = row
    period = Period(number, since, until)
    if not packed:
        return period, None
    return period, made([tuple(pair) for pair in json.loads(headers)], bytes(packed))


def keep(path: str, period: Period, headers: Iterable[tuple[str, str]], body: bytes) -> Held:
    """Keep a rendered page; one that was rendered before a change is ignored by `find`."""
    kept = [[name, value] for name, value in headers if name.lower() in KEPT_HEADERS]
    packed = gzip.compress(body, 6, mtime=0)
    if len(path) <= LONGEST_PATH:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                values: list[Any] = [path, period.generation, build(), period.since]
                values += [json.dumps(kept), packed]
                cursor.execute(_KEEP, values)
        except (DatabaseError, InterfaceError):
            logger.warning("A rendered page could not be kept")
    return made([(name, value) for name, value in kept], packed)


def made(headers: list[tuple[str, str]], packed: bytes) -> Held:
    """Return a page ready to be sent."""
    etag = f'"{hashlib.sha256(packed).hexdigest()[:20]}"'
    plain = gzip.decompress(packed)
    shared = [*headers, ("Vary", "Accept-Encoding"), ("Cache-Control", "private, no-cache")]
    shared.append(("ETag", etag))
    return Held(
        plain, packed, etag,
        [*shared, ("Content-Length", str(len(plain)))],
        [*shared, ("Content-Encoding", "gzip"), ("Content-Length", str(len(packed)))],
    )  # fmt: skip


def answer(held: Held, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
    """Send a page, or only say that the reader has it already."""
    if held.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
        start_response("304 Not Modified", [("ETag", held.etag)])
        return [b""]
    packed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    start_response("200 OK", held.packed_headers if packed else held.plain_headers)
    if environ["REQUEST_METHOD"] == "HEAD":
        return [b""]
    return [held.packed if packed else held.plain]
