"""Sessions: sealed, ended by the clock, by their owner, and by losing the work."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.conf import settings as site
from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.accounts.factories import (
    PASSWORD,
    browser_of,
    leave,
    make_user,
    with_password_and_seed,
)
from tests.core.organizations.factories import make_centre
from thuisfront.core.access.models import StaffSession
from thuisfront.core.access.sessions import SessionStore, end_sessions, hashed
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.office.views import start

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, 5, tzinfo=UTC)
LIST = "/werk/sessies/"


@pytest.fixture
def noor() -> User:
    make_centre()
    return with_password_and_seed(make_user("adviser", email="noor@example.nl", name="Noor"))


def inside(client: Client) -> bool:
    return client.get("/werk/").status_code == 200


def test_a_session_ends_after_fifteen_idle_minutes_and_not_before(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        client = browser_of(noor)
        assert inside(client)
        clock.shift(timedelta(minutes=14, seconds=59))
        assert inside(client)
        clock.shift(timedelta(minutes=14, seconds=59))
        assert inside(client)
        clock.shift(timedelta(minutes=15))
        assert not inside(client)


def test_a_session_ends_after_eight_hours_however_busy(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        client = browser_of(noor)
        for _ in range(47):
            clock.shift(timedelta(minutes=10))
            assert inside(client)
        clock.shift(timedelta(minutes=10))
        assert not inside(client)


def test_a_page_that_calls_by_itself_keeps_nobody_signed_in(noor: User) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        client = browser_of(noor)
        assert inside(client)
        start.start.quiet = True  # type: ignore[attr-defined]  # read by the middleware
        try:
            for _ in range(2):
                clock.shift(timedelta(minutes=7))
                assert inside(client)
            clock.shift(timedelta(minutes=1))
            assert not inside(client)
        finally:
            del start.start.quiet  # type: ignore[attr-defined]  # as it was


def test_the_table_holds_neither_the_key_nor_what_is_in_the_session(noor: User) -> None:
    client = browser_of(noor)
    key = client.cookies[site.SESSION_COOKIE_NAME].value
    row = StaffSession.objects.get()
    assert bytes(row.key) == hashed(key)
    assert key.encode() not in bytes(row.sealed_data)
    assert str(noor.pk).encode() not in bytes(row.sealed_data)


def test_the_hash_in_the_table_is_no_key(noor: User) -> None:
    browser_of(noor)
    thief = Client()
    thief.cookies[site.SESSION_COOKIE_NAME] = bytes(StaffSession.objects.get().key).hex()
    assert not inside(thief)


def test_content_that_was_moved_to_another_session_does_not_open(noor: User) -> None:
    sam = browser_of(make_user("adviser"))
    browser_of(noor)
    rows = {row.user_id: row for row in StaffSession.objects.all()}
    stolen = rows.pop(noor.pk).sealed_data
    StaffSession.objects.exclude(user=noor).update(sealed_data=stolen)
    assert not inside(sam)


@pytest.mark.parametrize("planted", ["a" * 32, "x", "", "é" * 40, "\x00" * 32])
def test_a_key_that_someone_planted_is_not_taken_over(noor: User, planted: str) -> None:
    client = Client()
    client.cookies[site.SESSION_COOKIE_NAME] = planted
    client.post("/account/login/", {"login": noor.email, "password": PASSWORD})
    assert client.cookies[site.SESSION_COOKIE_NAME].value != planted
    assert not SessionStore().exists(planted)


@pytest.mark.parametrize("how", ["disabled", "works nowhere", "other password", "ended"])
def test_a_session_dies_at_once_with_the_account(noor: User, how: str) -> None:
    client = browser_of(noor)
    assert inside(client)
    if how == "disabled":
        User.objects.update(is_active=False)
    elif how == "works nowhere":
        leave(noor)
    elif how == "other password":
        noor.set_password("een andere zin van Noor")
        noor.save()
    else:
        end_sessions(noor)
    assert not inside(client)


def test_an_ended_session_is_not_brought_back_by_a_request_that_was_under_way(noor: User) -> None:
    client = browser_of(noor)
    store = SessionStore(client.cookies[site.SESSION_COOKIE_NAME].value)
    store["seen"] = 1
    end_sessions(noor)
    with pytest.raises(UpdateError):
        store.save()
    assert StaffSession.objects.count() == 0


def test_a_cookie_in_another_kind_of_browser_is_worth_nothing(noor: User) -> None:
    client = browser_of(noor, headers={"user-agent": "Mozilla/5.0 (Windows) Firefox/140.0"})
    assert inside(client)
    thief = Client(headers={"user-agent": "Mozilla/5.0 (X11; Linux) Chrome/140.0"})
    thief.cookies = client.cookies
    assert not inside(thief)
    assert not inside(client)


def test_a_colleague_sees_where_she_is_signed_in_and_ends_it(noor: User) -> None:
    here = browser_of(noor, headers={"user-agent": "Mozilla/5.0 (Windows NT) Firefox/140.0"})
    there = browser_of(noor, headers={"user-agent": "Mozilla/5.0 (iPhone) Safari/600"})
    assert inside(there)
    page = here.get(LIST).text
    assert "Firefox, Windows" in page
    assert "Safari, iPhone" in page
    assert "127.0.0.1" not in page
    key = hashed(there.cookies[site.SESSION_COOKIE_NAME].value).hex()
    assert here.post(f"{LIST}{key}/einde/").status_code == 302
    assert (inside(here), inside(there)) == (True, False)
    assert AuditLine.objects.filter(act="access.session.ended", actor=str(noor.pk)).count() == 1


def test_all_others_end_at_once_and_this_one_stays(noor: User) -> None:
    clients = [browser_of(noor) for _ in range(3)]
    clients[0].post(f"{LIST}andere/")
    assert [inside(client) for client in clients] == [True, False, False]


@pytest.mark.parametrize("code", ["00", "zz", "0" * 64, "x" * 300])
def test_nobody_ends_the_session_of_someone_else(noor: User, code: str) -> None:
    sam = browser_of(make_user("adviser"))
    key = hashed(sam.cookies[site.SESSION_COOKIE_NAME].value).hex()
    for each in (key, code):
        assert browser_of(noor).post(f"{LIST}{each}/einde/").status_code == 404
    assert inside(sam)


def test_the_list_costs_the_same_for_one_and_for_three(noor: User) -> None:
    client, counts = browser_of(noor), []
    client.get(LIST)
    for more in (0, 2):
        for _ in range(more):
            browser_of(noor)
        with CaptureQueriesContext(connection) as done:
            client.get(LIST)
        counts.append(len(done))
    assert counts[0] == counts[1]


def test_staying_signed_in_gives_a_fresh_token_to_who_is_there(noor: User) -> None:
    said = browser_of(noor).get("/werk/actief/").json()
    assert said["who"] == str(noor.pk)
    assert len(said["token"]) == 64
    assert said["left"] in range(8 * 3600 - 60, 8 * 3600 + 1)
    assert Client().get("/werk/actief/").status_code == 302
