"""The same person, later: known by their own five words, and by nothing else."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import browser_of
from tests.core.base.counting import at_most
from tests.helpdesk.factories import SECRET, answer, ask, token
from tests.helpdesk.pages import Page, get, post
from tests.helpdesk.test_contacts import ENOUGH, at, begin, finish
from thuisfront.core.access import asking
from thuisfront.core.access.limits import Limit
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions import Receipt, contacts
from thuisfront.helpdesk.models import Intake, Question
from thuisfront.helpdesk.queries.contacts import typed_in

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
UNKNOWN = "appel peer banaan kers druif"


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def earlier(noor: User) -> Receipt:
    """Return a contact that Noor answered; its words are known to who asked."""
    receipt = ask(at=NOW - timedelta(days=3))
    answer(receipt.question, noor, at=NOW - timedelta(days=2))
    return receipt


def say(desk: Client, intake: Intake, words: str, **more: object) -> Page:
    sent = {**ENOUGH, "form_token": intake.form_token, "earlier": words, **more}
    return post(desk, at(intake, "eerder"), sent)


def test_a_caller_is_known_by_their_own_words_and_the_contacts_lead_to_each_other(
    desk: Client, earlier: Receipt
) -> None:
    intake = begin(desk)
    page = say(desk, intake, earlier.words.upper().replace(" ", ", "))
    assert "Noted: the same person was here before." in page.html
    assert f"/en/werk/vragen/{earlier.question.pk}/" in page.links
    assert page.typed["words"] == ENOUGH["words"]
    finish(desk, intake)
    after = Question.objects.exclude(pk=earlier.question.pk).get()
    assert after.follows == earlier.question.pk
    for one, other in ((after, earlier.question), (earlier.question, after)):
        shown = get(desk, f"/en/werk/vragen/{one.pk}/")
        assert "The same person, by their own code" in shown.text
        assert f"/en/werk/vragen/{other.pk}/" in shown.links


def test_nothing_of_an_earlier_contact_is_shown_to_who_may_not_know_of_it(
    sam: User, earlier: Receipt
) -> None:
    browser = browser_of(sam)
    intake = begin(browser)
    page = say(browser, intake, earlier.words)
    assert "you cannot read it" in page.text
    assert SECRET not in page.html
    assert str(earlier.question.pk) not in page.html
    finish(browser, intake)
    after = Question.objects.exclude(pk=earlier.question.pk).get()
    shown = browser.get(f"/en/werk/vragen/{after.pk}/").content.decode()
    assert str(earlier.question.pk) not in shown
    assert browser.get(f"/en/werk/vragen/{earlier.question.pk}/").status_code == 404


def test_the_words_are_kept_nowhere(desk: Client, earlier: Receipt, noor: User) -> None:
    intake = begin(desk)
    post(desk, at(intake, "bewaar"), {"words": "x", "earlier": earlier.words})
    say(desk, intake, earlier.words)
    intake.refresh_from_db()
    with asking.as_user(noor):
        assert earlier.words not in str(typed_in(intake))
    lines = AuditLine.objects.filter(act="helpdesk.intake.linked")
    assert [(line.target, line.reason) for line in lines] == [(str(earlier.question.pk), "")]


@pytest.mark.parametrize("words", [UNKNOWN, "", "   ", "x" * 201, "\U0001f600"])
def test_words_that_we_do_not_know_are_told_and_change_nothing(
    desk: Client, earlier: Receipt, words: str
) -> None:
    intake = begin(desk)
    page = say(desk, intake, words)
    assert page.wrong == {"earlier"}
    assert page.typed["words"] == ENOUGH["words"]
    intake.refresh_from_db()
    assert intake.follows is None


def test_words_typed_and_not_looked_up_count_when_it_is_finished(
    desk: Client, earlier: Receipt
) -> None:
    intake = begin(desk)
    assert finish(desk, intake, earlier=UNKNOWN).wrong == {"earlier"}
    finish(desk, intake, earlier=earlier.words)
    assert Question.objects.exclude(pk=earlier.question.pk).get().follows == earlier.question.pk


def test_it_can_be_taken_back(desk: Client, earlier: Receipt) -> None:
    intake = begin(desk)
    say(desk, intake, earlier.words)
    assert "Taken back" in say(desk, intake, "", unlink="1").html
    intake.refresh_from_db()
    assert intake.follows is None


def test_guessing_is_slow(desk: Client, earlier: Receipt, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = Limit("few", per_address=1, in_total=600, seconds=3600)
    monkeypatch.setattr(contacts, "SAYING", limit)
    intake = begin(desk)
    say(desk, intake, UNKNOWN)
    page = say(desk, intake, earlier.words)
    assert "You tried many" in page.errors["earlier"]


def test_notes_of_a_colleague_are_not_mine_to_link(sam: User, desk: Client) -> None:
    intake = begin(desk)
    assert browser_of(sam).post(at(intake, "eerder"), {"earlier": UNKNOWN}).status_code == 404


def test_a_contact_by_another_way_can_be_linked_when_it_is_completed(
    desk: Client, earlier: Receipt, noor: User
) -> None:
    later = ask(at=NOW).question
    actions.take_question(question=later, at=NOW, by=noor)
    path = f"/en/werk/gesprekken/aanvullen/{later.pk}/"
    assert post(desk, path, {**ENOUGH, "earlier": UNKNOWN}).wrong == {"earlier"}
    own = Receipt(later, "", b"")
    post(desk, path, {**ENOUGH, "earlier": earlier.words})
    own.question.refresh_from_db()
    assert own.question.follows == earlier.question.pk


def test_an_erased_contact_is_forgotten_by_the_one_after_it(desk: Client, earlier: Receipt) -> None:
    done, going_on = begin(desk), begin(desk)
    say(desk, done, earlier.words)
    say(desk, going_on, earlier.words)
    finish(desk, done)
    with asking.as_holder(thing=earlier.question.pk):
        actions.shred_question(question=earlier.question, at=NOW, by="asker", reason="")
    assert Question.objects.get().follows is None
    going_on.refresh_from_db()
    assert going_on.follows is None


def test_a_page_asks_little_however_often_somebody_came_back(
    desk: Client, earlier: Receipt
) -> None:
    path = f"/en/werk/vragen/{earlier.question.pk}/"
    get(desk, path)
    for _ in range(2):
        after = ask(at=NOW, form_token=token()).question
        Question.objects.filter(pk=after.pk).update(follows=earlier.question.pk)
        with at_most(15):
            get(desk, path)
