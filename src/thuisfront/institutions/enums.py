"""Choices of the list of institutions."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


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


# What a rule of the country is for; other kinds have laws of their own.
UNDER_THE_PRISON_LAW = frozenset({Kind.PI, Kind.JC, Kind.PRISON})


class VisitKind(models.TextChoices):
    """In what way a child and a parent meet (Dutch: soort bezoek)."""

    ORDINARY = "ordinary", _("Ordinary visit")
    UNSUPERVISED = "unsupervised", _("Visit without supervision")
    PARENT_CHILD = "parent-child", _("Parent-child day")
    YOUTH = "youth", _("Visit in youth custody")
    VIDEO = "video", _("Video call")
    PHONE = "phone", _("Phone")


class RuleTopic(models.TextChoices):
    """What a visit rule is about (Dutch: onderwerp van een bezoekregel)."""

    ALONE_FROM = "alone-from", _("From what age a child may come alone")
    ID_FROM = "id-from", _("From what age proof of identity is needed")
    CONSENT = "consent", _("Who has to agree")
    BOOKING = "booking", _("Making an appointment")
    MOST_VISITORS = "most-visitors", _("How many people at a time")
    MOST_ADULTS = "most-adults", _("How many adults at a time")
    MOST_CHILDREN = "most-children", _("How many children at a time")
    NOT_COUNTED = "not-counted", _("Who does not count")
    BEFORE = "before", _("How early to be there")
    SEARCH = "search", _("At the entrance")
    MINUTES = "minutes", _("How long a visit is")
    OFTEN = "often", _("How often")
    PAPERS = "papers", _("Papers to bring")
    VIDEO = "video", _("Video call")
    PHONE = "phone", _("Calling")
    REFUSAL = "refusal", _("When someone is refused")


class Task(models.TextChoices):
    """With what a contact point helps (Dutch: taak van een contactpunt)."""

    FAMILY = "family", _("Family matters")
    VISITS = "visits", _("Visits")
    COMPLAINTS = "complaints", _("Complaints")
    ALONG = "along", _("Going along with a child")


class DetailTopic(models.TextChoices):
    """About what a detail is (Dutch: onderwerp van een bijzonderheid)."""

    CHILDREN = "children", _("For children")
    TRAVEL = "travel", _("Getting there")
    ACCESS = "access", _("Wheelchair and help")


class Drawing(models.TextChoices):
    """The drawings that a step of a visit route can have (Dutch: tekening)."""

    TRAVEL = "travel", _("A bus on its way")
    DOOR = "door", _("A door with a bell")
    PAPERS = "papers", _("A card with a face")
    LOCKER = "locker", _("A locker with a key")
    GATE = "gate", _("A gate to walk through")
    WAIT = "wait", _("A bench and a clock")
    ROOM = "room", _("A table with chairs")
    GOODBYE = "goodbye", _("Two hands that wave")
    AFTER = "after", _("A house with a light on")


class InviteState(models.TextChoices):
    """How far an institution is with telling its own way in (Dutch: stand van het invullen)."""

    ASKED = "asked", _("waits for the institution")
    SENT_IN = "sent-in", _("sent in; look at it")
    PLACED = "placed", _("on the site")


_FOR = Purpose.UPKEEP
ACTS = (
    Act("institutions.route.asked", _("%(who)s asked an institution to tell its way in"), _FOR),
    Act("institutions.route.withdrawn", _("%(who)s ended the words of an institution"), _FOR),
    Act(
        "institutions.route.sent-in",
        _("An institution sent in its way in; written down by %(who)s"),
        _FOR,
    ),
    Act("institutions.route.returned", _("%(who)s gave a way in back to an institution"), _FOR),
    Act("institutions.route.placed", _("%(who)s placed the way in of an institution"), _FOR),
)
