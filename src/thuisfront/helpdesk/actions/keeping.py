"""Keeping a conversation that was held elsewhere, as it was said; and completing a contact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.helpdesk import queries, rules
from thuisfront.helpdesk.actions.asking import (
    Asked,
    Receipt,
    Recorded,
    agree_to_contact,
    forget_contact,
    seal_contact,
    seal_note,
    set_facts,
    store_recorded,
)
from thuisfront.helpdesk.actions.writing import add_message
from thuisfront.helpdesk.enums import AnswerBy, State
from thuisfront.helpdesk.models import Question


class NotYoursError(Exception):
    """A colleague answers this one."""


@dataclass(frozen=True)
class Said:
    """What one side said, in one go; `by` is nobody when it was the asker."""

    text: str
    at: datetime
    by: User | None = None


def keep_conversation(
    *, asked: Asked, said: Sequence[Said], at: datetime, by: User, waits: bool = False
) -> Receipt:
    """Make a contact of a conversation, word for word; doing it twice makes one.

    Ask as the holder of `queries.mark_of_form(asked.form_token)`. `by` keeps it.
    """
    known = queries.question_of_form(queries.mark_of_form(asked.form_token))
    if known:
        return Receipt(known, "", queries.line_key(known))
    words = [one.text for one in said if not one.by]
    receipt = store_recorded(recorded=Recorded(asked, waits=waits), at=at, by=by)
    Question.objects.filter(pk=receipt.question.pk).update(
        urgency=rules.urgency_of(*words, asker=asked.asker)
    )
    for place, one in enumerate(said, 1):
        moment = one.at if one.by else clock.whole_hour(one.at)
        body = {"text": one.text, "hope": "", "links": []}
        add_message(receipt.question, receipt.key, body, at=moment, place=place, by=one.by)
    return receipt


@transaction.atomic
def complete_contact(*, question: Question, recorded: Recorded, at: datetime, by: User) -> None:
    """Add to a contact what it was about, what was done and what comes now.

    :raises NotYoursError: when a colleague took it meanwhile
    """
    locked = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    if locked.taken_by != by:
        raise NotYoursError
    asked, key = recorded.asked, queries.line_key(locked)
    locked.asker, locked.for_whom, locked.age_band = (
        asked.asker,
        asked.facts.for_whom,
        asked.age_band,
    )
    set_facts(locked, asked.facts)
    if recorded.waits:
        locked.state = State.WAITING
        by_hand = asked.answer_by == AnswerBy.LETTER
        if asked.contact or by_hand:  # without another, the way they were to be reached stands
            forget_contact(locked)
            locked.answer_by = asked.answer_by
        if asked.contact:
            seal_contact(locked, key, asked.contact)
    if recorded.note:
        seal_note(locked, key, recorded.note)
    locked.save()
    audit.record("helpdesk.contact.completed", at=at, by=by, target=locked)
    if recorded.waits and asked.contact:
        agree_to_contact(locked, asked.form_token, at, by)
