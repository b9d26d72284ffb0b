"""The answer on paper: made, posted, and then the address is gone."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.purposes import POST
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.enums import AnswerBy, State
from thuisfront.helpdesk.models import Question
from thuisfront.helpdesk.queries.posting import OnPaper, on_paper


class NotAnsweredError(Exception):
    """There is no answer yet to put on paper."""


@transaction.atomic
def print_answer(*, question: Question, at: datetime, by: User) -> OnPaper:
    """Return the answer as it comes on paper; the address only while its consent stands.

    :raises NotAnsweredError: while nobody answered
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    paper = on_paper(locked, queries.line_key(locked), address=_may_post(locked, at))
    if locked.state != State.ANSWERED or not paper.parts:
        raise NotAnsweredError
    audit.record("helpdesk.answer.printed", at=at, by=by, target=locked)
    return paper


@transaction.atomic
def mark_posted(*, question: Question, at: datetime, by: User) -> bool:
    """Note that the letter has left, and forget the address; tell whether it was the first time.

    :raises NotAnsweredError: while nobody answered, or when no letter was asked for
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.state != State.ANSWERED or locked.answer_by != AnswerBy.LETTER:
        raise NotAnsweredError
    if locked.posted_on:
        return False
    locked.posted_on, locked.sealed_contact, locked.contact_mark = clock.day_of(at), None, None
    locked.save(update_fields=("posted_on", "sealed_contact", "contact_mark"))
    audit.record("helpdesk.answer.posted", at=at, by=by, target=locked)
    return True


def _may_post(question: Question, at: datetime) -> bool:
    if question.answer_by != AnswerBy.LETTER or question.sealed_contact is None:
        return False
    try:
        consents.rely_on(thing=question, purpose=POST, at=at)
    except consents.NotAllowedError:
        return False
    return True
