"""What has to be sent. The address is sealed; the text never holds content of a question.

What only the receiver may read, such as five words, is sealed too, and gone when the mail is.
"""

from django.db import models
from django.db.models import Q

from thuisfront.core.access.models import Partner
from thuisfront.core.base.models import Dated


class TextMessage(Dated):
    """One text message to one telephone, in neutral words (Dutch: sms-bericht)."""

    sealed_number = models.BinaryField(null=True)
    body = models.CharField(max_length=300)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="text_sent_or_failed"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Letter(Dated):
    """One mail to one person (Dutch: bericht)."""

    sealed_address = models.BinaryField(null=True)
    sealed_rest = models.BinaryField(null=True)
    subject = models.CharField(max_length=120)
    body = models.TextField()
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="letter_sent_or_failed"
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
