"""From question to answer: queries and milliseconds of each step, in process.

Targets: asking, answering and reading make at most 15 queries each, listing 10 and writing down a
call 12: the declaration of who asks included, savepoints too, the bounds of transactions not.
"""

import os
import re
import statistics
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from launch import schema, scratch

if TYPE_CHECKING:
    from django.test import Client

ROUNDS = 10
MOST = 15
FEWER = {"record": 12, "inbox": 10}
BOUNDS = ("BEGIN", "COMMIT")  # of a transaction: they ask nothing
CALL = {
    "words": "Mijn man is vanochtend opgehaald en de kinderen vragen waar papa is",
    "asker": "parent-at-home", "for_whom": "own-child", "topics": "telling", "safety": "safe",
    "outcomes": "information", "next": "done",
}  # fmt: skip
TEXT = "Mag ik mijn papa bellen? Ik mis hem zo."


def main() -> int:
    """Walk the journey some times and print the medians."""
    with scratch.installation() as fresh:
        schema.load_new(fresh.owner_url)
        os.environ.update(fresh.environ())
        os.environ |= {"THUISFRONT_DEBUG": "true", "THUISFRONT_DEMO": "true"}
        import django

        from launch.run import call, connections

        django.setup()
        call("set_up_centre")
        call("load_demo")
        adviser = signed_in()
        rounds = [journey(adviser) for _ in range(ROUNDS)]
        connections().close_all()
    return verdict(rounds)


def verdict(rounds: list[dict[str, tuple[int, float]]]) -> int:
    """Print each step; fail when one makes too many queries."""
    worst = 0
    for step in rounds[0]:
        queries, most = max(walked[step][0] for walked in rounds), FEWER.get(step, MOST)
        milliseconds = statistics.median(walked[step][1] for walked in rounds)
        print(f"journey: {step:8} {queries} queries (target {most}), {milliseconds:.0f} ms")
        worst = max(worst, queries - most)
    return 0 if worst <= 0 else 1


def journey(adviser: "Client") -> dict[str, tuple[int, float]]:
    """Ask, answer and read once; return queries and milliseconds of each step."""
    from django.test import Client

    asker = Client(SERVER_NAME="localhost")
    form = {"text": TEXT, "asker": "child", "answer_by": "code", "form_token": os.urandom(16).hex()}
    steps = {"ask": measured(lambda: asker.post("/vraag/", form))}
    steps["receipt"] = measured(lambda: asker.get("/vraag/klaar/"))
    question = newest()
    steps["inbox"] = measured(lambda: adviser.get("/werk/vragen/"))
    steps["open"] = measured(lambda: adviser.get(f"/werk/vragen/{question}/"))
    answer = {"text": "Ja, dat mag.", "form_token": os.urandom(16).hex()}
    where = f"/werk/vragen/{question}/antwoord/"
    steps["answer"] = measured(lambda: adviser.post(where, answer))
    steps["read"] = measured(lambda: asker.get("/vraag/gesprek/"))
    steps["reopen"] = measured(lambda: adviser.get(f"/werk/vragen/{question}/"))
    begun = {"form_token": os.urandom(16).hex(), "channel": "phone"}
    notes = adviser.post("/werk/gesprekken/begin/", begun)["Location"]
    steps["record"] = measured(lambda: adviser.post(notes, CALL))
    return steps


def measured(step: "Callable[[], Any]") -> tuple[int, float]:
    """Return the queries and milliseconds of a step that must go well."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    started = time.perf_counter()
    with CaptureQueriesContext(connection) as captured:
        response = step()
    if response.status_code not in {200, 302}:
        raise RuntimeError(f"a step answered {response.status_code}")
    took = (time.perf_counter() - started) * 1000
    asked = [query["sql"] for query in captured.captured_queries]
    return sum(sql not in BOUNDS for sql in asked), took


def signed_in() -> "Client":
    """Return a browser of the demo adviser, signed in through the real pages."""
    from django.test import Client

    from thuisfront.helpdesk.management.commands.load_demo import PASSWORD, PEOPLE

    client = Client(SERVER_NAME="localhost")
    client.post("/account/login/", {"login": PEOPLE[0][0], "password": PASSWORD})
    page = client.post("/account/2fa/authenticate/", {"code": "000000"})
    if not re.search("/werk/", page.get("Location", "")):
        raise RuntimeError("the demo adviser cannot sign in")
    return client


def newest() -> str:
    """Return the key of a question that waits, of the last hour: keys do not tell more."""
    from thuisfront.core.access import asking
    from thuisfront.helpdesk.enums import State
    from thuisfront.helpdesk.models import Question

    with asking.as_system("bench"):
        return str(Question.objects.filter(state=State.WAITING).latest("asked_at", "id").pk)
