"""Reading the trail: what was done with something, and the whole trail for who watches over it."""

from django.db import models

from thuisfront.core.audit.models import AuditLine


def lines_about(target: models.Model) -> models.QuerySet[AuditLine]:
    """Return what was done with this object, newest first."""
    label = target._meta.label_lower
    return AuditLine.objects.filter(target_kind=label, target=str(target.pk))


def lines(*, act: str = "", actor: str = "", before: int = 0, limit: int = 50) -> list[AuditLine]:
    """Return lines of the whole trail, newest first, narrowed by act and name of the actor."""
    found = AuditLine.objects.all()
    if act:
        found = found.filter(act__startswith=act)
    if actor:
        found = found.filter(actor_name__icontains=actor)
    if before:
        found = found.filter(number__lt=before)
    return list(found[:limit])
