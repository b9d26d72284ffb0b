"""Every write of the Meldcode: one function per act, one transaction, one line in the trail."""

from datetime import datetime
from typing import Any

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.access.sharing import end_every_grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.rules import Period
from thuisfront.meldcode import access, queries, rules, tasks
from thuisfront.meldcode.actions.telling import tell_officers
from thuisfront.meldcode.actions.writing import (
    NotYoursError,
    locked_in_office,
    locked_to_write,
    note,
)
from thuisfront.meldcode.enums import EntryKind, Stage, Step, Why
from thuisfront.meldcode.models import Case, CaseStep, Consultation, Decision
from thuisfront.meldcode.queries import Typed
from thuisfront.meldcode.rules import Answer, No

__all__ = ["NotYoursError", "RefusedError"]


class RefusedError(Exception):
    """A rule forbids it; `why` says which."""

    def __init__(self, why: No) -> None:
        super().__init__(why)
        self.why = why


@transaction.atomic
def begin_case(*, country: str, form_token: str, at: datetime, by: User) -> Case:
    """Begin to write down a worry; sending the same form again begins no second one.

    :raises NotYoursError: when what the form began was taken over since
    """
    known = Case.objects.filter(access.open_to(by), form_token=form_token).first()
    if known:
        return known
    with asking.as_system("meldcode.begun-before"):
        if Case.objects.filter(form_token=form_token).exists():
            raise NotYoursError
    case = _new_case(country, form_token, at, by)
    audit.record("meldcode.case.begun", at=at, by=by, target=case)
    return case


@transaction.atomic
def send_signal(
    *, country: str, typed: Typed, reference: str, urgent: bool, form_token: str, at: datetime,
    by: User,
) -> bool:  # fmt: skip
    """Send a worry to the attention officers; who sends it cannot read it back.

    Written as the system: whoever may only raise a worry gets no right on a row of it. Tell
    whether this form was not sent before.
    """
    with asking.as_system("meldcode.signal"):
        if Case.objects.filter(form_token=form_token).exists():
            return False
        case = _new_case(country, form_token, at, by)
        case.stage, case.offered_at, case.told_at = Stage.OFFERED, at, at
        case.is_urgent = urgent
        _refer(case, reference)
        case.save()
        _put_step(case, Step.SIGNALS, typed, finished=True, at=at, by=by)
        audit.record("meldcode.signal.sent", at=at, by=by, target=case)
    tell_officers(by)
    return True


def _new_case(country: str, form_token: str, at: datetime, by: User) -> Case:
    case = Case(
        organization=queries.centre_of_cases(), form_token=form_token, country=country,
        raised_by=by, raised_at=at,
    )  # fmt: skip
    case.save(force_insert=True)
    keys.make_key(access.KIND, case.pk)
    return case


@transaction.atomic
def save_step(
    *, case: Case, code: str, typed: Typed, reference: str = "", finished: bool = False,
    at: datetime, by: User,
) -> CaseStep:  # fmt: skip
    """Keep what was typed at a step; with `finished` it is done, without it is open (again).

    :param reference: what the contact is found by; only the first step asks for it
    :raises NotYoursError: when the case is with somebody else now
    """
    locked = locked_to_write(case, by)
    if code == Step.SIGNALS:
        locked.is_urgent = typed.get("danger") == Answer.YES
        _refer(locked, reference)
        locked.save(update_fields=("is_urgent", "sealed_reference"))
    step = _put_step(locked, code, typed, finished=finished, at=at, by=by)
    if finished:
        audit.record("meldcode.step.finished", at=at, by=by, target=locked, reason=code)
    return step


def _refer(case: Case, reference: str) -> None:
    key = keys.key_of(case.pk)
    told = queries.sealed(key, case, "sealed_reference", {"text": reference})
    case.sealed_reference = told if reference else None


def _put_step(
    case: Case, code: str, typed: Typed, *, finished: bool, at: datetime, by: User
) -> CaseStep:
    found = CaseStep.objects.filter(case=case, round=case.round, code=code).first()
    step = found or CaseStep(case=case, round=case.round, code=code, started_at=at)
    step.written_by, step.saved_at = by, max(at, step.started_at)
    step.finished_at = step.saved_at if finished else None
    step.sealed_body = queries.sealed(keys.key_of(case.pk), step, "sealed_body", typed)
    step.save(force_insert=found is None)
    return step


@transaction.atomic
def add_entry(
    *, case: Case, kind: EntryKind, typed: Typed, form_token: str, at: datetime, by: User
) -> bool:
    """Add what was done on a day; tell whether this form was not sent before.

    :raises NotYoursError: when the case is with somebody else now
    """
    return note(locked_to_write(case, by), kind, typed, form_token=form_token, at=at, by=by)


@transaction.atomic
def offer_case(*, case: Case, at: datetime, by: User) -> None:
    """Give a case to the attention officer; who began it writes on until it is taken.

    :raises NotYoursError: when the case is with somebody else now
    """
    locked = locked_to_write(case, by)
    if locked.stage == Stage.WRITING:
        Case.objects.filter(pk=locked.pk).update(stage=Stage.OFFERED, offered_at=at, told_at=at)
        audit.record("meldcode.case.offered", at=at, by=by, target=locked)
        tell_officers(by)


@transaction.atomic
def take_case(*, case: Case, at: datetime, by: User) -> None:
    """Take a case over as attention officer; from now on nobody else writes in it.

    Who began it, and who was let in to look along, cannot read it any more.

    :raises NotYoursError: for who is no attention officer there, or when it is closed
    """
    locked = locked_in_office(case, by)
    if locked.stage == Stage.CLOSED:
        raise NotYoursError
    if locked.taken_by_id == by.pk:
        return
    Case.objects.filter(pk=locked.pk).update(
        stage=Stage.TAKEN, taken_by=by, taken_at=at, told_at=None
    )
    end_every_grant(file=locked)
    audit.record("meldcode.case.taken", at=at, by=by, target=locked)


@transaction.atomic
def return_case(*, case: Case, at: datetime, by: User) -> None:
    """Give a case back to who began it, who then reads and writes all of it.

    :raises NotYoursError: when somebody else has it, or who began it cannot read a case
    """
    locked = locked_to_write(case, by)
    if not queries.may_write_along(locked.raised_by):
        raise NotYoursError
    if locked.stage == Stage.TAKEN:
        nobody: dict[str, Any] = {"taken_by": None, "taken_at": None, "offered_at": None}
        Case.objects.filter(pk=locked.pk).update(stage=Stage.WRITING, **nobody)
        audit.record("meldcode.case.returned", at=at, by=by, target=locked)
        tasks.tell_work_waits(to=locked.raised_by)


@transaction.atomic
def decide(
    *, case: Case, report: bool, help: bool, reason: str, at: datetime, by: User  # noqa: A002 -- the word of the law
) -> None:  # fmt: skip
    """Take the two decisions of this round, as attention officer.

    :raises NotYoursError: when somebody else has it
    :raises RefusedError: when the norm leaves no choice, the weighing is not done, or alone
    """
    locked = _taken(case, by)
    outcome = queries.opened(locked)[0].outcome
    strict, alone = queries.route(locked.country).strict, locked.raised_by_id == by.pk
    if why := rules.why_not_decide(report=report, outcome=outcome, strict=strict, alone=alone):
        raise RefusedError(why)
    if Decision.objects.filter(case=locked, round=locked.round).exists():
        return
    decision = Decision(
        case=locked, round=locked.round, began_by_id=locked.raised_by_id, report=report, help=help,
        must_report=strict and outcome.must_report, decided_by=by, decided_at=at,
    )  # fmt: skip
    key = keys.key_of(locked.pk)
    decision.sealed_reason = queries.sealed(key, decision, "sealed_reason", {"text": reason})
    decision.save(force_insert=True)
    audit.record("meldcode.case.decided", at=at, by=by, target=locked)


@transaction.atomic
def restart_case(*, case: Case, reason: str, form_token: str, at: datetime, by: User) -> None:
    """Begin the steps again; what was written stays as it was, in its own round.

    :raises NotYoursError: when the case is with somebody else now
    """
    locked = locked_to_write(case, by)
    locked.round += 1
    added = note(locked, EntryKind.RESTARTED, {"text": reason}, form_token=form_token, at=at, by=by)
    if added:
        locked.save(update_fields=("round",))
        audit.record("meldcode.case.restarted", at=at, by=by, target=locked)


@transaction.atomic
def close_case(
    *, case: Case, reason: str, text: str, form_token: str, at: datetime, by: User
) -> None:
    """Close a case as attention officer; what colleagues were asked is closed to them too.

    :raises NotYoursError: when somebody else has it
    :raises RefusedError: when the reason does not fit what was decided and done
    """
    locked = _taken(case, by)
    now = queries.opened(locked)[0]
    why = rules.why_not_close(reason=reason, decided=now.decided, reported=now.reported)
    if why:
        raise RefusedError(why)
    note(locked, EntryKind.CLOSED, {"text": text}, form_token=form_token, at=at, by=by)
    locked.stage, locked.close_reason = Stage.CLOSED, reason
    locked.closed_by, locked.closed_at = by, at
    locked.keep_until = Period(years=rules.keep_years(reason)).after(clock.day_of(at))
    locked.save()
    Consultation.objects.filter(case=locked, ended_at=None).update(ended_at=at)
    audit.record("meldcode.case.closed", at=at, by=by, target=locked)


@transaction.atomic
def reopen_case(*, case: Case, reason: str, form_token: str, at: datetime, by: User) -> None:
    """Go on with a closed case, as the attention officer who has it from now on.

    :raises NotYoursError: for who is no attention officer there
    """
    locked = locked_in_office(case, by)
    if locked.stage != Stage.CLOSED:
        return
    locked.stage, locked.close_reason = Stage.TAKEN, ""
    locked.taken_by, locked.taken_at = by, at
    locked.closed_by = locked.closed_at = locked.keep_until = None
    locked.save()
    note(locked, EntryKind.REOPENED, {"text": reason}, form_token=form_token, at=at, by=by)
    audit.record("meldcode.case.reopened", at=at, by=by, target=locked)


def _taken(case: Case, by: User) -> Case:
    locked = locked_to_write(case, by)
    if locked.stage != Stage.TAKEN:
        raise NotYoursError
    return locked


@transaction.atomic
def print_case(*, case: Case, why: Why, at: datetime, by: User) -> None:
    """Note in the trail that a summary goes on paper, and what for."""
    audit.record("meldcode.case.printed", at=at, by=by, target=case, reason=why.value)


@transaction.atomic
def shred_case(*, case: Case, at: datetime) -> None:
    """Remove a case and every key of it for good, because its time is over."""
    audit.record("meldcode.case.shredded", at=at, by=audit.SYSTEM, target=case, reason="retention")
    for key in [*case.consultations.values_list("pk", flat=True), case.pk]:
        keys.shred(key)
    Case.objects.filter(pk=case.pk).delete()
