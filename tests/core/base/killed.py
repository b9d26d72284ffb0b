"""An act in a process of its own, ended in its middle: by `kill -9`, or by the database."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connection

from thuisfront.core.access import asking

WAYS = ("the process", "the database")
_LOCK = {
    "outbox_letter": "LOCK TABLE outbox_letter IN SHARE MODE",
    "chat_chat": "LOCK TABLE chat_chat IN SHARE MODE",
}
_HELD = """
    SELECT pid FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE %s
"""
_OTHERS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def started(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Start a process that acts on this test's own database."""
    url = urlsplit(os.environ["DATABASE_URL"])
    own = urlunsplit(url._replace(path=f"/{settings.DATABASES['default']['NAME']}"))
    command = [sys.executable, "-c", code, *map(str, arguments)]
    place = {**os.environ, "DATABASE_URL": own}
    return subprocess.Popen(command, env=place, stderr=subprocess.PIPE, text=True)


def ended_half_way(way: str, table: str, code: str, *arguments: object) -> None:
    """Do an act that wants to write this table; it is ended when it has come that far."""
    program = started(code, *arguments)
    try:
        with _locked(table):
            held = _until(_HELD, f"%{table}%", program)
            if way == WAYS[0]:
                program.send_signal(signal.SIGKILL)
            else:
                _asked("SELECT pg_terminate_backend(%s)", held)
            assert program.wait(30) != 0
        _until_alone()
    finally:
        program.kill()
        program.communicate(timeout=10)


@contextmanager
def _locked(table: str) -> Iterator[None]:
    with asking.as_system("tests"):
        _asked(_LOCK[table])
        yield


def _until(statement: str, pattern: str, program: "subprocess.Popen[str]") -> int:
    for _ in range(600):
        _asked("SELECT pg_stat_clear_snapshot()")
        if held := _asked(statement, pattern):
            return int(held)
        assert program.poll() is None, program.stderr and program.stderr.read()
        time.sleep(0.05)
    raise AssertionError("it never came that far")


def _until_alone() -> None:
    """Wait until the database noticed that the process is gone."""
    for _ in range(600):
        _asked("SELECT pg_stat_clear_snapshot()")
        if not _asked(_OTHERS):
            return
        time.sleep(0.05)
    raise AssertionError("its session stays")


def _asked(statement: str, *values: Any) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(statement, values or None)
        row = cursor.fetchone() if cursor.description else None
    return row and row[0]
