"""Letters for the site, made of questions."""

from django.db import models

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.consents.models import Wording
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.models.questions import Question


class Retelling(Keyed):
    """A letter in the making: a question told in other words, with an answer (Dutch: navertelling).

    It is sealed with a key of its own: who judges it does not get the words of the question.
    Once it is on the site it is gone here.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    question = models.OneToOneField(Question, models.CASCADE, related_name="retelling")
    sealed_body = models.BinaryField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.pk)


class PublishedLetter(models.Model):
    """That the holder of five words may take a letter away (Dutch: terugtrekrecht).

    The mark follows from the words and a key outside the database; it names no question, and no
    moment. Only the system reads it.
    """

    mark = models.BinaryField(primary_key=True)
    letter = models.UUIDField(unique=True)
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.letter)
