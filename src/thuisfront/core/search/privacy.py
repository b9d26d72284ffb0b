"""Labels of the index; only words that were searched in vain could say something of a person."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.search.models import (
    BestBet,
    Document,
    MissedQuestion,
    Posting,
    SynonymGroup,
    Word,
)

SEARCHES = Retention(
    "searches",
    _("Ninety days. Dictionary words and a count per week, once asked three times: never who."),
    "AVG 5.1.c",
    starts="week",
    period=Period(days=90),
)
SEARCHING = Processing(
    "searches",
    _("Writing what people look for in vain"),
    _("Knowing for which words there is no page yet."),
    Ground.LEGITIMATE_INTEREST,
    _("Editors."),
    _(
        "If you search and there is no page about it, we keep the words and how often they were "
        "looked for. Never who did. So do not type a name."
    ),
    _(
        "Do you look for something that we have no page about? Then we keep the words, to write "
        "one. We do not know that it was you. So do not type a name."
    ),
    _("What you look for"),
)
_WORDS = Label(Subject.OTHER, Category.OWN_WORDS, Erasure.DELETE, shown_on_request=False)
_COUNTED = frozenset({"id", "week", "mark", "found_some", "count"})
ENTRIES = (
    *(
        Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
        for model in (Document, Posting, Word, SynonymGroup, BestBet)
    ),
    Entry(MissedQuestion, SEARCHING, SEARCHES, {"words": _WORDS}, _COUNTED),
)
SWEEPS = (Sweep(SEARCHES, MissedQuestion),)
