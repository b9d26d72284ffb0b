"""What is there while somebody of the line listens: notes, calls."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.enums import (
    CallState,
    Channel,
    EmptyKind,
)


class Intake(Keyed):
    """A conversation that is being written down, sealed with a key of its own (Dutch: aantekening).

    Only who writes it can read it. It becomes a question, or goes.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    written_by = models.ForeignKey(User, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.PHONE)
    form_token = models.CharField(max_length=32, unique=True)
    sealed_body = models.BinaryField()
    follows = models.UUIDField(
        null=True, blank=True, help_text="The contact before this one, as the caller said"
    )
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("started_at", "id")
        indexes = (models.Index(fields=("written_by", "started_at"), name="intake_of_writer"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(saved_at__gte=F("started_at")), name="intake_saved_after_start"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class EmptyContact(Keyed):
    """A call without a conversation: only that it was there (Dutch: leeg contact)."""

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.PHONE)
    kind = models.CharField(max_length=12, choices=EmptyKind)
    form_token = models.CharField(max_length=32, unique=True)
    counted_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("counted_at",), name="empty_contact_by_time"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(kind__in=EmptyKind.values), name="empty_contact_kind_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.channel} {self.kind}"


class Call(Keyed):
    """A telephone call as the exchange announced it; of the caller nothing (Dutch: oproep).

    While it rings it is found by a mark of the exchange's own name for it. Afterwards only the
    hour, how many seconds it waited, and whether somebody took it are left.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    mark = models.BinaryField(unique=True, null=True, blank=True)
    state = models.CharField(max_length=7, choices=CallState, default=CallState.RINGING)
    rang_at = models.DateTimeField()
    waited = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=("rang_at",), name="call_by_time"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(state=CallState.RINGING, mark__isnull=False, waited=None)
                | Q(state__in=[CallState.TAKEN, CallState.MISSED], mark=None, waited__isnull=False),
                name="call_marked_while_it_rings",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
