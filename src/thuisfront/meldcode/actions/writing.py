"""What every write in a case stands on: the case locked, and still theirs who write."""

from datetime import datetime

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.privacy import keys
from thuisfront.meldcode import access, queries
from thuisfront.meldcode.enums import EntryKind
from thuisfront.meldcode.models import Case, Entry
from thuisfront.meldcode.queries import Typed


class NotYoursError(Exception):
    """The case is with somebody else now, or closed."""


def locked_to_write(case: Case, by: User) -> Case:
    """Return the case, locked, when this user may write in it at this moment.

    :raises NotYoursError: when not, or not any more
    """
    mine = Case.objects.select_for_update(of=("self",)).filter(access.writable_by(by), pk=case.pk)
    found = mine.first()
    if not found:
        raise NotYoursError
    return found


def locked_in_office(case: Case, by: User) -> Case:
    """Return the case, locked, when this user is attention officer there.

    :raises NotYoursError: when not
    """
    theirs = Case.objects.select_for_update(of=("self",)).filter(access.officed_by(by), pk=case.pk)
    found = theirs.first()
    if not found:
        raise NotYoursError
    return found


def note(
    case: Case, kind: EntryKind, typed: Typed, *, form_token: str, at: datetime, by: User
) -> bool:
    """Add a note to the present round; tell whether this form was not sent before."""
    if Entry.objects.filter(form_token=form_token).exists():
        return False
    entry = Entry(
        case=case, form_token=form_token, round=case.round, kind=kind, written_by=by, written_at=at
    )
    entry.sealed_body = queries.sealed(keys.key_of(case.pk), entry, "sealed_body", typed)
    entry.save(force_insert=True)
    audit.record("meldcode.entry.added", at=at, by=by, target=case)
    return True
