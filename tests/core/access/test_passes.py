"""A pass: a sealed cookie for half an hour, for one thing, from this installation only."""

import base64
from datetime import UTC, datetime, timedelta
from http.cookies import Morsel
from uuid import uuid4

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from thuisfront.core.access.passes import LASTS, Pass, give_pass, pass_of, take_pass
from thuisfront.core.base import sealing

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)
GIVEN = Pass(uuid4(), sealing.new_key(), "appel boom fiets raam zee")


def cookie(given: Pass = GIVEN) -> "Morsel[str]":
    response = HttpResponse()
    give_pass(response, given, at=AT)
    [morsel] = response.cookies.values()
    return morsel


def read(value: str, at: datetime = AT, name: str = "gesprek") -> Pass | None:
    request = RequestFactory().get("/")
    request.COOKIES[name] = value
    return pass_of(request, at=at)


def test_a_pass_is_read_as_it_was_given() -> None:
    assert read(cookie().value) == GIVEN
    assert read(cookie(Pass(GIVEN.thing, GIVEN.key)).value) == Pass(GIVEN.thing, GIVEN.key, "")


def test_a_pass_is_hidden_from_scripts_and_from_other_sites() -> None:
    morsel = cookie()
    assert (morsel.key, morsel["httponly"], morsel["samesite"], morsel["max-age"]) == (
        "gesprek", True, "Strict", 1800,
    )  # fmt: skip
    assert (morsel["path"], morsel["secure"], morsel["domain"]) == ("/", "", "")


def test_with_https_a_pass_belongs_to_this_host_only(settings: Settings) -> None:
    settings.HTTPS = True
    morsel = cookie()
    assert (morsel.key, morsel["secure"]) == ("__Host-gesprek", True)
    assert read(morsel.value, name="__Host-gesprek") == GIVEN
    assert read(morsel.value) is None


def test_a_pass_shows_nothing_of_what_it_opens() -> None:
    value = cookie().value
    plain = base64.urlsafe_b64decode(value)
    for secret in (str(GIVEN.thing), GIVEN.key.hex(), "appel", "fiets"):
        assert secret.encode() not in plain
        assert secret not in value


def test_a_pass_ends_after_half_an_hour() -> None:
    value = cookie().value
    last = AT + LASTS
    assert timedelta(minutes=30) == LASTS
    assert read(value, last - timedelta(microseconds=1)) == GIVEN
    assert read(value, last) is None


def test_a_pass_of_another_installation_opens_nothing(settings: Settings) -> None:
    value = cookie().value
    settings.MASTER_KEYS = [base64.b64encode(b"y" * 32).decode()]
    assert read(value) is None


def test_a_pass_changed_in_one_place_opens_nothing() -> None:
    value = cookie().value
    for place in range(0, len(value) - 4, 7):
        other = "A" if value[place] != "A" else "B"
        assert read(value[:place] + other + value[place + 1 :]) is None


@pytest.mark.parametrize("forged", ["", "x", "====", "é", "AAAA", "\x00", "A" * 5000])
def test_what_was_never_a_pass_opens_nothing(forged: str) -> None:
    assert read(forged) is None


@given(st.text(max_size=100))
def test_no_cookie_breaks_the_page(value: str) -> None:
    assert read(value) is None


def test_something_else_sealed_with_the_same_key_is_no_pass() -> None:
    content = b'["%s", "00", "", 99999999999]' % str(GIVEN.thing).encode()
    sealed = sealing.wrap("pass", content, "elsewhere")
    assert read(base64.urlsafe_b64encode(sealed).decode()) is None


def test_taking_a_pass_ends_the_cookie() -> None:
    response = HttpResponse()
    take_pass(response)
    morsel = response.cookies["gesprek"]
    assert (morsel.value, morsel["max-age"], morsel["path"]) == ("", 0, "/")
