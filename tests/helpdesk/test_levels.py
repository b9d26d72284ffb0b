"""Which text of a page goes with an answer: the one that fits who asks; and when there is none."""

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from tests.core.search.factories import make_entry
from tests.helpdesk.factories import AT, REPLY, ask, read, token
from tests.helpdesk.pages import get, post
from tests.helpdesk.test_contacts import begin
from thuisfront.core.search.actions import index_document
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.enums import Asker
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries.levels import offer_of
from thuisfront.helpdesk.rules.levels import best_of, levels_for

pytestmark = pytest.mark.django_db
READING = "Mag ik op bezoek in de gevangenis?"


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(AT, tick=False):
        yield


def article(*levels: str, main: str = "child", title: str = "Mijn eerste bezoek") -> str:
    """Make an article with these other texts; return its address."""
    entry = make_entry(title=title, facets={"level": [main]})
    texts = [entry.url]
    for level in (main, *levels):
        url = entry.url if level == main else f"{entry.url}{level}/"
        reference = entry.reference if level == main else f"{entry.reference}:{level}"
        found = make_entry(title=f"{title} {level}", reference=reference, facets={"level": [level]})
        index_document(
            entry=type(found)(**{**vars(found), "url": url, "item": entry.reference}),
            at=timezone.now(),
        )
    return texts[0]


def at(question: Question, act: str = "") -> str:
    return f"/en/werk/vragen/{question.pk}/{act}{'/' if act else ''}"


def test_each_asker_and_age_has_levels_of_which_the_first_fits_best() -> None:
    first = {
        (asker, age): levels_for(asker=asker, age_band=age)[0]
        for asker in Asker.values
        for age in (("", "0-7", "8-11", "12-15", "16-17") if asker == "child" else ("",))
    }
    assert {age: level for (asker, age), level in first.items() if asker == "child"} == {
        "": "teen", "0-7": "child", "8-11": "child", "12-15": "teen", "16-17": "teen",
    }  # fmt: skip
    assert first["parent-at-home", ""] == first["detained-parent", ""] == "adult"
    assert first["young-adult", ""] == "adult"
    assert first["school", ""] == first["lawyer", ""] == "professional"
    assert levels_for(asker="parent-at-home", age_band="8-11") == ("adult", "simple")


def test_the_best_of_what_is_there_is_found_or_nothing() -> None:
    assert best_of(["child", "simple"], ("teen", "simple")) == "simple"
    assert best_of(["child"], ("adult", "simple")) == ""
    assert best_of([""], ("adult",)) == ""


@override("en")
def test_an_offer_has_the_text_that_fits_and_says_what_a_page_does_not_have(centre: object) -> None:
    whole, only = article("teen", "simple"), article(main="adult", title="Bellen")
    offer = offer_of([whole, only], ("teen", "simple"))
    assert [(one.url, one.level, one.wanted) for one in offer.fitting] == [
        (f"{whole}teen/", "teen", ""), (only, "adult", "teen"),
    ]  # fmt: skip
    assert "For 12 to 18" in offer.fitting[0].label
    assert offer.fitting[1].label == "Bellen adult (For adults; no text for 12 to 18)"
    assert {one.level for one in offer.others} == {"child", "simple"}


def test_a_page_without_levels_is_offered_as_it_is(centre: object) -> None:
    entry = make_entry(title="Over ons")
    index_document(entry=entry, at=timezone.now())
    [one] = offer_of([entry.url], ("teen",)).fitting
    assert (one.url, one.label) == (entry.url, "Over ons")
    assert offer_of(["/weg/"], ("teen",)).fitting == []


def test_what_was_ticked_stays_ticked_also_when_another_text_fits_better(centre: object) -> None:
    page = article("teen", "simple")
    offer = offer_of([page], ("teen",), [f"{page}simple/"])
    assert [one.url for one in offer.fitting] == [f"{page}simple/", f"{page}teen/"]
    assert [link.url for link in offer.links([f"{page}simple/"])] == [f"{page}simple/"]


def test_a_teenager_gets_the_text_for_teenagers_and_reads_for_whom_it_is(desk: Client) -> None:
    page = article("teen", "simple")
    receipt = ask(READING, age_band="12-15")
    shown = get(desk, at(receipt.question))
    assert f'value="{page}teen/"' in shown.html
    assert "The text that fits who asks comes first: For 12 to 18" in shown.text
    sent = {"text": REPLY, "form_token": token(), "articles": [f"{page}teen/"]}
    assert post(desk, at(receipt.question, "antwoord"), sent).status == 200
    [link] = queries.conversation(receipt.question, receipt.key)[-1].links
    assert (link.url, link.level_name) == (f"{page}teen/", "For 12 to 18")
    reader = Client()
    words = {"words": receipt.words}
    seen = post(reader, "/en/vraag/antwoord/", words)
    assert "(For 12 to 18)" in seen.text
    assert f"{page}teen/" in seen.links


def test_another_text_can_be_sent_and_one_that_is_gone_is_refused(desk: Client) -> None:
    page = article("teen", "simple")
    receipt = ask(READING, age_band="12-15")
    shown = get(desk, at(receipt.question))
    assert f'value="{page}simple/"' in shown.html
    bad = {"text": REPLY, "form_token": token(), "articles": [f"{page}weg/", "\0"]}
    refused = post(desk, at(receipt.question, "antwoord"), bad)
    assert refused.wrong == {"articles"}
    sent = {**bad, "articles": [f"{page}simple/"]}
    post(desk, at(receipt.question, "antwoord"), sent)
    assert read(receipt)[-1] == REPLY
    [link] = queries.conversation(receipt.question, receipt.key)[-1].links
    assert link.level == "simple"


def test_while_listening_pages_follow_who_asks(desk: Client) -> None:
    page = article("teen", main="adult")
    path = f"/en/werk/gesprekken/{begin(desk).pk}/"
    typed = {"words": READING, "asker": "child", "age_band": "12-15"}
    shown = desk.post(f"{path}hulp/", typed).content.decode()
    assert shown.index(f"{page}teen/") < shown.index("Other texts of these pages")
    other = desk.post(f"{path}hulp/", {**typed, "asker": "parent-at-home"}).content.decode()
    assert other.index(f'value="{page}"') < other.index(f"{page}teen/")
    odd = {"words": READING, "asker": ["king", "x"], "age_band": "99", "articles": ["\0"] * 50}
    assert desk.post(f"{path}hulp/", odd).status_code == 200
