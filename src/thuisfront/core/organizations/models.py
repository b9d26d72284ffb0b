"""Organizations and when they answer."""

from datetime import time

from django.db import models
from django.db.models import F, Q

from thuisfront.core.base.models import Dated, Keyed
from thuisfront.core.organizations.enums import Line


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
    """One stretch of the week in which a line answers; 0:00 as an end is 24:00.

    (Dutch: openingstijd)
    """

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="opening_times")
    line = models.CharField(max_length=5, choices=Line, default=Line.PHONE, db_default=Line.PHONE)
    weekday = models.PositiveSmallIntegerField()
    opens = models.TimeField()
    closes = models.TimeField()

    class Meta:
        ordering = ("line", "weekday", "opens")
        constraints = (
            models.CheckConstraint(condition=Q(weekday__lte=6), name="opening_weekday_in_week"),
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens")) | Q(closes=time(0)),
                name="opening_closes_after_it_opens",
            ),
            models.CheckConstraint(condition=Q(line__in=Line.values), name="opening_line_known"),
            models.UniqueConstraint(
                fields=("organization", "line", "weekday", "opens"), name="opening_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.weekday} {self.opens:%H:%M}–{self.closes:%H:%M}"


class Closure(Keyed):
    """A time in which a line, or every line, is closed, and why (Dutch: sluiting)."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="closures")
    line = models.CharField(max_length=5, choices=Line, blank=True)  # "": every line
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    message_nl = models.CharField(max_length=200, blank=True)
    message_en = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("starts_at", "ends_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="closure_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=Q(line__in=("", *Line.values)), name="closure_line_known"
            ),
        )

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M}–{self.ends_at:%Y-%m-%d %H:%M}"
