"""Lines of the trail in words, for people who work here."""

from django.utils.translation import gettext

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.registers import act_of


def told(line: AuditLine) -> str:
    """Return who did what, as one sentence."""
    return sentence(line.act, actor_in_words(line))


def sentence(code: str, who: str) -> str:
    """Return what was announced about an act with who did it; an unknown act by its code."""
    known = act_of(code)
    return str(known.sentence) % {"who": who} if known else f"{who}: {code}"


def actor_in_words(line: AuditLine) -> str:
    """Return the name of who acted, or what is said when it is nobody with a name."""
    unnamed = {
        "asker": gettext("The asker"), "system": gettext("The system"),
        "receiver": gettext("The organization that was asked"),
    }  # fmt: skip
    return unnamed.get(line.actor, line.actor_name)


def purpose_of(line: AuditLine) -> str:
    """Return what an act was for, in words."""
    return str(Purpose(line.purpose).label) if line.purpose in Purpose else ""
