"""What the API of referrals reads and answers."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec

from thuisfront.referrals.enums import Happening, Kind, Outcome, Refusal, Side, State
from thuisfront.referrals.rules.states import MOVES

SENT = [str(state) for state in State if state not in {State.DRAFT, State.ERROR}]
STEPS = sorted({str(step) for (_, step), move in MOVES.items() if Side.RECEIVER in move.by})
WRITTEN = [str(Happening.QUESTION), str(Happening.REPORT)]


def _one_of(*values: str) -> msgspec.Meta:
    return msgspec.Meta(extra_json_schema={"enum": list(values)})


KindWord = Annotated[str, _one_of(*map(str, Kind))]
StateWord = Annotated[str, _one_of(*SENT)]


class Summary(msgspec.Struct, frozen=True):
    """One thing that was sent, without a word about anybody."""

    id: UUID
    number: str
    kind: KindWord
    state: StateWord
    service: str
    sent_at: datetime
    changed_at: datetime
    unread: bool


class Page(msgspec.Struct, frozen=True):
    """A page of what was sent, what changed last first."""

    total_items: int
    total_pages: int
    page_number: int
    size: int
    contents: list[Summary]


class Shared(msgspec.Struct, frozen=True):
    """One thing that the family agreed to share with this organization."""

    field: str
    label: str
    value: str


class Happened(msgspec.Struct, frozen=True):
    """What happened until now, on either side."""

    what: str
    side: str
    at: datetime
    text: str


class Message(msgspec.Struct, frozen=True):
    """One thing that was sent, with exactly what the family agreed to; keep no more than needed."""

    id: UUID
    number: str
    kind: KindWord
    state: StateWord
    service: str
    sent_at: datetime
    changed_at: datetime
    refusal: str
    outcome: str
    shared: list[Shared]
    events: list[Happened]
    steps: list[str]


class NewStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A step, a question or a report. `reject` needs a `refusal`; every end needs an `outcome`."""

    step: Annotated[str, _one_of(*STEPS, *WRITTEN)]
    refusal: Annotated[str, _one_of("", *map(str, Refusal))] = ""
    outcome: Annotated[str, _one_of("", *map(str, Outcome))] = ""
    text: Annotated[str, msgspec.Meta(max_length=4000)] = ""


class Done(msgspec.Struct, frozen=True):
    """Where it stands after a step, and what can be done now."""

    id: UUID
    state: StateWord
    steps: list[str]
