"""Of how many people something may be told, and when one of them makes nearly all of a sum."""

from collections.abc import Sequence

INTERNAL, PUBLIC = 4, 9  # up to here a count is too small
LEAST = INTERNAL + 1
LEAST_OF_TAIL = 10  # with fewer the ninth of ten is nearly the largest: of one person
DOMINATING = 0.85  # of a sum by its largest contributor


def may_tell_middle(number: int) -> bool:
    """Tell whether the middle of so many values may be told."""
    return number >= LEAST


def may_tell_tail(number: int) -> bool:
    """Tell whether what nine out of ten values stay under may be told."""
    return number >= LEAST_OF_TAIL


def dominated(contributions: Sequence[float]) -> bool:
    """Tell whether one contributor makes nearly all of a sum."""
    whole = sum(contributions)
    return bool(contributions) and max(contributions) > DOMINATING * whole > 0


def may_tell_sum(contributions: Sequence[float], most: int = PUBLIC) -> bool:
    """Tell whether a sum may be told: of more than so many people, and none makes nearly all."""
    return len(contributions) > most and not dominated(contributions)
