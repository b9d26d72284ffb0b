"""Which numbers of a table are hidden, so that nobody can be found in it. Pure.

A number from 1 to 4 is hidden (the threshold of five is that of Statistics Netherlands for tables
of persons). That is not enough: who knows a total can subtract. So the table is attacked as a
reader would, by what each row and column must add up to, and as long as a hidden number can be
worked out another one is hidden too (complementary suppression; Willenborg and De Waal, Elements
of Statistical Disclosure Control, 2001).
"""

from collections.abc import Iterable, Mapping
from math import inf

LEAST = 5
TOTAL = ""  # the row, or the column, of totals
Cell = tuple[str, str]  # row, column
NOWHERE: Cell = ("", "")  # the total of totals: the last to be hidden
LEAST_OF_TAIL = 10  # with fewer the ninth of ten is nearly the longest wait: of one person
Bounds = dict[Cell, tuple[float, float]]


def may_tell_middle(number: int) -> bool:
    """Tell whether the middle of so many values may be told."""
    return number >= LEAST


def may_tell_tail(number: int) -> bool:
    """Tell whether what nine out of ten values stay under may be told."""
    return number >= LEAST_OF_TAIL


def hidden_together(tables: Iterable[tuple[Mapping[Cell, int], bool]]) -> list[frozenset[Cell]]:
    """Return the cells to hide of several tables of the same contacts, each with `rows_add_up`.

    Tables that add up have the same totals: one that is hidden here is hidden there, and cannot
    be added up from there.
    """
    every, totals = list(tables), frozenset[Cell]()
    while True:
        found = [
            hidden(table, rows_add_up=adds_up, also=totals if adds_up else frozenset())
            for table, adds_up in every
        ]
        adding = (shut for shut, (_, adds_up) in zip(found, every, strict=True) if adds_up)
        now = frozenset(cell for shut in adding for cell in shut if cell[0] == TOTAL)
        if now <= totals:
            return found
        totals |= now


def hidden(
    table: Mapping[Cell, int], *, rows_add_up: bool = True, also: frozenset[Cell] = frozenset()
) -> frozenset[Cell]:
    """Return the cells to hide of a table with its totals, in row and column `TOTAL`.

    Each row adds up to its total. So does each column, unless `rows_add_up` is not so: then one
    contact may count in several rows. What is 0 stays 0. At least one other cell is hidden when
    a hidden one could be worked out exactly; its total in the end. `also` is hidden as well.
    """
    small = {cell for cell, number in table.items() if 0 < number < LEAST or cell in also}
    shut = set(small)
    lines = _lines(table, rows_add_up=rows_add_up)
    while small & (found := _worked_out(table, shut, lines)):
        near = [line for line in lines if not found.isdisjoint(line)]
        chosen = _next(table, shut, near)
        shut.add(chosen if chosen not in shut else _next(table, shut, lines))
    return frozenset(shut)


def _lines(table: Mapping[Cell, int], *, rows_add_up: bool) -> list[list[Cell]]:
    """Return the rows and columns, the total of each at the end."""
    rows, columns = ({cell[place] for cell in table} for place in (0, 1))
    found = [[(row, column) for column in sorted(columns - {TOTAL})] + [(row, TOTAL)]
             for row in sorted(rows)]  # fmt: skip
    if rows_add_up:
        found += [[(row, column) for row in sorted(rows - {TOTAL})] + [(TOTAL, column)]
                  for column in sorted(columns)]  # fmt: skip
    return [line for line in found if all(cell in table for cell in line)]


def _worked_out(
    table: Mapping[Cell, int], shut: Iterable[Cell], lines: list[list[Cell]]
) -> set[Cell]:
    """Return the hidden cells of which only one value is possible."""
    bounds: Bounds = {cell: (number, number) for cell, number in table.items()}
    bounds |= dict.fromkeys(shut, (1, inf))
    narrowed = [True]
    while any(narrowed):
        narrowed = [_narrow(bounds, line) for line in lines]
    return {cell for cell in shut if bounds[cell][0] == bounds[cell][1]}


def _narrow(bounds: Bounds, line: list[Cell]) -> bool:
    """Narrow what is possible by what a line adds up to; tell whether it did."""
    *parts, total = line
    low, high = (sum(bounds[part][side] for part in parts) for side in (0, 1))
    known = [(total, low, high)]
    for part in parts:
        others_low, others_high = low - bounds[part][0], _less(high, bounds[part][1], parts, bounds)
        known.append((part, bounds[total][0] - others_high, bounds[total][1] - others_low))
    narrowed = False
    for cell, least, most in known:
        before = bounds[cell]
        bounds[cell] = max(before[0], least), min(before[1], most)
        narrowed |= bounds[cell] != before
    return narrowed


def _less(high: float, own: float, parts: list[Cell], bounds: Bounds) -> float:
    """Return the most that the other parts add up to."""
    if own != inf:
        return high - own
    endless = sum(bounds[part][1] == inf for part in parts)
    return inf if endless > 1 else sum(bounds[p][1] for p in parts if bounds[p][1] != inf)


def _next(table: Mapping[Cell, int], shut: set[Cell], lines: list[list[Cell]]) -> Cell:
    """Return which other cell of these lines to hide: the smallest, rather no total."""
    shown = [cell for line in lines for cell in line if cell not in shut and table[cell]]
    return min(shown, key=lambda cell: (cell[0] == TOTAL, table[cell], cell), default=NOWHERE)
