"""What readers say of a page, and what editors did with it.

Of readers nothing goes in the trail: a line there has its moment to the second.
"""

from datetime import date, datetime, time

from django.db import transaction
from django.db.models import F

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import hours
from thuisfront.core.base.models import key_at
from thuisfront.knowledge import rules
from thuisfront.knowledge.models import ArticlePage, Remark, UsefulWeek


@transaction.atomic
def count_vote(*, page: ArticlePage, useful: bool, on: date) -> None:
    """Count that somebody found a page useful, or not, in the week of a day."""
    week = rules.week_of(on)
    UsefulWeek.objects.get_or_create(page=page, week=week)
    counted = {"yes": F("yes") + 1} if useful else {"no": F("no") + 1}
    UsefulWeek.objects.filter(page=page, week=week).update(**counted)


class PersonalError(Exception):
    """The remark says who someone is; it is not kept."""


def keep_remark(*, page: ArticlePage, level: str, useful: bool, text: str, on: date) -> Remark:
    """Keep what a reader would change.

    :raises PersonalError: when it seems to say who someone is
    """
    if rules.personal_parts(text):
        raise PersonalError
    midnight = datetime.combine(on, time(), hours.ZONE)
    return Remark.objects.create(
        pk=key_at(midnight), page=page, level=level, useful=useful, text=text, day=on
    )


@transaction.atomic
def dismiss_remark(*, remark: Remark, at: datetime, by: audit.Actor) -> None:
    """Forget a remark that was looked at."""
    audit.record("knowledge.remark.dismissed", at=at, by=by, target=remark)
    remark.delete()
