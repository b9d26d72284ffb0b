"""The trail. Rows are chained and numbered by the database itself (see the migrations)."""

from django.contrib.postgres.indexes import BrinIndex
from django.db import models
from django.db.models import Q


class AuditLine(models.Model):
    """One act or look: who, what, to which, when, why. No foreign keys (Dutch: logregel).

    `number` and the hashes are empty until the commit; `id` only tells the order of writing.
    """

    id = models.BigAutoField(primary_key=True)
    number = models.BigIntegerField(unique=True, null=True, editable=False)
    at = models.DateTimeField()
    actor = models.CharField(max_length=64)
    actor_name = models.CharField(max_length=200)
    roles = models.CharField(max_length=300, blank=True)
    act = models.CharField(max_length=100)
    target_kind = models.CharField(max_length=64, blank=True)
    target = models.CharField(max_length=64, blank=True)
    purpose = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    form = models.PositiveSmallIntegerField(db_default=2, editable=False)
    previous_hash = models.BinaryField(null=True, editable=False)
    hash = models.BinaryField(null=True, editable=False)

    class Meta:
        ordering = ("-number", "-id")
        indexes = (
            models.Index(fields=("target_kind", "target", "-number"), name="audit_by_target"),
            models.Index(fields=("actor", "-number"), name="audit_by_actor"),
            BrinIndex(fields=("at",), name="audit_by_time", autosummarize=True),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(number=None, previous_hash=None, hash=None)
                | Q(number__gt=0, previous_hash__isnull=False, hash__isnull=False),
                name="audit_chained_whole_or_not_yet",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number or 'new'} {self.act}"


class AnchorPoint(models.Model):
    """A copy of one line of the anchor, so that a shortened file is noticed (Dutch: ankerpunt)."""

    place = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    kind = models.CharField(max_length=6)
    number = models.BigIntegerField()
    hash = models.BinaryField()
    mark = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.place} {self.number}"
