"""Files that are frozen (AVG 18): kept, and seen by nobody who works here; their holder still can.

A room takes both conditions into its two walls: `frozen` for queries, `unfrozen` for the database.
"""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from thuisfront.core.access import asking
from thuisfront.core.accountability.models import Restriction, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.privacy.enums import Why
from thuisfront.core.privacy.models import Hold
from thuisfront.core.privacy.retention import sweeps
from thuisfront.core.privacy.rules import Period

NOTHING = UUID(int=0)
HELD_FOR = Period(years=1)  # the longest that a file stays frozen without a new look


def frozen(kind: str) -> QuerySet[Restriction, UUID]:
    """Return the keys of the files of one kind that are frozen."""
    return Restriction.objects.filter(kind=kind, lifted_at=None).values_list("thing", flat=True)


def unfrozen(column: str, kind: str) -> str:
    """Return the same for the database: the condition that a file is not frozen."""
    theirs = f"f.kind = '{kind}' AND f.lifted_at IS NULL"
    return (
        f"{column} <> ALL (ARRAY(SELECT f.thing FROM accountability_restriction f WHERE {theirs}))"  # noqa: S608 -- made of our own names
    )


def is_frozen(kind: str, thing: UUID) -> bool:
    """Tell whether a file is frozen."""
    return frozen(kind).filter(thing=thing).exists()


@transaction.atomic
def freeze(*, request: SubjectRequest, kind: str, at: datetime, by: User) -> bool:
    """Freeze the file of a request, which also holds it; tell whether it was not frozen yet."""
    thing = request.person_key
    if thing is None:
        raise ValueError("a request about nobody freezes nothing")
    try:
        with transaction.atomic():
            Restriction.objects.create(
                request=request, kind=kind, thing=thing, placed_at=at, placed_by=by
            )
    except IntegrityError:
        return False
    _hold(request, kind, thing, at, by)
    audit.write(
        "accountability.restriction.placed", at=at, by=by, kind=kind, key=str(thing),
        reason=request.reference,
    )  # fmt: skip
    return True


@transaction.atomic
def unfreeze(*, request: SubjectRequest, at: datetime, by: User) -> bool:
    """End the freezing; colleagues see the file again. Tell whether there was one."""
    running = Restriction.objects.filter(thing=request.person_key or NOTHING, lifted_at=None)
    found = running.first()
    if not found:
        return False
    running.update(lifted_at=at, lifted_by=by)
    with asking.as_system("accountability.unfreeze"):
        held = Hold.objects.filter(thing=str(found.thing), why=Why.REQUEST, lifted_at=None)
        held.filter(reason=found.request.reference).update(lifted_at=at, lifted_by=by)
    audit.write(
        "accountability.restriction.lifted", at=at, by=by, kind=found.kind, key=str(found.thing),
        reason=request.reference,
    )  # fmt: skip
    return True


def _hold(request: SubjectRequest, kind: str, thing: UUID, at: datetime, by: User) -> None:
    """Keep the nightly run away from it, unless something else does already."""
    rule = next((s.retention.name for s in sweeps if s.model._meta.label_lower == kind), "")
    with asking.as_system("accountability.freeze"):
        if rule and not Hold.objects.filter(rule=rule, thing=str(thing), lifted_at=None).exists():
            Hold.objects.create(
                rule=rule, thing=str(thing), why=Why.REQUEST, reason=request.reference,
                until=HELD_FOR.after(clock.day_of(at)), placed_by=by, placed_at=at,
            )  # fmt: skip
