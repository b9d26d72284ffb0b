"""Best bets: phrases in a question, the file of the house."""

import pytest
from django.conf import settings

from thuisfront.core.search import bets
from thuisfront.core.search.bets import bet_of, picked

HELP = bet_of("/hulp/", ["ik kan niet meer", "113"], with_numbers=True)
MONEY = bet_of("/geld/", ["zakgeld", "zakgeld in de gevangenis"], with_numbers=False)


@pytest.mark.parametrize(
    ("question", "address"),
    [
        ("ik kan niet meer", "/hulp/"),
        ("IK KÁN NIET MEER!!! help", "/hulp/"),
        ("113", "/hulp/"),
        ("hoeveel zakgeld krijgt hij", "/geld/"),
    ],
)
def test_a_phrase_counts_in_whatever_form(question: str, address: str) -> None:
    assert [bet.address for bet in picked(question, [HELP, MONEY])] == [address]


@pytest.mark.parametrize(
    "question", ["", "🙂", "ik kan nog niet meer", "kan ik meer", "1131", "a" * 10_000]
)
def test_words_apart_are_no_phrase(question: str) -> None:
    assert picked(question, [HELP, MONEY]) == []


def test_the_longest_phrase_goes_first_and_an_address_stands_once() -> None:
    other = bet_of("/geld/", ["gevangenis"], with_numbers=False)
    found = picked("113, zakgeld in de gevangenis", [HELP, other, MONEY])
    assert [bet.address for bet in found] == ["/geld/", "/hulp/"]


def test_the_house_answers_who_cannot_go_on() -> None:
    house = bets.load(settings.CONTENT / "best-bets.toml")
    for question in ("ik kan niet meer", "ik wil dood", "help me", "I can't go on"):
        first = picked(question, house)[0]
        assert (first.address, first.with_numbers) == ("/kinderen/wie-helpt-mij/", True)
