"""Which step leads where, and who may make it. What does not stand here is not possible."""

from dataclasses import dataclass
from enum import StrEnum

from thuisfront.referrals.enums import Kind, Outcome, Side, State, Step

SENDER = frozenset({Side.SENDER})
RECEIVER = frozenset({Side.RECEIVER})
# Who asks it themselves sends it, and can always take it back.
ASKING = SENDER | {Side.FAMILY}
EVERYBODY = ASKING | RECEIVER


class No(StrEnum):
    """Why a step is not made (Dutch: beletsel van een stap)."""

    STATE = "state"
    SIDE = "side"
    REASON = "reason"
    OUTCOME = "outcome"
    CONSENT = "consent"
    NOTHING_SHARED = "nothing-shared"
    NO_SERVICE = "no-service"
    NO_ADDRESS = "no-address"


@dataclass(frozen=True)
class Move:
    """Where a step leads, and which sides may make it."""

    to: State
    by: frozenset[Side]


MOVES: dict[tuple[State, Step], Move] = {
    (State.DRAFT, Step.SEND): Move(State.REQUESTED, ASKING),
    (State.DRAFT, Step.MISTAKE): Move(State.ERROR, SENDER),
    (State.REQUESTED, Step.ACCEPT): Move(State.ACCEPTED, RECEIVER),
    (State.REQUESTED, Step.REJECT): Move(State.REJECTED, RECEIVER),
    (State.REQUESTED, Step.CANCEL): Move(State.CANCELLED, ASKING),
    (State.REQUESTED, Step.MISTAKE): Move(State.ERROR, SENDER),
    (State.ACCEPTED, Step.START): Move(State.IN_PROGRESS, RECEIVER),
    (State.ACCEPTED, Step.CANCEL): Move(State.CANCELLED, EVERYBODY),
    (State.ACCEPTED, Step.MISTAKE): Move(State.ERROR, SENDER),
    (State.IN_PROGRESS, Step.HOLD): Move(State.ON_HOLD, RECEIVER),
    (State.IN_PROGRESS, Step.COMPLETE): Move(State.COMPLETED, RECEIVER),
    (State.IN_PROGRESS, Step.FAIL): Move(State.FAILED, RECEIVER),
    (State.IN_PROGRESS, Step.CANCEL): Move(State.CANCELLED, EVERYBODY),
    (State.IN_PROGRESS, Step.MISTAKE): Move(State.ERROR, SENDER),
    (State.ON_HOLD, Step.RESUME): Move(State.IN_PROGRESS, RECEIVER),
    (State.ON_HOLD, Step.MISTAKE): Move(State.ERROR, SENDER),
}
# Asking for room ends with its answer: there is nobody who is being helped.
OF_HELP_ONLY = frozenset({Step.START, Step.HOLD, Step.RESUME, Step.COMPLETE, Step.FAIL})
CLOSED = frozenset({State.REJECTED, State.CANCELLED, State.COMPLETED, State.FAILED, State.ERROR})
SENT_AND_OPEN = frozenset(State) - CLOSED - {State.DRAFT}
AFTER_ACCEPTING = frozenset({State.ACCEPTED, State.IN_PROGRESS, State.ON_HOLD})
# "Accepted" is never "helped": only who was helped counts, as the receiver tells at the end.
HELPED = frozenset({Outcome.HELPED, Outcome.PARTLY})
FITTING: dict[Step, tuple[Outcome, ...]] = {
    Step.COMPLETE: (Outcome.HELPED, Outcome.PARTLY, Outcome.NOT_HELPED),
    Step.FAIL: (Outcome.UNREACHED, Outcome.STOPPED, Outcome.UNSUITABLE),
    Step.CANCEL: (Outcome.NOT_NEEDED, Outcome.STOPPED, Outcome.UNSUITABLE, Outcome.UNREACHED),
}


def is_open(state: str, kind: str = Kind.HELP) -> bool:
    """Tell whether something can still happen."""
    answered = kind == Kind.ROOM and state == State.ACCEPTED
    return state not in CLOSED and not answered


def steps_for(state: str, side: Side, kind: str = Kind.HELP) -> list[Step]:
    """Return the steps that a side can make now."""
    return [step for step in Step if why_not_step(state, step, side, kind) is None]


def why_not_step(state: str, step: Step, side: Side, kind: str = Kind.HELP) -> No | None:
    """Return why a side cannot make a step, or nothing."""
    move = MOVES.get((State(state), step))
    of_person = kind == Kind.ROOM and (step in OF_HELP_ONLY or state == State.ACCEPTED)
    if not move or of_person:
        return No.STATE
    return None if side in move.by else No.SIDE


def needs_outcome(state: str, step: Step) -> bool:
    """Tell whether a step asks what became of it: every end after it was accepted."""
    return step in FITTING and State(state) in AFTER_ACCEPTING


def why_not(
    state: str, step: Step, side: Side, *, kind: str = Kind.HELP, refusal: str = "",
    outcome: str = "",
) -> No | None:  # fmt: skip
    """Return why a step is not made with what was told, or nothing."""
    if no := why_not_step(state, step, side, kind):
        return no
    if (step == Step.REJECT) != bool(refusal):
        return No.REASON
    if not needs_outcome(state, step):
        return No.OUTCOME if outcome else None
    return None if outcome in FITTING[step] else No.OUTCOME


def is_done(state: str, step: Step, side: Side) -> bool:
    """Tell whether this side's step was made already: the second of two presses, or of two people.

    A step that led to where the referral is, is not refused: it changes nothing.
    """
    return any(
        move.to == state and made == step and side in move.by for (_, made), move in MOVES.items()
    )
