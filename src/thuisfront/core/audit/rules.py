"""Pure rules of the trail: what is told of a moment, and how long it is kept."""

from collections.abc import Iterable
from datetime import datetime

PARTS = ((6, "night"), (12, "morning"), (18, "afternoon"), (24, "evening"))
KEPT = 5  # years, at least: NEN 7513, and never shorter than the file


def part_of_day(hour: int) -> str:
    """Return the part of the day: all that is told of when someone of the staff looked.

    The minute would tell who was on duty, and to the person it says nothing more.
    """
    return next(name for until, name in PARTS if hour < until)


def kept_from(at: datetime, starts: Iterable[datetime]) -> datetime:
    """Return from when every line stays: five years, or since the oldest file that is left."""
    year = at.year - KEPT
    leap = (at.month, at.day) == (2, 29)
    return min([at.replace(year=year, day=28 if leap else at.day), *starts])
