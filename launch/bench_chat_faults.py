"""Conversations that go on while processes are killed: nothing lost, nothing twice, in its order.

Both sides do what the page does: one message at a time, sent again with the same token until it is
acknowledged; whatever is new is asked for behind the last place that was shown. One connection in
eight is cut before the answer. Beside them run controls that must fail: one takes every sending for
delivered, one sends again with a new token.
"""

import asyncio
import contextlib
import random
import signal
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_urlsafe

import psycopg

from launch import bench_faults_site as site_of
from launch.bench_chat_site import Ear, People, Talk, stream_processes
from launch.bench_faults_site import Site, until

TALKS, ROUNDS, EVERY = 5, 3, 0.15
CUT = 1 / 8  # of the messages lose their connection before the answer is there
OK = 200
TRUSTING, IMPATIENT = 1, 2  # the numbers of the conversations in which a control talks


@dataclass
class Side:
    """One side of a conversation: what it said and was told that is there, and what it shows."""

    talk: Talk
    visitor: bool
    acknowledged: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    place: int = 0


def suffer(running: Site, people: People) -> bool:
    """Kill each part in turn while people talk; tell whether anything was lost or twice."""
    talks = people.talks(TALKS)
    sides = [Side(talk, visitor) for talk in talks for visitor in (True, False)]
    without = asyncio.run(_suffer(running, people, talks, sides))
    broken = without or _judged(people, talks, sides)
    for line in broken:
        print(f"chat: BROKEN: {line}")
    print(f"chat: {'NOT IN ORDER' if broken else 'nothing lost, nothing twice, in its order'}")
    return bool(broken)


async def _suffer(running: Site, people: People, talks: list[Talk], sides: list[Side]) -> list[str]:
    """Let everybody talk and kill each part in turn; return what could not be done."""
    said_enough, over = asyncio.Event(), asyncio.Event()
    talking = [
        asyncio.create_task(_talks(people, side, said_enough, _manner(talks, side)))
        for side in sides
    ]
    ears = [Ear(people, [side.talk], visitor=side.visitor) for side in sides]
    showing = [
        asyncio.create_task(_shows(people, side, ear, over))
        for side, ear in zip(sides, ears, strict=True)
    ]
    for name, pids in _parts(running, people.stream_port).items():
        for _ in range(ROUNDS):
            await _said_more(running, sides, 8)
            await asyncio.to_thread(until, pids, 30)  # it came back from the time before
            killed = pids()
            site_of.send(killed, signal.SIGKILL)
            gone = await asyncio.to_thread(until, lambda dead=killed: not site_of.living(dead), 5)  # type: ignore[misc]  # a default binds the loop's value
            if not killed or not gone:
                return [f"kill -9 of {name} had no effect"]
        print(f"chat: {name} killed with -9 {ROUNDS} times", flush=True)
    await _said_more(running, sides, 8)
    said_enough.set()
    await asyncio.gather(*talking)
    await asyncio.sleep(1)  # what was cut off may still be on its way to the database
    over.set()
    await asyncio.gather(*showing)
    for ear in ears:
        ear.task.cancel()
    return []


def _parts(running: Site, port: int) -> dict[str, Callable[[], set[int]]]:
    return {
        "stream": lambda: stream_processes(running, port),
        "web": lambda: running.workers() - stream_processes(running, port),
        "database": running.database,
    }


def _manner(talks: list[Talk], side: Side) -> str:
    """Return how a side talks: honestly, or as a control does it wrong."""
    wrong = {talks[TRUSTING].key: "trusting", talks[IMPATIENT].key: "impatient"}
    return wrong.get(side.talk.key, "") if side.visitor else ""


async def _talks(people: People, side: Side, over: asyncio.Event, manner: str) -> None:
    """Say one thing after another until it is over, each until it is acknowledged."""
    number = 0
    while not over.is_set():
        number += 1
        text, client = f"{'v' if side.visitor else 'a'} {number}", token_urlsafe(24)
        while True:
            said = people.said(side.talk, text, visitor=side.visitor, client=client)
            try:
                cut = random.random() < CUT  # noqa: S311 -- no secret
                done = (await said.sent(people.port, cut=cut))[0] == OK
            except OSError:
                done = False
            if done or manner == "trusting":
                side.acknowledged.append(text)
                break
            if manner == "impatient":
                client = token_urlsafe(24)
            await asyncio.sleep(EVERY)
        await asyncio.sleep(EVERY)


async def _shows(people: People, side: Side, ear: Ear, over: asyncio.Event) -> None:
    """Show what is new, each once and none before the one that it follows."""
    while True:
        last = over.is_set()
        try:
            asked = people.heard(side.talk, side.place, visitor=side.visitor)
            status, told = await asked.sent(people.port)
            for line in told["lines"] if status == OK else []:
                if line["place"] == side.place + 1:
                    side.place += 1
                    side.shown.append(line["text"])
            if last and status == OK:
                return
        except OSError:
            pass
        ear.news.clear()
        try:
            await asyncio.wait_for(ear.news.wait(), 3)
        except TimeoutError:
            continue


async def _said_more(running: Site, sides: list[Side], number: int) -> None:
    """Wait until every side said so much more than now, a minute at most."""
    wanted = [len(side.acknowledged) + number for side in sides]
    ends = time.monotonic() + 60
    while time.monotonic() < ends:
        if all(len(s.acknowledged) >= n for s, n in zip(sides, wanted, strict=True)):
            return
        await asyncio.to_thread(_forget_limits, running)
        await asyncio.sleep(0.2)


def _forget_limits(running: Site) -> None:
    """Forget how much was said lately: this is no flood but a test."""
    with contextlib.suppress(psycopg.Error), running.connect() as connection:
        connection.execute("DELETE FROM access_attempt")


def _judged(people: People, talks: list[Talk], sides: list[Side]) -> list[str]:
    broken, lost_by_control, twice_by_control, total = [], 0, 0, 0
    for talk in talks:
        kept = people.lines_of(talk)
        twice = [text for text, times in Counter(kept).items() if times > 1]
        for side in (one for one in sides if one.talk is talk):
            manner = _manner(talks, side)
            lost = [text for text in side.acknowledged if text not in kept]
            lost_by_control += len(lost) if manner == "trusting" else 0
            twice_by_control += len(twice) if manner == "impatient" else 0
            own = [text for text in kept if text[0] == side.acknowledged[0][0]]
            if side.shown != kept:
                broken.append(f"a page shows {len(side.shown)} lines of {len(kept)}")
            if manner:
                continue
            total += len(side.acknowledged)
            broken += [f"{len(lost)} acknowledged messages lost"] if lost else []
            broken += ["messages are not in their order"] if own != side.acknowledged else []
        if twice and talk is not talks[IMPATIENT]:
            broken.append(f"{len(twice)} messages twice")
    print(
        f"chat: {total} acknowledged; controls: {lost_by_control} lost by who takes every sending"
        f" for delivered, {twice_by_control} twice by who sends again as new"
    )
    if not lost_by_control or not twice_by_control:
        broken.append("a control lost nothing: the counting is blind")
    return broken
