"""Making a draft: by hand, from a contact, or after an attempt that did not work out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.directory.public import Service
from thuisfront.referrals import access, queries
from thuisfront.referrals.actions import take_step
from thuisfront.referrals.actions.writing import DRAFT_KEPT, RefusedError, locked
from thuisfront.referrals.enums import USUALLY_SHARED, Kind, Side, State, Step
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries import Receiver
from thuisfront.referrals.rules.states import No


@dataclass(frozen=True)
class Begun:
    """With what a draft begins."""

    kind: str = Kind.HELP
    values: Mapping[str, str] = field(default_factory=dict)
    shared: Iterable[str] = USUALLY_SHARED
    question: UUID | None = None
    follows: Referral | None = None
    service: Service | None = None


@transaction.atomic
def begin_referral(*, begun: Begun, form_token: str, at: datetime, by: User) -> Referral:
    """Begin a draft; sending the same form again begins no second one."""
    known = Referral.objects.filter(form_token=form_token, owner=by).first()
    if known:
        return known
    row = Referral(
        organization=Organization.objects.get(is_centre=True), form_token=form_token,
        kind=begun.kind, question=begun.question, follows=begun.follows, made_by=by, owner=by,
        made_at=at, changed_at=at, sealed_body=b"", sealed_receiver=b"",
        shared=[] if begun.kind == Kind.ROOM else list(begun.shared),
        keep_until=DRAFT_KEPT.after(clock.day_of(at)),
    )  # fmt: skip
    row.save(force_insert=True)
    key = keys.make_key(access.KIND, row.pk)
    filled = {code: value for code, value in begun.values.items() if value}
    row.sealed_body = queries.sealed(key, row, "sealed_body", filled)
    set_service(row, key, begun.service)
    row.save()
    audit.record("referrals.referral.begun", at=at, by=by, target=row)
    return row


def set_service(row: Referral, key: bytes, service: Service | None) -> None:
    """Point a referral at a service, with the address that the directory knows; not stored yet."""
    row.service = service
    row.service_name = service.name if service else ""
    row.offered_by = service.organization.name if service else ""
    row.provider = service.organization if service else None
    where = vars(queries.receiver_of(service))
    row.sealed_receiver = queries.sealed(key, row, "sealed_receiver", where)


@transaction.atomic
def choose_service(*, referral: Referral, service: Service, at: datetime, by: User) -> None:
    """Choose to which service a draft goes; consent for another one does not count for it.

    :raises RefusedError: when it is no draft any more
    """
    row = _draft(referral)
    set_service(row, keys.key_of(row.pk), service)
    _keep(row, at, by)


@transaction.atomic
def change_draft(
    *, referral: Referral, values: Mapping[str, str], shared: Iterable[str], receiver: Receiver,
    at: datetime, by: User,
) -> None:  # fmt: skip
    """Keep what stands in a draft, what of it is ticked, and where the mail goes.

    :raises RefusedError: when it is no draft any more
    """
    row = _draft(referral)
    key = keys.key_of(row.pk)
    filled = {code: value for code, value in values.items() if value}
    row.sealed_body = queries.sealed(key, row, "sealed_body", filled)
    row.sealed_receiver = queries.sealed(key, row, "sealed_receiver", vars(receiver))
    row.shared = [] if row.kind == Kind.ROOM else list(shared)
    _keep(row, at, by)


def _draft(referral: Referral) -> Referral:
    row = locked(referral)
    if row.state != State.DRAFT:
        raise RefusedError(No.STATE)
    return row


def _keep(row: Referral, at: datetime, by: User) -> None:
    row.changed_at, row.keep_until = at, DRAFT_KEPT.after(clock.day_of(at))
    row.save()
    audit.record("referrals.referral.changed", at=at, by=by, target=row)


@transaction.atomic
def try_again(*, referral: Referral, form_token: str, at: datetime, by: User) -> Referral:
    """Begin a new referral that follows this one; what still waits is withdrawn first.

    After an answer that there is room, the same service is asked to help.

    :raises RefusedError: when this one is being helped, or is a draft itself
    """
    known = Referral.objects.filter(form_token=form_token, owner=by).first()
    if known:
        return known
    told = queries.opened(referral)
    if referral.state == State.REQUESTED:
        take_step(
            referral=referral, step=Step.CANCEL, side=Side.SENDER, form_token=form_token, at=at,
            by=by,
        )  # fmt: skip
    elif referral.state not in _ENDED and not _has_room(referral):
        raise RefusedError(No.STATE)
    roomy = _has_room(referral)
    begun = Begun(
        kind=Kind.HELP if roomy else referral.kind, values=told.values,
        question=referral.question, follows=referral,
        service=referral.service if roomy else None,
        shared=USUALLY_SHARED if referral.kind == Kind.ROOM else referral.shared,
    )  # fmt: skip
    return begin_referral(begun=begun, form_token=form_token, at=at, by=by)


_ENDED = frozenset({State.REJECTED, State.CANCELLED, State.FAILED, State.COMPLETED})


def _has_room(referral: Referral) -> bool:
    return referral.kind == Kind.ROOM and referral.state == State.ACCEPTED


@transaction.atomic
def shred_referral(*, referral: Referral, at: datetime, by: audit.Actor | str, reason: str) -> None:
    """Remove a referral with its key and consents for good."""
    audit.record("referrals.referral.shredded", at=at, by=by, target=referral, reason=reason)
    consents.forget_consents(thing=referral)
    keys.shred(referral.pk)
    Event.objects.filter(referral=referral.pk).delete()
    Referral.objects.filter(pk=referral.pk).delete()
