"""The glossary: words of the field, told to a child and to an adult."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from thuisfront.core.base.models import Keyed
from thuisfront.knowledge.enums import Country
from thuisfront.knowledge.models.fields import one_of

DUTCH = ("word", "slug", "also", "child", "adult", "country", "articles")
ENGLISH = ("english", "english_child", "english_adult")
ORIGIN = ("source", "url", "checked_on", "verified")


class FromFile(Keyed):
    """What can be loaded from a file; the hash names what was loaded, so a change is seen."""

    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True


class Term(FromFile):
    """A word that is explained, to a child and to an adult (Dutch: woord uit de woordenlijst)."""

    word = models.CharField(_("Word"), max_length=80, unique=True)
    slug = models.SlugField(_("Its place on the page"), max_length=80, unique=True)
    also = ArrayField(
        models.CharField(max_length=80), verbose_name=_("Other forms"), default=list, blank=True
    )
    child = models.TextField(_("For a child"), max_length=300)
    adult = models.TextField(_("For an adult"), max_length=900)
    country = models.CharField(_("Country"), max_length=4, choices=Country, default=Country.BOTH)
    articles = ArrayField(
        models.SlugField(max_length=120), verbose_name=_("Articles about it"), default=list,
        blank=True, help_text=_("The last parts of their addresses, with commas between them."),
    )  # fmt: skip
    english = models.CharField(_("English word"), max_length=120, blank=True)
    english_child = models.TextField(_("English, for a child"), max_length=300, blank=True)
    english_adult = models.TextField(_("English, for an adult"), max_length=900, blank=True)
    source = models.CharField(_("Source"), max_length=200)
    url = models.URLField(_("Address of the site"), blank=True)
    checked_on = models.DateField(_("Checked on"))
    verified = models.BooleanField(_("Checked at the source"), default=False)

    panels: ClassVar = [
        MultiFieldPanel([FieldPanel(name) for name in DUTCH], heading=_("Dutch")),
        MultiFieldPanel([FieldPanel(name) for name in ENGLISH], heading=_("English")),
        MultiFieldPanel([FieldPanel(name) for name in ORIGIN], heading=_("Checking")),
    ]

    class Meta:
        ordering: ClassVar = ["slug"]
        verbose_name = _("word of the glossary")
        verbose_name_plural = _("words of the glossary")
        constraints = (one_of("country", Country.values, "term_country_known"),)

    def __str__(self) -> str:
        return self.word
