"""Asking a colleague to look along: one file, to read, for some days, and never passed on."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import models, transaction
from django.db.models import QuerySet

from thuisfront.core.access import asking
from thuisfront.core.access.files import kind_of, organization_of
from thuisfront.core.access.matrix import STAFF, Act, Data, rights
from thuisfront.core.access.models import Basis, Grant
from thuisfront.core.access.queries import grant_on, grants_now, running_grants, whether
from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import memberships_on
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.base.database.definers import ask
from thuisfront.core.base.models import new_key
from thuisfront.core.base.registry import Registry

LONGEST = 14  # days; the database refuses more
_GIVE = "SELECT access_give_grant(%s, %s, %s, %s, %s, %s, %s, %s)"
_END = "SELECT access_end_grants(%s, %s, %s)"

# What happens when someone is asked along: told by the floors that can write letters.
asked_along: Registry[Callable[[Grant], None]] = Registry()


@transaction.atomic
def ask_along(
    *, file: models.Model, colleague: User, reason: str, until: datetime, at: datetime, by: User
) -> Grant:
    """Let a colleague read one file until a moment, and tell them that they were asked.

    :raises PermissionDenied: when who asks cannot read it, or was asked along too
    """
    kind, key = kind_of(file), new_key()
    ask(_GIVE, [key, colleague.pk, organization_of(file), kind.kind, file.pk,
                Basis.LOOK_ALONG, reason, until])  # fmt: skip
    audit.record("access.along.asked", at=at, by=by, target=file, reason=colleague.name)
    grant = Grant.objects.get(pk=key)
    for tell in asked_along:
        tell(grant)
    return grant


@transaction.atomic
def end_along(*, file: models.Model, colleague: User, at: datetime, by: User) -> bool:
    """End what a colleague reads along, at this moment; tell whether there was anything to end."""
    ended: Any = ask(_END, [kind_of(file).kind, file.pk, colleague.pk])
    if ended:
        audit.record("access.along.ended", at=at, by=by, target=file, reason=colleague.name)
    return bool(ended)


@transaction.atomic
def end_every_grant(*, file: models.Model) -> int:
    """End what anybody was let in to read of one file; return how many that were.

    For a room that closes a file further; the act that does so stands in the trail.
    """
    with asking.as_system("access.end-grants"):
        return int(ask(_END, [kind_of(file).kind, file.pk, None]) or 0)


def along_with(file: models.Model) -> QuerySet[Grant]:
    """Return who reads a file along at this moment, by name."""
    found = grants_now().filter(kind=kind_of(file).kind, thing=file.pk, basis=Basis.LOOK_ALONG)
    return found.select_related("user").order_by("user__name", "ends_at")


def asked_of(user: User) -> list[Grant]:
    """Return what this user is asked to look along with at this moment, what ends soonest first."""
    found = running_grants(user).filter(basis=Basis.LOOK_ALONG)
    return list(found.select_related("given_by").order_by("ends_at"))


def may_ask(file: models.Model, user: User) -> bool:
    """Tell whether this user reads a file by a role, so may let a colleague read along."""
    kind = kind_of(file)
    row = kind.every().filter(pk=file.pk).values_list(whether(kind.open_to(user))).first()
    return bool(row and row[0]) and not grant_on(user, kind.kind, file.pk)


def colleagues_to_ask(file: models.Model, user: User) -> QuerySet[User]:
    """Return who may be asked along: whose role knows of such files here."""
    data = kind_of(file).data
    roles = [
        role for role in STAFF if any(not r.second_person for r in rights(role, data, Act.READ))
    ]
    here = memberships_on(clock.today()).filter(organization=organization_of(file), role__in=roles)
    found = User.objects.filter(pk__in=here.values("user"), is_active=True)
    along = along_with(file).order_by().values("user")
    return found.exclude(pk=user.pk).exclude(pk__in=along).order_by("name")


def _reads_alone(role: str, data: Data) -> bool:
    return any(not right.second_person for right in rights(role, data, Act.READ))
