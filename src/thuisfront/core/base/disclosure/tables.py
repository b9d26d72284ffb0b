"""Which numbers of a table of people must be hidden, so that nobody can be found in it. Pure.

A table of counts with its totals is attacked as a reader would: by what each row and column adds
up to. Small numbers are hidden (primary), then other cells until no hidden one can be narrowed
down too far (secondary): for each that still can, a mixed integer program hides the cheapest set
of cells that lets it be higher by the width that is wanted (Fischetti and Salazar, 2001, one cell
at a time; above `LARGE` cells its linear relaxation). Whether one can is told by flows (`reach`);
in the end every hidden cell is audited with two linear programs, its least and its most, and what
fails begins again.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np

from thuisfront.core.base.disclosure.few import PUBLIC
from thuisfront.core.base.disclosure.reach import Cell, Reach

LARGE = 400
TOTAL_COST = 20  # a total is hidden rather last
NEAR = 1e-6
REMEMBERED = 256  # tables of which is known what to hide


@dataclass(frozen=True)
class Table:
    """Counts by row and column; totals are added here.

    With `zeros_stay` what is 0 is shown, so that what is hidden is at least 1.
    """

    counts: tuple[tuple[int, ...], ...]
    zeros_stay: bool = False

    @property
    def least(self) -> int:
        """Return the least that a hidden number can be."""
        return int(self.zeros_stay)

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


def protect(
    table: Table, *, most: int = PUBLIC, also: Iterable[Cell] = (), groups: bool = True,
    audited: bool = True, counts: bool = True,
) -> Protected:  # fmt: skip
    """Return what to hide of a table in which counts from 1 to `most` are too small.

    `also` is hidden too: what was hidden in an earlier table stays hidden. With `groups` a cell
    that holds all of its row or column is too. Without `counts` a small number is not too small:
    it is no count of people. What is shown on a screen again and again may do without the audit
    by linear programs; it has no ranges then, and is remembered.
    """
    primary = frozenset(also) | (small(table, most) if counts else frozenset())
    primary |= revealing(table) if groups else frozenset()
    if not audited:
        return _remembered(table, primary, most)
    return _protect(table, primary, most, audited=True)


@lru_cache(maxsize=REMEMBERED)
def _remembered(table: Table, primary: frozenset[Cell], most: int) -> Protected:
    return _protect(table, primary, most, audited=False)


def _protect(
    table: Table, primary: frozenset[Cell], most: int, *, audited: bool
) -> Protected:  # fmt: skip
    shut = set(primary)
    while True:
        _widen(table, shut, primary, most)
        ranges = audit(table, shut) if audited else {}
        weak = [
            cell for cell, (low, high) in ranges.items()
            if high - low < _wanted(cell, primary, most) - NEAR
        ]  # fmt: skip
        if not weak:
            return Protected(primary, frozenset(shut) - primary, ranges)
        shut |= _everything(table)  # nothing else protects it


def _wanted(cell: Cell, primary: frozenset[Cell], most: int) -> int:
    """Return how wide the range of a hidden cell must be."""
    return most if cell in primary else 1


def _widen(table: Table, shut: set[Cell], primary: frozenset[Cell], most: int) -> None:
    """Hide more until every hidden cell is wide enough."""
    values = {cell: int(table.full[cell]) for cell in table.cells}

    def weak() -> list[Cell]:
        reach = Reach(table.full.shape, values, shut, table.least)
        return [cell for cell in sorted(shut, key=lambda c: (-values[c], c))
                if not reach.is_wide(cell, _wanted(cell, primary, most))]  # fmt: skip

    while found := weak():
        before = len(shut)
        for cell in found:
            width = _wanted(cell, primary, most)
            if not Reach(table.full.shape, values, shut, table.least).is_wide(cell, width):
                shut |= _cheapest(table, shut, cell, width)
        if len(shut) == before:
            shut |= _everything(table)
            return


def _everything(table: Table) -> set[Cell]:
    return {cell for cell in table.cells if table.full[cell] or not table.zeros_stay}


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


def audit(table: Table, shut: Iterable[Cell]) -> dict[Cell, tuple[float, float]]:
    """Return from where to where each hidden cell can be, for who adds and subtracts."""
    cells = sorted(shut)
    if not cells:
        return {}
    from scipy.optimize import linprog

    matrix, right = _sums(table, cells)
    found, bounds = {}, (table.least, None)
    for place, cell in enumerate(cells):
        aim = np.zeros(len(cells))
        aim[place] = 1
        least = linprog(aim, A_eq=matrix, b_eq=right, bounds=bounds, method="highs")
        most = linprog(-aim, A_eq=matrix, b_eq=right, bounds=bounds, method="highs")
        high = np.inf if most.status == 3 else -most.fun  # noqa: PLR2004 -- 3: without end
        found[cell] = (float(least.fun), float(high))
    return found


def rounded(table: Table, base: int) -> Any:
    """Return the table with its totals in multiples of a base that still add up.

    Every cell goes to the multiple below or above it, as near as that can be.
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

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


def _sums(table: Table, cells: Sequence[Cell]) -> tuple[Any, Any]:
    """Return what must add up, for these cells; the others are known."""
    from scipy.sparse import coo_matrix

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


def _cheapest(table: Table, shut: set[Cell], cell: Cell, width: int) -> set[Cell]:
    """Return what to hide as well, so that a cell can be higher by this width."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_matrix

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
    free = values >= table.least  # a 0 that is shown stays 0
    ups = np.where(free, width, 0)
    downs = np.where(free, np.minimum(values - table.least, width), 0)
    top = np.concatenate([ups, downs, np.ones(size)])
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
        return _everything(table)  # nothing else protects it: the whole table stays shut
    return {one for one, used in zip(cells, program.x[2 * size :], strict=True) if used > NEAR}


def _beside(*parts: Any) -> Any:
    from scipy.sparse import hstack

    return hstack(parts).tocsr()
