"""What has to be sent. The address is sealed; the text never holds content of a question.

What only the receiver may read, such as five words, is sealed too, and gone when the mail is.
"""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from thuisfront.core.access.models import Partner
from thuisfront.core.base.models import Dated


class Leaving(Dated):
    """What leaves at most once (Dutch: uitgaand bericht).

    It waits, is claimed by a worker that hands it over, was sent, or failed. A claim that stays
    is doubt: nobody knows whether it arrived. `settled_at`: a person leaves it as it is.
    """

    SEALED: ClassVar[tuple[str, ...]]  # what opens nothing but this row: the address is the first

    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


_OPEN = Q(sent_at=None, failed_at=None)
_NOT_SENT = Q(sent_at=None, settled_at=None)


class TextMessage(Leaving):
    """One text message to one telephone, in neutral words (Dutch: sms-bericht)."""

    SEALED = ("sealed_number",)

    sealed_number = models.BinaryField(null=True)
    body = models.CharField(max_length=300)

    class Meta:
        indexes = (models.Index(fields=("created_at",), condition=_NOT_SENT, name="text_not_sent"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="text_sent_or_failed"
            ),
            models.CheckConstraint(
                condition=Q(claimed_at=None) | _OPEN, name="text_claimed_while_open"
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None) | Q(failed_at__isnull=False, sealed_number=None),
                name="text_settled_without_address",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Letter(Leaving):
    """One mail to one person (Dutch: bericht)."""

    SEALED = ("sealed_address", "sealed_rest")

    sealed_address = models.BinaryField(null=True)
    sealed_rest = models.BinaryField(null=True)
    subject = models.CharField(max_length=120)
    body = models.TextField()

    class Meta:
        indexes = (
            models.Index(fields=("created_at",), condition=_NOT_SENT, name="letter_not_sent"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="letter_sent_or_failed"
            ),
            models.CheckConstraint(
                condition=Q(claimed_at=None) | _OPEN, name="letter_claimed_while_open"
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None) | Q(failed_at__isnull=False, sealed_address=None),
                name="letter_settled_without_address",
            ),
        )

    def __str__(self) -> str:
        return self.subject


class Hook(Dated):
    """Where the program of a partner wants to hear that something happened (Dutch: webhook)."""

    partner = models.OneToOneField(Partner, models.CASCADE, related_name="hook")
    url = models.CharField(max_length=2000)

    def __str__(self) -> str:
        return str(self.pk)


class HookCall(Dated):
    """One message to a hook: what kind of thing, its key and when (Dutch: webhookbericht).

    Nothing about anybody. `answer` is the status of the last try, or a word why there is none.
    """

    hook = models.ForeignKey(Hook, models.CASCADE, related_name="calls")
    kind = models.CharField(max_length=40)
    thing = models.UUIDField()
    at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    answer = models.CharField(max_length=20, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (models.Index(fields=("hook", "-at"), name="hook_call_last"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="hook_call_sent_or_failed"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
