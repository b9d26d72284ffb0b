"""Labels of everything the Meldcode keeps, and how its rules are carried out.

Who asks for insight gets when there was a case and what was decided, not what was written: that
holds words of and about others, and can make a child unsafe (UAVG 41.1.i; not checked yet). The
attention officer decides what more is told, and does so in person. Erasing on request is refused
for the same reason; the time of keeping ends it.
"""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability.finders import Finder
from thuisfront.core.accountability.naming import Named
from thuisfront.core.privacy.datamap import Entry as Row
from thuisfront.core.privacy.datamap import Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.privacy.subjects import Source
from thuisfront.meldcode import actions, queries
from thuisfront.meldcode.models import Case, CaseStep, Consultation, Decision, Entry

CASES = Retention(
    "meldcode-cases",
    _(
        "After closing: two years when the worry was taken away, otherwise twenty years. "
        "As long as it is open it stays."
    ),
    "Geen wettelijke termijn voor een lijn; naar Jeugdwet 7.3.8; nog niet gecontroleerd",
    starts="keep_until",
    period=Period(),
    then=Then.SHRED,
)
WITH_CASE = Retention(
    "with-meldcode-case",
    _("As long as the record it belongs to."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=CASES.name,
)
KEEPING_SAFE = Processing(
    "meldcode",
    _("The Meldcode"),
    _("Going through the steps of the law when somebody may not be safe, and deciding with care."),
    Ground.LEGAL_DUTY,
    _(
        "Who has the worry, until the attention officer takes it over; then the attention officer. "
        "Veilig Thuis or the Belgian centre when it is reported."
    ),
    _(
        "When we worry about the safety of a child or an adult, we go through the steps of the "
        "Meldcode. We write that down apart, in secret writing. Only who must read it can."
    ),
    _(
        "Are we worried that you are not safe? Then we write down, in secret writing, what we see "
        "and what we do. Very few people may read it. We tell you what we do, if that is safe."
    ),
    _("When we worry about you"),
)
_BECAUSE = _(
    "It is about the safety of a child and holds what others said. It goes when its time is over."
)
_WORDS = Label(
    Subject.CHILD, Category.CRIMINAL_JUSTICE, Erasure.KEEP, shown_on_request=False,
    exemption=Exemption.VITAL, because=_BECAUSE,
)  # fmt: skip
_FACT = Label(
    Subject.CHILD, Category.CRIMINAL_JUSTICE, Erasure.KEEP, exemption=Exemption.VITAL,
    because=_BECAUSE,
)  # fmt: skip
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_TOKEN = Label(
    Subject.STAFF, Category.SECRET, Erasure.KEEP, shown_on_request=False,
    because=_("It keeps the same form from being sent twice, and tells nothing."),
)  # fmt: skip

ENTRIES = (
    Row(
        Case,
        KEEPING_SAFE,
        CASES,
        personal=dict.fromkeys(("raised_at", "is_urgent", "closed_at", "close_reason"), _FACT)
        | {"sealed_reference": _WORDS, "form_token": _TOKEN}
        | dict.fromkeys(("raised_by", "taken_by", "closed_by"), _STAFF)
        | dict.fromkeys(("offered_at", "told_at", "taken_at"), _STAFF),
        plain=frozenset({"id", "organization", "country", "stage", "round", "keep_until"}),
        file="id",
    ),
    Row(
        CaseStep,
        KEEPING_SAFE,
        WITH_CASE,
        personal={"sealed_body": _WORDS}
        | dict.fromkeys(("written_by", "started_at", "saved_at", "finished_at"), _STAFF),
        plain=frozenset({"id", "case", "round", "code"}),
        file="case",
    ),
    Row(
        Entry,
        KEEPING_SAFE,
        WITH_CASE,
        personal={
            "sealed_body": _WORDS, "kind": _FACT, "written_at": _FACT, "written_by": _STAFF,
            "form_token": _TOKEN,
        },
        plain=frozenset({"id", "case", "round"}),
        file="case",
    ),
    Row(
        Consultation,
        KEEPING_SAFE,
        WITH_CASE,
        personal={"sealed_question": _WORDS, "sealed_advice": _WORDS, "form_token": _TOKEN}
        | dict.fromkeys(("asked", "asked_by", "asked_at", "answered_at"), _STAFF),
        plain=frozenset({"id", "organization", "case", "round", "ended_at"}),
        file="id",
    ),
    Row(
        Decision,
        KEEPING_SAFE,
        WITH_CASE,
        personal={"sealed_reason": _WORDS, "began_by": _STAFF, "decided_by": _STAFF}
        | dict.fromkeys(("report", "help", "must_report", "decided_at"), _FACT),
        plain=frozenset({"id", "case", "round"}),
        file="case",
    ),
)  # fmt: skip


def _shred(rows: Iterable[Case], at: datetime) -> None:
    for case in rows:
        actions.shred_case(case=case, at=at)


SWEEPS = (Sweep(CASES, Case, remove=_shred, by_one=True),)
SOURCES = (
    Source(Subject.CHILD, Entry, lambda key: Entry.objects.filter(case=key)),
    Source(Subject.CHILD, Decision, lambda key: Decision.objects.filter(case=key)),
    Source(Subject.CHILD, Case, lambda key: Case.objects.filter(pk=key)),
)


def _by_number(typed: str) -> UUID | None:
    case = queries.with_number(typed)
    return case.pk if case else None


FINDERS = (Finder("meldcode", _("Number of a Meldcode record"), Subject.CHILD, _by_number),)
NAMES = (
    Named(
        "meldcode.Case",
        _("A worry about safety"),
        {
            "raised_at": _("Written down"), "is_urgent": _("Danger at that moment"),
            "closed_at": _("Closed"), "close_reason": _("Why it is closed"),
            "raised_by": _("Began by"), "taken_by": _("Attention officer"),
            "closed_by": _("Closed by"), "offered_at": _("Passed on"), "taken_at": _("Since"),
            "told_at": _("Officers told"),
        },
    ),
    Named(
        "meldcode.Entry",
        _("What was done"),
        {"kind": _("What"), "written_at": _("When"), "written_by": _("Colleague")},
    ),
    Named(
        "meldcode.Decision",
        _("What was decided"),
        {
            "report": _("Reporting is needed"), "help": _("Help is possible"),
            "must_report": _("The norm says: report"), "decided_at": _("When"),
            "decided_by": _("Colleague"), "began_by": _("Began by"),
        },
    ),
)  # fmt: skip
