"""Choices of the Meldcode, and its acts in the trail."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.registers import Act


class Country(models.TextChoices):
    """Whose route is followed: what it says is data (Dutch: land van de route)."""

    NL = "nl", _("the Netherlands")
    BE = "be", _("Belgium (Flanders)")


class Stage(models.TextChoices):
    """Whose turn it is (Dutch: stand van de zaak)."""

    WRITING = "writing", _("being written")
    OFFERED = "offered", _("waits for the attention officer")
    TAKEN = "taken", _("with the attention officer")
    CLOSED = "closed", _("closed")


class Step(models.TextChoices):
    """A step of every route, in this order; what it is called there is data (Dutch: stap)."""

    SIGNALS = "signals", _("Signals")
    CONSULT = "consult", _("Consult")
    TALK = "talk", _("Talk")
    WEIGH = "weigh", _("Weigh")
    DECIDE = "decide", _("Decide")


class EntryKind(models.TextChoices):
    """What was done outside the pages of the steps, on a day (Dutch: soort notitie)."""

    COLLEAGUE = "colleague", _("talked with a colleague or an expert")
    ADVICE = "advice", _("asked for advice, without a name")
    CHILD = "child", _("talked with the child")
    PARENT = "parent", _("talked with a parent")
    OTHER = "other", _("talked with somebody else around the child")
    REPORT = "report", _("reported")
    AFTER = "after", _("what happened afterwards")
    RESTARTED = "restarted", _("began the steps again")
    CLOSED = "closed", _("closed")
    REOPENED = "reopened", _("opened again")


TYPED_KINDS = (
    EntryKind.COLLEAGUE, EntryKind.ADVICE, EntryKind.CHILD, EntryKind.PARENT, EntryKind.OTHER,
    EntryKind.REPORT, EntryKind.AFTER,
)  # fmt: skip


class NotNow(models.TextChoices):
    """Why a talk is not held yet (Dutch: reden om nog niet te praten)."""

    CHILD_SAFETY = "child-safety", _("it could make things less safe for the child")
    OWN_SAFETY = "own-safety", _("it could make things less safe for us or for somebody else")
    CHILD_WISH = "child-wish", _("the child does not want it now")
    NOBODY = "nobody", _("we do not know who it is, or cannot reach them")
    OFFICIAL = "official", _("Veilig Thuis or the police asked us to wait")


class Care(models.TextChoices):
    """Who takes care of the children at this moment: the child check (Dutch: kindcheck)."""

    PARENT = "parent", _("the other parent")
    FAMILY = "family", _("family or people near them")
    AWAY = "away", _("a foster family or a home")
    ALONE = "alone", _("nobody, or an older child")
    UNKNOWN = "unknown", _("we do not know")
    NONE = "none", _("there are no children under 18")


class CloseReason(models.TextChoices):
    """Why a case is closed (Dutch: reden van sluiten)."""

    UNFOUNDED = "unfounded", _("the worry was taken away")
    REPORTED = "reported", _("it is reported")
    HELP = "help", _("help is arranged, and there are agreements")
    HANDED_OVER = "handed-over", _("handed over to another organization, which goes on")


class Why(models.TextChoices):
    """What a printed summary is for (Dutch: reden van afdrukken)."""

    REPORT = "report", _("for who receives the report")
    HANDING = "handing", _("for the organization that goes on")
    PERSON = "person", _("for the person it is about")
    INSPECTION = "inspection", _("for a judge, an inspector or a complaints committee")


def _act(code: str, sentence: object, *, look: bool = False) -> Act:
    return Act(f"meldcode.{code}", sentence, Purpose.SAFETY, look=look)  # type: ignore[arg-type]  # a lazy text


ACTS = (
    _act("case.begun", _("%(who)s began a record of the Meldcode")),
    _act("signal.sent", _("%(who)s sent a worry to the attention officer")),
    _act("case.viewed", _("%(who)s read the record of the Meldcode"), look=True),
    _act("step.finished", _("%(who)s finished a step of the Meldcode")),
    _act("entry.added", _("%(who)s added a note to the record of the Meldcode")),
    _act("advice.asked", _("%(who)s asked a colleague to think along about a worry")),
    _act("advice.given", _("%(who)s thought along about a worry")),
    _act("consultation.viewed", _("%(who)s read what a colleague asks about a worry"), look=True),
    _act("case.offered", _("%(who)s gave the record to the attention officer")),
    _act("case.waits", _("%(who)s told the attention officers again that the record waits")),
    _act("case.taken", _("%(who)s took the record over as attention officer")),
    _act("case.returned", _("%(who)s gave the record back to who began it")),
    _act("case.decided", _("%(who)s decided about the worry")),
    _act("case.restarted", _("%(who)s began the steps of the Meldcode again")),
    _act("case.closed", _("%(who)s closed the record of the Meldcode")),
    _act("case.reopened", _("%(who)s opened the closed record of the Meldcode again")),
    _act("case.printed", _("%(who)s made a summary of the record on paper")),
    Act("meldcode.case.shredded", _("%(who)s erased the record of the Meldcode"),
        Purpose.RETENTION),
)  # fmt: skip
