"""How a text message leaves: by one request to the provider in the settings, and nowhere else.

A Standard Webhook of ours: signed, and with the same identifier however often it is sent, by which
the provider keeps one of two. A worker that dies between the answer and our own commit sends again.
"""

import base64
import hmac
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit
from uuid import UUID

import phonenumbers
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from thuisfront.core.base import sealing
from thuisfront.core.base.blind import REGIONS
from thuisfront.core.outbox.models import TextMessage

NUMBER = "outbox number"
TASK = "outbox.send_text"
TIMEOUT = 10  # seconds for each step
PATIENCE = timedelta(minutes=15)  # as long a worker may be busy with one message
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
MOBILE = frozenset({
    phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
})  # fmt: skip
# What the provider will never take, so that trying again is of no use.
REFUSED = frozenset({
    HTTPStatus.BAD_REQUEST, HTTPStatus.GONE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
})  # fmt: skip


class ProviderError(OSError):
    """The provider is away, or says not now; the queue tries again."""


@dataclass(frozen=True)
class Provider:
    """Where messages are handed over, and with what they are signed."""

    secure: bool
    host: str
    port: int
    path: str
    secret: bytes


def is_connected() -> bool:
    """Tell whether this installation has a provider that messages can be handed to."""
    return provider() is not None


def provider() -> Provider | None:
    """Return the provider in the settings; nothing when it is not complete or not safe."""
    try:
        parts = urlsplit(settings.SMS_URL.strip())
        port = parts.port or {"https": 443, "http": 80}.get(parts.scheme, 0)
    except ValueError:
        return None
    host, secret = parts.hostname or "", _secret()
    in_the_open = parts.scheme == "http" and host not in HERE
    if not (host and port and secret) or in_the_open or "@" in parts.netloc:
        return None
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Provider(parts.scheme == "https", host, port, path, secret)


def _secret() -> bytes:
    """Return what the settings hold; with `whsec_` it is base64, as Standard Webhooks writes it."""
    given: str = settings.SMS_SECRET.strip()
    if not given.startswith("whsec_"):
        return given.encode()
    try:
        return base64.b64decode(given.removeprefix("whsec_"), validate=True)
    except ValueError:
        return b""


def mobile_number(typed: str) -> str:
    """Return a number that takes text messages as E.164, in whatever way it was written.

    :raises ValidationError: when it is none of the Netherlands, of Belgium, or with its country
    """
    for region in REGIONS:
        try:
            number = phonenumbers.parse(typed, region)
        except phonenumbers.NumberParseException:
            continue
        right = phonenumbers.is_valid_number(number)
        if right and phonenumbers.number_type(number) in MOBILE:
            return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    raise ValidationError("no mobile number")


@transaction.atomic
def send_text(*, key: UUID, at: datetime) -> bool:
    """Hand a queued message over unless that was done already; tell whether it was done now.

    :raises ProviderError: when the provider is away or says not now; the queue tries again
    """
    waiting = TextMessage.objects.select_for_update().filter(pk=key, sent_at=None)
    message = waiting.exclude(sealed_number=None).first()
    to = provider()
    if not message:
        return False
    if not to:
        raise ProviderError("there is no provider")
    number = sealing.unwrap(NUMBER, message.sealed_number or b"", place(message.pk)).decode()
    status = _hand_over(to, message, number, at)
    if status in REFUSED:
        message.failed_at, message.failure = at, f"refused: {int(status)}"
    elif HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        message.sent_at = at
    else:  # also when it points elsewhere: only the address in the settings gets a number
        raise ProviderError(f"the provider answered {int(status)}")
    message.sealed_number = None
    message.save()
    return message.sent_at is not None


def _hand_over(to: Provider, message: TextMessage, number: str, at: datetime) -> int:
    body = json.dumps({"id": str(message.pk), "to": number, "text": message.body}).encode()
    made = (
        HTTPSConnection(to.host, to.port, timeout=TIMEOUT, context=ssl.create_default_context())
        if to.secure
        else HTTPConnection(to.host, to.port, timeout=TIMEOUT)
    )
    try:
        made.request("POST", to.path, body, dict(headers_of(to, message.pk, body, at)))
        return made.getresponse().status
    except (OSError, HTTPException) as error:
        raise ProviderError(type(error).__name__) from error
    finally:
        made.close()


def headers_of(to: Provider, key: UUID, body: bytes, at: datetime) -> Mapping[str, str]:
    """Return the headers of one request: what it is, when it was signed, and the signature."""
    moment = str(int(at.timestamp()))
    signature = hmac.digest(to.secret, f"{key}.{moment}.".encode() + body, "sha256")
    return {
        "Content-Type": "application/json", "Idempotency-Key": str(key),
        "webhook-id": str(key), "webhook-timestamp": moment,
        "webhook-signature": f"v1,{base64.b64encode(signature).decode()}",
    }  # fmt: skip


def left_behind(at: datetime) -> list[UUID]:
    """Return the messages that a worker held when it died: they wait, and nobody sends them."""
    waiting = TextMessage.objects.filter(sent_at=None, failed_at=None, created_at__lt=at - PATIENCE)
    jobs = ProcrastinateJob.objects.filter(task_name=TASK, status__in=("todo", "failed"))
    held = {job["key"] for job in jobs.values_list("args", flat=True)}
    keys = waiting.exclude(sealed_number=None).values_list("pk", flat=True)
    return [key for key in keys if str(key) not in held]


def place(message: object) -> str:
    """Return where the number of a message belongs."""
    return f"outbox_textmessage.sealed_number|{message}"
