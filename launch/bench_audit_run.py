"""Measure the trail: eight connections write at once, and a control without the lock must fork.

Run as a program by `bench_audit` with a scratch database: the trail in it is thrown away.
"""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import django
import psycopg

WRITERS, EACH, WANTED = 8, 400, 500
_FUNCTION = "SELECT pg_get_functiondef('audit_chain'::regproc)"
_LOCK = "PERFORM pg_advisory_xact_lock(20181122);"


def main() -> int:
    """Measure, prove, and show that the harness would see a fork."""
    django.setup()
    from django.db import connection

    from thuisfront.core.audit import proof

    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        print(f"{WRITERS} writers of {EACH} lines each, as {cursor.fetchone()[0]}")
    took, failed = crowd()
    rate = (WRITERS * EACH - failed) / took
    broken = proof.first_broken_link()
    print(f"with the lock      {rate:7.0f} lines/s, {failed} refused, chain whole: {not broken}")
    alone = one_by_one()
    print(f"one at a time      {alone * 1000:7.2f} ms that a look costs its page, commit included")
    control = without_lock()
    print(f"without the lock   {control} (must not be whole: the harness sees it)")
    good = rate >= WANTED and not failed and not broken and control != "whole"
    print("good" if good else f"NOT GOOD: at least {WANTED} lines/s and a whole chain are wanted")
    return 0 if good else 1


def crowd() -> tuple[float, int]:
    """Let all writers write at once; return seconds, and how many lines were refused."""
    started = time.perf_counter()
    with ThreadPoolExecutor(WRITERS) as pool:
        failed = sum(pool.map(write, range(WRITERS)))
    return time.perf_counter() - started, failed


def write(writer: int, count: int = EACH) -> int:
    """Write lines, each in a transaction of its own; return how many were refused."""
    from django.db import Error, connection

    from thuisfront.core.audit import actions
    from thuisfront.core.base import clock

    failed = 0
    for _ in range(count):
        try:
            actions.write("bench.line", at=clock.now(), by=actions.SYSTEM, key=str(writer))
        except Error:
            failed += 1
    connection.close()
    return failed


def one_by_one() -> float:
    """Return the seconds that one line costs when nobody else writes."""
    started = time.perf_counter()
    write(0, EACH)
    return (time.perf_counter() - started) / EACH


def without_lock() -> str:
    """Take the lock out of the trigger, write again, and tell what became of the chain."""
    from thuisfront.core.audit import proof

    with psycopg.connect(os.environ["THUISFRONT_OWNER_URL"], autocommit=True) as owner:
        found = owner.execute(_FUNCTION).fetchone()
        source = str(found[0]) if found else ""
        if _LOCK not in source:
            return "whole"  # the control took nothing out: it shows nothing
        owner.execute(source.replace(_LOCK, "").encode())
    _, failed = crowd()
    broken = proof.first_broken_link()
    return f"{failed} lines refused" if failed else ("broken" if broken else "whole")


if __name__ == "__main__":
    sys.exit(main())
