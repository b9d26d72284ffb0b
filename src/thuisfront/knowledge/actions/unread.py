"""Somebody read what another published past the workflow."""

from datetime import datetime

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.knowledge import queries
from thuisfront.knowledge.queries.unread import REREAD


class NotYoursToReadError(Exception):
    """Nothing of this page waits, or only what this person published."""


@transaction.atomic
def mark_reread(*, page: Page, until: int, at: datetime, by: User) -> None:
    """Write that a page was read again, as far as it was shown; never one's own publishing.

    :raises NotYoursToReadError: when there is nothing of another to read up to there
    """
    waiting = queries.unread_publishings().filter(page=page, pk__lte=until)
    if not waiting.exclude(user=by).exists():
        raise NotYoursToReadError
    log(instance=page, action=REREAD, user=by, timestamp=at, data={"until": until})
    audit.record("knowledge.text.reread", at=at, by=by, target=page)
