"""Breaking the glass: one file, sixty minutes, to read only; and what a colleague thinks of it.

The database itself counts, looks who asks and writes (`access_break_glass`); here it is told
what the file is, the trail gets its line and whoever must know is told.
"""

from collections.abc import Callable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import DatabaseError, IntegrityError, models, transaction
from django.db.models import Q, QuerySet

from thuisfront.core.access.files import kind_of, organization_of
from thuisfront.core.access.matrix import STAFF, Act, Data, Reach, rights
from thuisfront.core.access.models import Basis, Grant
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accounts import queries as accounts
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.base import clock
from thuisfront.core.base.database.definers import ask
from thuisfront.core.base.registry import Registry
from thuisfront.core.organizations.queries import centre

REVIEW_DAYS = 5  # days on which the line is open
SHORTEST_REASON = 20  # characters
OPENED = "access.glass.broken"
_BREAK = "SELECT access_break_glass(%s, %s, %s, %s, %s, %s, %s)"
_REVIEW = "SELECT access_review_grant(%s, %s, %s)"

# What happens when someone broke the glass: told by the floors that can write letters.
opened: Registry[Callable[[Grant], None]] = Registry()


class NotNowError(Exception):
    """The glass stays whole: three times today, or an opening that nobody reviewed in time."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def break_glass(*, file: models.Model, key: UUID, reason: str, at: datetime, by: User) -> bool:
    """Open one file for sixty minutes; false when it was open to this user already.

    `key` comes with the form: the same form sent again opens nothing more.

    :raises NotNowError: when this user may not do it now
    :raises PermissionDenied: when this user may never, or not with this file
    """
    kind, organization = kind_of(file), organization_of(file)
    review_by = centre().answer_by(at, REVIEW_DAYS)
    values = [key, organization, kind.data, kind.kind, file.pk, reason, review_by]
    if not _asked(_BREAK, values):
        return False
    audit.record(OPENED, at=at, by=by, target=file, purpose=Purpose.EMERGENCY, reason=reason)
    grant = openings().get(pk=key)
    for tell in opened:
        tell(grant)
    return True


@transaction.atomic
def review(*, grant: Grant, verdict: str, remark: str, at: datetime, by: User) -> bool:
    """Say whether an opening was right; tell whether this was the first verdict on it."""
    new = _asked(_REVIEW, [grant.pk, verdict, remark])
    if new:
        audit.write(
            "access.glass.reviewed", at=at, by=by, kind=grant.kind, key=str(grant.thing),
            reason=verdict,
        )  # fmt: skip
    return new


def openings() -> QuerySet[Grant]:
    """Return every emergency opening, the newest first."""
    found = Grant.objects.filter(basis=Basis.BREAK_GLASS)
    return found.select_related("user", "organization", "reviewed_by").order_by("-starts_at")


def openings_for(user: User) -> QuerySet[Grant]:
    """Return the openings that this user looks after."""
    if organizations_within(user, Data.ACCESS_LOG, Act.APPROVE, Reach.EVERYWHERE):
        return openings()
    where = organizations_within(user, Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
    return openings().filter(organization__in=where)


def overdue(at: datetime) -> QuerySet[Grant]:
    """Return the openings that nobody reviewed in time; who did them is paused until then."""
    return openings().filter(reviewed_at=None, review_by__lt=at)


def is_paused(user: User) -> bool:
    """Tell whether an opening of this user waits too long for a colleague's verdict."""
    return overdue(clock.now()).filter(user=user).exists()


def reviewers_of(grant: Grant, on: date) -> QuerySet[User]:
    """Return who may review an opening: never who did it."""
    here = _readers(Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
    anywhere = _readers(Data.ACCESS_LOG, Act.APPROVE, Reach.EVERYWHERE)
    memberships = accounts.memberships_on(on).filter(
        Q(role__in=here, organization=grant.organization_id) | Q(role__in=anywhere)
    )
    found = User.objects.filter(pk__in=memberships.values("user"), is_active=True)
    return found.exclude(pk=grant.user_id)


def _readers(data: Data, act: Act, reach: Reach) -> list[str]:
    return [role for role in STAFF if any(r.reach == reach for r in rights(role, data, act))]


def _asked(statement: str, values: list[Any]) -> bool:
    try:
        return bool(ask(statement, values))
    except IntegrityError as error:
        raise NotNowError(_constraint(error)) from error


def _constraint(error: DatabaseError) -> str:
    diagnosis = getattr(error.__cause__, "diag", None)
    return str(getattr(diagnosis, "constraint_name", ""))
