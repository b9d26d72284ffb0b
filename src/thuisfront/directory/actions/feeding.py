"""What happens every night: sources are read again, and our own feed is checked as theirs are."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import msgspec

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import outside
from thuisfront.core.base.models import new_key
from thuisfront.directory.actions.fetching import records_at
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.actions.words import renew_search
from thuisfront.directory.models import Feed
from thuisfront.directory.queries import reading
from thuisfront.directory.queries.finding import Asked, every_key
from thuisfront.directory.queries.moment import one_moment
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules.checking import Reader
from thuisfront.directory.rules.problems import Report


def fetch_feeds(*, at: datetime, may: Any = outside.is_outside) -> Iterator[tuple[str, Outcome]]:
    """Read every source that asks for it; one that fails changes nothing of the others.

    What came in can be found on the site at once.
    """
    for feed in Feed.objects.filter(is_nightly=True).exclude(url="").order_by("slug"):
        yield feed.slug, take_in(
            items=records_at(feed.url, may=may), at=at, by=audit.SYSTEM, feed=feed,
            strict=feed.is_strict, is_full=feed.is_full,
        )  # fmt: skip
    renew_search(at=at)


def check_own() -> Report:
    """Check what we give out ourselves by the rules that others are held to."""
    report = Report()
    reader = Reader(table(), new_key, report)
    with one_moment():
        for keys in reading.batches(every_key("service", Asked())):
            for each in reading.services(keys, full=True):
                value = msgspec.json.decode(msgspec.json.encode(each))
                reader.read("service", value, f"service/{each['id']}")
    return report
