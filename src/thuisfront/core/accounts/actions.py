"""Every write about people who work here."""

from datetime import date, datetime

from django.db import transaction

from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.base.database.definers import ask
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization

# Functions of the database (migrations of core/access) that look who asks.
_GIVE = "SELECT access_give_role(%s, %s, %s, %s, %s, %s)"
_END = "SELECT access_end_role(%s, %s)"


@transaction.atomic
def invite_user(*, email: str, name: str, at: datetime, by: audit.Actor | str) -> User:
    """Make an account without a password: the first one is chosen through the reset mail."""
    user = User(email=email.strip().lower(), name=name.strip())
    user.set_unusable_password()
    user.full_clean(exclude=("password",))
    user.save()
    audit.record("accounts.user.invited", at=at, by=by, target=user)
    return user


@transaction.atomic
def join_organization(
    *, user: User, organization: Organization, role: str, at: datetime, by: audit.Actor | str,
    ends_on: date | None = None,
) -> Membership:  # fmt: skip
    """Give a user a role from today on; giving it twice changes nothing.

    :raises PermissionDenied: when who asks may not give this role here, or is that user
    """
    values = [new_key(), user.pk, organization.pk, role, clock.day_of(at), ends_on]
    if ask(_GIVE, values):
        audit.record("accounts.membership.given", at=at, by=by, target=user, reason=role)
    held = Membership.objects.filter(user=user, organization=organization, role=role)
    return held.latest("starts_on")


@transaction.atomic
def end_membership(
    *, membership: Membership, on: date, at: datetime, by: audit.Actor | str
) -> None:
    """End a role on a day; what was allowed through it is over that day.

    :raises PermissionDenied: when who asks may not take this role here
    """
    if ask(_END, [membership.pk, on]):
        audit.record(
            "accounts.membership.ended", at=at, by=by, target=membership.user,
            reason=membership.role,
        )  # fmt: skip


def set_active(*, user: User, active: bool, at: datetime, by: audit.Actor | str) -> None:
    """Close an account, or open it again."""
    user.is_active = active
    user.save(update_fields=("is_active",))
    act = "accounts.user.enabled" if active else "accounts.user.disabled"
    audit.record(act, at=at, by=by, target=user)


def forget_password(*, user: User, at: datetime, by: audit.Actor | str) -> None:
    """Make a new password needed; nobody chooses one for someone else."""
    user.set_unusable_password()
    user.save(update_fields=("password",))
    audit.record("accounts.sign_in.restarted", at=at, by=by, target=user)
