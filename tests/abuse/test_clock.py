"""A clock that goes backwards: nothing lives longer, opens again, or breaks."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.test import Client

from tests.core.accounts.factories import PASSWORD, browser_of, totp, with_password_and_seed
from thuisfront.core.access import asking
from thuisfront.core.audit import actions, proof
from thuisfront.core.base import clock
from thuisfront.core.consents.models import Consent, Voice

from .world import World, make_world

AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)
LOGIN, CODE = "/account/login/", "/account/2fa/authenticate/"


@pytest.fixture
def turned(db: None) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(AT, tick=False) as coordinates, asking.as_system("tests"):
        yield coordinates


@pytest.fixture
def small(turned: time_machine.Traveller) -> World:
    return make_world()


def sign_in(email: str, code: str, password: str = PASSWORD) -> bool:
    client = Client()
    client.post(LOGIN, {"login": email, "password": password})
    return client.post(CODE, {"code": code}).headers.get("Location") == "/werk/"


def test_a_code_that_was_used_is_not_taken_again_when_its_time_comes_back(
    small: World, turned: time_machine.Traveller
) -> None:
    user = with_password_and_seed(small.colleague("adviser"))
    code = totp(AT.timestamp())
    assert sign_in(user.email, code)
    for seconds in (-5, -20, 10):
        turned.move_to(AT + timedelta(seconds=seconds))
        assert not sign_in(user.email, code)


def test_who_is_locked_out_stays_so(small: World, turned: time_machine.Traveller) -> None:
    user = with_password_and_seed(small.colleague("adviser"))
    for _ in range(6):
        assert not sign_in(user.email, "", "guess")
    for seconds in (0, -60, -3600):
        turned.move_to(AT + timedelta(seconds=seconds))
        assert not sign_in(user.email, totp(AT.timestamp() + seconds))


def test_a_session_never_lasts_longer_than_a_day_of_work(
    small: World, turned: time_machine.Traveller
) -> None:
    desk = browser_of(small.colleague("adviser"))
    turned.move_to(AT - timedelta(hours=2))
    assert desk.get("/werk/").status_code in {200, 302}
    for minutes in range(0, 8 * 60, 10):
        turned.move_to(AT + timedelta(minutes=minutes))
        desk.get("/werk/")
    turned.move_to(AT + timedelta(hours=8, seconds=1))
    assert desk.get("/werk/").status_code == 302


def test_the_chain_holds_and_goes_on(committed_db: None) -> None:
    for minutes in (0, -90, 5, -1):
        with time_machine.travel(AT + timedelta(minutes=minutes), tick=False):
            actions.record("test.act.done", at=clock.now(), by=actions.SYSTEM)
    assert proof.first_broken_link() is None
    assert proof.head()[0] == 4


def test_what_is_asked_of_people_stands_after_the_clock_went_back(
    small: World, turned: time_machine.Traveller
) -> None:
    consent = small.consents["waiting"]
    voice = Voice.objects.filter(consent=consent)[0]
    turned.move_to(AT - timedelta(hours=1))
    desk = small.browser("coordinator")
    path = f"/werk/vragen/{small.questions['waiting']}/toestemmingen/"
    assert desk.get(path).status_code == 200
    answer = desk.post(f"{path}{voice.pk}/antwoord/", {"answer": "given", "how": "speech"})
    assert answer.status_code in {200, 302}
    assert Consent.objects.filter(pk=consent.pk).exists()
