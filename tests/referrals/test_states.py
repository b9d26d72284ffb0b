"""The table of steps, held against what was agreed, for every pair of a state and a step."""

from datetime import date
from itertools import product

import pytest

from thuisfront.referrals.enums import Kind, Outcome, Refusal, Side, State, Step
from thuisfront.referrals.rules import silence, states, telling
from thuisfront.referrals.rules.states import No

# Written out once more, by hand: what is not here must be refused.
AGREED = {
    ("draft", "send", "family"): "requested",
    ("requested", "cancel", "family"): "cancelled",
    ("accepted", "cancel", "family"): "cancelled",
    ("in-progress", "cancel", "family"): "cancelled",
    ("draft", "send", "sender"): "requested",
    ("draft", "mistake", "sender"): "entered-in-error",
    ("requested", "accept", "receiver"): "accepted",
    ("requested", "reject", "receiver"): "rejected",
    ("requested", "cancel", "sender"): "cancelled",
    ("requested", "mistake", "sender"): "entered-in-error",
    ("accepted", "start", "receiver"): "in-progress",
    ("accepted", "cancel", "sender"): "cancelled",
    ("accepted", "cancel", "receiver"): "cancelled",
    ("accepted", "mistake", "sender"): "entered-in-error",
    ("in-progress", "hold", "receiver"): "on-hold",
    ("in-progress", "complete", "receiver"): "completed",
    ("in-progress", "fail", "receiver"): "failed",
    ("in-progress", "cancel", "sender"): "cancelled",
    ("in-progress", "cancel", "receiver"): "cancelled",
    ("in-progress", "mistake", "sender"): "entered-in-error",
    ("on-hold", "resume", "receiver"): "in-progress",
    ("on-hold", "mistake", "sender"): "entered-in-error",
}


@pytest.mark.parametrize(("state", "step", "side"), list(product(State, Step, Side)))
def test_each_step_is_possible_exactly_where_it_was_agreed(
    state: State, step: Step, side: Side
) -> None:
    wanted = AGREED.get((state.value, step.value, side.value))
    move = states.MOVES.get((state, step))
    assert (states.why_not_step(state, step, side) is None) == (wanted is not None)
    if wanted:
        assert move
        assert move.to == wanted
    elif (state, step) in states.MOVES:
        assert states.why_not_step(state, step, side) == No.SIDE


def test_what_ended_never_begins_again() -> None:
    for state in ("rejected", "cancelled", "completed", "failed", "entered-in-error"):
        assert [one for side in Side for one in states.steps_for(state, side)] == []
        assert not states.is_open(state)
    assert {state for state in State if states.is_open(state)} == {
        "draft", "requested", "accepted", "in-progress", "on-hold",
    }  # fmt: skip


def test_a_no_comes_with_a_reason_and_nothing_else_does() -> None:
    def why(step: Step, **told: str) -> No | None:
        return states.why_not(State.REQUESTED, step, Side.RECEIVER, **told)

    assert why(Step.REJECT) == No.REASON
    assert why(Step.REJECT, refusal=Refusal.AGE) is None
    assert why(Step.ACCEPT, refusal=Refusal.AGE) == No.REASON


@pytest.mark.parametrize(("step", "outcome"), list(product(states.FITTING, [*Outcome, ""])))
def test_after_accepting_each_end_says_what_became_of_it(step: Step, outcome: str) -> None:
    side = Side.SENDER if step == Step.CANCEL else Side.RECEIVER
    no = states.why_not(State.IN_PROGRESS, step, side, outcome=outcome)
    assert (no is None) == (outcome in states.FITTING[step])


def test_before_accepting_nothing_became_of_it() -> None:
    assert states.why_not(State.REQUESTED, Step.CANCEL, Side.SENDER) is None
    no = states.why_not(State.REQUESTED, Step.CANCEL, Side.SENDER, outcome=Outcome.STOPPED)
    assert no == No.OUTCOME


def test_accepted_is_never_helped() -> None:
    assert {Outcome.HELPED, Outcome.PARTLY} == states.HELPED
    helping = {step for step, fitting in states.FITTING.items() if states.HELPED & set(fitting)}
    assert helping == {Step.COMPLETE}


def test_asking_for_room_ends_with_its_answer() -> None:
    room = Kind.ROOM
    assert states.steps_for(State.REQUESTED, Side.RECEIVER, room) == [Step.ACCEPT, Step.REJECT]
    assert states.steps_for(State.ACCEPTED, Side.RECEIVER, room) == []
    assert states.steps_for(State.ACCEPTED, Side.SENDER, room) == []
    assert not states.is_open(State.ACCEPTED, room)


@pytest.mark.parametrize(("state", "step", "side"), list(product(State, Step, Side)))
def test_a_step_counts_as_made_only_where_it_led(state: State, step: Step, side: Side) -> None:
    wanted = {to for (_, made, by), to in AGREED.items() if (made, by) == (step, side)}
    assert states.is_done(state, step, side) == (state in wanted)


@pytest.mark.parametrize(
    ("sent", "reminded", "task"),
    [
        (date(2026, 11, 23), date(2026, 11, 26), date(2026, 12, 1)),  # a Monday
        (date(2026, 11, 27), date(2026, 12, 2), date(2026, 12, 7)),  # a Friday
        (date(2026, 11, 28), date(2026, 12, 2), date(2026, 12, 7)),  # a Saturday
        (date(2026, 12, 23), date(2026, 12, 29), date(2027, 1, 4)),  # Christmas and New Year
        (date(2026, 4, 24), date(2026, 4, 30), date(2026, 5, 6)),  # King's Day; Labour Day of BE
        (date(2026, 7, 20), date(2026, 7, 24), date(2026, 7, 29)),  # the national day of Belgium
    ],
)
def test_silence_is_counted_in_working_days(sent: date, reminded: date, task: date) -> None:
    assert (silence.reminder_on(sent), silence.task_on(sent)) == (reminded, task)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Papa zit vast in de PI Vught", ["zit vast", "pi"]),
        ("zijn vader is gedetineerd, in detentie", ["gedetineerd", "detentie"]),
        ("Mama woont in de gevangenis. De gevangenis is ver", ["gevangenis"]),
        ("her dad is in prison", ["prison"]),
        ("Kiki slaapt slecht en praat graag over school", []),
        ("een pink, een spin en een celstof", []),
    ],
)
def test_words_that_tell_where_a_parent_is_are_pointed_out(text: str, found: list[str]) -> None:
    assert telling.telling_words(text) == found
