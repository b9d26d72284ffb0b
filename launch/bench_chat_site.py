"""Conversations in the real program: made in its database, held over HTTP by both sides."""

import asyncio
import contextlib
import http.client
import json
import os
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlencode, urlsplit

from launch.bench_faults_site import Site, below
from launch.installation import Installation

LISTENS = "0A"  # the state of a socket in /proc/net/tcp
CUT_AFTER = 0.1  # seconds in which the site may have done what was asked
PATIENCE = 20.0  # seconds until a client calls a request lost


@dataclass
class Talk:
    """One conversation: its key, and what its visitor holds."""

    key: str
    token: str
    said: list[str] = field(default_factory=list)  # acknowledged, in the order of its sender


class People:
    """Makes conversations in the database of a site, and knows how each side asks."""

    def __init__(self, site: Site) -> None:
        os.environ.update(Installation.at(site.folder / "data").environ())
        os.environ |= {"THUISFRONT_DEBUG": "true", "THUISFRONT_DEMO": "true"}
        import django

        from launch.run import call

        django.setup()
        call("load_demo")
        self.port, self.cookie = site.port, _session()
        self.stream = urlsplit(self._stream_url())
        self.stream_port = int(self.stream.port or 0)

    def talks(self, number: int) -> list[Talk]:
        """Make conversations in which the demo adviser talks; no form is filled in for each."""
        from django.db import connection, transaction

        from thuisfront.chat.actions.talking import Started, store_chat
        from thuisfront.chat.models import Chat
        from thuisfront.chat.queries import mark_of_token
        from thuisfront.core.access import asking
        from thuisfront.core.accounts.models import User
        from thuisfront.core.base import clock

        made = []
        with asking.as_system("bench"), transaction.atomic():
            adviser, at = User.objects.get(email="adviseur@demo.test"), clock.now()
            for _ in range(number):
                started = Started(token_urlsafe(24), "16-17", "begin 0", token_urlsafe(24))
                mark = mark_of_token(started.token)
                chat = store_chat(started=started, mark=mark, at=at)
                made.append(Talk(str(chat.pk), started.token))
            found = Chat.objects.filter(pk__in=[talk.key for talk in made])
            found.update(state="talking", taken_by=adviser, taken_at=at)
        connection.close()
        return made

    def lines_of(self, talk: Talk) -> list[str]:
        """Return what is kept of a conversation, in its order."""
        from django.db import connection

        from thuisfront.chat.models import Chat
        from thuisfront.chat.queries import lines_after
        from thuisfront.core.access import asking

        connection.close()  # the one of before did not survive the fault
        with asking.as_system("bench"):
            return [line.text for line in lines_after(Chat.objects.get(pk=talk.key), 0)]

    def ticket(self, *talks: Talk, visitor: bool) -> str:
        """Return the path of the stream for these conversations."""
        from thuisfront.chat.queries import ticket_for
        from thuisfront.core.base import clock

        keys = [talk.key.replace("-", "") for talk in talks]
        return f"{self.stream.path}?kaartje={ticket_for(keys, visitor=visitor, at=clock.now())}"

    def said(self, talk: Talk, text: str, *, visitor: bool, client: str = "") -> "Request":
        """Return the request with which one side says something."""
        client = client or token_urlsafe(24)
        if visitor:
            body = {"say-text": text, "say-client_token": client, "na": "1000000"}
            return Request("POST", "/chat/zeg/", {"Authorization": f"Chat {talk.token}"}, body)
        name = talk.key.replace("-", "")
        body = {f"{name}-text": text, f"{name}-client_token": client, "na": "1000000"}
        body["csrfmiddlewaretoken"] = self.cookie["formulier"]
        return Request("POST", f"/werk/chat/{talk.key}/zeg/", self._as_adviser(), body)

    def heard(self, talk: Talk, after: int, *, visitor: bool) -> "Request":
        """Return the request with which one side asks for what is new."""
        if visitor:
            held = {"Authorization": f"Chat {talk.token}"}
            return Request("GET", f"/chat/regels/?na={after}", held)
        return Request("GET", f"/werk/chat/{talk.key}/regels/?na={after}", self._as_adviser())

    def _as_adviser(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookie.items())
        return {"Cookie": cookies, "Accept": "application/json", "Sec-Fetch-Site": "same-origin"}

    def _stream_url(self) -> str:
        [talk] = self.talks(1)
        asked = http.client.HTTPConnection("localhost", self.port, timeout=PATIENCE)
        asked.request("GET", "/chat/kaartje/", headers={"Authorization": f"Chat {talk.token}"})
        return str(json.loads(asked.getresponse().read())["url"])


@dataclass(frozen=True)
class Request:
    """One request, as a browser would send it."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, str] = field(default_factory=dict)

    async def sent(self, port: int, *, cut: bool = False) -> tuple[int, dict[str, Any]]:
        """Send it, and return the status and what was told; `cut` leaves before the answer.

        :raises OSError: when the connection is lost or nothing comes
        """
        try:
            return await asyncio.wait_for(self._sent(port, cut=cut), PATIENCE)
        except (TimeoutError, ValueError, IndexError, asyncio.IncompleteReadError) as error:
            raise OSError("no whole answer") from error

    async def _sent(self, port: int, *, cut: bool) -> tuple[int, dict[str, Any]]:
        body = urlencode(self.body).encode()
        headers = {"Host": f"localhost:{port}", "Connection": "close", **self.headers}
        if self.method == "POST":
            headers |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Content-Length": str(len(body)),
            }
        top = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            writer.write(f"{self.method} {self.path} HTTP/1.1\r\n{top}\r\n".encode() + body)
            if cut:
                await asyncio.sleep(CUT_AFTER)
                raise OSError("the connection is cut")
            whole = await reader.read()
        finally:
            writer.close()
        head, _, said = whole.partition(b"\r\n\r\n")
        status = int(head.split(b" ", 2)[1])
        told = json.loads(said) if b"application/json" in head and said else {}
        return status, told


class Ear:
    """One open page at the stream: notes up to which place each conversation has lines."""

    def __init__(self, people: People, talks: list[Talk], *, visitor: bool) -> None:
        self._people, self._talks, self._visitor = people, talks, visitor
        self.news = asyncio.Event()
        self.opened = asyncio.Event()
        self.places: dict[str, int] = {}
        self.task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        """Listen, and come back whenever the stream is lost."""
        while True:
            with contextlib.suppress(OSError, ValueError, asyncio.IncompleteReadError):
                await self._until_lost()
            self.opened.clear()
            await asyncio.sleep(0.5)

    async def _until_lost(self) -> None:
        stream = self._people.stream
        reader, writer = await asyncio.open_connection("127.0.0.1", stream.port or 0)
        try:
            path = self._people.ticket(*self._talks, visitor=self._visitor)
            head = f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"
            writer.write(head.encode())
            while line := await reader.readline():
                self._hear(line)
        finally:
            writer.close()

    def _hear(self, line: bytes) -> None:
        if line.startswith(b"retry:"):
            self.opened.set()
            self.news.set()
        if line.startswith(b"data:"):
            said = json.loads(line[5:])
            self.places[said["chat"]] = max(said["place"], self.places.get(said["chat"], 0))
            self.news.set()


def stream_processes(site: Site, port: int) -> set[int]:
    """Return the processes that have the port of the stream open."""
    sockets = set()
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if int(fields[1].rpartition(":")[2], 16) == port and fields[3] == LISTENS:
            sockets.add(f"socket:[{fields[9]}]")
    return {pid for pid in below(site.process.pid) if not sockets.isdisjoint(_open_in(pid))}


def _open_in(pid: int) -> set[str]:
    found = set()
    with contextlib.suppress(OSError):
        for one in Path(f"/proc/{pid}/fd").iterdir():
            with contextlib.suppress(OSError):
                found.add(str(one.readlink()))
    return found


def memory_of(pids: set[int]) -> int:
    """Return how many bytes of memory of their own these processes hold."""
    kilobytes = 0
    for pid in pids:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
        kilobytes += sum(
            int(number) for number in re.findall(r"^Private_\w+: +(\d+) kB", text, re.MULTILINE)
        )
    return kilobytes * 1024


def _session() -> dict[str, str]:
    """Return the cookies of the demo adviser, signed in through the real pages."""
    from launch.bench_journey import signed_in

    client = signed_in()
    client.get("/werk/chat/")
    return {name: morsel.value for name, morsel in client.cookies.items()}


def now() -> float:
    """Return a moment to measure with."""
    return time.perf_counter()
