"""What the pages about colleagues show; only of organizations where one may manage accounts."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from allauth.mfa.models import Authenticator
from django.http import Http404

from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import organizations_where
from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.accounts import queries as accounts
from thuisfront.core.accounts.models import Membership, User


@dataclass(frozen=True)
class Held:
    """A role that someone has or had."""

    membership: Membership
    name: str
    running: bool


@dataclass(frozen=True)
class Colleague:
    """Someone who works here, with the roles that the reader may see."""

    user: User
    held: list[Held]
    wholly: bool

    @property
    def running(self) -> list[Held]:
        """Return the roles of today."""
        return [each for each in self.held if each.running]

    @property
    def waiting(self) -> bool:
        """Tell whether the invitation was not used yet."""
        return not self.user.has_usable_password()


def colleagues_for(reader: User, on: date) -> list[Colleague]:
    """Return the colleagues whose accounts this reader may manage."""
    where = organizations_where(reader, Permission.ACCOUNTS_MANAGE)
    return [_shown(user, on, where) for user in accounts.colleagues_at(where)]


def colleague_for(reader: User, key: UUID, on: date) -> Colleague:
    """Return one of those colleagues.

    :raises Http404: for someone else, and for nobody
    """
    where = organizations_where(reader, Permission.ACCOUNTS_MANAGE)
    found = accounts.colleagues_at(where).filter(pk=key).first()
    if not found:
        raise Http404
    return _shown(found, on, where)


def wholly_for(reader: User, key: UUID, on: date) -> Colleague:
    """Return a colleague whose whole account this reader may change.

    :raises Http404: also for one who works at other organizations too
    """
    found = colleague_for(reader, key, on)
    if not found.wholly:
        raise Http404
    return found


def membership_for(colleague: Colleague, key: UUID) -> Membership:
    """Return a running role of a colleague.

    :raises Http404: for a role that is over, or of someone else
    """
    for each in colleague.running:
        if each.membership.pk == key:
            return each.membership
    raise Http404


def has_second_factor(user: User) -> bool:
    """Tell whether someone set up a second factor."""
    return bool(Authenticator.objects.filter(user=user).exists())


def _shown(user: User, on: date, where: list[UUID]) -> Colleague:
    every = [_held(membership, on) for membership in user.memberships.all()]
    held = [each for each in every if each.membership.organization_id in where]
    elsewhere = any(each.running and each not in held for each in every)
    return Colleague(user, sorted(held, key=lambda each: not each.running), not elsewhere)


def _held(membership: Membership, on: date) -> Held:
    role = BY_CODE.get(membership.role)
    over = membership.ends_on is not None and membership.ends_on <= on
    name = str(role.name) if role else membership.role
    return Held(membership, name, membership.starts_on <= on and not over)
