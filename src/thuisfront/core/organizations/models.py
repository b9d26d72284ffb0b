"""Organizations and when they answer."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.base.models import Dated, Keyed


class Organization(Dated):
    """A body that people belong to; the centre itself is one (Dutch: organisatie)."""

    name = models.CharField(max_length=120, unique=True)
    country = models.CharField(max_length=2, default="nl")
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    post_address = models.TextField(blank=True, max_length=300)
    exit_url = models.URLField(default="https://www.buienradar.nl/")
    is_centre = models.BooleanField(default=False)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("is_centre",), condition=Q(is_centre=True), name="organization_one_centre"
            ),
            models.CheckConstraint(
                condition=Q(country__in=("nl", "be")), name="organization_country_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class OpeningTime(Keyed):
    """One stretch of the week in which the line answers (Dutch: openingstijd)."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="opening_times")
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ("weekday", "opens")
        constraints = (
            models.CheckConstraint(condition=Q(weekday__lte=6), name="opening_weekday_in_week"),
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")), name="opening_closes_after_it_opens"
            ),
            models.UniqueConstraint(
                fields=("organization", "weekday", "opens"), name="opening_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens:%H:%M}–{self.closes:%H:%M}"
