"""Cases of the Meldcode. What is written is sealed with the key of the case, apart from the line.

There is no key to a question, a contact or a person: nothing elsewhere knows that a case exists.
"""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.meldcode.enums import CloseReason, Country, EntryKind, Stage, Step

OWN_STAGES = (Stage.WRITING, Stage.OFFERED)


class Case(Keyed):
    """One worry about somebody's safety, from signal to decision (Dutch: meldcodezaak)."""

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_token = models.CharField(max_length=32, unique=True)
    country = models.CharField(max_length=2, choices=Country)
    stage = models.CharField(max_length=7, choices=Stage, default=Stage.WRITING)
    round = models.PositiveSmallIntegerField(default=1)
    is_urgent = models.BooleanField(default=False)
    sealed_reference = models.BinaryField(null=True, blank=True)
    raised_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    raised_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    taken_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    close_reason = models.CharField(max_length=11, choices=CloseReason, blank=True)
    keep_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("raised_at", "id")
        indexes = (
            models.Index(fields=("organization", "stage", "raised_at"), name="meldcode_queue"),
            models.Index(fields=("raised_by", "stage"), name="meldcode_own"),
            models.Index(fields=("keep_until",), name="meldcode_keep_until"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(stage=Stage.OFFERED) | Q(told_at=None),
                name="case_officers_told_while_offered",
            ),
            models.CheckConstraint(
                condition=Q(country__in=Country.values), name="case_country_known"
            ),
            models.CheckConstraint(condition=Q(round__gte=1), name="case_round_from_one"),
            models.CheckConstraint(
                condition=Q(stage__in=[*OWN_STAGES, Stage.CLOSED])
                | Q(stage=Stage.TAKEN, taken_by__isnull=False),
                name="case_stage_known_and_taken_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(taken_by=None, taken_at=None)
                | Q(taken_by__isnull=False, taken_at__isnull=False),
                name="case_taken_by_and_at",
            ),
            models.CheckConstraint(
                condition=Q(
                    stage=Stage.CLOSED, closed_by__isnull=False, closed_at__isnull=False,
                    close_reason__in=CloseReason.values, keep_until__isnull=False,
                )
                | (
                    ~Q(stage=Stage.CLOSED)
                    & Q(closed_by=None, closed_at=None, close_reason="", keep_until=None)
                ),
                name="case_closed_by_at_and_why",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def number(self) -> str:
        """Return what people call this case by: the end of its key, which no clock is in."""
        return str(self.pk)[-8:].upper()

    @property
    def is_closed(self) -> bool:
        """Tell whether nothing is added any more."""
        return self.stage == Stage.CLOSED


class CaseStep(Keyed):
    """What was written at one step in one round, sealed (Dutch: ingevulde stap)."""

    case = models.ForeignKey(Case, models.CASCADE, related_name="steps")
    round = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=7, choices=Step)
    sealed_body = models.BinaryField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("round", "started_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("case", "round", "code"), name="case_step_once"),
            models.CheckConstraint(condition=Q(code__in=Step.values), name="case_step_known"),
            models.CheckConstraint(
                condition=Q(saved_at__gte=F("started_at"))
                & (Q(finished_at=None) | Q(finished_at__gte=F("started_at"))),
                name="case_step_times_in_order",
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.pk}"


class Entry(Keyed):
    """What was done on a day: a talk, advice, a report. Added once, never changed (Dutch: notitie).

    Sealed with the key of the case.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="entries")
    form_token = models.CharField(max_length=32, unique=True)
    round = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, choices=EntryKind)
    sealed_body = models.BinaryField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ("written_at", "id")
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=EntryKind.values), name="entry_kind_known"),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Consultation(Keyed):
    """A colleague who is asked to think along: one question, one answer (Dutch: collegiaal advies).

    Sealed with a key of its own: who is asked reads this and nothing of the case.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.CASCADE, related_name="consultations")
    form_token = models.CharField(max_length=32, unique=True)
    round = models.PositiveSmallIntegerField()
    asked = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    sealed_question = models.BinaryField()
    sealed_advice = models.BinaryField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(sealed_advice=None, answered_at=None)
                | Q(sealed_advice__isnull=False, answered_at__isnull=False),
                name="consultation_advice_and_when",
            ),
            models.CheckConstraint(
                condition=~Q(asked=F("asked_by")), name="consultation_of_somebody_else"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Decision(Keyed):
    """The two decisions of a round, and why (Dutch: besluit).

    Where the norm leaves no choice nobody decides otherwise; not to report is never decided by who
    began the case.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="decisions")
    round = models.PositiveSmallIntegerField()
    began_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    report = models.BooleanField()
    help = models.BooleanField()
    must_report = models.BooleanField()
    sealed_reason = models.BinaryField()
    decided_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()

    class Meta:
        ordering = ("round",)
        constraints = (
            models.UniqueConstraint(fields=("case", "round"), name="decision_once_in_a_round"),
            models.CheckConstraint(
                condition=Q(report=True) | Q(must_report=False), name="decision_follows_the_norm"
            ),
            models.CheckConstraint(
                condition=Q(report=True) | ~Q(decided_by=F("began_by")),
                name="decision_not_alone_not_to_report",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
