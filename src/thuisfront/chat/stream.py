"""The stream: one small process that tells open pages that there is something new.

A raw ASGI application beside the pages. It hears `NOTIFY` and passes on which chat has a line at
which place, never what it says: the page asks Django for that. It reads no table and needs no key
but the one that signs tickets. Without it pages ask by themselves every few seconds.

Start it with `granian --interface asgi thuisfront.chat.stream:application`, as one process.
"""

import asyncio
import contextlib
import json
import random
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from urllib.parse import parse_qs

import psycopg
from environ import FileAwareEnv

from thuisfront.chat.rules import DESK, Ticket, key_of_tickets, read_ticket

CHANNEL = "thuisfront_chat"  # as in tasks.py, which this process does not load
PULSE = 20.0  # seconds between signs of life, by which a connection that is gone is noticed
LASTS = 900.0  # seconds, and up to a tenth more: then the page asks for a new ticket
GRACE = 8.0  # seconds in which a page that reloads is not called gone
MOST_UNREAD = 200  # events; a page that reads so few is let go, and comes back
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"access-control-allow-origin", b"*"),  # the ticket is the only proof; no cookie is read
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]


class Page:
    """One open page: what it may hear, and what it has not heard yet."""

    __slots__ = ("_more", "gone", "ticket", "unread")

    def __init__(self, ticket: Ticket) -> None:
        self.ticket = ticket
        self.unread: list[bytes] = []
        self.gone = False
        self._more = asyncio.Event()

    def tell(self, said: bytes) -> None:
        """Add something to hear; who reads nothing is let go."""
        if len(self.unread) >= MOST_UNREAD:
            self.leave()
            return
        self.unread.append(said)
        self._more.set()

    def leave(self) -> None:
        """End the stream of this page."""
        self.gone = True
        self._more.set()

    async def heard(self) -> bytes:
        """Wait for something to hear and return all of it."""
        await self._more.wait()
        self._more.clear()
        said, self.unread = b"".join(self.unread), []
        return said


class Hub:
    """Everyone who listens, and the one connection to the database by which all is heard."""

    def __init__(self, address: str, key: bytes) -> None:
        self._address, self._key = address, key
        self._pages: defaultdict[str, set[Page]] = defaultdict(set)
        self._every: set[Page] = set()
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """Begin to hear, once; the loop is there from the first page on."""
        if not self._tasks:
            loop = asyncio.get_running_loop()
            self._tasks = [loop.create_task(self._hear()), loop.create_task(self._pulse())]

    def ticket_in(self, query: bytes) -> Ticket | None:
        """Return the ticket of an address, when it is ours and not over."""
        given = parse_qs(query.decode("ascii", "replace")).get("kaartje", [""])[0]
        return read_ticket(given, self._key, time.time())

    @contextlib.contextmanager
    def joined(self, page: Page) -> Iterator[None]:
        """Let a page hear; the other side of its chat hears that it is there, and when it goes."""
        self._every.add(page)
        for topic in page.ticket.topics:
            self._pages[topic].add(page)
            self._tell_presence(topic, page)
        try:
            yield
        finally:
            self._every.discard(page)
            for topic in page.ticket.topics:
                self._leave(topic, page)

    def tell(self, payload: str) -> None:
        """Pass on what was said in the database, to whom it is for."""
        kind, topic, number = payload.split(" ")
        if kind == "typing":
            said = event("typing", topic, 0)
            for page in self._of(topic, visitor=number == "0"):
                page.tell(said)
            return
        said = event(kind, topic, int(number))
        for page in tuple(self._pages.get(topic, ())):
            page.tell(said)

    def _of(self, topic: str, *, visitor: bool) -> list[Page]:
        return [one for one in self._pages.get(topic, ()) if one.ticket.visitor == visitor]

    def _tell_presence(self, topic: str, page: Page) -> None:
        if topic == DESK:
            return
        if page.ticket.visitor:
            for other in self._of(topic, visitor=False):
                other.tell(event("here", topic, 1))
        elif self._of(topic, visitor=True):
            page.tell(event("here", topic, 1))

    def _leave(self, topic: str, page: Page) -> None:
        self._pages[topic].discard(page)
        if not self._pages[topic]:
            del self._pages[topic]
        elif page.ticket.visitor:
            asyncio.get_running_loop().call_later(GRACE, self._missed, topic)

    def _missed(self, topic: str) -> None:
        if not self._of(topic, visitor=True):
            for other in self._of(topic, visitor=False):
                other.tell(event("here", topic, 0))

    async def _pulse(self) -> None:
        while True:
            await asyncio.sleep(PULSE)
            for page in tuple(self._every):
                page.tell(b":\n\n")

    async def _hear(self) -> None:
        """Hear for ever; after a loss every page asks once what it missed."""
        pause = 0.2
        while True:
            try:
                ear = await psycopg.AsyncConnection.connect(
                    self._address, autocommit=True, connect_timeout=3
                )
                async with ear:
                    await ear.execute(f"LISTEN {CHANNEL}".encode())
                    pause = 0.2
                    for page in tuple(self._every):
                        page.tell(event("again", "", 0))
                    while True:
                        async for notice in ear.notifies(timeout=30):
                            self.tell(notice.payload)
                        await ear.execute("SELECT 1")
            except (psycopg.Error, OSError):
                await asyncio.sleep(pause * random.uniform(1, 2))  # noqa: S311 -- no secret
                pause = min(pause * 2, 5)


def event(kind: str, topic: str, number: int) -> bytes:
    """Return one event as a page gets it; `id` is the place, by which a browser goes on."""
    said = json.dumps({"chat": topic, "place": number}, separators=(",", ":"))
    mark = f"id: {number}\n" if kind == "line" else ""
    return f"event: {kind}\n{mark}data: {said}\n\n".encode()


async def _until_gone(page: Page, receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    page.leave()


async def _stream(page: Page, send: Send) -> None:
    """Send until the page is gone or has been here long enough."""
    ends = time.monotonic() + LASTS * random.uniform(1, 1.1)  # noqa: S311 -- no secret
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    await send({"type": "http.response.body", "body": b"retry: 3000\n\n", "more_body": True})
    while not page.gone and time.monotonic() < ends:
        said = await page.heard()
        if said and not page.gone:
            await send({"type": "http.response.body", "body": said, "more_body": True})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _refuse(send: Send, status: int) -> None:
    headers = [(b"cache-control", b"no-store"), (b"access-control-allow-origin", b"*")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"", "more_body": False})


def _hub() -> Hub:
    env = FileAwareEnv()
    return Hub(env.str("DATABASE_URL"), key_of_tickets(env.str("THUISFRONT_SECRET_KEY")))


class Stream:
    """The application; it opens nothing before the first page comes."""

    def __init__(self, make: Callable[[], Hub] = _hub) -> None:
        self._make = make
        self._hub: Hub | None = None

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """Answer one page, for as long as it listens."""
        if scope["type"] != "http":
            return
        hub = self._hub = self._hub or self._make()
        hub.start()
        ticket = hub.ticket_in(scope["query_string"]) if scope["method"] == "GET" else None
        if not ticket:
            await _refuse(send, 403)
            return
        page = Page(ticket)
        with hub.joined(page):
            watching = asyncio.create_task(_until_gone(page, receive))
            try:
                await _stream(page, send)
            finally:
                watching.cancel()


application = Stream()
