"""Letters to who works on the texts: that something waits, and nothing of what it is."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from thuisfront.core.access import asking
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.knowledge import queries

WAITS = _("A text waits for you to read it.")
RETURNED = _("A text of yours came back with a remark.")
PUBLISHED = _("A text of yours is on the site.")
COMMENTED = _("Somebody wrote a comment beside a text that you work on.")


def tell(people: Iterable[User], sentence: Promise) -> None:
    """Queue a letter to each; neither the subject nor the words say what the site is about."""
    for user in people:
        with override("nl"):
            body = gettext(
                "Hello %(name)s,\n\n%(sentence)s Sign in to see it:\n%(address)s\n\n"
                "You get this mail because you work on our texts."
            )
            values = {"name": user.get_short_name(), "sentence": str(sentence)}
            values["address"] = f"{settings.BASE_URL}{settings.EDITOR_PATH}"
            queue_letter(to=user.email, subject=gettext("Something for you"), body=body % values)


@app.periodic(cron="0 6 * * 1")
@app.task(queueing_lock="knowledge.week_letter", name="knowledge.week_letter")
def week_letter(timestamp: int) -> None:
    """Write to editors how many texts must be checked; numbers only."""
    with asking.as_system("knowledge.week_letter"):
        send_week(on=clock.day_of(datetime.fromtimestamp(timestamp, UTC)))


def send_week(*, on: date) -> int:
    """Queue the letter of a week, when there is something to tell; return to how many."""
    due = queries.due(today=on)
    if not due.late + due.soon:
        return 0
    editors = list(colleagues_who_may(Permission.KNOWLEDGE_EDIT))
    for user in editors:
        with override("nl"):
            body = gettext(
                "Hello %(name)s,\n\nTo check: %(late)s too late, %(soon)s within a month.\n"
                "%(address)s\n\nYou get this mail on Mondays, when there is something to check."
            )
            values = {"name": user.get_short_name(), "late": due.late, "soon": due.soon}
            values["address"] = f"{settings.BASE_URL}{reverse('knowledge:check-list')}"
            queue_letter(to=user.email, subject=gettext("Work of this week"), body=body % values)
    return len(editors)
