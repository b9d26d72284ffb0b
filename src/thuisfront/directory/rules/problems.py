"""What can be wrong with a feed, and the report of it. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

MOST = 1000  # told one by one; the rest is counted


class Wrong(StrEnum):
    """What is wrong at one place of a feed (Dutch: fout in een bron)."""

    MISSING = "missing"
    NOT_TEXT = "not-text"
    NOT_NUMBER = "not-number"
    NOT_FLAG = "not-flag"
    NOT_LIST = "not-list"
    NOT_OBJECT = "not-object"
    NO_CHOICE = "no-choice"
    NO_ADDRESS = "no-address"
    NO_MAIL = "no-mail"
    NO_KEY = "no-key"
    NO_DATE = "no-date"
    NO_MOMENT = "no-moment"
    NO_TIME = "no-time"
    TOO_LONG = "too-long"
    NUL = "nul"
    BACKWARDS = "backwards"
    TWICE = "twice"
    NOT_THERE = "not-there"
    CYCLE = "cycle"
    HEADER = "header"
    UNREADABLE = "unreadable"
    UNREADABLE_LINE = "unreadable-line"
    ELSEWHERE = "elsewhere"
    NO_PLACE = "no-place"
    SWAPPED = "swapped"
    MARKUP = "markup"
    KEPT = "kept"
    BY_HAND = "by-hand"


# What is told, but keeps nothing out.
NOTES = frozenset({Wrong.NO_PLACE, Wrong.SWAPPED, Wrong.MARKUP, Wrong.KEPT, Wrong.BY_HAND})


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong, where it stands, and a word about it."""

    path: str
    wrong: Wrong
    about: str = ""

    @property
    def is_note(self) -> bool:
        """Tell whether the record is taken all the same."""
        return self.wrong in NOTES


@dataclass
class Report:
    """Everything that was found; the first thousand one by one, counted the rest."""

    problems: list[Problem] = field(default_factory=list)
    errors: int = 0
    notes: int = 0

    def add(self, path: str, wrong: Wrong, about: str = "") -> None:
        """Note a problem."""
        if wrong in NOTES:
            self.notes += 1
        else:
            self.errors += 1
        if len(self.problems) < MOST:
            self.problems.append(Problem(path, wrong, about[:200]))

    def add_all(self, other: "Report") -> None:
        """Note what another report found."""
        self.problems += other.problems[: MOST - len(self.problems)]
        self.errors, self.notes = self.errors + other.errors, self.notes + other.notes

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)
