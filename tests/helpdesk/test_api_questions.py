"""Forms of partners: they post a question, show five words, and never read what was asked."""

import json
import re
from typing import Any

import pytest
from django.test import Client

from tests.core.access.test_partners import make_partner
from tests.core.base.counting import at_most
from tests.helpdesk.factories import answer
from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import token_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.api.description import description
from thuisfront.helpdesk.models import Question

pytestmark = pytest.mark.django_db
URL = "/api/helpdesk/v1/questions/"
KEY = "formulier-2026-0001"
ASKED = {"text": "Mag ik mijn papa bellen?", "asker": "child", "age_band": "8-11"}


@pytest.fixture
def partner(centre: Organization) -> Partner:
    return make_partner(Scope.HELPDESK_ASK)


def post(partner: Partner, asked: object = ASKED, key: str = KEY, **headers: str) -> Any:
    sent = {"Authorization": f"Bearer {token_of(partner)}", "Idempotency-Key": key, **headers}
    body = asked if isinstance(asked, bytes) else json.dumps(asked).encode()
    return Client().post(URL, body, "application/json", headers=sent)


def status(partner: Partner, key: str = KEY) -> Any:
    headers = {"Authorization": f"Bearer {token_of(partner)}"}
    return Client().get(f"{URL}{key}/", headers=headers).json()


def test_a_question_is_posted_once_and_its_words_open_it(partner: Partner) -> None:
    first, again = post(partner), post(partner, {**ASKED, "text": "Iets anders"})
    assert first.status_code == again.status_code == 201
    told = first.json()
    assert told == again.json()
    assert list(told) == ["words", "answer_at", "answer_on", "sounds_unsafe"]
    assert len(told["words"].split()) == 5
    assert told["answer_at"] == "http://testserver/vraag/antwoord/"
    assert not told["sounds_unsafe"]
    question = Question.objects.get()
    assert (question.asker, question.age_band, question.answer_by) == ("child", "8-11", "code")
    with asking.as_holder(mark=queries.mark_of_words(told["words"])):
        found = queries.question_with_words(told["words"])
        assert found
        assert ASKED["text"] in queries.asked_text(queries.conversation(*found))


def test_how_it_goes_is_told_without_a_word_of_it(partner: Partner, noor: User) -> None:
    post(partner)
    question = Question.objects.get()
    due = clock.day_of(question.due_at).isoformat()
    assert status(partner) == {"status": "waiting", "answer_on": due}
    answer(question, noor, at=clock.now())
    assert status(partner) == {"status": "answered", "answer_on": None}
    question.delete()
    assert status(partner) == {"status": "gone", "answer_on": None}


def test_a_partner_sees_nothing_of_another(partner: Partner) -> None:
    post(partner)
    other = make_partner(Scope.HELPDESK_ASK)
    assert status(other) == {"status": "gone", "answer_on": None}
    assert post(other).json()["words"] != post(partner).json()["words"]
    assert Question.objects.count() == 2


def test_danger_is_told_at_once(partner: Partner) -> None:
    told = post(partner, {**ASKED, "text": "Mijn stiefvader slaat mij en ik wil dood."}).json()
    assert told["sounds_unsafe"]
    assert Question.objects.get().urgency == 0


@pytest.mark.parametrize(
    ("asked", "code"),
    [(b"", 400), (b"{", 400), (b"\xff\xfe", 400), ([], 400), ({}, 400),
     ({**ASKED, "text": ""}, 400), ({**ASKED, "text": "x" * 10_001}, 400),
     ({**ASKED, "asker": "king"}, 422), ({**ASKED, "phone": "0612345678"}, 400),
     ({**ASKED, "text": " \n"}, 422), ({**ASKED, "asker": "media"}, 422),
     (b" " * 3_000_000, 413)],
)  # fmt: skip
def test_what_is_no_question_is_told_what_is_wrong(
    partner: Partner, asked: object, code: int
) -> None:
    sent = post(partner, asked)
    assert (sent.status_code, sent["Content-Type"]) == (code, "application/problem+json")
    assert sent.json()["detail"]
    assert not Question.objects.exists()


@pytest.mark.parametrize("key", ["", "kort", "x" * 65, "met spatie en zo voort", "a" * 15 + "é"])
def test_a_key_that_is_none_is_refused(partner: Partner, key: str) -> None:
    assert post(partner, key=key).status_code == 400
    assert not Question.objects.exists()


def test_right_to_left_and_emoji_come_through(partner: Partner) -> None:
    text = "متى يعود بابا؟ 👩‍👧 \u202eabc" + "é" * 9_000
    assert post(partner, {**ASKED, "text": text}).status_code == 201


def test_only_a_partner_with_the_scope_may_ask(partner: Partner) -> None:
    exchange = make_partner(Scope.HELPDESK_CALLS)
    assert post(exchange).status_code == 403
    refused = post(partner, Authorization="Bearer nonsense")
    assert (refused.status_code, refused["WWW-Authenticate"]) == (401, "Bearer")
    assert Client().get(URL).status_code == 405


def test_posting_and_looking_take_few_queries(partner: Partner) -> None:
    with at_most(15):
        post(partner)
    with at_most(5):
        status(partner)


def test_the_description_is_openapi_and_knows_every_route(client: Client, db: None) -> None:
    told = client.get("/api/helpdesk/v1/openapi.json").json()
    assert told == json.loads(json.dumps(description()))
    assert told["openapi"] == "3.1.0"
    names = set(re.findall(r"#/components/schemas/(\w+)", json.dumps(told)))
    assert names <= told["components"]["schemas"].keys()
    assert set(told["paths"]) == {"/questions/", "/questions/{key}/", "/calls/{key}/"}
