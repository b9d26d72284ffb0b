"""The route from arrest to home: six stops, and what each reader hears there."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from thuisfront.knowledge.enums import Phase, RouteReader, StopKey
from thuisfront.knowledge.models.fields import SeveralField, one_of, some_of
from thuisfront.knowledge.models.words import FromFile


class Stop(FromFile):
    """A stop on the way from arrest to home (Dutch: halte)."""

    key = models.CharField(_("Stop"), max_length=10, choices=StopKey, unique=True)
    order = models.PositiveSmallIntegerField(_("Which in the row"), unique=True)
    title = models.CharField(_("Title"), max_length=60)
    phases = SeveralField(
        models.CharField(max_length=20, choices=Phase), verbose_name=_("Phases"), default=list
    )

    panels: ClassVar = [FieldPanel("title"), FieldPanel("phases")]

    class Meta:
        ordering: ClassVar = ["order"]
        verbose_name = _("stop of the route")
        verbose_name_plural = _("stops of the route")
        constraints = (
            one_of("key", StopKey.values, "stop_key_known"),
            some_of("phases", Phase.values, "stop_phases_known"),
        )

    def __str__(self) -> str:
        return self.title


class StopText(FromFile):
    """What one reader hears at one stop: now, do, help (Dutch: tekst bij een halte)."""

    stop = models.ForeignKey(Stop, models.CASCADE, related_name="texts", verbose_name=_("Stop"))
    reader = models.CharField(_("For whom"), max_length=20, choices=RouteReader)
    now = models.TextField(_("What happens now"), max_length=700)
    do = models.TextField(_("What you can do"), max_length=700, help_text=_("One on each line."))
    help = models.TextField(_("Who helps"), max_length=400, help_text=_("One on each line."))
    articles = ArrayField(
        models.SlugField(max_length=120), verbose_name=_("Articles about it"), default=list,
        blank=True, help_text=_("The last parts of their addresses, with commas between them."),
    )  # fmt: skip

    panels: ClassVar = [
        FieldPanel(name) for name in ("stop", "reader", "now", "do", "help", "articles")
    ]

    class Meta:
        ordering: ClassVar = ["stop__order", "reader"]
        verbose_name = _("text of the route")
        verbose_name_plural = _("texts of the route")
        constraints = (
            one_of("reader", RouteReader.values, "stop_text_reader_known"),
            models.UniqueConstraint(fields=["stop", "reader"], name="stop_text_once"),
        )

    def __str__(self) -> str:
        return f"{self.stop}: {self.get_reader_display()}"
