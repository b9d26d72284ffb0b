"""Signing in through the real pages: after the password always a second factor."""

import os
import subprocess
import sys
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.test import Client
from pytest_django import Settings

from tests.core.accounts.factories import (
    PASSWORD,
    SEED,
    browser_of,
    give_role,
    make_user,
    totp,
)
from tests.core.organizations.factories import make_centre
from thuisfront.core.access.models import StaffSession
from thuisfront.core.accounts.adapters import SecondFactorAdapter
from thuisfront.core.accounts.models import User
from thuisfront.core.base.sealing import CannotOpenError

from .signing_in import CODE, inside, make_noor, now, try_code, try_password

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)


@pytest.fixture
def noor(db: None) -> User:
    return make_noor()


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
        clock.shift(61)
        client = Client(REMOTE_ADDR="192.0.2.98")
        assert try_password(client)
        assert try_code(client, totp(AT.timestamp() + 61))


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
    for row in StaffSession.objects.all():
        assert seed.encode() not in bytes(row.sealed_data)
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
    settings.MASTER_KEYS = ["eHh4" * 12]
    with pytest.raises(CannotOpenError):
        SecondFactorAdapter().decrypt(stored)


def test_recovery_codes_are_long_sealed_and_work_once(noor: User) -> None:
    client = browser_of(noor)
    client.post("/account/2fa/recovery-codes/generate/")
    assert Authenticator.objects.filter(user=noor).count() in {1, 2}
    authenticator = Authenticator.objects.filter(user=noor, type="recovery_codes").first()
    if not authenticator:  # allauth asks for the second factor again first
        client.post("/account/2fa/reauthenticate/", {"code": totp(now())})
        client.post("/account/2fa/recovery-codes/generate/")
        authenticator = Authenticator.objects.get(user=noor, type="recovery_codes")
    codes = authenticator.wrap().get_unused_codes()
    assert min(len(code) for code in codes) >= 12
    for used in (True, False):
        other = Client()
        try_password(other)
        assert try_code(other, codes[0]) is used


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


def test_the_last_second_factor_cannot_be_taken_away(noor: User) -> None:
    client = browser_of(noor)
    client.post("/account/2fa/reauthenticate/", {"code": totp(now())})
    client.post("/account/2fa/totp/deactivate/")
    assert Authenticator.objects.filter(user=noor, type="totp").count() == 1


def test_a_password_is_not_enough_to_change_the_second_factor(noor: User) -> None:
    client = browser_of(noor)
    response = client.post("/account/reauthenticate/?next=/account/2fa/", {"password": PASSWORD})
    assert response["Location"] == "/account/2fa/reauthenticate/?next=%2Faccount%2F2fa%2F"
    response = client.post("/account/2fa/recovery-codes/generate/")
    assert "reauthenticate" in response["Location"]
    assert not Authenticator.objects.filter(user=noor, type="recovery_codes").exists()


@pytest.mark.parametrize("path", ["/redactie/", "/redactie/pages/", "/werk/", "/werk/sessies/"])
def test_a_password_alone_opens_no_page_of_staff(noor: User, path: str) -> None:
    give_role(noor, "editor", noor.memberships.get().organization)
    client = browser_of(noor, second_factor=False)
    response = client.get(path)
    assert response.status_code == 302
    assert urlsplit(response["Location"]).path == "/account/2fa/reauthenticate/"
