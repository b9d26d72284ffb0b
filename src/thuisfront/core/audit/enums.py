"""Why people act: few purposes, told in plain words and counted; and what is asked of the trail."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Purpose(models.TextChoices):
    """What an act or a look is for (Dutch: doel)."""

    HELP = "help", _("to help the person who asked")
    OWN_WISH = "own-wish", _("because the person asked for it")
    SAFETY = "safety", _("because someone may be in danger")
    EMERGENCY = "emergency", _("emergency access")
    ORGANIZE = "organize", _("to divide the work")
    SUPERVISE = "supervise", _("to see whether the work is done well")
    ACCOUNT = "account", _("to answer for the use of files")
    UPKEEP = "upkeep", _("to keep the centre and its system going")
    RETENTION = "retention", _("because the time to keep it was over")
    REFUSED = "refused", _("nothing was shown")


class Selection(models.TextChoices):
    """Which lines of the trail are asked for (Dutch: selectie)."""

    LOOKS = "looks", _("what was looked at")
    CHANGES = "changes", _("what was changed")
    DENIALS = "denials", _("what was refused")
