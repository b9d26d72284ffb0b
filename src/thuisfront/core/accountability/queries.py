"""What is read of requests: by who handles them, and by who holds their words."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext

from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accountability import actions, rules
from thuisfront.core.accountability.enums import CHECKS, RequestState, StepKind
from thuisfront.core.accountability.models import OwnStatement, Package, RequestStep, SubjectRequest
from thuisfront.core.accountability.naming import name_of_label
from thuisfront.core.accountability.walls import DATA
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.enums import Subject

OPEN = (RequestState.RECEIVED, RequestState.PREPARED)


@dataclass(frozen=True)
class Step:
    """One step in words."""

    kind: str
    told: str
    at: datetime
    who: str

    @property
    def check(self) -> bool:
        """Tell whether this says how we know who asks."""
        return self.kind in CHECKS


@dataclass(frozen=True)
class Statement:
    """What a person wants to stand beside their file."""

    text: str
    placed_at: datetime


def requests_for(user: User) -> QuerySet[SubjectRequest]:
    """Return the requests that this user may see, the first to be due first."""
    reaches = (Reach.EVERYWHERE, Reach.ORGANIZATION)
    where = organizations_within(user, DATA, Act.READ, *reaches)
    found = SubjectRequest.objects.filter(organization__in=where)
    return found.select_related("prepared_by", "released_by")


def request_for(user: User, key: UUID) -> SubjectRequest:
    """Return one of those.

    :raises Http404: for another, and for none
    """
    found = requests_for(user).filter(pk=key).first()
    if not found:
        raise Http404
    return found


def filtered(
    found: QuerySet[SubjectRequest],
    *,
    state: str = "open",
    kind: str = "",
    late: date | None = None,
) -> QuerySet[SubjectRequest]:
    """Return those at one step, of one kind, or late on a day."""
    if state == "open":
        found = found.filter(state__in=OPEN)
    elif state in RequestState.values:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    return found.filter(state__in=OPEN, due_on__lt=late) if late else found


def requests_with_words(words: str) -> QuerySet[SubjectRequest]:
    """Return the requests that these words find, the newest first; ask as their holder."""
    return _of_mark(actions.mark_of(words))


def package_of(request: SubjectRequest) -> Package | None:
    """Return the package of a request, without its content."""
    return Package.objects.filter(request=request).defer("sealed_content").first()


def called(request: SubjectRequest) -> str:
    """Return what tells apart whom a request is about: a colleague's name, else the file's number.

    Others have no name here: a question is asked without one.
    """
    key = request.person_key
    if not key:
        return ""
    ours = request.person_kind == Subject.STAFF
    user = User.objects.filter(pk=key).first() if ours else None
    return user.name if user else str(key)


def effects_of(request: SubjectRequest) -> dict[str, Any]:
    """Return what a decision gives or gave: the package, and how much of what is in it or went."""
    package = package_of(request)
    return {
        "package": package,
        "counted": counted(package.counts if package else {}),
        "removed": counted(request.proof.get("removed", {})),
    }


def counted(counts: dict[str, int]) -> list[tuple[str, int]]:
    """Return how many rows of what, in words; what there was none of is left out."""
    return [(name_of_label(label), number) for label, number in counts.items() if number]


def asked_of(request: SubjectRequest) -> dict[str, str]:
    """Return who asks and what, as it was told."""
    return _opened(request, "sealed_asked")


def decision_of(request: SubjectRequest) -> dict[str, str]:
    """Return the words of the decision."""
    return _opened(request, "sealed_decision")


def steps_of(request: SubjectRequest) -> list[Step]:
    """Return what was done, in order."""
    rows: Iterable[RequestStep] = request.steps.select_related("by")
    return [
        Step(row.kind, str(StepKind(row.kind).label), row.at, row.by.name if row.by else "")
        for row in rows
    ]


def missing_of(request: SubjectRequest, steps: list[Step]) -> list[str]:
    """Return what must still be known before anything is given: each in words."""
    done = [step.kind for step in steps]
    lacking = rules.missing(request.requester, request.age, done)
    return [_one_of([str(StepKind(kind).label) for kind in each.steps]) for each in lacking]


def _one_of(steps: list[str]) -> str:
    """Return what is lacking in words; when many steps will do, that one of them is needed."""
    return gettext("who asks: one of the first below") if len(steps) > 1 else steps[0]


def checks_left(request: SubjectRequest, steps: list[Step]) -> list[tuple[str, str]]:
    """Return the checks that were not done yet, to choose from."""
    del request
    done = {step.kind for step in steps}
    return [(kind.value, str(kind.label)) for kind in CHECKS if kind not in done]


def to_remind(on: date) -> list[SubjectRequest]:
    """Return the requests that someone must hear of today; ask as the system."""
    waiting = SubjectRequest.objects.filter(state__in=OPEN)
    return [r for r in waiting if rules.reminds(r.due_on, on, r.reminded_on)]


def note_reminded(found: list[SubjectRequest], on: date) -> None:
    """Note that these were told of today."""
    keys_of = [request.pk for request in found]
    SubjectRequest.objects.filter(Q(pk__in=keys_of)).update(reminded_on=on)


def statements_beside(thing: UUID) -> list[Statement]:
    """Return the own statements beside a file, as far as who asks may read that file."""
    rows = OwnStatement.objects.filter(thing=thing).order_by("placed_at")
    return [Statement(text_of_statement(row), row.placed_at) for row in rows]


def text_of_statement(row: OwnStatement) -> str:
    """Return the text of a statement, or nothing once its file is shredded."""
    try:
        key = keys.key_of(row.thing)
    except keys.ShreddedError:
        return ""
    return str(json.loads(sealing.unseal(key, row.sealed_text, place_of_statement(row))))


def place_of_statement(row: OwnStatement) -> str:
    """Return where the text of a statement belongs."""
    return f"accountability_ownstatement.sealed_text|{row.pk}"


def _opened(request: SubjectRequest, column: str) -> dict[str, str]:
    sealed = getattr(request, column)
    if not sealed:
        return {}
    found: dict[str, str] = {}
    found |= _loaded(
        sealing.unseal(keys.key_of(request.pk), sealed, actions.place(request, column=column))
    )
    return found


def _loaded(body: bytes) -> dict[str, str]:
    return dict(json.loads(body))


def released_for(user: User, key: UUID) -> SubjectRequest:
    """Return a request whose decision was released.

    :raises Http404: for another, and for one that is still open
    """
    found = request_for(user, key)
    if found.state != RequestState.RELEASED:
        raise Http404
    return found


def may_extend(request: SubjectRequest, on: date) -> bool:
    """Tell whether the term of a request may still be made longer."""
    if request.extended_on or request.state not in OPEN:
        return False
    return rules.may_extend(request.kind, request.law, on, request.due_on)


@dataclass(frozen=True)
class Told:
    """A request as who asked it sees it."""

    request: SubjectRequest
    text: str
    until: date | None


def told_to_holder(mark: bytes, on: date) -> list[Told]:
    """Return the requests of who holds the words of this mark, newest first; ask as that holder."""
    return [_told(request, on) for request in _of_mark(mark)]


def held_request(mark: bytes, key: UUID) -> SubjectRequest | None:
    """Return one of those."""
    return _of_mark(mark).filter(pk=key).first()


def _of_mark(mark: bytes) -> QuerySet[SubjectRequest]:
    found = (
        SubjectRequest.objects.filter(pickup_mark=mark) if mark else SubjectRequest.objects.none()
    )
    return found.order_by("-received_on", "-id")


def _told(request: SubjectRequest, on: date) -> Told:
    if request.state != RequestState.RELEASED:
        return Told(request, "", None)
    package = package_of(request)
    there = package and package.fetched < rules.MOST_FETCHES
    until = package.expires_on if package and there else None
    text = decision_of(request).get("text", "")
    return Told(request, text, until if until and until >= on else None)
