"""How data of the helpdesk leave: swept, erased, given to whom they are about."""

import base64
import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.consents.privacy import sources as consents
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.retention import Sweep
from thuisfront.core.privacy.subjects import Source
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.access import KIND
from thuisfront.helpdesk.actions import care, closing, contacts, following, quality
from thuisfront.helpdesk.enums import State
from thuisfront.helpdesk.models import (
    Attachment,
    Call,
    CallAttempt,
    Card,
    CareNote,
    ClosedCode,
    EmptyContact,
    HelpCheck,
    Intake,
    MailThread,
    Message,
    QualityDraw,
    QualityRead,
    Question,
    SecondOpinion,
    Task,
)
from thuisfront.helpdesk.privacy.keeping import (
    ASIDE,
    CARE,
    CLOSED_CODES,
    COUNTED,
    COUNTED_CALLS,
    ON_PAPER,
    QUALITY,
    QUESTIONS,
    TASKS,
    UNFINISHED,
)
from thuisfront.helpdesk.queries import care as notes
from thuisfront.helpdesk.queries import quality as reads
from thuisfront.helpdesk.queries.closing import told_of, with_start


def _shred(rows: Iterable[Question], at: datetime) -> None:
    for question in rows:
        closing.note_closed(question=question, at=at)
        actions.shred_question(
            question=question, at=at, by=audit.SYSTEM, reason="retention", letter_stays=True
        )


def _shred_on_request(rows: Iterable[Question], at: datetime) -> None:
    for question in rows:
        actions.shred_question(question=question, at=at, by=audit.SYSTEM, reason="on request")


def _shred_aside(rows: Iterable[MailThread], at: datetime) -> None:
    for thread in rows:
        actions.shred_question(
            question=thread.question, at=at, by=audit.SYSTEM, reason="no question"
        )


def _contact(question: Question) -> dict[str, Any]:
    key = keys.key_of(question.pk)
    contact = queries.contact_of(question, key)
    return {
        "sealed_contact": vars(contact) if contact else None,
        "sealed_note": queries.note_of(question, key),
    }


def _remark(check: HelpCheck) -> dict[str, Any]:
    told = told_of(check.question, keys.key_of(check.pk))
    return {"sealed_remark": told.remark if told else ""}


def _forget_notes(rows: Iterable[Intake], at: datetime) -> None:
    for intake in rows:
        contacts.forget_left(intake=intake, at=at)


def _forget_done(rows: Iterable[Task], at: datetime) -> None:
    del at
    following.forget_tasks(tasks=rows)


def _file(attachment: Attachment) -> dict[str, Any]:
    key = keys.key_of(attachment.question_id)
    name, content = (
        sealing.unseal(key, getattr(attachment, column), queries.place(attachment, column))
        for column in ("sealed_name", "sealed_content")
    )
    copy = {"base64": base64.b64encode(content).decode()}
    return {"sealed_name": {"name": name.decode()}, "sealed_content": copy}


def _words(message: Message) -> dict[str, Any]:
    key, place = keys.key_of(message.question_id), queries.place(message, "sealed_body")
    return {"sealed_body": json.loads(sealing.unseal(key, message.sealed_body, place))}


def _forget_draws(rows: Iterable[QualityDraw], at: datetime) -> None:
    quality.forget_draws(draws=rows, at=at)


def _forget_care(rows: Iterable[CareNote], at: datetime) -> None:
    care.remove_notes(notes=rows, at=at, by=audit.SYSTEM)


def _forget_said(rows: Iterable[QualityRead], at: datetime) -> None:
    del at
    quality.remove_reads(rows=rows)


def _care(note: CareNote) -> dict[str, Any]:
    return {"sealed_body": {"text": notes.text_of(note, keys.key_of(note.pk))}}


def _said(row: QualityRead) -> dict[str, Any]:
    told = next(iter(reads.opened([row])), None)
    return {
        "sealed_body": {"text": told.text} if told else None,
        "sealed_reply": {"text": told.reply} if told else None,
    }


def _opinions(opinion: SecondOpinion) -> dict[str, Any]:
    key = keys.key_of(opinion.question_id)
    return {
        column: json.loads(sealing.unseal(key, held, queries.place(opinion, column)))
        for column in ("sealed_body", "sealed_answer")
        if (held := getattr(opinion, column)) is not None
    }


SWEEPS = (
    Sweep(
        ASIDE,
        MailThread,
        rows=lambda rows: rows.filter(question__state=State.ASIDE).select_related("question"),
        remove=_shred_aside,
        by_one=True,
    ),
    Sweep(QUESTIONS, Question, rows=with_start, remove=_shred, by_one=True),
    Sweep(CLOSED_CODES, ClosedCode),
    Sweep(ON_PAPER, Card),
    Sweep(UNFINISHED, Intake, remove=_forget_notes, by_one=True),
    Sweep(COUNTED, EmptyContact),
    Sweep(TASKS, Task, remove=_forget_done, by_one=True),
    Sweep(COUNTED_CALLS, Call),
    Sweep(QUALITY, QualityDraw, remove=_forget_draws, by_one=True),
    Sweep(CARE, CareNote, remove=_forget_care, by_one=True),
)
SOURCES = (
    Source(
        Subject.STAFF,
        CareNote,
        lambda key: CareNote.objects.filter(writer=key),
        opened=_care,
        remove=_forget_care,
    ),
    Source(
        Subject.STAFF,
        QualityRead,
        lambda key: QualityRead.objects.filter(adviser=key),
        opened=_said,
        remove=_forget_said,
    ),
    Source(
        Subject.ASKER, Attachment, lambda key: Attachment.objects.filter(question=key), opened=_file
    ),
    Source(Subject.ASKER, MailThread, lambda key: MailThread.objects.filter(question=key)),
    Source(Subject.ASKER, Message, lambda key: Message.objects.filter(question=key), opened=_words),
    Source(
        Subject.ASKER, HelpCheck, lambda key: HelpCheck.objects.filter(question=key), opened=_remark
    ),
    Source(
        Subject.ASKER,
        SecondOpinion,
        lambda key: SecondOpinion.objects.filter(question=key),
        opened=_opinions,
    ),
    Source(Subject.ASKER, CallAttempt, lambda key: CallAttempt.objects.filter(question=key)),
    *consents(Subject.ASKER, KIND),
    Source(
        Subject.ASKER,
        Question,
        lambda key: Question.objects.filter(pk=key),
        opened=_contact,
        remove=_shred_on_request,
    ),
)
