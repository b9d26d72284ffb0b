"""The keys of files and persons: whoever removes one has erased all that it opens."""

from django.db import models
from django.db.models import Q


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
