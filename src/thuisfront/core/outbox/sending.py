"""How a queued letter leaves: once, and its address is forgotten with it."""

import smtplib
from datetime import datetime
from uuid import UUID

from django.core.mail import EmailMessage
from django.db import transaction

from thuisfront.core.base import sealing
from thuisfront.core.outbox.models import Letter

TEMPORARY, PERMANENT = 400, 500
ADDRESS = "outbox address"


def sealed_address(letter: Letter, to: str) -> bytes:
    """Seal the address for this one letter."""
    return sealing.wrap(ADDRESS, to.encode(), place(letter.pk))


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
        EmailMessage(letter.subject, letter.body, to=[to]).send()
    except (smtplib.SMTPRecipientsRefused, smtplib.SMTPSenderRefused) as error:
        if _only_for_now(error):
            raise
        letter.failed_at, letter.failure = at, type(error).__name__
    else:
        letter.sent_at = at
    letter.sealed_address = None
    letter.save()
    return letter.sent_at is not None


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
