"""Who may do what, and where."""

from typing import Any, cast
from uuid import UUID

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import BY_CODE, Role
from thuisfront.core.accounts import queries as accounts
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.registers import Actor
from thuisfront.core.base import clock


def held_by(user: User) -> list[tuple[Role, UUID]]:
    """Return the roles this user holds today, each with its organization.

    Remembered with the user for the rest of the request.
    """
    held: list[tuple[Role, UUID]] | None = getattr(user, "_held", None)
    if held is None:
        found = accounts.roles_of(user, clock.today())
        held = [(BY_CODE[code], where) for code, where in found if code in BY_CODE]
        cast("Any", user)._held = held  # noqa: SLF001 -- ours, on a model that has no place for it
    return held


def permissions_of(user: User) -> frozenset[Permission]:
    """Return what this user may do today, through all running memberships."""
    return frozenset[Permission]().union(*(role.may for role, _ in held_by(user)))


def organizations_where(user: User, permission: Permission) -> list[UUID]:
    """Return the organizations for which this user holds a permission today."""
    return sorted({where for role, where in held_by(user) if permission in role.may})


def roles_of(user: User) -> list[Role]:
    """Return the roles this user holds today, with their words."""
    return list(dict.fromkeys(role for role, _ in held_by(user)))


def acting_as(user: Actor) -> str:
    """Return as what someone acts today, for the trail: `role@organization`, with spaces."""
    held = held_by(cast("User", user))
    return " ".join(sorted(f"{role.code}@{where}" for role, where in held))
