"""Tables of a report by the names of their rows and columns, several of the same contacts.

What is 0 is shown as 0: months to come are 0 for everybody. So a hidden number is at least 1.
"""

from collections.abc import Collection, Iterable, Mapping

from thuisfront.core.base.disclosure.few import INTERNAL
from thuisfront.core.base.disclosure.tables import Table, protect

TOTAL = ""  # the row, or the column, of totals
Cell = tuple[str, str]  # row, column


def hidden_together(
    tables: Iterable[tuple[Mapping[Cell, int], bool, Collection[Cell]]], *, most: int = INTERNAL
) -> list[frozenset[Cell]]:
    """Return the cells to hide of several tables of the same contacts.

    Each comes with `rows_add_up` and with what must be hidden anyhow. Tables that add up have the
    same totals: one that is hidden here is hidden there, and cannot be added up from there.
    """
    every, totals = list(tables), frozenset[Cell]()
    while True:
        found = [
            hidden(table, rows_add_up=adds_up, also={*also, *(totals if adds_up else ())},
                   most=most)
            for table, adds_up, also in every
        ]  # fmt: skip
        adding = (shut for shut, (_, adds_up, _) in zip(found, every, strict=True) if adds_up)
        now = frozenset(cell for shut in adding for cell in shut if cell[0] == TOTAL)
        if now <= totals:
            return found
        totals |= now


def hidden(
    table: Mapping[Cell, int], *, rows_add_up: bool = True, also: Collection[Cell] = (),
    most: int = INTERNAL,
) -> frozenset[Cell]:  # fmt: skip
    """Return the cells to hide of a table with its totals, in row and column `TOTAL`.

    Each row adds up to its total. So does each column, unless `rows_add_up` is not so: then one
    contact may count in several rows. `also` is hidden as well.
    """
    rows, columns = (sorted({cell[place] for cell in table} - {TOTAL}) for place in (0, 1))
    if not rows or not columns:
        return frozenset()
    if rows_add_up:
        return _hidden(table, rows, columns, also, most)
    every = sorted({row for row, _ in table})
    return frozenset[Cell]().union(
        *(_hidden(table, [row], columns, also, most) & _line(row, columns) for row in every)
    )


def _line(row: str, columns: list[str]) -> frozenset[Cell]:
    return frozenset((row, column) for column in (*columns, TOTAL))


def _hidden(
    table: Mapping[Cell, int], rows: list[str], columns: list[str], also: Collection[Cell],
    most: int,
) -> frozenset[Cell]:  # fmt: skip
    counts = tuple(tuple(table.get((row, column), 0) for column in columns) for row in rows)
    names = {(r, c): (row, column) for r, row in enumerate((*rows, TOTAL))
             for c, column in enumerate((*columns, TOTAL))}  # fmt: skip
    shut = frozenset(cell for cell, name in names.items() if name in also and table.get(name))
    found = protect(
        Table(counts, zeros_stay=True), most=most, also=shut, groups=False, audited=False
    )
    return frozenset(names[cell] for cell in found.hidden if names[cell] in table)
