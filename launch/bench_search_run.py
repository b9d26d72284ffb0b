"""The measuring itself: Dutch documents, 400 queries, p50, p95 and recall, beside tantivy.

Run as a program by `bench_search` with a scratch database: the index in it is thrown away.
"""

import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import mean, median, quantiles
from time import perf_counter
from typing import Any, cast

import django
from django.conf import settings
from django.db import connection

django.setup()

from launch import bench_search_exact, bench_search_fill, bench_search_tantivy  # noqa: E402 -- after setup
from thuisfront.core.search import queries  # noqa: E402 -- after setup

QUERIES = 400
TARGETS = {10_000: 10.0, 100_000: 20.0, 1_000_000: 40.0}
RECALL = 0.95
ROUNDS = 5
TOP = 5
TYPO_SHARE = 0.15
EXACT = 100


def main() -> int:
    """Fill the index, measure, print what came out; 0 when the targets are met."""
    size = int(sys.argv[1])
    chance = Random(20_26)  # noqa: S311 -- the same documents in every run
    bench_search_fill.fill(size, chance)
    asked = list(_queries(chance))
    p95 = _measured("Thuisfront", asked, queries.search)
    _measured("tantivy", asked, bench_search_tantivy.filled())
    recall = _recall(asked[:EXACT], size)
    target = next((ms for most, ms in TARGETS.items() if size <= most), TARGETS[1_000_000])
    good = p95 < target and recall >= RECALL
    print(f"first {TOP} against exact ranking: {recall:.1%} found")
    print(f"p95 < {target:.0f} ms, recall >= {RECALL:.0%}: {'met' if good else 'MISSED'}")
    return 0 if good else 1


def _measured(name: str, asked: list[str], find: Callable[[str], object]) -> float:
    rounds = [[_timed(find, query) for query in asked] for _ in range(ROUNDS)]
    together = list(zip(*rounds, strict=True))
    middle: list[float] = quantiles([median(one) for one in together], n=100)
    least: list[float] = quantiles([min(one) for one in together], n=100)
    print(
        f"{name:12} p50 {middle[49]:.1f} ms, p95 {middle[94]:.1f} ms, p99 {middle[98]:.1f} ms"
        f" (median of {ROUNDS} rounds; the quickest: p50 {least[49]:.1f}, p95 {least[94]:.1f})",
        flush=True,
    )
    return middle[94]


def _timed(find: Callable[[str], object], query: str) -> float:
    started = perf_counter()
    find(query)
    return (perf_counter() - started) * 1000


def _queries(chance: Random) -> Iterator[str]:
    """Yield real questions as far as there are, then words of sentences, some with a typo."""
    questions = _questions()
    sentences = [one for subject in bench_search_fill.subjects() for one in subject]
    for number in range(QUERIES):
        if number % 4 == 0:
            query = chance.choice(questions)
        else:
            words = [word for word in chance.choice(sentences).split() if word.isalpha()]
            query = " ".join(chance.sample(words, min(len(words), chance.randint(1, 4))))
        yield _with_typo(chance, query) if chance.random() < TYPO_SHARE else query


def _questions() -> list[str]:
    text = (Path(settings.CONTENT) / "questions.toml").read_text(encoding="utf-8")
    return [str(one["text"]) for one in tomllib.loads(text)["question"]]


def _with_typo(chance: Random, query: str) -> str:
    place = chance.randrange(max(1, len(query) - 1))
    return (
        query[:place] + query[place + 1 : place + 2] + query[place : place + 1] + query[place + 2 :]
    )


def _recall(asked: list[str], size: int) -> float:
    """Return the share of the exact first five, by score, that the bounded ranking finds too."""
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")  # measuring takes as long as it takes
    cast("Any", connection.connection).patience = None
    bounded = [[one.score for one in queries.search(query, limit=TOP).results] for query in asked]
    exact = bench_search_exact.first_of(asked, TOP, size)
    shares = [
        sum(one >= best[-1] for one in found) / len(best)
        for found, best in zip(bounded, exact, strict=True)
        if best
    ]
    print(f"recall of {len(shares)} queries; all five found by {shares.count(1.0)}")
    return mean(shares)


if __name__ == "__main__":
    sys.exit(main())
