"""Queueing mail in the caller's transaction; the worker sends it after commit."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.outbox import leaving, sending, tasks, texting, unsent
from thuisfront.core.outbox.models import Hook, HookCall, Leaving, Letter, TextMessage


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


def queue_call(*, hook: Hook, kind: str, thing: UUID, at: datetime) -> HookCall:
    """Queue that a program hears of something; it leaves after the caller's transaction commits."""
    call = HookCall.objects.create(hook=hook, kind=kind, thing=thing, at=at)
    tasks.send_hook.defer(key=str(call.pk))
    return call


@transaction.atomic
def try_call_again(*, call: HookCall) -> None:
    """Queue a message again that was given up; under the same identifier."""
    if HookCall.objects.filter(pk=call.pk).exclude(failed_at=None).update(failed_at=None, tries=0):
        tasks.send_hook.defer(key=str(call.pk))


@transaction.atomic
def send_again(*, key: UUID, mark: str, at: datetime, by: User) -> bool:
    """Send again what failed or is in doubt; tell whether it is as the person saw it.

    :param mark: by which the person's page says what it told; the same page twice does nothing
    """
    row = _as_seen(key, mark, at)
    if row is None or getattr(row, row.SEALED[0]) is None:
        return False
    row.claimed_at, row.failed_at, row.failure = None, None, ""
    row.save(update_fields=("claimed_at", "failed_at", "failure", "updated_at"))
    audit.record("outbox.message.sent-again", at=at, by=by, target=row)
    if isinstance(row, Letter):
        tasks.send_letter.defer(letter_id=str(row.pk))
    else:
        tasks.send_text.defer(key=str(row.pk))
    return True


@transaction.atomic
def leave_unsent(*, key: UUID, mark: str, at: datetime, by: User) -> bool:
    """Leave a message as it is, erasing its address; tell whether it is as the person saw it."""
    row = _as_seen(key, mark, at)
    if row is None:
        return False
    row.failure = leaving.UNCLEAR if row.claimed_at else row.failure
    row.claimed_at, row.failed_at, row.settled_at = None, row.failed_at or at, at
    for name in row.SEALED:
        setattr(row, name, None)
    row.save()
    audit.record("outbox.message.left", at=at, by=by, target=row)
    return True


def _as_seen(key: UUID, mark: str, at: datetime) -> Leaving | None:
    """Return a message that a person decides about, locked, when it stands as they saw it."""
    found = unsent.locked(key, at)
    if not found:
        return None
    row, told = found
    return row if told.may_be_left and told.mark == mark else None
