"""Reads of the Meldcode: cases as far as one may see them, opened for a page."""

import json
import tomllib
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from django.db import models
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast

from thuisfront.core.access import asking
from thuisfront.core.access import queries as access_queries
from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import ROLES
from thuisfront.core.accounts.models import User
from thuisfront.core.accounts.queries import memberships_on
from thuisfront.core.base import clock, sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.meldcode import access, rules
from thuisfront.meldcode.enums import Country, EntryKind, Stage, Step
from thuisfront.meldcode.models import Case, CaseStep, Consultation, Decision, Entry
from thuisfront.meldcode.rules import Decided, Outcome
from thuisfront.meldcode.rules.routes import Route, StepText, route_of

DATA = Path(__file__).parent.parent / "data"
CLOSED_SHOWN = 50
Typed = dict[str, str]


@cache
def route(country: str) -> Route:
    """Return the route of a country that is known here.

    :raises ValueError: for any other text, which never becomes the name of a file
    """
    return route_of(tomllib.loads((DATA / f"{Country(country).value}.toml").read_text("utf-8")))


def centre_of_cases() -> Organization:
    """Return the organization whose attention officers look after every case."""
    return Organization.objects.get(is_centre=True)


def may_write_along(user: User) -> bool:
    """Tell whether this user writes the steps, and does not only send a worry."""
    near = (Reach.QUEUE, Reach.ORGANIZATION)
    where = access_queries.organizations_within(user, access.DATA, Act.UPDATE, *near)
    return centre_of_cases().pk in where


def officers() -> QuerySet[User]:
    """Return who are attention officer today."""
    return access_queries.colleagues_who_may(Permission.MELDCODE_DECIDE)


def cases_for(user: User) -> QuerySet[Case]:
    """Return the cases that this user may read."""
    return Case.objects.filter(access.open_to(user)).select_related("raised_by", "taken_by")


def case_with_rights(user: User, pk: UUID) -> Case | None:
    """Return a case that this user may read, with what they may do as `writable` and `officed`."""
    rights = {
        "writable": access_queries.whether(access.writable_by(user)),
        "officed": access_queries.whether(access.officed_by(user)),
    }
    return cases_for(user).annotate(**rights).filter(pk=pk).first()


def own_cases(user: User) -> QuerySet[Case]:
    """Return the cases in which this user may write, the oldest first."""
    return Case.objects.filter(access.writable_by(user))


def officed_cases(user: User) -> QuerySet[Case]:
    """Return the cases that this user looks after as attention officer."""
    found = Case.objects.filter(access.officed_by(user))
    return found.select_related("raised_by", "taken_by", "closed_by")


def start_of_oldest() -> datetime | None:
    """Return when the oldest case that is still there was begun."""
    with asking.as_system("oldest-case"):
        return Case.objects.order_by("raised_at").values_list("raised_at", flat=True).first()


def queue_for(user: User) -> dict[str, list[Case]]:
    """Return what an attention officer looks after, by stage; danger first, then the oldest."""
    found: dict[str, list[Case]] = {stage: [] for stage in Stage.values}
    open_ones = officed_cases(user).exclude(stage=Stage.CLOSED)
    for case in open_ones.order_by("-is_urgent", "raised_at", "id"):
        found[case.stage].append(case)
    closed = officed_cases(user).filter(stage=Stage.CLOSED)
    found[Stage.CLOSED] = list(closed.order_by("-closed_at", "id")[:CLOSED_SHOWN])
    return found


def consultations_for(user: User) -> QuerySet[Consultation]:
    """Return what this user is asked to think along about, and was not closed since."""
    found = Consultation.objects.filter(asked=user, ended_at=None)
    return found.select_related("asked_by")


def colleagues_to_consult(user: User, case: Case) -> QuerySet[User]:
    """Return who may be asked to think along: whoever may raise a worry here, but oneself."""
    able = [role.code for role in ROLES if Permission.MELDCODE_RAISE in role.may]
    here = memberships_on(clock.today()).filter(organization=case.organization_id, role__in=able)
    found = User.objects.filter(pk__in=here.values("user"), is_active=True)
    return found.exclude(pk=user.pk).order_by("name")


def with_number(typed: str) -> Case | None:
    """Return the case that people call by this number; ask as the system."""
    wanted = typed.strip().lower()
    if len(wanted) not in {8, 36}:
        return None
    told = Case.objects.annotate(told=Cast("id", TextField()))
    return told.filter(told__endswith=wanted).first()


@dataclass(frozen=True)
class Written:
    """One step on a page: what the route says and what stands there."""

    text: StepText
    row: CaseStep | None
    typed: Typed

    @property
    def code(self) -> str:
        """Return the code of the step."""
        return self.text.code

    @property
    def name(self) -> str:
        """Return the step in a word."""
        return str(Step(self.text.code).label)

    @property
    def is_done(self) -> bool:
        """Tell whether who wrote it said that it is done."""
        return bool(self.row and self.row.finished_at)


@dataclass(frozen=True)
class Noted:
    """One note, opened."""

    kind: str
    label: str
    typed: Typed
    written_by: str
    written_at: datetime
    round: int


@dataclass(frozen=True)
class Thought:
    """What a colleague was asked and answered, opened."""

    row: Consultation
    question: str
    advice: str


@dataclass(frozen=True)
class Chosen:
    """A decision, opened."""

    row: Decision
    reason: str


@dataclass(frozen=True)
class Opened:
    """Everything of one round of a case, in words; the reference is of the case as a whole."""

    number: int
    reference: str
    steps: list[Written]
    entries: list[Noted]
    consultations: list[Thought]
    decision: Chosen | None

    def step(self, code: str) -> Written:
        """Return one step."""
        return next(step for step in self.steps if step.code == code)

    def notes(self, *kinds: str) -> list[Noted]:
        """Return the notes of some kinds."""
        return [entry for entry in self.entries if entry.kind in kinds]

    @property
    def reported(self) -> bool:
        """Tell whether a report was written down."""
        return bool(self.notes(EntryKind.REPORT))

    @property
    def outcome(self) -> Outcome:
        """Return what the weighing leads to."""
        return rules.weigh(rules.weighing_of(self.step(Step.WEIGH).typed))

    @property
    def decided(self) -> Decided | None:
        """Return the two decisions, when they were taken."""
        if not self.decision:
            return None
        return Decided(self.decision.row.report, self.decision.row.help)


def opened(case: Case) -> list[Opened]:
    """Return every round of a case, the present one first.

    :raises ShreddedError: for who may not read it
    """
    key = keys.key_of(case.pk)
    consultations = list(case.consultations.select_related("asked", "asked_by"))
    own = keys.keys_of(row.pk for row in consultations) if consultations else {}
    steps = {(row.round, row.code): row for row in case.steps.select_related("written_by")}
    entries = list(case.entries.select_related("written_by"))
    decisions = {row.round: row for row in case.decisions.select_related("decided_by")}
    told = route(case.country)
    referred = case.sealed_reference is not None
    reference = read(key, case, "sealed_reference")["text"] if referred else ""
    return [
        Opened(
            number,
            reference,
            [_written(key, text, steps.get((number, text.code))) for text in told.steps],
            [_noted(key, row) for row in entries if row.round == number],
            [_thought(own[row.pk], row) for row in consultations if row.round == number],
            _chosen(key, decisions.get(number)),
        )
        for number in range(case.round, 0, -1)
    ]


def typed_at(case: Case, code: str) -> Typed:
    """Return what was typed at one step of the present round."""
    row = case.steps.filter(round=case.round, code=code).first()
    return read(keys.key_of(case.pk), row, "sealed_body") if row else {}


def _written(key: bytes, text: StepText, row: CaseStep | None) -> Written:
    return Written(text, row, read(key, row, "sealed_body") if row else {})


def _noted(key: bytes, row: Entry) -> Noted:
    return Noted(
        row.kind, str(EntryKind(row.kind).label), read(key, row, "sealed_body"),
        row.written_by.get_full_name(), row.written_at, row.round,
    )  # fmt: skip


def _thought(key: bytes, row: Consultation) -> Thought:
    return Thought(row, *words_of(row, key))


def _chosen(key: bytes, row: Decision | None) -> Chosen | None:
    return Chosen(row, read(key, row, "sealed_reason")["text"]) if row else None


def words_of(row: Consultation, key: bytes) -> tuple[str, str]:
    """Return the question to a colleague and the answer, empty when there is none yet."""
    advice = read(key, row, "sealed_advice")["text"] if row.sealed_advice else ""
    return read(key, row, "sealed_question")["text"], advice


def words_for(row: Consultation) -> tuple[str, str]:
    """Return the same, for who was asked."""
    return words_of(row, keys.key_of(row.pk))


def mark_of(typed: Typed) -> str:
    """Return what tells whether a text is the one that a page shows."""
    return sealing.fingerprint("meldcode step", json.dumps(typed, sort_keys=True)).hex()


def read(key: bytes, row: models.Model, column: str) -> Typed:
    """Return what stands in a sealed column."""
    content: Typed = json.loads(sealing.unseal(key, getattr(row, column), place(row, column)))
    return content


def sealed(key: bytes, row: models.Model, column: str, content: Typed) -> bytes:
    """Return content as it is kept in a sealed column."""
    return sealing.seal(key, json.dumps(content).encode(), place(row, column))


def place(row: models.Model, column: str) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"
