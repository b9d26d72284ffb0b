"""A telephone exchange tells that somebody calls: seen by all at the line, taken by one."""

import json
import os
import re
import subprocess
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.access.test_partners import make_partner, signed_headers
from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import token
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import signing_secret_of
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.models import Call, Intake

pytestmark = pytest.mark.django_db
DESK = "/en/werk/gesprekken/"
RINGS = f"{DESK}oproepen/"
SCRIPT = Path(__file__).parents[2] / "deploy" / "tell-call.sh"
NUMBER = "+31612345678"


@pytest.fixture
def exchange(centre: Organization) -> Partner:
    return make_partner(Scope.HELPDESK_CALLS)


def tell(exchange: Partner, event: str, call: str = "17.1", key: str = "", **more: Any) -> int:
    """Send an event as an exchange does; each its own id, unless one is given."""
    told = {"type": event, "timestamp": "now", "data": {"call": call, "from": NUMBER}, **more}
    body = json.dumps(told).encode()
    headers = signed_headers(exchange, body, key or token())
    sent = Client().post(
        f"/api/helpdesk/v1/calls/{exchange.pk}/", body, "application/json", headers=headers
    )
    return int(sent.status_code)


def taken(desk: Client) -> Any:
    """Press the first button of the list."""
    page = desk.get(DESK).content.decode()
    where = re.search(rf'action="({RINGS}[^"]+)"', page)
    secret = re.search(r'oproepen/.*?name="form_token" value="([^"]+)"', page, re.DOTALL)
    assert where
    assert secret
    return desk.post(where[1], {"form_token": secret[1]}, follow=True)


def test_a_call_is_seen_taken_once_and_written_down(
    exchange: Partner, desk: Client, sam: User
) -> None:
    start = clock.now().replace(minute=7)
    with time_machine.travel(start, tick=False) as now:
        assert tell(exchange, "call.ringing") == 204
        other = browser_of(sam)
        assert "Somebody calls" in other.get(DESK).content.decode()
        now.shift(timedelta(seconds=14))
        page = taken(desk)
        key = Call.objects.get().pk
        late = other.post(f"{RINGS}{key}/", {"form_token": token()}, follow=True)
    assert "Conversation: telephone" in page.content.decode()
    call = Call.objects.get()
    assert (call.state, call.waited, call.mark, call.rang_at.minute) == ("taken", 14, None, 0)
    assert Intake.objects.get().channel == "phone"
    assert "A colleague took this call" in late.content.decode()
    assert Intake.objects.count() == 1
    told = AuditLine.objects.filter(act__startswith="helpdesk.call").order_by("id")
    acts = list(told.values_list("act", flat=True))
    assert acts == ["helpdesk.call.announced", "helpdesk.call.taken"]


def test_a_call_that_is_told_twice_or_again_is_one_call(exchange: Partner) -> None:
    assert tell(exchange, "call.ringing", key="msg_1") == 204
    assert tell(exchange, "call.ringing", key="msg_1") == 204
    assert tell(exchange, "call.ringing", key="msg_2") == 204
    assert Call.objects.count() == 1
    assert tell(exchange, "call.ended") == 204
    assert tell(exchange, "call.ringing", key="msg_1") == 204
    assert list(Call.objects.values_list("state", flat=True)) == ["missed"]
    assert tell(exchange, "call.ended") == 204


def test_nothing_of_the_caller_is_kept(exchange: Partner, desk: Client) -> None:
    tell(exchange, "call.ringing", call=NUMBER)
    [row] = Call.objects.values()
    assert NUMBER not in repr(row)
    assert b"612345678" not in bytes(row["mark"] or b"")
    assert "612345678" not in desk.get(DESK).content.decode()
    assert not AuditLine.objects.filter(reason__contains="612345678").exists()


def test_who_hangs_up_is_counted_and_rings_no_more(exchange: Partner, desk: Client) -> None:
    tell(exchange, "call.ringing")
    tell(exchange, "call.ended")
    page = desk.get(DESK).content.decode()
    assert "Somebody calls" not in page
    assert "Today 1 call was not taken." in page


def test_a_call_of_which_the_end_is_never_told_stops_ringing(
    exchange: Partner, desk: Client
) -> None:
    tell(exchange, "call.ringing")
    with time_machine.travel(clock.now() + timedelta(minutes=6), tick=False):
        assert "Somebody calls" not in desk.get(RINGS).content.decode()
        tell(exchange, "call.ringing", call="17.2")
    states = Call.objects.order_by("pk").values_list("state", "waited")
    assert list(states) == [("missed", 300), ("ringing", None)]


def test_a_page_that_looks_by_itself_gets_only_what_it_does_not_show(
    exchange: Partner, desk: Client
) -> None:
    page = desk.get(DESK).content.decode()
    [where] = re.findall(r'hx-get="([^"]+oproepen[^"]+)"', page)
    assert desk.get(where).status_code == 204
    tell(exchange, "call.ringing")
    news = desk.get(where)
    assert "Somebody calls" in news.content.decode()
    assert where not in news.content.decode()


def test_without_an_exchange_no_page_asks_for_calls(desk: Client) -> None:
    assert "oproepen" not in desk.get(DESK).content.decode()


def test_five_open_notes_are_enough_and_the_call_rings_on(exchange: Partner, desk: Client) -> None:
    for _ in range(5):
        desk.post(f"{DESK}begin/", {"form_token": token(), "channel": "phone"})
    tell(exchange, "call.ringing")
    assert "five conversations open" in taken(desk).content.decode()
    assert Call.objects.get().state == "ringing"


def test_a_colleague_of_another_organization_cannot_take_it(exchange: Partner) -> None:
    tell(exchange, "call.ringing")
    stranger = browser_of(make_user("adviser", make_organization(), name="Vreemd"))
    answer = stranger.post(f"{RINGS}{Call.objects.get().pk}/", {"form_token": token()})
    assert answer.status_code == 404
    assert "Somebody calls" not in stranger.get(DESK).content.decode()


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"[]", b'{"type": "call.answered", "data": {"call": "1"}}',
     b'{"type": "call.ringing", "data": {"call": ""}}', b'{"type": "call.ringing"}',
     b'{"type": "call.ringing", "data": {"call": "' + b"9" * 201 + b'"}}'],
)  # fmt: skip
def test_what_is_no_event_is_told_what_is_wrong(exchange: Partner, body: bytes) -> None:
    sent = Client().post(
        f"/api/helpdesk/v1/calls/{exchange.pk}/", body, "application/json",
        headers=signed_headers(exchange, body),
    )  # fmt: skip
    assert (sent.status_code, sent["Content-Type"]) == (400, "application/problem+json")
    assert not Call.objects.exists()


def test_the_script_of_the_documentation_signs_as_we_read_it(exchange: Partner) -> None:
    heard: list[tuple[dict[str, str], bytes]] = []

    class Ear(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            heard.append((dict(self.headers), body))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Ear) as server:
        listening = Thread(target=server.handle_request)
        listening.start()
        where = f"http://127.0.0.1:{server.server_port}/"
        given = {"CALLS_URL": where, "CALLS_SECRET": signing_secret_of(exchange)}
        told = [str(SCRIPT), "call.ringing", "1795428000.17"]
        subprocess.run(told, env={**os.environ, **given}, check=True)
        listening.join()
    [(headers, body)] = heard
    where = f"/api/helpdesk/v1/calls/{exchange.pk}/"
    sent = Client().post(where, body, "application/json", headers=headers)
    assert sent.status_code == 204
    assert Call.objects.get().state == "ringing"


def test_a_call_cannot_be_half_taken(centre: Organization) -> None:
    for wrong in ({"state": "taken"}, {"mark": None}, {"waited": 3}):
        row = {"state": "ringing", "mark": b"m", "waited": None, **wrong}
        with pytest.raises(IntegrityError), transaction.atomic():
            Call.objects.create(organization=centre, rang_at=clock.now(), **row)
