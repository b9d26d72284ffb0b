"""Requests for tests, made through the acts themselves."""

from datetime import UTC, datetime
from typing import Any

from tests.helpdesk.factories import token
from thuisfront.core.access import asking
from thuisfront.core.accountability import actions, releasing
from thuisfront.core.accountability.actions import Decision, Intake
from thuisfront.core.accountability.models import SubjectRequest
from thuisfront.core.accounts.models import User
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.subjects import Person

AT = datetime(2026, 11, 23, 9, 31, tzinfo=UTC)
CHILD = "Zebrapaadje 4 in Utrecht"


def record(person: Person | None, by: User, **values: Any) -> SubjectRequest:
    """Write down a request to see data, of the person themselves, by letter."""
    usual = {"form_token": token(), "kind": "access", "channel": "letter", "name": "Bo Zwaluw"}
    with asking.as_user(by):
        intake = Intake(**{**usual, **values})
        return actions.record_request(intake=intake, person=person, at=AT, by=by)


def sure(request: SubjectRequest, by: User, *kinds: str) -> SubjectRequest:
    """Note that it is sure who asks."""
    with asking.as_user(by):
        for kind in kinds or ("saw-proof",):
            actions.note_check(request=request, kind=kind, at=AT, by=by)
    return request


def prepare(request: SubjectRequest, by: User, outcome: str = "granted", **values: Any) -> None:
    """Prepare a decision."""
    decision = Decision(**{"outcome": outcome, "text": "Dat mag.", **values})
    with asking.as_user(by):
        actions.prepare_decision(request=request, decision=decision, at=AT, by=by)


def release(request: SubjectRequest, by: User, at: datetime = AT) -> SubjectRequest:
    """Release a decision."""
    with asking.as_user(by):
        return releasing.release(request=request, at=at, by=by)


def asker(key: Any) -> Person:
    """Return who asked a question."""
    return Person(Subject.ASKER, key)
