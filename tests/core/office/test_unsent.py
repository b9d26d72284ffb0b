"""The page about what did not leave: what, why, never to whom; and what a person decides."""

from datetime import datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.core.outbox.conftest import MailServer, no_server, server
from tests.helpdesk.pages import get, post
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.outbox import leaving, sending, tasks, texting, unsent
from thuisfront.core.outbox.actions import leave_unsent, queue_letter, queue_text, send_again
from thuisfront.core.outbox.models import Leaving, Letter, TextMessage

__all__ = ["no_server", "server"]
pytestmark = pytest.mark.django_db
PAGE = "/en/werk/centrum/niet-verzonden/"
TO = "vrager@voorbeeld.test"
SOON = timedelta(minutes=16)


@pytest.fixture(autouse=True)
def _centre(db: None) -> None:
    make_centre()


@pytest.fixture
def boss() -> Client:
    return browser_of(make_user("coordinator"))


def queue(**values: Any) -> Letter:
    """Queue a letter of an hour ago, as it stands now."""
    with time_machine.travel(clock.now() - timedelta(hours=1)):
        letter = queue_letter(to=TO, subject="Er is een bericht", body="Open het.")
    Letter.objects.filter(pk=letter.pk).update(**values)
    letter.refresh_from_db()
    return letter


def doubted(failure: str = "SMTPServerDisconnected") -> Letter:
    return queue(claimed_at=clock.now() - SOON, failure=failure)


def told(row: Leaving) -> unsent.Unsent:
    found = unsent.one(row.pk, clock.now())
    assert found
    return found


def acts() -> list[str]:
    lines = AuditLine.objects.filter(act__startswith="outbox.").order_by("at", "number")
    return [line.act.removeprefix("outbox.message.") for line in lines]


def jobs_of(letter: Letter) -> int:
    return leaving._last_jobs(sending.TASK, "letter_id").get(str(letter.pk)) == "todo"


def test_without_anything_the_page_says_that_everything_left(boss: Client) -> None:
    queue(sent_at=clock.now(), sealed_address=None)
    shown = get(boss, PAGE)
    assert "Everything left" in shown.text
    assert "did not leave" not in get(boss, "/en/werk/").text


def test_what_is_on_its_way_is_not_told() -> None:
    queue_letter(to=TO, subject="Nu", body="x")  # waits a moment
    queue(claimed_at=clock.now())  # is being handed over
    assert (unsent.unsent(clock.now()), unsent.counted(clock.now())) == ([], 0)


@pytest.mark.parametrize(
    ("values", "words", "send", "leave"),
    [
        ({"claimed_at": 1}, "The program stopped while it handed this over", True, True),
        ({"claimed_at": 1, "failure": "TimeoutError"}, "The connection broke", True, True),
        ({"failed_at": 1, "failure": "SMTPSenderRefused"}, "does not let us send", True, True),
        ({"failed_at": 1, "failure": "SMTPDataError"}, "did not take the text", True, True),
        ({"failed_at": 1, "failure": "ConnectionRefusedError"}, "for nine days", True, True),
        (
            {"failed_at": 1, "failure": "SMTPRecipientsRefused", "sealed_address": None},
            "does not know the address", False, True,
        ),
        ({"failed_at": 1, "failure": "unclear", "sealed_address": None}, "Perhaps", False, True),
        ({"failed_at": 1, "sealed_address": None}, "for fourteen days", False, True),
        ({"failure": "ConnectionRefusedError"}, "We keep trying", False, False),
        ({}, "Nothing took it up yet", False, False),
    ],
)  # fmt: skip
def test_it_tells_why_and_what_can_be_done_and_never_to_whom(
    values: dict[str, Any], words: str, send: bool, leave: bool, boss: Client
) -> None:
    moments = {name: clock.now() - SOON if value == 1 else value for name, value in values.items()}
    letter = queue(**moments)
    shown = get(boss, PAGE)
    assert words in shown.text
    assert ("Send again" in shown.text, "Leave it" in shown.text) == (send, leave)
    assert TO not in shown.html
    assert "One mail or text message did not leave." in get(boss, "/en/werk/").text
    for name, may in (("opnieuw", send), ("laten", leave)):
        assert boss.get(f"{PAGE}{letter.pk}/{name}/").status_code == (200 if may else 404)


def test_what_was_in_doubt_is_sent_again_once_after_a_warning(
    boss: Client, server: MailServer
) -> None:
    letter = doubted()
    page = f"{PAGE}{letter.pk}/opnieuw/"
    asked = get(boss, page)
    assert "Then the reader gets it twice." in asked.text
    mark = {"mark": told(letter).mark}
    assert "It is sent again." in post(boss, page, mark).html
    assert "Nothing was done" in post(boss, page, mark).html
    assert (acts(), jobs_of(letter)) == (["sent-again"], True)
    tasks.send_letter(str(letter.pk))
    assert "Nothing was done" in post(boss, page, mark).html
    assert [to for to, _ in server.arrived] == [[TO]]


def test_an_old_page_does_not_send_what_fell_into_doubt_again() -> None:
    letter, by = doubted(), make_user("coordinator")
    mark = told(letter).mark
    assert send_again(key=letter.pk, mark=mark, at=clock.now(), by=by)
    assert leaving.claim(letter, clock.now())
    leaving.doubted(letter, "TimeoutError")
    assert not send_again(key=letter.pk, mark=mark, at=clock.now(), by=by)
    assert acts() == ["sent-again"]


def test_what_is_left_is_off_the_list_and_its_address_is_gone(boss: Client) -> None:
    letter = doubted()
    page = f"{PAGE}{letter.pk}/laten/"
    assert "nobody can send it any more" in get(boss, page).text
    mark = {"mark": told(letter).mark}
    said = post(boss, page, mark).html
    assert "the address is erased" in said
    assert "Everything left" in said
    assert "Nothing was done" in post(boss, page, mark).html
    letter.refresh_from_db()
    assert (letter.sealed_address, letter.claimed_at, letter.failure) == (None, None, "unclear")
    assert letter.settled_at
    assert acts() == ["left"]


def test_a_text_message_is_told_and_sent_again_like_a_mail(settings: Settings) -> None:
    settings.SMS_URL, settings.SMS_SECRET = "http://127.0.0.1:1/", "geheim"
    message = queue_text(to="0612345678", body="Er is iets.")
    TextMessage.objects.filter(pk=message.pk).update(failed_at=clock.now(), failure="refused: 400")
    found = told(message)
    assert str(found.why).startswith("De sms-aanbieder neemt het niet aan")
    assert send_again(key=message.pk, mark=found.mark, at=clock.now(), by=make_user("coordinator"))
    assert leaving._last_jobs(texting.TASK, "key")[str(message.pk)] == "todo"


def test_a_mark_that_says_nothing_does_nothing() -> None:
    letter, by, at = doubted(), make_user("coordinator"), clock.now()
    for mark in ("", "doubt", "x" * 10_000, "doubt-nan"):
        assert not send_again(key=letter.pk, mark=mark, at=at, by=by)
        assert not leave_unsent(key=letter.pk, mark=mark, at=at, by=by)


def test_many_are_told_in_as_many_queries_and_fifty_at_most(
    boss: Client, django_assert_max_num_queries: Any
) -> None:
    doubted()
    get(boss, PAGE)
    for _ in range(51):
        queue()
    with django_assert_max_num_queries(15):
        shown = get(boss, PAGE)
    assert "You see 50 of 52." in shown.text
    assert shown.text.index("perhaps arrived") < shown.text.index("waits")


def test_looking_changes_nothing(boss: Client) -> None:
    letter = doubted()
    before: datetime = letter.updated_at
    for path in ("", f"{letter.pk}/opnieuw/", f"{letter.pk}/laten/"):
        assert boss.get(f"{PAGE}{path}").status_code == 200
    letter.refresh_from_db()
    assert (letter.updated_at, acts()) == (before, [])


@pytest.mark.parametrize("role", ["adviser", "editor", "privacy-officer"])
def test_the_page_is_for_who_looks_after_the_centre(role: str) -> None:
    letter, desk = doubted(), browser_of(make_user(role))
    assert desk.get(PAGE).status_code == 403
    for name in ("opnieuw", "laten"):
        assert desk.post(f"{PAGE}{letter.pk}/{name}/", {"mark": "x"}).status_code == 403
    assert "did not leave" not in get(desk, "/en/werk/").text
