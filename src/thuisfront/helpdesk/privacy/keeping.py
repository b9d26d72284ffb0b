"""Why the helpdesk keeps data, and how long."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy.datamap import Processing, Retention
from thuisfront.core.privacy.enums import Ground, Then
from thuisfront.core.privacy.rules import Period
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.queries.mails import ASIDE_DAYS

QUESTIONS = Retention(
    "questions",
    _(
        "Ninety days after the last contact, or sooner when you choose that. Then nobody can read "
        "it any more, we neither."
    ),
    "AVG 5.1.e; GlobaLeaks (90 dagen); geen wettelijke termijn",
    starts="counted_from",
    period=Period(days=rules.KEEP_DAYS),
    then=Then.SHRED,
)
CLOSED_CODES = Retention(
    "closed-codes",
    _("A year after the time of the words was over. It tells nothing of what was asked."),
    "AVG 5.1.e",
    starts="closed_on",
    period=Period(years=1),
)
WITH_QUESTION = Retention(
    "with-question",
    _("As long as the question it belongs to; an unfinished answer goes when the answer is sent."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=QUESTIONS.name,
)
UNFINISHED = Retention(
    "intakes",
    _("Until the conversation is written down; notes that were left go after seven days."),
    "AVG 5.1.e",
    starts="saved_at",
    period=Period(days=7),
)
ASIDE = Retention(
    "mail-aside",
    _(
        "As long as the question; a mail that is no question until seven days after it was put "
        "aside."
    ),
    "AVG 5.1.e",
    starts="aside_on",
    period=Period(days=ASIDE_DAYS),
    then=Then.SHRED,
)
COUNTED = Retention(
    "empty-contacts",
    _("Five years, for the figures of the line."),
    "AVG 5.1.e; verantwoording aan subsidiegever",
    starts="counted_at",
    period=Period(years=5),
)
COUNTED_CALLS = Retention(
    "calls",
    _("Five years, for the figures of the line; while it rings by a mark, afterwards by the hour."),
    "AVG 5.1.e; verantwoording aan subsidiegever",
    starts="rang_at",
    period=Period(years=5),
)
TASKS = Retention(
    "tasks",
    _("Thirty days after it was done; a task about a question goes with the question."),
    "AVG 5.1.e",
    starts="done_at",
    period=Period(days=30),
)
QUALITY = Retention(
    "quality-draws",
    _("Sixty days after the draw, or with the question when that goes first."),
    "AVG 5.1.e",
    starts="drawn_at",
    period=Period(days=60),
)
WITH_DRAW = Retention(
    "quality-reads",
    _("As long as the draw it belongs to."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=QUALITY.name,
)
CARE = Retention(
    "care-notes",
    _("Thirty days after it was written; the writer can throw it away at any time."),
    "AVG 5.1.e",
    starts="written_at",
    period=Period(days=30),
)
FOR_FIGURES = Retention(
    "tallies",
    _("As long as the figures are of use. They are about nobody."),
    "AVG 4.1: geen persoonsgegevens",
    then=Then.KEEP,
    because=_("It is about nobody."),
)
ANSWERING = Processing(
    "questions",
    _("Answering questions"),
    _("Answering a question of a child, a parent or someone around them."),
    Ground.PUBLIC_TASK,
    _("The advisers of the line. Nobody outside the centre."),
    _(
        "If you ask us something, we keep your question and our answer, in secret writing. We do "
        "not ask your name. We need it to answer you, and to let you read the answer."
    ),
    _(
        "Do you ask us something? Then we keep your question and our answer, in secret writing. "
        "We do not ask what you are called. We do not show it to your parents or your school."
    ),
    _("Your question"),
)
LEARNING = Processing(
    "quality",
    _("Reading answers by lot, to learn from"),
    _("Now and then a second person reads a few answers, to see whether we work well."),
    Ground.PUBLIC_TASK,
    _("One senior adviser for a week; what is said goes to who wrote the answer only."),
    _(
        "Now and then we draw a few questions by lot. A senior adviser reads them to see whether "
        "we answer well. They do not see your phone number. You can see that it was read."
    ),
    _(
        "Sometimes somebody else of us reads your question and our answer, to see whether we do "
        "it well. The computer draws which. You can see it when that happened."
    ),
)
CARING = Processing(
    "care",
    _("Looking after who listens"),
    _("After a heavy conversation: a note for oneself, shared only when one chooses so."),
    Ground.LEGITIMATE_INTEREST,
    _("The writer; who leads the line when the writer ticks that."),
    _(
        "Who works here can write down how they are after a heavy conversation. Nothing of who "
        "they spoke with stands in it."
    ),
)
ON_PAPER = Retention(
    "cards",
    _("A year after printing; a card that comes back goes at once, and a question is there."),
    "AVG 5.1.e",
    starts="printed_on",
    period=Period(years=1),
)
AS_LONG_AS_LETTER = Retention(
    "published-letters",
    _("As long as the letter is on the site. Who asked can take it away with five words."),
    "AVG 7.1 en 7.3",
    then=Then.KEEP,
    because=_("Without it nobody could take the letter away. It names nobody and no question."),
)
LETTERS = Processing(
    "site-letters",
    _("Letters with an answer on the site"),
    _("Letting others read what was asked and answered, without anyone being recognized."),
    Ground.CONSENT,
    _("Everybody, once two people made it unrecognizable. Before that two people of the line."),
    _(
        "If you say that this is all right, we tell your question in other words and put it on "
        "our site with our answer. Nobody recognizes you in it. You can take it away at any time."
    ),
    _(
        "Only if you like: we tell your question in other words on our site, so that others read "
        "it too. Nobody sees that it is yours. You can always take it away."
    ),
    _("Your letter on our site"),
)
