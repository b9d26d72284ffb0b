"""Single sign-on, against a real provider in a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit
from urllib.request import Request, build_opener

import pytest
from django.test import Client
from pytest_django import Settings

from tests.core.accounts.factories import browser_of, leave, make_user, with_password_and_seed
from tests.core.organizations.factories import make_centre
from thuisfront.core.access import sso
from thuisfront.core.access.models import SingleSignOn
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db
START = "/account/sso/"
PEOPLE = [
    {"sub": "1", "email": "noor@example.nl", "email_verified": True},
    {"sub": "2", "email": "noor@example.nl", "email_verified": False},
    {"sub": "3", "email": "vreemd@example.nl", "email_verified": True},
    {"sub": "4", "email": "noor@example.nl", "email_verified": True, "amr": ["pwd", "mfa"]},
    {"sub": "5", "email": "NOOR@example.nl", "email_verified": True, "amr": "mfa"},
]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    command = [sys.executable, "-m", "tests.core.office.provider", json.dumps(PEOPLE)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout
        yield int(process.stdout.readline())
        process.terminate()


@pytest.fixture(autouse=True)
def _switched_on(settings: Settings, port: int) -> None:
    settings.OIDC = {
        "issuer": f"http://localhost:{port}", "client_id": "thuisfront", "client_secret": "geheim",
        "name": "Inloggen van de gemeente", "acr": [], "amr": ["mfa"],
    }  # fmt: skip


@pytest.fixture
def noor() -> User:
    make_centre()
    return make_user("adviser", email="noor@example.nl", name="Noor")


def at_the_provider(url: str, subject: str) -> dict[str, str]:
    """Sign in there, and return what the browser brings back."""
    opener = build_opener(sso._Stay)
    request = Request(url, f"sub={subject}".encode())  # noqa: S310 -- the provider of this test
    try:
        with opener.open(request, timeout=5) as answer:
            location = answer.headers["Location"]
    except Exception as error:
        location = error.headers["Location"]  # type: ignore[attr-defined]  # a redirect is an error here
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}


def come_back(client: Client, subject: str, **changed: str) -> str:
    """Go there and back; return where one is sent then."""
    url = client.get(START)["Location"]
    given = {**at_the_provider(url, subject), **changed}
    return str(client.get(f"{START}terug/", given)["Location"])


def inside(client: Client) -> bool:
    return client.get("/werk/").status_code == 200


def test_who_was_invited_comes_in_and_still_needs_a_second_factor(noor: User) -> None:
    client = Client()
    assert come_back(client, "1") == "/werk/"
    assert client.get("/werk/")["Location"] == "/account/2fa/"
    link = SingleSignOn.objects.get()
    assert (link.user, link.subject) == (noor, "1")
    assert AuditLine.objects.filter(act="access.single_sign_on.linked").count() == 1


def test_who_has_a_second_factor_is_asked_for_it(noor: User) -> None:
    with_password_and_seed(noor)
    client = Client()
    assert come_back(client, "1") == "/account/2fa/authenticate/"
    assert not inside(client)


def test_a_second_factor_that_the_provider_asserts_is_enough(noor: User) -> None:
    with_password_and_seed(noor)
    client = Client()
    assert come_back(client, "4") == "/werk/"
    assert inside(client)


def test_a_word_that_settings_do_not_name_is_no_second_factor(
    noor: User, settings: Settings
) -> None:
    settings.OIDC = {**settings.OIDC, "amr": ["hwk"]}
    client = Client()
    come_back(client, "4")
    assert not inside(client)


def test_a_claim_of_another_kind_is_no_second_factor(noor: User) -> None:
    client = Client()
    come_back(client, "5")
    assert not inside(client)


@pytest.mark.parametrize("subject", ["2", "3"])
def test_an_address_that_is_unverified_or_not_invited_opens_nothing(
    noor: User, subject: str
) -> None:
    assert come_back(Client(), subject) == "/account/login/"
    assert (User.objects.count(), SingleSignOn.objects.count()) == (1, 0)


def test_after_the_first_time_the_subject_counts_and_not_the_address(noor: User) -> None:
    come_back(Client(), "1")
    User.objects.update(email="anders@example.nl")
    assert come_back(Client(), "1") == "/werk/"
    make_user("adviser", email="vreemd@example.nl")
    noor.email = "noor@example.nl"
    noor.save()
    assert come_back(Client(), "4") == "/account/login/"


@pytest.mark.parametrize("how", ["disabled", "works nowhere"])
def test_who_left_does_not_come_in_through_the_provider(noor: User, how: str) -> None:
    come_back(Client(), "1")
    if how == "disabled":
        User.objects.update(is_active=False)
    else:
        leave(noor)
    client = Client()
    assert come_back(client, "1") == "/account/login/"
    assert client.get("/werk/").status_code == 302


@pytest.mark.parametrize(
    "changed", [{"state": "x"}, {"state": ""}, {"code": "x"}, {"code": ""}, {"state": "é"}]
)
def test_what_was_not_asked_for_is_refused(noor: User, changed: dict[str, str]) -> None:
    client = Client()
    assert come_back(client, "4", **changed) == "/account/login/"
    assert not inside(client)


def test_what_came_back_works_once_and_in_the_browser_that_asked(noor: User) -> None:
    client, other = Client(), Client()
    given = at_the_provider(client.get(START)["Location"], "4")
    assert other.get(f"{START}terug/", given)["Location"] == "/account/login/"
    assert client.get(f"{START}terug/", given)["Location"] == "/werk/"
    again = Client()
    again.get(START)
    assert again.get(f"{START}terug/", given)["Location"] == "/account/login/"


def test_a_code_of_another_browser_is_refused_by_its_verifier_and_nonce(noor: User) -> None:
    thief, victim = Client(), Client()
    stolen = at_the_provider(victim.get(START)["Location"], "4")["code"]
    assert come_back(thief, "3", code=stolen) == "/account/login/"
    assert not inside(thief)


@pytest.mark.parametrize(
    ("name", "value"), [("client_id", "another"), ("issuer", "http://localhost:1")]
)
def test_a_token_for_another_or_of_nobody_is_refused(
    noor: User, settings: Settings, name: str, value: str
) -> None:
    client = Client()
    given = at_the_provider(client.get(START)["Location"], "4")
    settings.OIDC = {**settings.OIDC, name: value}
    assert client.get(f"{START}terug/", given)["Location"] == "/account/login/"
    assert not inside(client)


def test_a_provider_that_calls_itself_otherwise_is_refused(settings: Settings, port: int) -> None:
    settings.OIDC = {**settings.OIDC, "issuer": f"http://127.0.0.1:{port}/"}
    with pytest.raises(sso.SingleSignOnError):
        sso.begin(callback="http://localhost/", again=False)


def test_with_https_nothing_is_fetched_without_it(settings: Settings) -> None:
    settings.HTTPS = True
    with pytest.raises(sso.SingleSignOnError, match="https"):
        sso.begin(callback="http://localhost/", again=False)


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:x"])
def test_after_coming_back_nobody_is_sent_to_another_site(noor: User, target: str) -> None:
    client = Client()
    url = client.get(START, {"next": target})["Location"]
    given = at_the_provider(url, "4")
    assert client.get(f"{START}terug/", given)["Location"] == "/werk/"


def test_the_request_hides_the_verifier_and_the_page_of_sign_in_has_the_button(
    noor: User,
) -> None:
    client = Client()
    asked = parse_qs(urlsplit(client.get(START)["Location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["scope"] == ["openid email"]
    assert client.session["single sign-on"]["verifier"] not in str(asked)
    assert "Inloggen van de gemeente" in client.get("/account/login/").text


def test_before_something_that_matters_the_provider_asks_anew(noor: User) -> None:
    client = Client()
    come_back(client, "4")
    asked = parse_qs(urlsplit(client.get(START)["Location"]).query)
    assert (asked["prompt"], asked["max_age"]) == (["login"], ["0"])
    assert come_back(client, "4") == "/werk/"
    records = client.session["account_authentication_methods"]
    assert [each.get("reauthenticated", False) for each in records] == [False, False, True]


def test_someone_else_at_the_provider_is_not_the_second_factor_of_who_is_here(noor: User) -> None:
    sam = browser_of(make_user("adviser"))
    assert come_back(sam, "4") == "/account/login/"
    assert len(sam.session["account_authentication_methods"]) == 2


def test_without_settings_there_is_no_such_page(settings: Settings) -> None:
    make_centre()
    settings.OIDC = {**settings.OIDC, "issuer": ""}
    assert [Client().get(path).status_code for path in (START, f"{START}terug/")] == [404, 404]
    assert START not in Client().get("/account/login/").text
