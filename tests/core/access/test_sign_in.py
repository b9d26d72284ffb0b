"""Signing in through the real pages: a password, then always a second factor."""

import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.conf import settings as site
from django.contrib.sessions.models import Session
from django.core import mail
from django.core.cache import cache
from django.core.cache.backends.db import DatabaseCache
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from pytest_django import Settings

from tests.core.accounts.factories import (
    PASSWORD,
    SEED,
    browser_of,
    make_user,
    totp,
    with_password_and_seed,
)
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.adapters import SecondFactorAdapter
from thuisfront.core.accounts.models import User
from thuisfront.core.base.sealing import CannotOpenError

pytestmark = pytest.mark.django_db
LOGIN = "/en/account/login/"
CODE = "/en/account/2fa/authenticate/"
RESET = "/en/account/password/reset/"
AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)


@pytest.fixture
def noor(db: None) -> User:
    make_centre()
    user = make_user("adviser", email="noor@example.nl", name="Noor")
    return with_password_and_seed(user)


def try_password(client: Client, password: str = PASSWORD, email: str = "noor@example.nl") -> bool:
    response = client.post(LOGIN, {"login": email, "password": password})
    return response.status_code == 302 and "/2fa/" in response["Location"]


def try_code(client: Client, code: str) -> bool:
    return client.post(CODE, {"code": code}).status_code == 302


def inside(client: Client) -> bool:
    return client.get("/werk/vragen/").status_code == 200


def now() -> float:
    return time.time()


def test_password_and_code_open_the_desk_and_one_of_them_does_not(noor: User) -> None:
    client = Client()
    assert try_password(client)
    assert not inside(client)
    assert try_code(client, totp(now()))
    assert inside(client)


def test_an_address_in_other_capitals_signs_in_too(noor: User) -> None:
    assert try_password(Client(), email="NOOR@Example.nl")


@pytest.mark.parametrize("moved", [-3600, -60, 60, 3600])
def test_a_code_of_another_time_is_refused(noor: User, moved: int) -> None:
    with time_machine.travel(AT, tick=False):
        client = Client()
        try_password(client)
        assert not try_code(client, totp(AT.timestamp() + moved))
        assert not inside(client)


@pytest.mark.parametrize(
    "code",
    ["", "000000", "12345", "abcdef", "9" * 5000, "\x00", "\uff11\uff12\uff13\uff14\uff15\uff16"],
)
def test_what_is_no_code_is_refused_calmly(noor: User, code: str) -> None:
    client = Client()
    try_password(client)
    response = client.post(CODE, {"code": code})
    assert response.status_code == 200
    assert not inside(client)


def test_a_code_is_accepted_once(noor: User) -> None:
    with time_machine.travel(AT, tick=False):
        first, second = Client(), Client()
        assert try_password(first)
        assert try_password(second)
        assert try_code(first, totp(AT.timestamp()))
        assert not try_code(second, totp(AT.timestamp()))
        assert not inside(second)


def test_wrong_codes_lock_the_account_out_also_for_the_right_one_and_other_browsers(
    noor: User,
) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        for number in range(5):
            client = Client(REMOTE_ADDR=f"192.0.2.{number}")
            assert try_password(client)
            assert not try_code(client, "123456")
        client = Client(REMOTE_ADDR="192.0.2.99")
        try_password(client)
        assert not try_code(client, totp(AT.timestamp()))
        clock.shift(301)
        client = Client(REMOTE_ADDR="192.0.2.98")
        assert try_password(client)
        assert try_code(client, totp(AT.timestamp() + 301))


def test_wrong_passwords_lock_the_address_out_also_for_the_right_one(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        for number in range(5):
            assert not try_password(Client(REMOTE_ADDR=f"192.0.2.{number}"), "guess")
        assert not try_password(Client(REMOTE_ADDR="192.0.2.99"))
        clock.shift(301)
        assert try_password(Client(REMOTE_ADDR="192.0.2.98"))


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


def test_a_user_without_second_factor_is_made_to_set_one_up_first() -> None:
    make_centre()
    user = make_user("adviser", email="sam@example.nl")
    user.set_password(PASSWORD)
    user.save()
    client = Client()
    client.post("/account/login/", {"login": "sam@example.nl", "password": PASSWORD})
    response = client.get("/werk/vragen/")
    assert (response.status_code, urlsplit(response["Location"]).path) == (302, "/account/2fa/")


def test_a_new_colleague_sets_up_the_second_factor_and_can_start(noor: User) -> None:
    user = make_user("adviser", email="sam@example.nl")
    user.set_password(PASSWORD)
    user.save()
    client = Client()
    client.post("/account/login/", {"login": "sam@example.nl", "password": PASSWORD})
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/")
    seed = client.session["mfa.totp.secret"]
    assert seed in page.content.decode()
    response = client.post("/account/2fa/totp/activate/", {"code": totp(now(), seed)})
    assert response.status_code == 302
    assert Authenticator.objects.filter(user=user, type="totp").count() == 1
    asked = client.get("/werk/vragen/")["Location"]
    assert asked == "/account/2fa/reauthenticate/?next=/werk/vragen/"
    assert client.post(asked, {"code": totp(now(), seed)})["Location"] == "/werk/vragen/"
    assert inside(client)


def test_the_seed_lies_sealed_in_the_database(noor: User) -> None:
    stored = Authenticator.objects.get(user=noor).data["secret"]
    assert SEED not in stored
    assert SecondFactorAdapter().decrypt(stored) == SEED
    assert SecondFactorAdapter().encrypt(SEED) != stored


def test_a_seed_does_not_open_with_another_master_key(noor: User, settings: Settings) -> None:
    stored = Authenticator.objects.get(user=noor).data["secret"]
    settings.MASTER_KEY = "eHh4" * 12
    with pytest.raises(CannotOpenError):
        SecondFactorAdapter().decrypt(stored)


def test_recovery_codes_are_long_sealed_and_work_once(noor: User) -> None:
    client = browser_of(noor)
    client.post("/account/2fa/recovery-codes/generate/")
    assert Authenticator.objects.filter(user=noor).count() in {1, 2}
    authenticator = Authenticator.objects.filter(user=noor, type="recovery_codes").first()
    if not authenticator:  # allauth asks for the password again first
        client.post("/account/reauthenticate/", {"password": PASSWORD})
        client.post("/account/2fa/recovery-codes/generate/")
        authenticator = Authenticator.objects.get(user=noor, type="recovery_codes")
    codes = authenticator.wrap().get_unused_codes()
    assert min(len(code) for code in codes) >= 12
    for used in (True, False):
        other = Client()
        try_password(other)
        assert try_code(other, codes[0]) is used


def test_nobody_can_sign_up(noor: User) -> None:
    for method in ("get", "post"):
        response = getattr(Client(), method)(
            "/account/signup/",
            {"email": "ik@example.nl", "password1": PASSWORD, "password2": PASSWORD},
        )
        assert b'name="password1"' not in response.content
    assert User.objects.count() == 1


@pytest.mark.parametrize("gone", ["noor@example.nl", "niemand@example.nl", "NOOR@example.nl"])
def test_asking_for_a_new_password_looks_the_same_for_everyone(noor: User, gone: str) -> None:
    response = Client().post(RESET, {"email": gone})
    done = Client().get(response["Location"])
    assert (response.status_code, response["Location"]) == (302, f"{RESET}done/")
    assert gone not in done.content.decode()
    assert [letter.to for letter in mail.outbox] == [[gone.lower()]]


def test_a_link_for_a_new_password_works_once_and_leads_to_the_second_factor(noor: User) -> None:
    Client().post(RESET, {"email": "noor@example.nl"})
    [link] = re.findall(r"https?://\S+", str(mail.outbox[0].body))
    client = Client()
    form = client.get(urlsplit(link).path)["Location"]
    new = "nog een zin die niemand raadt"
    assert client.post(form, {"password1": new, "password2": new}).status_code == 302
    noor.refresh_from_db()
    assert noor.check_password(new)
    assert not inside(client)
    assert "Location" not in Client().get(urlsplit(link).path).headers


@pytest.mark.parametrize("weak", ["kort", "password1234", "noor@example.nl"])
def test_a_weak_password_is_refused(noor: User, weak: str) -> None:
    Client().post(RESET, {"email": "noor@example.nl"})
    [link] = re.findall(r"https?://\S+", str(mail.outbox[0].body))
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
    assert not Session.objects.filter(session_key=kept).exists()


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


def settings_say(**environment: str) -> str:
    names = {"THUISFRONT_DEBUG": "false", "THUISFRONT_DEMO": "false", **environment}
    name = "MFA_TOTP_INSECURE_BYPASS_CODE"
    code = f"from thuisfront.config import settings; print(hasattr(settings, '{name}'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True, capture_output=True, text=True, env={**os.environ, **names},
    )  # fmt: skip
    return done.stdout.strip()


def test_the_code_of_the_demo_exists_only_where_debug_and_demo_are_on() -> None:
    said = {
        (debug, demo): settings_say(THUISFRONT_DEBUG=debug, THUISFRONT_DEMO=demo)
        for debug in ("true", "false")
        for demo in ("true", "false")
    }
    assert said == {
        ("true", "true"): "True",
        ("true", "false"): "False",
        ("false", "true"): "False",
        ("false", "false"): "False",
    }


def test_the_code_of_the_demo_opens_the_demo_only(noor: User, settings: Settings) -> None:
    client = Client()
    try_password(client)
    assert not try_code(client, "000000")
    settings.DEBUG, settings.MFA_TOTP_INSECURE_BYPASS_CODE = True, "000000"
    assert try_code(client, "000000")
    assert inside(client)


def test_the_code_of_the_demo_is_refused_loudly_when_debug_is_off(
    noor: User, settings: Settings
) -> None:
    settings.DEBUG, settings.MFA_TOTP_INSECURE_BYPASS_CODE = False, "000000"
    client = Client()
    try_password(client)
    with pytest.raises(ImproperlyConfigured):
        client.post(CODE, {"code": "000000"})


@pytest.mark.parametrize(("debug", "demo"), [(True, False), (False, True), (False, False)])
def test_demo_accounts_are_not_made_where_debug_or_demo_is_off(
    settings: Settings, *, debug: bool, demo: bool
) -> None:
    settings.DEBUG, settings.DEMO = debug, demo
    with pytest.raises(CommandError, match="refused unless DEBUG and DEMO"):
        call_command("load_demo")
    assert User.objects.count() == 0
