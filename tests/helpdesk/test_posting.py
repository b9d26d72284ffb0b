"""The answer on paper and by text message: neutral outside, the address gone once posted."""

from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from pypdf import PdfReader
from pytest_django import Settings

from tests.helpdesk.factories import AT, REPLY, SECRET, answer, ask, token
from tests.helpdesk.pages import get, post
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.consents.models import Consent
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter, TextMessage
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions import Receipt, posting
from thuisfront.helpdesk.actions.cards import print_cards
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries import Contact, Link

pytestmark = pytest.mark.django_db
ADDRESS = "B. de Vries\nDorpsstraat 1\n1234 AB Ergens"


def by_letter(address: str = ADDRESS) -> Receipt:
    contact = Contact(address=address) if address else None
    return ask(answer_by="letter", asker="parent-at-home", contact=contact)


def at(question: Question, act: str = "") -> str:
    return f"/en/werk/vragen/{question.pk}/{act}{'/' if act else ''}"


def pages(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_a_letter_has_a_cover_with_the_address_alone_and_the_answer_inside(
    desk: Client, noor: User, centre: Organization
) -> None:
    receipt = by_letter()
    links = [Link("Op bezoek", "/kinderen/op-bezoek/", "child")]
    answer(receipt.question, noor, links=links)
    response = desk.post(at(receipt.question, "papier"))
    assert response.headers["Content-Disposition"] == 'inline; filename="brief.pdf"'
    assert "no-store" in response.headers["Cache-Control"]
    cover, *inside = pages(response.content)
    assert "Dorpsstraat 1" in cover
    for word in (centre.name, centre.phone, REPLY, SECRET, "gevang", "detent"):
        assert word not in cover
    letter = " ".join(inside)
    assert (REPLY in letter, centre.phone in letter, SECRET in letter) == (True, True, False)
    assert "/kinderen/op-bezoek/" in letter
    assert "For 8 to 12" in letter
    pdf = PdfReader(BytesIO(response.content))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Letter", None)
    assert b"pdfuaid" in response.content
    root: Any = pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    acts = [line.act for line in lines_about(receipt.question).order_by("id")]
    assert acts[-1] == "helpdesk.answer.printed"


def test_without_an_address_the_cover_has_lines_to_write_on(desk: Client, noor: User) -> None:
    receipt = by_letter("")
    assert not Consent.objects.exists()
    answer(receipt.question, noor)
    shown = get(desk, at(receipt.question))
    assert "There is no address" in shown.text
    cover, *_ = pages(desk.post(at(receipt.question, "papier")).content)
    assert "For:" in cover


def test_what_looks_like_markup_is_printed_as_it_is(desk: Client, noor: User) -> None:
    odd = '#import "x": y $x$ *b* _i_ `c` \\ @ref <a> العربية 😀'
    receipt = by_letter("#set page(width: 1cm)\n= Kop")
    answer(receipt.question, noor, text=odd + "\n\n" + "lang " * 1900)
    found = " ".join(pages(desk.post(at(receipt.question, "papier")).content))
    assert '#import "x": y $x$ *b*' in found
    assert "#set page(width: 1cm)" in found


def test_once_posted_the_address_is_gone_and_a_second_press_changes_nothing(
    desk: Client, noor: User
) -> None:
    receipt = by_letter()
    answer(receipt.question, noor)
    assert "Letters to print and post" in get(desk, "/en/werk/overdracht/").text
    assert "Dorpsstraat" in get(desk, at(receipt.question)).text
    done = post(desk, at(receipt.question, "gepost"), {})
    assert "Posted or handed over on" in done.text
    assert "Dorpsstraat" not in done.html
    post(desk, at(receipt.question, "gepost"), {})
    question = Question.objects.get()
    assert (question.sealed_contact, question.contact_mark) == (None, None)
    acts = [line.act for line in lines_about(question)]
    assert acts.count("helpdesk.answer.posted") == 1
    assert "Letters to print and post" not in get(desk, "/en/werk/overdracht/").text
    cover, *_ = pages(desk.post(at(question, "papier")).content)
    assert "Dorpsstraat" not in cover


def test_a_new_answer_has_to_be_posted_again(noor: User) -> None:
    question = by_letter().question
    answer(question, noor)
    assert posting.mark_posted(question=question, at=AT, by=noor)
    answer(question, noor, "Nog iets")
    assert Question.objects.get().posted_on is None


def test_before_there_is_an_answer_nothing_is_printed_or_posted(desk: Client) -> None:
    question = by_letter().question
    for act in ("papier", "gepost"):
        assert "Send your answer first" in post(desk, at(question, act), {}).text
    assert Question.objects.get().sealed_contact is not None


def test_after_consent_is_withdrawn_the_address_is_nowhere(desk: Client, noor: User) -> None:
    receipt = by_letter()
    answer(receipt.question, noor)
    [(_, voice)] = queries.consents_of_asker(receipt.question, AT)
    assert voice
    reader = Client()
    post(reader, "/en/vraag/antwoord/", {"words": receipt.words})
    post(reader, "/en/vraag/gesprek/afspraken/stop/", {"voice": voice.pk})
    question = Question.objects.get()
    assert (question.answer_by, question.sealed_contact) == ("code", None)
    cover, *_ = pages(desk.post(at(question, "papier")).content)
    assert "Dorpsstraat" not in cover


def test_a_posted_letter_keeps_no_address_says_the_table(noor: User) -> None:
    question = by_letter().question
    with (
        pytest.raises(IntegrityError, match="question_posted_without_an_address"),
        transaction.atomic(),
    ):
        Question.objects.filter(pk=question.pk).update(posted_on=AT.date())


def test_a_card_is_answered_by_letter_and_the_site_does_not_offer_it(noor: User) -> None:
    [made, *_] = print_cards(count=2, at=AT, by=noor)
    sent = {"number": made.number, "text": "Mag ik een tekening sturen?", "asker": "child"}
    post(Client(), "/en/vraag/kaart/", {**sent, "form_token": token()})
    question = Question.objects.get()
    assert (question.answer_by, question.channel) == ("letter", "letter")
    page = get(Client(), "/en/vraag/")
    assert 'value="letter"' not in page.html
    refused = post(
        Client(), "/en/vraag/",
        {"text": "x", "asker": "child", "answer_by": "letter", "form_token": token()},
    )  # fmt: skip
    assert refused.wrong == {"answer_by"}


def test_a_text_message_is_offered_only_where_there_is_a_provider(
    settings: Settings, centre: Organization
) -> None:
    sent = {
        "text": "Mag een tekening mee?", "asker": "family", "answer_by": "sms",
        "mobile": "0475/12.34.56",
    }  # fmt: skip
    assert 'value="sms"' not in get(Client(), "/en/vraag/").html
    assert post(Client(), "/en/vraag/", {**sent, "form_token": token()}).wrong == {"answer_by"}
    settings.SMS_URL, settings.SMS_SECRET = "https://sms.example/", "geheim"
    assert 'value="sms"' in get(Client(), "/en/vraag/").html
    for wrong in ("", "020 5551234", "bel me"):
        bad = post(Client(), "/en/vraag/", {**sent, "mobile": wrong, "form_token": token()})
        assert bad.wrong == {"mobile"}
    assert post(Client(), "/en/vraag/", {**sent, "form_token": token()}).status == 200
    question = Question.objects.get()
    key = queries.line_key(question)
    assert queries.contact_of(question, key) == Contact(mobile="+32475123456")
    assert b"475123456" not in bytes(question.sealed_contact or b"")


def test_an_answer_sends_one_neutral_text_message_only_while_it_is_agreed(
    noor: User, settings: Settings
) -> None:
    settings.SMS_URL, settings.SMS_SECRET = "https://sms.example/", "geheim"
    first, stopped = (ask(answer_by="sms", contact=Contact(mobile="+31612345678")) for _ in "ab")
    [(_, voice)] = queries.consents_of_asker(stopped.question, AT)
    assert voice
    actions.withdraw_consent(
        question=stopped.question, voice=voice, how="browser", at=AT, by=None  # type: ignore[arg-type]  # as a page says it
    )  # fmt: skip
    form = token()
    for _ in range(2):
        answer(first.question, noor, form_token=form)
        answer(stopped.question, noor)
    message = TextMessage.objects.get()
    assert message.body.startswith("Er staat een bericht voor je klaar")
    assert "/vraag/antwoord/" in message.body
    for word in ("gevang", "detent", REPLY, SECRET, "vast"):
        assert word not in message.body
    assert not Letter.objects.exists()
