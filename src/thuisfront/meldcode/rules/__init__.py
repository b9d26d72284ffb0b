"""Pure rules of the Meldcode: what weighing leads to, what may be decided, when a case may close.

The weighing is the Dutch framework (afwegingskader) of five questions, with the professional norm
on reporting of 2019: report all acute and all structural danger (rule 1), and everything else in
which you cannot offer or organize enough help (rule 2).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar


class Answer(StrEnum):
    """An answer to one question of the weighing (Dutch: antwoord)."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Unsafe(StrEnum):
    """What kind of danger there is; the second question (Dutch: onveiligheid)."""

    NONE = "none"
    ACUTE = "acute"
    STRUCTURAL = "structural"
    BOTH = "both"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """What the weighing leads to (Dutch: uitkomst van de weging)."""

    REPORT = "report"
    HELP = "help"
    CLOSE = "close"
    OPEN = "open"


URGENT_EVERY, OTHERS_EVERY = timedelta(minutes=30), timedelta(days=1)


def told_again_after(*, urgent: bool) -> timedelta:
    """Return how long a record may wait for an attention officer before they are told again.

    Our own choice: half an hour when somebody is in danger, day and night, and else a day.
    """
    return URGENT_EVERY if urgent else OTHERS_EVERY


Kind = TypeVar("Kind", Answer, Unsafe)
UNDECIDED: frozenset[Answer | Unsafe] = frozenset({Answer.UNKNOWN, Unsafe.UNKNOWN})
DANGER = frozenset({Unsafe.ACUTE, Unsafe.STRUCTURAL, Unsafe.BOTH})


@dataclass(frozen=True)
class Weighing:
    """The five answers: is there a suspicion, danger, can we help, do they accept, does it work."""

    suspicion: Answer = Answer.UNKNOWN
    unsafe: Unsafe = Unsafe.UNKNOWN
    can_help: Answer = Answer.UNKNOWN
    accepted: Answer = Answer.UNKNOWN
    works: Answer = Answer.UNKNOWN


@dataclass(frozen=True)
class Outcome:
    """A verdict, the number of the question that gave it, and the norm that says so (1, 2 or 0)."""

    verdict: Verdict
    question: int
    norm: int = 0

    @property
    def must_report(self) -> bool:
        """Tell whether the professional norm says: report."""
        return self.verdict == Verdict.REPORT


def weigh(weighing: Weighing) -> Outcome:
    """Return what the answers lead to.

    Danger comes before everything: also beside a "no" to the first question, which then cannot be
    right.
    """
    if weighing.unsafe in DANGER:
        return Outcome(Verdict.REPORT, 2, norm=1)
    if weighing.suspicion == Answer.NO:
        return Outcome(Verdict.CLOSE, 1)
    answers: tuple[Answer | Unsafe, ...] = (
        weighing.suspicion, weighing.unsafe, weighing.can_help, weighing.accepted, weighing.works,
    )  # fmt: skip
    for number, answer in enumerate(answers, 1):
        if answer in UNDECIDED:
            return Outcome(Verdict.OPEN, number)
        if answer is Answer.NO:
            return Outcome(Verdict.REPORT, number, norm=2)
    return Outcome(Verdict.HELP, 5)


def weighing_of(answers: Mapping[str, str]) -> Weighing:
    """Return the weighing that was written down; what is missing or strange is unknown."""
    return Weighing(
        _either(Answer, answers.get("suspicion")), _either(Unsafe, answers.get("unsafe")),
        _either(Answer, answers.get("can_help")), _either(Answer, answers.get("accepted")),
        _either(Answer, answers.get("works")),
    )  # fmt: skip


def _either(kind: type[Kind], value: str | None) -> Kind:
    return kind(value) if value in set(kind) else kind("unknown")


class No(StrEnum):
    """Why something may not be decided or closed (Dutch: beletsel)."""

    WEIGH_FIRST = "weigh-first"
    MUST_REPORT = "must-report"
    NOT_ALONE = "not-alone"
    DECIDE_FIRST = "decide-first"
    REPORT_FIRST = "report-first"
    NOT_REPORTED = "not-reported"
    OTHER_DECISION = "other-decision"


def why_not_decide(
    *, report: bool, outcome: Outcome, strict: bool, alone: bool
) -> No | None:  # fmt: skip
    """Return why this may not be decided; reporting always may.

    :param strict: whether the route leaves no choice once the norm says report
    :param alone: whether who decides also began the case
    """
    if report:
        return None
    if outcome.must_report and strict:
        return No.MUST_REPORT
    if outcome.verdict == Verdict.OPEN:
        return No.WEIGH_FIRST
    return No.NOT_ALONE if alone else None


@dataclass(frozen=True)
class Decided:
    """The two decisions: is reporting needed, and is help (also) possible."""

    report: bool
    help: bool


def why_not_close(*, reason: str, decided: Decided | None, reported: bool) -> No | None:
    """Return why a case may not be closed for this reason.

    :param reported: whether a report was written down since the steps began
    """
    if decided is None:
        return No.DECIDE_FIRST
    if decided.report and not reported:
        return No.REPORT_FIRST
    if reason == "reported":
        return None if reported else No.NOT_REPORTED
    fits = {"unfounded": not decided.report and not decided.help, "help": decided.help}
    return None if fits.get(reason, True) else No.OTHER_DECISION


def keep_years(reason: str) -> int:
    """Return for how many years a closed case is kept.

    A worry that was taken away two years, as other contacts whose people are known; the rest twenty
    years, as a file of youth help (Jeugdwet 7.3.8). There is no term in the law for this: our own
    weighing, not checked yet.
    """
    return 2 if reason == "unfounded" else 20
