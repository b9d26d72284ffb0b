"""An editor laid an article beside its sources: the dates move, and the history tells who did."""

from datetime import date, datetime, timedelta
from typing import cast

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock
from thuisfront.knowledge.models import ArticlePage
from thuisfront.knowledge.queries.unread import CHECKED

A_YEAR = timedelta(days=365)


class InReviewError(Exception):
    """Somebody is reading a new version, or locked the page: the dates would get in between."""


@transaction.atomic
def mark_checked(*, page: ArticlePage, at: datetime, by: User) -> None:
    """Write that a published article was checked today; a draft beside it stays a draft.

    :raises InReviewError: when it is in the workflow, or locked
    """
    if page.workflow_in_progress or page.locked:
        raise InReviewError
    drafted = page.has_unpublished_changes
    draft = cast("ArticlePage", page.get_latest_revision_as_object()) if drafted else None
    _date(page, clock.day_of(at))
    page.save_revision(user=by, log_action=True).publish(user=by, log_action=CHECKED)
    if draft:
        _date(draft, clock.day_of(at))
        draft.save_revision(user=by, log_action=True)


def _date(page: ArticlePage, today: date) -> None:
    """Set the dates; a source that nobody checked stays unchecked."""
    page.checked_on, page.next_check_on = today, today + A_YEAR
    for part in page.sources:
        if part.value["verified"]:
            part.value["checked_on"] = today
