"""What the worker does for who works here: letters about accounts and about the trail.

Links are made when they leave, so no table holds one.
"""

import base64
from datetime import UTC, datetime
from uuid import UUID

from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext, override
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from thuisfront.core.access import asking
from thuisfront.core.access.links import link_for
from thuisfront.core.access.queries import held_by
from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import user_with_address, user_with_key
from thuisfront.core.base import sealing
from thuisfront.core.office import notices
from thuisfront.core.office.letters import remind_of_breaches, remind_reviewers
from thuisfront.core.outbox.sending import send_now

_PLACE = "job.reset"
_AGAIN = RetryStrategy(max_attempts=8, exponential_wait=3)


def ask_reset_letter(email: str) -> None:
    """Queue a letter with a link for this address, known or not: the same work for both."""
    sealed = sealing.wrap("job address", email.encode(), _PLACE)
    send_reset_letter.defer(sealed=base64.b64encode(sealed).decode())


def ask_invitation(user: User) -> None:
    """Queue the letter of an invitation, or of a sign-in that starts anew."""
    send_invitation.defer(user_id=str(user.pk))


@app.task(queue="mail", retry=_AGAIN, name="office.send_invitation")
def send_invitation(user_id: str) -> None:
    """Send a link to choose a password; nothing to who has one or may not sign in."""
    user = user_with_key(UUID(user_id))
    if not user or user.has_usable_password() or not held_by(user):
        return
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "You can sign in at %(site)s. Choose a password within three days at:\n%(link)s\n\n"
            "After that you set up a second factor: an app on your phone, or a passkey. "
            "The link works once. Did you not expect this? Then do nothing, and tell a colleague."
        )
        values = {"name": user.get_short_name(), "site": settings.BASE_URL, "link": link_for(user)}
        send_now(to=user.email, subject=gettext("Your account"), body=body % values)


@app.task(queue="mail", retry=_AGAIN, name="office.send_reset_letter")
def send_reset_letter(sealed: str) -> None:
    """Write to who works here and has a password; nobody else hears anything."""
    email = sealing.unwrap("job address", base64.b64decode(sealed), _PLACE).decode()
    user = user_with_address(email)
    if not user or not user.has_usable_password() or not held_by(user):
        return
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "You asked for a new password. Choose one within an hour at:\n%(link)s\n\n"
            "Was it not you? Then you need not do anything: your password stays as it is."
        )
        filled = body % {"name": user.get_short_name(), "link": link_for(user)}
        send_now(to=user.email, subject=gettext("Choose a new password"), body=filled)


@app.periodic(cron="15 4 * * *")
@app.task(queueing_lock="office.head_letter", name="office.head_letter")
def head_letter(timestamp: int) -> None:
    """Mail where the trail ends, when the settings ask for it."""
    del timestamp
    if settings.ANCHOR_MAIL:
        with asking.as_system("head-letter"):
            notices.send_head_of_trail()


@app.periodic(cron="0 6 * * *")
@app.task(queueing_lock="office.daily", name="office.daily")
def daily(timestamp: int) -> None:
    """Remind of what waits too long for a verdict, and of requests whose term ends."""
    at = datetime.fromtimestamp(timestamp, UTC)
    with asking.as_system("office.daily"):
        remind_reviewers(at=at)
    with asking.as_system("office.daily"):
        notices.remind_of_requests(on=localdate(at))


@app.periodic(cron="0 6 * * 1")
@app.task(queueing_lock="office.week_letter", name="office.week_letter")
def week_letter(timestamp: int) -> None:
    """Mail that something stands out in the week before, and nothing of what it is."""
    with asking.as_system("week-letter"):
        notices.send_week(at=datetime.fromtimestamp(timestamp, UTC))


@app.periodic(cron="20 * * * *")
@app.task(queueing_lock="office.terms", name="office.terms")
def terms(timestamp: int) -> None:
    """Remind of a term of hours that is about to end, or over."""
    with asking.as_system("office.terms"):
        remind_of_breaches(at=datetime.fromtimestamp(timestamp, UTC))
