"""Queueing mail in the caller's transaction; the worker sends it after commit."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from thuisfront.core.base import sealing
from thuisfront.core.outbox import sending, tasks, texting
from thuisfront.core.outbox.models import Letter, TextMessage


def check_address(to: str) -> None:
    """Refuse what is not exactly one address.

    :raises ValidationError: also for a quoted name with a comma, which is a valid address
    """
    validate_email(to)
    if any(sign in to for sign in ",;\r\n"):
        raise ValidationError("one letter goes to one address")


def queue_letter(
    *, to: str, subject: str, body: str, headers: Mapping[str, str] | None = None,
    secret: bool = False,
) -> Letter:  # fmt: skip
    """Queue one mail to one address; it leaves after the caller's transaction commits.

    A `secret` body, one with five words say, is sealed until the mail has left.

    :raises ValidationError: when `to` is not exactly one address
    """
    check_address(to)
    letter = Letter(subject=subject, body="" if secret else body)
    letter.sealed_address = sending.sealed_address(letter, to)
    if secret or headers:
        letter.sealed_rest = sending.sealed_rest(letter, body if secret else "", headers or {})
    letter.save()
    tasks.send_letter.defer(letter_id=str(letter.pk))
    return letter


def queue_text(*, to: str, body: str) -> TextMessage:
    """Queue one text message to one number; it leaves after the caller's transaction commits.

    :raises ValidationError: when `to` takes no text messages
    """
    number = texting.mobile_number(to)
    message = TextMessage(body=body)
    message.sealed_number = sealing.wrap(texting.NUMBER, number.encode(), texting.place(message.pk))
    message.save()
    tasks.send_text.defer(key=str(message.pk))
    return message
