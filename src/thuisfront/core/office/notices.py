"""Letters to who watches over the trail: numbers only, and neutral words."""

from datetime import date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext, override

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accountability.queries import note_reminded, to_remind
from thuisfront.core.audit import proof
from thuisfront.core.audit.watching import standing_out
from thuisfront.core.outbox.actions import queue_letter


def send_head_of_trail() -> int:
    """Queue number and hash of the last line for who may read the trail; return to how many."""
    number, digest = proof.head()
    with override("nl"):
        body = gettext(
            "Hello,\n\n"
            "The control number of today:\n%(head)s\n\n"
            "Keep this mail; you need not do anything with it. "
            "With this number you can show later that nothing was changed."
        )
        return _send(gettext("Control number"), body % {"head": f"{number}:{digest}"})


def send_week(*, at: datetime) -> int:
    """Queue a letter when something stood out in the week before; return to how many."""
    found = len(standing_out(until=at))
    if not found:
        return 0
    with override("nl"):
        body = gettext(
            "Hello,\n\n"
            "In the overview of this week stand points to look at: %(count)s. "
            "Sign in at %(site)s to see them."
        )
        return _send(gettext("Week overview"), body % {"count": found, "site": settings.BASE_URL})


def remind_of_requests(*, on: date) -> int:
    """Write to who handles requests about those that end soon or are late; return how many."""
    found = to_remind(on)
    if not found:
        return 0
    address = f"{settings.BASE_URL}{reverse('office:request-list')}"
    with override("nl"):
        subject = gettext("Something has to be answered")
        text = gettext(
            "Hello %(name)s,\n\n"
            "Requests that have to be answered soon: %(soon)s. Already too late: %(late)s. "
            "Look at:\n%(address)s\n\n"
            "You get this mail because you handle or release these requests."
        )
        late = sum(request.due_on < on for request in found)
        for user in colleagues_who_may(Permission.REQUEST_READ):
            values = {"name": user.get_short_name(), "soon": len(found) - late, "late": late}
            body = text % {**values, "address": address}
            queue_letter(to=user.email, subject=subject, body=body)
    note_reminded(found, on)
    return len(found)


def _send(subject: str, body: str) -> int:
    watching = list(colleagues_who_may(Permission.AUDIT_READ))
    for user in watching:
        queue_letter(to=user.email, subject=subject, body=body)
    return len(watching)
