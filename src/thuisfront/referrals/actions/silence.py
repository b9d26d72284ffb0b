"""Nobody answered: first the receiver is reminded, then it is a task of the sender."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.referrals import queries, tasks
from thuisfront.referrals.actions.writing import noted
from thuisfront.referrals.enums import Happening, Side, State, Task
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries.partners import answering_for
from thuisfront.referrals.rules import silence


@transaction.atomic
def follow_silence(*, at: datetime) -> tuple[int, int]:
    """See to what nobody answered; return how many were reminded, and how many became a task.

    Ask as the system. Each is done once, however often this runs.
    """
    waiting = Referral.objects.filter(
        state=State.REQUESTED, answered_at=None, silent_at=None, sent_at__isnull=False
    )
    today, reminded, silent = clock.day_of(at), 0, 0
    for row in waiting.select_for_update(skip_locked=True, of=("self",)).order_by("pk"):
        assert row.sent_at  # noqa: S101 -- narrows for mypy
        sent = clock.day_of(row.sent_at)
        if today >= silence.task_on(sent):
            _make_task(row, at)
            silent += 1
        elif row.reminded_at is None and today >= silence.reminder_on(sent):
            reminded += _remind(row, at)
    return reminded, silent


def _remind(row: Referral, at: datetime) -> bool:
    """Remind the receiver, unless there is nothing to read for them any more."""
    if not queries.consents_stand(row, at) or not row.link_until:
        return False
    row.reminded_at = at
    row.save(update_fields=("reminded_at",))
    where = queries.opened(row).receiver
    tasks.mail_reminder(
        to=where.email, token=queries.token_of(row), until=clock.day_of(row.link_until)
    )
    tasks.tell_partners(to=answering_for(row))
    noted(row, Happening.REMINDED, Side.SYSTEM, form_token="reminded", at=at)  # noqa: S106 -- no secret
    audit.record("referrals.referral.reminded", at=at, by=audit.SYSTEM, target=row)
    return True


def _make_task(row: Referral, at: datetime) -> None:
    row.silent_at, row.task, row.task_on = at, Task.SILENCE, clock.day_of(at)
    row.save(update_fields=("silent_at", "task", "task_on"))
    noted(row, Happening.SILENT, Side.SYSTEM, form_token="silent", at=at)  # noqa: S106 -- no secret
    audit.record("referrals.referral.silent", at=at, by=audit.SYSTEM, target=row)
    tasks.tell_sender(to=row.owner)
