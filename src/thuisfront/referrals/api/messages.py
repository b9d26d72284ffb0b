"""What was sent to one organization, for its own program: a list, one, and every step."""

import re
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.dateparse import parse_datetime
from django.utils.translation import override

from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import for_partner
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.api import ProblemError, answer, endpoint, read
from thuisfront.referrals import actions, queries
from thuisfront.referrals.actions import RefusedError
from thuisfront.referrals.actions.partners import note_opened
from thuisfront.referrals.actions.writing import was_sent
from thuisfront.referrals.api import VERSION
from thuisfront.referrals.api.types import (
    SENT,
    STEPS,
    WRITTEN,
    Done,
    Happened,
    Message,
    NewStep,
    Page,
    Shared,
    Summary,
)
from thuisfront.referrals.enums import Happening, Side, Step
from thuisfront.referrals.forms.steps import StepForm, WriteForm
from thuisfront.referrals.queries import receiving, systems
from thuisfront.referrals.rules import states
from thuisfront.referrals.rules.states import No

if TYPE_CHECKING:
    from thuisfront.referrals.models import Referral

KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
MOST, MOST_PAGES, DIGITS = 100, 10**6, 7
WHY = {
    No.STATE: "step: not possible any more; somebody was first, or it was withdrawn.",
    No.SIDE: "step: this is for the other side.",
    No.REASON: "refusal: say why not.",
    No.OUTCOME: "outcome: say what became of it.",
}


@endpoint(VERSION, "GET", "HEAD")
@for_partner(Scope.REFERRALS)
def message_list(request: HttpRequest, partner: Partner) -> HttpResponse:
    """List what was sent to the organization of this program; nobody is named in it."""
    state, since = _state(request), _since(request)
    number = _number(request, "page", 1, MOST_PAGES)
    size = _number(request, "per_page", 50, MOST)
    with asking.as_system(systems.JOB):
        found = systems.listed(partner, clock.now(), state=state, since=since)
        pages = Paginator(found, size)
        if number > max(1, pages.num_pages):
            raise ProblemError("page: there are not so many.", HTTPStatus.NOT_FOUND)
        rows = [_summary(row) for row in pages.page(number)]
    return answer(Page(pages.count, pages.num_pages, number, len(rows), rows))


@endpoint(VERSION, "GET", "HEAD")
@for_partner(Scope.REFERRALS)
def message_detail(request: HttpRequest, partner: Partner, key: UUID) -> HttpResponse:
    """Answer one, with exactly what the family agreed to at this moment."""
    at, row = clock.now(), _one(partner, key)
    with asking.as_holder(thing=row.pk), override("nl"):
        if not queries.consents_stand(row, at):
            raise _stopped()
        if request.method == "GET":
            note_opened(referral=row, at=at)
        return answer(_message(row))


@endpoint(VERSION, "POST")
@for_partner(Scope.REFERRALS)
def step_post(request: HttpRequest, partner: Partner, key: UUID) -> HttpResponse:
    """Make a step; the same Idempotency-Key again changes nothing, whatever is sent with it."""
    token = _token(partner, request.headers.get("Idempotency-Key", ""), key)
    asked, row, refused = read(request.body, NewStep), _one(partner, key), None
    with asking.as_holder(thing=row.pk):
        try:
            _do(asked, row, token)
        except RefusedError as no:  # what was noted about it stays
            refused = no
    if refused and refused.why == No.CONSENT:
        raise _stopped()
    if refused:
        raise ProblemError(WHY.get(refused.why, "step: not possible."), HTTPStatus.CONFLICT)
    fresh = _one(partner, key)
    return answer(Done(fresh.pk, fresh.state, _steps(fresh)))


def _do(asked: NewStep, row: "Referral", token: str) -> None:
    """Make a step or write, when what was sent is complete.

    :raises ProblemError: when it is not
    :raises RefusedError: when it is not possible now
    """
    if was_sent(row, token):
        return
    data = QueryDict(mutable=True)
    sent = {**msgspec.to_builtins(asked), "form_token": token}
    data.update({f"{asked.step}-{name}": value for name, value in sent.items()})
    if asked.step in WRITTEN:
        _write(WriteForm(data, what=Happening(asked.step)), row, token)
    elif asked.step in STEPS:
        _step(StepForm(data, step=Step(asked.step), state=row.state, kind=row.kind), row, token)
    else:
        raise ProblemError(f"step: one of {', '.join([*STEPS, *WRITTEN])}.")


def _write(form: WriteForm, row: "Referral", token: str) -> None:
    _checked(form)
    text, at = form.cleaned_data["text"], clock.now()
    actions.write(
        referral=row, what=form.what, text=text, form_token=token, at=at, side=Side.RECEIVER
    )


def _step(form: StepForm, row: "Referral", token: str) -> None:
    _checked(form)
    actions.take_step(
        referral=row, step=form.step, side=Side.RECEIVER, told=form.told(), form_token=token,
        at=clock.now(),
    )  # fmt: skip


def _checked(form: StepForm | WriteForm) -> None:
    with override("en"):
        if form.is_valid():
            return
        wrong = [f"{name}: {' '.join(map(str, each))}" for name, each in form.errors.items()]
    raise ProblemError(" ".join(wrong), HTTPStatus.UNPROCESSABLE_ENTITY)


def _one(partner: Partner, key: UUID) -> "Referral":
    row = systems.one_for(partner, key, clock.now())
    if not row:
        raise ProblemError("key: there is nothing with this id for you.", HTTPStatus.NOT_FOUND)
    return row


def _stopped() -> ProblemError:
    told = "It may not be shown any more. Throw away what you noted, unless a law says otherwise."
    return ProblemError(told, HTTPStatus.GONE)


def _token(partner: Partner, typed: str, key: UUID) -> str:
    """Return the secret of the form that a key stands for; of each partner and thing its own."""
    if not KEY.fullmatch(typed):
        raise ProblemError("Idempotency-Key: must be 16 to 64 letters, digits, _ or -.")
    return sealing.fingerprint("step of partner", f"{partner.pk} {key} {typed}").hex()[:32]


def _state(request: HttpRequest) -> str:
    state = request.GET.get("state", "")
    if "state" in request.GET and state not in SENT:
        raise ProblemError(f"state: one of {', '.join(SENT)}.")
    return state


def _since(request: HttpRequest) -> datetime | None:
    typed = request.GET.get("changed_since")
    if typed is None:
        return None
    try:
        moment = parse_datetime(typed.replace(" ", "+"))
    except ValueError:
        moment = None
    if not moment or not moment.tzinfo:
        raise ProblemError("changed_since: a moment with its zone, as 2026-11-23T09:00:00Z.")
    return moment


def _number(request: HttpRequest, name: str, usual: int, most: int) -> int:
    typed = request.GET.get(name, str(usual))
    good = typed.isascii() and typed.isdigit() and len(typed) <= DIGITS
    if not good or not 1 <= int(typed) <= most:
        raise ProblemError(f"{name}: a number from 1 to {most}.")
    return int(typed)


def _steps(row: "Referral") -> list[str]:
    made = [str(step) for step in states.steps_for(row.state, Side.RECEIVER, row.kind)]
    if not states.is_open(row.state, row.kind):
        return made
    after = row.state in states.AFTER_ACCEPTING
    return [*made, str(Happening.QUESTION), *([str(Happening.REPORT)] if after else [])]


def _summary(row: "Referral") -> Summary:
    assert row.sent_at  # noqa: S101 -- narrows for mypy
    return Summary(
        row.pk, row.number, row.kind, row.state, row.service_name, row.sent_at, row.changed_at,
        vars(row)["unread"],
    )  # fmt: skip


def _message(row: "Referral") -> Message:
    told = queries.opened(row)
    assert row.sent_at  # noqa: S101 -- narrows for mypy
    return Message(
        row.pk, row.number, row.kind, row.state, row.service_name, row.sent_at, row.changed_at,
        row.refusal, row.outcome,
        [Shared(code, label, value) for code, label, value in told.to_share],
        [
            Happened(one.event.what, one.event.side, one.event.at, one.text)
            for one in receiving.timeline(told)
        ],
        _steps(row),
    )  # fmt: skip
