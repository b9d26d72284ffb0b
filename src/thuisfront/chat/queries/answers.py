"""Reads of ready answers."""

from uuid import UUID

from django.db.models import QuerySet

from thuisfront.chat.models import ReadyAnswer
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may, organizations_of
from thuisfront.core.accounts.models import User


def answers_for(user: User) -> QuerySet[ReadyAnswer]:
    """Return the ready answers of the lines of this user."""
    return ReadyAnswer.objects.filter(organization__in=organizations_of(user))


def answer_of(user: User, key: UUID) -> QuerySet[ReadyAnswer]:
    """Return one ready answer, when it is of the line of this user."""
    return answers_for(user).filter(pk=key)


def colleagues_beside(user: User) -> list[User]:
    """Return who else may answer a chat."""
    found = colleagues_who_may(Permission.HELPDESK_ANSWER)
    return sorted((one for one in found if one.pk != user.pk), key=lambda one: one.name)
