"""No number in a table can be traced to a few people, by subtraction either."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from thuisfront.core.base.disclosure.few import LEAST
from thuisfront.core.base.disclosure.reports import TOTAL, Cell, hidden

Table = dict[Cell, int]


def with_totals(cells: Table) -> Table:
    table = dict(cells)
    for (row, column), number in cells.items():
        for cell in ((row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
            table[cell] = table.get(cell, 0) + number
    return table


def row(*numbers: int) -> Table:
    """Return one row, as months of one value."""
    return {("x", str(place)): number for place, number in enumerate(numbers)}


@pytest.mark.parametrize(
    ("numbers", "shut"),
    [((0, 0), ""), ((5, 9), ""), ((12, 0, 7), ""), ((3, 9, 8), "02"), ((1, 1, 20), "012"),
     ((4, 4, 4), "012"), ((3, 0, 6, 9), "02")],
)  # fmt: skip
def test_a_small_number_takes_another_along(numbers: tuple[int, ...], shut: str) -> None:
    table = row(*numbers) | {("x", TOTAL): sum(numbers)}
    found = hidden(table, rows_add_up=False)
    assert "".join(sorted(column for _, column in found)) == shut


def test_a_lonely_small_number_hides_its_totals() -> None:
    table = with_totals({("a", "jan"): 2})
    assert hidden(table) == table.keys()


def test_several_subjects_of_one_contact_do_not_add_up() -> None:
    table = {("a", "jan"): 3, ("b", "jan"): 9, (TOTAL, "jan"): 10}
    table |= {("a", TOTAL): 3, ("b", TOTAL): 9, (TOTAL, TOTAL): 10}
    assert hidden(table, rows_add_up=False) == {("a", "jan"), ("a", TOTAL)}


def possible(table: Table, shut: frozenset[Cell]) -> list[Table]:
    """Return every table that shows the same, by trying all small numbers."""
    parts = sorted(cell for cell in table if TOTAL not in cell and cell in shut)
    known = {cell: n for cell, n in table.items() if TOTAL not in cell and cell not in shut}
    shown = {cell: n for cell, n in table.items() if cell not in shut}
    found = []
    for numbers in product(range(1, 15), repeat=len(parts)):
        tried = with_totals(known | dict(zip(parts, numbers, strict=True)))
        if all(tried[cell] == number for cell, number in shown.items()):
            found.append(tried)
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(st.integers(0, 9), min_size=2, max_size=2), min_size=2, max_size=2))
def test_every_small_number_could_be_another(numbers: list[list[int]]) -> None:
    cells = {(str(r), str(c)): n for r, line in enumerate(numbers) for c, n in enumerate(line)}
    table = with_totals(cells)
    shut = hidden(table)
    tables = possible(table, shut)
    for cell, number in table.items():
        if 0 < number < LEAST:
            assert cell in shut
            assert len({tried[cell] for tried in tables}) > 1


@given(st.dictionaries(st.tuples(st.text("abc", min_size=1), st.text("xy", min_size=1)),
                       st.integers(0, 40), max_size=24))  # fmt: skip
def test_a_large_table_is_done_and_zero_stays_zero(cells: Table) -> None:
    rows, columns = ({cell[place] for cell in cells} for place in (0, 1))
    whole = {(r, c): cells.get((r, c), 0) for r, c in product(rows, columns)}
    table = with_totals(whole)
    assert all(table[cell] for cell in hidden(table))
