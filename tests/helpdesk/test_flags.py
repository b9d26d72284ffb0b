"""Red flags: what words could be about, and that they are seen where somebody answers."""

import pytest
from django.test import Client

from tests.helpdesk.factories import ask
from tests.helpdesk.pages import get, page
from tests.helpdesk.test_contacts import at, begin
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.enums import FLAGS
from thuisfront.helpdesk.rules import Flag

EXAMPLES = [
    ("Ik wil dood", (Flag.SUICIDE,)),
    ("ik snij mezelf als ik aan papa denk", (Flag.SUICIDE,)),
    ("Hij slaat mij en mijn broertje", (Flag.VIOLENCE,)),
    ("mijn neef misbruikt mij", (Flag.SEXUAL,)),
    ("ik ben weggelopen en slaap op straat", (Flag.RUNAWAY,)),
    ("ik durf niet naar huis", (Flag.DANGER,)),
    ("Hij heeft een contactverbod maar hij belt steeds", (Flag.BANNED,)),
    ("ondanks het straatverbod stond papa voor de deur", (Flag.BANNED,)),
    ("Papa komt toch langs, er is een huisverbod", (Flag.BANNED,)),
    ("Hij slaat ons, ik wil niet meer leven", (Flag.SUICIDE, Flag.VIOLENCE)),
    ("Mag ik op bezoek bij mama?", ()),
    ("Wat is een contactverbod?", ()),
    ("Wij lopen elke dag naar school", ()),
]


@pytest.mark.parametrize(("words", "found"), EXAMPLES)
def test_each_kind_of_words_has_its_flag(words: str, found: tuple[Flag, ...]) -> None:
    assert rules.flags_in(words) == found


def test_every_flag_says_what_to_do() -> None:
    assert set(FLAGS) == set(Flag)


def test_a_broken_ban_is_soon_and_the_rest_is_now() -> None:
    urgencies = {rules.urgency_of(words, asker="family") for words, found in EXAMPLES if found}
    ban = rules.urgency_of("ondanks het straatverbod stond hij er", asker="family")
    assert (urgencies, ban) == ({rules.NOW, rules.SOON}, rules.SOON)


@pytest.mark.django_db
def test_who_answers_sees_what_the_words_could_be_about(desk: Client) -> None:
    question = ask("ik wil dood, zegt mijn broertje").question
    shown = get(desk, f"/en/werk/vragen/{question.pk}/").text
    assert "Words about not wanting to live" in shown
    assert "113" in shown


@pytest.mark.django_db
def test_who_listens_sees_it_while_typing(desk: Client) -> None:
    intake = begin(desk)
    shown = page(desk.post(at(intake, "hulp"), {"words": "hij slaat mij"}))
    assert "Words about violence" in shown.text
    assert "Words about" not in page(desk.post(at(intake, "hulp"), {"words": "hallo"})).text
