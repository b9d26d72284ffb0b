"""Which text of a page fits who asks, pure: by who they are, for whom, and how old."""

from collections.abc import Sequence

CHILD, TEEN, ADULT, SIMPLE, PROFESSIONAL = "child", "teen", "adult", "simple", "professional"
PROFESSIONALS = frozenset({
    "school", "professional", "health", "municipality", "youth-care", "prison-staff", "probation",
    "police", "lawyer", "volunteer", "student", "media",
})  # fmt: skip
# What fits, the best first. A child of seven reads with somebody: the text for 8 to 12 is nearest.
BY_AGE = {
    "0-7": (CHILD, SIMPLE), "8-11": (CHILD, SIMPLE), "12-15": (TEEN, SIMPLE),
    "16-17": (TEEN, SIMPLE), "": (TEEN, CHILD, SIMPLE),
}  # fmt: skip
GROWN_UP = (ADULT, SIMPLE)
AT_WORK = (PROFESSIONAL, ADULT)
YOUNG = (ADULT, TEEN)


def levels_for(*, asker: str, age_band: str = "") -> tuple[str, ...]:
    """Return the levels that fit who asks, the best first.

    The age counts for a child that asks itself: of who asks for a child, it is the child's.
    """
    if asker == "child":
        return BY_AGE[age_band]
    if asker == "young-adult":
        return YOUNG
    return AT_WORK if asker in PROFESSIONALS else GROWN_UP


def best_of(there: Sequence[str], wanted: Sequence[str]) -> str:
    """Return the level that fits best of those that are there; nothing when none fits."""
    return next((level for level in wanted if level in there), "")
