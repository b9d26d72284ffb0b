"""Every write about what is held longer than its time."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.privacy.datamap import rows_of
from thuisfront.core.privacy.models import Hold
from thuisfront.core.privacy.retention import Sweep, sweeps


class UnknownThingError(Exception):
    """There is nothing with this number, so nothing would be held."""


class AlreadyHeldError(Exception):
    """It is held already."""


@transaction.atomic
def place_hold(
    *, rule: str, thing: str, why: str, reason: str, until: date, at: datetime, by: User
) -> Hold:
    """Keep one thing longer than its time, until a day.

    :raises UnknownThingError: when there is no such thing, or it is gone already
    :raises AlreadyHeldError: when a hold on it was not lifted yet
    """
    sweep = next((each for each in sweeps if each.by_one and each.retention.name == rule), None)
    key = _key(sweep, thing) if sweep else ""
    if not key:
        raise UnknownThingError
    try:
        with transaction.atomic():
            hold = Hold.objects.create(
                rule=rule, thing=key, why=why, reason=reason, until=until,
                placed_by=by, placed_at=at,
            )  # fmt: skip
    except IntegrityError as error:
        raise AlreadyHeldError from error
    audit.record("privacy.hold.placed", at=at, by=by, target=hold, reason=f"{rule} {key}")
    return hold


@transaction.atomic
def lift_hold(*, hold: Hold, at: datetime, by: User) -> None:
    """End a hold; what was over goes the next night."""
    running = Hold.objects.filter(pk=hold.pk, lifted_at=None)
    if running.update(lifted_at=at, lifted_by=by):
        audit.record("privacy.hold.lifted", at=at, by=by, target=hold)


def _key(sweep: Sweep, typed: str) -> str:
    """Return the key of something that is there, as it is written; whoever asks may not see it."""
    try:
        key = sweep.model._meta.pk.to_python(typed.strip())
    except ValidationError:
        return ""
    with asking.as_system("privacy.hold"):
        return str(key) if rows_of(sweep.model).filter(pk=key).exists() else ""
