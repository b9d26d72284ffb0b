"""A promise that was not kept is told, once, to who leads the line and who took it."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.helpdesk import tasks
from thuisfront.helpdesk.enums import State
from thuisfront.helpdesk.models import Question, Task


@transaction.atomic
def escalate_late(*, at: datetime) -> int:
    """Tell which answers are late, each once per promise; return how many are new.

    Ask as the system.
    """
    waiting = Question.objects.filter(state=State.WAITING, escalated_at=None, due_at__lt=at)
    found = waiting.select_related("taken_by").order_by("pk")
    late = list(found.select_for_update(of=("self",), skip_locked=True))
    for question in late:
        audit.record("helpdesk.question.escalated", at=at, by=audit.SYSTEM, target=question)
    Question.objects.filter(pk__in=[question.pk for question in late]).update(escalated_at=at)
    if late:
        _tell([question.taken_by for question in late], tasks.tell_late)
    return len(late)


@transaction.atomic
def escalate_tasks(*, at: datetime) -> int:
    """Tell which tasks were not done in time, each once; return how many are new.

    Ask as the system.
    """
    open_ones = Task.objects.filter(done_at=None, escalated_at=None, due_at__lt=at)
    found = open_ones.select_related("owner").order_by("pk")
    late = list(found.select_for_update(of=("self",), skip_locked=True))
    Task.objects.filter(pk__in=[task.pk for task in late]).update(escalated_at=at)
    if late:
        _tell([task.owner for task in late], tasks.tell_late_tasks)
    return len(late)


def _tell(whose: list[User | None], tell: Callable[..., None]) -> None:
    """Tell who leads the line how many are late, and each other whose they are."""
    leading = {user.pk: user for user in colleagues_who_may(Permission.HELPDESK_SUPERVISE)}
    for user in leading.values():
        tell(to=user, count=len(whose))
    for owner in {each for each in whose if each}:
        if owner.is_active and owner.pk not in leading:
            tell(to=owner, count=whose.count(owner))
