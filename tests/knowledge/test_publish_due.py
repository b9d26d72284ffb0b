"""What an editor gives a date comes, and goes, on that date."""

from datetime import datetime, timedelta

import time_machine
from django.test import Client
from django.utils.timezone import localtime

from thuisfront.core.base import clock
from thuisfront.core.search.queries import search
from thuisfront.knowledge import tasks

from .library import article
from .test_editors import edit, filled_in


def moment(at: datetime) -> str:
    return localtime(at).strftime("%Y-%m-%d %H:%M")


def publish_with(desk: Client, **dates: datetime) -> None:
    typed = {name: moment(at) for name, at in dates.items()}
    sent = filled_in(article(), title="Kwispelstaarten", **typed)
    assert desk.post(edit(article()), sent).status_code == 302


def title_on_site() -> str:
    return str(article().title)


def test_a_text_is_published_and_withdrawn_on_its_dates(desk: Client) -> None:
    now = clock.now()
    before = title_on_site()
    comes, goes = now + timedelta(days=1), now + timedelta(days=3)
    publish_with(desk, go_live_at=comes, expire_at=goes)
    tasks.publish_due(timestamp=0)
    assert title_on_site() == before
    with time_machine.travel(comes + timedelta(minutes=2), tick=False):
        tasks.publish_due(timestamp=0)
        tasks.publish_due(timestamp=0)
    assert title_on_site() == "Kwispelstaarten"
    assert [one.title for one in search("kwispelstaarten").results] == ["Kwispelstaarten"]
    with time_machine.travel(goes + timedelta(minutes=2), tick=False):
        tasks.publish_due(timestamp=0)
    assert not article().live
    assert search("kwispelstaarten").results == ()
