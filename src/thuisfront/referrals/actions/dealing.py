"""What a referral asks of who looks after it: done, put off; and services that went or moved."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.directory.public import Service, Status, merged_into
from thuisfront.referrals import tasks
from thuisfront.referrals.actions.writing import RefusedError, locked, noted, was_sent
from thuisfront.referrals.enums import Happening, Side, State, Task
from thuisfront.referrals.models import Referral
from thuisfront.referrals.rules import states
from thuisfront.referrals.rules.silence import working_days_after
from thuisfront.referrals.rules.states import No

LATER = (1, 3, 5)  # working days


@transaction.atomic
def finish_task(*, referral: Referral, form_token: str, at: datetime, by: User) -> bool:
    """Tick the task of a referral; tell whether there was one."""
    row = locked(referral)
    if not row.task or was_sent(row, form_token):
        return False
    row.task, row.task_on = "", None
    row.save(update_fields=("task", "task_on"))
    noted(row, Happening.DEALT, Side.SENDER, form_token=form_token, at=at, by=by)
    audit.record("referrals.referral.dealt", at=at, by=by, target=row)
    return True


@transaction.atomic
def postpone_task(*, referral: Referral, days: int, at: datetime, by: User) -> None:
    """Put the task of a referral off for some working days.

    :raises RefusedError: when there is none any more
    """
    row = locked(referral)
    if not row.task:
        raise RefusedError(No.STATE)
    row.task_on = working_days_after(clock.day_of(at), days)
    row.save(update_fields=("task_on",))
    audit.record("referrals.referral.postponed", at=at, by=by, target=row)


@transaction.atomic
def follow_services(*, at: datetime) -> tuple[int, int]:
    """See to referrals whose service is not offered any more; return how many moved, and ask.

    What was put together with another service goes on there. Ask as the system.
    """
    found = Referral.objects.filter(state__in=[State.DRAFT, *states.SENT_AND_OPEN])
    gone = found.filter(service__isnull=False).exclude(service__status=Status.ACTIVE)
    moved = asked = 0
    for row in gone.select_for_update(skip_locked=True, of=("self",)).order_by("pk"):
        other = _went_on(row)
        if other:
            _move_to(row, other, at)
            moved += 1
        elif row.state != State.DRAFT and states.is_open(row.state, row.kind):
            asked += _make_task(row, at)
    _came_back(at)
    return moved, asked


def _went_on(row: Referral) -> Service | None:
    """Return the service with which this one was put together, when that is offered."""
    assert row.service_id  # noqa: S101 -- narrows for mypy
    other = merged_into(row.service_id)
    return Service.objects.filter(pk=other, status=Status.ACTIVE).first() if other else None


def _move_to(row: Referral, other: Service, at: datetime) -> None:
    """Point it at the service that went on; by whom consent was asked stays as it was."""
    row.service = other
    row.save(update_fields=("service",))
    noted(row, Happening.MOVED, Side.SYSTEM, form_token=f"moved{other.pk.hex[5:]}", at=at)
    audit.record("referrals.referral.moved", at=at, by=audit.SYSTEM, target=row)


def _make_task(row: Referral, at: datetime) -> bool:
    """Make a task of it, once for each service."""
    assert row.service_id  # noqa: S101 -- narrows for mypy
    token = f"gone{row.service_id.hex[4:]}"
    if not noted(row, Happening.GONE, Side.SYSTEM, form_token=token, at=at):
        return False
    row.task, row.task_on = Task.GONE, clock.day_of(at)
    row.save(update_fields=("task", "task_on"))
    audit.record("referrals.referral.gone", at=at, by=audit.SYSTEM, target=row)
    tasks.tell_sender(to=row.owner)
    return True


def _came_back(at: datetime) -> None:
    """Take the task away when the service is offered again."""
    back = Referral.objects.filter(task=Task.GONE, service__status=Status.ACTIVE)
    for row in back.select_for_update(skip_locked=True, of=("self",)):
        row.task, row.task_on = "", None
        row.save(update_fields=("task", "task_on"))
        audit.record("referrals.referral.dealt", at=at, by=audit.SYSTEM, target=row)
