"""Finding the question of who calls: for who may see who people are, and nothing beyond that."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import answer, ask, ask_by_mail
from tests.helpdesk.pages import get, post
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries import Contact

pytestmark = pytest.mark.django_db
FIND = "/en/werk/vragen/zoeken/"
NUMBER = "06 12345678"


def by_phone(phone: str = NUMBER) -> Question:
    return ask(answer_by="phone", contact=Contact(phone=phone, when="na vier uur")).question


def found(browser: Client, typed: str) -> list[str]:
    html = post(browser, FIND, {"contact": typed}).html
    return [key for key in map(str, Question.objects.values_list("pk", flat=True)) if key in html]


def test_an_adviser_finds_the_questions_of_a_number_in_any_way_of_writing(desk: Client) -> None:
    first, second = by_phone(), by_phone("+31 6 12345678")
    by_phone("0687654321")
    assert sorted(found(desk, "0031612345678")) == sorted([str(first.pk), str(second.pk)])
    mailed = ask_by_mail("Iemand@Voorbeeld.test").question
    assert found(desk, "iemand@voorbeeld.TEST") == [str(mailed.pk)]


def test_the_trail_says_that_someone_looked_and_never_for_what(desk: Client, noor: User) -> None:
    by_phone()
    found(desk, NUMBER)
    line = AuditLine.objects.get(act="helpdesk.question.looked-up")
    assert (line.actor, line.target, line.reason) == (str(noor.pk), "", "1")


def test_what_one_may_not_read_is_not_found(desk: Client) -> None:
    mine = by_phone()
    answer(mine, make_user("adviser", mine.organization))
    assert found(desk, NUMBER) == []
    assert "Nothing found that you may see" in post(desk, FIND, {"contact": NUMBER}).text
    other = make_user("adviser", make_organization())
    by_phone()
    assert found(browser_of(other), NUMBER) == []


@pytest.mark.parametrize(
    "role", ["volunteer", "senior-adviser", "coordinator", "prison-staff", "administrator"]
)
def test_nobody_else_can_look_for_a_number(desk: Client, role: str) -> None:
    browser = browser_of(make_user(role))
    assert browser.post(FIND, {"contact": NUMBER}).status_code == 403
    assert FIND not in browser.get("/en/werk/vragen/").text
    assert FIND in desk.get("/en/werk/vragen/").text


@pytest.mark.parametrize("typed", ["", " ", "x" * 300])
def test_nothing_and_too_much_are_answered_calmly(desk: Client, typed: str) -> None:
    assert desk.post(FIND, {"contact": typed}).status_code == 200
    assert not AuditLine.objects.filter(act="helpdesk.question.looked-up").exists()


def test_trying_many_numbers_is_stopped(desk: Client) -> None:
    codes = [
        desk.post(FIND, {"contact": f"06123456{n:02}"}).status_code
        for n in range(actions.FINDING.per_address + 1)
    ]
    assert codes == [200] * actions.FINDING.per_address + [429]


def test_who_asks_without_a_number_leaves_no_mark(desk: Client) -> None:
    question = ask().question
    assert question.contact_mark is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Question.objects.filter(pk=question.pk).update(contact_mark=b"x")


@pytest.mark.parametrize("role", ["volunteer", "coordinator"])
def test_who_does_not_see_who_people_are_reads_the_question_without_the_number(
    desk: Client, role: str
) -> None:
    question = ask(
        answer_by="phone", contact=Contact(phone=NUMBER, when="na vier uur"), at=clock.now()
    ).question
    shown = get(browser_of(make_user(role)), f"/en/werk/vragen/{question.pk}/").text
    assert NUMBER not in shown
    assert "An adviser sees the number" in shown
    assert NUMBER in get(desk, f"/en/werk/vragen/{question.pk}/").text
