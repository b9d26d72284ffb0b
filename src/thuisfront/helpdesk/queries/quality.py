"""Answers drawn by lot to be read, and what was said of one's own answers."""

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access
from thuisfront.helpdesk.enums import Point, State
from thuisfront.helpdesk.models import QualityDraw, QualityRead, Question
from thuisfront.helpdesk.queries import questions_for

KIND = "helpdesk.qualityread"
MOST_LOTS = 2000
SHOWN = 20


@dataclass(frozen=True)
class OpenRead:
    """What was said of one answer, and what its writer said back."""

    row: QualityRead
    text: str
    reply: str

    @property
    def points(self) -> list[tuple[str, str]]:
        """Return each point with what was found, in words."""
        return [
            (str(point.label), str(getattr(self.row, f"get_{point.value}_display")()))
            for point in Point
        ]


def lines_to_review(user: User) -> list[UUID]:
    """Return the organizations at which this user may draw by lot."""
    return organizations_within(user, access.DATA, Act.READ, Reach.GRANTED)


def lots_for(user: User, first: date, last: date, channel: str) -> list[UUID]:
    """Return from which questions can be drawn: answered in these days, and not by this user."""
    answered = questions_for(user).filter(
        organization__in=lines_to_review(user), state=State.ANSWERED, taken_by__isnull=False,
        last_contact_on__range=(first, last),
    ).exclude(taken_by=user)  # fmt: skip
    if channel:
        answered = answered.filter(channel=channel)
    return list(answered.order_by("pk").values_list("pk", flat=True)[:MOST_LOTS])


def draws_of(user: User) -> list[QualityDraw]:
    """Return what this user drew, the newest first, with what came out."""
    reads = QualityRead.objects.select_related("question", "adviser")
    found = QualityDraw.objects.filter(drawn_by=user).prefetch_related(Prefetch("reads", reads))
    return list(found[:SHOWN])


def read_to_write(user: User, key: UUID, at: datetime) -> QualityRead | None:
    """Return an answer that this user drew and can still read and write about."""
    mine = QualityRead.objects.filter(reader=user, pk=key, draw__ends_at__gt=at)
    readable = Question.objects.filter(access.open_to(user))
    found = mine.filter(question__in=readable)
    return found.select_related("question", "draw", "adviser").first()


def told_to(user: User) -> QuerySet[QualityRead]:
    """Return what colleagues said of answers of this user."""
    told = Q(adviser=user, told_at__isnull=False)
    return (
        QualityRead.objects.filter(told).select_related("reader", "question").order_by("-told_at")
    )


def opened(rows: list[QualityRead]) -> list[OpenRead]:
    """Return what was said, with its words."""
    told = [row for row in rows if row.told_at]
    known = keys.keys_of([row.pk for row in told])
    return [
        OpenRead(
            row, *(_text(row, known[row.pk], name) for name in ("sealed_body", "sealed_reply"))
        )
        for row in told
    ]


def first_day(at: datetime) -> date:
    """Return the day from which a draw begins when nothing was chosen: four weeks ago."""
    return clock.day_of(at - timedelta(days=28))


def place_of(row: QualityRead, column: str) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"


def _text(row: QualityRead, key: bytes, column: str) -> str:
    held = getattr(row, column)
    return str(json.loads(sealing.unseal(key, held, place_of(row, column)))["text"]) if held else ""
