"""Counting attempts, shared by all processes; nobody's address is kept."""

from django.db import models


class Attempt(models.Model):
    """How often something was tried in one window; the key is a keyed hash (Dutch: poging)."""

    key = models.BinaryField(primary_key=True)
    ends_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="attempt_by_end"),)

    def __str__(self) -> str:
        return f"{self.ends_at} {self.count}"
