"""The side of the line over HTTP: who waits, taking, talking, passing on, ending, completing."""

import pytest
from django.core import mail
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.factories import AT, token
from tests.helpdesk.pages import get, post
from thuisfront.chat.actions import taking
from thuisfront.chat.models import Chat, ReadyAnswer
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk.models import Question

from .factories import SECRET, begin, said, say, taken

pytestmark = pytest.mark.django_db
JSON = {"Accept": "application/json"}
HTMX = {"HX-Request": "true"}


def path(chat: Chat, what: str) -> str:
    return f"/werk/chat/{chat.pk}/{what}/"


def test_the_waiting_room_shows_signs_of_danger_and_no_word(desk: Client) -> None:
    begin("ik wil niet meer leven")
    begin("mag ik op bezoek")
    shown = get(desk, "/werk/chat/")
    assert "Wachtkamer: 2" in shown.text
    assert shown.text.count("Woorden over niet willen leven") == 1
    assert "leven mag" not in shown.html
    assert "bezoek" not in shown.text


def test_from_taking_to_completing_without_javascript(desk: Client, noor: User) -> None:
    chat = begin()
    shown = post(desk, path(chat, "neem"), {})
    assert SECRET in shown.text
    line = {f"{chat.pk.hex}-text": "Dag, fijn dat je er bent"}
    post(desk, path(chat, "zeg"), line)
    chat.refresh_from_db()
    assert said(chat) == [SECRET, "Dag, fijn dat je er bent"]
    shown = post(desk, path(chat, "einde"), {f"end-{chat.pk.hex}-ending": "well"})
    assert "Waar ging het over?" in shown.text
    question = Question.objects.get()
    assert shown.typed["asker"] == "child"
    wrong = post(desk, f"/werk/gesprekken/aanvullen/{question.pk}/", {"asker": "child"})
    assert (wrong.status, "topics" in wrong.wrong) == (422, True)
    filled = {
        "asker": "child", "for_whom": "self", "age_band": "12-15", "topics": ["contact"],
        "safety": "safe", "outcomes": ["listened"], "next": "code", "note": "belt vrijdag",
    }  # fmt: skip
    shown = post(desk, f"/werk/gesprekken/aanvullen/{question.pk}/", filled)
    assert "belt vrijdag" in shown.text
    question.refresh_from_db()
    assert (question.topics, question.safety, question.state) == (["contact"], "safe", "waiting")
    assert question.channel == "chat"


def test_completing_for_a_call_back_keeps_number_and_consent(desk: Client, noor: User) -> None:
    chat = taken(noor)
    post(desk, path(chat, "einde"), {f"end-{chat.pk.hex}-ending": "broken"})
    question = Question.objects.get()
    filled = {
        "asker": "parent-at-home", "for_whom": "own-child", "topics": ["money"], "safety": "safe",
        "outcomes": ["advice"], "next": "phone", "phone": "06 12345678",
    }  # fmt: skip
    shown = post(desk, f"/werk/gesprekken/aanvullen/{question.pk}/", filled)
    assert "06 12345678" in shown.text
    question.refresh_from_db()
    assert (question.answer_by, question.state) == ("phone", "waiting")


def test_a_contact_of_a_colleague_cannot_be_completed(noor: User, sam: User) -> None:
    chat = taken(noor)
    post(browser_of(noor), path(chat, "einde"), {f"end-{chat.pk.hex}-ending": "well"})
    address = f"/werk/gesprekken/aanvullen/{Question.objects.get().pk}/"
    assert browser_of(sam).get(address).status_code == 404


def test_the_second_of_two_advisers_is_told(desk: Client, sam: User) -> None:
    chat = begin()
    stale = get(desk, "/werk/chat/")
    assert str(chat.pk) in stale.html
    taking.take_chat(chat=chat, at=AT, by=sam)
    assert desk.post(path(chat, "neem")).status_code == 404
    offered = begin()
    taking.take_chat(chat=offered, at=AT, by=sam)
    taking.offer_chat(chat=offered, to=User.objects.get(name="Noor de Adviseur"), at=AT, by=sam)
    taking.offer_chat(chat=offered, to=None, at=AT, by=sam)
    assert desk.post(path(offered, "verder")).status_code == 404


def test_a_fourth_is_refused_with_words(desk: Client, noor: User) -> None:
    for _ in range(3):
        taken(noor)
    fourth = begin()
    response = desk.post(path(fourth, "neem"), headers=HTMX)
    assert response["HX-Retarget"] == "#told"
    assert "drie gesprekken" in response.content.decode()


def test_talking_by_script_gives_lines_once_and_in_order(desk: Client, noor: User) -> None:
    chat, client = taken(noor), token()
    sent = {f"{chat.pk.hex}-text": "hoi", f"{chat.pk.hex}-client_token": client, "na": "1"}
    for _ in range(2):
        told = desk.post(path(chat, "zeg"), sent, headers=JSON).json()
        assert [line["place"] for line in told["lines"]] == [2, 3]
    say(chat, "dag")
    told = desk.get(path(chat, "regels") + "?na=3").json()
    assert [(line["text"], line["own"]) for line in told["lines"]] == [("dag", False)]
    assert desk.post(path(chat, "zeg"), {"na": "1"}, headers=JSON).status_code == 422


def test_a_chat_of_a_colleague_looks_like_none(noor: User, sam: User) -> None:
    chat, browser = taken(noor), browser_of(sam)
    for what in ("regels",):
        assert browser.get(path(chat, what)).status_code == 404
    for what in ("zeg", "typt", "einde", "door", "pauze", "blokkeer", "meld", "neem", "verder"):
        assert browser.post(path(chat, what)).status_code == 404
    assert Chat.objects.get().state == "talking"


def test_passing_on_goes_by_asking_and_the_room_shows_it(
    desk: Client, noor: User, sam: User
) -> None:
    chat, browser = taken(noor), browser_of(sam)
    post(desk, path(chat, "door"), {f"pass-{chat.pk.hex}-to": str(sam.pk)})
    assert "Noor vraagt of jij verdergaat" in get(browser, "/werk/chat/").text
    post(browser, path(chat, "niet-verder"), {})
    post(desk, path(chat, "door"), {f"pass-{chat.pk.hex}-to": str(sam.pk)})
    assert SECRET in post(browser, path(chat, "verder"), {}).text
    chat.refresh_from_db()
    assert chat.taken_by == sam
    post(browser, path(chat, "door"), {f"pass-{chat.pk.hex}-to": ""})
    chat.refresh_from_db()
    assert chat.state == "waiting"


def test_asking_a_senior_mails_nothing_of_it_and_shows_no_word(desk: Client, noor: User) -> None:
    make_user("senior-adviser", name="Fatma", email="fatma@example.nl")
    chat = taken(noor)
    post(desk, path(chat, "meld"), {f"report-{chat.pk.hex}-reason": "vraagt om een beeld"})
    letters = list(Letter.objects.values_list("subject", "body"))
    assert len(letters) + len(mail.outbox) >= 1
    assert "beeld" not in str(letters)
    shown = get(browser_of(User.objects.get(email="fatma@example.nl")), "/werk/chat/")
    assert "vraagt om mee te kijken" in shown.text
    assert SECRET not in shown.html
    assert "Neem aan" not in shown.text


def test_blocking_ends_it_and_wrong_choices_are_answered(desk: Client, noor: User) -> None:
    chat = taken(noor)
    name = f"block-{chat.pk.hex}"
    wrong = desk.post(path(chat, "blokkeer"), {f"{name}-reason": "x"}, headers=HTMX)
    assert wrong.status_code == 200
    assert Chat.objects.get().state == "talking"
    post(desk, path(chat, "blokkeer"), {f"{name}-reason": "flood", f"{name}-lasts": "2"})
    assert Chat.objects.get().ending == "blocked"


CARE = "Dat was een zware"


def ended(browser: Client, chat: Chat, what: str = "einde", **more: str) -> str:
    """End a chat as the script of the page does, and return what it shows then."""
    name = {"einde": "end", "blokkeer": "block"}[what]
    sent = {f"{name}-{chat.pk.hex}-{key}": value for key, value in more.items()}
    return browser.post(path(chat, what), sent, headers=HTMX).content.decode()


def test_after_a_heavy_chat_the_adviser_is_asked_how_they_are(desk: Client, noor: User) -> None:
    """By script in the place of the chat, without it on the next page; after others not."""
    light = ended(desk, taken(noor, "mag ik op bezoek"), ending="well")
    assert CARE not in light
    heavy = ended(desk, taken(noor, "ik wil niet meer leven"), ending="well")
    assert CARE in heavy
    rude = ended(desk, taken(noor, "mag ik op bezoek"), "blokkeer", reason="flood", lasts="2")
    assert CARE in rude
    assert CARE not in get(desk, "/werk/vragen/").text

    chat = taken(noor, "mag ik op bezoek")
    name = f"block-{chat.pk.hex}"
    told = post(desk, path(chat, "blokkeer"), {f"{name}-reason": "flood", f"{name}-lasts": "2"})
    assert told.text.count(CARE) == 1
    assert CARE not in get(desk, "/werk/vragen/").text


def test_what_is_noted_after_a_chat_asks_how_the_adviser_is(desk: Client, noor: User) -> None:
    filled = {
        "asker": "child", "for_whom": "self", "topics": ["contact"], "safety": "safe",
        "outcomes": ["listened"], "next": "done",
    }  # fmt: skip
    found = []
    for more in ({}, {"safety": "worry"}, {"heavy": "on"}):
        chat = taken(noor, "mag ik op bezoek")
        shown = post(desk, path(chat, "einde"), {f"end-{chat.pk.hex}-ending": "well"})
        assert CARE not in shown.text
        chat.refresh_from_db()
        shown = post(desk, f"/werk/gesprekken/aanvullen/{chat.contact}/", filled | more)
        found.append(CARE in shown.text)
        assert CARE not in get(desk, f"/werk/vragen/{chat.contact}/").text
    assert found == [False, True, True]


def test_ready_answers_are_written_by_the_coordinator_and_used_by_advisers(
    desk: Client, noor: User, centre: Organization
) -> None:
    browser = browser_of(make_user("coordinator"))
    post(browser, "/werk/chat/antwoorden/", {"title": "Welkom", "text": "Dag!"})
    again = post(browser, "/werk/chat/antwoorden/", {"title": "Welkom", "text": "Anders"})
    assert (again.status, again.wrong) == (422, {"title"})
    answer = ReadyAnswer.objects.get()
    post(browser, f"/werk/chat/antwoorden/{answer.pk}/", {"title": "Welkom", "text": "Hallo!"})
    taken(noor)
    assert 'data-insert="Hallo!"' in get(desk, "/werk/chat/").html
    assert desk.get("/werk/chat/antwoorden/").status_code == 403
    post(browser, f"/werk/chat/antwoorden/{answer.pk}/weg/", {})
    assert not ReadyAnswer.objects.exists()


def test_the_desk_asks_the_same_whatever_waits(
    desk: Client, django_assert_max_num_queries: object
) -> None:
    counts = []
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    for number in (1, 3):
        while Chat.objects.count() < number:
            begin()
        with CaptureQueriesContext(
            connection,
        ) as asked:
            desk.get("/werk/chat/wachtkamer/")
        counts.append(len(asked))
    assert counts[1] - counts[0] <= 2 * 2  # of each, its words and its key
