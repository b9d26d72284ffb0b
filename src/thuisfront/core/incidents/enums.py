"""The words of breaches and processors, as the form of the supervisor (AP) has them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Nature(models.TextChoices):
    """What happened to the data (Dutch: aard van het datalek)."""

    SEEN = "seen", _("someone saw it who may not (confidentiality)")
    CHANGED = "changed", _("it was changed (integrity)")
    LOST = "lost", _("it was lost or could not be reached (availability)")


class Decision(models.TextChoices):
    """What was decided about telling others (Dutch: besluit)."""

    OPEN = "", _("not decided yet")
    YES = "yes", _("yes")
    NO = "no", _("no")


class Transfer(models.TextChoices):
    """Why data may go outside the EEA (Dutch: doorgiftegrond)."""

    NONE = "", _("it does not leave the EEA")
    ADEQUATE = "adequate", _("adequacy decision (AVG 45)")
    CLAUSES = "clauses", _("standard contractual clauses (AVG 46.2.c)")
    BINDING = "binding", _("binding corporate rules (AVG 47)")
    DEROGATION = "derogation", _("derogation for a specific situation (AVG 49)")
