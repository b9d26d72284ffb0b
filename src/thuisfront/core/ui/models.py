"""Pages as they were rendered, and the pictures on them.

A reader of a rendered page costs one query and no template. A child that can be recognized on a
picture is shown only while somebody agrees to that.
"""

from datetime import date
from pathlib import Path
from secrets import token_hex

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from thuisfront.core.ui.enums import AgreedBy, PictureShows

CONSENT = ("consent_by", "consent_on", "consent_until", "consent_paper")


class PageGeneration(models.Model):
    """The number of the present rendering of the site; there is one row (Dutch: generatie)."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    number = models.BigIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=models.Q(id=1), name="page_generation_once"),
        )

    def __str__(self) -> str:
        return str(self.number)


class RenderedPage(models.Model):
    """A public page as readers get it, compressed (Dutch: gerenderde pagina).

    `since` is the edge (midnight, a closure that began or ended) after which it was rendered.
    """

    path = models.CharField(primary_key=True, max_length=400)
    generation = models.BigIntegerField()
    build = models.CharField(max_length=16)
    since = models.DateTimeField()
    headers = models.JSONField()
    body = models.BinaryField()

    def __str__(self) -> str:
        return self.path


class Picture(AbstractImage):
    """A picture for a page, and who agreed to it (Dutch: afbeelding).

    Names of who agreed stand on paper only; here stands where that paper is.
    """

    shows = models.CharField(
        _("Who can be recognized?"), max_length=14, choices=PictureShows,
        help_text=_("By face, but also by a name, a school or a place."),
    )  # fmt: skip
    consent_by = models.CharField(_("Who agreed"), max_length=12, choices=AgreedBy, blank=True)
    consent_on = models.DateField(_("Agreed on"), null=True, blank=True)
    consent_until = models.DateField(
        _("Agreed until"), null=True, blank=True, help_text=_("After that day nobody sees it.")
    )
    consent_paper = models.CharField(
        _("Where the paper is kept"), max_length=200, blank=True,
        help_text=_("No names: a folder and a number."),
    )  # fmt: skip
    withdrawn_on = models.DateField(
        _("Consent ended on"), null=True, blank=True,
        help_text=_("Fill in the day, and the picture is off every page at once."),
    )  # fmt: skip

    admin_form_fields = (*Image.admin_form_fields, "shows", *CONSENT, "withdrawn_on")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=models.Q(shows__in=PictureShows.values), name="picture_shows_known"
            ),
            models.CheckConstraint(
                condition=~models.Q(shows=PictureShows.CHILD)
                | (
                    ~models.Q(consent_by="") & ~models.Q(consent_paper="")
                    & models.Q(consent_until__gte=models.F("consent_on"))
                ),
                name="picture_of_a_child_with_consent",
            ),
        )  # fmt: skip

    def get_upload_to(self, filename: str) -> str:
        """Give the file a name that says nothing: readers see it in the address of a picture."""
        return f"original_images/{token_hex(8)}{Path(filename).suffix.lower()}"

    def clean(self) -> None:
        """Ask for consent where a child can be recognized; keep none where it is not needed."""
        super().clean()
        if self.shows != PictureShows.CHILD:
            self.consent_by = self.consent_paper = ""
            self.consent_on = self.consent_until = self.withdrawn_on = None
            return
        said = _("A child can be recognized: fill this in, or choose another picture.")
        wrong = {name: said for name in CONSENT if not getattr(self, name)}
        if wrong:
            raise ValidationError(wrong)
        if self.consent_on and self.consent_until and self.consent_until < self.consent_on:
            raise ValidationError({"consent_until": _("This is before the day it was agreed on.")})

    def may_be_shown(self, on: date) -> bool:
        """Tell whether a reader may see it on a day."""
        if self.shows != PictureShows.CHILD:
            return True
        agreed = bool(self.consent_until and self.consent_until >= on)
        return agreed and not (self.withdrawn_on and self.withdrawn_on <= on)


class PictureSize(AbstractRendition):
    """A picture in one size, as a page shows it (Dutch: formaat van een afbeelding)."""

    image = models.ForeignKey(Picture, models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
