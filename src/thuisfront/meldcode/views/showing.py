"""A case as a page or a paper shows it: questions and answers in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from thuisfront.meldcode import queries
from thuisfront.meldcode.forms.deciding import day_of_note, note_in_words
from thuisfront.meldcode.forms.steps import FORMS, told

if TYPE_CHECKING:
    from thuisfront.meldcode.models import Case

Lines = list[tuple[str, str]]


@dataclass(frozen=True)
class NoteInWords:
    """One note: what it was, on which day, by whom written, and its lines."""

    noted: queries.Noted
    day: str
    lines: Lines


@dataclass(frozen=True)
class StepInWords:
    """One step with its answers."""

    step: queries.Written
    lines: Lines
    may_write: bool = False


@dataclass(frozen=True)
class RoundInWords:
    """One round: steps, notes, colleagues, and what was decided."""

    opened: queries.Opened
    steps: list[StepInWords]
    notes: list[NoteInWords]


def rounds_in_words(
    case: "Case", rounds: list[queries.Opened], *, may_write: bool = False
) -> list[RoundInWords]:
    """Return every round as it is shown, the present one first: only that one is written in."""
    return [
        RoundInWords(
            now,
            [_step(case, step, may_write=may_write and now is rounds[0]) for step in now.steps],
            notes_in_words(now.entries),
        )
        for now in rounds
    ]


def _step(case: "Case", step: queries.Written, *, may_write: bool) -> StepInWords:
    if step.code not in FORMS:
        return StepInWords(step, [])
    return StepInWords(step, told(step.code, step.typed, queries.route(case.country)), may_write)


def notes_in_words(entries: Iterable[queries.Noted]) -> list[NoteInWords]:
    """Return notes as they are shown."""
    return [
        NoteInWords(noted, day_of_note(noted.typed), note_in_words(noted.typed))
        for noted in entries
    ]


def parts_on_paper(case: "Case", rounds: list[queries.Opened]) -> list[tuple[str, Lines]]:
    """Return the record as headings with lines, the oldest round first; names of staff as well."""
    parts: list[tuple[str, Lines]] = []
    for told_round in reversed(rounds_in_words(case, rounds)):
        begin = gettext("Round %(number)s: ") % {"number": told_round.opened.number}
        begin = begin if len(rounds) > 1 else ""
        parts += [
            (f"{begin}{step.step.text.title}{_when(step.step)}", step.lines)
            for step in told_round.steps
            if step.lines
        ]
        for note in told_round.notes:
            heading = f"{begin}{note.noted.label}, {note.day or _moment(note.noted.written_at)}"
            parts.append((heading, [*note.lines, (gettext("Written by"), note.noted.written_by)]))
        parts += [(f"{begin}{head}", lines) for head, lines in _agreed(told_round.opened)]
    return parts


def _agreed(now: queries.Opened) -> Iterable[tuple[str, Lines]]:
    for thought in now.consultations:
        asked = thought.row.asked.get_full_name()
        lines = [(gettext("Asked"), thought.question), (gettext("Answer"), thought.advice or "–")]
        yield gettext("A colleague thought along: %(name)s") % {"name": asked}, lines
    if now.decision:
        row = now.decision.row
        yield (
            gettext("Decided by %(name)s, %(moment)s")
            % {"name": row.decided_by.get_full_name(), "moment": _moment(row.decided_at)},
            [
                (gettext("Reporting is needed"), _yes(row.report)),
                (gettext("Help is (also) possible"), _yes(row.help)),
                (gettext("Why"), now.decision.reason),
            ],
        )


def _yes(value: bool) -> str:
    return gettext("yes") if value else gettext("no")


def _when(step: queries.Written) -> str:
    done = step.row and step.row.finished_at
    return f" ({_moment(done)})" if done else ""


def _moment(at: datetime) -> str:
    return date_format(localtime(at), gettext("j F Y, H:i"))
