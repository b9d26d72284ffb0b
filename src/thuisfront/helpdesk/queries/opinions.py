"""What colleagues think of a question, and which other contacts are of the same person."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.helpdesk import access
from thuisfront.helpdesk.models import Question, SecondOpinion
from thuisfront.helpdesk.queries import mark_of_words, place, question_with_words, questions_for

SHOWN = 20


@dataclass(frozen=True)
class OpenOpinion:
    """What was asked of a colleague, and their answer when it is there."""

    row: SecondOpinion
    text: str
    answer: str
    over: bool

    @property
    def waits(self) -> bool:
        """Tell whether an answer can still come."""
        return not self.answer and not self.over


def opinions_of(question: Question, key: bytes, at: datetime) -> list[OpenOpinion]:
    """Return what colleagues were asked about a question, the first first."""
    if not getattr(question, "has_opinions", True):
        return []
    rows = SecondOpinion.objects.filter(question=question)
    return [
        OpenOpinion(row, _text(row, key, "sealed_body"), _text(row, key, "sealed_answer"),
                    row.ends_at <= at)
        for row in rows.select_related("asked_by", "asked_of")
    ]  # fmt: skip


def opinion_to_give(user: User, question: UUID, key: UUID, at: datetime) -> SecondOpinion | None:
    """Return what this user was asked about a question, as long as they may read it."""
    mine = SecondOpinion.objects.filter(pk=key, question=question, asked_of=user, ends_at__gt=at)
    readable = Question.objects.filter(access.open_to(user))
    return mine.filter(question__in=readable).select_related("question", "asked_by").first()


def contacts_beside(user: User, question: Question) -> QuerySet[Question]:
    """Return the contact before this one and those after it, as far as this user knows of them."""
    if not getattr(question, "has_others", True):
        return Question.objects.none()
    beside = Q(follows=question.pk) | Q(pk=question.follows)
    return questions_for(user).filter(beside).order_by("asked_at", "pk")[:SHOWN]


def contact_with_words(typed: str) -> UUID | None:
    """Return the contact that five words belong to, when there is one."""
    with asking.as_holder(mark=mark_of_words(typed)):
        found = question_with_words(typed)
    return found[0].pk if found else None


def _text(row: SecondOpinion, key: bytes, column: str) -> str:
    held = getattr(row, column)
    if held is None:
        return ""
    return str(json.loads(sealing.unseal(key, held, place(row, column)))["text"])
