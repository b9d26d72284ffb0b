"""Asking a colleague what they think of one question, and saying it."""

import json
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext

from thuisfront.core.access import sharing
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.helpdesk import queries, tasks
from thuisfront.helpdesk.models import Question, SecondOpinion


@transaction.atomic
def ask_opinion(
    *, question: Question, colleague: User, text: str, until: datetime, form_token: str,
    at: datetime, by: User,
) -> SecondOpinion:  # fmt: skip
    """Let a colleague read one question until a moment and ask what they think, once per form.

    :raises PermissionDenied: when who asks cannot read it, or was asked along too
    """
    known = SecondOpinion.objects.filter(form_token=form_token).first()
    if known:
        return known
    why = gettext("for a second opinion")  # the question itself is sealed
    sharing.ask_along(file=question, colleague=colleague, reason=why, until=until, at=at, by=by)
    row = SecondOpinion(
        question=question, form_token=form_token, asked_by=by, asked_of=colleague, asked_at=at,
        ends_at=until,
    )  # fmt: skip
    row.sealed_body = _sealed(row, "sealed_body", text)
    row.save(force_insert=True)
    audit.record("helpdesk.opinion.asked", at=at, by=by, target=question)
    return row


@transaction.atomic
def give_opinion(*, opinion: SecondOpinion, text: str, at: datetime, by: User) -> bool:
    """Say what one thinks: it stands in the file, and looking along is over at once.

    Tell whether this was the first time it was said.
    """
    locked = SecondOpinion.objects.select_for_update(of=("self",)).get(pk=opinion.pk)
    if locked.answered_at:
        return False
    locked.sealed_answer, locked.answered_at = _sealed(locked, "sealed_answer", text), at
    locked.save()
    question = opinion.question
    audit.record("helpdesk.opinion.given", at=at, by=by, target=question)
    sharing.end_along(file=question, colleague=by, at=at, by=by)
    tasks.tell_colleague(to=opinion.asked_by)
    return True


def _sealed(row: SecondOpinion, column: str, text: str) -> bytes:
    key = queries.line_key(row.question)
    return sealing.seal(key, json.dumps({"text": text}).encode(), queries.place(row, column))
