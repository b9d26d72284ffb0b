"""Keeping the directory true: versions by hand, what organizations say themselves, doubles."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Dated
from thuisfront.directory.enums import CorrectionState, RecordKind, Verdict, Why
from thuisfront.directory.models.records import Organization, Service


class Version(Dated):
    """What could be edited of a record, as it was from this moment on (Dutch: versie).

    The first is what stood there before anybody changed it by hand.
    """

    kind = models.CharField(max_length=12, choices=RecordKind)
    key = models.UUIDField(db_index=True)
    why = models.CharField(max_length=10, choices=Why)
    by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")
    values = models.JSONField(default=dict)

    class Meta:
        ordering = ("-created_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=RecordKind.values), name="version_kind_known"
            ),
            models.CheckConstraint(condition=Q(why__in=Why.values), name="version_why_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class HandMade(Dated):
    """A record that was changed here: its feed changes it no longer (Dutch: met de hand).

    With `is_behind` the feed has another version since, which an editor should look at.
    """

    kind = models.CharField(max_length=12, choices=RecordKind)
    key = models.UUIDField(unique=True)
    is_behind = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=RecordKind.values), name="hand_made_kind_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class Inquiry(Dated):
    """Whom we ask twice a year whether what we tell of an organization is right (Dutch: navraag).

    The mail address is known here only, and given out nowhere. Of the link only a hash is kept.
    """

    organization = models.OneToOneField(Organization, models.CASCADE, related_name="inquiry")
    email = models.EmailField(_("Mail address"))
    token_hash = models.BinaryField(null=True, unique=True)
    asked_at = models.DateTimeField(null=True)
    valid_until = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(token_hash=None) | Q(valid_until__isnull=False),
                name="inquiry_link_ends",
            ),
        )

    def __str__(self) -> str:
        return str(self.organization)


class Correction(Dated):
    """What an organization says should be different; an editor decides (Dutch: verbetering).

    `values` are only those that differ, `was` what they were when it was written.
    """

    service = models.ForeignKey(Service, models.CASCADE, related_name="corrections")
    values = models.JSONField(default=dict)
    was = models.JSONField(default=dict)
    state = models.CharField(
        max_length=10, choices=CorrectionState, default=CorrectionState.WAITING
    )

    class Meta:
        ordering = ("created_at",)
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=CorrectionState.values), name="correction_state_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.service)


class Pair(Dated):
    """Two services that look like one, and what an editor said of them (Dutch: tweetal).

    Of a pair that was put together, `second` is the one that went; its page leads to the first.
    """

    first = models.ForeignKey(Service, models.CASCADE, related_name="+")
    second = models.ForeignKey(Service, models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("first", "second"), name="pair_once"),
            models.CheckConstraint(condition=~Q(first=F("second")), name="pair_of_two"),
            models.CheckConstraint(
                condition=Q(verdict__in=Verdict.values), name="pair_verdict_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.first} / {self.second}"
