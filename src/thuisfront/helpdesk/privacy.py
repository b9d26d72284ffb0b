"""Labels of everything the helpdesk keeps, and how its rules are carried out."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.core.accountability.finders import Finder
from thuisfront.core.accountability.naming import Named
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.consents.privacy import sources as consents
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.datamap import Entry, Label, Processing, Retention
from thuisfront.core.privacy.enums import Category, Erasure, Exemption, Ground, Subject, Then
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.rules import Period
from thuisfront.core.privacy.subjects import Source
from thuisfront.helpdesk import actions, queries, rules
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.models import Card, Draft, Message, PublishedLetter, Question, Retelling

QUESTIONS = Retention(
    "questions",
    _("Ninety days after the last contact. Then nobody can read it any more, we neither."),
    "AVG 5.1.e; GlobaLeaks (90 dagen); geen wettelijke termijn",
    starts="last_contact_on",
    period=Period(days=rules.KEEP_DAYS),
    then=Then.SHRED,
)
WITH_QUESTION = Retention(
    "with-question",
    _("As long as the question it belongs to; an unfinished answer goes when the answer is sent."),
    "AVG 5.1.e",
    then=Then.FOLLOW,
    because=QUESTIONS.name,
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
_DANGER = Label(Subject.ASKER, Category.CRIMINAL_JUSTICE, Erasure.DELETE, exemption=Exemption.VITAL)

ENTRIES = (
    Entry(
        Question,
        ANSWERING,
        QUESTIONS,
        personal=dict.fromkeys(
            ("asker", "age_band", "answer_by", "asked_at", "last_contact_on"), _ASKER
        )
        | {
            "urgency": _DANGER,
            "sealed_contact": Label(Subject.ASKER, Category.CONTACT, Erasure.SHRED),
            "contact_mark": _KEYS,
            "form_mark": _KEYS,
            "receipt_mark": _KEYS,
            "taken_by": _STAFF,
            "taken_at": _STAFF,
        },
        plain=frozenset({"id", "organization", "state", "due_at"}),
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
        Draft,
        ANSWERING,
        WITH_QUESTION,
        personal={"sealed_body": _DRAFT, "written_by": _STAFF, "saved_at": _STAFF},
        plain=frozenset({"id", "question"}),
        file="question",
    ),
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


def _shred(rows: Iterable[Question], at: datetime) -> None:
    for question in rows:
        actions.shred_question(
            question=question, at=at, by=audit.SYSTEM, reason="retention", letter_stays=True
        )


def _shred_on_request(rows: Iterable[Question], at: datetime) -> None:
    for question in rows:
        actions.shred_question(question=question, at=at, by=audit.SYSTEM, reason="on request")


def _contact(question: Question) -> dict[str, Any]:
    contact = queries.contact_of(question, keys.key_of(question.pk))
    return {"sealed_contact": vars(contact) if contact else None}


def _words(message: Message) -> dict[str, Any]:
    key, place = keys.key_of(message.question_id), queries.place(message, "sealed_body")
    return {"sealed_body": json.loads(sealing.unseal(key, message.sealed_body, place))}


SWEEPS = (Sweep(QUESTIONS, Question, remove=_shred, by_one=True), Sweep(ON_PAPER, Card))
SOURCES = (
    Source(Subject.ASKER, Message, lambda key: Message.objects.filter(question=key), opened=_words),
    *consents(Subject.ASKER, KIND),
    Source(
        Subject.ASKER,
        Question,
        lambda key: Question.objects.filter(pk=key),
        opened=_contact,
        remove=_shred_on_request,
    ),
)


def _by_words(typed: str) -> UUID | None:
    mark = queries.mark_of_words(typed)
    found = Question.objects.filter(receipt_mark=mark).values_list("pk", flat=True)
    return found.first()


def _by_number(typed: str) -> UUID | None:
    try:
        key = UUID(typed.strip())
    except ValueError:
        return None
    return key if Question.objects.filter(pk=key).exists() else None


FINDERS = (
    Finder("words", _("The five words of a question"), Subject.ASKER, _by_words, KIND, proves=True),
    Finder("question", _("Number of a question"), Subject.ASKER, _by_number, KIND),
)
NAMES = (
    Named(
        "helpdesk.Question",
        _("Your question"),
        {
            "asker": _("Who asked"), "age_band": _("Age"),
            "answer_by": _("How you want the answer"),
            "asked_at": _("Asked"), "last_contact_on": _("Last contact"),
            "urgency": _("How urgent we found it"), "sealed_contact": _("How to reach you"),
            "taken_by": _("Who answers"), "taken_at": _("Since"),
        },
        {"email": _("E-mail address"), "phone": _("Phone number"), "when": _("When to call")},
    ),
    Named(
        "helpdesk.Message",
        _("What was written"),
        {
            "sealed_body": _("Text"), "sent_at": _("Sent"), "author": _("Written by"),
            "written_by": _("Colleague"),
        },
        {"text": _("Text"), "hope": _("What you hope"), "links": _("Pages to read")},
    ),
)  # fmt: skip
