"""What is refused to someone who signed in is in the trail; nothing else is."""

from uuid import uuid4

import pytest
from django.test import Client
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.audit.models import AuditLine

TRAIL, QUESTIONS = "/werk/logboek/", "/werk/vragen/"
NOBODYS = "0193e4a0-0000-7000-8000-000000000000"


@pytest.fixture
def routes(settings: Settings) -> None:
    settings.ROOT_URLCONF = "thuisfront.config.urls"
    make_centre()


@pytest.fixture
def site(db: None, routes: None) -> None:
    """Serve the pages of the site in a test that is rolled back."""


def denials() -> list[AuditLine]:
    return list(AuditLine.objects.filter(act="access.denied"))


def test_a_page_for_another_role_is_a_denial(site: None) -> None:
    noor = make_user("adviser")
    assert browser_of(noor).get(f"{TRAIL}?actor=Iemand").status_code == 403
    (line,) = denials()
    assert (line.actor, line.purpose, line.target) == (str(noor.pk), "refused", "")
    assert line.reason == "audit.read office:trail-list"
    assert line.roles.startswith("adviser@")


@pytest.mark.parametrize("act", ["", "neem/", "antwoord/"])
def test_a_question_that_is_not_yours_or_not_there_is_a_denial(site: None, act: str) -> None:
    key = uuid4()
    browser = browser_of(make_user("adviser"))
    answer = browser.post(f"{QUESTIONS}{key}/{act}", {"text": "geheim"}) if act else browser.get(
        f"{QUESTIONS}{key}/?zoek=geheim"
    )  # fmt: skip
    assert answer.status_code == 404
    (line,) = denials()
    assert (line.target_kind, line.target) == ("helpdesk.question", str(key))
    assert "geheim" not in str(vars(line))


def test_without_the_permission_the_object_is_named_too(site: None) -> None:
    key = uuid4()
    assert browser_of(make_user("editor")).get(f"{QUESTIONS}{key}/").status_code == 403
    (line,) = denials()
    assert (line.target_kind, line.target) == ("helpdesk.question", str(key))
    assert line.reason == "helpdesk.read helpdesk:question-detail"


def test_the_screens_of_the_editors_are_watched_too(site: None) -> None:
    assert browser_of(make_user("adviser")).get("/redactie/").status_code == 403
    (line,) = denials()
    assert line.reason.startswith("knowledge.review ")


@pytest.mark.parametrize("path", [TRAIL, f"{QUESTIONS}{NOBODYS}/", "/werk/"])
def test_who_is_asked_to_sign_in_is_not_refused(site: None, client: Client, path: str) -> None:
    assert client.get(path).status_code == 302
    assert client.post(path).status_code in {302, 403, 405}
    assert denials() == []


def test_who_must_give_the_second_factor_first_is_not_refused(site: None) -> None:
    browser = browser_of(make_user("privacy-officer"), second_factor=False)
    assert browser.get(TRAIL).status_code == 302
    assert denials() == []


def test_a_public_page_that_is_not_there_is_no_denial(site: None) -> None:
    browser = browser_of(make_user("adviser"))
    assert browser.get("/bestaat-niet/").status_code == 404
    assert denials() == []


def test_a_form_without_its_token_is_no_denial(site: None) -> None:
    browser = browser_of(make_user("coordinator"), enforce_csrf_checks=True)
    assert browser.post("/werk/centrum/", {"name": "x"}).status_code == 403
    assert denials() == []


def test_a_page_that_may_be_seen_is_no_denial(site: None) -> None:
    assert browser_of(make_user("privacy-officer")).get(TRAIL).status_code == 200
    assert denials() == []


def test_a_denial_is_committed_by_itself(committed_db: None, routes: None) -> None:
    assert browser_of(make_user("adviser")).get(f"{QUESTIONS}{uuid4()}/").status_code == 404
    (line,) = denials()
    assert line.number
