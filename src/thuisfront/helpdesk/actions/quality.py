"""Drawing answers by lot, saying how one reads, answering that; and forgetting it in time."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.access.drawing import NotDrawnError, draw
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access, tasks
from thuisfront.helpdesk.enums import Point
from thuisfront.helpdesk.models import QualityDraw, QualityRead, Question
from thuisfront.helpdesk.queries import quality as queries

__all__ = [
    "NotDrawnError", "Wish", "draw_sample", "forget_draws", "forget_reads", "remove_reads",
    "reply", "tell",
]  # fmt: skip

TO_READ = timedelta(days=7)


@dataclass(frozen=True)
class Wish:
    """From which answers to draw, and how many; never of whom."""

    first_day: date
    last_day: date
    channel: str
    number: int


@transaction.atomic
def draw_sample(*, wish: Wish, form_token: str, at: datetime, by: User) -> QualityDraw:
    """Draw answers by lot, once per form; each stands in the trail of its question.

    :raises NotDrawnError: when there are too few to draw from, or it was enough this week
    :raises PermissionDenied: when this role may not
    """
    known = QualityDraw.objects.filter(form_token=form_token).first()
    if known:
        return known
    lots = queries.lots_for(by, wish.first_day, wish.last_day, wish.channel)
    line = Organization.objects.get(is_centre=True)
    ends_at = at + TO_READ
    drawn = draw(
        kind=access.KIND, organization=line.pk, things=lots, number=wish.number, until=ends_at
    )
    made = QualityDraw.objects.create(
        organization=line, form_token=form_token, drawn_by=by, drawn_at=at,
        first_day=wish.first_day, last_day=wish.last_day, channel=wish.channel,
        seed=drawn.seed, lots=len(lots), ends_at=ends_at,
    )  # fmt: skip
    found = {one.pk: one for one in Question.objects.filter(pk__in=drawn.things)}
    for place, key in enumerate(drawn.things, 1):
        question = found[key]
        audit.record("helpdesk.question.drawn", at=at, by=by, target=question, reason=drawn.seed)
        row = QualityRead(
            draw=made, question=question, place=place, reader=by, adviser=question.taken_by
        )
        row.save(force_insert=True)
        keys.make_key(queries.KIND, row.pk)
    return made


@transaction.atomic
def tell(*, read: QualityRead, points: dict[str, str], text: str, at: datetime, by: User) -> None:
    """Tell a colleague how an answer reads; it can be told better until they answered."""
    locked = QualityRead.objects.select_for_update(of=("self",)).get(pk=read.pk)
    if locked.replied_at:
        return
    first = locked.told_at is None
    for point in Point:
        setattr(locked, point.value, points[point.value])
    locked.sealed_body, locked.told_at = _sealed(locked, "sealed_body", text), locked.told_at or at
    locked.save()
    audit.record("helpdesk.quality.told", at=at, by=by, target=locked)
    if first:
        tasks.tell_colleague(to=read.adviser)


@transaction.atomic
def reply(*, read: QualityRead, text: str, at: datetime, by: User) -> None:
    """Say something back, once."""
    locked = QualityRead.objects.select_for_update(of=("self",)).get(pk=read.pk)
    if locked.replied_at:
        return
    locked.sealed_reply, locked.replied_at = _sealed(locked, "sealed_reply", text), at
    locked.save()
    audit.record("helpdesk.quality.replied", at=at, by=by, target=locked)
    tasks.tell_colleague(to=read.reader)


def forget_reads(*, question: Question) -> None:
    """Remove what was said of the answer to a question, which is about to be erased."""
    with asking.as_system("helpdesk.reads"):
        remove_reads(rows=QualityRead.objects.filter(question=question))


@transaction.atomic
def forget_draws(*, draws: Iterable[QualityDraw], at: datetime) -> None:
    """Remove draws whose time is over, with all that was said of the answers."""
    for made in draws:
        remove_reads(rows=QualityRead.objects.filter(draw=made))
        audit.record("helpdesk.quality.removed", at=at, by=audit.SYSTEM, target=made)
        made.delete()


def remove_reads(*, rows: Iterable[QualityRead]) -> None:
    """Remove what was said of answers, with its keys."""
    for row in list(rows):
        keys.shred(row.pk)
        row.delete()


def _sealed(row: QualityRead, column: str, text: str) -> bytes:
    body = json.dumps({"text": text}).encode()
    return sealing.seal(keys.key_of(row.pk), body, queries.place_of(row, column))
