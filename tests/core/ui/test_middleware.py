import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client
from pytest_django import Settings

from thuisfront.core.ui.middleware import Next, is_private

pytestmark = pytest.mark.django_db


def losing(get_response: Next) -> Next:
    def middleware(request: HttpRequest) -> HttpResponse:
        get_response(request)
        raise OperationalError("gone while the answer went out")

    return middleware


def failing(get_response: Next) -> Next:
    def middleware(request: HttpRequest) -> HttpResponse:
        get_response(request)
        raise ValueError("mijn-geheim")

    return middleware


@pytest.mark.parametrize(("name", "status"), [("losing", 503), ("failing", 500)])
@pytest.mark.parametrize("debug", [True, False])
def test_errors_of_other_middleware_are_calm_too(
    visitor: Client, settings: Settings, name: str, status: int, debug: bool
) -> None:
    settings.DEBUG = debug
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, f"{__name__}.{name}"]
    answer = visitor.get("/klaar/")
    assert answer.status_code == status
    assert "data-calm" in answer.text
    assert "mijn-geheim" not in answer.text
    assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("debug", [True, False])
def test_a_form_that_is_too_big_is_refused_calmly(
    visitor: Client, settings: Settings, debug: bool
) -> None:
    settings.DEBUG = debug
    answer = visitor.post("/vraag/", {"note": "x" * 1_100_000})
    assert answer.status_code in {200, 413}
    large = visitor.post(
        "/vraag/", "note=" + "x" * 1_100_000, content_type="application/x-www-form-urlencoded"
    )
    assert large.status_code == 413
    assert "data-calm" in large.text


def test_a_form_with_too_many_fields_is_refused_calmly(visitor: Client) -> None:
    answer = visitor.post("/vraag/", {f"field{number}": "x" for number in range(300)})
    assert answer.status_code == 400
    assert "data-calm" in answer.text


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"\x00\xff broken"),
        ("application/json", b"{"),
        ("text/plain", b"note=x"),
        ("application/x-www-form-urlencoded; charset=utf-7", b"note=x"),
        ("", b""),
    ],
)
def test_a_wrong_kind_of_body_is_never_a_fault(visitor: Client, kind: str, body: bytes) -> None:
    answer = visitor.generic("POST", "/vraag/", body, content_type=kind)
    assert answer.status_code in {200, 302, 400}


@pytest.mark.parametrize(
    ("path", "private"),
    [
        ("/werk/vragen/", True),
        ("/en/werk/vragen/", True),
        ("/account/login/", True),
        ("/vraag/antwoord/", True),
        ("/en/vraag/", True),
        ("/weg/", True),
        ("/redactie/", True),
        ("/", False),
        ("/en/", False),
        ("/kinderen/eerste-bezoek/", False),
        ("/werkgevers/", False),
        ("/environment/vraag/", False),
    ],
)
def test_what_is_behind_a_code_or_a_login_is_known_by_its_path(path: str, private: bool) -> None:
    assert is_private(path) == private


@pytest.mark.parametrize("path", ["/vraag/", "/en/vraag/", "/account/login/", "/weg/"])
def test_private_pages_are_kept_by_no_cache(visitor: Client, path: str) -> None:
    assert visitor.get(path).headers["Cache-Control"] == "no-store"


def test_a_public_page_may_be_kept_and_varies_with_no_cookie(visitor: Client) -> None:
    answer = visitor.get("/patronen/")
    assert "no-store" not in answer.headers.get("Cache-Control", "")
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not answer.cookies


def test_nothing_is_kept_for_who_is_signed_in(visitor: Client) -> None:
    visitor.cookies["werk"] = "a-session"
    assert visitor.get("/klaar/").headers["Cache-Control"] == "no-store"


def test_every_answer_closes_features_and_windows(visitor: Client) -> None:
    answer = visitor.get("/patronen/")
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_only_the_editor_gets_the_looser_policy(visitor: Client) -> None:
    public = visitor.get("/klaar/").headers["Content-Security-Policy"]
    editor = visitor.get("/redactie/").headers["Content-Security-Policy"]
    assert "unsafe-inline" not in public
    assert "frame-ancestors 'none'" in public
    assert "'unsafe-inline'" in editor
    assert "frame-ancestors 'self'" in editor
    assert "http" not in public + editor
