"""Every write about who may come in: invitations, roles, closed accounts, a lost second factor."""

from datetime import date, datetime

from allauth.mfa.models import Authenticator
from django.db import transaction

from thuisfront.core.access.editing import follow_roles
from thuisfront.core.access.sessions import end_sessions
from thuisfront.core.accounts import actions as accounts
from thuisfront.core.accounts import queries
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization


class NotYourselfError(Exception):
    """Nobody gives, takes or restores rights of their own."""


@transaction.atomic
def give_role(
    *, user: User, organization: Organization, role: str, until: date | None,
    at: datetime, by: User,
) -> None:  # fmt: skip
    """Give a colleague a role from today on, until a day when one is named.

    :raises NotYourselfError: when someone gives a role to themselves
    """
    _someone_else(user, by)
    given = accounts.join_organization(
        user=user, organization=organization, role=role, at=at, by=by
    )
    if until:
        accounts.end_membership(membership=given, on=until, at=at, by=by)
    follow_roles(user)


@transaction.atomic
def invite_colleague(
    *, email: str, name: str, organization: Organization, role: str, until: date | None,
    at: datetime, by: User,
) -> User:  # fmt: skip
    """Give someone a role, with an account without a password when there is none yet.

    :raises NotYourselfError: when someone invites themselves
    """
    user = queries.account_with_address(email)
    if not user:
        user = accounts.invite_user(email=email, name=name, at=at, by=by)
    give_role(user=user, organization=organization, role=role, until=until, at=at, by=by)
    return user


@transaction.atomic
def end_role(*, membership: Membership, at: datetime, by: User) -> None:
    """End a role today; with the last one every session ends.

    :raises NotYourselfError: when someone ends a role of their own
    """
    user, today = membership.user, clock.day_of(at)
    _someone_else(user, by)
    accounts.end_membership(membership=membership, on=today, at=at, by=by)
    follow_roles(user)
    if not queries.roles_of(user, today):
        end_sessions(user)


@transaction.atomic
def disable_account(*, user: User, at: datetime, by: User) -> None:
    """Close an account at once, in every browser.

    :raises NotYourselfError: when someone closes their own
    """
    _someone_else(user, by)
    accounts.set_active(user=user, active=False, at=at, by=by)
    end_sessions(user)


@transaction.atomic
def enable_account(*, user: User, at: datetime, by: User) -> None:
    """Open a closed account again; the roles are what they were.

    :raises NotYourselfError: when someone opens their own
    """
    _someone_else(user, by)
    accounts.set_active(user=user, active=True, at=at, by=by)


@transaction.atomic
def restart_sign_in(*, user: User, at: datetime, by: User) -> None:
    """Forget a lost second factor, and the password with it: both are chosen anew through a letter.

    With the password kept, who knows it could set up a second factor before the colleague does.

    :raises NotYourselfError: when someone restarts their own
    """
    _someone_else(user, by)
    Authenticator.objects.filter(user=user).delete()
    accounts.forget_password(user=user, at=at, by=by)
    end_sessions(user)


def _someone_else(user: User, by: User) -> None:
    if user.pk == by.pk:
        raise NotYourselfError
