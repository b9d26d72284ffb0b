"""`./thuisfront bench chat`: 2,000 open conversations on one stream, and kill -9 in the middle.

The real program with two web workers; both sides of every conversation hold a page open at the
stream (an adviser one for three conversations). At the same number of messages a second, spread
over 10 and over 2,000 conversations, it measures from the sending of a message until the other
side has its words (sent, kept, noticed, asked for, answered), each three times in turn. Targets:
p95 with 2,000 at most three times that with 10; at most 50 kB of memory of the stream for each
conversation. What a busy hour costs, a message per conversation every half minute, is told too.

Then conversations go on while web workers, stream and database are killed with -9: every
acknowledged message is there once and in its order (`bench_chat_faults.py`).
"""

import asyncio
import statistics
from dataclasses import dataclass

from launch.bench_chat_faults import suffer
from launch.bench_chat_site import Ear, People, Talk, memory_of, now, stream_processes
from launch.bench_faults_site import Site, site

FEW, MANY = 10, 2000
RATE = 8.0  # messages a second, spread over the conversations that are open
BUSY = MANY / 30  # each conversation one message in half a minute
SECONDS, ROUNDS = 12, 3
MOST_TIMES, MOST_BYTES = 3.0, 50_000
SIDE_BY_SIDE = 3
OK = 200


@dataclass
class Open:
    """Conversations with both sides listening."""

    talks: list[Talk]
    visitors: dict[str, Ear]
    advisers: dict[str, Ear]


def main() -> int:
    """Measure on one installation, then break it."""
    with site() as running:
        people = People(running)
        figures = asyncio.run(_measured(running, people, people.talks(MANY)))
        lost = suffer(running, people)
    return 0 if figures and not lost else 1


async def _measured(running: Site, people: People, talks: list[Talk]) -> bool:
    few = await _opened(people, talks[:FEW])
    await _rate(people, few, RATE, 3)  # warm
    before = memory_of(stream_processes(running, people.stream_port))
    rest = await _opened(people, talks[FEW:])
    many = Open(talks, few.visitors | rest.visitors, few.advisers | rest.advisers)
    each = (memory_of(stream_processes(running, people.stream_port)) - before) / (MANY - FEW)
    took: dict[int, list[float]] = {FEW: [], MANY: []}
    for _ in range(ROUNDS):
        for number, which in ((FEW, few), (MANY, many)):
            took[number].append(_p95(await _rate(people, which, RATE, SECONDS)))
    busy = await _rate(people, many, BUSY, SECONDS)
    _close(many)
    return _verdict(each, {number: statistics.median(all_) for number, all_ in took.items()}, busy)


def _verdict(each: float, p95: dict[int, float], busy: list[float]) -> bool:
    times = p95[MANY] / p95[FEW]
    print(
        f"chat: {each / 1000:.1f} kB of the stream per conversation (target {MOST_BYTES // 1000})"
    )
    print(
        f"chat: message to screen, {RATE:.0f} a second, p95 {p95[FEW] * 1000:.0f} ms with {FEW}"
        f" and {p95[MANY] * 1000:.0f} ms with {MANY:,} open: {times:.2f} times"
        f" (target {MOST_TIMES:.0f})"
    )
    half, most = statistics.median(busy), _p95(busy)
    print(
        f"chat: {BUSY:.0f} messages a second in {MANY:,}: half within {half * 1000:.0f} ms,"
        f" p95 {most * 1000:.0f} ms",
        flush=True,
    )
    return times <= MOST_TIMES and each <= MOST_BYTES


async def _opened(people: People, talks: list[Talk]) -> Open:
    """Let both sides of each conversation listen, as many at a time as browsers would come."""
    found = Open(talks, {}, {})
    for start in range(0, len(talks), SIDE_BY_SIDE):
        three = talks[start : start + SIDE_BY_SIDE]
        at_desk = Ear(people, three, visitor=False)
        ears = [Ear(people, [talk], visitor=True) for talk in three]
        for talk, ear in zip(three, ears, strict=True):
            found.visitors[talk.key], found.advisers[talk.key] = ear, at_desk
        await asyncio.gather(*(ear.opened.wait() for ear in [at_desk, *ears]))
    return found


def _close(which: Open) -> None:
    for ear in {*which.visitors.values(), *which.advisers.values()}:
        ear.task.cancel()


async def _rate(people: People, which: Open, rate: float, seconds: float) -> list[float]:
    """Send so many messages a second, and return how long each took to the other side."""
    sent: list[asyncio.Task[float]] = []
    began, number = now(), int(rate * seconds)
    for count in range(number):
        talk = which.talks[count * len(which.talks) // number % len(which.talks)]
        if len(which.talks) < number:
            talk = which.talks[count % len(which.talks)]
        visitor = (
            bool(count // len(which.talks) % 2) if len(which.talks) < number else count % 2 > 0
        )
        sent.append(asyncio.create_task(_one(people, which, talk, visitor=visitor)))
        await asyncio.sleep(max(0.0, began + (count + 1) / rate - now()))
    return [await one for one in sent]


async def _one(people: People, which: Open, talk: Talk, *, visitor: bool) -> float:
    """Say something, and return after how many seconds the other side had its words."""
    ear = (which.advisers if visitor else which.visitors)[talk.key]
    name, text = talk.key.replace("-", ""), f"hallo {now()}"
    before, began = ear.places.get(name, 1), now()
    ear.news.clear()
    telling = asyncio.create_task(people.said(talk, text, visitor=visitor).sent(people.port))
    while True:
        while ear.places.get(name, 1) <= before:
            await ear.news.wait()
            ear.news.clear()
        asked = people.heard(talk, before, visitor=not visitor)
        status, told = await asked.sent(people.port)
        if status == OK and any(line["text"] == text for line in told["lines"]):
            took = now() - began
            break
        before = ear.places.get(name, 1)
    status, _ = await telling
    if status != OK:
        raise RuntimeError(f"a message was answered with {status}")
    return took


def _p95(took: list[float]) -> float:
    return statistics.quantiles(took, n=20)[-1]
