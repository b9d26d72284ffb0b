"""Drawing files by lot, to see whether the work is done well: the database chooses.

Who draws says from which files and how many; which they get, `access_draw` decides with a seed of
its own, and gives a grant of some days on exactly those, to read only. With the seed anybody can
check later that it was by lot.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError

from thuisfront.core.access.files import kind_named
from thuisfront.core.base.database.definers import ask

MOST, LEAST = 10, 5
_DRAW = "SELECT access_draw(%s, %s, %s, %s::uuid[], %s, %s)"


class NotDrawnError(Exception):
    """There are too few to draw from by lot, or this user drew enough this week."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Drawn:
    """What came out, and the seed by which."""

    seed: str
    things: list[UUID]


def draw(
    *, kind: str, organization: UUID, things: Iterable[UUID], number: int, until: datetime
) -> Drawn:
    """Draw files by lot and let who asks read them until a moment.

    :raises NotDrawnError: when it cannot be by lot, or was enough this week
    :raises PermissionDenied: when the role may not, or one of the files is not known to it
    """
    values = [organization, kind_named(kind).data, kind, list(things), number, until]
    try:
        found = ask(_DRAW, values)
    except IntegrityError as error:
        why = getattr(getattr(error.__cause__, "diag", None), "constraint_name", "")
        raise NotDrawnError(str(why)) from error
    told = json.loads(found) if isinstance(found, str) else found
    return Drawn(told["seed"], [UUID(key) for key in told["drawn"]])


def by_lot(seed: str, things: Iterable[UUID], number: int) -> list[UUID]:
    """Return what a seed draws: the same as the database, to check it."""
    ordered = sorted(things, key=lambda key: hashlib.sha256(f"{seed}{key}".encode()).digest())
    return ordered[:number]
