"""What follows a conversation: calls back, tasks, and what is left to count."""

from django.db import models
from django.db.models import Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.enums import (
    Reached,
)
from thuisfront.helpdesk.models.questions import Question


class CallAttempt(Keyed):
    """That the line tried to call somebody back (Dutch: belpoging)."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="attempts")
    form_token = models.CharField(max_length=32, unique=True)
    reached = models.CharField(max_length=11, choices=Reached)
    had_leave = models.BooleanField(help_text="To leave a voice mail, at that moment")
    tried_at = models.DateTimeField()
    tried_by = models.ForeignKey(User, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("tried_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(reached__in=Reached.values), name="attempt_reached_known"
            ),
            models.CheckConstraint(
                condition=~Q(reached=Reached.VOICEMAIL) | Q(had_leave=True),
                name="attempt_no_voicemail_without_leave",
            ),
        )

    def __str__(self) -> str:
        return f"{self.reached} {self.tried_at}"


class Task(Keyed):
    """Something the line has to do before a moment, in words for colleagues (Dutch: taak).

    Sealed with a key of its own: who takes over a shift reads the task, not the conversation.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    question = models.ForeignKey(
        Question, models.CASCADE, null=True, blank=True, related_name="tasks"
    )
    form_token = models.CharField(max_length=32, unique=True)
    sealed_body = models.BinaryField()
    due_at = models.DateTimeField()
    owner = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    escalated_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("due_at", "id")
        indexes = (
            models.Index(
                fields=("organization", "due_at", "id"),
                condition=Q(done_at=None),
                name="task_to_do",
            ),
            models.Index(fields=("done_at",), name="task_by_end"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(done_at=None, done_by=None)
                | Q(done_at__isnull=False, done_by__isnull=False),
                name="task_done_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Tally(models.Model):
    """How many contacts of a month are erased, by one dimension; about nobody (Dutch: telling).

    A contact counts by its own row as long as that is there, and here once it is gone.
    """

    pk = models.CompositePrimaryKey("organization", "month", "dimension", "value")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    month = models.DateField(help_text="Its first day")
    dimension = models.CharField(max_length=10, blank=True, help_text="Empty: all contacts")
    value = models.CharField(max_length=20, blank=True)
    count = models.PositiveIntegerField()

    class Meta:
        constraints = (models.CheckConstraint(condition=Q(month__day=1), name="tally_of_a_month"),)

    def __str__(self) -> str:
        return f"{self.month} {self.dimension} {self.value}: {self.count}"


class ToldNumber(models.Model):
    """A number of the figures as it last left the house, shown or hidden (Dutch: verteld getal).

    The next file is compared with it: who subtracts one from the other may find nobody. `lines`
    is a digest of the lines that were counted together.
    """

    pk = models.CompositePrimaryKey("lines", "year", "table", "row", "column")
    lines = models.CharField(max_length=64)
    year = models.PositiveSmallIntegerField()
    table = models.CharField(max_length=10, blank=True)
    row = models.CharField(max_length=20, blank=True)
    column = models.CharField(max_length=7, blank=True)
    number = models.PositiveIntegerField()
    shown = models.BooleanField()

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(year__range=(2000, 2999)), name="told_of_a_year"),
        )

    def __str__(self) -> str:
        return f"{self.year} {self.table} {self.row} {self.column}"
