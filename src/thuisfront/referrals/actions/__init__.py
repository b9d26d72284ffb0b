"""Every write of referrals: one function per act, one transaction, one line in the trail."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.privacy import keys
from thuisfront.directory.public import tell_no_room
from thuisfront.referrals import queries, tasks
from thuisfront.referrals.actions.writing import (
    LINK_LASTS_WHILE_HELPED,
    RefusedError,
    actor_of,
    kept_from,
    locked,
    new_link,
    note_refusal,
    noted,
    relies_on_consent,
    was_sent,
)
from thuisfront.referrals.enums import Happening, Kind, Refusal, Side, State, Step, Task
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries.partners import answering_for
from thuisfront.referrals.rules import states
from thuisfront.referrals.rules.states import No

__all__ = ["RefusedError"]
ANSWERS = frozenset({Happening.ACCEPT, Happening.REJECT, Happening.QUESTION})


@dataclass(frozen=True)
class Answer:
    """What comes with a step: why not, what became of it, words, and who said it on the phone."""

    refusal: str = ""
    outcome: str = ""
    text: str = ""
    who: str = ""


NOTHING = Answer()


def take_step(
    *, referral: Referral, step: Step, side: Side, form_token: str, at: datetime,
    by: User | None = None, told: Answer = NOTHING,
) -> bool:  # fmt: skip
    """Bring a referral further; the same form, or what somebody did already, changes nothing.

    Tell whether it was done now. Call it in a transaction: a refusal is written in the trail.

    :raises RefusedError: when the step is not possible; then nothing is changed
    """
    try:
        return _step(referral, step, side, form_token, at, by, told)
    except RefusedError as no:
        note_refusal(referral=referral, step=step.value, why=no.why, at=at, by=by or actor_of(side))
        raise


@transaction.atomic
def _step(
    referral: Referral, step: Step, side: Side, form_token: str, at: datetime, by: User | None,
    told: Answer,
) -> bool:  # fmt: skip
    row = locked(referral)
    if was_sent(row, form_token):
        return False
    no = states.why_not(
        row.state, step, side, kind=row.kind, refusal=told.refusal, outcome=told.outcome
    )
    if no == No.STATE and states.is_done(row.state, step, side):
        return False
    if no := no or _why_not_now(row, step):
        raise RefusedError(no)
    if side == Side.RECEIVER or step == Step.SEND:
        relies_on_consent(row, at)
    _move(row, step, at, told)
    noted(
        row, Happening(step), side, form_token=form_token, at=at, by=by, text=told.text,
        who=told.who,
    )  # fmt: skip
    audit.record(
        "referrals.referral.stepped", at=at, by=by or actor_of(side), target=row, reason=step.value
    )
    if told.who:
        audit.record("referrals.referral.phoned", at=at, by=by or audit.SYSTEM, target=row)
    _follow(row, step, side, at, phoned=bool(told.who))
    return True


def _why_not_now(row: Referral, step: Step) -> No | None:
    """Return what is missing before a draft goes, or nothing."""
    if step != Step.SEND:
        return None
    told = queries.opened(row)
    if not row.service_name:
        return No.NO_SERVICE
    if not told.receiver.email:
        return No.NO_ADDRESS
    if row.kind == Kind.ROOM:
        return None
    if not told.to_share:
        return No.NOTHING_SHARED
    return None if queries.consents_fit(row, told.values) else No.CONSENT


def _move(row: Referral, step: Step, at: datetime, told: Answer) -> None:
    """Change the row itself; times never go back."""
    row.state = states.MOVES[State(row.state), step].to
    row.refusal, row.outcome = told.refusal, told.outcome
    row.changed_at, row.keep_until = at, kept_from(at)
    if step == Step.SEND:
        row.sent_at = at
        new_link(row, at=at)
        _keep_what_is_shared(row)
    moment = max(at, row.sent_at) if row.sent_at else at
    if step in {Step.ACCEPT, Step.REJECT}:
        row.answered_at = row.answered_at or moment
    if step == Step.ACCEPT:
        row.accepted_at, row.link_until = moment, moment + LINK_LASTS_WHILE_HELPED
    if not states.is_open(row.state, row.kind):
        row.closed_at = moment
    _nothing_to_do(row)
    row.save()


def _nothing_to_do(row: Referral) -> None:
    """Take a task away that does not fit any more: answered, or over; not stored yet."""
    answered = row.task == Task.SILENCE and row.answered_at
    if answered or not states.is_open(row.state, row.kind):
        row.task, row.task_on = "", None


def _keep_what_is_shared(row: Referral) -> None:
    """Let go of what is not shared: it is not needed any more."""
    key = keys.key_of(row.pk)
    values = queries.read(key, row, "sealed_body")
    kept = {code: value for code, _, value in queries.shared_of(row, values)}
    row.sealed_body = queries.sealed(key, row, "sealed_body", kept)
    row.shared = list(kept)


def _follow(row: Referral, step: Step, side: Side, at: datetime, *, phoned: bool) -> None:
    """Do what follows from a step: mail, and what the directory should know."""
    if step == Step.SEND:
        send_link(row)
    elif side == Side.RECEIVER and not phoned:
        tasks.tell_sender(to=row.owner)
    elif step == Step.CANCEL:
        tell_receiver(row)
    if step == Step.REJECT and row.refusal == Refusal.NO_ROOM and row.service:
        tell_no_room(service=row.service, at=at, by=audit.RECEIVER)


def send_link(row: Referral) -> None:
    """Mail the link, and send the code by text message when there is a number for it."""
    where = queries.opened(row).receiver
    assert row.link_until  # noqa: S101 -- narrows for mypy
    token, until = queries.token_of(row), clock.day_of(row.link_until)
    tasks.mail_link(to=where.email, token=token, until=until)
    if where.mobile:
        tasks.text_code(to=where.mobile, code=queries.code_of(row))
    tasks.tell_partners(to=answering_for(row))


def tell_receiver(row: Referral) -> None:
    """Mail the receiver that there is news."""
    where = queries.opened(row).receiver
    assert row.link_until  # noqa: S101 -- narrows for mypy
    tasks.mail_news(to=where.email, token=queries.token_of(row), until=clock.day_of(row.link_until))
    tasks.tell_partners(to=answering_for(row))


def write(
    *, referral: Referral, what: Happening, text: str, form_token: str, at: datetime,
    by: User | None = None, side: Side | None = None, who: str = "",
) -> bool:  # fmt: skip
    """Ask, answer, add or report in words; tell whether this form was not sent before.

    Who is named in `by` writes for the sender, unless `side` tells otherwise.

    :raises RefusedError: when it is closed, or not yet accepted where it must be
    """
    try:
        side = side or (Side.SENDER if by else Side.RECEIVER)
        return _write(referral, what, text, form_token, at, by, side, who)
    except RefusedError as no:
        actor = by or (audit.ASKER if what == Happening.ADDED else audit.RECEIVER)
        note_refusal(referral=referral, step=what.value, why=no.why, at=at, by=actor)
        raise


@transaction.atomic
def _write(
    referral: Referral, what: Happening, text: str, form_token: str, at: datetime,
    by: User | None, side: Side, who: str,
) -> bool:  # fmt: skip
    row = locked(referral)
    if was_sent(row, form_token):
        return False
    fitting = states.AFTER_ACCEPTING if what == Happening.REPORT else states.SENT_AND_OPEN
    if row.state not in fitting or not states.is_open(row.state, row.kind):
        raise RefusedError(No.STATE)
    relies_on_consent(row, at)
    noted(row, what, side, form_token=form_token, at=at, by=by, text=text, who=who)
    row.changed_at, row.keep_until = at, kept_from(at)
    if what in ANSWERS and row.sent_at:
        row.answered_at = row.answered_at or max(at, row.sent_at)
    _nothing_to_do(row)
    row.save()
    audit.record("referrals.referral.written", at=at, by=by or actor_of(side), target=row)
    if side != Side.RECEIVER:
        tell_receiver(row)
    elif who:
        audit.record("referrals.referral.phoned", at=at, by=by or audit.SYSTEM, target=row)
    else:
        tasks.tell_sender(to=row.owner)
    return True


@transaction.atomic
def take_over(*, referral: Referral, at: datetime, by: User) -> None:
    """Look after a referral from now on, instead of a colleague."""
    row = locked(referral)
    if row.owner_id != by.pk:
        row.owner, row.changed_at = by, at
        row.save(update_fields=("owner", "changed_at"))
        audit.record("referrals.referral.taken", at=at, by=by, target=row)


@transaction.atomic
def renew_link(*, referral: Referral, form_token: str, at: datetime, by: User) -> bool:
    """Make a new link and code and send them; the ones before open nothing any more.

    :raises RefusedError: when there is nothing to open
    """
    row = locked(referral)
    if was_sent(row, form_token):
        return False
    if row.state not in states.SENT_AND_OPEN:
        raise RefusedError(No.STATE)
    relies_on_consent(row, at)
    new_link(row, at=at)
    row.changed_at = at
    row.save()
    noted(row, Happening.RENEWED, Side.SENDER, form_token=form_token, at=at, by=by)
    audit.record("referrals.referral.renewed", at=at, by=by, target=row)
    send_link(row)
    return True
