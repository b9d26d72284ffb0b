"""Choices of the helpdesk; codes after the code lists of the field, words for people."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Asker(models.TextChoices):
    """Who asks (Dutch: vrager)."""

    CHILD = "child", _("I am a child or teenager (under 18)")
    YOUNG_ADULT = "young-adult", _("I am a young adult (18 to 25)")
    PARENT_AT_HOME = "parent-at-home", _("I am a parent or caregiver at home")
    DETAINED_PARENT = "detained-parent", _("I am a parent in detention, or was")
    FAMILY = "family", _("I am a grandparent or other family")
    FOSTER_PARENT = "foster-parent", _("I am a foster parent")
    SCHOOL = "school", _("I work at a school")
    PROFESSIONAL = "professional", _("I work in care, justice or a municipality")
    OTHER = "other", _("I am someone else")


class AgeBand(models.TextChoices):
    """How old a child is (Dutch: leeftijdsgroep)."""

    UP_TO_7 = "0-7", _("7 or younger")
    FROM_8 = "8-11", _("8 to 11")
    FROM_12 = "12-15", _("12 to 15")
    FROM_16 = "16-17", _("16 or 17")


class AnswerBy(models.TextChoices):
    """The safe way to be answered (Dutch: antwoordwijze)."""

    CODE = "code", _("Here, with a code. Nobody needs to know who I am.")
    EMAIL = "email", _("Here with a code, and send me an e-mail when there is an answer.")
    PHONE = "phone", _("Call me back.")


class Urgency(models.IntegerChoices):
    """How soon someone must look (Dutch: spoed)."""

    NOW = 0, _("Now")
    SOON = 1, _("Soon")
    WEEK = 2, _("This week")


class State(models.TextChoices):
    """Whose turn it is (Dutch: stand)."""

    WAITING = "waiting", _("Waiting for an answer")
    ANSWERED = "answered", _("Answered")


class Author(models.TextChoices):
    """Who wrote a message (Dutch: schrijver)."""

    ASKER = "asker", _("The asker")
    LINE = "line", _("The centre")


ASKER_SHORT = {
    Asker.CHILD: _("child or teenager"),
    Asker.YOUNG_ADULT: _("young adult"),
    Asker.PARENT_AT_HOME: _("parent at home"),
    Asker.DETAINED_PARENT: _("parent in detention"),
    Asker.FAMILY: _("family"),
    Asker.FOSTER_PARENT: _("foster parent"),
    Asker.SCHOOL: _("school"),
    Asker.PROFESSIONAL: _("professional"),
    Asker.OTHER: _("someone else"),
}
CARD_ASKERS = {
    code: ASKER_SHORT[code]
    for code in (Asker.DETAINED_PARENT, Asker.PARENT_AT_HOME, Asker.CHILD, Asker.FAMILY)
}
ANSWER_BY_SHORT = {
    AnswerBy.CODE: _("with the code"),
    AnswerBy.EMAIL: _("code and e-mail"),
    AnswerBy.PHONE: _("call back"),
}
ACTS = (
    Act("helpdesk.question.asked", _("%(who)s asked the question"), Purpose.OWN_WISH),
    Act("helpdesk.question.written-back", _("%(who)s wrote back"), Purpose.OWN_WISH),
    Act("helpdesk.question.viewed", _("%(who)s read the question"), Purpose.HELP, look=True),
    Act(
        "helpdesk.question.glimpsed",
        _("%(who)s saw that there is a question, not its words"),
        Purpose.SUPERVISE,
        look=True,
    ),
    Act(
        "helpdesk.question.looked-up",
        _("%(who)s looked for questions by a number or address"),
        Purpose.HELP,
        look=True,
    ),
    Act("helpdesk.question.taken", _("%(who)s took the question to answer it"), Purpose.ORGANIZE),
    Act(
        "helpdesk.question.taken-over",
        _("%(who)s took the question over from a colleague"),
        Purpose.ORGANIZE,
    ),
    Act(
        "helpdesk.question.given-back",
        _("%(who)s gave the question back, for a colleague"),
        Purpose.ORGANIZE,
    ),
    Act("helpdesk.draft.saved", _("%(who)s wrote a part of the answer"), Purpose.HELP),
    Act("helpdesk.question.answered", _("%(who)s answered the question"), Purpose.HELP),
    Act(
        "helpdesk.letter.written",
        _("%(who)s began to tell the question in other words, for a letter on the site"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.offered",
        _("%(who)s asked a second person to look at the letter"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.returned",
        _("%(who)s looked at the letter and gave it back to be changed"),
        Purpose.OWN_WISH,
    ),
    Act(
        "helpdesk.letter.published",
        _("%(who)s looked at the letter and put it on the site"),
        Purpose.OWN_WISH,
    ),
    Act("helpdesk.letter.withdrawn", _("%(who)s took the letter away"), Purpose.OWN_WISH),
    Act("helpdesk.letter.removed", _("%(who)s took a letter from the site"), Purpose.ORGANIZE),
    Act(
        "helpdesk.retelling.viewed",
        _("%(who)s read the letter in the making, not the question"),
        Purpose.OWN_WISH,
        look=True,
    ),
    Act("helpdesk.card.printed", _("%(who)s printed question cards"), Purpose.ORGANIZE),
    Act("helpdesk.question.shared", _("%(who)s shared what the asker agreed to"), Purpose.HELP),
    Act("helpdesk.question.shredded", _("%(who)s erased the question"), Purpose.RETENTION),
)
