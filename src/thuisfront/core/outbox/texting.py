"""How a text message leaves: by one request to the provider in the settings, and nowhere else.

A Standard Webhook of ours: signed, and with the same identifier however often it is sent, by which
the provider keeps one of two. When nobody knows whether it was taken over, a person decides.
"""

import base64
import hmac
import json
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit
from uuid import UUID

import phonenumbers
from django.conf import settings
from django.core.exceptions import ValidationError

from thuisfront.core.base import sealing
from thuisfront.core.base.blind import REGIONS
from thuisfront.core.outbox import leaving
from thuisfront.core.outbox.models import TextMessage

NUMBER = "outbox number"
TASK = "outbox.send_text"
TIMEOUT = 10  # seconds for each step
NO_PROVIDER = "no provider"
HERE = frozenset({"localhost", "127.0.0.1", "::1"})
MOBILE = frozenset({
    phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE,
})  # fmt: skip
# What the provider will never take, so that trying again is of no use.
REFUSED = frozenset({
    HTTPStatus.BAD_REQUEST, HTTPStatus.GONE, HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
})  # fmt: skip
# Of a machine in between: what the provider itself did, nobody knows.
UNCLEAR = frozenset({HTTPStatus.BAD_GATEWAY, HTTPStatus.GATEWAY_TIMEOUT})


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


def send_text(*, key: UUID, at: datetime) -> bool:
    """Hand a queued message over unless that was done already; tell whether it was done now.

    :raises ProviderError: when the provider is away or says not now; the queue tries again
    """
    message = leaving.waiting(TextMessage).filter(pk=key).first()
    if not message:
        return False
    to = provider()
    if not to:
        leaving.not_reached(message, NO_PROVIDER)
        raise ProviderError("there is no provider")
    number = sealing.unwrap(NUMBER, message.sealed_number or b"", place(message.pk)).decode()
    with _opened(to, message) as made:
        return leaving.claim(message, at) and _hand_over(to, made, message, number, at)


@contextmanager
def _opened(to: Provider, message: TextMessage) -> Iterator[HTTPConnection]:
    """Reach the provider; what goes wrong before that is surely not handed over."""
    made = (
        HTTPSConnection(to.host, to.port, timeout=TIMEOUT, context=ssl.create_default_context())
        if to.secure
        else HTTPConnection(to.host, to.port, timeout=TIMEOUT)
    )
    try:
        try:
            made.connect()
        except OSError as error:
            leaving.not_reached(message, type(error).__name__)
            raise ProviderError(type(error).__name__) from error
        yield made
    finally:
        made.close()


def _hand_over(
    to: Provider, made: HTTPConnection, message: TextMessage, number: str, at: datetime
) -> bool:
    """Hand a claimed message over and note what was said; without a clear answer it stays so."""
    body = json.dumps({"id": str(message.pk), "to": number, "text": message.body}).encode()
    try:
        made.request("POST", to.path, body, dict(headers_of(to, message.pk, body, at)))
        status = made.getresponse().status
    except (OSError, HTTPException) as error:
        leaving.doubted(message, type(error).__name__)
        return False
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        leaving.sent(message, at)
        return True
    if status in REFUSED:
        leaving.refused(message, at, f"refused: {int(status)}")
        return False
    if status in UNCLEAR:
        leaving.doubted(message, f"unclear: {int(status)}")
        return False
    # also when it points elsewhere: only the address in the settings gets a number
    leaving.given_back(message, f"not now: {int(status)}")
    raise ProviderError(f"the provider answered {int(status)}")


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
    return leaving.left_behind(TextMessage, TASK, "key", at)


def tidy(at: datetime) -> None:
    """Call failed what the queue gave up, and erase numbers that were kept long enough."""
    leaving.give_up(TextMessage, TASK, "key", at)
    leaving.forget_addresses(TextMessage, at)


def place(message: object) -> str:
    """Return where the number of a message belongs."""
    return f"outbox_textmessage.sealed_number|{message}"
