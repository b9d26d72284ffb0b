"""Letters: questions retold so that nobody is recognized in them, with our answer."""

from datetime import date
from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thuisfront.knowledge.enums import Audience, Season
from thuisfront.knowledge.models.fields import one_of
from thuisfront.knowledge.models.pages import ThemePage


class Letter(models.Model):
    """A retold question with our answer, for everybody to read (Dutch: brief met antwoord).

    It does not know from which question it was made, nor from which day it is: the key is drawn by
    lot, and it has a season only. No history is kept: what is taken away is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    slug = models.SlugField(_("Last part of the address"), max_length=80, unique=True)
    title = models.CharField(_("Title"), max_length=120)
    text = models.TextField(_("Letter"), max_length=5000)
    answer = models.TextField(_("Answer"), max_length=8000)
    audience = models.CharField(_("Audience"), max_length=20, choices=Audience)
    theme = models.ForeignKey(
        ThemePage, models.SET_NULL, null=True, blank=True, related_name="letters",
        verbose_name=_("Theme"),
    )  # fmt: skip
    articles = ArrayField(models.SlugField(max_length=120), default=list, blank=True)
    year = models.PositiveSmallIntegerField(_("Year"))
    season = models.PositiveSmallIntegerField(_("Season"), choices=Season)

    class Meta:
        ordering: ClassVar = ["-year", "-season", "id"]
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        constraints = (
            one_of("audience", Audience.values, "letter_audience_known"),
            one_of("season", Season.values, "letter_season_known"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Return its address in the language of the page."""
        return reverse("knowledge:letter", args=(self.slug,))

    @property
    def since(self) -> str:
        """Return from when it is: autumn 2026."""
        return f"{Season(self.season).label} {self.year}"


def season_of(day: date) -> tuple[int, int]:
    """Return year and season of a day; the winter belongs to the year in which it ends."""
    season = Season(day.month % 12 // 3)
    return day.year + (day.month == 12), season  # noqa: PLR2004 -- December
