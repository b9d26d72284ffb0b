"""Reading the trail: what was done with something, and the whole trail for who watches over it."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import TypeAlias

from django.db import models
from django.utils import timezone

from thuisfront.core.audit.enums import Purpose, Selection
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.registers import looks

Line: TypeAlias = AuditLine  # for who shows lines: only this floor touches the table


@dataclass(frozen=True)
class Choice:
    """What is asked of the trail; what is empty narrows nothing."""

    since: date | None = None
    until: date | None = None
    actor: str = ""
    act: str = ""
    kind: str = ""
    key: str = ""
    only: str = ""

    def used(self) -> str:
        """Return which fields narrow, never what was typed in them."""
        return " ".join(each.name for each in fields(self) if getattr(self, each.name))


EVERYTHING = Choice()


def lines_about(target: models.Model) -> models.QuerySet[AuditLine]:
    """Return what was done with this object, newest first."""
    label = target._meta.label_lower
    return AuditLine.objects.filter(target_kind=label, target=str(target.pk))


def lines(choice: Choice = EVERYTHING, *, before: int = 0, limit: int = 50) -> list[AuditLine]:
    """Return lines of the whole trail, newest first, as far as their transaction committed."""
    found = _period(AuditLine.objects.exclude(number=None), choice)
    exact = {"act": choice.act, "target_kind": choice.kind, "target": choice.key}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if choice.actor:
        found = found.filter(actor_name__icontains=choice.actor)
    if before:
        found = found.filter(number__lt=before)
    return list(_only(found, choice.only)[:limit])


def _period(found: models.QuerySet[AuditLine], choice: Choice) -> models.QuerySet[AuditLine]:
    if choice.since:
        found = found.filter(at__gte=_start_of(choice.since))
    if choice.until:
        found = found.filter(at__lt=_start_of(choice.until + timedelta(days=1)))
    return found


def _only(found: models.QuerySet[AuditLine], selection: str) -> models.QuerySet[AuditLine]:
    if selection == Selection.DENIALS:
        return found.filter(purpose=Purpose.REFUSED)
    if selection == Selection.LOOKS:
        return found.filter(act__in=looks()).exclude(purpose=Purpose.REFUSED)
    return found.exclude(act__in=looks()) if selection == Selection.CHANGES else found


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
