"""What happens after an act of referrals, outside it: neutral mail and text messages, and time."""

from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management import call_command
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, gettext_noop, override
from procrastinate.contrib.django import app

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.queries import centre
from thuisfront.core.outbox import texting
from thuisfront.core.outbox.actions import queue_letter, queue_text


def address_of(token: str) -> str:
    """Return the address of the page of the receiver."""
    with override("nl"):
        return f"{settings.BASE_URL}{reverse('referrals:message', args=[token])}"


def mail_link(*, to: str, token: str, until: date) -> None:
    """Mail the link: whom it is about, and even what for, is not in it."""
    _mail(
        to,
        gettext_noop(
            "Hello,\n\n"
            "%(centre)s has a message for your organization. Read it here:\n%(address)s\n\n"
            "You need a code of six digits. It comes by text message, or we call you. "
            "Did you get none? Call us: %(phone)s.\n\n"
            "The link works until %(until)s. This mail says nothing more on purpose. "
            "You cannot reply to it."
        ),
        token,
        until,
    )


def mail_reminder(*, to: str, token: str, until: date) -> None:
    """Mail the link once more, because nobody answered."""
    _mail(
        to,
        gettext_noop(
            "Hello,\n\n"
            "A message of %(centre)s still waits for your answer. Read it here:\n%(address)s\n\n"
            "You need the code that you got. Do you not have it any more? Call us: %(phone)s.\n\n"
            "The link works until %(until)s. A short answer is enough, also when it is no. "
            "You cannot reply to this mail."
        ),
        token,
        until,
    )


def mail_news(*, to: str, token: str, until: date) -> None:
    """Mail that something was added for the receiver."""
    _mail(
        to,
        gettext_noop(
            "Hello,\n\n"
            "There is news in a message of %(centre)s. Read it here:\n%(address)s\n\n"
            "You need the code that you got. Do you not have it any more? Call us: %(phone)s.\n\n"
            "The link works until %(until)s. You cannot reply to this mail."
        ),
        token,
        until,
    )


def _mail(to: str, text: str, token: str, until: date) -> None:
    with override("nl"):
        here = centre()
        values = {
            "centre": here.name, "phone": here.phone, "address": address_of(token),
            "until": date_format(until, "j F Y"),
        }  # fmt: skip
        subject = gettext("There is a message for your organization")
        queue_letter(to=to, subject=subject, body=gettext(text) % values, secret=True)


def text_code(*, to: str, code: str) -> None:
    """Send the code by text message: not whose it is, nor what it opens."""
    if not texting.is_connected():
        return
    with override("nl"):
        host = urlsplit(settings.BASE_URL).netloc
        body = gettext("Your code for the message of %(host)s: %(code)s")
        queue_text(to=to, body=body % {"host": host, "code": code})


def tell_partners(*, to: Iterable[User]) -> None:
    """Mail who answers for an organization that something waits: not what, nor about whom."""
    with override("nl"):
        address = f"{settings.BASE_URL}{reverse('referrals:inbox')}"
        text = gettext(
            "Hello %(name)s,\n\n"
            "%(centre)s has a message for your organization. Sign in and read it here:\n"
            "%(address)s\n\n"
            "This mail says nothing more on purpose. You cannot reply to it."
        )
        subject = gettext("There is a message for your organization")
        for user in to:
            values = {"name": user.get_short_name(), "centre": centre().name, "address": address}
            queue_letter(to=user.email, subject=subject, body=text % values)


def tell_sender(*, to: User | None) -> None:
    """Mail who looks after it that something waits at the desk; when nobody does, everybody may."""
    able = [to] if to else colleagues_who_may(Permission.REFERRAL_WRITE)
    for one in able:
        _tell(one)


def _tell(to: User) -> None:
    """Mail a colleague that something waits: not what, nor about whom."""
    if not to.is_active:
        return
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "Something needs your attention. Sign in and look at:\n%(address)s\n\n"
            "This mail says nothing more on purpose. You cannot reply to it."
        )
        address = f"{settings.BASE_URL}{reverse('office:start')}"
        values = {"name": to.get_short_name(), "address": address}
        subject = gettext("Something needs your attention")
        queue_letter(to=to.email, subject=subject, body=body % values)


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="referrals.follow_silence", name="referrals.follow_silence")
def follow_silence(timestamp: int) -> None:
    """Let the command see to what nobody answered."""
    del timestamp
    call_command("follow_silence")
