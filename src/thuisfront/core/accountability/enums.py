"""The words of a request: what is asked, by whom, under which law, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestKind(models.TextChoices):
    """What someone asks about their data (Dutch: soort verzoek)."""

    ACCESS = "access", _("see the data (AVG 15)")
    COPY = "copy", _("get a copy to take along (AVG 20)")
    CORRECTION = "correction", _("have something corrected (AVG 16)")
    ERASURE = "erasure", _("have the data erased (AVG 17)")
    RESTRICTION = "restriction", _("have the data frozen (AVG 18)")
    OBJECTION = "objection", _("object to the use of the data (AVG 21)")


class Requester(models.TextChoices):
    """Who asks (Dutch: verzoeker)."""

    SELF = "self", _("the person themselves")
    PARENT = "parent", _("a parent with authority")
    GUARDIAN = "guardian", _("a guardian")
    LAWYER = "lawyer", _("a lawyer")
    AUTHORIZED = "authorized", _("someone else whom the person authorized")


class AgeGroup(models.TextChoices):
    """The age of the person, as far as the law makes a difference (Dutch: leeftijdsgroep)."""

    UNDER_12 = "under-12", _("younger than 12")
    FROM_12 = "12-15", _("12 to 15 years")
    FROM_16 = "16+", _("16 years or older")


class Law(models.TextChoices):
    """Under which law the request is handled (Dutch: wet)."""

    AVG = "avg", _("AVG")
    YOUTH = "youth", _("Youth Act (Jeugdwet 7.3), file of youth help")


class Channel(models.TextChoices):
    """How a request came in (Dutch: weg van binnenkomst)."""

    SITE = "site", _("on the site, with the five words")
    VISIT = "visit", _("in person")
    PHONE = "phone", _("by phone")
    LETTER = "letter", _("by letter")
    MAIL = "mail", _("by e-mail")


class RequestState(models.TextChoices):
    """How far a request is (Dutch: stand van het verzoek)."""

    RECEIVED = "received", _("received")
    PREPARED = "prepared", _("prepared; waits for a second person")
    RELEASED = "released", _("decided and carried out")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Outcome(models.TextChoices):
    """What was decided (Dutch: uitkomst)."""

    GRANTED = "granted", _("granted")
    PARTLY = "partly", _("granted in part")
    REFUSED = "refused", _("refused")
    NOTHING = "nothing", _("we have nothing about this person")


class Reason(models.TextChoices):
    """Why a request is refused, wholly or in part, by article (Dutch: weigeringsgrond)."""

    UNKNOWN = "12.6", _("it could not be made sure who asks (AVG 12.2 and 12.6)")
    EXCESSIVE = "12.5", _("it is manifestly unfounded or excessive (AVG 12.5)")
    NOT_ENTITLED = "7.3.10", _("this person may not ask it for the child (Jeugdwet 7.3.10, UAVG 5)")
    OTHERS = "15.4", _("the rights of others weigh more (AVG 15.4, UAVG 41.1.i)")
    NOT_WRONG = "16", _("it is not a mistake of fact (AVG 16)")
    DUTY = "17.3.b", _("a law obliges us to keep it (AVG 17.3.b)")
    CLAIMS = "17.3.e", _("it is needed for a legal claim (AVG 17.3.e)")
    NEEDED = "17.1", _("it is still needed for what it was given for (AVG 17.1)")
    INTEREST = "7.3.9", _("someone else has a considerable interest in keeping it (Jeugdwet 7.3.9)")
    NO_GROUND = "18.1", _("none of the grounds for freezing is there (AVG 18.1)")
    NOT_GIVEN = "20.1", _("it was not given by the person with consent or by contract (AVG 20.1)")
    COMPELLING = "21.1", _("there are compelling grounds that weigh more (AVG 21.1)")


class Longer(models.TextChoices):
    """Why a decision takes two months more (Dutch: reden van verlenging)."""

    COMPLEX = "complex", _("the request is complex (AVG 12.3)")
    MANY = "many", _("there are many requests (AVG 12.3)")


class StepKind(models.TextChoices):
    """One step in handling a request; the first tell how we know who asks (Dutch: stapsoort)."""

    WORDS = "words", _("gave the five words of the question")
    CALLED_BACK = "called-back", _("called back on a number that we knew")
    SAW_PROOF = "saw-proof", _("proof of identity was shown; no copy was made")
    CODE_BY_POST = "code-by-post", _("a code was sent to an address that we knew, and came back")
    ACCOUNT = "account", _("signed in with their own account, in front of us")
    AUTHORITY = "authority", _("authority was seen in an extract of the register")
    GUARDIANSHIP = "guardianship", _("the decision on guardianship was seen")
    MANDATE = "mandate", _("a written mandate of the person was seen")
    CHILD_AGREES = "child-agrees", _("the child was spoken with alone, and agrees")
    RECEIVED = "received", _("the request was received")
    EXTENDED = "extended", _("the term was made longer; who asked was told so")
    PREPARED = "prepared", _("a decision was prepared")
    SENT_BACK = "sent-back", _("the decision was sent back to be prepared anew")
    RELEASED = "released", _("a second person released the decision")
    WITHDRAWN = "withdrawn", _("who asked took the request back")
    FROZEN = "frozen", _("the data was frozen")
    UNFROZEN = "unfrozen", _("the freezing was ended")
    FETCHED = "fetched", _("the package was picked up with the five words")
    HANDED_OVER = "handed-over", _("the package was handed over in person")
    SHREDDED = "shredded", _("the package was destroyed")


CHECKS = (
    StepKind.WORDS, StepKind.CALLED_BACK, StepKind.SAW_PROOF, StepKind.CODE_BY_POST,
    StepKind.ACCOUNT, StepKind.AUTHORITY, StepKind.GUARDIANSHIP, StepKind.MANDATE,
    StepKind.CHILD_AGREES,
)  # fmt: skip
