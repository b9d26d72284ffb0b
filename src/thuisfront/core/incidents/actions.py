"""Every write about breaches and processors; the trail names the fields that changed."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import connection, transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import sealing
from thuisfront.core.incidents import queries, rules
from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.incidents.queries import Account
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys

KIND = "incidents.breach"
_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 20180525))"


class LackingError(Exception):
    """It cannot be closed: `fields` are not filled in yet."""

    def __init__(self, fields: list[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


class ClosedError(Exception):
    """It was closed, so nothing changes any more."""


@transaction.atomic
def record_breach(
    *, form_token: str, values: Mapping[str, Any], account: Account, at: datetime, by: User
) -> Breach:
    """Write down a breach; the same form again changes nothing."""
    mark = _once(form_token)
    known = Breach.objects.filter(form_mark=mark).first()
    if known:
        return known
    breach = Breach(form_mark=mark, recorded_at=at, recorded_by=by, sealed_account=b"", **values)
    breach.organization = Organization.objects.get(is_centre=True)
    breach.save(force_insert=True)
    _seal(breach, keys.make_key(KIND, breach.pk), account)
    breach.save(update_fields=("sealed_account",))
    audit.record("incidents.breach.recorded", at=at, by=by, target=breach)
    return breach


@transaction.atomic
def change_breach(
    *, breach: Breach, values: Mapping[str, Any], account: Account, at: datetime, by: User
) -> None:
    """Add to a breach what became known or was decided.

    :raises ClosedError: when it was closed meanwhile
    """
    locked = Breach.objects.select_for_update(of=("self",)).get(pk=breach.pk)
    if locked.closed_at:
        raise ClosedError
    before = asdict(queries.account_of(locked)) | {name: getattr(locked, name) for name in values}
    after = asdict(account) | dict(values)
    changed = sorted(name for name, value in after.items() if before[name] != value)
    if not changed:
        return
    for name, value in values.items():
        setattr(locked, name, value)
    locked.late_explained = bool(account.why_late)
    _seal(locked, keys.key_of(locked.pk), account)
    locked.save()
    audit.record("incidents.breach.changed", at=at, by=by, target=locked, reason=", ".join(changed))


@transaction.atomic
def close_breach(*, breach: Breach, at: datetime, by: User) -> None:
    """Close a breach of which everything was decided and done; it stays in the register.

    :raises LackingError: when something is not filled in
    """
    locked = Breach.objects.select_for_update(of=("self",)).get(pk=breach.pk)
    if locked.closed_at:
        return
    lacking = queries.told(locked, at).lacking
    if lacking:
        raise LackingError(lacking)
    locked.closed_at = at
    locked.save(update_fields=("closed_at",))
    audit.record("incidents.breach.closed", at=at, by=by, target=locked)


@transaction.atomic
def save_processor(
    *, processor: Processor | None, form_token: str, values: Mapping[str, Any],
    at: datetime, by: User,
) -> Processor:  # fmt: skip
    """Write down a processor, or change one; the same form again makes no second."""
    mark = _once(form_token)
    found = processor or Processor.objects.filter(form_mark=mark).first()
    act = "incidents.processor.changed" if found else "incidents.processor.recorded"
    kept = found or Processor(form_mark=mark, organization=Organization.objects.get(is_centre=True))
    changed = sorted(n for n, v in values.items() if not found or getattr(kept, n) != v)
    if changed:
        for name, value in values.items():
            setattr(kept, name, value)
        kept.save()
        audit.write(
            act, at=at, by=by, kind="incidents.processor", key=str(kept.pk),
            reason=", ".join(changed),
        )  # fmt: skip
    return kept


@transaction.atomic
def due_reminders(*, at: datetime) -> list[Breach]:
    """Return of which breaches someone must be reminded now, and remember that; once each."""
    found = []
    for breach in queries.running().select_for_update(skip_locked=True):
        if rules.reminds(rules.ends_at(breach.aware_at), at, breach.reminded_at):
            breach.reminded_at = at
            breach.save(update_fields=("reminded_at",))
            audit.record("incidents.breach.reminded", at=at, by=audit.SYSTEM, target=breach)
            found.append(breach)
    return found


def _once(form_token: str) -> bytes:
    """Return the mark of a form, and let one at a time send it."""
    mark = sealing.fingerprint("form", f"incidents {form_token}")
    with connection.cursor() as cursor:
        cursor.execute(_ONE_AT_A_TIME, [mark.hex()])
    return mark


def _seal(breach: Breach, key: bytes, account: Account) -> None:
    body = json.dumps(asdict(account)).encode()
    breach.sealed_account = sealing.seal(key, body, queries.place(breach))
