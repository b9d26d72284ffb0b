"""`./thuisfront bench directory [SIZE ...]`: services in, found, given out; 10,000 and 100,000.

Requests go through Django in this process, without a network in between and without the limit on
how often somebody may ask. Beside the search stand a naive one (`ILIKE` on name and description)
and tantivy, on the same rows.
Targets: list and search p95 30 and 50 ms, the nearest 20 in 15 ms, a deep page as fast as the
first, 5,000 services a second out as ndjson and 2,000 in with every check.
"""

import json
import os
import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import psycopg
from wordfreq import top_n_list, word_frequency

from launch import bench_search_tantivy, schema, scratch

SIZES = ["10000", "100000"]
ROUNDS = 60
LISTS = {10_000: 30.0, 100_000: 50.0, 1_000_000: 80.0}  # ms, p95
NEAR, IN, OUT, DEEPER = 15.0, 2000.0, 5000.0, 1.5
SUBJECTS = [
    "hulp",
    "kind",
    "kinderen",
    "gezin",
    "ouder",
    "schulden",
    "geld",
    "bezoek",
    "school",
    "jongeren",
    "praten",
    "luisteren",
    "wonen",
    "werk",
    "recht",
    "advies",
    "vrijwilliger",
    "groep",
    "spel",
    "verdriet",
    "boos",
    "bang",
    "oma",
    "opa",
    "thuis",
    "samen",
    "steun",
    "buurt",
    "gemeente",
    "opvoeden",
    "rouw",
    "detentie",
    "contact",
    "brief",
    "video",
    "omgang",
    "scheiding",
    "veilig",
    "sport",
    "cursus",
]
OWN, HALF = 3, "gezin"  # subjects of a service; what every second one says
VOCABULARY = 20_000
ASKED = ("schulden", "kind praten", "omgang ouders", "vrijwilligers buurt", "veilig thuis")
BASE = "/api/directory/v1"


def main(sizes: list[str] | None = None) -> int:
    """Measure each size in a database of its own, and print what was found."""
    missed = [each for size in sizes or SIZES for each in _measured(int(size))]
    for each in missed:
        print(f"directory: missed: {each}")
    return 1 if missed else 0


def _measured(size: int) -> list[str]:
    with scratch.installation() as fresh, TemporaryDirectory() as folder:
        schema.load_new(fresh.owner_url)
        os.environ.update(fresh.environ())
        os.environ["THUISFRONT_STATEMENT_TIMEOUT"] = "0"
        import django

        from launch.run import connections

        django.setup()
        connections()["default"].settings_dict.update(_settings(fresh.environ()["DATABASE_URL"]))
        file = Path(folder) / "feed.ndjson"
        with file.open("w") as lines:
            lines.writelines(f"{json.dumps(each)}\n" for each in services(size))
        missed = list(_imports(file, size))
        with psycopg.connect(fresh.owner_url, autocommit=True) as owner:
            owner.execute("VACUUM ANALYZE")  # as autovacuum does; only an owner can
            missed += _asked(size, owner)
        missed += _given_out(size)
        connections().close_all()
    return missed


def _settings(url: str) -> dict[str, Any]:
    """Return where the database of this size is: Django keeps that of the first."""
    from environ import Env

    found = Env.db_url_config(url)
    from urllib.parse import unquote

    return {name: found[name] for name in ("NAME", "USER", "PASSWORD", "PORT")} | {
        "HOST": unquote(found["HOST"])
    }


def services(size: int) -> Iterator[dict[str, Any]]:
    """Yield services as a feed has them: an organization for every twenty, a place for each."""
    chance = Random(size)  # noqa: S311 -- the same each time

    def key() -> str:
        return str(UUID(int=chance.getrandbits(128), version=4))

    common = top_n_list("nl", VOCABULARY)
    often = list(accumulate(word_frequency(each, "nl") for each in common))

    def text(number: int, about: Sequence[str]) -> str:
        """Dutch words as often as they are used, and one in four about the subject."""
        said = chance.choices(common, cum_weights=often, k=number)
        for place in range(0, number, 4):
            said[place] = chance.choice(about)
        return " ".join(said).capitalize() + "."

    organization: dict[str, Any] = {}
    taxonomy = {"id": key(), "name": "Vraag", "description": "Wat speelt er?"}
    terms = [{"id": key(), "name": each, "description": each, "taxonomy_detail": taxonomy}
             for each in SUBJECTS[:20]]  # fmt: skip
    for number in range(size):
        about = chance.sample(SUBJECTS, OWN)
        told = f"{text(50, about)} Voor het hele {HALF}." if number % 2 else text(50, about)
        if number % 20 == 0:
            organization = {"id": key(), "name": text(3, about), "description": text(10, about)}
        address = {
            "id": key(), "address_1": "Dorpsstraat 1", "city": "Plaats", "country": "NL",
            "state_province": "Utrecht", "postal_code": "3511 AB", "address_type": "physical",
        }  # fmt: skip
        location = {
            "id": key(), "location_type": "physical", "name": text(2, about),
            "addresses": [address],
            "latitude": round(50.8 + chance.random() * 2.6, 5),
            "longitude": round(3.5 + chance.random() * 3.4, 5),
        }  # fmt: skip
        yield {
            "id": key(), "name": text(4, about), "description": told, "status": "active",
            "organization": organization, "minimum_age": chance.randrange(0, 12),
            "maximum_age": chance.randrange(12, 24), "assured_date": "2026-10-01",
            "phones": [{"id": key(), "number": f"088 {chance.randrange(10**7):07d}"}],
            "schedules": [{"id": key(), "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00",
                           "closes_at": "17:00"}],
            "service_areas": [{"id": key(), "name": "Utrecht"}],
            "attributes": [{"id": key(), "taxonomy_term": each} for each in
                           chance.sample(terms, 2)],
            "service_at_locations": [{"id": key(), "location": location}],
        }  # fmt: skip


def _imports(file: Path, size: int) -> Iterator[str]:
    from thuisfront.core.base import clock
    from thuisfront.directory.actions.fetching import records_in
    from thuisfront.directory.actions.importing import take_in

    for name in ("first", "again"):
        before, started = _memory(), time.perf_counter()
        with file.open("rb") as feed:
            outcome = take_in(items=records_in(feed), at=clock.now(), by="system")
        rate = size / (time.perf_counter() - started)
        if not outcome.is_stored or outcome.report.errors:
            raise RuntimeError(str(outcome.report.problems[:3]))
        print(f"directory: {size} in, {name}: {rate:.0f} services/s (target {IN:.0f}),"
              f" {_memory() - before:+.0f} MB")  # fmt: skip
        if rate < IN:
            yield f"{size} in, {name}"


def _asked(size: int, owner: "psycopg.Connection[Any]") -> list[str]:
    from django.test import Client

    from thuisfront.core.access.limits import Limit
    from thuisfront.directory.api import lists
    from thuisfront.directory.models import Postcode

    Postcode.objects.create(country="nl", code="3511", latitude=52.0907, longitude=5.1214)
    lists.PER_MINUTE = Limit("bench", 10**9, 10**9, 60)
    client, turn = Client(SERVER_NAME="localhost"), iter(range(10**9))

    def get(path: str) -> None:
        answer = client.get(f"{BASE}/{path}")
        if answer.status_code != 200:  # noqa: PLR2004 -- as it says
            raise RuntimeError(answer.content.decode()[:300])

    last = size // 50
    most = LISTS.get(size, 80.0)
    found = {
        "first page": (_p95(lambda: get("services/")), most),
        "last page": (_p95(lambda: get(f"services/?page={last}")), most),
        "search": (_p95(lambda: get(f"services/?search={ASKED[next(turn) % 5]}")), most),
        "search, in half of them": (_p95(lambda: get(f"services/?search={HALF}")), None),
        "nearest 20": (
            _p95(lambda: get("service_at_locations/?postcode=3511AB&per_page=20")), NEAR,
        ),
        "nearest 20 within 10 km": (
            _p95(lambda: get("service_at_locations/?postcode=3511AB&per_page=20&proximity=10000")),
            None,
        ),
        "naive ILIKE, database only": (
            _p95(lambda: _naive(owner, ASKED[next(turn) % 5].split()[0])), None,
        ),
    }  # fmt: skip
    tantivy = bench_search_tantivy.filled(bench_search_tantivy.SERVICES)
    found["tantivy, in memory"] = (_p95(lambda: tantivy(ASKED[next(turn) % 5])), None)
    missed = []
    for name, (taken, target) in found.items():
        print(f"directory: {size}, {name}: p95 {taken:.1f} ms"
              f"{f' (target {target:.0f})' if target else ''}")  # fmt: skip
        if target and taken > target:
            missed.append(f"{size}, {name}")
    if found["last page"][0] > DEEPER * found["first page"][0]:
        missed.append(f"{size}, a deep page")
    return missed


def _naive(owner: "psycopg.Connection[Any]", word: str) -> None:
    where = "FROM directory_service WHERE name ILIKE %s OR description ILIKE %s"
    like = [f"%{word}%"] * 2
    owner.execute(f"SELECT count(*) {where}", like).fetchone()
    owner.execute(f"SELECT id, name, description {where} ORDER BY name LIMIT 50", like).fetchall()


def _given_out(size: int) -> list[str]:
    from thuisfront.directory import exports
    from thuisfront.directory.models import Service

    before, started = _memory(), time.perf_counter()
    lines = sum(chunk.count(b"\n") for chunk in exports.as_lines())
    rate = lines / (time.perf_counter() - started)
    print(f"directory: {size} out as ndjson: {rate:.0f} services/s (target {OUT:.0f}),"
          f" {_memory() - before:+.0f} MB")  # fmt: skip
    return [] if rate >= OUT and lines == Service.objects.count() else [f"{size} out"]


def _p95(step: Callable[[], object]) -> float:
    for _ in range(5):
        step()
    taken = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        step()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.quantiles(taken, n=20)[-1]


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
