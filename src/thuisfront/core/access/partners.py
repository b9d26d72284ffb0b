"""Programs of partners: who may call our API, by a secret that is kept nowhere.

A partner sends its token, or signs what it sends (Standard Webhooks). Both follow from the nonce
of its row and a key outside the database: who reads the table can do nothing with it.
"""

import base64
import binascii
import hmac
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import wraps
from http import HTTPStatus
from secrets import token_bytes
from typing import Any, Concatenate, ParamSpec, cast
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.limits import Limit, TooManyError, count_attempt
from thuisfront.core.access.models import Attempt, Partner, Scope
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.api import ProblemError

PREFIX = "tf"
SIGNING = "whsec_"  # how Standard Webhooks writes a secret
LATE = 300  # seconds that a signed request may be old, or ahead of our clock
LIMIT = Limit("partner", per_address=600, in_total=6_000, seconds=3600)
P = ParamSpec("P")


@dataclass(frozen=True)
class Signed:
    """A request that its sender signed: which it is, and what it says."""

    key: str
    body: bytes


@transaction.atomic
def add_partner(
    *, name: str, scopes: Iterable[str], at: datetime, by: User, ends_at: datetime | None = None
) -> Partner:
    """Let a program use the API, until a moment or until somebody ends it."""
    partner = Partner.objects.create(
        name=name, scopes=sorted(scopes), nonce=token_bytes(32), made_at=at, ends_at=ends_at
    )
    audit.record("access.partner.made", at=at, by=by, target=partner)
    return partner


@transaction.atomic
def renew_secret(
    *, partner: Partner, at: datetime, by: User, ends_at: datetime | None = None
) -> None:
    """Give a partner another secret; the one it has works no more."""
    partner.nonce, partner.ends_at = token_bytes(32), ends_at
    partner.save(update_fields=["nonce", "ends_at"])
    audit.record("access.partner.renewed", at=at, by=by, target=partner)


@transaction.atomic
def end_partner(*, partner: Partner, at: datetime, by: User) -> None:
    """Let a program use the API no more."""
    if Partner.objects.filter(pk=partner.pk, ended_at=None).update(ended_at=at):
        audit.record("access.partner.ended", at=at, by=by, target=partner)


def partners() -> QuerySet[Partner]:
    """Return every partner that may use the API, by name."""
    lasts = Q(ends_at=None) | Q(ends_at__gt=clock.now())
    return Partner.objects.filter(lasts, ended_at=None)


def of_the_line() -> QuerySet[Partner]:
    """Return the partners that no room looks after itself: forms, and the telephone exchange."""
    return partners().exclude(scopes__contains=[Scope.REFERRALS])


def token_of(partner: Partner) -> str:
    """Return what a partner sends with each request."""
    secret = base64.urlsafe_b64encode(_secret(partner)).decode().rstrip("=")
    return f"{PREFIX}_{partner.pk.hex}_{secret}"


def signing_secret_of(partner: Partner) -> str:
    """Return with what a partner signs, as Standard Webhooks writes it."""
    return SIGNING + base64.b64encode(_secret(partner)).decode()


def signature(partner: Partner, key: str, moment: int, body: bytes) -> dict[str, str]:
    """Return the headers by which a partner knows that we sent something (Standard Webhooks)."""
    said = f"{key}.{moment}.".encode() + body
    made = base64.b64encode(hmac.digest(_secret(partner), said, "sha256")).decode()
    return {
        "webhook-id": key, "webhook-timestamp": str(moment), "webhook-signature": f"v1,{made}",
    }  # fmt: skip


def for_partner(scope: Scope) -> Callable[[Callable[..., HttpResponse]], Callable[..., Any]]:
    """Open an endpoint to programs that send a token with this scope.

    :raises ProblemError: when they do not, or too often
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, Partner, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            word, _, token = request.headers.get("Authorization", "").partition(" ")
            partner = _with_token(token) if word.lower() == "bearer" else None
            _let_in(partner, scope, clock.now())
            return view(request, cast("Partner", partner), *args, **kwargs)

        cast("Any", guarded).access = scope
        return guarded

    return decorate


def for_signer(scope: Scope) -> Callable[[Callable[..., HttpResponse]], Callable[..., Any]]:
    """Open an endpoint to programs that sign what they send (Standard Webhooks 1.0).

    The view gets the partner and what was signed; the address names the partner. An old request
    is refused, and `Signed.key` tells a request that is sent again.

    :raises ProblemError: when it is not signed well, not of now, or too often
    """

    def decorate(
        view: Callable[[HttpRequest, Partner, Signed], HttpResponse],
    ) -> Callable[[HttpRequest, UUID], HttpResponse]:
        @wraps(view)
        def guarded(request: HttpRequest, key: UUID) -> HttpResponse:
            at = clock.now()
            partner = partners().filter(pk=key).first() if _is_of_now(request, at) else None
            signed = _signed(request, partner) if partner else None
            _let_in(partner if signed else None, scope, at)
            return view(request, cast("Partner", partner), cast("Signed", signed))

        cast("Any", guarded).access = scope
        return guarded

    return decorate


def first_time(signed: Signed, *, partner: Partner, at: datetime) -> bool:
    """Tell whether a signed request comes for the first time; ask in the transaction of its work.

    What is remembered outlives the time in which the request is young enough to be heard.
    """
    key = sealing.fingerprint("signed request", f"{partner.pk} {signed.key}")
    until = at + timedelta(seconds=3 * LATE)
    return Attempt.objects.get_or_create(key=key, defaults={"ends_at": until, "count": 1})[1]


def _secret(partner: Partner) -> bytes:
    return sealing.fingerprint("partner", f"{partner.pk} {bytes(partner.nonce).hex()}")


def _with_token(token: str) -> Partner | None:
    try:
        key = UUID(token.split("_")[1])
    except (IndexError, ValueError):
        return None
    partner = partners().filter(pk=key).first()
    right = token_of(partner) if partner else ""
    return partner if hmac.compare_digest(right.encode(), token.encode()) else None


def _let_in(partner: Partner | None, scope: Scope, at: datetime) -> None:
    """Refuse who is unknown, may not do this, or comes too often; note the day of use."""
    if not partner:
        unknown = "Send a valid token or signature."
        raise ProblemError(unknown, HTTPStatus.UNAUTHORIZED, WWW_Authenticate="Bearer")
    if scope not in partner.scopes:
        barred = f"This partner has no scope {scope.value}."
        raise ProblemError(barred, HTTPStatus.FORBIDDEN)
    try:
        count_attempt(LIMIT, address=str(partner.pk), at=at)
    except TooManyError as many:
        often = f"Too many requests. Wait {many.minutes} minutes."
        wait = str(60 * many.minutes)
        raise ProblemError(often, HTTPStatus.TOO_MANY_REQUESTS, Retry_After=wait) from many
    today = clock.day_of(at)
    unnoted = Q(used_on=None) | Q(used_on__lt=today)
    if partner.used_on != today:
        Partner.objects.filter(unnoted, pk=partner.pk).update(used_on=today)


def _is_of_now(request: HttpRequest, at: datetime) -> bool:
    moment = request.headers.get("webhook-timestamp", "")
    is_number = moment.isascii() and moment.isdigit()
    return is_number and abs(int(moment[:12]) - at.timestamp()) <= LATE


def _signed(request: HttpRequest, partner: Partner) -> Signed | None:
    """Return what was signed, or nothing when the signature is not right."""
    key, moment = (request.headers.get(f"webhook-{name}", "") for name in ("id", "timestamp"))
    if not key:
        return None
    said = f"{key}.{moment}.".encode() + request.body
    right = hmac.digest(_secret(partner), said, "sha256")
    given = request.headers.get("webhook-signature", "").split()
    good = any(hmac.compare_digest(right, _decoded(one)) for one in given if one[:3] == "v1,")
    return Signed(key, request.body) if good else None


def _decoded(signature: str) -> bytes:
    try:
        return base64.b64decode(signature[3:], validate=True)
    except (binascii.Error, ValueError):
        return b""
