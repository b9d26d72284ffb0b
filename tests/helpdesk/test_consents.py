"""Consent in the browser: the line asks and records, the asker says yes and stops."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.core.accounts.factories import browser_of, make_user
from tests.core.consents.factories import TEAM, WHAT, ask_to_share, may_share, say, voice
from tests.helpdesk.factories import answer, ask, ask_by_mail, token
from tests.helpdesk.pages import Page, get, post
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.consents.enums import About
from thuisfront.core.consents.models import Consent, Voice
from thuisfront.core.consents.rules import Speaker
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk.actions import Receipt
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries import Contact

OPEN = "/vraag/antwoord/"
MINE = "/vraag/gesprek/afspraken/"
PHONE = "06 12345678"
NEVER = "0190a1b2-0000-7000-8000-000000000000"


NOW = clock.now() - timedelta(hours=1)


def at(name: str, *keys: Any) -> str:
    return reverse(f"helpdesk:{name}", args=keys)


def form(**values: Any) -> dict[str, Any]:
    usual = {
        "form_token": token(), "recipient": TEAM, "shared": WHAT, "about": "child",
        "born": "2015-06-01", "holders": "2", "country": "nl",
    }  # fmt: skip
    return {**usual, **values}


def holder(receipt: Receipt) -> Client:
    """Return the browser of who opened a conversation with its five words."""
    client = Client()
    post(client, OPEN, {"words": receipt.words})
    return client


def phoned() -> Receipt:
    contact = Contact(phone=PHONE, when="na vieren")
    return ask(answer_by="phone", contact=contact, at=clock.now())


def test_asking_shows_who_has_to_agree_and_why(desk: Client) -> None:
    question = ask().question
    empty = get(desk, at("consent-list", question.pk))
    assert "Er is nog niets gevraagd" in empty.text
    shown = post(desk, at("consent-ask", question.pk), form())
    assert "mag nu niet" in shown.text
    assert "Een ouder met gezag: nog geen antwoord" in shown.text
    assert "De andere ouder met gezag: nog geen antwoord" in shown.text
    assert "Tot de twaalfde verjaardag beslist wie gezag heeft." in shown.text
    assert "BW 1:253a: nog niet gecontroleerd" in shown.text
    assert "versie" in shown.text
    assert AuditLine.objects.filter(act="consents.consent.viewed").count() == 2


def test_two_answers_make_it_allowed_and_sharing_is_noted_for_the_asker(desk: Client) -> None:
    receipt = ask()
    post(desk, at("consent-ask", receipt.question.pk), form())
    consent = Consent.objects.get()
    for said in consent.voices.all():
        path = at("voice-answer", receipt.question.pk, said.pk)
        assert TEAM in get(desk, path).text
        shown = post(desk, path, {"answer": "given", "how": "speech", "name": "Oma Mol"})
    assert "mag nu" in shown.text
    assert "Oma Mol" in shown.text
    shown = post(desk, at("consent-share", receipt.question.pk, consent.pk), {})
    assert "Het is genoteerd" in shown.text
    seen = get(holder(receipt), "/vraag/gesprek/gezien/")
    assert "deelde waar toestemming voor was" in seen.text


def test_stopping_is_confirmed_and_then_sharing_is_refused(desk: Client, noor: User) -> None:
    question = ask().question
    consent = ask_to_share(question, noor, at=NOW, about=About.OTHER)
    say(consent, Speaker.PERSON, noor, at=NOW)
    said = voice(consent, Speaker.PERSON)
    path = at("voice-withdraw", question.pk, said.pk)
    assert "Ja, het stopt" in get(desk, path).html
    assert may_share(question, at=clock.now())
    assert post(desk, path, {}).wrong == {"how"}
    assert may_share(question, at=clock.now())
    assert "mag nu niet" in post(desk, path, {"how": "speech"}).text
    shown = post(desk, at("consent-share", question.pk, consent.pk), {})
    assert "Deel dit niet" in shown.text
    assert not AuditLine.objects.filter(act="helpdesk.question.shared").exists()


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"recipient": ""}, {"recipient"}),
        ({"recipient": "x" * 201}, {"recipient"}),
        ({"shared": "\0 "}, {"shared"}),
        ({"about": "dog"}, {"about"}),
        ({"born": "3026-01-01"}, {"born"}),
        ({"born": "1326-01-01"}, {"born"}),
        ({"born": "gisteren"}, {"born"}),
        ({"holders": "7"}, {"holders"}),
        ({"holders": "-1"}, {"holders"}),
        ({"country": "fr"}, {"country"}),
        ({"alone": "harm"}, {"why_alone"}),
        ({"alone": "fun"}, {"alone"}),
        ({"valid_until": "2020-01-01"}, {"valid_until"}),
    ],
)
def test_bad_input_is_told_and_nothing_is_asked(
    desk: Client, values: dict[str, str], wrong: set[str]
) -> None:
    question = ask().question
    shown = post(desk, at("consent-ask", question.pk), form(**values))
    assert (shown.status, shown.wrong) == (200, wrong)
    assert Consent.objects.count() == 0


def test_the_same_form_twice_asks_once(desk: Client) -> None:
    question, sent = ask().question, form()
    for _ in range(2):
        post(desk, at("consent-ask", question.pk), sent)
    assert Consent.objects.count() == 1


def test_the_asker_says_yes_and_stops_with_one_press_each(noor: User) -> None:
    receipt = ask()
    consent = ask_to_share(receipt.question, noor, at=NOW, born=None, about=About.CHILD, holders=1)
    say(consent, Speaker.FIRST_HOLDER, noor, at=NOW)
    client, own = holder(receipt), voice(consent, Speaker.PERSON)
    shown = get(client, MINE)
    assert TEAM in shown.text
    assert "Ja, dat is goed" in shown.text
    shown = post(client, MINE + "ja/", {"voice": own.pk})
    assert "Je zei ja." in shown.text
    assert may_share(receipt.question, at=clock.now())
    shown = post(client, MINE + "stop/", {"voice": own.pk})
    assert "Je hebt dit gestopt." in shown.text
    assert not may_share(receipt.question)
    assert "Je hebt dit gestopt." in post(client, MINE + "ja/", {"voice": own.pk}).text


def test_the_asker_may_say_no(noor: User) -> None:
    receipt = ask()
    own = voice(ask_to_share(receipt.question, noor, at=NOW, born=None), Speaker.PERSON)
    assert "Je zei nee." in post(holder(receipt), MINE + "nee/", {"voice": own.pk}).text


def test_the_asker_speaks_for_nobody_else(noor: User) -> None:
    receipt, other = ask(), ask()
    consent = ask_to_share(receipt.question, noor, at=NOW, born=None)
    theirs = ask_to_share(other.question, noor, at=NOW, born=None)
    client = holder(receipt)
    parent = voice(consent, Speaker.FIRST_HOLDER)
    for key in (parent.pk, voice(theirs, Speaker.PERSON).pk, NEVER, "x", ""):
        for word in ("ja/", "nee/", "stop/"):
            assert post(client, MINE + word, {"voice": key}).status == 200
    assert Voice.objects.exclude(answer="asked").count() == 0


def test_a_parent_who_asks_speaks_as_parent_of_the_child(noor: User) -> None:
    receipt = ask(asker="parent-at-home")
    consent = ask_to_share(receipt.question, noor, at=NOW)
    post(holder(receipt), MINE + "ja/", {"voice": voice(consent, Speaker.FIRST_HOLDER).pk})
    assert voice(consent, Speaker.FIRST_HOLDER).how == "browser"
    assert not may_share(receipt.question)


@pytest.mark.parametrize("word", ["", "ja/", "nee/", "stop/"])
def test_without_the_words_there_is_nothing_to_see(centre: Organization, word: str) -> None:
    shown = post(Client(), MINE + word, {"voice": NEVER}) if word else get(Client(), MINE)
    assert "vijf woorden" in shown.text


def test_a_child_with_the_code_is_asked_nothing(desk: Client) -> None:
    receipt = ask()
    answer(receipt.question, User.objects.get(name="Noor de Adviseur"))
    assert Consent.objects.count() == 0
    assert "Wij hebben je niets gevraagd" in get(holder(receipt), MINE).text


def test_who_wants_to_be_called_agreed_to_that_alone_at_every_age(desk: Client) -> None:
    receipt = phoned()
    [said] = Voice.objects.all()
    assert (said.speaker, said.answer, said.how, said.answered_by) == (
        "person", "given", "browser", None,
    )  # fmt: skip
    assert said.answered_at == clock.whole_hour(said.answered_at or clock.now())
    assert PHONE in get(desk, at("question-detail", receipt.question.pk)).text


def test_stopping_hides_and_erases_the_number_at_once(desk: Client) -> None:
    receipt = phoned()
    client, own = holder(receipt), Voice.objects.get()
    assert PHONE in get(desk, at("question-detail", receipt.question.pk)).text
    assert "Je zei ja." in get(client, MINE).text
    post(client, MINE + "stop/", {"voice": own.pk})
    assert PHONE not in get(desk, at("question-detail", receipt.question.pk)).text
    kept = Question.objects.get()
    assert (kept.answer_by, kept.sealed_contact, kept.contact_mark) == ("code", None, None)


def test_after_stopping_no_mail_leaves(noor: User) -> None:
    stopped, other = ask_by_mail(), ask_by_mail()
    own = Voice.objects.get(consent__thing=stopped.question.pk)
    post(holder(stopped), MINE + "stop/", {"voice": own.pk})
    for receipt in (stopped, other):
        answer(Question.objects.get(pk=receipt.question.pk), noor)
    assert Letter.objects.count() == 1


def test_a_consent_that_is_gone_from_the_register_closes_the_number_too(desk: Client) -> None:
    question = phoned().question
    assert PHONE in get(desk, at("question-detail", question.pk)).text
    Consent.objects.all().delete()
    assert PHONE not in get(desk, at("question-detail", question.pk)).text


PAGES = ("consent-list", "consent-ask")
MAY = {"adviser": (200, 200), "coordinator": (200, 200), "senior-adviser": (200, 403)}


@pytest.mark.parametrize(
    "role", ["volunteer", "editor", "administrator", "privacy-officer", "family-worker", *MAY]
)
def test_only_who_needs_to_know_comes_in(centre: Organization, noor: User, role: str) -> None:
    question = ask().question
    consent = ask_to_share(question, noor, at=NOW)
    client = browser_of(make_user(role, centre))
    statuses = tuple(client.get(at(name, question.pk)).status_code for name in PAGES)
    if role in MAY:
        assert statuses == MAY[role]
    else:
        assert set(statuses) <= {403, 404}
    if role == "senior-adviser":
        shown = get(client, at("consent-list", question.pk))
        assert TEAM not in shown.html
        assert "de woorden zijn voor jou gesloten" in shown.text
    said = voice(consent, Speaker.FIRST_HOLDER)
    if role not in {"adviser", "coordinator"}:
        for name, key in (("voice-answer", said.pk), ("consent-share", consent.pk)):
            sent = {"answer": "given", "how": "speech"}
            assert client.post(at(name, question.pk, key), sent).status_code in {403, 404}
        assert voice(consent, Speaker.FIRST_HOLDER).answer == "asked"


def test_a_consent_of_another_question_is_not_found_here(desk: Client, noor: User) -> None:
    question, other = ask().question, ask().question
    consent = ask_to_share(other, noor, at=NOW)
    said = voice(consent, Speaker.FIRST_HOLDER)
    sent = {"answer": "given", "how": "speech"}
    pages: list[tuple[str, Any]] = [
        ("voice-answer", said.pk), ("voice-withdraw", said.pk),
        ("consent-share", consent.pk), ("consent-ask-missing", consent.pk),
        ("voice-answer", NEVER),
    ]  # fmt: skip
    shown: list[Page] = [post(desk, at(name, question.pk, key), sent) for name, key in pages]
    assert [page.status for page in shown] == [404] * len(pages)
