"""Attempts, lock-outs and sessions, shared by all processes; nobody's address is kept."""

from django.conf import settings
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


class Lockout(models.Model):
    """Misses of one account or address, and until when it is closed (Dutch: blokkade)."""

    key = models.BinaryField(primary_key=True)
    tries = models.PositiveIntegerField(default=0)
    closed_until = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="lockout_by_end"),)

    def __str__(self) -> str:
        return f"{self.closed_until} {self.tries}"


class StaffSession(models.Model):
    """One browser that someone is signed in with; the key is a hash (Dutch: sessie)."""

    key = models.BinaryField(primary_key=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="sessions"
    )
    sealed_data = models.BinaryField()
    device = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField()
    active_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="session_by_end"),)

    def __str__(self) -> str:
        return f"{self.device} {self.started_at}"


class SingleSignOn(models.Model):
    """Who someone is at the provider of single sign-on (Dutch: koppeling)."""

    issuer = models.CharField(max_length=200)
    subject = models.CharField(max_length=255)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("issuer", "subject"), name="single_sign_on_once"),
            models.UniqueConstraint(fields=("issuer", "user"), name="single_sign_on_one_each"),
        )

    def __str__(self) -> str:
        return f"{self.issuer} {self.user_id}"
