"""Signing in through the real pages: a password, and what becomes of a forgotten one."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import time_machine
from django.conf import settings as site
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core.cache import cache
from django.core.cache.backends.db import DatabaseCache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from tests.core.accounts.factories import (
    PASSWORD,
    browser_of,
    leave,
    make_user,
    totp,
    with_password_and_seed,
)
from tests.core.office.letters import link_in, sent_letters
from thuisfront.core.access.models import StaffSession
from thuisfront.core.access.sessions import hashed
from thuisfront.core.accounts.models import User

from .signing_in import CODE, LOGIN, inside, make_noor, now, try_code, try_password

pytestmark = pytest.mark.django_db
RESET = "/en/account/password/reset/"
AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)


@pytest.fixture
def noor(db: None) -> User:
    return make_noor()


def test_password_and_code_open_the_desk_and_one_of_them_does_not(noor: User) -> None:
    client = Client()
    assert try_password(client)
    assert not inside(client)
    assert try_code(client, totp(now()))
    assert inside(client)


def test_an_address_in_other_capitals_signs_in_too(noor: User) -> None:
    assert try_password(Client(), email="NOOR@Example.nl")


def test_wrong_passwords_lock_the_address_out_also_for_the_right_one(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        for number in range(5):
            assert not try_password(Client(REMOTE_ADDR=f"192.0.2.{number}"), "guess")
        assert not try_password(Client(REMOTE_ADDR="192.0.2.99"))
        clock.shift(61)
        assert try_password(Client(REMOTE_ADDR="192.0.2.98"))


def test_an_address_that_guesses_many_accounts_is_locked_out(noor: User) -> None:
    with time_machine.travel(AT, tick=False):
        for number in range(20):
            try_password(Client(REMOTE_ADDR="192.0.2.1"), "guess", f"{number}@example.nl")
        assert not try_password(Client(REMOTE_ADDR="192.0.2.1"))
        assert try_password(Client(REMOTE_ADDR="192.0.2.2"))


def test_a_header_that_names_another_address_does_not_evade_the_lock_out(noor: User) -> None:
    with time_machine.travel(AT, tick=False):
        for number in range(21):
            client = Client(
                REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": f"203.0.113.{number}"}
            )
            try_password(client, "guess", f"{number}@example.nl")
        client = Client(REMOTE_ADDR="192.0.2.1", headers={"x-forwarded-for": "203.0.113.99"})
        assert not try_password(client)


def test_guessing_is_not_helped_by_signing_in_as_oneself_in_between(noor: User) -> None:
    with time_machine.travel(AT, tick=False):
        for number in range(20):
            try_password(Client(REMOTE_ADDR="192.0.2.1"), "guess", f"{number}@example.nl")
            if number % 4 == 0:
                try_password(Client(REMOTE_ADDR="192.0.2.1"))
        assert not try_password(Client(REMOTE_ADDR="192.0.2.1"))


def test_the_counts_lie_in_the_database_that_all_processes_share() -> None:
    assert isinstance(cache._connections["default"], DatabaseCache)  # type: ignore[attr-defined]  # Django's own name
    cache.set("shared", 1)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cache WHERE cache_key LIKE '%%shared'")
        assert cursor.fetchone() == (1,)


def test_an_unknown_address_and_a_wrong_password_look_the_same(noor: User) -> None:
    def answer(email: str) -> tuple[int, str]:
        response = Client().post(LOGIN, {"login": email, "password": "guess"})
        page = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", response.content.decode())
        return response.status_code, page.replace(email, "")

    assert answer("noor@example.nl") == answer("niemand@example.nl")


def test_nobody_can_sign_up(noor: User) -> None:
    for method in ("get", "post"):
        assert getattr(Client(), method)("/account/email/").status_code == 404
        response = getattr(Client(), method)(
            "/account/signup/",
            {"email": "ik@example.nl", "password1": PASSWORD, "password2": PASSWORD},
        )
        assert b'name="password1"' not in response.content
    assert User.objects.count() == 1


def asked_link(email: str = "noor@example.nl") -> str:
    Client().post(RESET, {"email": email})
    [(_, body)] = sent_letters()
    return link_in(body)


@pytest.mark.parametrize("gone", ["noor@example.nl", "niemand@example.nl", "NOOR@example.nl"])
def test_asking_for_a_new_password_looks_the_same_for_everyone(noor: User, gone: str) -> None:
    response = Client().post(RESET, {"email": gone})
    done = Client().get(response["Location"])
    assert (response.status_code, response["Location"]) == (302, f"{RESET}done/")
    assert gone not in done.content.decode()
    known = gone.lower() == noor.email
    assert [to for to, _ in sent_letters()] == ([[noor.email]] if known else [])


def test_asking_does_the_same_statements_for_everyone(noor: User) -> None:
    def statements(email: str) -> list[str]:
        with CaptureQueriesContext(connection) as done:
            Client().post(RESET, {"email": email})
        return [re.sub(r"'[^']*'|\d+", "?", query["sql"]) for query in done.captured_queries]

    statements("eerst@example.nl")  # makes the counts of this address
    assert statements("noor@example.nl") == statements("niemand@example.nl")


def test_the_address_that_was_asked_for_is_not_readable_in_the_queue(noor: User) -> None:
    Client().post(RESET, {"email": noor.email})
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(j::text, '') FROM procrastinate_jobs j")
        [kept] = cursor.fetchone() or [""]
    assert "send_reset_letter" in kept
    assert noor.email not in kept


@pytest.mark.parametrize("how", ["disabled", "never accepted", "works nowhere any more"])
def test_who_may_not_sign_in_gets_no_link(noor: User, how: str) -> None:
    if how == "disabled":
        User.objects.update(is_active=False)
    elif how == "never accepted":
        noor.set_unusable_password()
        noor.save()
    else:
        leave(noor)
    Client().post(RESET, {"email": noor.email})
    assert sent_letters() == []


def test_a_link_leads_to_our_own_address_whatever_host_was_asked_for(
    noor: User, settings: Settings
) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    settings.BASE_URL = "https://centrum.example"
    Client().post(RESET, {"email": noor.email}, headers={"host": "evil.example"})
    [(_, body)] = sent_letters()
    assert link_in(body).startswith("https://centrum.example/")
    assert "evil" not in body


def test_a_link_for_a_new_password_is_over_after_an_hour(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        link = asked_link()
        clock.shift(3599)
        assert "Location" in Client().get(urlsplit(link).path).headers
        clock.shift(2)
        assert "Location" not in Client().get(urlsplit(link).path).headers


def test_a_newer_password_ends_the_links_of_before(noor: User) -> None:
    link = asked_link()
    noor.set_password("een andere zin van Noor")
    noor.save()
    assert "Location" not in Client().get(urlsplit(link).path).headers


def hashes_made(monkeypatch: pytest.MonkeyPatch, email: str) -> int:
    made = []
    original = Argon2PasswordHasher.encode
    verify = Argon2PasswordHasher.verify

    def encode(hasher: Argon2PasswordHasher, password: str, salt: str) -> str:
        made.append("encode")
        return original(hasher, password, salt)

    def check(hasher: Argon2PasswordHasher, password: str, encoded: str) -> bool:
        made.append("verify")
        return verify(hasher, password, encoded)

    monkeypatch.setattr(Argon2PasswordHasher, "encode", encode)
    monkeypatch.setattr(Argon2PasswordHasher, "verify", check)
    Client().post(LOGIN, {"login": email, "password": "guess"})
    monkeypatch.undo()
    return len(made)


@pytest.mark.parametrize("email", ["noor@example.nl", "niemand@example.nl", "weg@example.nl"])
def test_every_sign_in_that_fails_costs_one_hash(
    noor: User, monkeypatch: pytest.MonkeyPatch, email: str
) -> None:
    gone = with_password_and_seed(make_user("adviser", email="weg@example.nl"))
    User.objects.filter(pk=gone.pk).update(is_active=False)
    assert hashes_made(monkeypatch, email) == 1


def test_a_link_for_a_new_password_works_once_and_leads_to_the_second_factor(noor: User) -> None:
    link = asked_link()
    client = Client()
    form = client.get(urlsplit(link).path)["Location"]
    new = "nog een zin die niemand raadt"
    assert client.post(form, {"password1": new, "password2": new}).status_code == 302
    noor.refresh_from_db()
    assert noor.check_password(new)
    assert not inside(client)
    assert "Location" not in Client().get(urlsplit(link).path).headers


@pytest.mark.parametrize(
    "weak", ["kort", "password1234", "noor@example.nl", "739201846517", "qwertyuiop123"]
)
def test_a_weak_password_is_refused(noor: User, weak: str) -> None:
    link = asked_link()
    client = Client()
    form = client.get(urlsplit(link).path)["Location"]
    assert client.post(form, {"password1": weak, "password2": weak}).status_code == 200
    noor.refresh_from_db()
    assert noor.check_password(PASSWORD)


def test_signing_out_ends_the_session_on_the_server(noor: User) -> None:
    client = browser_of(noor)
    kept = client.cookies[site.SESSION_COOKIE_NAME].value
    client.post("/account/logout/")
    client.cookies[site.SESSION_COOKIE_NAME] = kept
    assert not inside(client)
    assert not StaffSession.objects.filter(key=hashed(kept)).exists()


def test_signing_in_gives_a_session_of_another_name(noor: User) -> None:
    client = Client()
    try_password(client)
    before = client.cookies[site.SESSION_COOKIE_NAME].value
    try_code(client, totp(now()))
    assert client.cookies[site.SESSION_COOKIE_NAME].value != before


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example/", "javascript:x"])
def test_after_signing_in_nobody_is_sent_to_another_site(noor: User, target: str) -> None:
    client = Client()
    client.post(LOGIN, {"login": "noor@example.nl", "password": PASSWORD, "next": target})
    response = client.post(CODE, {"code": totp(now()), "next": target})
    assert urlsplit(response["Location"]).netloc == ""
    assert response["Location"].startswith("/")


def test_a_changed_password_is_told_by_mail_without_an_address(noor: User) -> None:
    client, new = browser_of(noor, REMOTE_ADDR="192.0.2.77"), "nog een zin die niemand raadt"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    client.post("/account/password/change/", typed)
    [(to, body)] = sent_letters()
    assert to == [noor.email]
    assert "192.0.2.77" not in body
    assert not inside(client)
