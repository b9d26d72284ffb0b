"""What is told of the box: whether it is connected, how it went, how much came in."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count

from thuisfront.core.access import asking
from thuisfront.core.mailbox import box
from thuisfront.core.mailbox.enums import MailKind
from thuisfront.core.mailbox.models import BoxState, FetchedMail

SHOWN_DAYS = 7


@dataclass(frozen=True)
class BoxTold:
    """The box as the page about it tells it."""

    connected: bool
    state: BoxState | None
    counts: list[tuple[str, int]]


def box_told(on: date) -> BoxTold:
    """Return how the box is, and how many mails of each kind came in this week."""
    since = on - timedelta(days=SHOWN_DAYS - 1)
    with asking.as_system("mailbox.status"):
        state = BoxState.objects.filter(pk=BoxState.ONLY).first()
        rows = FetchedMail.objects.filter(fetched_on__gte=since).values_list("kind")
        found = dict(rows.annotate(number=Count("pk")).order_by("kind"))
    counts = [(str(kind.label), found.get(kind.value, 0)) for kind in MailKind]
    return BoxTold(box.is_connected(), state, counts)
