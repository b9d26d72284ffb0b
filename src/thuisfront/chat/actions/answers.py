"""Ready answers: added, changed and removed by who runs the line."""

from datetime import datetime

from django.db import transaction

from thuisfront.chat.models import ReadyAnswer
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.organizations.models import Organization


@transaction.atomic
def save_answer(
    *, answer: ReadyAnswer | None, title: str, text: str, at: datetime, by: User
) -> ReadyAnswer:
    """Add a ready answer, or change one."""
    centre = Organization.objects.get(is_centre=True)
    saved = answer or ReadyAnswer(organization=centre)
    saved.title, saved.text = title, text
    saved.save()
    audit.record("chat.answer.changed", at=at, by=by, target=saved)
    return saved


@transaction.atomic
def remove_answer(*, answer: ReadyAnswer, at: datetime, by: User) -> None:
    """Remove a ready answer."""
    audit.record("chat.answer.removed", at=at, by=by, target=answer)
    answer.delete()
