"""What is promised after a conversation: to call back, and tasks with a day."""

import json
from datetime import datetime
from typing import Any

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.actions.taking import take_question
from thuisfront.helpdesk.enums import AnswerBy, Reached, State
from thuisfront.helpdesk.models import CallAttempt, Question, Task
from thuisfront.helpdesk.queries.following import KIND, place_of


class NotToBeCalledError(Exception):
    """Nobody waits for a call any more: answered, or called back is not wanted now."""


class NoLeaveError(Exception):
    """Who asked did not say that a voice mail is safe."""


@transaction.atomic
def plan_call(
    *, question: Question, call_from: datetime, call_by: datetime, may_voicemail: bool,
    at: datetime, by: User,
) -> None:  # fmt: skip
    """Promise to call back between two moments, and take the question.

    :raises NotToBeCalledError: when nobody waits for a call
    :raises TakenError: when a colleague was first
    """
    locked = _to_be_called(question)
    take_question(question=locked, at=at, by=by)
    Question.objects.filter(pk=locked.pk).update(
        call_from=call_from, due_at=call_by, may_voicemail=may_voicemail, escalated_at=None
    )
    audit.record("helpdesk.question.planned", at=at, by=by, target=locked)


@transaction.atomic
def note_attempt(
    *, question: Question, reached: str, form_token: str, at: datetime, by: User
) -> None:
    """Write down how an attempt to call back went, once per form.

    Who was not reached is tried again on the next open day, unless another time is planned.

    :raises NotToBeCalledError: when nobody waits for a call
    :raises NoLeaveError: for a voice mail that was not said to be safe
    :raises TakenError: when a colleague was first
    """
    locked = _to_be_called(question)
    if reached == Reached.VOICEMAIL and not locked.may_voicemail:
        raise NoLeaveError
    take_question(question=locked, at=at, by=by)
    attempt = {"question": locked, "reached": reached, "had_leave": locked.may_voicemail}
    _, made = CallAttempt.objects.get_or_create(
        form_token=form_token, defaults={**attempt, "tried_at": at, "tried_by": by}
    )
    if not made:
        return
    if reached != Reached.SPOKEN:
        again = max(locked.due_at, centre().answer_by(at, 1))
        Question.objects.filter(pk=locked.pk).update(
            call_from=None, due_at=again, escalated_at=None
        )
    audit.record("helpdesk.question.called", at=at, by=by, target=locked)


@transaction.atomic
def add_task(
    *, text: str, due_at: datetime, owner: User | None, question: Question | None,
    form_token: str, at: datetime, by: User,
) -> Task:  # fmt: skip
    """Write down what has to be done, once per form; without owner it is for whoever is there."""
    known = Task.objects.filter(form_token=form_token).first()
    if known:
        return known
    line = question.organization if question else Organization.objects.get(is_centre=True)
    task = Task(
        organization=line, question=question, form_token=form_token, due_at=due_at, owner=owner,
        made_at=at, made_by=by, sealed_body=b"",
    )  # fmt: skip
    task.save(force_insert=True)
    _seal(task, keys.make_key(KIND, task.pk), text)
    audit.record("helpdesk.task.made", at=at, by=by, target=task)
    return task


@transaction.atomic
def change_task(
    *, task: Task, text: str, due_at: datetime, owner: User | None, at: datetime, by: User
) -> None:
    """Change what has to be done, when, or by whom; a task that is done stays done."""
    locked = Task.objects.select_for_update().get(pk=task.pk)
    locked.due_at, locked.owner, locked.escalated_at = due_at, owner, None
    _seal(locked, keys.key_of(locked.pk), text)
    audit.record("helpdesk.task.changed", at=at, by=by, target=locked)


@transaction.atomic
def finish_task(*, task: Task, at: datetime, by: User) -> None:
    """Tick a task; ticking twice is once."""
    if Task.objects.filter(pk=task.pk, done_at=None).update(done_at=at, done_by=by):
        audit.record("helpdesk.task.done", at=at, by=by, target=task)


@transaction.atomic
def reopen_task(*, task: Task, at: datetime, by: User) -> None:
    """Take back that a task was done."""
    done = Task.objects.filter(pk=task.pk, done_at__isnull=False)
    if done.update(done_at=None, done_by=None):
        audit.record("helpdesk.task.reopened", at=at, by=by, target=task)


def forget_tasks(*, question: Question | None = None, tasks: Any = None) -> None:
    """Remove tasks with their keys: those of a question, or these."""
    with asking.as_system("helpdesk.tasks"):
        gone = Task.objects.filter(question=question) if question else tasks
        for task in list(gone):
            keys.shred(task.pk)
            task.delete()


def _to_be_called(question: Question) -> Question:
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.state != State.WAITING or locked.answer_by != AnswerBy.PHONE:
        raise NotToBeCalledError
    return locked


def _seal(task: Task, key: bytes, text: str) -> None:
    body = json.dumps({"text": text}).encode()
    task.sealed_body = sealing.seal(key, body, place_of(task))
    task.save()
