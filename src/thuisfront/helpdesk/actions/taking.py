"""Who answers a question: one of us at a time."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.helpdesk.models import Question


class TakenError(Exception):
    """A colleague was first; `who` is the name to tell."""

    def __init__(self, who: str) -> None:
        super().__init__(who)
        self.who = who


@transaction.atomic
def take_question(*, question: Question, at: datetime, by: User) -> None:
    """Take a question so that colleagues know who answers.

    :raises TakenError: when a colleague was first
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.taken_by not in {None, by}:
        raise TakenError(who_was_first(locked))
    if not locked.taken_by:
        Question.objects.filter(pk=locked.pk).update(taken_by=by, taken_at=at)
        audit.record("helpdesk.question.taken", at=at, by=by, target=locked)


def who_was_first(question: Question) -> str:
    """Return the name of who took a question."""
    return question.taken_by.get_full_name() if question.taken_by else ""
