"""A link that fails is left alone for a while."""

from datetime import datetime, timedelta

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.knowledge.models import OutsideLink

A_WHILE = timedelta(days=30)


@transaction.atomic
def ignore_link(*, link: OutsideLink, because: str, at: datetime, by: audit.Actor) -> None:
    """Leave a link that fails alone for a month, and say why."""
    link.ignored_until, link.ignored_because = clock.day_of(at) + A_WHILE, because
    link.save(update_fields=["ignored_until", "ignored_because"])
    audit.record("knowledge.link.ignored", at=at, by=by, target=link)
