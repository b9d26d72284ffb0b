"""Labels of the public pages: but for remarks, nothing in them is about a person."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy import processings as why
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.knowledge import models

REMARKS = Retention(
    "remarks",
    _("Half a year, or until an editor did something with it. Only the words and the day."),
    "AVG 5.1.c en 5.1.e",
    starts="day",
    period=Period(days=180),
)
REMARKING = Processing(
    "remarks",
    _("Hearing what readers would change on a page"),
    _("Making pages better."),
    Ground.LEGITIMATE_INTEREST,
    _("Editors."),
    _(
        "If you write a remark below a page, we keep your words and the day, never who you are. "
        "What looks like a name, a number or an address we do not keep."
    ),
    _(
        "Do you write what we can do better? Then we keep your words and the day. We do not know "
        "that it was you. A name or a phone number we do not keep."
    ),
    _("What you say of a page"),
)
_WORDS = Label(Subject.OTHER, Category.OWN_WORDS, Erasure.DELETE, shown_on_request=False)
_PAGES = (
    models.HomePage,
    models.AudiencePage,
    models.ThemesPage,
    models.ThemePage,
    models.InfoPage,
    models.ArticlePage,
)
_ABOUT_NOBODY = (
    models.LoadedFile, models.Term, models.Stop, models.StopText, models.UsefulWeek,
    models.Letter, models.OutsideLink,
)  # fmt: skip

ENTRIES = (
    *(
        Entry(model, why.CONTENT, why.WHILE_USED, plain=frozenset(field_names(model)))
        for model in (*_PAGES, *_ABOUT_NOBODY)
    ),
    Entry(
        models.Remark,
        REMARKING,
        REMARKS,
        {"text": _WORDS},
        frozenset({"id", "page", "level", "useful", "day"}),
    ),
)
SWEEPS = (Sweep(REMARKS, models.Remark),)
