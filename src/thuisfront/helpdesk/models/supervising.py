"""Colleagues looking along with each other's work, and after each other."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.enums import Channel, Feeling, Mark
from thuisfront.helpdesk.models.questions import Question


class SecondOpinion(Keyed):
    """What a colleague was asked about one question, and what they think (Dutch: tweede blik).

    Sealed with the key of the question. Who is asked reads the question until `ends_at` at most.
    """

    question = models.ForeignKey(Question, models.CASCADE, related_name="opinions")
    form_token = models.CharField(max_length=32, unique=True)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_of = models.ForeignKey(User, models.PROTECT, related_name="+")
    sealed_body = models.BinaryField()
    sealed_answer = models.BinaryField(null=True, blank=True)
    asked_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=~Q(asked_by=F("asked_of")), name="opinion_of_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, sealed_answer=None)
                | Q(answered_at__isnull=False, sealed_answer__isnull=False),
                name="opinion_answered_with_words",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class QualityDraw(Keyed):
    """Questions drawn by lot, to read how we answered (Dutch: steekproef).

    The seed is of the database; with it anybody can check what came out.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_token = models.CharField(max_length=32, unique=True)
    drawn_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    drawn_at = models.DateTimeField()
    first_day = models.DateField()
    last_day = models.DateField()
    channel = models.CharField(max_length=8, choices=Channel, blank=True)
    seed = models.CharField(max_length=32)
    lots = models.PositiveIntegerField(help_text="From how many was drawn")
    ends_at = models.DateTimeField()

    class Meta:
        ordering = ("-drawn_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(last_day__gte=F("first_day")), name="quality_draw_days_in_order"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class QualityRead(Keyed):
    """How one answer reads to a colleague, and what its writer says back (Dutch: kwaliteitslezing).

    Sealed with a key of its own: only reader and writer read it.
    """

    draw = models.ForeignKey(QualityDraw, models.CASCADE, related_name="reads")
    question = models.ForeignKey(Question, models.CASCADE, related_name="reads")
    place = models.PositiveSmallIntegerField()
    reader = models.ForeignKey(User, models.PROTECT, related_name="+")
    adviser = models.ForeignKey(User, models.PROTECT, related_name="+")
    safety = models.CharField(max_length=8, choices=Mark, blank=True)
    own_words = models.CharField(max_length=8, choices=Mark, blank=True)
    plain = models.CharField(max_length=8, choices=Mark, blank=True)
    referral = models.CharField(max_length=8, choices=Mark, blank=True)
    sealed_body = models.BinaryField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    sealed_reply = models.BinaryField(null=True, blank=True)
    replied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("place",)
        constraints = (
            models.UniqueConstraint(fields=("draw", "question"), name="quality_read_once"),
            models.CheckConstraint(
                condition=~Q(reader=F("adviser")), name="quality_read_of_somebody_else"
            ),
            models.CheckConstraint(
                condition=Q(told_at=None, sealed_body=None)
                | Q(told_at__isnull=False, sealed_body__isnull=False),
                name="quality_read_told_with_words",
            ),
            models.CheckConstraint(
                condition=Q(replied_at=None, sealed_reply=None)
                | Q(told_at__isnull=False, replied_at__isnull=False, sealed_reply__isnull=False),
                name="quality_read_replied_after_told",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class CareNote(Keyed):
    """How a colleague is after a heavy conversation, for themselves (Dutch: zorgnotitie).

    About nobody else, and of no contact. Who leads the line reads it when the writer chose that.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    writer = models.ForeignKey(User, models.CASCADE, related_name="+")
    form_token = models.CharField(max_length=32, unique=True)
    feeling = models.CharField(max_length=5, choices=Feeling)
    sealed_body = models.BinaryField()
    written_at = models.DateTimeField()
    shared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-written_at", "id")
        indexes = (models.Index(fields=("written_at",), name="care_note_by_time"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(feeling__in=Feeling.values), name="care_note_feeling_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
