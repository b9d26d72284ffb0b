"""Choices of the directory; the values are those of HSDS 3.1."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Status(models.TextChoices):
    """Whether a service can be used now (Dutch: stand van het aanbod)."""

    ACTIVE = "active", _("open")
    INACTIVE = "inactive", _("not offered now")
    DEFUNCT = "defunct", _("ended")
    CLOSED = "temporarily closed", _("closed for a while")


class PlaceKind(models.TextChoices):
    """What kind of place a location or address is (Dutch: soort plek)."""

    PHYSICAL = "physical", _("to visit")
    POSTAL = "postal", _("for mail")
    VIRTUAL = "virtual", _("online")


class Frequency(models.TextChoices):
    """How often a schedule comes back (Dutch: herhaling)."""

    WEEKLY = "WEEKLY", _("every week")
    MONTHLY = "MONTHLY", _("every month")


class Weekday(models.TextChoices):
    """A day of the week as iCalendar writes it (Dutch: weekdag)."""

    MO = "MO", _("Monday")
    TU = "TU", _("Tuesday")
    WE = "WE", _("Wednesday")
    TH = "TH", _("Thursday")
    FR = "FR", _("Friday")
    SA = "SA", _("Saturday")
    SU = "SU", _("Sunday")


class DeliveryState(models.TextChoices):
    """How far a file is that somebody sent in (Dutch: stand van de levering)."""

    CHECKED = "checked", _("checked, not taken in")
    STORED = "stored", _("taken in")
    DROPPED = "dropped", _("thrown away")


_FOR = Purpose.UPKEEP
ACTS = (
    Act("directory.feed.imported", _("%(who)s brought in offers of help from a feed"), _FOR),
    Act("directory.delivery.checked", _("%(who)s had a file with offers of help checked"), _FOR),
    Act("directory.delivery.dropped", _("%(who)s threw away a file with offers of help"), _FOR),
    Act("directory.service.full", _("%(who)s told that a service has no place free"), _FOR),
    Act("directory.postcodes.loaded", _("%(who)s loaded where postcodes are"), _FOR),
)
