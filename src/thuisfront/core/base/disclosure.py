"""Which numbers of a table of people must be hidden, so that nobody can be found in it. Pure.

A table of counts with its totals is attacked as a reader would: by what each row and column adds
up to. Small numbers are hidden (primary), then other cells until no hidden one can be narrowed
down too far (secondary): for each that still can, a mixed integer program hides the cheapest set
of cells that lets it be higher by the width that is wanted (Fischetti and Salazar, 2001, one cell
at a time; above `LARGE` cells its linear relaxation). Then every hidden cell is audited on its own
with two linear programs, its least and its most, and what fails begins again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import coo_matrix

INTERNAL, PUBLIC = 4, 9  # up to here a count is too small
LARGE = 400
TOTAL_COST = 20  # a total is hidden rather last
DOMINATING = 0.85  # of a sum by its largest contributor
NEAR = 1e-6
Cell = tuple[int, int]  # row, column; the last of each is the total


@dataclass(frozen=True)
class Table:
    """Counts by row and column; totals are added here."""

    counts: tuple[tuple[int, ...], ...]

    @cached_property
    def full(self) -> Any:
        """Return the counts with their totals as an array."""
        inner = np.array(self.counts, dtype=np.int64)
        rows = np.column_stack([inner, inner.sum(axis=1)])
        return np.vstack([rows, rows.sum(axis=0)])

    @property
    def cells(self) -> list[Cell]:
        """Return every cell, totals as well."""
        height, width = self.full.shape
        return [(row, column) for row in range(height) for column in range(width)]

    def is_total(self, cell: Cell) -> bool:
        """Tell whether a cell is a total."""
        height, width = self.full.shape
        return bool(cell[0] == height - 1 or cell[1] == width - 1)


@dataclass(frozen=True)
class Protected:
    """What to hide: because it is small or reveals, and so that this cannot be worked out."""

    primary: frozenset[Cell]
    secondary: frozenset[Cell]
    ranges: Mapping[Cell, tuple[float, float]]

    @property
    def hidden(self) -> frozenset[Cell]:
        """Return all that is hidden."""
        return self.primary | self.secondary


def protect(table: Table, *, most: int = PUBLIC, also: Iterable[Cell] = ()) -> Protected:
    """Return what to hide of a table in which counts from 1 to `most` are too small.

    `also` is hidden too: what was hidden in an earlier table stays hidden.
    """
    primary = small(table, most) | revealing(table) | frozenset(also)
    shut = set(primary)
    while True:
        ranges = audit(table, shut)
        weak = [
            cell
            for cell in sorted(shut, key=lambda c: (-table.full[c], c))
            if ranges[cell][1] - ranges[cell][0] < (most if cell in primary else 1) - NEAR
        ]
        if not weak:
            return Protected(primary, frozenset(shut) - primary, ranges)
        for cell in weak:
            width = most if cell in primary else 1
            if not _is_wide(table, shut, cell, width):
                shut |= _cheapest(table, shut, cell, width)


def small(table: Table, most: int) -> frozenset[Cell]:
    """Return the cells with a count from 1 to `most`."""
    return frozenset(cell for cell in table.cells if 0 < table.full[cell] <= most)


def revealing(table: Table) -> frozenset[Cell]:
    """Return cells that hold all of a row or column: its zeros tell what everybody in it is."""
    height, width = (size - 1 for size in table.full.shape)
    rows = [[(row, column) for column in range(width)] for row in range(height)]
    columns = [[(row, column) for row in range(height)] for column in range(width)]
    found: set[Cell] = set()
    for line in (*rows, *columns):
        filled = [cell for cell in line if table.full[cell]]
        if len(line) > 1 and len(filled) == 1:
            found.add(filled[0])
    return frozenset(found)


def dominated(contributions: Sequence[float]) -> bool:
    """Tell whether one contributor makes nearly all of a sum."""
    whole = sum(contributions)
    return bool(contributions) and max(contributions) > DOMINATING * whole > 0


def audit(table: Table, shut: Iterable[Cell]) -> dict[Cell, tuple[float, float]]:
    """Return from where to where each hidden cell can be, for who adds and subtracts."""
    cells = sorted(shut)
    if not cells:
        return {}
    matrix, right = _sums(table, cells)
    found = {}
    for place, cell in enumerate(cells):
        aim = np.zeros(len(cells))
        aim[place] = 1
        least = linprog(aim, A_eq=matrix, b_eq=right, bounds=(0, None), method="highs")
        most = linprog(-aim, A_eq=matrix, b_eq=right, bounds=(0, None), method="highs")
        high = np.inf if most.status == 3 else -most.fun  # noqa: PLR2004 -- 3: without end
        found[cell] = (float(least.fun), float(high))
    return found


def rounded(table: Table, base: int) -> Any:
    """Return the table with its totals in multiples of a base that still add up.

    Every cell goes to the multiple below or above it, as near as that can be.
    """
    values = table.full.ravel()
    below = values // base
    rest = values - below * base
    matrix, _ = _sums(table, table.cells)
    needed = -(matrix @ below)
    program = milp(
        c=base - 2 * rest,
        constraints=LinearConstraint(matrix, needed, needed),
        integrality=np.ones(len(values)),
        bounds=Bounds(0, (rest > 0).astype(float)),
    )
    return ((below + np.round(program.x)) * base).astype(np.int64).reshape(table.full.shape)


def told_apart(
    before: Mapping[Cell, int], after: Mapping[Cell, int], *, most: int = PUBLIC
) -> frozenset[Cell]:
    """Return the cells that two releases both show and that differ by a number too small."""
    return frozenset(
        cell for cell in before.keys() & after.keys() if 0 < abs(before[cell] - after[cell]) <= most
    )


def _sums(table: Table, cells: Sequence[Cell]) -> tuple[Any, Any]:
    """Return what must add up, for these cells; the others are known."""
    height, width = table.full.shape
    places = {cell: place for place, cell in enumerate(cells)}
    right = np.zeros(height + width)
    entries: list[tuple[int, int, int]] = []
    for cell in table.cells:
        row, column = cell
        of_row, of_column = (-1 if column == width - 1 else 1), (-1 if row == height - 1 else 1)
        for line, sign in ((row, of_row), (height + column, of_column)):
            if cell in places:
                entries.append((line, places[cell], sign))
            else:
                right[line] -= sign * table.full[cell]
    lines, columns, signs = zip(*entries, strict=True)
    shape = (height + width, len(cells))
    return coo_matrix((signs, (lines, columns)), shape=shape).tocsr(), right


def _is_wide(table: Table, shut: Iterable[Cell], cell: Cell, width: int) -> bool:
    """Tell whether a cell can be that much higher or lower already."""
    cells = sorted(shut)
    matrix, right = _sums(table, cells)
    aim = np.zeros(len(cells))
    aim[cells.index(cell)] = 1
    ends = []
    for sign in (1, -1):
        found = linprog(sign * aim, A_eq=matrix, b_eq=right, bounds=(0, None), method="highs")
        ends.append(np.inf if found.status == 3 else sign * found.fun)  # noqa: PLR2004 -- 3: without end
    return bool(ends[1] - ends[0] >= width - NEAR)


def _cheapest(table: Table, shut: set[Cell], cell: Cell, width: int) -> set[Cell]:
    """Return what to hide as well, so that a cell can be higher by this width."""
    cells = table.cells
    size = len(cells)
    values = table.full.ravel().astype(float)
    target = cells.index(cell)
    matrix, _ = _sums(table, cells)
    costs = np.array([
        0.0 if one in shut
        else (1 + float(table.full[one])) * (TOTAL_COST if table.is_total(one) else 1)
        for one in cells
    ])  # fmt: skip
    # One variable for going up, one for going down, one for being hidden, of each cell.
    nothing = coo_matrix((matrix.shape[0], size)).tocsr()
    moves = LinearConstraint(_beside(matrix, -matrix, nothing), 0, 0)
    eye = coo_matrix((np.ones(size), (range(size), range(size)))).tocsr()
    allowed = LinearConstraint(_beside(eye, eye, -eye * width), -np.inf, 0)
    top = np.concatenate([np.full(size, width), np.minimum(values, width), np.ones(size)])
    bottom = np.zeros(3 * size)
    bottom[target], top[size + target] = width, 0
    program = milp(
        c=np.concatenate([np.zeros(2 * size), costs]),
        constraints=[moves, allowed],
        integrality=np.concatenate([np.zeros(2 * size), np.full(size, size <= LARGE)]),
        bounds=Bounds(bottom, top),
        options={"time_limit": 5.0, "mip_rel_gap": 0.01},
    )
    if program.x is None:
        return set(cells)  # nothing else protects it: the whole table stays shut
    return {one for one, used in zip(cells, program.x[2 * size :], strict=True) if used > NEAR}


def _beside(*parts: Any) -> Any:
    from scipy.sparse import hstack

    return hstack(parts).tocsr()
