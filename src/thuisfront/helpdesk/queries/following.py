"""What still has to be done: tasks, and calls that were promised."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Count, F, QuerySet

from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may, organizations_within
from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import keys
from thuisfront.helpdesk import access
from thuisfront.helpdesk.enums import AnswerBy, State
from thuisfront.helpdesk.models import CallAttempt, Intake, Question, Task
from thuisfront.helpdesk.queries import questions_to_answer
from thuisfront.helpdesk.queries.posting import to_post

KIND = "helpdesk.task"
PAGE = 100
MANY_TRIES = 3  # after which it is time to think of another way


@dataclass(frozen=True)
class OpenTask:
    """A task with its words."""

    task: Task
    text: str
    late: bool


@dataclass(frozen=True)
class HandOver:
    """What who comes now must know of."""

    tasks: list[OpenTask]
    calls: list[Question]
    taken: list[tuple[str, int]]
    notes: int
    waiting: int
    letters: list[Question] = field(default_factory=list)


def place_of(task: Task) -> str:
    """Return where the words of a task belong: table, column and row."""
    return f"{task._meta.db_table}.sealed_body|{task.pk}"


def tasks_for(user: User) -> QuerySet[Task]:
    """Return the tasks of the lines at which this user answers, what must be done first first."""
    lines = organizations_within(user, access.DATA, Act.UPDATE, Reach.QUEUE)
    return Task.objects.filter(organization__in=lines).select_related("owner", "done_by")


def opened(tasks: Iterable[Task], at: datetime) -> list[OpenTask]:
    """Return tasks with their words."""
    found = list(tasks)
    known = keys.keys_of([task.pk for task in found])
    return [
        OpenTask(task, _text(task, known[task.pk]), task.done_at is None and task.due_at < at)
        for task in found
    ]


def colleagues_at_line() -> QuerySet[User]:
    """Return who can be given a task."""
    return colleagues_who_may(Permission.HELPDESK_ANSWER)


def attempts_of(question: Question) -> list[CallAttempt]:
    """Return how often somebody was called back, the first first."""
    return list(question.attempts.select_related("tried_by"))


def hand_over(user: User, at: datetime) -> HandOver:
    """Return what is open at the lines of this user: until the end of tomorrow, and late."""
    until = clock.start_of_day(at) + timedelta(days=2)
    soon = tasks_for(user).filter(done_at=None, due_at__lt=until)
    mine = questions_to_answer(user).filter(state=State.WAITING)
    calls = mine.filter(answer_by=AnswerBy.PHONE, due_at__lt=until)
    tried = calls.annotate(tries=Count("attempts")).order_by("due_at", "pk")[:PAGE]
    return HandOver(
        opened(soon[:PAGE], at),
        list(tried),
        _by_name(mine.exclude(taken_by=None)),
        Intake.objects.filter(written_by=user).count(),
        mine.filter(taken_by=None).count(),
        list(to_post(user)[:PAGE]),
    )


def _by_name(rows: QuerySet[Question]) -> list[tuple[str, int]]:
    named = rows.order_by().annotate(who=F("taken_by__name")).values_list("who")
    return list(named.annotate(number=Count("pk")).order_by("who"))


def task_to_do(user: User, question: Question) -> QuerySet[Task]:
    """Return what has to be done about a question."""
    return tasks_for(user).filter(done_at=None, question=question)


def _text(task: Task, key: bytes) -> str:
    body = json.loads(sealing.unseal(key, task.sealed_body, place_of(task)))
    return str(body["text"])
