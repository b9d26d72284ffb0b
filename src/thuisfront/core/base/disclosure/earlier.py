"""What two releases of a table tell together: who subtracts one from the other finds the few."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

from thuisfront.core.base.disclosure.few import PUBLIC

Name = TypeVar("Name", bound=Hashable)


def told_apart(
    before: Mapping[Name, int | None], after: Mapping[Name, int], *, most: int = PUBLIC
) -> frozenset[Name]:
    """Return the cells that were shown before and now differ from that by a number too small."""
    return frozenset(
        cell
        for cell, number in before.items()
        if number is not None and cell in after and 0 < abs(number - after[cell]) <= most
    )


def hidden_before(
    before: Mapping[Name, int | None], after: Mapping[Name, int]
) -> frozenset[Name]:  # fmt: skip
    """Return the cells that were hidden then and are there now: they stay hidden."""
    return frozenset(cell for cell, number in before.items() if number is None and cell in after)


def told_already(
    before: Mapping[Name, int | None], after: Mapping[Name, int], hidden: frozenset[Name]
) -> frozenset[Name]:
    """Return the cells that are hidden now while the same number was shown before."""
    return frozenset(cell for cell in hidden if before.get(cell) == after[cell])


def kept_hidden(
    before: Mapping[Name, tuple[int, bool]], after: Mapping[Name, int], *, most: int = PUBLIC
) -> frozenset[Name]:
    """Return the cells to hide now, from each number at its last release and whether it was shown.

    A number that was shown and changed by a few tells of these few. One that was hidden and is
    still about the same would, shown now, open what was hidden with it then.
    """
    return frozenset(
        cell
        for cell, (number, shown) in before.items()
        if after.get(cell) and int(shown) <= abs(after[cell] - number) <= most
    )
