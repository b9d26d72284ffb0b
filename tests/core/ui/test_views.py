import pytest
from django.conf import settings
from django.test import Client

from thuisfront.core.ui.exit import FORGET, NEUTRAL

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/weg/", "/en/weg/"])
def test_the_way_out_leads_elsewhere_and_clears_the_browser(visitor: Client, path: str) -> None:
    answer = visitor.get(path)
    assert answer.status_code == 303
    assert answer.headers["Location"] == NEUTRAL
    assert answer.headers["Clear-Site-Data"] == FORGET == '"cache", "cookies", "storage"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.content == b""


def test_the_way_out_ends_the_session(visitor: Client) -> None:
    session = visitor.session
    session["question"] = "mine"
    session.save()
    visitor.cookies[settings.SESSION_COOKIE_NAME] = session.session_key or ""
    visitor.get("/weg/")
    assert not session.exists(session.session_key or "")


@pytest.mark.parametrize("path", ["/patronen/", "/vraag/", "/account/login/", "/fout/missing/"])
def test_every_public_page_has_the_way_out(visitor: Client, path: str) -> None:
    html = visitor.get(path).text
    assert html.count("data-exit>") == 1
    assert 'href="/weg/"' in html


def test_an_outage_page_has_the_way_out(visitor: Client) -> None:
    assert 'href="/weg/"' in visitor.get("/fout/gone/").text


def test_the_pattern_page_is_public_and_not_for_search_engines(visitor: Client) -> None:
    answer = visitor.get("/patronen/")
    assert answer.status_code == 200
    assert '<meta name="robots" content="noindex">' in answer.text
