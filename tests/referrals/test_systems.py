"""Partners with a system: an API of one organization, and webhooks that say nothing of anybody."""

import base64
import hmac
import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from tests.core.accounts.factories import browser_of, make_user
from tests.helpdesk.pages import get, post
from tests.referrals.factories import CHILD, STREET, agree, draft, make_help, sent, step, stop
from tests.referrals.test_access import raw
from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner
from thuisfront.core.access.partners import signing_secret_of, token_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base.outside import is_outside
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox import hooks
from thuisfront.core.outbox.models import Hook, HookCall
from thuisfront.core.ui.forms import new_token
from thuisfront.directory.public import Service
from thuisfront.referrals.actions.systems import connect_system, tell_at
from thuisfront.referrals.enums import Step
from thuisfront.referrals.models import PartnerSystem, Referral

pytestmark = pytest.mark.django_db
API, PARTNERS = "/api/referrals/v1/referrals/", "/en/werk/verwijzingen/partners/"
HEARD: list[tuple[str, dict[str, str], bytes]] = []


class Ear(BaseHTTPRequestHandler):
    """The program of a partner, that hears of news."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        HEARD.append((self.path, headers, body))
        status = {"/": 200, "/stuk": 500, "/weg": 410, "/verder": 302}[self.path]
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def ear() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Ear)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def here_too(address: Any, port: int, scheme: str) -> bool:
    return str(address) == "127.0.0.1" or is_outside(address, port, scheme)


@pytest.fixture
def help_there(centre: Organization) -> Service:
    return make_help()


@pytest.fixture
def system(carla: User, help_there: Service) -> PartnerSystem:
    return connect(carla, help_there)


def connect(by: User, service: Service) -> PartnerSystem:
    with asking.as_user(by):
        return connect_system(provider=service.organization, at=timezone.now(), by=by)


def hear_at(system: PartnerSystem, by: User, url: str) -> None:
    with asking.as_user(by):
        tell_at(system=system, url=url, at=timezone.now(), by=by)


def to_them(by: User, service: Service, **more: object) -> Referral:
    return sent(by, service=service, at=timezone.now() - timedelta(minutes=5), **more)


def ask(system: PartnerSystem, path: str = "", **more: str) -> Any:
    headers = {"Authorization": f"Bearer {token_of(system.partner)}", **more}
    return Client().get(f"{API}{path}", headers=headers)


def make(system: PartnerSystem, one: Referral, told: object, key: str = "", **more: str) -> Any:
    headers = {
        "Authorization": f"Bearer {token_of(system.partner)}",
        "Idempotency-Key": key or new_token(), **more,
    }  # fmt: skip
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    return Client().post(f"{API}{one.pk}/steps/", body, "application/json", headers=headers)


def happened(referral: Referral) -> list[str]:
    return [event.what for event in referral.events.all()]


def test_a_program_reads_what_was_ticked_and_answers_until_it_is_done(
    noor: User, system: PartnerSystem, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    listed = ask(system).json()
    assert (listed["total_items"], listed["contents"][0]["unread"]) == (1, True)
    assert CHILD not in json.dumps(listed)
    told = ask(system, f"{made.pk}/").json()
    assert {one["field"]: one["value"] for one in told["shared"]}["child"] == CHILD
    assert STREET not in json.dumps(told)
    assert told["steps"] == ["accept", "reject", "question"]
    assert ask(system).json()["contents"][0]["unread"] is False
    assert make(system, made, {"step": "accept", "text": "Welkom"}).json()["state"] == "accepted"
    assert make(system, made, {"step": "start"}).status_code == 200
    assert make(system, made, {"step": "report", "text": "Het gaat goed"}).status_code == 200
    assert make(system, made, {"step": "complete"}).status_code == 422
    done = make(system, made, {"step": "complete", "outcome": "helped"}).json()
    assert (done["state"], done["steps"]) == ("completed", [])
    assert happened(made) == ["send", "opened", "accept", "start", "report", "complete"]


def test_a_step_posted_twice_is_one_event(
    noor: User, system: PartnerSystem, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    for told in ({"step": "accept"}, {"step": "accept"}, {"step": "question", "text": "x"}):
        assert make(system, made, told, "stap-van-ons-0001").status_code == 200
    assert happened(made).count("accept") == 1
    assert "question" not in happened(made)
    for _twice in range(2):
        make(system, made, {"step": "question", "text": "x"}, "stap-van-ons-0002")
    assert happened(made).count("question") == 1


def test_another_organization_and_another_centre_get_nothing(
    noor: User, carla: User, system: PartnerSystem, help_there: Service
) -> None:
    made, note = to_them(noor, help_there), draft(noor, service=help_there)
    other = connect(carla, make_help(name="Ander"))
    unknown = ask(other, f"{UUID(int=7)}/")
    for key in (made.pk, note.pk):
        refused = ask(other, f"{key}/")
        assert (refused.status_code, refused.content) == (404, unknown.content)
    assert make(other, made, {"step": "accept"}).status_code == 404
    assert ask(system, f"{note.pk}/").status_code == 404
    assert ask(other).json()["contents"] == []
    assert Referral.objects.get(pk=made.pk).state == "requested"


def test_without_a_key_or_with_one_that_ended_nobody_comes_in(
    noor: User, carla: User, system: PartnerSystem, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    token = token_of(system.partner)
    for wrong in ("", "Bearer", f"Basic {token}", f"Bearer {token}x", "Bearer tf_x_y"):
        refused = Client().get(API, headers={"Authorization": wrong})
        assert (refused.status_code, refused["Content-Type"]) == (401, "application/problem+json")
    assert Client().get(f"{API}?key={token}").status_code == 401
    Partner.objects.update(ends_at=timezone.now() - timedelta(seconds=1))
    assert ask(system).status_code == 401
    Partner.objects.update(ends_at=None, ended_at=timezone.now())
    assert make(system, made, {"step": "accept"}).status_code == 401


def test_when_consent_stops_the_program_reads_nothing_at_that_moment(
    noor: User, system: PartnerSystem, help_there: Service
) -> None:
    made = draft(noor, service=help_there)
    voice = agree(made, noor)
    step(made, Step.SEND, noor)
    assert ask(system, f"{made.pk}/").status_code == 200
    stop(voice, noor)
    gone = ask(system, f"{made.pk}/")
    assert (gone.status_code, CHILD in gone.content.decode()) == (410, False)
    assert make(system, made, {"step": "accept"}).status_code == 410
    assert Referral.objects.get(pk=made.pk).state == "requested"


@pytest.mark.parametrize(
    ("told", "code", "named"),
    [(b"", 400, ""), (b"{", 400, ""), (b"\xff", 400, ""), ([], 400, ""), ({}, 400, "step"),
     ({"step": "eet"}, 400, "step"), ({"step": "send"}, 400, "step"),
     ({"step": "reject"}, 422, "refusal"), ({"step": "reject", "refusal": "x"}, 422, "refusal"),
     ({"step": "report", "text": ""}, 422, "text"), ({"step": "report", "text": "x"}, 409, "step"),
     ({"step": "start"}, 409, "step"), ({"step": "accept", "text": "x" * 4001}, 400, "text"),
     ({"step": "accept", "wie": 1}, 400, "wie"),
     (b" " * 3_000_000, 413, "")],
)  # fmt: skip
def test_a_step_that_is_none_is_told_what_is_wrong(
    noor: User, system: PartnerSystem, help_there: Service, told: object, code: int, named: str
) -> None:
    made = to_them(noor, help_there)
    answer = make(system, made, told)
    assert (answer.status_code, answer["Content-Type"]) == (code, "application/problem+json")
    assert named in answer.json()["detail"]
    assert happened(made) == ["send"]


@pytest.mark.parametrize(
    ("query", "named"),
    [("page=0", "page"), ("page=x", "page"), ("page=99999999999", "page"), ("page=2", "page"),
     ("per_page=0", "per_page"), ("per_page=100000", "per_page"), ("state=draft", "state"),
     ("state=%00", "state"), ("changed_since=gisteren", "changed_since"),
     ("changed_since=2026-13-40T00:00:00Z", "changed_since"),
     ("changed_since=2026-11-23T00:00:00", "changed_since")],
)  # fmt: skip
def test_a_list_that_cannot_be_names_the_parameter(
    system: PartnerSystem, query: str, named: str
) -> None:
    answer = ask(system, f"?{query}")
    assert answer.status_code in {400, 404}
    assert answer.json()["detail"].startswith(f"{named}:")


def test_a_key_of_a_step_must_be_one(
    noor: User, system: PartnerSystem, help_there: Service
) -> None:
    made = to_them(noor, help_there)
    for key in ("kort", "x" * 65, "met spatie en zo voort"):
        assert make(system, made, {"step": "accept"}, key).status_code == 400


def test_a_list_is_narrowed_by_state_and_by_when_it_changed(
    noor: User, system: PartnerSystem, help_there: Service
) -> None:
    first, second = to_them(noor, help_there), to_them(noor, help_there)
    make(system, first, {"step": "accept"})
    keys = [one["id"] for one in ask(system, "?state=requested").json()["contents"]]
    assert keys == [str(second.pk)]
    since = Referral.objects.get(pk=first.pk).changed_at.isoformat()
    keys = [one["id"] for one in ask(system, f"?changed_since={since}").json()["contents"]]
    assert keys == [str(first.pk)]
    page = ask(system, "?per_page=1&page=2").json()
    assert (page["total_pages"], page["contents"][0]["id"]) == (2, str(second.pk))


def test_news_is_told_signed_once_and_without_a_word_of_anybody(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/")
    made = to_them(noor, help_there)
    call = HookCall.objects.get()
    HEARD.clear()
    for _twice in range(2):
        assert hooks.send_call(key=call.pk, at=timezone.now(), may=here_too)
    [(_, headers, body)] = HEARD
    said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    secret = base64.b64decode(signing_secret_of(system.partner).removeprefix("whsec_"))
    right = base64.b64encode(hmac.digest(secret, said, "sha256")).decode()
    assert headers["webhook-signature"] == f"v1,{right}"
    told = json.loads(body)
    assert told.pop("timestamp")
    assert told == {"type": "referral.received", "data": {"id": str(made.pk)}}
    assert HookCall.objects.get().sent_at
    make(system, made, {"step": "accept"})
    step(made, Step.CANCEL, noor, text="", outcome="not-needed")
    kinds = list(HookCall.objects.order_by("created_at").values_list("kind", flat=True))
    assert kinds == ["referral.received", "referral.changed", "referral.changed"]


def test_a_draft_and_another_organization_are_told_nothing(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/")
    to_them(noor, make_help(name="Ander"))
    note = draft(noor, service=help_there)
    step(note, Step.MISTAKE, noor, text="fout")
    assert not HookCall.objects.exists()


def test_what_is_not_taken_is_tried_again_under_the_same_name_and_given_up(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/stuk")
    to_them(noor, help_there)
    call, at = HookCall.objects.get(), timezone.now()
    HEARD.clear()
    over = [hooks.send_call(key=call.pk, at=at, may=here_too) for _ in range(hooks.MOST_TRIES)]
    assert over == [False] * (hooks.MOST_TRIES - 1) + [True]
    assert len({headers["webhook-id"] for _, headers, _ in HEARD}) == 1
    boss, one = browser_of(carla), f"{PARTNERS}{help_there.organization.pk}/"
    page = get(boss, one)
    assert "given up" in page.text
    assert "500" in page.text
    hear_at(system, carla, f"{ear}/")
    post(boss, f"{one}systeem/{system.pk}/bericht/{call.pk}/", {})
    assert hooks.send_call(key=call.pk, at=at, may=here_too)
    assert "arrived" in get(boss, one).text
    assert len({headers["webhook-id"] for _, headers, _ in HEARD}) == 1


def test_whose_key_ran_out_is_told_nothing_more(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/")
    to_them(noor, help_there)
    call, at = HookCall.objects.get(), timezone.now()
    HEARD.clear()
    Partner.objects.update(ends_at=at)
    assert hooks.send_call(key=call.pk, at=at, may=here_too)
    assert (HEARD, HookCall.objects.exists()) == ([], False)


def test_gone_is_gone_and_no_redirect_is_followed(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/verder")
    to_them(noor, help_there)
    call, at = HookCall.objects.get(), timezone.now()
    HEARD.clear()
    assert not hooks.send_call(key=call.pk, at=at, may=here_too)
    assert ([path for path, _, _ in HEARD], HookCall.objects.get().answer) == (["/verder"], "302")
    hear_at(system, carla, f"{ear}/weg")
    assert hooks.send_call(key=call.pk, at=at, may=here_too)
    assert HookCall.objects.get().failed_at


def test_an_address_inside_is_refused_when_set_and_again_when_connecting(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    boss = browser_of(carla)
    one = f"{PARTNERS}{help_there.organization.pk}/systeem/{system.pk}/adres/"
    for url in (
        "https://127.0.0.1/",
        "https://169.254.169.254/latest",
        "https://[::1]/",
        "ftp://x",
        "https://10.0.0.1/",
        "https://a@b/",
        "https://localhost/",
        "http://example.org/",
        "javascript:1",
        "https://",
        "https://[",
        "https://x:99999/",
        "x" * 2001,
    ):
        assert post(boss, one, {"url": url}).status == 422, url
    assert not Hook.objects.exists()
    hear_at(system, carla, f"{ear}/")  # as a name that leads elsewhere by now
    to_them(noor, help_there)
    HEARD.clear()
    assert not hooks.send_call(key=HookCall.objects.get().pk, at=timezone.now())
    assert (HEARD, HookCall.objects.get().answer) == ([], "inside")


def test_a_worker_that_died_leaves_nothing_behind(
    noor: User, carla: User, system: PartnerSystem, help_there: Service, ear: str
) -> None:
    hear_at(system, carla, f"{ear}/")
    to_them(noor, help_there)
    assert hooks.left_behind(timezone.now() + timedelta(hours=1)) == []
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE task_name = %s", [hooks.TASK])
    assert not ProcrastinateJob.objects.filter(task_name=hooks.TASK).exists()
    later: datetime = timezone.now() + timedelta(hours=1)
    assert hooks.left_behind(later) == [HookCall.objects.get().pk]


def test_a_coordinator_makes_renews_and_ends_a_key_that_is_shown_once(
    carla: User, help_there: Service
) -> None:
    boss, one = browser_of(carla), f"{PARTNERS}{help_there.organization.pk}/"
    assert "Make a key" in get(boss, one).text
    shown = post(boss, f"{one}systeem/", {}).html
    system = PartnerSystem.objects.get()
    first = token_of(system.partner)
    assert first in shown
    assert signing_secret_of(system.partner).removeprefix("whsec_")[:9] in shown
    assert first not in get(boss, one).html
    assert ask(system).status_code == 200
    post(boss, f"{one}systeem/", {})
    assert PartnerSystem.objects.count() == 1
    renewed = post(boss, f"{one}systeem/{system.pk}/nieuwe-sleutel/", {}).html
    assert ask(system).status_code == 401
    system = PartnerSystem.objects.get()
    assert token_of(system.partner) in renewed
    assert "No partners yet" in get(boss, "/en/werk/centrum/partners/").text
    assert boss.get(f"/en/werk/centrum/partners/{system.partner.pk}/").status_code == 404
    post(boss, f"{one}systeem/{system.pk}/einde/", {})
    assert ask(system).status_code == 401
    assert boss.post(f"{one}systeem/{system.pk}/einde/").status_code == 404
    assert "Make a key" in get(boss, one).text


def test_only_who_gives_such_roles_makes_a_key(centre: Organization, system: PartnerSystem) -> None:
    one = f"{PARTNERS}{system.provider_id}/systeem/"
    for role in ("adviser", "administrator", "referral-partner"):
        client = browser_of(make_user(role, centre))
        assert client.post(one).status_code == 403, role
        with asking.as_user(make_user(role, centre)):
            assert raw("referrals_partnersystem") == set()
