"""Programs of partners: nobody comes in without the secret, and nothing of it is kept."""

import base64
import hmac
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre
from thuisfront.core.access import partners
from thuisfront.core.access.limits import count_attempt
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.base.api import ProblemError

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def centre() -> None:
    make_centre()


def make_partner(*scopes: Scope) -> Partner:
    given = scopes or tuple(Scope)
    boss = make_user("coordinator")
    return partners.add_partner(name="Buurtteam", scopes=given, at=clock.now(), by=boss)


def signed_headers(partner: Partner, body: bytes, key: str = "msg_1", late: int = 0) -> Any:
    """Return how Standard Webhooks signs, written from its specification."""
    moment = str(int(clock.now().timestamp()) - late)
    secret = base64.b64decode(partners.signing_secret_of(partner).removeprefix("whsec_"))
    mac = hmac.new(secret, f"{key}.{moment}.".encode() + body, "sha256").digest()
    return {
        "webhook-id": key, "webhook-timestamp": moment,
        "webhook-signature": "v1,AAAA v1," + base64.b64encode(mac).decode(),
    }  # fmt: skip


@partners.for_partner(Scope.HELPDESK_ASK)
def ask(request: HttpRequest, partner: Partner) -> HttpResponse:
    return HttpResponse(partner.name)


@partners.for_signer(Scope.HELPDESK_CALLS)
def hear(request: HttpRequest, partner: Partner, signed: partners.Signed) -> HttpResponse:
    return HttpResponse(signed.key)


def status_with(authorization: str) -> int:
    request = RequestFactory().post("/", headers={"Authorization": authorization})
    try:
        return int(ask(request).status_code)
    except ProblemError as error:
        return error.problem.status


def heard(partner: Partner, headers: dict[str, str], body: bytes = b"{}") -> int:
    request = RequestFactory().post(
        "/", data=body, content_type="application/json", headers=headers
    )
    try:
        return int(hear(request, partner.pk).status_code)
    except ProblemError as error:
        return error.problem.status


def test_only_the_token_of_now_opens_the_door() -> None:
    partner = make_partner()
    token = partners.token_of(partner)
    assert status_with(f"Bearer {token}") == status_with(f"bearer {token}") == 200
    last = "A" if token[-1] != "A" else "B"
    other = partners.token_of(make_partner()).split("_")[2]
    wrong = ["", token, "Bearer", f"Basic {token}", f"Bearer {token[:-1]}{last}",
             f"Bearer tf_{uuid4().hex}_x", f"Bearer tf_{partner.pk.hex}_{other}",
             "Bearer tf_é_x", "Bearer a_b"]  # fmt: skip
    assert {status_with(one) for one in wrong} == {401}
    partners.renew_secret(partner=partner, at=clock.now(), by=make_user("coordinator"))
    assert status_with(f"Bearer {token}") == 401
    assert status_with(f"Bearer {partners.token_of(partner)}") == 200
    partners.end_partner(partner=partner, at=clock.now(), by=make_user("coordinator"))
    assert status_with(f"Bearer {partners.token_of(partner)}") == 401


def test_a_partner_may_do_what_it_was_given_and_its_use_is_noted_by_the_day() -> None:
    partner = make_partner(Scope.HELPDESK_CALLS)
    assert status_with(f"Bearer {partners.token_of(partner)}") == 403
    assert Partner.objects.get(pk=partner.pk).used_on is None
    assert heard(partner, signed_headers(partner, b"{}")) == 200
    assert Partner.objects.get(pk=partner.pk).used_on == clock.today()
    acts = AuditLine.objects.filter(target=str(partner.pk)).values_list("act", flat=True)
    assert list(acts) == ["access.partner.made"]


@pytest.mark.parametrize(
    ("late", "body", "status"),
    [(0, b"{}", 200), (290, b"{}", 200), (-290, b"{}", 200), (310, b"{}", 401), (-310, b"{}", 401),
     (0, b"{ }", 401)],
)  # fmt: skip
def test_what_is_signed_must_be_of_now_and_as_it_was_sent(
    late: int, body: bytes, status: int
) -> None:
    partner = make_partner()
    with time_machine.travel(clock.now(), tick=False):
        assert heard(partner, signed_headers(partner, b"{}", late=late), body) == status


def test_a_broken_signature_is_refused_calmly() -> None:
    partner = make_partner()
    right = signed_headers(partner, b"{}")
    broken = [
        {**right, name: value}
        for name in right
        for value in ("", "x", "²", "v1,", "v1,é", "9" * 400)
    ]
    assert {heard(partner, headers) for headers in broken} == {401}


def test_the_signature_of_another_partner_is_of_no_use() -> None:
    mine, theirs = make_partner(), make_partner()
    assert heard(theirs, signed_headers(mine, b"{}")) == 401


def test_what_comes_again_is_known_even_over_the_hour() -> None:
    partner, signed = make_partner(), partners.Signed("msg_1", b"{}")
    edge = clock.now().replace(minute=59, second=58)
    assert partners.first_time(signed, partner=partner, at=edge)
    assert not partners.first_time(signed, partner=partner, at=edge + timedelta(seconds=4))
    assert partners.first_time(signed, partner=make_partner(), at=edge)


def test_too_often_is_told_with_how_long_to_wait() -> None:
    partner = make_partner()
    token = f"Bearer {partners.token_of(partner)}"
    with time_machine.travel(clock.now(), tick=False):
        for _ in range(partners.LIMIT.per_address):
            count_attempt(partners.LIMIT, address=str(partner.pk), at=clock.now())
        assert status_with(token) == 429
    assert status_with(f"Bearer {partners.token_of(make_partner())}") == 200


@pytest.mark.parametrize("scopes", [[], ["helpdesk.read"]])
def test_a_partner_without_a_known_scope_cannot_be(scopes: list[str]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Partner.objects.create(name="x", scopes=scopes, nonce=b"n", made_at=clock.now())
