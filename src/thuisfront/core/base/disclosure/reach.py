"""How much higher and lower a hidden number can be for who adds and subtracts.

What a table adds up to is a circulation: a number of the table runs from its row to its column, a
total of a column to the row of totals, and from the grand total back to the rows. One number can
go up by as much as can flow back from its end to its begin through the others that are hidden
(maximum flow by shortest paths, Edmonds and Karp, 1972). That is what two linear programs find, a
hundred times sooner; a test compares the two.
"""

from collections import deque
from collections.abc import Iterable, Mapping
from math import inf

Cell = tuple[int, int]  # row, column; the last of each is the total
Ways = dict[int, list[tuple[Cell, int, bool]]]


class Reach:
    """The hidden cells of a table of this height and width, totals included."""

    def __init__(
        self, shape: tuple[int, int], values: Mapping[Cell, int], shut: Iterable[Cell], least: int
    ) -> None:
        self.shape, self.values, self.least = shape, values, least
        self.ways: Ways = {}
        for cell in shut:
            begin, end = self._ends(cell)
            self.ways.setdefault(begin, []).append((cell, end, True))
            self.ways.setdefault(end, []).append((cell, begin, False))

    def _ends(self, cell: Cell) -> tuple[int, int]:
        """Return from where to where a cell runs: rows come first, then columns."""
        height, width = self.shape
        row, column = cell[0], height + cell[1]
        forward = (cell[0] == height - 1) == (cell[1] == width - 1)
        return (row, column) if forward else (column, row)

    def up(self, cell: Cell, want: float = inf) -> float:
        """Return how much higher a cell can be, as far as that is asked."""
        begin, end = self._ends(cell)
        return self._flow(end, begin, cell, want)

    def down(self, cell: Cell, want: float = inf) -> float:
        """Return how much lower a cell can be, as far as that is asked."""
        begin, end = self._ends(cell)
        own = max(self.values[cell] - self.least, 0)
        return self._flow(begin, end, cell, min(want, own))

    def is_wide(self, cell: Cell, width: float) -> bool:
        """Tell whether from its least to its most is so wide."""
        up = self.up(cell, width)
        return up >= width or up + self.down(cell, width - up) >= width

    def _flow(self, begin: int, end: int, skip: Cell, want: float) -> float:
        """Return how much can flow from one line to another, without this cell."""
        more: dict[Cell, float] = {}
        found = 0.0
        while found < want and (path := self._path(begin, end, skip, more)):
            room = min([want - found, *(self._room(step, more) for step in path)])
            if room == inf:
                return inf
            for cell, forward in path:
                more[cell] = more.get(cell, 0.0) + (room if forward else -room)
            found += room
        return found

    def _room(self, step: tuple[Cell, bool], more: Mapping[Cell, float]) -> float:
        cell, forward = step
        return inf if forward else self.values[cell] - self.least + more.get(cell, 0.0)

    def _path(
        self, begin: int, end: int, skip: Cell, more: Mapping[Cell, float]
    ) -> list[tuple[Cell, bool]]:
        """Return the shortest way with room, as cells and whether each goes up."""
        came: dict[int, tuple[int, tuple[Cell, bool]]] = {begin: (begin, (skip, True))}
        line = deque([begin])
        while line and end not in came:
            here = line.popleft()
            for cell, there, forward in self.ways.get(here, ()):
                step = (cell, forward)
                if there not in came and cell != skip and self._room(step, more) > 0:
                    came[there] = (here, step)
                    line.append(there)
        steps, at = [], end
        while at in came and at != begin:
            at, step = came[at]
            steps.append(step)
        return steps
