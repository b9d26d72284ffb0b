"""Question cards: printed, sent in once, opened by the part that was cut off alone."""

import io
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import token
from tests.helpdesk.pages import post
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import retention
from thuisfront.helpdesk.actions.cards import Printed, print_cards
from thuisfront.helpdesk.models import Card, Question
from thuisfront.helpdesk.queries.cards import new_number

PRINT, TYPE, OPEN = "/werk/kaarten/", "/vraag/kaart/", "/vraag/antwoord/"
ASKED = "Mag mijn dochter een knuffel meenemen?"


@pytest.fixture
def card(noor: User) -> Printed:
    """Return one card on paper."""
    return print_cards(count=1, at=clock.now(), by=noor)[0]


def typed(number: str, **values: Any) -> dict[str, Any]:
    return {
        "form_token": token(), "number": number, "text": ASKED, "asker": "detained-parent",
        **values,
    }  # fmt: skip


def opens(card: Printed) -> bool:
    return ASKED in post(Client(), OPEN, {"words": " ".join(card.words)}).text


def test_two_cards_stand_on_a_page_with_a_number_and_five_words_each(
    desk: Client, centre: Organization
) -> None:
    Organization.objects.filter(pk=centre.pk).update(post_address="Antwoordnummer 1\n1000 VB Demo")
    answer = desk.post(PRINT, {"pages": "2"})
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Cache-Control"] == "no-store"
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages]
    assert len(pages) == 2
    numbers = [re.findall(r"\b(?:[2-9A-Z]{4}-){2}[2-9A-Z]{4}\b", page) for page in pages]
    assert [len(found) for found in numbers] == [2, 2]
    assert "Antwoordnummer 1, 1000 VB Demo" in " ".join(pages[0].split())
    assert Card.objects.count() == len({*numbers[0], *numbers[1]}) == 4
    assert AuditLine.objects.get(act="helpdesk.card.printed").reason == "4"


def test_a_card_opens_nothing_until_it_came_in_and_comes_in_once(card: Printed) -> None:
    assert not opens(card)
    sent = post(Client(), TYPE, typed(card.number.lower().replace("-", " ")))
    assert "De kaart is bij ons" in sent.text
    assert not Client().cookies
    assert " ".join(card.words) not in sent.html
    assert opens(card)
    again = post(Client(), TYPE, typed(card.number, text="Iets anders"))
    assert set(again.wrong) == {"number"}
    assert Question.objects.count() == 1
    assert not Card.objects.exists()
    assert AuditLine.objects.get(act="helpdesk.question.asked").reason == "card"


def test_who_types_a_card_in_cannot_read_the_answer(card: Printed) -> None:
    client = Client()
    post(client, TYPE, typed(card.number))
    assert client.get("/vraag/gesprek/").status_code == 302
    assert not opens(Printed(card.number, (card.number,)))


def test_the_same_form_twice_is_one_question(card: Printed) -> None:
    form = typed(card.number)
    for _ in range(2):
        assert "De kaart is bij ons" in post(Client(), TYPE, form).text
    assert Question.objects.count() == 1


@pytest.mark.parametrize(
    "number", ["", "AAAA-AAAA-AAAA", "<script>", "x" * 500, "'; --", "🙂", "\x00"]
)
def test_a_number_that_is_none_is_answered_calmly(card: Printed, number: str) -> None:
    assert set(post(Client(), TYPE, typed(number)).wrong) == {"number"}
    assert not Question.objects.exists()


def test_what_lies_in_the_database_opens_no_card(card: Printed, noor: User) -> None:
    row = Card.objects.get()
    held = bytes(row.wrapped_words) + bytes(row.number_mark)
    assert not any(word.encode() in held for word in card.words)
    with asking.as_user(noor):
        assert not Card.objects.exists()


def test_a_card_that_never_came_goes_after_a_year(noor: User) -> None:
    at = clock.now()
    print_cards(count=2, at=at, by=noor)
    Card.objects.update(printed_on=clock.day_of(at) - timedelta(days=400))
    retention.run(at)
    assert not Card.objects.exists()


def test_typing_and_printing_are_limited(card: Printed, desk: Client) -> None:
    client = Client()
    codes = [client.post(TYPE, typed(new_number())).status_code for _ in range(61)]
    assert (codes[0], codes[-1]) == (200, 429)
    answers = [desk.post(PRINT, {"pages": "0"}).status_code for _ in range(2)]
    assert answers == [200, 200]
    assert Card.objects.count() == 1


@pytest.mark.parametrize("role", ["editor", "privacy-officer", "administrator", "senior-adviser"])
def test_who_does_not_answer_prints_no_cards(centre: Organization, role: str) -> None:
    assert browser_of(make_user(role)).post(PRINT, {"pages": "1"}).status_code == 403


def test_numbers_are_drawn_apart() -> None:
    drawn = {new_number() for _ in range(2000)}
    assert len(drawn) == 2000
    assert all(re.fullmatch(r"([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}", one) for one in drawn)
