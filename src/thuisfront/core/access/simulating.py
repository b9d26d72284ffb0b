"""What would someone with this role see there? Asked of the same lists, as that person.

For one moment there is such a person: made, asked and rolled back in a savepoint. Both walls
answer; nothing remains.
"""

from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction

from thuisfront.core.access import asking
from thuisfront.core.access.files import FileKind, kinds
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization

EXAMPLES = 3
_GIVE = "SELECT access_give_role(%s, %s, %s, %s, %s, NULL)"


@dataclass(frozen=True)
class Sight:
    """What one person sees of one kind of file; examples only as far as the asker knows them."""

    name: str
    known: int
    readable: int
    examples: tuple[str, ...]


@transaction.atomic
def simulate(*, role: str, organization: Organization, by: User) -> list[Sight]:
    """Return what someone with this role at this organization sees now."""
    with transaction.atomic():
        someone = _somebody(role, organization)
        with asking.as_user(someone):
            seen = [(kind, *_seen(kind, someone)) for kind in kinds if not kind.apart]
        transaction.set_rollback(True)
    audit.record(
        "access.simulated", at=clock.now(), by=by, target=organization, reason=role
    )  # fmt: skip
    return [
        Sight(str(kind.name), known, readable, _examples(kind, first, by))
        for kind, known, readable, first in seen
    ]


def _somebody(role: str, organization: Organization) -> User:
    key = new_key()
    with asking.as_system("simulator"):
        user = User.objects.create(id=key, email=f"{key}@simulator.invalid", name="simulator")
        with connection.cursor() as cursor:
            cursor.execute(_GIVE, [new_key(), key, organization.pk, role, clock.today()])
    return user


def _seen(kind: FileKind, user: User) -> tuple[int, int, list[UUID]]:
    """Return how many files this user knows of, reads, and the first of them."""
    known = kind.every().filter(kind.visible_to(user))
    first = list(known.order_by("pk").values_list("pk", flat=True)[:EXAMPLES])
    return known.count(), kind.every().filter(kind.open_to(user)).count(), first


def _examples(kind: FileKind, first: list[UUID], by: User) -> tuple[str, ...]:
    found = kind.every().filter(kind.visible_to(by), pk__in=first).order_by("pk")
    return tuple(kind.in_words(file) for file in found)
