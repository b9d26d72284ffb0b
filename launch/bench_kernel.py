"""`./thuisfront bench kernel`: what need-to-know costs an adviser, against the same without it.

"Without" is the same page in the same process with row-level security taken off the tables, no
declaration of who asks, no transaction per page, no line in the trail and nothing to unseal.
Targets: page of the list and of one question at most 1.3 times; a plain list of 50 rows of 20,000
under row-level security at most 1.3 times the same list without.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

import psycopg

from launch import schema, scratch

MOST = 1.3
ASKED, COPIES, ROUNDS, TURNS = 50, 400, 9, 15
Step = Callable[[], Any]
_COPY = """
    INSERT INTO helpdesk_question (id, organization_id, form_mark, receipt_mark, asker, age_band,
        answer_by, sealed_contact, urgency, state, asked_at, due_at, last_contact_on)
    SELECT gen_random_uuid(), organization_id, uuid_send(gen_random_uuid()),
        uuid_send(gen_random_uuid()), asker, age_band, answer_by, sealed_contact, urgency, state,
        asked_at, due_at, last_contact_on
    FROM helpdesk_question, generate_series(1, %s) WHERE answer_by = 'code' AND taken_by_id IS NULL
"""


def main() -> int:
    """Measure in a scratch database and print the ratios."""
    with scratch.installation() as fresh:
        schema.load_new(fresh.owner_url)
        os.environ.update(fresh.environ())
        os.environ |= {"THUISFRONT_DEBUG": "true", "THUISFRONT_DEMO": "true"}
        import django

        from launch.run import call, connections

        django.setup()
        call("set_up_centre")
        call("load_demo")
        pages = _pages()
        with psycopg.connect(fresh.owner_url, autocommit=True) as owner:
            owner.execute("ANALYZE")  # as autovacuum does; only an owner can
        steps = {**pages, "rows": (_rows, "list of 50 of 20,000 rows")}
        worst = max([_compared(fresh.owner_url, name, *step) for name, step in steps.items()])
        connections().close_all()
    return 0 if worst <= MOST else 1


def _pages() -> dict[str, tuple[Step, str]]:
    from launch.bench_journey import signed_in

    question = _fill()
    adviser = signed_in()
    return {
        "list": (lambda: adviser.get("/werk/vragen/"), "page of the list"),
        "detail": (lambda: adviser.get(f"/werk/vragen/{question}/"), "page of one question"),
    }


def _fill() -> str:
    """Make questions with words, and many more without; return one with words."""
    from django.db import connection

    from thuisfront.core.access import asking
    from thuisfront.core.base import clock
    from thuisfront.helpdesk.actions import Asked, ask_question

    with asking.as_system("bench"):
        for number in range(ASKED):
            asked = Asked(form_token=f"bench-{number}", asker="child", text="Mag ik bellen? " * 9)
            receipt = ask_question(asked=asked, at=clock.now())
        with connection.cursor() as cursor:
            cursor.execute(_COPY, [COPIES])
    return str(receipt.question.pk)


def _rows() -> None:
    """Fetch fifty rows the way the list does, as the adviser."""
    from thuisfront.core.access import asking
    from thuisfront.core.accounts.models import User
    from thuisfront.helpdesk import queries

    user = User.objects.get(email="adviseur@demo.test")
    with asking.as_user(user):
        found = queries.questions_for(user).order_by("urgency", "due_at", "pk")
        if len(found[:50]) != 50:  # noqa: PLR2004 -- the list of the issue
            raise RuntimeError("the list is not full")


def _compared(owner_url: str, name: str, step: Step, words: str) -> float:
    """Alternate with and without, and print the medians."""
    taken: dict[bool, list[float]] = {True: [], False: []}
    for _ in range(ROUNDS):
        for on in (True, False):
            with ExitStack() as without:
                if not on:
                    without.enter_context(_switched_off(owner_url, pages=name != "rows"))
                step()  # warm
                started = time.perf_counter()
                for _turn in range(TURNS):
                    step()
                taken[on].append((time.perf_counter() - started) * 1000 / TURNS)
    with_it, bare = (statistics.median(taken[on]) for on in (True, False))
    ratio = with_it / bare
    print(f"kernel: {words}: {with_it:.1f} ms with, {bare:.1f} ms without = {ratio:.2f}"
          f" (target {MOST})")  # fmt: skip
    return ratio


@contextmanager
def _switched_off(owner_url: str, *, pages: bool) -> Iterator[None]:
    """Take the walls down; for whole pages the rest of the kernel too."""
    from functools import cache

    from thuisfront.core.access import asking, guards
    from thuisfront.core.access.walls import walls
    from thuisfront.core.audit import actions as audit
    from thuisfront.core.base import sealing

    tables = sorted({wall.table for wall in walls})
    with ExitStack() as off:
        with psycopg.connect(owner_url) as owner:
            for table in tables:
                owner.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY".encode())
        if pages:
            bare: list[AbstractContextManager[Any]] = [
                patch.object(guards, "_as_staff", lambda view, *a, **k: view(*a, **k)),
                patch.object(asking, "_declare"),
                patch.object(audit, "record"),
                patch.object(audit, "viewed"),
                patch.object(sealing, "unseal", cache(sealing.unseal)),
                patch.object(sealing, "unwrap", cache(sealing.unwrap)),
            ]
            for each in bare:
                off.enter_context(each)
        yield
    with psycopg.connect(owner_url) as owner:
        for table in tables:
            owner.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY".encode())
