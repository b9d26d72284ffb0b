"""Reads for what came by mail: which conversation a mail belongs to, a file that came along."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parseaddr
from secrets import token_hex
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from thuisfront.core.accounts.models import User
from thuisfront.core.base import blind, clock, sealing
from thuisfront.core.mailbox import box
from thuisfront.core.mailbox.enums import MIME, FileKind
from thuisfront.core.mailbox.mails import Mail
from thuisfront.core.organizations.queries import centre
from thuisfront.core.outbox.sending import own_domain
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.enums import Author, Channel
from thuisfront.helpdesk.models import Attachment, MailThread, Message, Question
from thuisfront.helpdesk.queries import open_questions_for, place

ASIDE_DAYS = 7  # until the words of what is no question are erased
TOKEN = 40  # hexadecimal signs: 160 bits
_OURS = re.compile(rf"^([0-9a-f]{{{TOKEN}}})\.[0-9a-f]+@")


@dataclass(frozen=True)
class OpenedFile:
    """A file as it is handed out: its type is what we saw in it, its name tells nothing."""

    question: Question
    name: str
    mime: str
    content: bytes


def token_of(question: UUID) -> str:
    """Return what stands in the Message-ID of our mails about a question; nobody can guess it."""
    return sealing.fingerprint("mail thread", str(question)).hex()[:TOKEN]


def mark_of_token(token: str) -> bytes:
    """Return by what a conversation is found with that token."""
    return sealing.fingerprint("mail thread mark", token)


def message_id_for(question: UUID) -> str:
    """Return a fresh Message-ID by which a reply is found."""
    return f"<{token_of(question)}.{token_hex(4)}@{own_domain()}>"


def thread_about(identifiers: Iterable[str]) -> MailThread | None:
    """Return the conversation that one of these Message-IDs of ours belongs to."""
    found = (_OURS.match(one) for one in identifiers)
    marks = [mark_of_token(one[1]) for one in found if one]
    threads = MailThread.objects.filter(mark__in=marks).select_related("question")
    return threads.order_by("-question__asked_at").first() if marks else None


def thread_of_today(mark: bytes, at: datetime) -> MailThread | None:
    """Return the conversation that this address began by mail today."""
    hour = clock.whole_hour(clock.start_of_day(at))
    threads = MailThread.objects.filter(question__contact_mark=mark, question__asked_at__gte=hour)
    return threads.select_related("question").order_by("-question__asked_at").first()


def mails_of_day(question: Question, at: datetime) -> int:
    """Return how many mails of the asker came in one conversation today."""
    start = clock.whole_hour(clock.start_of_day(at))
    own = Message.objects.filter(question=question, author=Author.ASKER, sent_at__gte=start)
    return own.count()


def mark_of_sender(mail: Mail) -> bytes | None:
    """Return by what conversations with the sender are found; nothing without an address."""
    return blind.contact_mark(mail.sender) if mail.sender else None


def is_own(address: str) -> bool:
    """Tell whether an address is one of ours: a mail to it would come back to us."""
    _, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    own = {one.casefold() for one in (box.own_address(), sender, centre().email) if one}
    return address.casefold() in own


def reply_address() -> str:
    """Return to which address people write back."""
    _, sender = parseaddr(settings.DEFAULT_FROM_EMAIL)
    return box.own_address() or sender


def thread_of(question: Question) -> MailThread | None:
    """Return what a conversation by mail needs besides its words; nothing for another channel."""
    if question.channel != Channel.MAIL:
        return None
    return MailThread.objects.filter(question=question).first()


def told_of(question: Question) -> dict[str, object]:
    """Return what the page of a question tells of its mails, and when one that is none goes."""
    thread = thread_of(question)
    if not thread:
        return {}
    goes_on = thread.aside_on and thread.aside_on + timedelta(days=ASIDE_DAYS + 1)
    return {"mail": thread, "mail_goes_on": goes_on}


def attachments_for(user: User) -> QuerySet[Attachment]:
    """Return the files of the questions whose words this user may read."""
    return Attachment.objects.filter(question__in=open_questions_for(user).values("pk"))


def opened_file(attachment: Attachment) -> OpenedFile:
    """Return a file to hand out, under a name that tells nothing."""
    key = keys.key_of(attachment.question_id)
    content = sealing.unseal(key, attachment.sealed_content, place(attachment, "sealed_content"))
    name = f"bijlage-{attachment.place}.{attachment.kind}"
    return OpenedFile(attachment.question, name, MIME[FileKind(attachment.kind)], content)
