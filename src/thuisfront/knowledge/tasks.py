"""Letters to who works on the texts; publishing on a date; asking the sites we link to."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from urllib.parse import urlsplit
from uuid import UUID

from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from thuisfront.core.access import asking
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, outside
from thuisfront.core.outbox.actions import queue_letter
from thuisfront.knowledge import queries
from thuisfront.knowledge.models import OutsideLink

AGENT = "Thuisfront-links/1 (+mailto:%s)"  # whom to write to when our questions trouble a site
BETWEEN = 5  # seconds between two questions to the same host
Ask = Callable[..., outside.Answer]
WAITS = _("A text waits for you to read it.")
RETURNED = _("A text of yours came back with a remark.")
UNREAD = "knowledge:unread-list"
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
    unread = queries.number_unread()
    if not due.late + due.soon + unread:
        return 0
    editors = list(colleagues_who_may(Permission.KNOWLEDGE_EDIT))
    for user in editors:
        with override("nl"):
            body = gettext(
                "Hello %(name)s,\n\nTo check: %(late)s too late, %(soon)s within a month.\n"
                "%(address)s\n\nPublished without a second reader: %(unread)s\n%(list)s\n\n"
                "You get this mail on Mondays, when there is something to check."
            )
            values = {"name": user.get_short_name(), "late": due.late, "soon": due.soon}
            values |= {"unread": unread, "list": f"{settings.BASE_URL}{reverse(UNREAD)}"}
            values["address"] = f"{settings.BASE_URL}{reverse('knowledge:check-list')}"
            queue_letter(to=user.email, subject=gettext("Work of this week"), body=body % values)
    return len(editors)


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="knowledge.publish_due", name="knowledge.publish_due")
def publish_due(timestamp: int) -> None:
    """Let Wagtail publish and withdraw what editors gave a date for."""
    del timestamp
    with asking.as_system("knowledge.publish_due"):
        call_command("publish_scheduled")


@app.periodic(cron="30 2 * * *")
@app.task(queueing_lock="knowledge.ask_links", name="knowledge.ask_links")
def ask_links(timestamp: int) -> None:
    """Ask other sites, each about once a week, whether the addresses on our pages still work."""
    today = clock.day_of(datetime.fromtimestamp(timestamp, UTC))
    with asking.as_system("knowledge.ask_links"):
        OutsideLink.know(queries.places_of_links())
        links = queries.links_for_tonight(today)
    ask_these(links, on=today)


@app.task(queueing_lock="knowledge.ask_link", name="knowledge.ask_link")
def ask_link(key: str) -> None:
    """Ask one site now, because an editor wants to know."""
    with asking.as_system("knowledge.ask_link"):
        link = queries.link_with_key(UUID(key))
    if link:
        ask_these([link], on=clock.today())


def ask_these(links: Iterable[OutsideLink], *, on: date, ask: Ask = outside.ask) -> None:
    """Ask one after the other, and the same host not at once again; never in a transaction."""
    asked = 0.0
    agent = AGENT % settings.DEFAULT_FROM_EMAIL
    before = ""
    for link in links:
        host = urlsplit(link.url).hostname or ""
        if host == before:
            time.sleep(max(0.0, BETWEEN - (time.monotonic() - asked)))
        before, asked = host, time.monotonic()
        answer = ask(link.url, agent=agent)
        with asking.as_system("knowledge.ask_links"):
            link.take(answer, on=on)


def ask_soon(key: UUID) -> None:
    """Let the worker ask a site, unless that is waiting already."""
    task = ask_link.configure(queueing_lock=f"knowledge.ask_link.{key}")
    try:
        with transaction.atomic():
            task.defer(key=str(key))
    except AlreadyEnqueued:
        return
