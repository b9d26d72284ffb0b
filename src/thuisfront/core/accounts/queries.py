"""Reads about people who work here."""

from datetime import date

from django.db.models import Q

from thuisfront.core.accounts.models import Membership, User


def roles_of(user: User, on: date) -> frozenset[str]:
    """Return the roles this user holds on that day."""
    running = Q(ends_on=None) | Q(ends_on__gt=on)
    held = Membership.objects.filter(running, user=user, starts_on__lte=on)
    return frozenset(held.values_list("role", flat=True))
