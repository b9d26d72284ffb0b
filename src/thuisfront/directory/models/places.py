"""Where postcodes are, and how many rows stand on each shelf of a long list."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Postcode(models.Model):
    """The middle of the area of a postcode; loaded by who has such a table (Dutch: postcode)."""

    country = models.CharField(max_length=2)
    code = models.CharField(max_length=4)
    latitude = models.FloatField(_("Latitude"))
    longitude = models.FloatField(_("Longitude"))

    class Meta:
        constraints = (models.UniqueConstraint(fields=("country", "code"), name="postcode_once"),)

    def __str__(self) -> str:
        return self.code


class Shelf(models.Model):
    """Rows that came to or left a shelf of a long list; triggers write them (Dutch: plank).

    They are added up when read, and never changed: nobody waits for anybody else.
    """

    kind = models.CharField(max_length=20)
    number = models.SmallIntegerField()
    rows = models.IntegerField()

    class Meta:
        indexes = (models.Index(fields=("kind", "number"), name="shelf_of_a_list"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
