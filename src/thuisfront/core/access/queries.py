"""Where someone may do what."""

from uuid import UUID

from django.db.models import Q

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import ROLES, Role
from thuisfront.core.accounts import queries as accounts
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.base import clock


def roles_that_may(permission: Permission) -> list[str]:
    """Return the codes of the roles that hold a permission."""
    return [role.code for role in ROLES if permission in role.may]


def organizations_where(user: User, permission: Permission) -> list[UUID]:
    """Return the organizations for which this user holds a permission today."""
    today = clock.today()
    running = Q(ends_on=None) | Q(ends_on__gt=today)
    held = Membership.objects.filter(
        running, user=user, starts_on__lte=today, role__in=roles_that_may(permission)
    )
    return list(held.values_list("organization_id", flat=True).distinct())


def roles_of(user: User) -> list[Role]:
    """Return the roles this user holds today, with their words."""
    held = accounts.roles_of(user, clock.today())
    return [role for role in ROLES if role.code in held]
