"""Letters about access: neutral words and an address, nothing of a file."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext, override

from thuisfront.core.access import emergency
from thuisfront.core.access.models import Grant
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may, organizations_where
from thuisfront.core.incidents.actions import due_reminders
from thuisfront.core.outbox.actions import queue_letter


def tell_reviewers(grant: Grant) -> None:
    """Write to everyone who may review an opening, in the transaction of the opening itself."""
    with override("nl"):
        subject = gettext("Something to look at")
        text = gettext(
            "Hello %(name)s,\n\n"
            "A colleague used emergency access just now. "
            "Look at the reason and judge it within five working days at:\n%(address)s\n\n"
            "You get this mail because you look after access."
        )
        _write(grant, subject, text, grant.starts_at)


def tell_along(grant: Grant) -> None:
    """Write to who was asked to look along, in the transaction of the asking itself."""
    with override("nl"):
        body = gettext(
            "Hello %(name)s,\n\n"
            "A colleague asks you to look along with something. You find it after signing in:\n"
            "%(address)s"
        )
        values = {
            "name": grant.user.get_short_name(),
            "address": f"{settings.BASE_URL}{reverse('office:start')}",
        }
        subject = gettext("A colleague asks you something")
        queue_letter(to=grant.user.email, subject=subject, body=body % values)


def remind_reviewers(*, at: datetime) -> int:
    """Write again about every opening that nobody reviewed in time; return how many those are."""
    late = list(emergency.overdue(at))
    with override("nl"):
        subject = gettext("Something still waits for you")
        text = gettext(
            "Hello %(name)s,\n\n"
            "A use of emergency access was not reviewed within five working days. "
            "Until someone does, that colleague cannot use it again:\n%(address)s\n\n"
            "You get this mail every day until it is done."
        )
        for grant in late:
            _write(grant, subject, text, at)
    return len(late)


def remind_of_breaches(*, at: datetime) -> int:
    """Write to who looks after personal data when hours run out; return how many letters."""
    found = due_reminders(at=at)
    here = {breach.organization_id for breach in found}
    officers = [
        user
        for user in colleagues_who_may(Permission.PRIVACY_MANAGE)
        if here & set(organizations_where(user, Permission.PRIVACY_MANAGE))
    ]
    if not found:
        return 0
    with override("nl"):
        subject = gettext("Something with a term waits for you")
        text = gettext(
            "Hello %(name)s,\n\n"
            "Something with a term waits for you. You find it after signing in:\n%(address)s\n\n"
            "You get this mail because you look after personal data."
        )
        for user in officers:
            address = f"{settings.BASE_URL}{reverse('office:privacy-start')}"
            values = {"name": user.get_short_name(), "address": address}
            queue_letter(to=user.email, subject=subject, body=text % values)
    return len(officers)


def _write(grant: Grant, subject: str, text: str, at: datetime) -> None:
    address = f"{settings.BASE_URL}{reverse('office:opening-list')}"
    for user in emergency.reviewers_of(grant, localdate(at)):
        body = text % {"name": user.get_short_name(), "address": address}
        queue_letter(to=user.email, subject=subject, body=body)
