"""People who know the way: the curious, the one whose time is over, the one who left."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.db import connection
from django.test import Client

from tests.core.accounts.factories import browser_of, leave
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key

from .world import SECRET, World, make_world

pytestmark = pytest.mark.django_db
FAMOUS = "Xandria van Beroemdheid"


@pytest.fixture
def small(db: None) -> Iterator[World]:
    with asking.as_system("tests"):
        yield make_world()


def denials(user: User) -> int:
    return AuditLine.objects.filter(act="access.denied", actor=str(user.pk)).count()


def let_along(user: User, world: World, question: UUID, *, days: int) -> None:
    """Let somebody read one question, until some days from now."""
    until = clock.now() + timedelta(days=days)
    values: list[Any] = [
        new_key(),
        user.pk,
        world.centre.pk,
        "helpdesk.question",
        question,
        "look-along",
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT access_give_grant(%s, %s, %s, %s, %s, %s, %s, %s)", [*values, "kijk mee", until]
        )


def test_prison_staff_looking_for_the_child_of_somebody_famous_finds_nothing(small: World) -> None:
    curious = small.colleague("prison-staff")
    desk = browser_of(curious)
    for path in ("/zoeken/", "/en/zoeken/", "/api/search/v1/", "/instellingen/"):
        answer = desk.get(path, {"q": f"{FAMOUS} {SECRET}"})
        assert answer.status_code == 200
        assert str(small.questions["waiting"]) not in answer.text
    shut = [
        "/werk/vragen/", f"/werk/vragen/?q={FAMOUS}", "/werk/collegas/", "/werk/logboek/",
        "/werk/logboek/csv/", "/werk/privacy/", "/werk/noodtoegang/", "/werk/toegang/proberen/",
        *(f"/werk/vragen/{key}/" for key in small.questions.values()),
        *(f"/werk/inzage/helpdesk.question/{key}/" for key in small.questions.values()),
    ]  # fmt: skip
    for refused, path in enumerate(shut, start=1):
        answer = desk.get(path)
        assert answer.status_code in {403, 404}, path
        assert SECRET not in answer.text
        assert denials(curious) == refused, path
    start = desk.get("/werk/").text
    assert "/werk/vragen/" not in start
    with asking.as_user(curious), connection.cursor() as cursor:
        for table in ("helpdesk_question", "helpdesk_message", "consents_consent"):
            cursor.execute(f"SELECT count(*) FROM {table}")  # noqa: S608 -- names of tables
            assert cursor.fetchone() == (0,), table


def test_a_grant_opens_until_its_last_moment_and_never_after(small: World) -> None:
    helper, question = small.colleague("volunteer"), small.questions["closed"]
    let_along(helper, small, question, days=1)
    path = f"/werk/vragen/{question}/"
    assert browser_of(helper).get(path).status_code == 200
    with time_machine.travel(clock.now() + timedelta(days=1, seconds=1), tick=False):
        assert (browser_of(helper).get(path).status_code, denials(helper)) == (404, 1)
        with asking.as_user(helper), connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM helpdesk_message WHERE question_id = %s", [question]
            )
            assert cursor.fetchone() == (0,)


def test_a_running_grant_does_not_outlive_the_work(small: World) -> None:
    helper = small.colleague("volunteer")
    question = small.questions["closed"]
    let_along(helper, small, question, days=9)
    desk = browser_of(helper)
    assert desk.get(f"/werk/vragen/{question}/").status_code == 200
    leave(helper)
    answer = desk.get(f"/werk/vragen/{question}/")
    assert answer.headers["Location"].startswith("/account/login/")
    with asking.as_user(helper), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM helpdesk_question")
        assert cursor.fetchone() == (0,)


def test_who_left_sends_a_form_that_stood_open_in_vain(small: World) -> None:
    gone, question = small.colleague("adviser"), small.questions["waiting"]
    desk = browser_of(gone)
    assert desk.get(f"/werk/vragen/{question}/").status_code == 200
    leave(gone)
    sent = {"text": "Nog een laatste antwoord", "form_token": "x" * 32}
    assert desk.post(f"/werk/vragen/{question}/antwoord/", sent).status_code == 403
    assert Client().post(f"/werk/vragen/{question}/antwoord/", sent).status_code == 403
