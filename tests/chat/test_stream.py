"""The stream: who hears what, and that it hears again after a loss."""

import asyncio
import json
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any

import psycopg
import pytest

from thuisfront.chat.rules import Ticket, key_of_tickets, read_ticket, signed
from thuisfront.chat.stream import Hub, Page, Stream

KEY = key_of_tickets("geheim")
CHAT, OTHER = "a" * 32, "b" * 32


def ticket(*topics: str, visitor: bool = True, lasts: float = 60) -> str:
    return signed(Ticket(topics, visitor, time.time() + lasts), KEY)


def test_a_ticket_is_read_back_until_it_is_over() -> None:
    given = ticket(CHAT, "desk", visitor=False)
    found = read_ticket(given, KEY, time.time())
    assert found
    assert (found.topics, found.visitor) == ((CHAT, "desk"), False)
    assert read_ticket(given, KEY, time.time() + 61) is None


@pytest.mark.parametrize("spoil", [
    lambda given: given[:-1] + ("0" if given[-1] != "0" else "1"),
    lambda given: "x" + given,
    lambda given: given.split(".")[0],
    lambda given: given.replace(".", ".é"),
    lambda _: "",
    lambda _: "." ,
])  # fmt: skip
def test_a_ticket_that_is_not_ours_is_none(spoil: Callable[[str], str]) -> None:
    assert read_ticket(spoil(ticket(CHAT)), KEY, time.time()) is None
    other = signed(Ticket((CHAT,), True, time.time() + 60), key_of_tickets("anders"))
    assert read_ticket(other, KEY, time.time()) is None


class Listener:
    """One browser at the stream, without a network between."""

    def __init__(self, stream: Stream, given: str) -> None:
        self.status, self.text = 0, ""
        self.leaving = asyncio.Event()
        scope = {"type": "http", "method": "GET", "query_string": f"kaartje={given}".encode()}
        self.task = asyncio.create_task(self._open(stream(scope, self._receive, self._send)))

    async def _open(self, answer: Awaitable[None]) -> None:
        await answer

    async def _receive(self) -> dict[str, Any]:
        await self.leaving.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        self.status = message.get("status", self.status)
        self.text += message.get("body", b"").decode()

    async def leave(self) -> None:
        self.leaving.set()
        await asyncio.wait_for(self.task, 5)

    @property
    def events(self) -> list[tuple[str, str, int]]:
        found = []
        for block in self.text.split("\n\n"):
            lines = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
            if "event" in lines:
                said = json.loads(lines["data"])
                found.append((lines["event"], said["chat"], said["place"]))
        return found

    async def heard(self, kind: str, number: int = 1) -> bool:
        for _ in range(200):
            if sum(event[0] == kind for event in self.events) >= number:
                return True
            await asyncio.sleep(0.05)
        return False


def address() -> str:
    return os.environ["THUISFRONT_TEST_OWNER_URL"].rpartition("/")[0] + "/postgres"


def notify(*said: str) -> None:
    with psycopg.connect(address(), autocommit=True) as connection:
        for one in said:
            connection.execute("SELECT pg_notify('thuisfront_chat', %s)", [one])


async def opened(stream: Stream, *given: str) -> list[Listener]:
    """Open pages beside one at the desk, and wait until the stream hears the database."""
    probe, *listeners = (Listener(stream, one) for one in (ticket("desk", visitor=False), *given))
    for _ in range(100):
        notify("desk desk 0")
        await asyncio.sleep(0.05)
        if hears_the_desk(probe):
            return listeners
    raise AssertionError("the stream does not hear")


def hears_the_desk(probe: Listener) -> bool:
    return any(event[0] == "desk" for event in probe.events)


def run(scene: Callable[[Stream], Awaitable[None]]) -> None:
    asyncio.run(scene_of(scene))


async def scene_of(scene: Callable[[Stream], Awaitable[None]]) -> None:
    await asyncio.wait_for(scene(Stream(lambda: Hub(address(), KEY))), 30)


def test_a_page_hears_of_its_own_chat_and_of_no_other() -> None:
    async def scene(stream: Stream) -> None:
        visitor, adviser, stranger = await opened(
            stream, ticket(CHAT), ticket(CHAT, visitor=False), ticket(OTHER)
        )
        notify(f"line {CHAT} 7", f"typing {CHAT} 1", f"state {CHAT} 7")
        assert await visitor.heard("state")
        assert await adviser.heard("typing")
        assert ("line", CHAT, 7) in visitor.events
        assert "id: 7\n" in visitor.text
        assert "typing" not in {event[0] for event in visitor.events}  # one's own
        assert {event[0] for event in stranger.events} <= {"again"}

    run(scene)


def test_who_has_no_good_ticket_hears_nothing() -> None:
    async def scene(stream: Stream) -> None:
        listener = Listener(stream, "onzin.0")
        await asyncio.wait_for(listener.task, 5)
        assert (listener.status, listener.text) == (403, "")

    run(scene)


def test_the_adviser_hears_that_the_page_of_the_visitor_is_there_and_gone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("thuisfront.chat.stream.GRACE", 0.1)

    async def scene(stream: Stream) -> None:
        visitor, adviser = await opened(stream, ticket(CHAT), ticket(CHAT, visitor=False))
        assert await adviser.heard("here")
        await visitor.leave()
        assert await adviser.heard("here", 2)
        assert [event[2] for event in adviser.events if event[0] == "here"] == [1, 0]

    run(scene)


LISTENS = "query LIKE 'LISTEN thuisfront_chat%' AND datname = current_database()"


def until_nobody_listens() -> None:
    """Wait for the connections that an earlier test let go."""
    with psycopg.connect(address(), autocommit=True) as connection:
        for _ in range(200):
            found = connection.execute(f"SELECT FROM pg_stat_activity WHERE {LISTENS}")
            if not found.fetchall():
                return
            time.sleep(0.05)
    raise AssertionError("somebody still listens")


def test_after_a_loss_of_the_database_everybody_asks_again() -> None:
    until_nobody_listens()

    async def scene(stream: Stream) -> None:
        [visitor] = await opened(stream, ticket(CHAT))
        before = sum(event[0] == "again" for event in visitor.events)
        with psycopg.connect(address(), autocommit=True) as connection:
            [(ended,)] = connection.execute(
                f"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE {LISTENS}"  # noqa: S608 -- our own words
            ).fetchall()
        assert ended == 1
        assert await visitor.heard("again", before + 1)
        notify(f"line {CHAT} 8")
        assert await visitor.heard("line")

    run(scene)


def test_who_does_not_read_is_let_go() -> None:
    async def scene() -> None:
        page = Page(Ticket((CHAT,), True, 0))
        for _ in range(201):
            page.tell(b"x")
        assert page.gone
        assert await page.heard() == b"x" * 200

    asyncio.run(scene())
