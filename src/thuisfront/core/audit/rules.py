"""Pure rules of the trail: what is told of a moment."""

PARTS = ((6, "night"), (12, "morning"), (18, "afternoon"), (24, "evening"))


def part_of_day(hour: int) -> str:
    """Return the part of the day: all that is told of when someone of the staff looked.

    The minute would tell who was on duty, and to the person it says nothing more.
    """
    return next(name for until, name in PARTS if hour < until)
