"""Labels of the index: nothing in it is about a person."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Retention, field_names
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.search.models import Document, Word, ZeroHit

SEARCHES = Retention(
    "searches",
    _("Ninety days. Only words and a count: never who, nothing with a number or an @."),
    "AVG 5.1.c",
    starts="day",
    period=Period(days=90),
)
ENTRIES = (
    Entry(Document, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Document))),
    Entry(Word, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(Word))),
    Entry(ZeroHit, why.CONTENT, SEARCHES, plain=frozenset(field_names(ZeroHit))),
)
SWEEPS = (Sweep(SEARCHES, ZeroHit),)
