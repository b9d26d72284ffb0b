"""The visitor's side over HTTP: no cookie, no name, nothing twice, nothing of another."""

from typing import Any

import pytest
from django.test import Client

from tests.helpdesk.factories import AT, token
from thuisfront.chat import rules
from thuisfront.chat.actions import ending, taking
from thuisfront.chat.enums import Ending
from thuisfront.chat.models import Chat
from thuisfront.core.access import asking
from thuisfront.core.access.models import Attempt
from thuisfront.core.accounts.models import User
from thuisfront.core.base import receipts
from thuisfront.core.organizations.models import Organization

from .factories import SECRET, begin, say

pytestmark = pytest.mark.django_db


class Visitor:
    """The page of a visitor: a token, and what it asks."""

    def __init__(self) -> None:
        self.secret, self.client = token(), Client(enforce_csrf_checks=True)
        self.headers: dict[str, Any] = {"Authorization": f"Chat {self.secret}"}

    def begins(self, **values: str) -> Any:
        sent = {"age": "12-15", "text": SECRET, "client_token": token(), **values}
        return self.client.post("/chat/begin/", sent, headers=self.headers)

    def says(self, text: str, client: str = "", after: int = 0) -> Any:
        sent = {"say-text": text, "say-client_token": client or token(), "na": str(after)}
        return self.client.post("/chat/zeg/", sent, headers=self.headers)

    def hears(self, after: int | str = 0) -> Any:
        return self.client.get(f"/chat/regels/?na={after}", headers=self.headers).json()

    def does(self, what: str) -> Any:
        return self.client.post(f"/chat/{what}/", headers=self.headers)

    @property
    def chat(self) -> Chat:
        return Chat.objects.latest("began_at")


@pytest.fixture
def visitor(centre: Organization) -> Visitor:
    return Visitor()


def test_a_whole_conversation_leaves_no_cookie(visitor: Visitor, noor: User) -> None:
    assert visitor.client.get("/chat/").status_code == 200
    told = visitor.begins().json()
    assert (told["state"], told["ahead"], told["last"]) == ("waiting", 0, 1)
    taking.take_chat(chat=visitor.chat, at=AT, by=noor)
    say(visitor.chat, "hoi", noor)
    told = visitor.says("dag", after=1).json()
    assert [line["text"] for line in told["lines"]] == [
        "Er is nu een adviseur voor je.",
        "hoi",
        "dag",
    ]
    assert [line["own"] for line in told["lines"]] == [False, False, True]
    with asking.as_user(noor):
        ending.end_chat(chat=visitor.chat, ending=Ending.WELL, at=AT, by=noor)
    assert visitor.hears()["words"] == receipts.code_for(visitor.secret).split()
    assert not visitor.client.cookies


def test_every_answer_is_kept_nowhere(visitor: Visitor) -> None:
    visitor.begins()
    for path in ("/chat/", "/en/chat/", "/chat/regels/"):
        response = visitor.client.get(path, headers=visitor.headers)
        assert (response.status_code, response["Cache-Control"]) == (200, "no-store")


def test_a_line_sent_twice_is_there_once(visitor: Visitor) -> None:
    visitor.begins()
    client = token()
    first, second = visitor.says("dag", client), visitor.says("dag", client)
    assert first.json()["last"] == second.json()["last"] == 2
    assert [line["client"] for line in visitor.hears(1)["lines"]] == [client]


@pytest.mark.parametrize("after", ["x", "-1", "9" * 30, "१", ""])
def test_a_place_that_makes_no_sense_is_answered(visitor: Visitor, after: str) -> None:
    visitor.begins()
    assert visitor.hears(after)["state"] == "waiting"


def test_without_the_token_there_is_nothing_and_nothing_differs(visitor: Visitor) -> None:
    visitor.begins()
    shown = set()
    for header in ("", "Chat x", f"Chat {token()}", f"Bearer {visitor.secret}", "Chat " + "é" * 32):
        for way, path in (("get", "regels"), ("post", "zeg"), ("post", "wis"), ("get", "kaartje")):
            ask = getattr(visitor.client, way)
            response = ask(f"/chat/{path}/", headers={"Authorization": header} if header else {})
            shown.add((response.status_code, response.content))
    assert len(shown) == 1
    assert shown.pop()[0] == 404
    assert Chat.objects.count() == 1


def test_a_form_of_another_site_begins_nothing(centre: Organization) -> None:
    sent = {"age": "12-15", "token": token()}
    assert Client().post("/chat/begin/", sent).status_code == 422
    assert not Chat.objects.exists()


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"age": "0-11"}, 422),
        ({"age": ""}, 422),
        ({"age": "zes"}, 422),
        ({"text": "x" * 2001}, 422),
    ],
)
def test_what_makes_no_sense_begins_nothing(
    visitor: Visitor, values: dict[str, str], status: int
) -> None:
    response = visitor.begins(**values)
    assert (response.status_code, Chat.objects.count()) == (status, 0)
    assert response.json()["told"]


@pytest.mark.parametrize(
    "text", ["\u202egnp.exe", "<script>x</script>", "😀" * 900, "سلام", "a\x00b"]
)
def test_whatever_is_typed_comes_back_as_text(visitor: Visitor, text: str) -> None:
    visitor.begins()
    response = visitor.says(text)
    assert response.status_code == 200
    [line] = visitor.hears(1)["lines"]
    assert line["text"] == text.replace("\u202e", "").replace("\x00", "")


def test_too_long_and_empty_lines_are_refused(visitor: Visitor) -> None:
    visitor.begins()
    assert visitor.says("x" * 2001).status_code == 422
    assert visitor.says("  ").status_code == 422
    assert visitor.hears()["last"] == 1


def test_flooding_stops_and_says_so(visitor: Visitor) -> None:
    visitor.begins()
    statuses = [visitor.says(f"{number}").status_code for number in range(45)]
    assert statuses == [200] * 40 + [429] * 5
    others = [Visitor().begins().status_code for _ in range(11)]
    assert others == [200] * 9 + [429] * 2  # ten an hour from one address
    assert b"127" not in b" ".join(bytes(one.key) for one in Attempt.objects.all())


def test_when_it_is_closed_or_full_the_page_says_so_and_offers_another_way(
    centre: Organization,
) -> None:
    for _ in range(rules.MOST_WAITING):
        begin()
    shown = Client().get("/chat/").content.decode()
    assert "Het is nu erg druk" in shown
    assert 'href="/vraag/"' in shown
    response = Visitor().begins()
    assert (response.status_code, "erg druk" in response.json()["told"]) == (409, True)


def test_outside_the_hours_and_without_any_the_page_is_honest(centre: Organization) -> None:
    chat_hours = centre.opening_times.filter(line="chat")
    chat_hours.exclude(weekday=3).delete()  # it is Monday
    assert "De chat is nu dicht" in Client().get("/chat/").content.decode()
    assert Visitor().begins().status_code == 409
    chat_hours.delete()
    assert "We hebben nu geen chat" in Client().get("/chat/").content.decode()
    assert "/chat/" not in Client().get("/vraag/").content.decode()


def test_words_that_sound_unsafe_bring_the_emergency_numbers(visitor: Visitor) -> None:
    assert visitor.begins(text="ik wil niet meer leven").json()["unsafe"] is True
    assert visitor.says("de zon schijnt", after=1).json()["unsafe"] is False


def test_what_the_visitor_does_at_the_end(visitor: Visitor, noor: User) -> None:
    visitor.begins()
    assert visitor.does("stop").json()["state"] == "ended"
    assert visitor.says("nog iets").status_code == 409
    assert visitor.does("wis").json() == {"state": "gone"}
    assert visitor.hears()["state"] == "gone"
    assert not Chat.objects.exists()


def test_asking_costs_the_same_however_much_was_said(
    visitor: Visitor, django_assert_num_queries: Any
) -> None:
    visitor.begins()
    visitor.says("twee")
    visitor.says("drie")
    for after in (0, 2):
        with django_assert_num_queries(16):
            visitor.hears(after)
