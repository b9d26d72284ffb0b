"""Colleagues looking along with each other's work."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
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
