"""Who came in, who was refused and who changed how they come in: in the trail, without secrets."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import PASSWORD, browser_of, make_user, totp
from tests.core.accounts.factories import with_password_and_seed as ready
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db
LOGIN = "/en/account/login/"
CODE = "/en/account/2fa/authenticate/"
NEW = "vier paarse olifanten zwemmen"


@pytest.fixture
def noor(db: None) -> User:
    make_centre()
    return ready(make_user("adviser", email="noor@example.nl", name="Noor"))


def lines() -> list[tuple[str, str, str, str]]:
    found = AuditLine.objects.filter(act__startswith="access.").order_by("id")
    return list(found.values_list("act", "actor", "target", "reason"))


def test_signing_in_and_out_says_who_and_by_what(noor: User) -> None:
    client, key = Client(), str(noor.pk)
    client.post(LOGIN, {"login": "noor@example.nl", "password": PASSWORD})
    assert lines() == []  # a password alone is not in
    client.post(CODE, {"code": totp(time.time())})
    client.post("/en/account/logout/")
    assert lines() == [
        ("access.signed_in", key, key, "password totp"),
        ("access.signed_out", key, key, ""),
    ]


@pytest.mark.parametrize("known", [True, False])
def test_a_wrong_password_is_written_down_without_the_address_or_the_password(
    noor: User, known: bool
) -> None:
    email = "noor@example.nl" if known else "niemand@example.nl"
    Client().post(LOGIN, {"login": email, "password": "geheim-geraden-woord"})
    target = str(noor.pk) if known else ""
    assert lines() == [("access.sign_in.failed", "system", target, "password")]


def test_a_wrong_code_is_written_down(noor: User) -> None:
    client = Client()
    client.post(LOGIN, {"login": "noor@example.nl", "password": PASSWORD})
    client.post(CODE, {"code": "123456"})
    assert lines() == [("access.sign_in.failed", "system", str(noor.pk), "second factor")]


def test_closing_the_way_in_is_written_once_and_what_comes_behind_it_adds_nothing(
    noor: User,
) -> None:
    with time_machine.travel(datetime(2026, 11, 23, 10, tzinfo=UTC), tick=False):
        for number in range(12):
            client = Client(REMOTE_ADDR=f"192.0.2.{number}")
            client.post(LOGIN, {"login": "noor@example.nl", "password": "fout"})
    acts = [act for act, *_ in lines()]
    assert acts.count("access.closed") == 1
    assert acts.count("access.sign_in.failed") == 5
    assert ("access.closed", "system", "", "account: 5") in lines()


def test_changing_a_password_is_written_down(noor: User) -> None:
    client = browser_of(noor)
    client.post(
        "/en/account/password/change/",
        {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW},
    )
    assert ("access.password.chosen", str(noor.pk), str(noor.pk), "") in lines()


def test_new_recovery_codes_are_written_down(
    noor: User, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[Any]]
) -> None:
    client = browser_of(noor)
    client.post("/en/account/2fa/reauthenticate/", {"code": totp(time.time())})
    with django_capture_on_commit_callbacks(execute=True):
        client.post("/en/account/2fa/recovery-codes/generate/")
    assert ("access.factor.added", str(noor.pk), str(noor.pk), "recovery_codes") in lines()
