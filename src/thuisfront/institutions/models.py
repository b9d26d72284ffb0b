"""Institutions, each with the source it was read at."""

from django.db import models
from django.db.models import Q

from thuisfront.core.base.models import Dated
from thuisfront.institutions.enums import Country, Kind, Population


class Institution(Dated):
    """A place where parents are detained (Dutch: inrichting)."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    sort_name = models.CharField(max_length=120)
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, choices=Country)
    kind = models.CharField(max_length=15, choices=Kind)
    population = models.CharField(max_length=10, choices=Population)
    source_title = models.CharField(max_length=200)
    source_url = models.URLField(blank=True)
    checked_on = models.DateField()
    is_verified = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("sort_name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(country__in=Country.values), name="institution_country_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="institution_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(population__in=Population.values), name="institution_population_known"
            ),
        )

    def __str__(self) -> str:
        return self.name
