"""Choices of the knowledge base."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Audience(models.TextChoices):
    """For whom an article is written; the value is its entrance (Dutch: doelgroep)."""

    CHILDREN = "kinderen", _("Children and teenagers")
    HOME = "ouder-thuis", _("Parent at home")
    DETAINED = "ouder-in-detentie", _("Parent in detention")
    PROFESSIONALS = "professionals", _("Professionals")


def privacy_of(audience: Audience) -> str:
    """Return the page about privacy in the words of an audience."""
    return "/privacy-kinderen/" if audience == Audience.CHILDREN else "/privacy/"


class AgeBand(models.TextChoices):
    """The age an article is about or for (Dutch: leeftijdsgroep)."""

    UP_TO_7 = "0-7", _("up to 7")
    FROM_8 = "8-12", _("8 to 12")
    FROM_12 = "12-18", _("12 to 18")
    ADULT = "18+", _("18 and older")
    ALL = "all", _("all ages")


class Phase(models.TextChoices):
    """The phase of detention, from arrest to after return (Dutch: fase)."""

    BEFORE = "before", _("before")
    ARREST = "arrest", _("arrest")
    POLICE_CUSTODY = "police-custody", _("at the police station")
    REMAND = "remand", _("on remand")
    TRIAL = "trial", _("trial and sentence")
    SELF_REPORT = "self-report", _("waiting to report")
    PRISON = "prison", _("in prison")
    TRANSFER = "transfer", _("transfer")
    LEAVE = "leave", _("leave")
    RELEASE = "release", _("release")
    AFTERCARE = "aftercare", _("back home")
    RE_ARREST = "re-arrest", _("arrested again")


class Country(models.TextChoices):
    """Whose rules an article follows (Dutch: land)."""

    NL = "nl", _("Netherlands")
    BE = "be", _("Belgium")
    BOTH = "both", _("Netherlands and Belgium")


class NoticeKind(models.TextChoices):
    """How loud a text stands out (Dutch: soort melding)."""

    INFO = "info", _("Good to know")
    ATTENTION = "attention", _("Take care")


class CareDegree(models.TextChoices):
    """How soon somebody must be asked for help (Dutch: dringendheid)."""

    NOT_URGENT = "not-urgent", _("Not urgent")
    URGENT = "urgent", _("Urgent")
    EMERGENCY = "emergency", _("Danger now: call 112")


class TextLevel(models.TextChoices):
    """For which reader one text of an article is written (Dutch: tekstniveau)."""

    CHILD = "child", _("For 8 to 12")
    TEEN = "teen", _("For 12 to 18")
    ADULT = "adult", _("For adults")
    SIMPLE = "simple", _("Easy to read")
    PROFESSIONAL = "professional", _("For professionals")
    DEPTH = "depth", _("In depth")


class ReadingLanguage(models.TextChoices):
    """The language of one text of an article (Dutch: taal van een tekst)."""

    NL = "nl", _("Dutch")
    EN = "en", _("English")


class ArticleKind(models.TextChoices):
    """What one does with an article: read, tick, fill in (Dutch: soort artikel)."""

    ARTICLE = "article", _("Article")
    CHECKLIST = "checklist", _("Checklist")
    WORKSHEET = "worksheet", _("Worksheet")
    LETTER = "letter", _("Answered letter")
    NEWS = "news", _("News")


class FamilyLevel(models.TextChoices):
    """The level of the family approach in a prison (Dutch: niveau van de gezinsbenadering)."""

    FACILITATING = "facilitair", _("facilitating")
    ACTIVE = "actief", _("active")
    INTENSIVE = "intensief", _("intensive")


class Pillar(models.IntegerChoices):
    """A pillar of family-minded work in prisons (Dutch: pijler)."""

    FACILITIES = 1, _("facilities, activities and support")
    ANCHORING = 2, _("anchoring in the detention and reintegration plan")
    EXPERTISE = 3, _("awareness and expertise")
    SAFEGUARDING = 4, _("safeguarding")


class Season(models.IntegerChoices):
    """As near as a letter tells when it came (Dutch: seizoen)."""

    WINTER = 0, _("winter")
    SPRING = 1, _("spring")
    SUMMER = 2, _("summer")
    AUTUMN = 3, _("autumn")


class StopKey(models.TextChoices):
    """A stop on the route from arrest to home (Dutch: halte van de route)."""

    ARREST = "arrest", _("arrest")
    CUSTODY = "custody", _("custody")
    TRIAL = "trial", _("trial")
    PRISON = "prison", _("prison")
    LEAVE = "leave", _("leave")
    HOME = "home", _("home")


class RouteReader(models.TextChoices):
    """Who follows the route; the value stands in the address (Dutch: reiziger op de route)."""

    CHILD = "kinderen-8-12", _("I am 8 to 12")
    TEEN = "kinderen-12-18", _("I am 12 to 18")
    HOME = "ouder-thuis", _("I am a parent at home")
    DETAINED = "ouder-in-detentie", _("I am a parent in detention")
    PROFESSIONAL = "professionals", _("I work with families")


ACTS = (
    Act(
        "knowledge.remark.dismissed",
        _("%(who)s threw away a remark on a page"),
        Purpose.ORGANIZE,
    ),
    Act(
        "knowledge.link.ignored",
        _("%(who)s left a link that fails alone for a month"),
        Purpose.ORGANIZE,
    ),
    Act(
        "knowledge.text.reread",
        _("%(who)s read a page again that another had published at once"),
        Purpose.ORGANIZE,
    ),
)
