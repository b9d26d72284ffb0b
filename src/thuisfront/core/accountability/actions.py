"""Every step of a request until its decision is prepared: one act, one transaction, one line."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from thuisfront.core.access import asking
from thuisfront.core.accountability import freezing, packages, rules
from thuisfront.core.accountability.enums import CHECKS, Channel, Outcome, RequestState, StepKind
from thuisfront.core.accountability.finders import file_kind, find_by_proof
from thuisfront.core.accountability.models import OwnStatement, RequestStep, SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, hours, receipts, sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.core.organizations.queries import centre
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.rules import Period
from thuisfront.core.privacy.subjects import Person

KIND = "accountability.subjectrequest"


class NotNowError(Exception):
    """The request is at another step than this act is for: a colleague was first, perhaps."""


class UnknownWordsError(Exception):
    """These words open nothing."""


class NotEntitledError(Exception):
    """The law does not let this person ask it for someone of this age."""


class NobodyError(Exception):
    """No person was found whom this decision would be about."""


class NotSureError(Exception):
    """Steps that say who asks are missing; `missing` tells which."""

    def __init__(self, missing: list[rules.Missing]) -> None:
        super().__init__(str(missing))
        self.missing = missing


@dataclass(frozen=True)
class Intake:
    """What is written down when a request comes in."""

    form_token: str
    kind: str
    requester: str = "self"
    age: str = ""
    law: str = "avg"
    channel: str = Channel.SITE
    received_on: date | None = None
    name: str = ""
    contact: str = ""
    wish: str = ""
    should_be: str = ""


@dataclass(frozen=True)
class Decision:
    """What is decided, in the words that go to who asked."""

    outcome: str
    text: str
    reason: str = ""
    told: str = ""
    stops: str = ""
    statement: str = ""


@transaction.atomic
def record_request(
    *, intake: Intake, person: Person | None, at: datetime, by: User, proved: bool = False
) -> SubjectRequest:
    """Write down a request that came in; the same form sent again changes nothing.

    `proved` tells that who asks gave the words of the question.
    """
    mark = mark_of(words_of(intake.form_token))
    request, new = _record(intake, person, mark, at)
    if new:
        add_step(request, kind=StepKind.RECEIVED, at=at, by=by)
        if proved:
            add_step(request, kind=StepKind.WORDS, at=at, by=by)
        audit.record(f"{KIND}.recorded", at=at, by=by, target=request)
    return request


def ask_request(*, intake: Intake, words: str, at: datetime) -> SubjectRequest:
    """Take the request of someone who holds the words of a question; those find it back too.

    :raises UnknownWordsError: when they open nothing
    """
    person = find_by_proof(words)
    if not person:
        raise UnknownWordsError
    hour = clock.whole_hour(at)
    with asking.as_system("accountability.ask"):
        request, new = _record(intake, person, mark_of(words), hour)
        if new:
            for kind in (StepKind.RECEIVED, StepKind.WORDS):
                add_step(request, kind=kind, at=hour, by=None)
            audit.record(f"{KIND}.asked", at=hour, by=audit.ASKER, target=request)
    return request


@transaction.atomic
def note_check(*, request: SubjectRequest, kind: str, at: datetime, by: User) -> bool:
    """Note one thing that was done to be sure who asks; tell whether it was new."""
    _at(request, RequestState.RECEIVED)
    if kind not in CHECKS:
        raise ValueError(kind)
    try:
        with transaction.atomic():
            add_step(request, kind=kind, at=at, by=by)
    except IntegrityError:
        return False
    audit.record(f"{KIND}.checked", at=at, by=by, target=request, reason=kind)
    return True


@transaction.atomic
def extend_term(*, request: SubjectRequest, longer: str, at: datetime, by: User) -> SubjectRequest:
    """Take two months more; who asked was told so within the first month.

    :raises NotNowError: when that month is over, or it was done before
    """
    locked = _at(request, RequestState.RECEIVED, RequestState.PREPARED)
    on = clock.day_of(at)
    if locked.extended_on or not rules.may_extend(locked.kind, locked.law, on, locked.due_on):
        raise NotNowError
    locked.due_on = due_on(locked.received_on, period=rules.LONGER)
    locked.extended_on, locked.longer = on, longer
    locked.save(update_fields=("due_on", "extended_on", "longer"))
    add_step(locked, kind=StepKind.EXTENDED, at=at, by=by)
    audit.record(f"{KIND}.extended", at=at, by=by, target=locked, reason=longer)
    return locked


@transaction.atomic
def prepare_decision(
    *, request: SubjectRequest, decision: Decision, at: datetime, by: User
) -> SubjectRequest:
    """Prepare a decision, with the package that goes with it; a second person releases it.

    :raises NotNowError: when it is prepared already, or over
    :raises NotEntitledError: when the law does not let this person ask it
    :raises NobodyError: when it would be given and there is nobody whom it is about
    :raises NotSureError: when it would be given and it is not sure who asks
    """
    locked = _at(request, RequestState.RECEIVED)
    done = list(locked.steps.values_list("kind", flat=True))
    if decision.outcome in rules.GIVES:
        _refuse_to_give(locked, done)
    if decision.outcome == Outcome.NOTHING and locked.person_key:
        raise NotNowError
    said = {name: text for name, text in asdict(decision).items() if name != "outcome"}
    locked.state, locked.outcome = RequestState.PREPARED, decision.outcome
    locked.reason = decision.reason if decision.outcome in {"refused", "partly"} else ""
    locked.sealed_decision = _sealed(locked, "sealed_decision", said)
    locked.prepared_by, locked.prepared_at = by, at
    locked.save()
    if decision.outcome in rules.GIVES and locked.kind in rules.WITH_PACKAGE:
        packages.make_package(request=locked, done=done, at=at)
    add_step(locked, kind=StepKind.PREPARED, at=at, by=by)
    audit.record(f"{KIND}.prepared", at=at, by=by, target=locked, reason=decision.outcome)
    return locked


@transaction.atomic
def withdraw_request(*, request: SubjectRequest, at: datetime, by: User) -> None:
    """Close a request that who asked took back; a package that was made goes.

    :raises NotNowError: when it is over already
    """
    locked = _at(request, RequestState.RECEIVED, RequestState.PREPARED)
    drop_package(locked)
    locked.state, locked.closed_on = RequestState.WITHDRAWN, clock.day_of(at)
    locked.prepared_by = locked.prepared_at = None
    locked.save()
    add_step(locked, kind=StepKind.WITHDRAWN, at=at, by=by)
    audit.record(f"{KIND}.withdrawn", at=at, by=by, target=locked)


@transaction.atomic
def freeze_file(*, request: SubjectRequest, at: datetime, by: User) -> bool:
    """Freeze the file of a request at once, also while it is looked into (AVG 18.1)."""
    kind = file_kind(request.person_kind)
    if not kind or not request.person_key:
        raise NobodyError
    new = freezing.freeze(request=request, kind=kind, at=at, by=by)
    if new:
        add_step(request, kind=StepKind.FROZEN, at=at, by=by)
    return new


@transaction.atomic
def unfreeze_file(*, request: SubjectRequest, at: datetime, by: User) -> bool:
    """End the freezing of the file of a request."""
    ended = freezing.unfreeze(request=request, at=at, by=by)
    if ended:
        add_step(request, kind=StepKind.UNFROZEN, at=at, by=by)
    return ended


def remove_statements(*, thing: UUID) -> None:
    """Remove the own statements beside a file that goes: nobody can open them any more."""
    with asking.as_system("accountability.statements"):
        OwnStatement.objects.filter(thing=thing).delete()


def add_step(request: SubjectRequest, *, kind: str, at: datetime, by: User | None) -> None:
    """Add a step to what was done."""
    RequestStep.objects.bulk_create([RequestStep(request=request, kind=kind, at=at, by=by)])


def drop_package(request: SubjectRequest) -> None:
    """Destroy the package of a request, if there is one."""
    if package := getattr(request, "package", None):
        packages.remove_package(package)


def due_on(received_on: date, *, period: Period) -> date:
    """Return the last day of a term in the country of the centre."""
    country = centre().country
    return rules.deadline(received_on, period, lambda day: _works(day, country))


def words_of(form_token: str) -> str:
    """Return the five words by which who asked finds a request back."""
    return receipts.code_for(form_token)


def mark_of(words: str) -> bytes:
    """Return by what a request is found when its words are typed."""
    return sealing.fingerprint("request mark", receipts.as_typed(words))


def place(request: SubjectRequest, *, column: str) -> str:
    """Return where a sealed value belongs."""
    return f"accountability_subjectrequest.{column}|{request.pk}"


def locked_request(key: UUID) -> SubjectRequest:
    """Return a request that nobody else changes meanwhile."""
    return SubjectRequest.objects.select_for_update(of=("self",)).get(pk=key)


def _record(
    intake: Intake, person: Person | None, pickup: bytes, at: datetime
) -> tuple[SubjectRequest, bool]:
    mark = sealing.fingerprint("request form", intake.form_token)
    if known := SubjectRequest.objects.filter(form_mark=mark).first():
        return known, False
    today = clock.day_of(at)
    received = intake.received_on or today
    request = SubjectRequest(
        organization=Organization.objects.get(is_centre=True), form_mark=mark,
        pickup_mark=pickup, kind=intake.kind, law=intake.law, channel=intake.channel,
        requester=intake.requester, age=intake.age, received_on=received, recorded_on=today,
        person_kind=person.kind if person else "", person_key=person.key if person else None,
        due_on=due_on(received, period=rules.period_of(intake.kind, intake.law)),
    )  # fmt: skip
    try:
        with transaction.atomic():
            request.save(force_insert=True)
    except IntegrityError:
        known = SubjectRequest.objects.filter(form_mark=mark).first()
        if not known:
            raise
        return known, False  # the same form, posted twice at the same time
    keys.make_key(KIND, request.pk)
    asked = {name: getattr(intake, name) for name in ("name", "contact", "wish", "should_be")}
    request.sealed_asked = _sealed(request, "sealed_asked", asked)
    request.save(update_fields=("sealed_asked",))
    return request, True


def _sealed(request: SubjectRequest, column: str, content: dict[str, str]) -> bytes:
    body = json.dumps(content, ensure_ascii=False).encode()
    return sealing.seal(keys.key_of(request.pk), body, place(request, column=column))


def _at(request: SubjectRequest, *states: RequestState) -> SubjectRequest:
    """Return the request, locked, when it is at one of these steps.

    :raises NotNowError: when it is not
    """
    locked = locked_request(request.pk)
    if locked.state not in states:
        raise NotNowError
    return locked


def _refuse_to_give(request: SubjectRequest, done: list[str]) -> None:
    if not rules.may_ask(request.requester, request.age):
        raise NotEntitledError
    if not request.person_key:
        raise NobodyError
    if missing := rules.missing(request.requester, request.age, done):
        raise NotSureError(missing)


def _works(day: date, country: str) -> bool:
    saturday = 5
    return day.weekday() < saturday and not hours.holiday_name(day, country)
