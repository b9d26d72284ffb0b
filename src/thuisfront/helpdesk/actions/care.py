"""Writing down how one is, for oneself or for who leads the line; and taking it away."""

import json
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.models import CareNote
from thuisfront.helpdesk.queries.care import KIND, place_of


@transaction.atomic
def write_note(
    *, feeling: str, text: str, shared: bool, form_token: str, at: datetime, by: User
) -> CareNote:
    """Keep how somebody is, once per form; the trail tells that, and of no contact."""
    known = CareNote.objects.filter(form_token=form_token, writer=by).first()
    if known:
        return known
    note = CareNote(
        organization=Organization.objects.get(is_centre=True), writer=by, form_token=form_token,
        feeling=feeling, sealed_body=b"", written_at=at, shared_at=at if shared else None,
    )  # fmt: skip
    note.save(force_insert=True)
    body = json.dumps({"text": text}).encode()
    note.sealed_body = sealing.seal(keys.make_key(KIND, note.pk), body, place_of(note))
    note.save()
    audit.record("helpdesk.care.written", at=at, by=by)
    return note


@transaction.atomic
def share_note(*, note: CareNote, shared: bool, at: datetime) -> None:
    """Let who leads the line read a note, or no longer."""
    CareNote.objects.filter(pk=note.pk).update(shared_at=at if shared else None)


@transaction.atomic
def remove_notes(*, notes: Iterable[CareNote], at: datetime, by: User | str) -> None:
    """Remove notes with their keys."""
    for note in notes:
        keys.shred(note.pk)
        note.delete()
        audit.record("helpdesk.care.removed", at=at, by=by)
