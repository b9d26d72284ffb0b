"""The words of the consent register."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.consents.rules import Country, Speaker


class About(models.TextChoices):
    """Whose data a consent is about (Dutch: over wie)."""

    CHILD = "child", _("the child")
    PARENT = "parent", _("the parent")
    OTHER = "other", _("someone else, an adult")


class Answer(models.TextChoices):
    """What someone said (Dutch: antwoord)."""

    ASKED = "asked", _("not answered yet")
    GIVEN = "given", _("yes")
    REFUSED = "refused", _("no")


class How(models.TextChoices):
    """How someone said it (Dutch: manier)."""

    SPEECH = "speech", _("in speech")
    WRITING = "writing", _("in writing")
    BROWSER = "browser", _("in their own conversation on this site")
    MAIL = "mail", _("by mailing us from that address")


class Alone(models.TextChoices):
    """Why a child of 12 to 15 decides without its parents (Dutch: uitzondering)."""

    HARM = "harm", _("to prevent serious harm to the child")
    WISH = "wish", _("the child keeps wanting it, after thinking it over")


# Plain codes, so that migrations do not depend on our rules.
COUNTRIES = [
    (Country.NETHERLANDS.value, _("the Netherlands")),
    (Country.BELGIUM.value, _("Belgium")),
]
SPEAKERS = [
    (Speaker.PERSON.value, _("the person it is about")),
    (Speaker.FIRST_HOLDER.value, _("a parent with authority")),
    (Speaker.SECOND_HOLDER.value, _("the other parent with authority")),
    (Speaker.REPRESENTATIVE.value, _("guardian or legal representative")),
]
# The sentence of each rule; a test holds them against the rules.
SENTENCES = {
    "adult": _("An adult decides for themselves."),
    "own-question": _("Who asks us something decides alone how we answer, at every age."),
    "under-12": _(
        "Until the twelfth birthday those with authority decide. Tell the child about it."
    ),
    "from-12": _("From 12 to 15 the child and those with authority both have to agree."),
    "from-16": _("From the sixteenth birthday the young person decides alone."),
    "under-13": _("Until the thirteenth birthday those with authority decide."),
    "from-13-alone": _("From the thirteenth birthday the child decides alone."),
    "from-12-alone": _("From the twelfth birthday a child that can judge it decides alone."),
    "under-16": _("Until the sixteenth birthday those with authority decide."),
    "from-16-alone": _("From the sixteenth birthday the young person decides alone."),
    "age-unknown": _("The date of birth is not known: then we ask the child and the parents."),
    "represented": _("Who cannot judge this is spoken for by who represents them."),
    "exception": _(
        "The child decides alone: to prevent serious harm, or because it keeps wanting it."
    ),
    "all-holders": _(
        "Every parent with authority has to agree, also one who does not live at home."
    ),
    "guardian": _("No parent has authority: the guardian decides."),
    "one-holder": _(
        "In Belgium one parent with authority is enough, as long as we know of no objection of the "
        "other."
    ),
}
