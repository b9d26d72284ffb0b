"""Reads about people who work here."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from thuisfront.core.accounts.models import Membership, User


def roles_of(user: User, on: date) -> list[tuple[str, UUID]]:
    """Return the roles this user holds on that day, each with its organization."""
    held = memberships_on(on).filter(user=user)
    return list(held.values_list("role", "organization_id"))


def memberships_on(on: date) -> QuerySet[Membership]:
    """Return the roles that people hold on that day."""
    return Membership.objects.filter(Q(ends_on=None) | Q(ends_on__gt=on), starts_on__lte=on)


def user_with_address(email: str) -> User | None:
    """Return who signs in with this address, unless the account is disabled."""
    return User.objects.filter(email__iexact=email, is_active=True).first()


def user_with_key(key: UUID) -> User | None:
    """Return this user, unless the account is disabled."""
    return User.objects.filter(pk=key, is_active=True).first()


def account_with_address(email: str) -> User | None:
    """Return the account with this address, disabled or not."""
    return User.objects.filter(email__iexact=email.strip()).first()


def colleagues_at(organizations: list[UUID]) -> QuerySet[User]:
    """Return who works or worked at these organizations, by name, with all memberships."""
    known = Membership.objects.select_related("organization").order_by("-starts_on", "role")
    found = User.objects.filter(memberships__organization__in=organizations).distinct()
    return found.prefetch_related(Prefetch("memberships", known)).order_by("name")


def colleagues_with(roles: Iterable[str], on: date) -> QuerySet[User]:
    """Return who holds one of these roles on that day, each once, unless the account is closed."""
    running = Q(memberships__ends_on=None) | Q(memberships__ends_on__gt=on)
    held = Q(memberships__role__in=list(roles), memberships__starts_on__lte=on)
    return User.objects.filter(running & held, is_active=True).distinct().order_by("pk")
