"""Asking a colleague to think along: one question and one answer, and nothing of the case."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.privacy import keys
from thuisfront.meldcode import queries, tasks
from thuisfront.meldcode.actions.writing import NotYoursError, locked_to_write
from thuisfront.meldcode.models import Case, Consultation

KIND = "meldcode.consultation"


@transaction.atomic
def ask_colleague(
    *, case: Case, colleague: User, question: str, form_token: str, at: datetime, by: User
) -> bool:
    """Ask a colleague one question; tell whether this form was not sent before.

    :raises NotYoursError: when the case is with somebody else now
    """
    locked = locked_to_write(case, by)
    if Consultation.objects.filter(form_token=form_token).exists():
        return False
    row = Consultation(
        organization_id=locked.organization_id, case=locked, form_token=form_token,
        round=locked.round, asked=colleague, asked_by=by, asked_at=at,
    )  # fmt: skip
    key, kept = keys.new_key(KIND, row.pk)
    row.sealed_question = queries.sealed(key, row, "sealed_question", {"text": question})
    row.save(force_insert=True)
    keys.keep(kept)
    audit.record("meldcode.advice.asked", at=at, by=by, target=row)
    tasks.tell_work_waits(to=colleague)
    return True


@transaction.atomic
def give_advice(*, consultation: Consultation, advice: str, at: datetime, by: User) -> None:
    """Answer a colleague, once.

    :raises NotYoursError: when somebody else was asked, or the case was closed meanwhile
    """
    mine = Consultation.objects.select_for_update(of=("self",)).filter(asked=by, ended_at=None)
    row = mine.filter(pk=consultation.pk).first()
    if not row:
        raise NotYoursError
    if row.answered_at:
        return
    row.answered_at = at
    row.sealed_advice = queries.sealed(keys.key_of(row.pk), row, "sealed_advice", {"text": advice})
    row.save(update_fields=("answered_at", "sealed_advice"))
    audit.record("meldcode.advice.given", at=at, by=by, target=row)
    tasks.tell_work_waits(to=row.asked_by)
