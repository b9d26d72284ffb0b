"""How a colleague is after a heavy conversation: theirs, of no contact, and gone in a month."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import browser_of, leave, make_user
from tests.core.base.counting import at_most
from tests.helpdesk.factories import ask, token
from tests.helpdesk.pages import Page, get, post
from tests.helpdesk.test_contacts import begin, finish
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.models import DataKey
from thuisfront.core.privacy.subjects import Person, erase, package_for
from thuisfront.helpdesk.models import CareNote, Question

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAGE = "/en/werk/hoe-gaat-het/"
WORDS = "Ik slaap slecht van de regenboogvis"


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def boss(centre: Organization) -> User:
    return make_user("coordinator", centre, name="Lot", email="lot@voorbeeld.test")


def write(browser: Client, **values: object) -> Page:
    sent = {"feeling": "heavy", "text": WORDS, "form_token": token(), **values}
    return post(browser, PAGE, sent)


def change(browser: Client, act: str) -> int:
    note = CareNote.objects.get()
    return browser.post(f"{PAGE}{note.pk}/", {act: "1"}).status_code


def test_a_note_is_for_its_writer_and_names_whom_to_talk_with(desk: Client, boss: User) -> None:
    page = write(desk)
    assert WORDS in page.text
    assert "lot@voorbeeld.test" in page.text
    assert "0800-0113" in page.text


def test_nobody_reads_it_until_the_writer_shares_it_and_then_only_who_leads(
    desk: Client, noor: User, sam: User, boss: User, centre: Organization
) -> None:
    write(desk)
    others = [sam, make_user("senior-adviser", centre), make_user("administrator", centre)]
    for who in (boss, *others):
        with asking.as_user(who):
            assert not CareNote.objects.exists()
    change(desk, "share")
    assert WORDS in get(browser_of(boss), PAGE).text
    for who in others:
        assert WORDS not in browser_of(who).get(PAGE).content.decode()
        with asking.as_user(who):
            assert not CareNote.objects.exists()
            assert not DataKey.objects.filter(kind="helpdesk.carenote").exists()
    change(desk, "keep")
    assert WORDS not in get(browser_of(boss), PAGE).text


def test_a_shared_note_is_not_for_others_to_change(desk: Client, boss: User) -> None:
    write(desk, shared="on")
    for act in ("keep", "away"):
        assert change(browser_of(boss), act) == 404
    with asking.as_user(boss):
        assert CareNote.objects.update(feeling="fine") == 0
        assert CareNote.objects.all().delete()[0] == 0


def test_the_same_form_twice_is_one_note_and_it_can_be_thrown_away(desk: Client) -> None:
    secret = token()
    for _ in range(2):
        write(desk, form_token=secret)
    key = CareNote.objects.get().pk
    assert change(desk, "away") == 302
    assert not CareNote.objects.exists()
    assert not DataKey.objects.filter(pk=key).exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"feeling": ""}, "feeling"), ({"feeling": "x"}, "feeling"), ({"text": "x" * 1001}, "text")],
)
def test_what_cannot_be_is_told(desk: Client, wrong: dict[str, str], field: str) -> None:
    assert write(desk, **wrong).wrong == {field}


def test_the_trail_tells_of_no_contact_and_no_word(desk: Client) -> None:
    write(desk)
    line = AuditLine.objects.get(act="helpdesk.care.written")
    assert (line.target, line.reason) == ("", "")


def test_it_is_in_a_copy_for_the_writer_and_goes_with_the_account(desk: Client, noor: User) -> None:
    write(desk)
    person = Person(Subject.STAFF, noor.pk)
    assert WORDS in str(package_for(person)["helpdesk.CareNote"])
    leave(noor)
    erase(person=person, at=NOW, by="system")
    assert not CareNote.objects.exists()
    line = AuditLine.objects.get(act="privacy.subject.erased")
    assert line.target_kind == "accounts.user"


@pytest.mark.parametrize(
    ("values", "asked"),
    [({}, False), ({"heavy": "on"}, True), ({"safety": "danger"}, True),
     ({"safety": "worry"}, True), ({"words": "Hij slaat mij nu en ik wil niet meer leven"}, True)],
)  # fmt: skip
def test_after_a_heavy_conversation_one_is_asked_and_nothing_of_it_is_kept(
    desk: Client, values: dict[str, str], asked: bool
) -> None:
    intake = begin(desk)
    page = finish(desk, intake, **values)
    assert ("That was a heavy one. How are you?" in page.text) == asked
    assert not CareNote.objects.exists()
    assert "heavy" not in {field.name for field in Question._meta.get_fields()}


def test_after_an_urgent_answer_one_is_asked_once(desk: Client) -> None:
    question = ask("Hij slaat mij nu", at=NOW).question
    sent = {"text": "Bel 112", "form_token": token()}
    page = post(desk, f"/en/werk/vragen/{question.pk}/antwoord/", sent)
    assert "That was a heavy one" in page.text
    assert "That was a heavy one" not in get(desk, "/en/werk/vragen/").text


def test_the_page_asks_little_however_many_notes_there_are(desk: Client, boss: User) -> None:
    leading = browser_of(boss)
    get(leading, PAGE)
    for _ in range(2):
        write(desk, shared="on")
        write(leading)
        with at_most(11):
            get(leading, PAGE)
