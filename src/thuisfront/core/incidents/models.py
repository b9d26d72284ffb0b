"""Breaches, told under a key of their own, and the list of processors."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.incidents.enums import Decision, Nature, Transfer
from thuisfront.core.organizations.models import Organization


class Breach(Keyed):
    """Something that went wrong with personal data, reported or not (Dutch: datalek).

    What is told about it is sealed. Hours count from `aware_at`, when someone here knew.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_mark = models.BinaryField(unique=True)
    nature = models.CharField(max_length=7, choices=Nature)
    aware_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    people_count = models.PositiveIntegerField(null=True, blank=True)
    records_count = models.PositiveIntegerField(null=True, blank=True)
    report = models.CharField(max_length=3, choices=Decision, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    late_explained = models.BooleanField(default=False)
    tell = models.CharField(max_length=3, choices=Decision, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    sealed_account = models.BinaryField()

    class Meta:
        ordering = ("-aware_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(aware_at__lte=F("recorded_at")), name="breach_known_before_recorded"
            ),
            models.CheckConstraint(
                condition=Q(nature__in=Nature.values)
                & Q(report__in=Decision.values)
                & Q(tell__in=Decision.values),
                name="breach_words_known",
            ),
            models.CheckConstraint(
                condition=Q(reported_at=None) | Q(report="yes", reported_at__gte=F("aware_at")),
                name="breach_reported_after_knowing",
            ),
            models.CheckConstraint(
                condition=Q(told_at=None) | Q(tell="yes", told_at__gte=F("aware_at")),
                name="breach_told_after_knowing",
            ),
            models.CheckConstraint(
                condition=Q(reported_at=None)
                | Q(reported_at__lte=F("aware_at") + timedelta(hours=72))
                | Q(late_explained=True),
                name="breach_late_says_why",
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None)
                | (
                    Q(closed_at__gte=F("aware_at"))
                    & (Q(report="no") | Q(report="yes", reported_at__isnull=False))
                    & (Q(tell="no") | Q(tell="yes", told_at__isnull=False))
                ),
                name="breach_closed_when_decided",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Processor(Keyed):
    """Someone who works with personal data for us, under an agreement (Dutch: verwerker)."""

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_mark = models.BinaryField(unique=True)
    name = models.CharField(max_length=200)
    country = models.CharField(max_length=100)
    task = models.CharField(max_length=500)
    kinds = models.CharField(max_length=500)
    agreed_on = models.DateField()
    agreed_until = models.DateField(null=True, blank=True)
    others = models.TextField(blank=True)
    transfer = models.CharField(max_length=10, choices=Transfer, blank=True)
    review_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(transfer__in=Transfer.values), name="processor_transfer_known"
            ),
            models.CheckConstraint(
                condition=Q(agreed_until=None) | Q(agreed_until__gte=F("agreed_on")),
                name="processor_agreed_until_after",
            ),
            models.CheckConstraint(
                condition=Q(ended_on=None) | Q(ended_on__gte=F("agreed_on")),
                name="processor_ended_after",
            ),
        )

    def __str__(self) -> str:
        return self.name
