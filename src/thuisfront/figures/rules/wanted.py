"""What a method wants to know: its inputs, each with a unit and the range it can have."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from thuisfront.figures.enums import Kind

MOST_PEOPLE = 10_000_000_000.0  # more than there are on earth
TINY = 1e-9
Values = Mapping[str, Any]  # a number, or an array of draws, by the name of the input


class WrongInputError(ValueError):
    """Says in one sentence which input cannot be, and why."""


class FootingError(WrongInputError):
    """Says that a stock is given where a flow is asked, or the reverse."""


@dataclass(frozen=True)
class Wanted:
    """An input of a method; `of` says whether it must count what the question counts.

    Without a default it must be given. Inputs of one `group` are given together or not at all.
    """

    name: str
    unit: str
    meaning: str
    most: float
    least: float = 0.0
    may_be_zero: bool = False
    default: float | None = None
    group: str = ""
    of: Kind | None = None
    as_asked: bool = False
    sample: bool = False
    divides: bool = False

    @property
    def is_share(self) -> bool:
        """Tell whether this is a part of a whole."""
        return self.unit == "share"


@dataclass(frozen=True)
class Method:
    """A way to make a figure; its words stand in the docstring of its function."""

    key: str
    version: str
    unit: str
    kinds: frozenset[Kind]
    inputs: tuple[Wanted, ...]
    compute: Callable[[Values, Kind], Any]

    def said(self, label: str) -> str:
        """Return what the docstring says behind `Formula:`, `Source:` or `Assumes:`."""
        lines = [line.strip() for line in (self.compute.__doc__ or "").splitlines()]
        found, taking = [], False
        for line in lines:
            taking = line.startswith(f"{label}:") or (taking and bool(line) and ":" not in line[:9])
            if taking:
                found.append(line.removeprefix(f"{label}:").strip())
        return " ".join(found)

    @property
    def summary(self) -> str:
        """Return the first line of the docstring."""
        return (self.compute.__doc__ or "").strip().splitlines()[0]


def people(name: str, meaning: str, **more: Any) -> Wanted:
    """Return an input that counts people."""
    return Wanted(name, "persons", meaning, MOST_PEOPLE, **more)


def share(name: str, meaning: str, **more: Any) -> Wanted:
    """Return an input that is a part of a whole, from 0 to 1."""
    return Wanted(name, "share", meaning, 1.0, **more)


def each(name: str, meaning: str, **more: Any) -> Wanted:
    """Return an input that is a number of children for each person."""
    return Wanted(name, "children per person", meaning, 20.0, **more)
