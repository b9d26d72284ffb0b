"""Question cards on paper."""

from django.db import models

from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization


class Card(Keyed):
    """A question card on paper that did not come back yet (Dutch: vraagkaart).

    The number is on the part that is sent in; the five words are on the part that who asks keeps,
    and sealed here until then. When it comes back the row goes, and a question is there.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    number_mark = models.BinaryField(unique=True)
    wrapped_words = models.BinaryField()
    printed_on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("printed_on",), name="card_by_day"),)

    def __str__(self) -> str:
        return str(self.pk)
