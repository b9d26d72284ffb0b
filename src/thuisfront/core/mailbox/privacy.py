"""Labels of the box."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.walls import Wall
from thuisfront.core.mailbox.models import BoxState, FetchedMail
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period

ONCE = Retention(
    "fetched-mail",
    _("A year: so long a mail that comes again is recognized."),
    "AVG 5.1.e",
    starts="fetched_on",
    period=Period(years=1),
)
STATE = Retention(
    "box-state",
    _("Until the next time that mail is fetched."),
    "AVG 5.1.e",
    then=Then.KEEP,
    because=_("It says whether the mailbox works, and is about nobody."),
)
FETCHING = Processing(
    "fetched-mail",
    _("Fetching mail"),
    _("Taking in a mail once, however often it is fetched."),
    Ground.PUBLIC_TASK,
    _("Nobody. The mail server of the centre has the mail itself for a few days more."),
    _(
        "If you mail us, we take your mail from our mailbox and keep it in secret writing. In the "
        "mailbox it is removed after a few days. We keep a mark by which we see that we have it; "
        "nobody can read anything from that."
    ),
    _(
        "Do you mail us? Then we take your mail out of our mailbox and keep it in secret writing. "
        "We keep a mark so that we do not take it twice. Nobody can read your mail from it."
    ),
    _("Your mail"),
)
ENTRIES = (
    Entry(
        FetchedMail,
        FETCHING,
        ONCE,
        personal={
            "mark": Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
        },
        plain=frozenset({"kind", "fetched_on"}),
    ),
    Entry(
        BoxState,
        FETCHING,
        STATE,
        plain=frozenset(
            {"id", "tried_at", "read_at", "problem", "problem_since", "left_in_box", "not_taken"}
        ),
    ),
)
SWEEPS = (Sweep(ONCE, FetchedMail),)
WALLS = (Wall("mailbox_fetchedmail"),)  # only the system compares marks
