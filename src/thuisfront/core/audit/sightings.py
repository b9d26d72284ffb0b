"""Who saw a file, as plain facts for the person it is about."""

from dataclasses import dataclass, replace
from datetime import date

from django.db import models
from django.utils import timezone

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.audit.rules import part_of_day

MOST = 500  # lines


@dataclass(frozen=True)
class Sighting:
    """What one kind of person did with it in one part of a day, and how often.

    `actor` is `asker`, `system` or `staff`: nobody's name. `roles` are `role@organization`.
    """

    day: date
    part: str
    actor: str
    roles: tuple[str, ...]
    act: str
    purpose: str
    times: int = 1

    @property
    def emergency(self) -> bool:
        """Tell whether this was emergency access."""
        return self.purpose == Purpose.EMERGENCY


def seen_by(target: models.Model) -> list[Sighting]:
    """Return who saw or changed this, newest first, without names, exact times or typed reasons."""
    found: dict[Sighting, int] = {}
    for line in lines_about(target)[:MOST]:
        sighting = _sighting(line)
        found[sighting] = found.get(sighting, 0) + 1
    return [replace(sighting, times=times) for sighting, times in found.items()]


def _sighting(line: AuditLine) -> Sighting:
    at = timezone.localtime(line.at)
    actor = line.actor if line.actor in {"asker", "system"} else "staff"
    roles = tuple(line.roles.split())
    return Sighting(at.date(), part_of_day(at.hour), actor, roles, line.act, line.purpose)
