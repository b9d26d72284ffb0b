"""An institution tells its own way in with five words; an editor places it."""

import re
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from thuisfront.institutions import queries
from thuisfront.institutions.enums import InviteState
from thuisfront.institutions.models import Institution, RouteInvite, RouteStep

pytestmark = pytest.mark.usefixtures("loaded")
FILL = "/instellingen/pi-vught/route/invullen/"
STAFF = "/werk/inrichtingen/pi-vught/"
BELL, LOCKER = "Je drukt op de bel", "Je jas gaat in een kluisje"


@pytest.fixture
def editor() -> Client:
    return browser_of(make_user("editor"))


def words_from(editor: Client, token: str = "t" * 32) -> str:
    page = editor.post(f"{STAFF}vragen/", {"form_token": token}).text
    return " ".join(re.findall(r"<li>([a-z]+)</li>", page))


def typed(words: str, *titles: str, act: str = "send") -> dict[str, Any]:
    sent: dict[str, Any] = {"words": words, act: "1"}
    for number, title in enumerate(titles):
        sent |= {f"s{number}-place": number + 1, f"s{number}-title": title}
        sent |= {f"s{number}-text": "Dat hoort zo.", f"s{number}-drawing": "door"}
    return sent


def seen() -> dict[str, str]:
    moment = RouteInvite.objects.get().sent_in_at
    assert moment
    return {"seen": moment.isoformat()}


def titles_on_the_site(client: Client) -> list[str]:
    page = client.get("/instellingen/pi-vught/route/").text
    return [unescape(title) for title in re.findall(r"<h2>([^<]+)</h2>", page)]


def test_what_a_prison_sends_in_is_on_the_site_once_an_editor_places_it(
    client: Client, editor: Client, full: None
) -> None:
    words = words_from(editor)
    before = titles_on_the_site(client)
    turned = typed(words, LOCKER, BELL) | {"s0-place": 2, "s1-place": 1}
    assert BELL in client.post(FILL, turned).text
    assert titles_on_the_site(client)[: len(before)] == before
    assert BELL in editor.get(STAFF).text
    editor.post(f"{STAFF}plaatsen/", seen())
    assert titles_on_the_site(client)[:2] == [BELL, LOCKER]
    assert RouteStep.objects.get(title=BELL).is_verified
    other = client.get("/instellingen/pi-arnhem/route/").text
    assert BELL not in other


def test_the_first_visit_with_the_words_begins_with_what_the_site_shows(
    client: Client, editor: Client, full: None
) -> None:
    page = client.post(FILL, {"words": words_from(editor).upper()}).text
    steps, own = queries.route_steps(Institution.objects.get(slug="pi-vught"))
    assert not own
    assert all(step.title in unescape(page) for step in steps)


def test_what_is_kept_is_there_the_next_time_and_nowhere_else(
    client: Client, editor: Client
) -> None:
    words = words_from(editor)
    client.post(FILL, typed(words, BELL, act="keep"))
    assert BELL in client.post(FILL, {"words": words}).text
    assert BELL not in editor.get(STAFF).text.partition("Nu op de site")[0]
    assert RouteInvite.objects.get().state == InviteState.ASKED


@pytest.mark.parametrize("wrong", ["", "een twee drie vier vijf", "'; DROP TABLE x;--", "x" * 9999])
def test_other_words_open_nothing(client: Client, editor: Client, wrong: str) -> None:
    words_from(editor)
    page = client.post(FILL, typed(wrong, BELL))
    assert page.status_code == 200
    assert "s0-title" not in page.text
    assert RouteInvite.objects.get().steps == []


def test_the_words_of_one_prison_do_not_open_another(client: Client, editor: Client) -> None:
    words = words_from(editor)
    page = client.post("/instellingen/pi-arnhem/route/invullen/", {"words": words}).text
    assert "s0-title" not in page


def test_new_words_end_the_old_ones_and_one_form_gives_the_same(
    client: Client, editor: Client
) -> None:
    old = words_from(editor)
    assert words_from(editor) == old
    new = words_from(editor, "n" * 32)
    assert "s0-title" not in client.post(FILL, {"words": old}).text
    assert "s0-title" in client.post(FILL, {"words": new}).text


def test_words_end_after_a_year_and_when_an_editor_ends_them(
    client: Client, editor: Client
) -> None:
    words = words_from(editor)
    with time_machine.travel("2029-01-01"):
        assert "s0-title" not in client.post(FILL, {"words": words}).text
    editor.post(f"{STAFF}einde/")
    assert "s0-title" not in client.post(FILL, {"words": words}).text
    assert not RouteInvite.objects.exists()


def test_half_a_step_comes_back_with_what_was_typed(client: Client, editor: Client) -> None:
    page = client.post(FILL, typed(words_from(editor), BELL) | {"s0-text": ""}).text
    assert "Een stap heeft een titel en een tekst." in page
    assert BELL in page
    assert RouteInvite.objects.get().state == InviteState.ASKED


def test_nothing_at_all_is_not_sent_in(client: Client, editor: Client) -> None:
    assert "Vul minstens één stap in." in client.post(FILL, typed(words_from(editor))).text


def test_an_editor_places_only_what_the_editor_saw(client: Client, editor: Client) -> None:
    words = words_from(editor)
    client.post(FILL, typed(words, BELL))
    looked_at = seen()
    client.post(FILL, typed(words, LOCKER))
    page = editor.post(f"{STAFF}plaatsen/", looked_at, follow=True).text
    assert "Kijk er opnieuw naar." in page
    assert not RouteStep.objects.filter(title__in=(BELL, LOCKER)).exists()


def test_what_is_given_back_comes_with_the_remark(client: Client, editor: Client) -> None:
    words = words_from(editor)
    client.post(FILL, typed(words, BELL))
    editor.post(f"{STAFF}terug/", {**seen(), "remark": "Graag iets korter."})
    page = client.post(FILL, {"words": words}).text
    assert "Graag iets korter." in page
    assert BELL in page


def test_only_editors_see_these_pages(client: Client) -> None:
    adviser = browser_of(make_user("adviser"))
    for path in ("/werk/inrichtingen/", STAFF):
        assert adviser.get(path).status_code == 403
        assert client.get(path).status_code == 302


def test_the_list_can_be_narrowed_to_what_waits_for_an_editor(
    client: Client, editor: Client
) -> None:
    assert "Geen gevangenis is zo ver" in editor.get("/werk/inrichtingen/?stand=sent-in").text
    client.post(FILL, typed(words_from(editor), BELL))
    narrowed = editor.get("/werk/inrichtingen/?stand=sent-in").text
    assert "PI Vught" in narrowed
    assert "PI Arnhem" not in narrowed
    assert "PI Vught" not in editor.get("/werk/inrichtingen/?stand=none").text
