"""Who is seen on a picture, and who agreed to that."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PictureShows(models.TextChoices):
    """Who can be recognized on a picture (Dutch: wie herkenbaar is)."""

    NOBODY = "nobody", _("nobody: a drawing, a thing, a place, people from behind")
    ADULTS = "adults", _("adults who know that this is on the site")
    CHILD = "child", _("a child")


class AgreedBy(models.TextChoices):
    """Who agreed that a child is shown (Dutch: wie toestemming gaf)."""

    PARENTS = "parents", _("who has authority over the child")
    BOTH = "both", _("who has authority, and the child of 12 to 15")
    YOUNG = "young", _("the young person of 16 or older")
