"""Who may do what, and where."""

from typing import Any, cast
from uuid import UUID

from django.db.models import Case, Q, QuerySet, Value, When

from thuisfront.core.access.matrix import RIGHTS, Act, Data, Reach, rights, sees_files
from thuisfront.core.access.models import Basis, Grant
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import BY_CODE, ROLES, Role
from thuisfront.core.accounts import queries as accounts
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.registers import Actor
from thuisfront.core.base import clock

MAY_BREAK_GLASS = frozenset(
    right.reader
    for right in RIGHTS
    if right.act == Act.READ and right.reach == Reach.BREAK_GLASS and not right.second_person
)
MAY_REVIEW = frozenset(
    right.reader
    for right in RIGHTS
    if (right.data, right.act, right.reach) == (Data.ANONYMOUS_QUESTION, Act.READ, Reach.GRANTED)
)


def held_by(user: User) -> list[tuple[Role, UUID]]:
    """Return the roles this user holds today, each with its organization.

    Remembered with the user for the rest of the request.
    """
    held: list[tuple[Role, UUID]] | None = getattr(user, "_held", None)
    if held is None:
        found = accounts.roles_of(user, clock.today()) if user.is_active else []
        held = [(BY_CODE[code], where) for code, where in found if code in BY_CODE]
        cast("Any", user)._held = held  # noqa: SLF001 -- ours, on a model that has no place for it
    return held


def remember_held(user: User, held: list[tuple[str, UUID]]) -> None:
    """Remember with a user which roles they hold today, when that was asked for many at once."""
    known = [(BY_CODE[code], where) for code, where in held if code in BY_CODE]
    cast("Any", user)._held = known  # noqa: SLF001 -- ours, on a model that has no place for it


def permissions_of(user: User) -> frozenset[Permission]:
    """Return what this user may do today, through all running memberships."""
    return frozenset[Permission]().union(*(role.may for role, _ in held_by(user)))


def is_guest(user: User) -> bool:
    """Tell whether this user works for somebody else, and has no other role here today."""
    held = held_by(user)
    return bool(held) and all(role.guest for role, _ in held)


def colleagues_who_may(permission: Permission) -> QuerySet[User]:
    """Return everyone who may do this today."""
    able = [role.code for role in ROLES if permission in role.may]
    return accounts.colleagues_with(able, clock.today())


def organizations_where(user: User, permission: Permission) -> list[UUID]:
    """Return the organizations for which this user may open the pages of a permission."""
    return sorted({where for role, where in held_by(user) if permission in role.may})


def roles_to_give(user: User) -> list[Role]:
    """Return the roles that this user may give to others, as the database will have it."""
    reaches = {
        right.reach
        for role, _ in held_by(user)
        for right in rights(role.code, Data.USERS, Act.CREATE)
    }
    if Reach.ORGANIZATION in reaches:
        return list(ROLES)
    return [role for role in ROLES if reaches and not sees_files(role.code)]


def organizations_of(user: User) -> list[UUID]:
    """Return the organizations of which this user is today."""
    return sorted({where for _, where in held_by(user)})


def organizations_within(
    user: User, data: Data, act: Act, *reaches: Reach, masked: bool = False
) -> list[UUID]:
    """Return the organizations in which the matrix gives this user a right of this reach.

    With `masked` also where what identifies a person is left out.
    """
    return sorted(
        {
            where
            for role, where in held_by(user)
            for right in rights(role.code, data, act)
            if right.reach in reaches and not right.second_person and (masked or not right.masked)
        }
    )


def things_granted(user: User, kind: str) -> QuerySet[Grant, UUID]:
    """Return the files of one kind on which this user has a running grant."""
    return running_grants(user).filter(kind=kind).order_by().values_list("thing", flat=True)


def grants_now() -> QuerySet[Grant]:
    """Return the grants of everybody that run at this moment."""
    at = clock.now()
    return Grant.objects.filter(ended_at=None, starts_at__lte=at, ends_at__gt=at)


def running_grants(user: User) -> QuerySet[Grant]:
    """Return the grants that give this user files at this moment, as the database will have it."""
    held = held_by(user)
    mine = grants_now().filter(user=user, organization__in=[where for _, where in held])
    in_emergency = [where for role, where in held if role.code in MAY_BREAK_GLASS]
    reviewing = [where for role, where in held if role.code in MAY_REVIEW]
    return mine.filter(
        ~Q(basis__in=[Basis.BREAK_GLASS, Basis.QUALITY])
        | Q(basis=Basis.BREAK_GLASS, organization__in=in_emergency)
        | Q(basis=Basis.QUALITY, organization__in=reviewing)
    )


def grant_on(user: User, kind: str, thing: UUID) -> Grant | None:
    """Return the running grant of this user on one file; one given by a colleague comes first."""
    found = running_grants(user).filter(kind=kind, thing=thing).select_related("given_by")
    return min(found, key=lambda grant: grant.basis == Basis.BREAK_GLASS, default=None)


def whether(condition: Q) -> Case:
    """Return the expression that tells of each row whether a condition holds."""
    return Case(When(condition, then=Value(True)), default=Value(False))


def roles_of(user: User) -> list[Role]:
    """Return the roles this user holds today, with their words."""
    return list(dict.fromkeys(role for role, _ in held_by(user)))


def acting_as(user: Actor) -> str:
    """Return as what someone acts today, for the trail: `role@organization`, with spaces."""
    held = held_by(cast("User", user))
    return " ".join(sorted(f"{role.code}@{where}" for role, where in held))
