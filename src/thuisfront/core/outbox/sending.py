"""How a queued letter leaves: once, and its address is forgotten with it.

A worker that dies between the last word of the server and our own commit sends a letter again:
it has the same Message-ID then, by which mail servers and programs keep one of the two.
"""

import json
import smtplib
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from thuisfront.core.base import sealing
from thuisfront.core.outbox.models import Letter

TEMPORARY, PERMANENT = 400, 500
ADDRESS, REST = "outbox address", "outbox rest"
TASK = "outbox.send_letter"
PATIENCE = timedelta(minutes=15)  # as long a worker may be busy with one letter


def sealed_address(letter: Letter, to: str) -> bytes:
    """Seal the address for this one letter."""
    return sealing.wrap(ADDRESS, to.encode(), place(letter.pk))


def sealed_rest(letter: Letter, body: str, headers: Mapping[str, str]) -> bytes:
    """Seal what only the receiver may read, for this one letter."""
    rest = json.dumps({"body": body, "headers": dict(headers)}).encode()
    return sealing.wrap(REST, rest, place_of_rest(letter.pk))


def own_domain() -> str:
    """Return the domain that our mails come from."""
    return settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ") or "localhost"


@transaction.atomic
def send_letter(*, letter_id: UUID, at: datetime) -> bool:
    """Send a queued letter unless it went already; tell whether it went now.

    :raises OSError: when the mail server is away or says not now; the queue tries again
    """
    waiting = Letter.objects.select_for_update().filter(pk=letter_id, sent_at=None)
    letter = waiting.exclude(sealed_address=None).first()
    if not letter:
        return False
    to = sealing.unwrap(ADDRESS, letter.sealed_address or b"", place(letter.pk)).decode()
    try:
        _made(letter, to).send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused) as error:
        if _only_for_now(error):
            raise
        letter.failed_at, letter.failure = at, type(error).__name__
    else:
        letter.sent_at = at
    letter.sealed_address = letter.sealed_rest = None
    letter.save()
    return letter.sent_at is not None


def _made(letter: Letter, to: str) -> EmailMessage:
    rest: dict[str, Any] = {"body": "", "headers": {}}
    if letter.sealed_rest is not None:
        place = place_of_rest(letter.pk)
        rest = json.loads(sealing.unwrap(REST, letter.sealed_rest, place))
    known = f"<{letter.pk}@{own_domain()}>"
    headers = {"Message-ID": known, "Auto-Submitted": "auto-generated", **rest["headers"]}
    return EmailMessage(letter.subject, letter.body or rest["body"], to=[to], headers=headers)


def left_behind(at: datetime) -> list[UUID]:
    """Return the letters that a worker held when it died: they wait, and nobody will send them."""
    waiting = Letter.objects.filter(sent_at=None, failed_at=None, created_at__lt=at - PATIENCE)
    jobs = ProcrastinateJob.objects.filter(task_name=TASK, status__in=("todo", "failed"))
    held = {job["letter_id"] for job in jobs.values_list("args", flat=True)}
    keys = waiting.exclude(sealed_address=None).values_list("pk", flat=True)
    return [key for key in keys if str(key) not in held]


def send_now(*, to: str, subject: str, body: str) -> None:
    """Send a mail that no table may hold, such as one with a link; for a worker only.

    :raises OSError: when the mail server is away or says not now; the queue tries again
    """
    EmailMessage(subject, body, to=[to]).send()


def _only_for_now(error: smtplib.SMTPRecipientsRefused | smtplib.SMTPSenderRefused) -> bool:
    """Tell whether the server may accept it later: replies 4xx, as of greylisting (RFC 5321)."""
    if isinstance(error, smtplib.SMTPSenderRefused):
        return TEMPORARY <= error.smtp_code < PERMANENT
    return all(TEMPORARY <= code < PERMANENT for code, _ in error.recipients.values())


def place(letter: object) -> str:
    """Return where the address of a letter belongs."""
    return f"outbox_letter.sealed_address|{letter}"


def place_of_rest(letter: object) -> str:
    """Return where the rest of a letter belongs."""
    return f"outbox_letter.sealed_rest|{letter}"
