"""Counting whether pages are useful; pure."""

from datetime import date, timedelta
from math import sqrt

_Z = 1.96  # of a normal distribution: 95 % lies within


def week_of(day: date) -> date:
    """Return the Monday of the week in which a day falls."""
    return day - timedelta(days=day.weekday())


def sure_share(part: int, total: int) -> float:
    """Return the share that `part` has of `total` at the very least, 0 to 1.

    The lower bound of the score interval at 95 % (E. B. Wilson, JASA 22, 1927): two out of two
    says less than eighteen out of twenty.
    """
    if not total:
        return 0.0
    share, z2 = part / total, _Z * _Z
    middle = share + z2 / (2 * total)
    margin = _Z * sqrt(share * (1 - share) / total + z2 / (4 * total * total))
    return max(0.0, (middle - margin) / (1 + z2 / total))
