"""Wagtail keeps groups of its own; who is in them follows from the roles, never the other way."""

from django.contrib.auth.models import Group

from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import roles_of
from thuisfront.core.base import clock

EDITORS = "Moderators"  # Wagtail's own group of editors who may publish
EXPERTS = "Ervaringsdeskundigen"  # made by a migration of knowledge, with its step in the workflow
GROUP_OF_ROLE = {"editor": EDITORS, "experience-expert": EXPERTS}


def follow_roles(user: User) -> None:
    """Put a user in the groups of today's roles, and out of the others."""
    held = roles_of(user, clock.today()) if user.is_active else []
    wanted = {GROUP_OF_ROLE[code] for code, _where in held if code in GROUP_OF_ROLE}
    present = set(user.groups.values_list("name", flat=True)) & set(GROUP_OF_ROLE.values())
    if wanted != present:
        user.groups.remove(*Group.objects.filter(name__in=present - wanted))
        user.groups.add(*Group.objects.filter(name__in=wanted - present))
