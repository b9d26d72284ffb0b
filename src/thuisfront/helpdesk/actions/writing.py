"""One thing said more in a conversation, sealed with the key of the question."""

import json
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.organizations.queries import centre
from thuisfront.helpdesk import queries, rules
from thuisfront.helpdesk.enums import Author, State
from thuisfront.helpdesk.models import Message, Question


def mark_in(question: Question, form_token: str) -> bytes:
    """Return what tells that a form was posted before in this conversation."""
    return sealing.fingerprint("form", f"{question.pk} {form_token}")


def next_place(question: Question, form_mark: bytes) -> int:
    """Return the place of the next message, or 0 when this form was posted before."""
    seen = Count("pk", filter=Q(form_mark=form_mark))
    found = Message.objects.filter(question=question).aggregate(last=Max("place"), seen=seen)
    return 0 if found["seen"] else (found["last"] or 0) + 1


def wait_again(question: Question, text: str, *, at: datetime) -> None:
    """Let a conversation wait for an answer, as soon as its new words ask for."""
    urgency = min(rules.urgency_of(text, asker=question.asker), rules.WEEK)
    if question.state == State.WAITING:
        urgency = min(urgency, question.urgency)
    due = centre().answer_by(at, rules.open_days_until_answer(urgency))
    question.due_at = min(due, question.due_at) if question.state == State.WAITING else due
    if question.call_from and question.call_from >= question.due_at:
        question.call_from = None
    question.state, question.urgency = State.WAITING, urgency
    question.escalated_at = None
    question.last_contact_on = clock.day_of(at)
    question.save()


def add_message(
    question: Question, key: bytes, body: dict[str, Any], *, at: datetime, place: int = 1,
    by: User | None = None, form_mark: bytes | None = None,
) -> Message:  # fmt: skip
    """Add what the asker said, or somebody of the line."""
    message = Message(
        id=key_at(at), question=question, author=Author.LINE if by else Author.ASKER,
        written_by=by, form_mark=form_mark, sent_at=at, place=place,
    )  # fmt: skip
    content = json.dumps(body).encode()
    message.sealed_body = sealing.seal(key, content, queries.place(message, "sealed_body"))
    message.save(force_insert=True)
    return message
