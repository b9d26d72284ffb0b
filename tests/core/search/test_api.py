"""The contract of the search API."""

import json
import logging
from datetime import UTC, datetime

import msgspec
import pytest
from django.http.response import HttpResponseBase
from django.test import Client

from thuisfront.core.base.api import Problem
from thuisfront.core.search import actions
from thuisfront.core.search.api import Answer
from thuisfront.core.search.models import MissedQuestion

from .factories import make_entry, passages

pytestmark = pytest.mark.django_db
URL = "/api/search/v1/"
AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture
def shelf() -> None:
    entries = [
        make_entry(reference="1", slug="eerste-bezoek", words="", summary="Hoe het gaat."),
        make_entry(
            reference="2",
            slug="bezoek-met-kinderen",
            title="Op bezoek met kinderen",
            audience="ouder-thuis",
            words="",
            summary="<b>Let op</b>",
            passages=passages("Neem een paspoort mee."),
        ),
    ]
    for entry in entries:
        actions.index_document(entry=entry, at=AT)


def problem(response: HttpResponseBase) -> Problem:
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["API-Version"] == "1.0.0"
    return msgspec.json.decode(response.getvalue(), type=Problem)


def test_the_answer_has_exactly_the_promised_shape(client: Client, shelf: None) -> None:
    response = client.get(URL, {"q": "hoe gaat het eerste bezoek", "audience": "kinderen"})
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["API-Version"] == "1.0.0"
    found = json.loads(response.content)
    assert list(found) == ["query", "total", "suggestion", "results"]
    [result] = found["results"]
    score = result.pop("score")
    assert 0 < score <= 1
    assert result == {
        "kind": "page",
        "slug": "eerste-bezoek",
        "url": "/kinderen/eerste-bezoek/",
        "title": "Mijn eerste bezoek",
        "audience": "kinderen",
        "snippet": "Hoe het gaat. Je gaat naar de gevangenis. Je jas gaat in een kluisje.",
    }
    assert (found["total"], found["suggestion"]) == (1, None)


def test_a_typing_error_gets_a_suggestion(client: Client, shelf: None) -> None:
    found = client.get(URL, {"q": "gevangnis"}).json()
    assert found["suggestion"] == "gevangenis"
    assert found["results"][0]["slug"] == "eerste-bezoek"


def test_limit_is_obeyed(client: Client, shelf: None) -> None:
    found = client.get(URL, {"q": "bezoek", "limit": "1"}).json()
    assert (found["total"], len(found["results"])) == (2, 1)


@pytest.mark.parametrize("limit", ["", "tien", "0", "51", "-1", "1.5", "1e1", "²", "9" * 5000])
def test_a_senseless_limit_is_a_problem(client: Client, limit: str) -> None:
    response = client.get(URL, {"q": "bezoek", "limit": limit})
    assert response.status_code == 400
    assert problem(response).detail == "limit must be a whole number from 1 to 50."


def test_an_unknown_audience_is_a_problem(client: Client) -> None:
    response = client.get(URL, {"q": "bezoek", "audience": "<script>"})
    assert response.status_code == 400
    assert problem(response).detail == (
        "audience must be one of: kinderen, ouder-thuis, ouder-in-detentie, professionals."
    )


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_only_reading_is_possible(client: Client, method: str) -> None:
    response = getattr(client, method)(URL)
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD"
    assert problem(response).title == "Method not allowed"


@pytest.mark.parametrize(
    "query", ["", "x", "\x00", "🙂", "\u202eאבג", "a" * 100_000, "<script>alert(1)</script>", "%"]
)
def test_strange_queries_are_calm(client: Client, query: str) -> None:
    response = client.get(URL, {"q": query})
    found = msgspec.json.decode(response.content, type=Answer)
    assert response.status_code == 200
    assert found.results == []
    assert len(found.query) <= 200


def test_without_a_query_there_is_nothing(client: Client) -> None:
    expected = {"query": "", "total": 0, "suggestion": None, "results": []}
    assert client.get(URL).json() == expected


def test_snippets_are_text_and_json_is_not_guessed_to_be_html(client: Client, shelf: None) -> None:
    response = client.get(URL, {"q": "paspoort"})
    assert response.json()["results"][0]["snippet"] == "<b>Let op</b> Neem een paspoort mee."
    assert response.headers["X-Content-Type-Options"] == "nosniff"


def test_a_search_in_vain_is_noted_without_who_asked(client: Client) -> None:
    client.get(URL, {"q": "zwemles"}, REMOTE_ADDR="198.51.100.7")
    assert list(MissedQuestion.objects.values_list("words", "count")) == [("", 1)]


def test_the_query_is_in_no_log(
    client: Client, shelf: None, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    for query in ("geheimwoord", "bezoek geheimwoord"):
        client.get(URL, {"q": query})
        client.get(URL, {"q": query, "limit": "veel"})
    assert "geheimwoord" not in caplog.text


def test_the_description_matches_the_answer(client: Client, shelf: None) -> None:
    response = client.get(f"{URL}openapi.json")
    described = response.json()
    assert described["openapi"] == "3.1.0"
    assert described["info"]["version"] == response.headers["API-Version"]
    schemas = described["components"]["schemas"]
    found = client.get(URL, {"q": "bezoek"}).json()
    assert set(schemas) == {"Answer", "Problem", "Result"}
    assert set(schemas["Answer"]["properties"]) == set(found)
    assert set(schemas["Result"]["properties"]) == set(found["results"][0])


def test_the_description_names_every_parameter(client: Client) -> None:
    operation = client.get(f"{URL}openapi.json").json()["paths"]["/"]["get"]
    assert [one["name"] for one in operation["parameters"]] == ["q", "audience", "limit"]
    assert operation["parameters"][1]["schema"]["enum"][:2] == ["", "kinderen"]
    assert set(operation["responses"]) == {"200", "400"}
