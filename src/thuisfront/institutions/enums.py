"""Choices of the list of institutions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Country(models.TextChoices):
    """Where the institution stands (Dutch: land)."""

    NL = "nl", _("Netherlands")
    BE = "be", _("Belgium")


class Kind(models.TextChoices):
    """What kind of institution it is (Dutch: soort inrichting)."""

    PI = "pi", _("Prison (PI)")
    JC = "jc", _("Justice complex")
    DC = "dc", _("Detention centre")
    JJI = "jji", _("Youth custody (JJI)")
    FPC = "fpc", _("Forensic clinic (FPC)")
    PRISON = "gevangenis", _("Prison")
    HOUSE = "detentiehuis", _("Detention house")
    TRANSITION = "transitiehuis", _("Transition house")


class Population(models.TextChoices):
    """Who stays there (Dutch: bewoners)."""

    MEN = "men", _("Men")
    WOMEN = "women", _("Women")
    MIXED = "mixed", _("Men and women")
    UNKNOWN = "unknown", _("Not known")
