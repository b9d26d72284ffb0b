"""The words of the data map: whom a field is about, what kind it is, why kept, how it goes."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Subject(models.TextChoices):
    """Whom a field is about (Dutch: betrokkene)."""

    CHILD = "child", _("children")
    PARENT = "parent", _("parents")
    ASKER = "asker", _("people who ask us something")
    STAFF = "staff", _("people who work here")
    OTHER = "other", _("other people")
    NOBODY = "nobody", _("nobody")


class Category(models.TextChoices):
    """How sensitive a field is; the law's own kinds (Dutch: soort gegeven)."""

    ORDINARY = "ordinary", _("ordinary data")
    CONTACT = "contact", _("contact data")
    OWN_WORDS = "own words", _("someone's own words")
    HEALTH = "health", _("data about health")
    CRIMINAL_JUSTICE = "criminal justice", _("data about crime and detention")
    SECRET = "secret", _("passwords and keys")


class Ground(models.TextChoices):
    """The legal ground (Dutch: grondslag)."""

    CONSENT = "consent", _("consent (AVG 6.1.a)")
    LEGAL_DUTY = "legal duty", _("a duty in the law (AVG 6.1.c)")
    PUBLIC_TASK = "public task", _("a task in the public interest (AVG 6.1.e)")
    LEGITIMATE_INTEREST = "legitimate interest", _("a legitimate interest (AVG 6.1.f)")


class Exemption(models.TextChoices):
    """Why data may be kept that the law forbids otherwise (Dutch: uitzondering)."""

    NONE = "", _("not needed")
    CONSENT = "consent", _("explicit consent (AVG 9.2.a, UAVG 22.2.a and 32.a)")
    REQUEST = "request", _("needed to answer a request of the person (AVG 10, UAVG 33.2.a)")
    VITAL = "vital", _("someone's life or safety (AVG 9.2.c, UAVG 22.2.b and 32.b)")


class Erasure(models.TextChoices):
    """What erasing the person does to the field (Dutch: wissing)."""

    DELETE = "delete", _("we remove it")
    SHRED = "shred", _("we destroy its key: nobody can read it any more")
    BLANK = "blank", _("we empty it")
    ANONYMIZE = "anonymize", _("we replace it, so that it is about nobody")
    KEEP = "keep", _("we keep it")


class Then(models.TextChoices):
    """What happens when the time to keep something is over (Dutch: afloop)."""

    DELETE = "delete", _("removed")
    SHRED = "shred", _("shredded")
    ANONYMIZE = "anonymize", _("made anonymous")
    FOLLOW = "follow", _("goes with what it belongs to")
    KEEP = "keep", _("kept")


class Why(models.TextChoices):
    """Why something is held longer than its time (Dutch: reden van aanhouden)."""

    COMPLAINT = "complaint", _("a complaint or dispute")
    LAW = "law", _("a duty in the law, or an order of a judge")
    REQUEST = "request", _("a request of the person that is being handled")
