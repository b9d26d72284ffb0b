"""What letters and text messages have in common: they leave at most once, and doubt is told.

A worker first reaches the other side, then claims the message in a transaction of its own, then
hands it over, and then notes what was said. Whatever is killed in between, the claim stays and
nobody hands it over again but a person who was told that it may have arrived.
"""

from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from procrastinate.contrib.django.models import ProcrastinateJob

from thuisfront.core.outbox.models import Leaving
from thuisfront.core.privacy.datamap import rows_of

PATIENCE = timedelta(minutes=15)  # as long a worker may be busy with one message
ADDRESS_KEPT = timedelta(days=14)  # the queue tries for nine days; a person needs some more
UNCLEAR = "unclear"  # what is left of a doubt when its address was erased
Row = TypeVar("Row", bound=Leaving)


def waiting(model: type[Row]) -> QuerySet[Row]:
    """Return what has to leave and is in nobody's hands."""
    rows: QuerySet[Row] = rows_of(model).filter(claimed_at=None, sent_at=None, failed_at=None)
    return rows.filter(**_with_address(model))


def claim(row: Leaving, at: datetime) -> bool:
    """Claim a message for the caller; tell whether it had not left and nobody else has it.

    A worker calls this outside any transaction: the claim is committed when it returns.
    """
    mine = waiting(type(row)).filter(pk=row.pk)
    row.claimed_at = at
    return bool(mine.update(claimed_at=at, failure="", updated_at=at))


def sent(row: Leaving, at: datetime) -> None:
    """Note that the other side took it over; the address is gone with that."""
    _claimed(row).update(claimed_at=None, sent_at=at, updated_at=at, **_without_address(row))


def given_back(row: Leaving, why: str) -> None:
    """Note that the other side surely did not take it now: it waits again."""
    _claimed(row).update(claimed_at=None, failure=why)


def refused(row: Leaving, at: datetime, why: str, *, keep: bool = False) -> None:
    """Note that it will not be taken; `keep` the address when the message is not the reason."""
    without = {} if keep else _without_address(row)
    _claimed(row).update(claimed_at=None, failed_at=at, failure=why, updated_at=at, **without)


def doubted(row: Leaving, why: str) -> None:
    """Note what went wrong while it was handed over; the claim stays."""
    _claimed(row).update(failure=why)


def not_reached(row: Leaving, why: str) -> None:
    """Note why it still waits: the other side was not even reached."""
    waiting(type(row)).filter(pk=row.pk).update(failure=why)


def left_behind(model: type[Leaving], task: str, argument: str, at: datetime) -> list[UUID]:
    """Return what a worker held, without having claimed it, when it died: nobody will send it."""
    last = _last_jobs(task, argument)
    return [key for key in _waiting_long(model, at) if last.get(str(key)) not in ("todo", "failed")]


def give_up(model: type[Leaving], task: str, argument: str, at: datetime) -> None:
    """Call failed what the queue does not try any more; a person can still send it again."""
    last = _last_jobs(task, argument)
    over = [key for key in _waiting_long(model, at) if last.get(str(key)) == "failed"]
    waiting(model).filter(pk__in=over).update(failed_at=at, updated_at=at)


def forget_addresses(model: type[Leaving], at: datetime) -> None:
    """Erase the addresses of what did not leave, or may not have, after fourteen days."""
    over = rows_of(model).filter(created_at__lt=at - ADDRESS_KEPT, **_with_address(model))
    over.exclude(claimed_at=None).update(failure=UNCLEAR)
    failed = Coalesce(F("failed_at"), at)
    over.update(claimed_at=None, failed_at=failed, updated_at=at, **_without_address(model))


def _waiting_long(model: type[Leaving], at: datetime) -> list[UUID]:
    long = waiting(model).filter(created_at__lt=at - PATIENCE)
    return list(long.values_list("pk", flat=True))


def _last_jobs(task: str, argument: str) -> dict[str, str]:
    """Return how the last job of each message stands."""
    jobs = ProcrastinateJob.objects.filter(task_name=task, status__in=("todo", "doing", "failed"))
    told = jobs.order_by("pk").values_list("args", "status")
    return {args[argument]: status for args, status in told if argument in args}


def _claimed(row: Leaving) -> QuerySet[Leaving]:
    """Return the row as long as this very claim holds: a person may have decided meanwhile."""
    return rows_of(type(row)).filter(pk=row.pk, claimed_at=row.claimed_at)


def _with_address(model: type[Leaving]) -> dict[str, Any]:
    return {f"{model.SEALED[0]}__isnull": False}


def _without_address(row: Leaving | type[Leaving]) -> dict[str, Any]:
    return dict.fromkeys(row.SEALED)
