"""A chat that ends is a contact under five words; the chat itself is gone."""

from datetime import timedelta

import pytest
from django.core.management import call_command

from tests.helpdesk.factories import AT, token
from thuisfront.chat import rules
from thuisfront.chat.actions import ending, taking
from thuisfront.chat.enums import Ending
from thuisfront.chat.models import Chat, ChatLine
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import receipts
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import queries as helpdesk
from thuisfront.helpdesk.models import Question

from .factories import SECRET, begin, say, taken

pytestmark = pytest.mark.django_db


def read_with_words(secret: str) -> list[tuple[str, str]]:
    """Return who said what, as whoever has the five words reads it."""
    words = receipts.code_for(secret)
    with asking.as_holder(mark=helpdesk.mark_of_words(words)):
        found = helpdesk.question_with_words(words)
        assert found
        return [(one.author, one.text) for one in helpdesk.conversation(*found)]


def end(chat: Chat, by: User, **more: object) -> Chat:
    with asking.as_user(by):
        return ending.end_chat(chat=chat, ending=Ending.WELL, at=AT + timedelta(minutes=9), by=by)


def test_what_was_said_is_read_again_with_five_words_in_its_order(noor: User, sam: User) -> None:
    secret = token()
    chat = taken(noor, secret=secret)
    for text, by in (("ja", None), ("hoi", noor), ("dag", noor), ("fijn", None), ("hee", sam)):
        if by == sam:
            taking.offer_chat(chat=chat, to=sam, at=AT, by=noor)
            taking.accept_chat(chat=chat, at=AT, by=sam)
        say(chat, text, by)
    over = end(chat, sam)
    assert read_with_words(secret) == [
        ("asker", f"{SECRET}\n\nja"), ("line", "hoi\n\ndag"), ("asker", "fijn"), ("line", "hee"),
    ]  # fmt: skip
    question = Question.objects.get()
    assert over.contact == question.pk
    assert (question.channel, question.asker, question.age_band) == ("chat", "child", "12-15")
    assert (question.state, question.taken_by, question.minutes) == ("answered", sam, 9)
    assert not ChatLine.objects.exists()
    assert not DataKey.objects.filter(pk=chat.pk).exists()
    assert bytes(over.sealed_token) == b""


def test_ending_twice_is_refused_and_makes_one_contact(noor: User) -> None:
    chat = taken(noor)
    end(chat, noor)
    with pytest.raises(taking.TakenError):
        end(chat, noor)
    assert Question.objects.count() == 1


def test_a_visitor_who_stops_keeps_what_was_said(noor: User) -> None:
    secret = token()
    chat = taken(noor, secret=secret)
    say(chat, "hoi", noor)
    with asking.as_holder(mark=bytes(chat.mark)):
        ending.leave_chat(chat=chat, at=AT)
    assert read_with_words(secret) == [("asker", SECRET), ("line", "hoi")]
    assert Question.objects.get().taken_by == noor


def test_who_waits_no_longer_has_asked_a_question(centre: Organization) -> None:
    secret = token()
    chat = begin("Mag ik op bezoek?", secret=secret)
    with asking.as_holder(mark=bytes(chat.mark)):
        ending.leave_question(chat=chat, at=AT)
    assert read_with_words(secret) == [("asker", "Mag ik op bezoek?")]
    question = Question.objects.get()
    assert (question.state, question.channel, question.taken_by) == ("waiting", "chat", None)


def test_after_being_given_back_leaving_keeps_both_sides_and_waits(noor: User) -> None:
    secret = token()
    chat = taken(noor, secret=secret)
    say(chat, "ik haal een collega", noor)
    taking.give_back_chat(chat=chat, at=AT, by=noor)
    with asking.as_holder(mark=bytes(chat.mark)):
        ending.leave_question(chat=chat, at=AT)
    assert read_with_words(secret) == [("asker", SECRET), ("line", "ik haal een collega")]
    assert (Question.objects.get().state, Question.objects.get().taken_by) == ("waiting", noor)


@pytest.mark.parametrize("when", ["waiting", "talking", "ended"])
def test_a_visitor_erases_everything_whenever(noor: User, when: str) -> None:
    secret = token()
    chat = begin(secret=secret) if when == "waiting" else taken(noor, secret=secret)
    if when == "ended":
        end(chat, noor)
    with asking.as_holder(mark=bytes(chat.mark)):
        ending.erase_chat(chat=chat, token=secret, at=AT)
    assert not Chat.objects.exists()
    assert not ChatLine.objects.exists()
    assert not Question.objects.exists()
    assert not DataKey.objects.exists()


def test_of_silence_nothing_is_kept(noor: User) -> None:
    assert end(taken(noor, ""), noor).contact is None
    assert not Question.objects.exists()


def test_who_is_blocked_is_told_until_when_and_the_reason_is_in_the_trail(noor: User) -> None:
    from thuisfront.core.audit.models import AuditLine

    chat = taken(noor)
    with asking.as_user(noor):
        over = ending.block_visitor(
            chat=chat, reason="threat", lasts=rules.BLOCKS[1], at=AT, by=noor
        )
    assert over.blocked_until == AT + timedelta(hours=1)
    assert AuditLine.objects.get(act="chat.chat.blocked").reason == "threat"


def test_what_nobody_comes_back_to_goes_and_what_fell_silent_is_kept(noor: User) -> None:
    quiet, busy, left, given = token(), token(), token(), token()
    silent, talking = taken(noor, secret=quiet), taken(noor, secret=busy)
    begin(secret=left)
    back = taken(noor, secret=given)
    say(back, "zo komt er iemand", noor)
    taking.give_back_chat(chat=back, at=AT, by=noor)
    say(silent, "ben je er nog?", noor)
    later = AT + rules.SILENT + timedelta(minutes=1)
    say(talking, "hoi", noor, at=later)
    assert ending.forget_left(at=later) == 3
    assert ending.forget_left(at=later) == 0
    assert [chat.pk for chat in Chat.objects.exclude(state="ended")] == [talking.pk]
    assert read_with_words(quiet)[-1] == ("line", "ben je er nog?")
    assert read_with_words(given)[-1] == ("line", "zo komt er iemand")
    assert Question.objects.count() == 2
    call_command("forget_chats")
