"""Labels of breaches and processors, and how long a breach is kept."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.privacy import keys, processings
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period

BREACHES = Processing(
    "breaches",
    _("Handling data breaches"),
    _("Writing down every breach, reporting it in time and learning from it (AVG 33 and 34)."),
    Ground.LEGAL_DUTY,
    _("The privacy officer; the supervisor (AP) when it is reported."),
    _(
        "When something goes wrong with data, we write down what happened and what we did. We "
        "write no names in it."
    ),
)
KEPT = Retention(
    "breaches",
    _("Five years after it was closed; the proof is needed for at least three."),
    "AVG 33.5; BIO2 5.28; eigen afweging, nog niet gecontroleerd",
    starts="closed_at",
    period=Period(years=5),
    then=Then.SHRED,
)
_PROOF = _("It proves how the breach was handled, and goes after its own time.")
_TOLD = Label(Subject.OTHER, Category.ORDINARY, Erasure.KEEP, because=_PROOF)
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_PERSONAL = {"sealed_account": _TOLD, "recorded_by": _STAFF}
ENTRIES = (
    Entry(
        Breach, BREACHES, KEPT, personal=_PERSONAL,
        plain=frozenset(field_names(Breach) - _PERSONAL.keys()), file="id",
    ),
    Entry(
        Processor, BREACHES, processings.WHILE_USED, plain=frozenset(field_names(Processor))
    ),
)  # fmt: skip


def _shred(rows: Iterable[Breach], at: datetime) -> None:
    del at
    for breach in rows:
        keys.shred(breach.pk)
        breach.delete()


SWEEPS = (Sweep(KEPT, Breach, remove=_shred, by_one=True),)
