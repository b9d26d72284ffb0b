"""How colleagues are: one's own notes, and those that were shared with who leads the line."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may, organizations_within
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.enums import Safety, Urgency
from thuisfront.helpdesk.models import CareNote, Question

KIND = "helpdesk.carenote"
SHOWN = 50


@dataclass(frozen=True)
class OpenNote:
    """A note with its words."""

    row: CareNote
    text: str


def notes_of(user: User) -> list[OpenNote]:
    """Return what this user wrote about how they are, the newest first."""
    return _opened(CareNote.objects.filter(writer=user).select_related("writer")[:SHOWN])


def note_of(user: User, key: UUID) -> CareNote | None:
    """Return a note of this user by its key."""
    return CareNote.objects.filter(writer=user, pk=key).first()


def notes_shared_with(user: User) -> list[OpenNote]:
    """Return what colleagues wanted this user to read."""
    lines = organizations_within(user, Data.USERS, Act.UPDATE, Reach.ORGANIZATION)
    if not lines:
        return []
    found = CareNote.objects.filter(organization__in=lines, shared_at__isnull=False)
    return _opened(found.exclude(writer=user).select_related("writer")[:SHOWN])


def to_talk_with(user: User) -> list[User]:
    """Return who leads the line, by name: to ring or to walk to."""
    return list(colleagues_who_may(Permission.HELPDESK_SUPERVISE).exclude(pk=user.pk)[:10])


def place_of(note: CareNote) -> str:
    """Return where the words of a note belong: table, column and row."""
    return f"{note._meta.db_table}.sealed_body|{note.pk}"


def _opened(rows: Iterable[CareNote]) -> list[OpenNote]:
    found = list(rows)
    known = keys.keys_of([note.pk for note in found])
    return [OpenNote(note, text_of(note, known[note.pk])) for note in found]


def text_of(note: CareNote, key: bytes) -> str:
    """Return the words of a note."""
    return str(json.loads(sealing.unseal(key, note.sealed_body, place_of(note)))["text"])


def is_heavy(question: Question) -> bool:
    """Tell whether a contact may stay with who had it: danger, worry or great urgency."""
    return question.urgency == Urgency.NOW or question.safety in {Safety.DANGER, Safety.WORRY}
