"""The label of every field of the helpdesk."""

from django.utils.translation import gettext_lazy as _

from thuisfront.core.privacy.datamap import Entry, Label, field_names
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Subject
from thuisfront.helpdesk.models import (
    Attachment,
    Call,
    CallAttempt,
    Card,
    CareNote,
    ClosedCode,
    Draft,
    EmptyContact,
    HelpCheck,
    Intake,
    MailThread,
    Message,
    PublishedLetter,
    QualityDraw,
    QualityRead,
    Question,
    Retelling,
    SecondOpinion,
    Tally,
    Task,
    ToldNumber,
)
from thuisfront.helpdesk.privacy.keeping import (
    ANSWERING,
    AS_LONG_AS_LETTER,
    ASIDE,
    CARE,
    CARING,
    CLOSED_CODES,
    COUNTED,
    COUNTED_CALLS,
    FOR_FIGURES,
    LEARNING,
    LETTERS,
    ON_PAPER,
    QUALITY,
    QUESTIONS,
    TASKS,
    UNFINISHED,
    WITH_DRAW,
    WITH_QUESTION,
)

_WORDS = Label(Subject.ASKER, Category.OWN_WORDS, Erasure.SHRED, exemption=Exemption.REQUEST)
_DRAFT = Label(
    Subject.ASKER, Category.OWN_WORDS, Erasure.SHRED, shown_on_request=False,
    exemption=Exemption.REQUEST,
)  # fmt: skip
_ASKER = Label(Subject.ASKER, Category.ORDINARY, Erasure.DELETE)
_KEYS = Label(Subject.ASKER, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_STAFF = Label(
    Subject.STAFF, Category.ORDINARY, Erasure.KEEP,
    because=_("It says who is answerable; it points to a nameless account once that is erased."),
)  # fmt: skip
_OWN = Label(Subject.STAFF, Category.OWN_WORDS, Erasure.SHRED)
_OF_STAFF = Label(Subject.STAFF, Category.ORDINARY, Erasure.DELETE)
_STAFF_KEYS = Label(Subject.STAFF, Category.SECRET, Erasure.DELETE, shown_on_request=False)
_PRISON = Label(
    Subject.ASKER, Category.CRIMINAL_JUSTICE, Erasure.DELETE, exemption=Exemption.REQUEST
)
_DANGER = Label(Subject.ASKER, Category.CRIMINAL_JUSTICE, Erasure.DELETE, exemption=Exemption.VITAL)

ENTRIES = (
    Entry(
        Question,
        ANSWERING,
        QUESTIONS,
        personal=dict.fromkeys(
            (
                "asker",
                "age_band",
                "answer_by",
                "asked_at",
                "last_contact_on",
            ),
            _ASKER,
        )
        | dict.fromkeys(("open_days", "posted_on"), _ASKER)
        | dict.fromkeys(("call_from", "may_voicemail"), _ASKER)
        | dict.fromkeys(("channel", "for_whom", "region", "outcomes", "minutes"), _ASKER)
        | dict.fromkeys(("topics", "phase", "institution"), _PRISON)
        | {
            "urgency": _DANGER,
            "safety": _DANGER,
            "sealed_note": _WORDS,
            "sealed_contact": Label(Subject.ASKER, Category.CONTACT, Erasure.SHRED),
            "contact_mark": _KEYS,
            "follows": _KEYS,
            "form_mark": _KEYS,
            "receipt_mark": _KEYS,
            "taken_by": _STAFF,
            "taken_at": _STAFF,
        },
        plain=frozenset({"id", "organization", "state", "due_at", "escalated_at"}),
        file="id",
    ),
    Entry(
        Message,
        ANSWERING,
        WITH_QUESTION,
        personal={
            "sealed_body": _WORDS,
            "sent_at": _ASKER,
            "author": _ASKER,
            "form_mark": _KEYS,
            "written_by": _STAFF,
        },
        plain=frozenset({"id", "question", "place"}),
        file="question",
    ),
    Entry(
        MailThread,
        ANSWERING,
        ASIDE,
        personal={
            "mark": _KEYS,
            "sealed_words": _KEYS,
            "language": _ASKER,
            "more": _ASKER,
            "bounced_on": _ASKER,
        },
        plain=frozenset({"question", "aside_on"}),
        file="question",
    ),
    Entry(
        Attachment,
        ANSWERING,
        WITH_QUESTION,
        personal={
            "sealed_name": _WORDS,
            "sealed_content": _WORDS,
            "kind": _ASKER,
            "size": _ASKER,
        },
        plain=frozenset({"id", "question", "message", "place"}),
        file="question",
    ),
    Entry(
        Draft,
        ANSWERING,
        WITH_QUESTION,
        personal={"sealed_body": _DRAFT, "written_by": _STAFF, "saved_at": _STAFF},
        plain=frozenset({"id", "question"}),
        file="question",
    ),
    Entry(
        SecondOpinion,
        ANSWERING,
        WITH_QUESTION,
        personal=dict.fromkeys(("sealed_body", "sealed_answer"), _WORDS)
        | dict.fromkeys(("asked_by", "asked_of", "asked_at", "ends_at", "answered_at"), _STAFF)
        | {"form_token": _KEYS},
        plain=frozenset({"id", "question"}),
        file="question",
    ),
    Entry(
        Intake,
        ANSWERING,
        UNFINISHED,
        personal={
            "sealed_body": _DRAFT,
            "written_by": _STAFF,
            "started_at": _STAFF,
            "saved_at": _STAFF,
            "form_token": _KEYS,
            "follows": _KEYS,
        },
        plain=frozenset({"id", "organization", "channel"}),
        file="id",
    ),
    Entry(
        EmptyContact,
        ANSWERING,
        COUNTED,
        plain=frozenset({"id", "organization", "channel", "kind", "form_token", "counted_at"}),
    ),
    Entry(
        Call,
        ANSWERING,
        COUNTED_CALLS,
        personal={"mark": _KEYS},
        plain=frozenset({"id", "organization", "state", "rang_at", "waited"}),
    ),
    Entry(
        HelpCheck,
        ANSWERING,
        WITH_QUESTION,
        personal={"sealed_remark": _WORDS}
        | dict.fromkeys(("ask_from", "mailed_at", "result", "answered_at"), _ASKER),
        plain=frozenset({"question"}),
        file="question",
    ),
    Entry(
        ClosedCode,
        ANSWERING,
        CLOSED_CODES,
        personal={"mark": _KEYS},
        plain=frozenset({"closed_on"}),
    ),
    Entry(
        CallAttempt,
        ANSWERING,
        WITH_QUESTION,
        personal={"reached": _ASKER, "had_leave": _ASKER, "tried_at": _ASKER, "tried_by": _STAFF}
        | {"form_token": _KEYS},
        plain=frozenset({"id", "question"}),
        file="question",
    ),
    Entry(
        Task,
        ANSWERING,
        TASKS,
        personal={"sealed_body": _DRAFT, "form_token": _KEYS}
        | dict.fromkeys(("owner", "made_by", "made_at", "done_by", "done_at"), _STAFF),
        plain=frozenset({"id", "organization", "question", "due_at", "escalated_at"}),
        file="id",
    ),
    Entry(
        QualityDraw,
        LEARNING,
        QUALITY,
        personal={"drawn_by": _STAFF, "drawn_at": _STAFF},
        plain=frozenset(
            {"id", "organization", "form_token", "first_day", "last_day", "channel", "seed"}
        )
        | {"lots", "ends_at"},
    ),
    Entry(
        QualityRead,
        LEARNING,
        WITH_DRAW,
        personal=dict.fromkeys(("sealed_body", "sealed_reply"), _OWN)
        | dict.fromkeys(("safety", "own_words", "plain", "referral"), _OF_STAFF)
        | dict.fromkeys(("reader", "adviser", "told_at", "replied_at"), _OF_STAFF),
        plain=frozenset({"id", "draw", "question", "place"}),
        file="id",
    ),
    Entry(
        CareNote,
        CARING,
        CARE,
        personal={"sealed_body": _OWN, "form_token": _STAFF_KEYS}
        | dict.fromkeys(("writer", "feeling", "written_at", "shared_at"), _OF_STAFF),
        plain=frozenset({"id", "organization"}),
        file="id",
    ),
    Entry(Tally, ANSWERING, FOR_FIGURES, plain=frozenset(field_names(Tally))),
    Entry(ToldNumber, ANSWERING, FOR_FIGURES, plain=frozenset(field_names(ToldNumber))),
    Entry(
        Retelling,
        LETTERS,
        WITH_QUESTION,
        personal={
            "sealed_body": _DRAFT,
            "written_by": _STAFF,
            "saved_at": _STAFF,
            "offered_at": _STAFF,
        },
        plain=frozenset({"id", "question", "organization"}),
        file="id",
    ),
    Entry(
        Card,
        ANSWERING,
        ON_PAPER,
        personal={"wrapped_words": _KEYS, "number_mark": _KEYS},
        plain=frozenset({"id", "organization", "printed_on"}),
    ),
    Entry(
        PublishedLetter,
        LETTERS,
        AS_LONG_AS_LETTER,
        personal={"mark": _KEYS},
        plain=frozenset({"letter", "wording"}),
    ),
)
