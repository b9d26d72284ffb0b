"""Erasing that is killed half-way leaves everything as it was; the next time it is whole."""

import os
import signal
import subprocess
import sys
import time
from urllib.parse import urlsplit, urlunsplit
from uuid import UUID

import pytest
from django.conf import settings
from django.db import connection

from tests.core.accountability.factories import asker, prepare, record, release, sure
from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import SECRET, ask, read
from thuisfront.core.access import asking
from thuisfront.core.accountability.models import RequestStep, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.helpdesk.actions import Receipt
from thuisfront.helpdesk.models import Message

RELEASE = """
import sys, django
django.setup()
from tests.core.accountability.factories import release
from thuisfront.core.access import asking
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.accounts.models import User
with asking.as_system("tests"):
    request, second = SubjectRequest.objects.get(), User.objects.get(pk=sys.argv[1])
release(request, second)
"""
LOCK = "SELECT 1 FROM privacy_datakey WHERE id = %s FOR UPDATE"
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
        AND query LIKE '%privacy_datakey%'
"""


@pytest.fixture
def made(committed_db: None) -> tuple[Receipt, User]:
    with asking.as_system("tests"):
        make_centre()
        receipt, petra = ask(), make_user("privacy-officer")
        second = make_user("senior-adviser")
    request = record(asker(receipt.question.pk), petra, kind="erasure")
    prepare(sure(request, petra), petra)
    return receipt, second


def started(second: UUID) -> "subprocess.Popen[str]":
    """Start another program that releases, on this test's own database."""
    url = urlsplit(os.environ["DATABASE_URL"])
    own = urlunsplit(url._replace(path=f"/{settings.DATABASES['default']['NAME']}"))
    command = [sys.executable, "-c", RELEASE, str(second)]
    place = {**os.environ, "DATABASE_URL": own}
    return subprocess.Popen(command, env=place, stderr=subprocess.PIPE, text=True)


def wait_until_it_waits(program: "subprocess.Popen[str]") -> None:
    for _ in range(300):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                return
        assert program.poll() is None, program.stderr and program.stderr.read()
        time.sleep(0.1)
    raise AssertionError("it never came to the key")


def state() -> tuple[str, int, int, int]:
    with asking.as_system("tests"):
        request = SubjectRequest.objects.get()
        steps = RequestStep.objects.filter(request=request, kind="released").count()
        lines = AuditLine.objects.filter(act="privacy.subject.erased").count()
        return request.state, Message.objects.count(), steps, lines


def test_killed_in_the_middle_nothing_is_half_gone(made: tuple[Receipt, User]) -> None:
    receipt, second = made
    with asking.as_system("tests"), connection.cursor() as cursor:
        cursor.execute(LOCK, [receipt.question.pk])  # the last thing that erasing needs
        program = started(second.pk)
        try:
            wait_until_it_waits(program)  # by now it has removed the messages, in its transaction
        finally:
            program.send_signal(signal.SIGKILL)
            program.wait()
    assert state() == ("prepared", 1, 0, 0)
    with asking.as_holder(thing=receipt.question.pk):
        assert read(receipt)[0] == SECRET
    with asking.as_system("tests"):
        request = SubjectRequest.objects.get()
    release(request, second)
    assert state() == ("released", 0, 1, 1)


def test_the_same_program_that_is_not_killed_erases(made: tuple[Receipt, User]) -> None:
    _, second = made
    program = started(second.pk)
    assert program.wait(timeout=60) == 0, program.stderr and program.stderr.read()
    assert state() == ("released", 0, 1, 1)
