"""The trail. Rows are chained and numbered by the database itself (see the migration)."""

from django.db import models


class AuditLine(models.Model):
    """One act or look: who, what, to which, when, why. No foreign keys (Dutch: logregel)."""

    number = models.BigIntegerField(primary_key=True, editable=False)
    at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    actor_name = models.CharField(max_length=200)
    act = models.CharField(max_length=100)
    target_kind = models.CharField(max_length=64, blank=True)
    target = models.CharField(max_length=64, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    previous_hash = models.BinaryField(editable=False)
    hash = models.BinaryField(editable=False)

    class Meta:
        ordering = ("-number",)
        indexes = (
            models.Index(fields=("target_kind", "target", "-number"), name="audit_by_target"),
            models.Index(fields=("actor", "-number"), name="audit_by_actor"),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.act}"
