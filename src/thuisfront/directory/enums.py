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


class RecordKind(models.TextChoices):
    """What can be edited by hand (Dutch: soort gegeven)."""

    SERVICE = "service", _("service")
    ORGANIZATION = "organization", _("organization")
    LOCATION = "location", _("location")


class Why(models.TextChoices):
    """Why a version came to be (Dutch: reden van een versie)."""

    BEFORE = "before", _("as it was before")
    EDITED = "edited", _("changed by hand")
    CORRECTED = "corrected", _("corrected by the organization")
    RESTORED = "restored", _("put back")
    MERGED = "merged", _("put together with another one")


class CorrectionState(models.TextChoices):
    """How far a correction is (Dutch: stand van een verbetering)."""

    WAITING = "waiting", _("waits for you")
    TAKEN = "taken", _("taken over")
    REFUSED = "refused", _("not taken over")


class Verdict(models.TextChoices):
    """What two services are that look alike (Dutch: oordeel over een tweetal)."""

    MERGED = "merged", _("one and the same")
    DIFFERENT = "different", _("two different ones")


_FOR = Purpose.UPKEEP
ACTS = (
    Act("directory.feed.imported", _("%(who)s brought in offers of help from a feed"), _FOR),
    Act("directory.delivery.checked", _("%(who)s had a file with offers of help checked"), _FOR),
    Act("directory.delivery.dropped", _("%(who)s threw away a file with offers of help"), _FOR),
    Act("directory.service.full", _("%(who)s told that a service has no place free"), _FOR),
    Act("directory.record.changed", _("%(who)s changed an offer of help"), _FOR),
    Act("directory.record.released", _("%(who)s let the source tell an offer of help again"), _FOR),
    Act("directory.inquiry.set", _("%(who)s wrote down whom an organization lets us ask"), _FOR),
    Act("directory.inquiry.asked", _("%(who)s asked an organization whether it is right"), _FOR),
    Act("directory.inquiry.answered", _("%(who)s noted what an organization said is right"), _FOR),
    Act("directory.correction.decided", _("%(who)s decided on a correction"), _FOR),
    Act("directory.pair.judged", _("%(who)s said whether two offers of help are one"), _FOR),
    Act("directory.postcodes.loaded", _("%(who)s loaded where postcodes are"), _FOR),
)
