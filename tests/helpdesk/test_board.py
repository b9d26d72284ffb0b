"""How the line stands, and who has what: numbers, of nobody a word, and nobody compared."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from tests.chat.factories import begin, open_chat, taken
from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import SECRET, answer, ask, make_task, token
from tests.helpdesk.pages import get
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions.contacts import start_intake
from thuisfront.helpdesk.enums import Channel
from thuisfront.helpdesk.models import Call, Question
from thuisfront.helpdesk.queries.board import Board, Lane, Load, board_for, loads_for

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)  # a Thursday
BOARD, MADE_ANEW, LOADS = "/en/werk/bord/", "/en/werk/bord/nu/", "/en/werk/verdeling/"


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def boss(centre: Organization) -> User:
    return make_user("coordinator", centre, name="Lot Coördinator")


@pytest.fixture
def leading(boss: User) -> Client:
    return browser_of(boss)


def lane(board: Board, channel: Channel) -> Lane:
    return next(lane for lane in board.lanes if lane.channel == channel)


def numbers(one: Lane) -> tuple[int, int, int, int]:
    return one.waiting, one.talking, one.promised, one.late


def board(user: User) -> Board:
    with asking.as_user(user):
        return board_for(user, NOW)


def loads(user: User) -> list[Load]:
    with asking.as_user(user):
        return loads_for(user, NOW)


def test_each_question_is_counted_once_by_whose_turn_it_is(boss: User, noor: User) -> None:
    ask(at=NOW)
    taken_one, late = ask(at=NOW).question, ask(at=NOW - timedelta(days=5)).question
    actions.take_question(question=taken_one, at=NOW, by=noor)
    actions.take_question(question=late, at=NOW, by=noor)
    answer(ask(at=NOW).question, noor, at=NOW)
    found = board(boss)
    assert numbers(lane(found, Channel.WEB)) == (1, 0, 1, 1)
    assert lane(found, Channel.WEB).since == NOW
    assert found.late == 1
    assert [(one.question.pk, one.late) for one in found.urgent] == [(late.pk, True)]


def test_calls_that_ring_notes_and_chats_are_on_it(
    boss: User, noor: User, centre: Organization
) -> None:
    open_chat(centre)
    begin(at=NOW)
    taken(noor, at=NOW)
    Call.objects.create(organization=centre, mark=b"1", rang_at=NOW - timedelta(seconds=20))
    start_intake(channel="phone", form_token=token(), at=NOW - timedelta(minutes=29), by=noor)
    start_intake(channel="visit", form_token=token(), at=NOW - timedelta(minutes=31), by=noor)
    found = board(boss)
    assert numbers(lane(found, Channel.CHAT)) == (1, 1, 0, 0)
    assert numbers(lane(found, Channel.PHONE)) == (1, 1, 0, 0)
    assert numbers(lane(found, Channel.VISIT)) == (0, 0, 0, 0)


def test_what_is_of_another_organization_is_not_on_it(boss: User, noor: User) -> None:
    there = make_organization()
    Question.objects.filter(pk=ask(at=NOW).question.pk).update(organization=there)
    Call.objects.create(organization=there, mark=b"1", rang_at=NOW)
    other = make_user("adviser", there)
    kept = start_intake(channel="phone", form_token=token(), at=NOW, by=other)
    type(kept).objects.filter(pk=kept.pk).update(organization=there)
    assert board(boss).is_quiet


@pytest.mark.parametrize("role", ["coordinator", "senior-adviser"])
def test_the_page_tells_numbers_and_no_word(centre: Organization, noor: User, role: str) -> None:
    urgent = ask("Hij slaat mij nu, " + SECRET, at=NOW).question
    page = get(browser_of(make_user(role, centre)), BOARD)
    assert "As it was at 10:00:00" in page.text
    assert f"mark {urgent.pk.hex[-6:]}" in page.text
    assert "zebra" not in page.html
    assert f"/en/werk/vragen/{urgent.pk}/" in page.links
    assert (LOADS in page.links) == (role == "coordinator")


def test_an_empty_board_says_so(leading: Client) -> None:
    assert "Nobody waits" in get(leading, BOARD).text


def test_it_says_aloud_only_that_more_is_late(leading: Client) -> None:
    ask(at=NOW - timedelta(days=9))
    told = 'hx-swap-oob="true">1 answer is late.'
    assert told in leading.get(MADE_ANEW, {"laat": "0"}).content.decode()
    quiet = leading.get(MADE_ANEW, {"laat": "1"}).content.decode()
    assert "role=" not in re.sub('role="region"', "", quiet)
    assert told in leading.get(MADE_ANEW, {"laat": "<b>"}).content.decode()
    assert told not in get(leading, BOARD).html


def test_a_board_that_stays_open_keeps_nobody_signed_in() -> None:
    from thuisfront.helpdesk.views.board import board_now

    assert vars(board_now)["quiet"]


def test_who_answers_has_no_board(desk: Client) -> None:
    assert [desk.get(path).status_code for path in (BOARD, MADE_ANEW)] == [403, 403]


def test_each_colleague_has_a_line_by_name_and_no_total(
    leading: Client, boss: User, noor: User, sam: User
) -> None:
    caller = queries.Contact(phone="0612345678", when="na vieren")
    late = ask(at=NOW - timedelta(days=9)).question
    call = ask(at=NOW, answer_by="phone", contact=caller).question
    for question in (late, call):
        actions.take_question(question=question, at=NOW, by=sam)
    Question.objects.filter(pk=late.pk).update(taken_at=NOW - timedelta(days=4))  # last week
    answer(ask(at=NOW).question, sam, at=NOW)
    make_task(by=noor, owner=noor, done=False, at=NOW)
    assert loads(boss) == [
        Load(boss.name),
        Load("Noor de Adviseur", tasks=1),
        Load("Sam van de Lijn", open=2, calls=1, late=1, taken=2, answered=1),
    ]
    page = get(leading, LOADS)
    assert "these numbers say nothing of how well anybody works" in page.text
    names = [page.text.index(load.name) for load in loads(boss)]
    assert names == sorted(names)
    assert "Together" not in page.text


def test_an_adviser_sees_only_their_own_line(desk: Client, noor: User, sam: User) -> None:
    for who in (noor, sam):
        actions.take_question(question=ask(at=NOW).question, at=NOW, by=who)
    make_task(by=sam, owner=sam, done=False, at=NOW)
    assert loads(noor) == [Load("Noor de Adviseur", open=1, taken=1)]
    page = get(desk, LOADS)
    assert "What you have" in page.text
    assert "Sam van de Lijn" not in page.html


def test_the_load_is_not_for_who_does_not_answer(centre: Organization) -> None:
    assert browser_of(make_user("senior-adviser", centre)).get(LOADS).status_code == 403


@pytest.mark.parametrize("path", [BOARD, LOADS])
def test_a_page_asks_little_however_much_there_is(
    leading: Client, noor: User, centre: Organization, path: str
) -> None:
    open_chat(centre)
    get(leading, path)
    for _ in range(2):
        for _ in range(2):
            actions.take_question(question=ask(at=NOW).question, at=NOW, by=make_user("adviser"))
        begin(at=NOW)
        make_task(by=noor, owner=noor, done=False, at=NOW)
        with at_most(14):
            get(leading, path)
