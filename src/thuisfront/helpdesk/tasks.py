"""What happens after an act of the helpdesk, outside it."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils.translation import gettext, override
from procrastinate.contrib.django import app

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.office import voicemail
from thuisfront.core.organizations.queries import centre
from thuisfront.core.outbox.actions import queue_letter, queue_text


def tell_answer_is_ready(*, to: str) -> None:
    """Mail that there is an answer: no name, no topic, nothing of the question."""
    with override("nl"):
        address = f"{settings.BASE_URL}{reverse('helpdesk:conversation-open')}"
        body = gettext(
            "Hello,\n\n"
            "There is an answer for you. Open it with your five words at:\n%(address)s\n\n"
            "You get this mail because you asked for it. You cannot reply to it."
        )
        subject = gettext("There is a message for you")
        queue_letter(to=to, subject=subject, body=body % {"address": address})


def text_answer_is_ready(*, to: str) -> None:
    """Send a text message that there is one: no name, no topic, not who we are."""
    with override("nl"):
        host = urlsplit(settings.BASE_URL).netloc
        body = gettext("There is a message for you. Open it with your five words: %(address)s")
        queue_text(to=to, body=body % {"address": f"{host}{reverse('helpdesk:conversation-open')}"})


def ask_if_it_helped(*, to: str) -> None:
    """Mail that there is one short question: nothing of what was asked or answered."""
    with override("nl"):
        address = f"{settings.BASE_URL}{reverse('helpdesk:conversation-open')}"
        body = gettext(
            "Hello,\n\n"
            "We have one short question for you. Open it with your five words at:\n%(address)s\n\n"
            "You get this mail once, because you said that we may ask. You cannot reply to it."
        )
        subject = gettext("There is a message for you")
        queue_letter(to=to, subject=subject, body=body % {"address": address})


@dataclass(frozen=True)
class Envelope:
    """To whom a mail goes, in which language, under which Message-ID, answering to which."""

    to: str
    language: str
    message_id: str
    reply_to: str
    answers: str = ""

    def headers(self, auto: str) -> dict[str, str]:
        """Return the headers that keep machines from answering, and lead people to us."""
        found = {
            "Message-ID": self.message_id, "Reply-To": self.reply_to, "Auto-Submitted": auto,
            "X-Auto-Response-Suppress": "All",
        }  # fmt: skip
        if self.answers and self.answers.isascii() and self.answers.isprintable():
            found |= dict.fromkeys(("In-Reply-To", "References"), f"<{self.answers}>")
        return found


def tell_mail_arrived(
    *, envelope: Envelope, words: str, due_at: datetime, cut: bool, at: datetime
) -> None:
    """Mail that a mail is here and until when we answer: where, when we are open, five words."""
    with override(envelope.language):
        values = {"day": voicemail.day_name(clock.day_of(due_at)), "words": words}
        told = [
            gettext("Hello,"),
            gettext("We have your message. You get an answer on %(day)s at the latest.") % values,
            *([gettext(
                "Your mail was too big to read it whole. Pictures and files did not arrive: send "
                "them again in a smaller mail, a few at a time."
            )] if cut else []),
            _where_to_read(words),
            gettext(
                "Write the words down. Can somebody else read your mail? Then remove this mail."
            ),
            "\n".join(voicemail.told_by_mail(centre(), at)),
            gettext("This is an automatic message. You can reply to add something."),
        ]  # fmt: skip
        queue_letter(
            to=envelope.to, subject=gettext("We have your message"), body="\n\n".join(told),
            headers=envelope.headers("auto-replied"), secret=True,
        )  # fmt: skip


def tell_mail_answered(*, envelope: Envelope, words: str) -> None:
    """Mail that there is an answer to a mail; with the five words when they were not told yet."""
    with override(envelope.language):
        told = [
            gettext("Hello,"), gettext("There is an answer for you."), _where_to_read(words),
            gettext("You get this mail because you mailed us. You can reply to it."),
        ]  # fmt: skip
        queue_letter(
            to=envelope.to, subject=gettext("There is a message for you"),
            body="\n\n".join(told), headers=envelope.headers("auto-generated"),
            secret=bool(words),
        )  # fmt: skip


def words_of_other_address(question: UUID) -> str:
    """Return the note for colleagues that a mail answers ours, from an address that did not ask."""
    with override("nl"):
        address = reverse("helpdesk:question-detail", args=[question])
        return gettext(
            "This answers a mail of ours, but comes from another address. It may belong to: "
            "%(address)s. Tell nothing of that one before you know who writes."
        ) % {"address": address}


def _where_to_read(words: str) -> str:
    address = f"{settings.BASE_URL}{reverse('helpdesk:conversation-open')}"
    if words:
        return gettext(
            "The answer does not come by mail. You read it at:\n%(address)s\n\n"
            "with these five words:\n%(words)s"
        ) % {"address": address, "words": words}
    return gettext("Open it with your five words at:\n%(address)s") % {"address": address}


def tell_colleague(*, to: User) -> None:
    """Mail a colleague that another one wrote something for them: not what, nor about what."""
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "A colleague wrote something for you. You find it after signing in:\n%(address)s"
        )
        values = {
            "name": to.get_short_name(),
            "address": f"{settings.BASE_URL}{reverse('office:start')}",
        }
        subject = gettext("A colleague wrote to you")
        queue_letter(to=to.email, subject=subject, body=body % values)


def tell_late(*, to: User, count: int) -> None:
    """Mail a colleague that answers are late: how many, and nothing else."""
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "Answers that were promised and are late: %(count)s. Look at:\n%(address)s\n\n"
            "You get this mail because you lead the line, or because you took one of these."
        )
        address = f"{settings.BASE_URL}{reverse('helpdesk:question-list')}?stand=te-laat"
        values = {"name": to.get_short_name(), "count": count, "address": address}
        subject = gettext("Something has to be answered")
        queue_letter(to=to.email, subject=subject, body=body % values)


def tell_late_tasks(*, to: User, count: int) -> None:
    """Mail a colleague that tasks are late: how many, and nothing else."""
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "Tasks that should be done by now: %(count)s. Look at:\n%(address)s\n\n"
            "You get this mail because you lead the line, or because one of these is yours."
        )
        address = f"{settings.BASE_URL}{reverse('helpdesk:task-list')}"
        values = {"name": to.get_short_name(), "count": count, "address": address}
        queue_letter(to=to.email, subject=gettext("Something has to be done"), body=body % values)


@app.periodic(cron="20 * * * *")
@app.task(queueing_lock="helpdesk.ask_helped", name="helpdesk.ask_helped")
def ask_helped(timestamp: int) -> None:
    """Let the command ask who agreed to it whether an answer helped."""
    del timestamp
    call_command("ask_helped")


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="helpdesk.escalate_late", name="helpdesk.escalate_late")
def escalate_late(timestamp: int) -> None:
    """Let the command tell which promises were not kept."""
    del timestamp
    call_command("escalate_late")
