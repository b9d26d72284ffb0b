"""Attention officers are told that a record waits for them, until one of them takes it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.meldcode import queries, rules, tasks
from thuisfront.meldcode.enums import Stage
from thuisfront.meldcode.models import Case


def tell_officers(by: User | None = None) -> None:
    """Mail every attention officer, but who did it, that something waits."""
    for officer in queries.officers():
        if by is None or officer.pk != by.pk:
            tasks.tell_work_waits(to=officer)


@transaction.atomic
def tell_again(*, at: datetime) -> int:
    """Tell them once more what nobody took in time; return how many records wait too long.

    Ask as the system.
    """
    long = Q()
    for urgent in (True, False):
        since = at - rules.told_again_after(urgent=urgent)
        long |= Q(Q(told_at=None) | Q(told_at__lte=since), is_urgent=urgent)
    offered = Case.objects.filter(long, stage=Stage.OFFERED).order_by("pk")
    waiting = list(offered.select_for_update(skip_locked=True))
    for case in waiting:
        audit.record("meldcode.case.waits", at=at, by=audit.SYSTEM, target=case)
    Case.objects.filter(pk__in=[case.pk for case in waiting]).update(told_at=at)
    if waiting:
        tell_officers()
    return len(waiting)
