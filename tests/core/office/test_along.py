"""Looking along: one colleague, one file, to read, for some days."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.test import Client

from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.factories import REPLY, SECRET, answer, ask
from thuisfront.core.access import asking, sharing
from thuisfront.core.access.models import Grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.helpdesk.models import Question

pytestmark = pytest.mark.django_db
WHY = "Klopt dit zo?"


@pytest.fixture
def noor() -> User:
    make_centre()
    return make_user("adviser", name="Noor")


@pytest.fixture
def sam(noor: User) -> User:
    return make_user("volunteer", name="Sam", email="sam@example.nl")


@pytest.fixture
def question(noor: User) -> Question:
    """Have a question that Noor answered, so nobody else reads it."""
    with asking.as_system("tests"):
        asked = ask().question
        answer(asked, noor)
    return asked


def readers_page(question: Question, more: str = "") -> str:
    return f"/werk/inzage/helpdesk.question/{question.pk}/{more}"


def page_of(user: User, question: Question) -> int:
    return browser_of(user).get(f"/werk/vragen/{question.pk}/").status_code


def let_along(browser: Client, question: Question, who: User, days: int = 7) -> int:
    filled = {"colleague": who.pk, "reason": WHY, "days": days}
    return browser.post(readers_page(question, "meekijken/"), filled).status_code


def test_a_colleague_reads_along_is_told_without_words_and_finds_it_on_the_first_page(
    noor: User, sam: User, question: Question
) -> None:
    assert page_of(sam, question) == 404
    assert let_along(browser_of(noor), question, sam) == 302
    browser = browser_of(sam)
    assert f'href="/werk/vragen/{question.pk}/">{WHY}' in browser.get("/werk/").text
    seen = browser.get(f"/werk/vragen/{question.pk}/").text
    assert SECRET in seen
    assert REPLY in seen
    assert f"{question.pk}/antwoord/" not in seen
    [(to, body)] = sent_letters()
    assert to == ["sam@example.nl"]
    assert str(question.pk) not in body
    assert WHY not in body
    line = AuditLine.objects.get(act="access.along.asked")
    assert (line.target, line.reason) == (str(question.pk), "Sam")


def test_it_ends_by_itself(noor: User, sam: User, question: Question) -> None:
    let_along(browser_of(noor), question, sam, days=1)
    with time_machine.travel(clock.now() + timedelta(days=1, minutes=1), tick=False):
        assert page_of(sam, question) == 404


@pytest.mark.parametrize("ender", ["giver", "oneself", "coordinator"])
def test_it_is_ended_by_who_may(ender: str, noor: User, sam: User, question: Question) -> None:
    let_along(browser_of(noor), question, sam)
    by = {"giver": noor, "oneself": sam}.get(ender) or make_user("coordinator")
    address = readers_page(question, f"meekijken/{sam.pk}/einde/")
    assert browser_of(by).post(address).status_code == 302
    assert page_of(sam, question) == 404
    assert browser_of(by).post(address).status_code in {302, 404}  # twice changes nothing
    assert AuditLine.objects.filter(act="access.along.ended").count() == 1


def test_a_stranger_cannot_end_it(noor: User, sam: User, question: Question) -> None:
    let_along(browser_of(noor), question, sam)
    address = readers_page(question, f"meekijken/{sam.pk}/einde/")
    assert browser_of(make_user("adviser")).post(address).status_code == 404
    assert browser_of(make_user("senior-adviser")).post(address).status_code == 302
    assert page_of(sam, question) == 200  # the senior adviser knows of it, and may not end it


def test_who_looks_along_lets_nobody_else_look(noor: User, sam: User, question: Question) -> None:
    let_along(browser_of(noor), question, sam)
    kim = make_user("adviser", name="Kim")
    assert let_along(browser_of(sam), question, kim) == 404
    with pytest.raises(PermissionDenied), asking.as_user(sam):
        sharing.ask_along(
            file=question, colleague=kim, reason=WHY, until=clock.now() + timedelta(days=1),
            at=clock.now(), by=sam,
        )  # fmt: skip


@pytest.mark.parametrize("role", ["senior-adviser", "coordinator", "volunteer", "privacy-officer"])
def test_who_does_not_read_it_lets_nobody_look(role: str, sam: User, question: Question) -> None:
    asker = make_user(role)
    assert let_along(browser_of(asker), question, sam) == 404
    with pytest.raises(PermissionDenied), asking.as_user(asker):
        sharing.ask_along(
            file=question, colleague=sam, reason=WHY, until=clock.now() + timedelta(days=1),
            at=clock.now(), by=asker,
        )  # fmt: skip


def test_only_who_works_with_files_here_can_be_asked(noor: User, question: Question) -> None:
    elsewhere = make_user("adviser", make_organization())
    editor, officer, gone = map(make_user, ("editor", "privacy-officer", "adviser"))
    leave(gone)
    for who in (elsewhere, editor, officer, gone, noor, User(pk=uuid4())):
        assert let_along(browser_of(noor), question, who) == 200
    assert not Grant.objects.exists()


def test_asking_twice_counts_once_and_no_longer_than_two_weeks(
    noor: User, sam: User, question: Question
) -> None:
    browser = browser_of(noor)
    assert let_along(browser, question, sam, days=365) == 200
    assert let_along(browser, question, sam) == 302
    assert let_along(browser, question, sam) == 200
    grant = Grant.objects.get()
    assert (grant.ends_at - grant.starts_at).days == 7


def test_who_leaves_reads_nothing_along(noor: User, sam: User, question: Question) -> None:
    let_along(browser_of(noor), question, sam)
    leave(sam)
    assert page_of(sam, question) in {302, 403, 404}


def test_when_there_is_nobody_to_ask_that_is_said(noor: User, question: Question) -> None:
    page = browser_of(noor).get(readers_page(question, "meekijken/")).text
    assert "Er is niemand om te vragen" in page
