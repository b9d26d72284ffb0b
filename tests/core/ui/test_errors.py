import json
import logging

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client, RequestFactory
from pytest_django import Settings

from thuisfront.core.ui import errors

from . import pages

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("missing", 404),
        ("forbidden", 403),
        ("bad", 400),
        ("odd", 400),
        ("fault", 500),
        ("gone", 503),
    ],
)
@pytest.mark.parametrize("debug", [True, False])
def test_every_error_is_a_calm_page(
    visitor: Client, settings: Settings, kind: str, status: int, debug: bool
) -> None:
    settings.DEBUG = debug
    answer = visitor.get(f"/fout/{kind}/")
    assert answer.status_code == status
    assert answer.headers["Cache-Control"] == "no-store"
    assert "data-calm" in answer.text
    assert "Traceback" not in answer.text
    assert "mijn-geheim" not in answer.text
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("kind", "status"), [("missing", 404), ("bad", 400), ("fault", 500), ("gone", 503)]
)
def test_a_program_gets_problem_json(visitor: Client, kind: str, status: int) -> None:
    answer = visitor.get(f"/api/kennis/v1/{kind}")
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_a_program_gets_problem_json_for_no_address_and_for_no_token_too(visitor: Client) -> None:
    refused = errors.csrf_failed(RequestFactory().post("/api/kennis/v1/"), "no token")
    for answer, status in ((visitor.get("/api/kennis/v1/null,null/"), 404), (refused, 403)):
        assert (answer.status_code, json.loads(answer.content)["status"]) == (status, status)
        assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_fault_is_logged_with_its_place_but_without_what_was_typed(
    visitor: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        visitor.post("/fout/fault/?q=mijn-geheim", {"text": "mijn-geheim"})
    assert "pages.py" in caplog.text
    assert "ValueError" in caplog.text
    assert "mijn-geheim" not in caplog.text


def test_a_path_cannot_write_a_line_of_its_own(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        errors.csrf_failed(RequestFactory().post("/a%0AERROR%20nep/"), "no token")
    [told] = [record.getMessage() for record in caplog.records]
    assert told == "Form refused at /a%0AERROR%20nep/: no token"


def test_a_fault_reaches_the_test_client() -> None:
    with pytest.raises(ValueError, match="mijn-geheim"):
        Client().get("/fout/fault/")


def test_an_outage_says_when_to_come_back_and_whom_to_call(visitor: Client) -> None:
    answer = visitor.get("/fout/gone/")
    assert answer.headers["Retry-After"] == "10"
    assert 'href="tel:' in answer.text


def test_an_outage_while_a_page_is_drawn_is_the_same_calm_page(visitor: Client) -> None:
    assert visitor.get("/laat/").status_code == 503


def test_errors_that_come_from_a_lost_database_are_known_by_their_cause() -> None:
    wrapped = RuntimeError("later")
    wrapped.__cause__ = InterfaceError("closed")
    assert errors.database_gone(OperationalError())
    assert errors.database_gone(wrapped)
    assert not errors.database_gone(ValueError())


def test_a_suppressed_context_is_not_a_cause() -> None:
    hidden = ValueError()
    hidden.__context__, hidden.__suppress_context__ = OperationalError(), True
    assert not errors.database_gone(hidden)


def test_a_refused_form_gives_long_texts_back_but_no_secrets() -> None:
    strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
    story = "Ik schreef dit <b>heel lang</b> geleden & wil het niet kwijt."
    answer = strict.post(
        "/streng/",
        {"story": story, "password": "p" * 60, "code": "w" * 60, "csrfmiddlewaretoken": "t" * 60},
    )
    assert answer.status_code == 403
    assert "Ik schreef dit &lt;b&gt;heel lang&lt;/b&gt; geleden &amp; wil" in answer.text
    assert "readonly" in answer.text
    assert "p" * 60 not in answer.text
    assert "w" * 60 not in answer.text
    assert "t" * 60 not in answer.text
    assert 'href="/streng/"' in answer.text


def test_a_public_form_survives_a_missing_token() -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/vraag/", {"note": "bewaar mij"})
    assert answer.status_code == 200
    assert "bewaar mij" in answer.text
    assert "data-error-summary" in answer.text


def test_a_public_form_with_its_token_is_taken() -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.get("/vraag/")
    token = strict.cookies["formulier"].value
    answer = strict.post("/vraag/", {"note": "hallo", "csrfmiddlewaretoken": token})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/klaar/")


def test_the_access_of_a_view_is_seen_through_the_decorator() -> None:
    assert pages.write.access == "public"  # type: ignore[attr-defined]  # set by the guard


def test_the_title_of_a_wrong_form_starts_with_the_error() -> None:
    answer = Client().post("/vraag/", {"note": ""})
    assert "<title>Fout: " in answer.text or "<title>Error: " in answer.text
