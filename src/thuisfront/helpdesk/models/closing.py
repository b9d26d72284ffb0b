"""What comes after an answer: whether it helped, and that the time of a code is over."""

from django.db import models
from django.db.models import Q

from thuisfront.helpdesk.enums import Helped
from thuisfront.helpdesk.models.questions import Question


class HelpCheck(models.Model):
    """That who asked may be asked once whether it helped, and what they said (Dutch: navraag)."""

    question = models.OneToOneField(
        Question, models.CASCADE, primary_key=True, related_name="help_check"
    )
    ask_from = models.DateField()
    mailed_at = models.DateTimeField(null=True, blank=True)
    result = models.CharField(max_length=8, choices=Helped, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    sealed_remark = models.BinaryField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("ask_from",), condition=Q(mailed_at=None, result=""), name="help_to_ask"
            ),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(result="", answered_at=None, sealed_remark=None)
                | (~Q(result="") & Q(answered_at__isnull=False)),
                name="help_answered_with_a_result",
            ),
            models.CheckConstraint(
                condition=Q(result="") | Q(result__in=Helped.values), name="help_result_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class ClosedCode(models.Model):
    """That five words opened something until their time was over (Dutch: verlopen code).

    The mark follows from the words and a key outside the database; it names no question. Only the
    system reads it, to say something better than "unknown" to who types the words again.
    """

    mark = models.BinaryField(primary_key=True)
    closed_on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("closed_on",), name="closed_code_by_day"),)

    def __str__(self) -> str:
        return str(self.closed_on)
