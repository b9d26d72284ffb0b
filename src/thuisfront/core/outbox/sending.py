"""How a queued letter leaves: at most once, and its address is forgotten with it.

When nobody knows whether it arrived, a person decides. A letter that is sent again has the same
Message-ID, by which mail servers and programs keep one of the two.
"""

import json
import smtplib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend

from thuisfront.core.base import sealing
from thuisfront.core.outbox import leaving
from thuisfront.core.outbox.models import Letter

TEMPORARY, PERMANENT = 400, 500
ADDRESS, REST = "outbox address", "outbox rest"
TASK = "outbox.send_letter"


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


def send_letter(*, letter_id: UUID, at: datetime) -> bool:
    """Send a queued letter unless it went already; tell whether it went now.

    :raises OSError: when the mail server is away or says not now; the queue tries again
    """
    letter = leaving.waiting(Letter).filter(pk=letter_id).first()
    if not letter:
        return False
    mail = _made(letter)
    with _opened(letter, mail):
        return leaving.claim(letter, at) and _hand_over(letter, mail, at)


@contextmanager
def _opened(letter: Letter, mail: EmailMessage) -> Iterator[None]:
    """Have a mail server that answers; what goes wrong before that is surely not sent."""
    server = mail.get_connection()
    try:
        try:
            server.open()
            if isinstance(server, SmtpBackend) and server.connection:
                server.connection.ehlo_or_helo_if_needed()
        except OSError as error:
            leaving.not_reached(letter, type(error).__name__)
            raise
        yield
    finally:
        with suppress(OSError):  # it said yes or no already
            server.close()


def _hand_over(letter: Letter, mail: EmailMessage, at: datetime) -> bool:
    """Hand a claimed letter over and note what was said; without a clear answer it stays so."""
    try:
        mail.send()
    except OSError as error:
        said, name = _answer(error), type(error).__name__
        if TEMPORARY <= said < PERMANENT:
            leaving.given_back(letter, name)
            raise
        if said >= PERMANENT:
            about_reader = isinstance(error, smtplib.SMTPRecipientsRefused)
            leaving.refused(letter, at, name, keep=not about_reader)
        else:
            leaving.doubted(letter, name)
        return False
    leaving.sent(letter, at)
    return True


def _made(letter: Letter) -> EmailMessage:
    """Return the mail, and with it that it can be made."""
    to = sealing.unwrap(ADDRESS, letter.sealed_address or b"", place(letter.pk)).decode()
    rest: dict[str, Any] = {"body": "", "headers": {}}
    if letter.sealed_rest is not None:
        where = place_of_rest(letter.pk)
        rest = json.loads(sealing.unwrap(REST, letter.sealed_rest, where))
    known = f"<{letter.pk}@{own_domain()}>"
    headers = {"Message-ID": known, "Auto-Submitted": "auto-generated", **rest["headers"]}
    body = letter.body or rest["body"]
    mail = EmailMessage(letter.subject, body, to=[to], headers=headers)
    mail.message()
    return mail


def left_behind(at: datetime) -> list[UUID]:
    """Return the letters that a worker held when it died: they wait, and nobody will send them."""
    return leaving.left_behind(Letter, TASK, "letter_id", at)


def tidy(at: datetime) -> None:
    """Call failed what the queue gave up, and erase addresses that were kept long enough."""
    leaving.give_up(Letter, TASK, "letter_id", at)
    leaving.forget_addresses(Letter, at)


def send_now(*, to: str, subject: str, body: str) -> None:
    """Send a mail that no table may hold, such as one with a link; for a worker only.

    :raises OSError: when the mail server is away or says not now; the queue tries again
    """
    EmailMessage(subject, body, to=[to]).send()


def _answer(error: OSError) -> int:
    """Return the number that the server refused with (RFC 5321); nothing when it said none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max(code for code, _ in error.recipients.values())
    return error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else 0


def place(letter: object) -> str:
    """Return where the address of a letter belongs."""
    return f"outbox_letter.sealed_address|{letter}"


def place_of_rest(letter: object) -> str:
    """Return where the rest of a letter belongs."""
    return f"outbox_letter.sealed_rest|{letter}"
