"""Addresses of other sites that our pages lead to, and what they answered."""

from collections.abc import Iterable
from datetime import date

from django.db import models, transaction

from thuisfront.core.base.models import Keyed
from thuisfront.core.base.outside import Answer

LONGEST_ADDRESS = 2000


class OutsideLink(Keyed):
    """An address of another site, and since when it does not work (Dutch: link naar buiten).

    It is called dead after failing on two different nights; where it stands is looked up in the
    texts themselves.
    """

    url = models.CharField(max_length=LONGEST_ADDRESS, unique=True)
    asked_on = models.DateField(null=True)
    failing_since = models.DateField(null=True)
    nights = models.PositiveSmallIntegerField(default=0)
    answer = models.CharField(max_length=20, blank=True)
    ignored_until = models.DateField(null=True)
    ignored_because = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(nights=0, failing_since=None)
                | models.Q(nights__gt=0, failing_since__isnull=False),
                name="outside_link_fails_since_a_day",
            ),
        )

    def __str__(self) -> str:
        return self.url

    @staticmethod
    @transaction.atomic
    def know(urls: Iterable[str]) -> None:
        """Keep these addresses, and forget those that stand in no text any more."""
        wanted = set(urls)
        OutsideLink.objects.exclude(url__in=wanted).delete()
        new = [OutsideLink(url=url) for url in sorted(wanted)]
        OutsideLink.objects.bulk_create(new, ignore_conflicts=True)

    def take(self, answer: Answer, *, on: date) -> None:
        """Keep what the site answered; a failure counts once a day."""
        if answer.works:
            self.failing_since, self.nights = None, 0
            self.ignored_until, self.ignored_because = None, ""
        elif not self.nights or self.asked_on != on:
            self.failing_since, self.nights = self.failing_since or on, self.nights + 1
        self.answer, self.asked_on = str(answer), on
        self.save()
