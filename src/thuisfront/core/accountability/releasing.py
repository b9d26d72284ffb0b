"""What a second person does: send back, or release; and what then happens, all of it or nothing."""

import hashlib
import json
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.accountability import freezing, packages, queries, rules
from thuisfront.core.accountability.actions import (
    KIND,
    NotNowError,
    add_step,
    drop_package,
    locked_request,
)
from thuisfront.core.accountability.enums import RequestKind, RequestState, StepKind
from thuisfront.core.accountability.finders import file_kind
from thuisfront.core.accountability.models import OwnStatement, Package, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.privacy import keys, subjects

JOB = "accountability.release"


class SamePersonError(Exception):
    """Who prepared a decision cannot release it."""


@transaction.atomic
def send_back(*, request: SubjectRequest, at: datetime, by: User) -> None:
    """Send a decision back to be prepared anew; its package goes.

    :raises NotNowError: when there is none to send back
    """
    locked = _prepared(request)
    drop_package(locked)
    locked.state, locked.outcome, locked.reason = RequestState.RECEIVED, "", ""
    locked.prepared_by = locked.prepared_at = locked.sealed_decision = None
    locked.save()
    add_step(locked, kind=StepKind.SENT_BACK, at=at, by=by)
    audit.record(f"{KIND}.sent-back", at=at, by=by, target=locked)


@transaction.atomic
def release(*, request: SubjectRequest, at: datetime, by: User) -> SubjectRequest:
    """Release a decision and carry it out.

    :raises SamePersonError: for who prepared it
    :raises NotNowError: when it is not prepared, or released already
    :raises subjects.HeldError: when something to erase is held
    :raises subjects.StillNeededError: when someone to erase works here
    """
    locked = _prepared(request)
    if locked.prepared_by_id == by.pk:
        raise SamePersonError
    on = _day(at)
    locked.proof = _carry_out(locked, at, by) if locked.outcome in rules.GIVES else {}
    _place_statement(locked, at)
    locked.state, locked.released_by, locked.released_at = RequestState.RELEASED, by, at
    locked.closed_on = on
    locked.save()
    with asking.as_system(JOB):
        until = on + timedelta(days=rules.PICKUP_DAYS)
        Package.objects.filter(request=locked).update(expires_on=until)
    add_step(locked, kind=StepKind.RELEASED, at=at, by=by)
    audit.record(f"{KIND}.released", at=at, by=by, target=locked, reason=locked.outcome)
    return locked


@transaction.atomic
def fetch_package(*, request: SubjectRequest, at: datetime) -> bytes | None:
    """Return the package to who holds the words; nothing when it is gone or was taken often."""
    hour = clock.whole_hour(at)
    package = Package.objects.filter(request=request, expires_on__gte=_day(at)).first()
    if not package or package.fetched >= rules.MOST_FETCHES:
        return None
    content = packages.content_of(package)
    with asking.as_system(JOB):
        fresh = Package.objects.filter(pk=package.pk, fetched=package.fetched)
        if not fresh.update(fetched=package.fetched + 1):
            return None
        add_step(request, kind=StepKind.FETCHED, at=hour, by=None)
        audit.record(f"{KIND}.fetched", at=hour, by=audit.ASKER, target=request)
    return content


@transaction.atomic
def hand_over(*, request: SubjectRequest, at: datetime, by: User) -> bytes | None:
    """Return the package to give it to someone in person; nothing when it is gone."""
    package = Package.objects.filter(request=request, expires_on__gte=_day(at)).first()
    if not package:
        return None
    content = packages.content_of(package)
    add_step(request, kind=StepKind.HANDED_OVER, at=at, by=by)
    audit.record(f"{KIND}.handed-over", at=at, by=by, target=request)
    return content


@transaction.atomic
def destroy_package(*, request: SubjectRequest, at: datetime, by: User | str) -> bool:
    """Destroy the package once it is where it belongs; tell whether there was one."""
    package = Package.objects.filter(request=request).first()
    if not package:
        return False
    moment = clock.whole_hour(at) if by == audit.ASKER else at
    packages.remove_package(package)
    with asking.as_system(JOB):
        add_step(
            request, kind=StepKind.SHREDDED, at=moment, by=by if isinstance(by, User) else None
        )
        audit.record(f"{KIND}.shredded", at=moment, by=by, target=request)
    return True


def _day(at: datetime) -> date:
    """Return the day on the wall: a term ends at midnight here, not in Greenwich."""
    return clock.day_of(at)


def _prepared(request: SubjectRequest) -> SubjectRequest:
    locked = locked_request(request.pk)
    if locked.state != RequestState.PREPARED:
        raise NotNowError
    return locked


def _carry_out(request: SubjectRequest, at: datetime, by: User) -> dict[str, Any]:
    if request.kind == RequestKind.ERASURE:
        return _erase(request, at, by)
    if request.kind == RequestKind.RESTRICTION:
        _freeze(request, at, by)
    return {}


def _erase(request: SubjectRequest, at: datetime, by: User) -> dict[str, Any]:
    """Erase the person and return the proof: how many rows of what, with a hash over it."""
    person = packages.person_of(request)
    if person is None:
        raise NotNowError
    with asking.as_system(JOB):
        counts = subjects.erase(person=person, at=at, by=by)
    said = {"request": str(request.pk), "at": at.isoformat(), "removed": counts}
    digest = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()
    return {"removed": counts, "hash": digest}


def _freeze(request: SubjectRequest, at: datetime, by: User) -> None:
    kind = file_kind(request.person_kind)
    if kind and freezing.freeze(request=request, kind=kind, at=at, by=by):
        add_step(request, kind=StepKind.FROZEN, at=at, by=by)


def _place_statement(request: SubjectRequest, at: datetime) -> None:
    """Put the person's own statement beside their file, sealed with its key."""
    text, kind = queries.decision_of(request).get("statement", ""), file_kind(request.person_kind)
    thing = request.person_key
    if not text or not kind or thing is None or request.kind == RequestKind.ERASURE:
        return
    with asking.as_system(JOB):
        row = OwnStatement(request=request, kind=kind, thing=thing, placed_at=at)
        row.sealed_text = sealing.seal(
            keys.key_of(thing), json.dumps(text).encode(), queries.place_of_statement(row)
        )
        row.save(force_insert=True)
        audit.write(
            "accountability.statement.placed", at=at, by=audit.SYSTEM, kind=kind, key=str(thing),
            reason=request.reference,
        )  # fmt: skip
