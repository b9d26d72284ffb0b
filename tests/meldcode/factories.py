"""Cases of the Meldcode for tests, made through the acts themselves."""

from datetime import UTC, datetime, timedelta
from typing import Any

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.ui.forms import new_token
from thuisfront.meldcode import actions
from thuisfront.meldcode.actions import consulting
from thuisfront.meldcode.enums import EntryKind, Step
from thuisfront.meldcode.models import Case, Consultation

AT = datetime(2026, 11, 23, 9, 31, 7, tzinfo=UTC)
SEEN = "Woensdag zag ik zebravlekken op een arm"
QUESTION = "Wat zou jij doen bij pinguinvlekken?"
SIGNALS = {"danger": "no", "seen": SEEN, "care": "parent"}
SAFE = {
    "suspicion": "yes", "unsafe": "none", "can_help": "yes", "accepted": "yes", "works": "yes",
    "why": "De oma kookt elke dag",
}  # fmt: skip
STRUCTURAL = {**SAFE, "unsafe": "structural"}


def begin(by: User, *, at: datetime = AT, **values: Any) -> Case:
    """Begin a case and write its first step, as who has the worry."""
    with asking.as_user(by):
        usual: dict[str, Any] = {"country": "nl", "form_token": new_token(), "at": at}
        case = actions.begin_case(**{**usual, **values}, by=by)
        actions.save_step(
            case=case, code=Step.SIGNALS, typed=SIGNALS, reference="Q-42", finished=True, at=at,
            by=by,
        )  # fmt: skip
    return Case.objects.get(pk=case.pk)


def weigh(case: Case, by: User, answers: dict[str, str]) -> None:
    """Write down the weighing."""
    with asking.as_user(by):
        actions.save_step(case=case, code=Step.WEIGH, typed=answers, finished=True, at=AT, by=by)


def take(case: Case, by: User) -> None:
    """Take a case over as attention officer."""
    with asking.as_user(by):
        actions.take_case(case=case, at=AT, by=by)


def note(case: Case, by: User, kind: EntryKind = EntryKind.ADVICE, **typed: str) -> None:
    """Add a note."""
    told = {"day": "2026-11-23", "who": "Mw. Jansen", "text": "Praat eerst", **typed}
    with asking.as_user(by):
        actions.add_entry(case=case, kind=kind, typed=told, form_token=new_token(), at=AT, by=by)


def consult(case: Case, by: User, colleague: User) -> Consultation:
    """Ask a colleague to think along."""
    with asking.as_user(by):
        consulting.ask_colleague(
            case=case, colleague=colleague, question=QUESTION, form_token=new_token(), at=AT, by=by
        )
    return Consultation.objects.latest("pk")


def decide(case: Case, by: User, *, report: bool, help: bool = True) -> None:  # noqa: A002 -- as the act has it
    """Take the two decisions."""
    with asking.as_user(by):
        actions.decide(case=case, report=report, help=help, reason="Daarom", at=AT, by=by)


def close(case: Case, by: User, reason: str = "help") -> Case:
    """Close a case."""
    with asking.as_user(by):
        actions.close_case(
            case=case, reason=reason, text="Oma let op", form_token=new_token(),
            at=AT + timedelta(hours=1), by=by,
        )  # fmt: skip
    return Case.objects.get(pk=case.pk)


def closed(by: User, officer: User, *, at: datetime = AT) -> Case:
    """Return a case that went all the way to the end, with a note and advice of a colleague."""
    case = begin(by, at=at)
    weigh(case, by, SAFE)
    take(case, officer)
    decide(case, officer, report=False)
    return close(case, officer)
