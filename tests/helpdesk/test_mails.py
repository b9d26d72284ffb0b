"""What becomes of a mail, from a real mail server to the desk and back to who wrote."""

import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from secrets import token_hex
from typing import Any

import pytest
import time_machine
from django.core import mail as sent
from django.core.mail import EmailMessage
from django.test import Client
from PIL import Image
from pytest_django import Settings

from tests.core.base.counting import at_most
from tests.core.mailbox.server import SENDER, USER, WORDS, Box, mail, running
from tests.helpdesk.factories import AT, REPLY, answer, token
from tests.helpdesk.pages import Page, get, page, post
from thuisfront.core.access import limits
from thuisfront.core.accountability.freezing import is_frozen
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.consents.models import Voice
from thuisfront.core.mailbox.fetching import Tally, fetch
from thuisfront.core.mailbox.models import FetchedMail
from thuisfront.core.organizations.models import Closure, Organization
from thuisfront.core.outbox import sending
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy import keys, retention
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.actions.mails import NEW
from thuisfront.helpdesk.models import Attachment, MailThread, Message, Question
from thuisfront.helpdesk.queries import mails

pytestmark = pytest.mark.django_db
TELLING = (
    "gevang",
    "detentie",
    "kind",
    "zit vast",
    "bezoek",
    "cel",
    "prison",
    "child",
    "detention",
)
BOMB = 510  # more than one run takes; a thousand take ten seconds on two cores
ASIDE = "/en/werk/vragen/?stand=geen-vraag"


@pytest.fixture(scope="module")
def server() -> Iterator[Box]:
    with running() as box:
        yield box


@pytest.fixture
def box(server: Box, settings: Settings, centre: Organization) -> Box:
    """Connect the house to an empty box."""
    settings.IMAP_URL, settings.IMAP_KEEP_DAYS = server.url, 7
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.DEFAULT_FROM_EMAIL = "bericht@centrum.test"
    server.empty()
    return server


def arrive(box: Box, *mails: bytes, at: datetime = AT) -> Tally:
    box.put(*mails)
    return fetch(at=at)


def letters() -> list[EmailMessage]:
    """Send what is queued, and return it."""
    sent.outbox.clear()
    for letter in Letter.objects.filter(sent_at=None).order_by("created_at"):
        sending.send_letter(letter_id=letter.pk, at=AT)
    return list(sent.outbox)


def said(question: Question) -> list[str]:
    return [m.text for m in queries.conversation(question, keys.key_of(question.pk))]


def words_in(body: str) -> str:
    lines = body.split("\n")
    return lines[lines.index("met deze vijf woorden:") + 1]


def detail(client: Client, question: Question) -> Page:
    return get(client, f"/en/werk/vragen/{question.pk}/")


def replying(to: EmailMessage, text: str = "Nog iets", **more: Any) -> bytes:
    """Return a reply to a mail of ours, as a mail program makes it."""
    ours = to.extra_headers["Message-ID"]
    quoted = "".join(f"> {line}\n" for line in str(to.body).splitlines())
    head = f"{text}\n\nOp ma 23 nov 2026 om 10:40 schreef <{USER}>:\n\n{quoted}"
    return mail(head, subject=f"Re: {to.subject}", In_Reply_To=ours, **more)


def test_a_mail_becomes_a_question_with_words_by_which_its_answer_is_read(
    box: Box, desk: Client, noor: User
) -> None:
    assert arrive(box, mail(subject="Bezoek")) == Tally(taken=1, found=1)
    question = Question.objects.get()
    assert (question.channel, question.asker, question.answer_by) == ("mail", "unknown", "email")
    shown = detail(desk, question)
    assert WORDS in shown.text
    assert "Bezoek" in shown.text
    assert "e-mail" in get(desk, "/en/werk/vragen/").text
    [reply] = letters()
    assert (reply.to, reply.subject) == ([SENDER], "We hebben je bericht")
    with_words = queries.question_with_words(words_in(str(reply.body)))
    assert with_words
    assert with_words[0] == question
    answer(question, noor)
    [told] = letters()
    assert told.subject == "Er is een bericht voor je"
    assert "met deze vijf woorden" not in told.body
    reader = Client()
    post(reader, "/vraag/antwoord/", {"words": words_in(str(reply.body))})
    assert REPLY in get(reader, "/vraag/gesprek/").text


def test_our_mails_repeat_nothing_and_machines_do_not_answer_them(box: Box, noor: User) -> None:
    arrive(box, mail("Mijn kind zit in de gevangenis", subject="bezoek aan detentie"))
    answer(Question.objects.get(), noor)
    for letter in letters():
        whole = f"{letter.subject} {letter.body} {letter.extra_headers}".lower()
        assert [word for word in TELLING if word in whole.replace(words_of(letter), "")] == []
        assert letter.extra_headers["Auto-Submitted"].startswith("auto-")
        assert letter.extra_headers["Reply-To"] == USER
    assert not Letter.objects.exclude(sealed_rest=None).exists()


def words_of(letter: EmailMessage) -> str:
    body = str(letter.body)
    return words_in(body) if "met deze vijf woorden:" in body else "-"


def test_the_five_words_are_in_no_table_in_the_open(box: Box) -> None:
    arrive(box, mail())
    letter = Letter.objects.get()
    assert letter.body == ""
    [reply] = letters()
    letter.refresh_from_db()
    assert (letter.body, letter.sealed_rest, letter.sealed_address) == ("", None, None)
    assert words_in(str(reply.body))


def test_a_mail_that_comes_again_is_one_question(box: Box) -> None:
    one = mail()
    assert arrive(box, one).taken == 1
    assert arrive(box, one, one) == Tally(known=2, found=2)
    assert (Question.objects.count(), FetchedMail.objects.count()) == (1, 1)
    assert (box.names(), box.names("Verwerkt")) == (0, 3)


def test_two_mails_with_one_message_id_are_two_and_two_without_any_too(box: Box) -> None:
    same = {"message_id": "<altijd@voorbeeld.test>"}
    bare = [f"From: {n}@voorbeeld.test\r\n\r\nzebra {n}".encode() for n in "ab"]
    first, second = (mail(sender=f"{n}@voorbeeld.test", **same) for n in "cd")
    assert arrive(box, first, second, *bare, bare[0]) == Tally(taken=4, known=1, found=5)


def test_a_reply_to_our_mail_is_the_next_message_and_waits_for_an_answer(
    box: Box, desk: Client, noor: User
) -> None:
    arrive(box, mail())
    question = Question.objects.get()
    answer(question, noor)
    _, told = letters()
    arrive(box, replying(told, "Papa slaat mij"), at=AT + timedelta(days=3))
    question.refresh_from_db()
    assert said(question) == [WORDS, REPLY, "Papa slaat mij"]
    assert (question.state, question.urgency) == ("waiting", 0)
    shown = detail(desk, question)
    assert "Earlier text and signature" in shown.text
    assert letters() == []  # the one who is in conversation knows that we are there


def test_a_reply_from_another_address_is_a_question_of_its_own_with_a_note(
    box: Box, desk: Client
) -> None:
    arrive(box, mail())
    first = Question.objects.get()
    [told] = letters()
    arrive(box, replying(told, "Ik ben het echt", sender="ex@voorbeeld.test"))
    second = Question.objects.exclude(pk=first.pk).get()
    assert said(first) == [WORDS]
    assert f"/werk/vragen/{first.pk}/" in detail(desk, second).text
    assert "Note for colleagues" not in detail(desk, first).text


def test_a_token_that_was_guessed_leads_nowhere(box: Box) -> None:
    arrive(box, mail())
    first = Question.objects.get()
    guesses = [f"<{token_hex(20)}.aaaaaaaa@centrum.test>", f"<{first.pk}@centrum.test>"]
    arrive(
        box, *(mail(sender="x@y.test", In_Reply_To=one, References=one) for one in guesses),
    )  # fmt: skip
    assert said(first) == [WORDS]
    others = Question.objects.exclude(pk=first.pk)
    assert [queries.note_of(one, keys.key_of(one.pk)) for one in others] == [""]


def test_what_follows_the_same_day_goes_along_and_the_next_day_begins_anew(box: Box) -> None:
    arrive(box, mail("een"), mail("twee"), mail("drie", sender="ander@voorbeeld.test"))
    arrive(box, mail("vier"), at=AT + timedelta(days=1))
    asked = Question.objects.order_by("asked_at", "contact_mark")
    assert sorted(map(said, asked)) == [["drie"], ["een", "twee"], ["vier"]]
    assert [letter.to for letter in letters()].count([SENDER]) == 2


def test_a_bomb_of_mails_of_one_sender_is_one_question_and_one_reply(
    box: Box, desk: Client
) -> None:
    box.put_many([mail(f"bom {n}", message_id=f"<{n}@bom.test>") for n in range(BOMB)])
    assert (fetch(at=AT).taken, fetch(at=AT).taken) == (500, BOMB - 500)
    question, thread = Question.objects.get(), MailThread.objects.get()
    assert (len(said(question)), thread.more, box.names()) == (10, BOMB - 10, 0)
    assert len(letters()) == 1
    assert f"{BOMB - 10} more mails" in detail(desk, question).text


def test_a_flood_of_senders_waits_in_the_box_and_nothing_is_lost(box: Box) -> None:
    for _ in range(299):
        limits.count_attempt(NEW, address="mail", at=AT)
    tally = arrive(box, *(mail(str(n), sender=f"{n}@voorbeeld.test") for n in range(3)))
    assert (tally.taken, tally.left, box.names()) == (1, 2, 2)
    assert fetch(at=AT + timedelta(hours=1)).taken == 2
    assert Question.objects.count() == 3


def test_of_a_mail_of_thirty_megabytes_the_words_come_and_its_sender_is_told(
    box: Box, desk: Client
) -> None:
    assert arrive(box, mail(files=[("film.mov", b"\xff\0" * 11_000_000)])).taken == 1
    question = Question.objects.get()
    assert said(question) == [WORDS]
    shown = detail(desk, question).text
    assert "film.mov: it is too big" in shown
    assert "only how it begins" in shown
    [reply] = letters()
    assert "te groot" in reply.body
    assert Attachment.objects.count() == 0


@pytest.mark.parametrize(
    "machine",
    [{"Auto_Submitted": "auto-replied"}, {"List_Id": "<nieuws.test>"}, {"Return_Path": "<>"}],
    ids=str,
)
def test_machines_get_no_answer_and_make_no_question(box: Box, machine: dict[str, str]) -> None:
    assert arrive(box, mail(**machine)).taken == 1
    assert (Question.objects.count(), letters(), box.names("Verwerkt")) == (0, [], 1)


def test_red_flags_in_a_list_are_read_and_the_words_come_with_the_answer(
    box: Box, desk: Client
) -> None:
    arrive(box, mail("ik durf niet naar huis", List_Id="<groep.test>"))
    question = Question.objects.get()
    assert letters() == []
    post(desk, f"/en/werk/vragen/{question.pk}/antwoord/", {"text": REPLY, "form_token": token()})
    [told] = letters()
    found = queries.question_with_words(words_in(str(told.body)))
    assert found
    assert found[0] == question
    assert MailThread.objects.get().sealed_words is None


def test_our_own_mails_do_not_go_round(box: Box) -> None:
    arrive(box, mail())
    [reply] = letters()
    arrive(box, reply.message().as_bytes())
    assert Question.objects.count() == 1
    assert letters() == []
    arrive(box, mail("van een collega", sender=USER.upper()))
    assert Question.objects.count() == 2
    assert letters() == []


def test_a_mail_of_ours_that_comes_back_is_told_at_its_question(box: Box, desk: Client) -> None:
    arrive(box, mail())
    [reply] = letters()
    ours = reply.extra_headers["Message-ID"]
    back = mail(sender="mailer-daemon@voorbeeld.test", Return_Path="<>", References=ours)
    arrive(box, back)
    question = Question.objects.get()
    assert "came back" in detail(desk, question).text
    assert said(question) == [WORDS]


def test_who_writes_english_is_answered_in_english(box: Box) -> None:
    arrive(box, mail("Hello, can I ask you how to visit my dad?", subject="A question"))
    [reply] = letters()
    assert reply.subject == "We have your message"
    assert "with these five words:" in reply.body


def test_the_reply_tells_when_we_are_there_and_why_not_now(box: Box, centre: Organization) -> None:
    arrive(box, mail())
    Closure.objects.create(
        organization=centre, starts_at=AT, ends_at=AT + timedelta(days=2), line="",
        message_nl="Wij verhuizen", message_en="We move",
    )  # fmt: skip
    arrive(box, mail(sender="ander@voorbeeld.test"))
    usual, closed = (str(letter.body) for letter in letters())
    assert "uiterlijk op dinsdag 24 november" in usual
    assert "We zijn open" in usual
    assert "Wij verhuizen." in closed
    assert "uiterlijk op" in closed
    assert "dinsdag 24 november" not in closed.split("uiterlijk op")[1][:40]


def test_files_are_sealed_and_handed_out_to_be_saved(box: Box, desk: Client, noor: User) -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (8, 8)).save(drawn, "PNG")
    came = [("papa cel 12.png", drawn.getvalue()), ("virus.exe", b"MZ\0"), ("brief.txt", b"zebra")]
    arrive(box, mail(files=came))
    question = Question.objects.get()
    with at_most(15):
        shown = detail(desk, question)
    assert "papa cel 12.png" in shown.text
    assert "virus.exe: we do not take this kind of file" in shown.text
    paths = [path for path in shown.links if "/bijlagen/" in path]
    response = desk.get(paths[1])
    assert response.content == b"zebra"
    assert response["Content-Disposition"] == 'attachment; filename="bijlage-2.txt"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]
    line = AuditLine.objects.get(act="helpdesk.attachment.opened")
    assert (line.actor, line.target) == (str(noor.pk), str(question.pk))
    assert b"zebra" not in bytes(Attachment.objects.get(place=2).sealed_content)


def test_a_mail_that_is_no_question_is_put_aside_brought_back_or_erased(
    box: Box, desk: Client, noor: User
) -> None:
    arrive(box, mail("Koop nu!"))
    question = Question.objects.get()
    path = f"/en/werk/vragen/{question.pk}"
    with time_machine.travel(AT, tick=False):
        assert "Put aside" in post(desk, f"{path}/geen-vraag/", {}).text
        assert f"{path}/" not in get(desk, "/en/werk/vragen/").links
        assert f"{path}/" in get(desk, ASIDE).links
        assert "Put aside" not in post(desk, f"{path}/toch-wel/", {}).text
        assert f"{path}/" in get(desk, "/en/werk/vragen/").links
        post(desk, f"{path}/geen-vraag/", {})
        arrive(box, mail("Koop nog meer!"))
    assert MailThread.objects.get().more == 1
    assert "mail-aside" not in retention.run(AT + timedelta(days=7)).removed
    assert retention.run(AT + timedelta(days=8)).removed["mail-aside"] == 1
    assert (Question.objects.count(), DataKey.objects.filter(pk=question.pk).count()) == (0, 0)


def test_only_a_mail_that_waits_can_be_put_aside(box: Box, desk: Client, noor: User) -> None:
    arrive(box, mail())
    question = Question.objects.get()
    answer(question, noor)
    shown = page(desk.post(f"/en/werk/vragen/{question.pk}/geen-vraag/", follow=True))
    assert "This does not wait any more." in shown.html
    question.refresh_from_db()
    assert question.state == "answered"


def test_a_mail_without_an_address_is_read_and_gets_no_mail(box: Box, noor: User) -> None:
    arrive(box, b"From: niemand\r\nMessage-ID: <x@y.test>\r\n\r\nzebra")
    question = Question.objects.get()
    assert (question.answer_by, said(question)) == ("code", ["zebra"])
    answer(question, noor)
    assert letters() == []


def test_writing_to_us_is_agreeing_to_be_told_there_and_that_can_stop(box: Box, noor: User) -> None:
    arrive(box, mail())
    question, voice = Question.objects.get(), Voice.objects.get()
    assert (voice.how, voice.answer, voice.answered_by) == ("mail", "given", None)
    [reply] = letters()
    reader = Client()
    post(reader, "/vraag/antwoord/", {"words": words_in(str(reply.body))})
    stop = {"voice": str(voice.pk)}
    shown = post(reader, "/vraag/gesprek/afspraken/stop/", stop)
    assert shown.status == 200
    answer(question, noor)
    assert letters() == []


def test_what_happens_with_a_mail_is_in_the_trail(box: Box) -> None:
    arrive(box, mail())
    question = Question.objects.get()
    acts = list(lines_about(question).order_by("id").values_list("act", "actor", "reason"))
    assert acts[0] == ("helpdesk.question.asked", "asker", "mail")
    assert question.asked_at.minute == 0
    assert not is_frozen("helpdesk.question", question.pk)
    assert mails.token_of(question.pk) not in str(list(MailThread.objects.values()))
    assert Message.objects.get().sent_at == question.asked_at
