"""The keys of files and persons, what is held longer than its time, and proof of what went.

Whoever removes a key has erased all that it opens.
"""

from django.db import models
from django.db.models import Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.privacy.enums import Why


class DataKey(models.Model):
    """The key of one file or person, wrapped by the master key (Dutch: sleutel).

    It has the key of the file itself. `wrapped_for_holder` is the same key wrapped by words that
    only its holder knows. Removing the row shreds the file in every copy: ordinary backups hold
    no keys, and the backups of keys do not live long.
    """

    id = models.UUIDField(primary_key=True, editable=False)
    kind = models.CharField(max_length=64)
    wrapped = models.BinaryField()
    wrapped_for_holder = models.BinaryField(null=True, blank=True)
    salt_of_holder = models.BinaryField(null=True, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(wrapped_for_holder=None, salt_of_holder=None)
                | Q(wrapped_for_holder__isnull=False, salt_of_holder__isnull=False),
                name="datakey_holder_has_a_salt",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Hold(Keyed):
    """Why one thing stays longer than its time, until when (Dutch: aanhouding)."""

    rule = models.CharField(max_length=40)
    thing = models.CharField(max_length=64)
    why = models.CharField(max_length=10, choices=Why)
    reason = models.CharField(max_length=300)
    until = models.DateField()
    placed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    placed_at = models.DateTimeField()
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("until", "id")
        indexes = (models.Index(fields=("rule", "until"), name="hold_by_rule"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(lifted_by=None, lifted_at=None)
                | Q(lifted_by__isnull=False, lifted_at__isnull=False),
                name="hold_lifted_by_and_at",
            ),
            models.CheckConstraint(
                condition=~Q(reason="") & Q(why__in=Why.values), name="hold_says_why"
            ),
            models.UniqueConstraint(
                fields=("rule", "thing"), condition=Q(lifted_at=None), name="hold_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.rule} {self.thing}"


class RetentionRun(Keyed):
    """The certificate of one night: how much went by which rule (Dutch: vernietigingsbewijs).

    The hash is over the counts and the moments, and stands in the trail as well.
    """

    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    removed = models.JSONField(default=dict)
    held = models.JSONField(default=dict)
    failed = models.JSONField(default=dict)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-started_at",)

    def __str__(self) -> str:
        return str(self.started_at)
