"""What is said is there once, at one place, sealed, and in one order."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from tests.core.accounts.factories import make_user
from tests.helpdesk.factories import AT, token
from thuisfront.chat import queries, rules
from thuisfront.chat.actions import taking, talking
from thuisfront.chat.models import Chat, ChatLine
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys

from .factories import SECRET, begin, said, say, taken

pytestmark = pytest.mark.django_db


def test_the_same_token_begins_one_chat(centre: Organization) -> None:
    secret = token()
    assert begin(secret=secret) == begin("iets anders", secret=secret)
    assert said(Chat.objects.get()) == [SECRET]


def test_the_same_line_sent_again_keeps_its_place(noor: User) -> None:
    chat, client = taken(noor), token()
    assert (say(chat, "dag", client=client), say(chat, "hoe", noor)) == (3, 4)
    assert say(chat, "dag", client=client) == 3
    assert said(chat) == [SECRET, "dag", "hoe"]
    assert [line.place for line in queries.lines_after(chat, 2)] == []  # as it was when it was read
    chat.refresh_from_db()
    assert [line.place for line in queries.lines_after(chat, 2)] == [3, 4]


def test_nothing_that_is_said_stands_in_the_tables(noor: User) -> None:
    secret = token()
    say(taken(noor, secret=secret), "een pinguindans", noor)
    with connection.cursor() as cursor:
        for table in ("chat_chat", "chat_chatline", "audit_auditline"):
            cursor.execute(f"SELECT t::text FROM {table} t")  # noqa: S608 -- names of our own
            rows = " ".join(row[0] for row in cursor.fetchall())
            for word in (SECRET, "pinguindans", secret):
                assert word not in rows
                assert word.encode().hex() not in rows


def test_a_line_of_another_place_does_not_open(noor: User) -> None:
    chat = taken(noor)
    say(chat, "twee", noor)
    one, three = chat.lines.get(place=1), chat.lines.get(place=3)
    ChatLine.objects.filter(pk=three.pk).update(sealed_body=one.sealed_body)
    chat.refresh_from_db()
    with pytest.raises(Exception, match="chat_chatline"):
        said(chat)


def test_the_tables_refuse_a_second_line_at_one_place(noor: User) -> None:
    chat = taken(noor)
    line = chat.lines.get(place=1)
    for change in ({"place": 1, "client_token": token()}, {"place": 9}):
        values = {"chat": chat, "author": "asker", "sealed_body": b"", "said_at": AT}
        twin = ChatLine(**values | {"client_token": line.client_token} | change)
        with pytest.raises(IntegrityError), transaction.atomic():
            twin.save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Chat.objects.filter(pk=chat.pk).update(taken_by=None)


def test_who_is_paused_waits_and_the_adviser_goes_on(noor: User) -> None:
    chat = taken(noor)
    taking.pause_chat(chat=chat, paused=True, at=AT, by=noor)
    with pytest.raises(talking.PausedError):
        say(chat, "nee")
    assert say(chat, "even rustig", noor) == 3
    taking.pause_chat(chat=chat, paused=False, at=AT, by=noor)
    assert say(chat, "ja") == 4


def test_nobody_begins_when_it_is_closed_or_full(centre: Organization) -> None:
    for _ in range(rules.MOST_WAITING):
        begin()
    with pytest.raises(talking.FullError):
        begin()
    later = AT + rules.IS_THERE + timedelta(seconds=1)  # their pages ask no more: they are gone
    assert begin(at=later)
    centre.opening_times.filter(line="chat").delete()
    with pytest.raises(talking.ClosedError):
        begin(at=later)


def test_how_many_wait_before_one_is_counted_without_who_left(centre: Organization) -> None:
    first, second = begin(), begin(at=AT + timedelta(seconds=1))
    with asking.as_holder(mark=bytes(second.mark)):
        assert queries.waiting_number(AT, before=second) == 1
    Chat.objects.filter(pk=first.pk).update(seen_at=AT - timedelta(minutes=3))
    assert queries.waiting_number(AT, before=second) == 0


def test_of_the_visitor_the_trail_knows_the_hour_alone(noor: User) -> None:
    chat = taken(noor)
    lines = {line.act: line for line in AuditLine.objects.filter(target=str(chat.pk))}
    assert lines["chat.chat.started"].at == AT.replace(minute=0, second=0, microsecond=0)
    assert lines["chat.chat.taken"].actor == str(noor.pk)


def test_one_adviser_talks_in_three_at_most(noor: User, sam: User) -> None:
    for _ in range(rules.SIDE_BY_SIDE):
        taken(noor)
    fourth = begin()
    with pytest.raises(taking.TooManyChatsError):
        taking.take_chat(chat=fourth, at=AT, by=noor)
    taking.take_chat(chat=fourth, at=AT, by=sam)
    taking.offer_chat(chat=fourth, to=noor, at=AT, by=sam)
    with pytest.raises(taking.TooManyChatsError):
        taking.accept_chat(chat=fourth, at=AT, by=noor)


def test_a_colleague_goes_on_only_when_asked_and_willing(noor: User, sam: User) -> None:
    chat = taken(noor)
    with pytest.raises(taking.TakenError):
        taking.accept_chat(chat=chat, at=AT, by=sam)
    taking.offer_chat(chat=chat, to=sam, at=AT, by=noor)
    assert say(chat, "even geduld", noor) == 3  # until they accept it stays
    with asking.as_user(sam):
        taking.decline_chat(chat=Chat.objects.get(pk=chat.pk), at=AT, by=sam)
        assert not Chat.objects.filter(pk=chat.pk).exists()
    taking.offer_chat(chat=chat, to=sam, at=AT, by=noor)
    with asking.as_user(sam):
        taking.accept_chat(chat=Chat.objects.get(pk=chat.pk), at=AT, by=sam)
    with asking.as_user(noor), pytest.raises(talking.OverError):
        say(chat, "nog iets", noor)
    chat.refresh_from_db()
    assert [line.kind for line in queries.lines_after(chat, 0)] == [
        "words", "came", "words", "passed",
    ]  # fmt: skip


def test_what_is_given_back_keeps_its_place_in_the_row_and_its_words(noor: User, sam: User) -> None:
    chat, other = taken(noor), begin(at=AT + timedelta(seconds=9))
    with asking.as_user(noor):
        taking.give_back_chat(chat=chat, at=AT, by=noor)
    assert queries.waiting_for(sam, AT)[0] == chat
    taking.take_chat(chat=chat, at=AT, by=sam)
    chat.refresh_from_db()
    assert said(chat) == [SECRET]
    assert other.state == "waiting"


EXPECTED = {  # role: (knows of, reads the words of)
    "adviser": ("waiting mine offered", "waiting mine offered"),
    "volunteer": ("waiting mine offered", "waiting mine offered"),
    "coordinator": ("waiting mine offered theirs", "waiting mine offered"),
    "senior-adviser": ("waiting mine offered theirs", ""),
    "editor": ("", ""),
    "privacy-officer": ("", ""),
}


@pytest.mark.parametrize("role", EXPECTED)
def test_queries_and_database_show_each_role_the_same(
    centre: Organization, sam: User, role: str
) -> None:
    me = make_user(role, centre)
    made = {"waiting": begin(), "mine": taken(me), "theirs": taken(sam), "offered": taken(sam)}
    taking.offer_chat(chat=made["offered"], to=me, at=AT, by=sam)
    known, read = ({made[one].pk for one in names.split()} for names in EXPECTED[role])
    with asking.as_user(me):
        assert set(Chat.objects.values_list("pk", flat=True)) == known
        assert {chat.pk for chat in queries.chats_known_to(me)} == known
        assert set(ChatLine.objects.values_list("chat_id", flat=True)) == read
        assert {chat.pk for chat in made.values() if can_open(chat)} == read


def can_open(chat: Chat) -> bool:
    try:
        return bool(keys.key_of(chat.pk))
    except keys.ShreddedError:
        return False


def test_a_visitor_sees_their_own_chat_and_no_other(centre: Organization) -> None:
    mine, other = begin(), begin()
    with asking.as_holder(mark=bytes(mine.mark)):
        assert list(Chat.objects.all()) == [mine]
        assert said(mine) == [SECRET]
        assert not can_open(other)
    with asking.as_nobody():
        assert not Chat.objects.exists()
