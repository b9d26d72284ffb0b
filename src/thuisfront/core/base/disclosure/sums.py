"""Sums of what people contribute, such as hours: hidden where few or mostly one made it."""

from collections.abc import Mapping, Sequence

from thuisfront.core.base.disclosure.few import PUBLIC, may_tell_sum
from thuisfront.core.base.disclosure.reach import Cell
from thuisfront.core.base.disclosure.tables import Protected, Table, protect

ROOM = 0.15  # of the largest sum that is hidden: what somebody may not guess it better than


def table_of(given: Mapping[Cell, Sequence[float]], shape: tuple[int, int]) -> Table:
    """Return the sums of what is given for each cell, rounded to whole numbers, with totals."""
    height, width = shape
    return Table(
        tuple(
            tuple(round(sum(given.get((row, column), ()))) for column in range(width))
            for row in range(height)
        )
    )


def protect_sums(
    given: Mapping[Cell, Sequence[float]], shape: tuple[int, int], *, most: int = PUBLIC
) -> Protected:
    """Return what to hide of a table of sums: of `most` people or fewer, or mostly of one.

    Totals are looked at as well. What is hidden cannot be guessed to within 15 percent of the
    largest sum that had to be.
    """
    table = table_of(given, shape)
    every = {cell: _contributions(given, cell, shape) for cell in table.cells}
    shut = {cell for cell, parts in every.items() if parts and not may_tell_sum(parts, most)}
    width = max((round(ROOM * table.full[cell]) for cell in shut), default=0)
    return protect(table, most=max(1, width), also=shut, groups=False, counts=False)


def _contributions(
    given: Mapping[Cell, Sequence[float]], cell: Cell, shape: tuple[int, int]
) -> list[float]:  # fmt: skip
    rows = range(shape[0]) if cell[0] == shape[0] else [cell[0]]
    columns = range(shape[1]) if cell[1] == shape[1] else [cell[1]]
    return [one for row in rows for column in columns for one in given.get((row, column), ())]
