"""Choices of the chat; words for people."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class ChatAge(models.TextChoices):
    """How old somebody says they are, in one tap (Dutch: leeftijd in de chat)."""

    FROM_12 = "12-15", _("12 to 15")
    FROM_16 = "16-17", _("16 or 17")
    YOUNG_ADULT = "18-25", _("18 to 25")
    OLDER = "26+", _("older than 25")


class ChatState(models.TextChoices):
    """Where a chat stands (Dutch: stand van het chatgesprek)."""

    WAITING = "waiting", _("waiting")
    TALKING = "talking", _("talking")
    ENDED = "ended", _("ended")


class Ending(models.TextChoices):
    """How a chat ended (Dutch: einde van het chatgesprek)."""

    WELL = "well", _("We came to an end together")
    BROKEN = "broken", _("It was broken off")
    VISITOR = "visitor", _("The visitor stopped")
    BLOCKED = "blocked", _("Blocked after abuse")


class LineKind(models.TextChoices):
    """What a place in a chat holds: words, or what happened (Dutch: soort regel)."""

    WORDS = "words", _("words")
    CAME = "came", _("an adviser came")
    PASSED = "passed", _("another adviser goes on")
    BACK = "back", _("back in the waiting room")


class BlockReason(models.TextChoices):
    """Why somebody may not chat for a while (Dutch: reden van blokkeren)."""

    SEXUAL = "sexual", _("Sexual language or proposals")
    THREAT = "threat", _("Threats or hate")
    FLOOD = "flood", _("Nonsense or flooding")
    OTHER = "other", _("Something else")


KINDS_IN_WORDS = {
    LineKind.CAME: _("An adviser is here for you now."),
    LineKind.PASSED: _("Another adviser talks with you from here."),
    LineKind.BACK: _("You wait for another adviser. What you wrote stays."),
}
ACTS = (
    Act("chat.chat.started", _("%(who)s began a chat"), Purpose.OWN_WISH),
    Act("chat.chat.taken", _("%(who)s took the chat and reads it"), Purpose.HELP),
    Act("chat.chat.given-back", _("%(who)s put the chat back in the waiting room"), Purpose.HELP),
    Act("chat.chat.offered", _("%(who)s asked a colleague to go on with the chat"), Purpose.HELP),
    Act("chat.chat.accepted", _("%(who)s goes on with the chat of a colleague"), Purpose.HELP),
    Act("chat.chat.declined", _("%(who)s cannot go on with the chat"), Purpose.ORGANIZE),
    Act("chat.chat.paused", _("%(who)s paused the chat"), Purpose.HELP),
    Act("chat.chat.resumed", _("%(who)s let the chat go on"), Purpose.HELP),
    Act("chat.chat.blocked", _("%(who)s ended the chat after abuse"), Purpose.HELP),
    Act("chat.chat.reported", _("%(who)s told a senior about the chat"), Purpose.SUPERVISE),
    Act("chat.chat.ended", _("%(who)s ended the chat"), Purpose.HELP),
    Act("chat.chat.left", _("%(who)s stopped the chat"), Purpose.OWN_WISH),
    Act("chat.chat.erased", _("%(who)s erased the chat"), Purpose.RETENTION),
    Act("chat.answer.changed", _("%(who)s changed a ready answer"), Purpose.ORGANIZE),
    Act("chat.answer.removed", _("%(who)s removed a ready answer"), Purpose.ORGANIZE),
)
