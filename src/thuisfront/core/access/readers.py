"""Who can see one file, why and until when: asked of the conditions that every query asks.

Nothing is decided here. For each colleague who comes into question the room's own `open_to` and
`visible_to` are asked about this one row; what stands beside it is why.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from thuisfront.core.access.files import FileKind, kind_of, organization_of
from thuisfront.core.access.matrix import RIGHTS, Act, Reach, Right, rights
from thuisfront.core.access.models import Basis, Grant
from thuisfront.core.access.queries import (
    MAY_BREAK_GLASS,
    grants_now,
    remember_held,
    whether,
)
from thuisfront.core.access.roles import BY_CODE
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.accounts.queries import memberships_on
from thuisfront.core.base import clock

AT_ONCE = 50  # people asked about in one query


@dataclass(frozen=True)
class Reader:
    """A colleague who can see a file: why, and until when, in words."""

    user: User
    reads: bool
    role: str
    why: str
    until: str

    @property
    def told(self) -> str:
        """Return as what they see it, why and until when, in one line."""
        told = f"{self.role}: {self.why}" if self.role and self.why else self.role or self.why
        return f"{told}, {self.until}" if self.until else told


@dataclass(frozen=True)
class Readers:
    """Who reads a file, who knows that it is there, and who could open it in an emergency."""

    reading: list[Reader]
    knowing: list[Reader]
    in_emergency: list[str]

    @property
    def roles(self) -> list[str]:
        """Return as what people read it, each once: for who must not hear names."""
        return list(dict.fromkeys(reader.role for reader in self.reading if reader.role))


def readers_of(file: models.Model) -> Readers:
    """Return who can see a file at this moment."""
    kind = kind_of(file)
    held = _held(kind, file)
    grants = {grant.user_id: grant for grant in _grants(kind, file)}
    found = [
        _reader(kind, file, rows, grants.get(user.pk), reads=reads)
        for user, reads in _seeing(kind, file, [rows[0].user for rows in held.values()])
        for rows in [held[user.pk]]
    ]
    reading = [reader for reader in found if reader.reads]
    known = {reader.user.pk for reader in reading}
    breaking = [rows for key, rows in held.items() if key not in known and _may_break(rows, file)]
    return Readers(
        reading,
        [reader for reader in found if not reader.reads],
        [rows[0].user.get_full_name() for rows in breaking],
    )


def _held(kind: FileKind, file: models.Model) -> dict[Any, list[Membership]]:
    """Return today's roles of everybody who comes into question, by user, by name."""
    on = clock.today()
    everywhere = [r.reader for r in RIGHTS if r.data == kind.data and r.reach == Reach.EVERYWHERE]
    of_file = Q(organization=organization_of(file)) | Q(role__in=everywhere)
    granted = Q(user__in=_grants(kind, file).order_by().values("user"))
    users = memberships_on(on).filter(of_file | granted, user__is_active=True).values("user")
    rows = memberships_on(on).filter(user__in=users).select_related("user", "organization")
    held: dict[Any, list[Membership]] = {}
    for row in rows.order_by("user__name", "user", "role"):
        held.setdefault(row.user_id, []).append(row)
    for mine in held.values():
        remember_held(mine[0].user, [(row.role, row.organization_id) for row in mine])
    return held


def _grants(kind: FileKind, file: models.Model) -> QuerySet[Grant]:
    return grants_now().filter(kind=kind.kind, thing=file.pk).select_related("given_by")


def _seeing(kind: FileKind, file: models.Model, users: list[User]) -> Iterator[tuple[User, bool]]:
    """Yield who may know of a file, and whether they may read it; many in one query."""
    row = kind.every().filter(pk=file.pk)
    for start in range(0, len(users), AT_ONCE):
        part = users[start : start + AT_ONCE]
        asked = {f"open{n}": whether(kind.open_to(user)) for n, user in enumerate(part)}
        asked |= {f"known{n}": whether(kind.visible_to(user)) for n, user in enumerate(part)}
        told = row.annotate(**asked).values(*asked).first() or {}
        yield from ((user, told[f"open{n}"]) for n, user in enumerate(part) if told[f"known{n}"])


def _reader(
    kind: FileKind, file: models.Model, held: list[Membership], grant: Grant | None, *, reads: bool
) -> Reader:
    user = held[0].user
    if reads and grant:
        return Reader(user, reads, "", _why_granted(grant), _until(grant.ends_at))
    for row in held:
        for right in rights(row.role, kind.data, Act.READ):
            if _explains(right, row, file, reads=reads):
                return Reader(user, reads, _role(row), *_why(kind, right, row))
    return Reader(user, reads, "", "", "")


def _explains(right: Right, row: Membership, file: models.Model, *, reads: bool) -> bool:
    if right.second_person or right.masked == reads or right.reach == Reach.BREAK_GLASS:
        return False
    return right.reach == Reach.EVERYWHERE or row.organization_id == organization_of(file)


def _why(kind: FileKind, right: Right, row: Membership) -> tuple[str, str]:
    if right.reach in {Reach.QUEUE, Reach.OWN}:
        why, until = kind.in_queue if right.reach == Reach.QUEUE else kind.as_own
        return str(why), str(until)
    why = gettext("looks after the work of %(organization)s") % {
        "organization": row.organization.name
    }
    return why, _until(row.ends_on) if row.ends_on else gettext("as long as the role lasts")


def _why_granted(grant: Grant) -> str:
    told = str(Basis(grant.basis).label)
    if grant.given_by and grant.given_by_id != grant.user_id:
        told = gettext("%(why)s by %(name)s") % {"why": told, "name": grant.given_by.name}
    return f"{told}: {grant.reason}"


def _until(moment: date | datetime) -> str:
    if isinstance(moment, datetime):
        return gettext("until %(moment)s") % {
            "moment": date_format(localtime(moment), gettext("j F, H:i"))
        }
    return gettext("until %(moment)s") % {"moment": date_format(moment, gettext("j F Y"))}


def _role(row: Membership) -> str:
    role = BY_CODE.get(row.role)
    return str(role.name) if role else row.role


def _may_break(held: Iterable[Membership], file: models.Model) -> bool:
    return any(
        row.role in MAY_BREAK_GLASS and row.organization_id == organization_of(file) for row in held
    )
