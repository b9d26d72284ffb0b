from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from thuisfront.core.base.disclosure import earlier, few
from thuisfront.core.base.disclosure.people import anonymity
from thuisfront.core.base.disclosure.reach import Cell, Reach
from thuisfront.core.base.disclosure.sums import protect_sums
from thuisfront.core.base.disclosure.tables import Table, audit, protect, rounded

SMALL = Table(((20, 3, 41), (17, 25, 30), (12, 50, 22)))


def possible(table: Table, hidden: frozenset[Cell]) -> dict[Cell, set[int]]:
    """Return by trying everything which values hidden cells can have; their totals are known."""
    full = table.full
    height, width = (size - 1 for size in full.shape)
    inner = sorted(hidden)
    ends = [range(int(min(full[row, width], full[height, column])) + 1) for row, column in inner]
    found: dict[Cell, set[int]] = {cell: set() for cell in inner}
    tried = full[:height, :width].copy()
    for values in product(*ends):
        for cell, value in zip(inner, values, strict=True):
            tried[cell] = value
        same = (tried.sum(axis=1) == full[:height, width]).all()
        if same and (tried.sum(axis=0) == full[height, :width]).all():
            for cell, value in zip(inner, values, strict=True):
                found[cell].add(value)
    return found


def test_a_small_number_is_hidden_and_cannot_be_worked_out() -> None:
    found = protect(SMALL, most=4)
    assert found.primary == {(0, 1)}
    assert len(found.secondary) >= 3
    low, high = found.ranges[0, 1]
    assert low <= 3 <= high
    assert high - low >= 4


@pytest.mark.parametrize("seed", range(6))
def test_what_the_audit_says_is_what_trying_everything_says(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 -- tables
    table = Table(tuple(tuple(chance.randrange(4) for _ in range(3)) for _ in range(2)))
    hidden = frozenset(
        cell
        for cell in table.cells
        if not table.is_total(cell) and chance.random() < 0.7 and cell != (1, 2)
    )
    if not hidden:
        return
    ranges = audit(table, hidden)
    tried = possible(table, hidden)
    for cell in hidden:
        assert ranges[cell] == pytest.approx((min(tried[cell]), max(tried[cell])), abs=1e-6)


@pytest.mark.parametrize("seed", range(6))
def test_every_primary_cell_of_a_protected_table_is_wide_when_everything_is_tried(
    seed: int,
) -> None:
    chance = Random(seed)  # noqa: S311 -- tables
    table = Table(tuple(tuple(chance.randrange(2, 9) for _ in range(2)) for _ in range(2)))
    found = protect(table, most=3)
    if any(table.is_total(cell) for cell in found.hidden):
        return
    tried = possible(table, found.hidden)
    for cell in found.primary:
        assert max(tried[cell]) - min(tried[cell]) >= 3


def test_a_table_without_small_numbers_is_shown_whole() -> None:
    assert protect(Table(((20, 30), (40, 50)))).hidden == frozenset()


def test_zeros_that_tell_what_a_whole_group_is_are_not_left() -> None:
    table = Table(((30, 0, 0), (20, 25, 30), (40, 22, 18)))
    found = protect(table, most=4)
    assert (0, 0) in found.primary
    low, high = found.ranges[0, 0]
    assert high - low >= 4


def test_what_was_hidden_before_stays_hidden() -> None:
    assert (2, 2) in protect(SMALL, most=4, also=[(2, 2)]).hidden


def test_a_single_row_or_column_is_protected_too() -> None:
    for counts in (((3, 20, 30),), ((3,), (20,), (30,)), ((3,),)):
        found = protect(Table(counts), most=4)
        low, high = found.ranges[0, 0]
        assert high - low >= 4


@pytest.mark.parametrize("base", [5, 10])
def test_a_rounded_table_still_adds_up_and_is_near(base: int) -> None:
    chance = Random(base)  # noqa: S311 -- tables
    table = Table(tuple(tuple(chance.randrange(60) for _ in range(6)) for _ in range(9)))
    found = rounded(table, base)
    assert (found % base == 0).all()
    assert (np.abs(found - table.full) < base).all()
    assert (found[:-1, :-1].sum(axis=1) == found[:-1, -1]).all()
    assert (found[:-1, :].sum(axis=0) == found[-1, :]).all()


def test_two_releases_that_tell_somebody_apart_are_named() -> None:
    before, after = {(0, 0): 20, (0, 1): 30, (1, 1): 8}, {(0, 0): 22, (0, 1): 30, (1, 1): 40}
    assert earlier.told_apart(before, after, most=4) == {(0, 0)}


def test_one_that_makes_nearly_all_of_a_sum_dominates() -> None:
    assert few.dominated([90, 5, 5])
    assert not few.dominated([50, 45])
    assert not few.dominated([])


def random_table(chance: Random, most: int = 9, *, zeros_stay: bool = False) -> Table:
    height, width = chance.randrange(1, 5), chance.randrange(1, 5)
    counts = tuple(tuple(chance.choice((0, chance.randrange(most))) for _ in range(width))
                   for _ in range(height))  # fmt: skip
    return Table(counts, zeros_stay)


@pytest.mark.parametrize("zeros_stay", [False, True])
@pytest.mark.parametrize("seed", range(25))
def test_flows_say_what_linear_programs_say_also_of_totals(seed: int, zeros_stay: bool) -> None:
    chance = Random(seed)  # noqa: S311 -- tables
    table = random_table(chance, zeros_stay=zeros_stay)
    values = {cell: int(table.full[cell]) for cell in table.cells}
    free = [cell for cell in table.cells if values[cell] or not zeros_stay]
    shut = {cell for cell in free if chance.random() < 0.6}
    reach = Reach(table.full.shape, values, shut, table.least)
    for cell, (low, high) in audit(table, shut).items():
        assert values[cell] - reach.down(cell) == pytest.approx(low, abs=1e-6)
        assert values[cell] + reach.up(cell) == pytest.approx(high, abs=1e-6)
        assert reach.is_wide(cell, 3) == (high - low >= 3 - 1e-6)


def tables_that_show_the_same(table: Table, hidden: frozenset[Cell], most: int) -> list[Any]:
    """Return by trying everything every table with the same shown cells; totals may be hidden."""
    height, width = (size - 1 for size in table.full.shape)
    found = []
    free = [(r, c) for r in range(height) for c in range(width) if (r, c) in hidden]
    tried = np.array(table.counts)
    for values in product(range(table.least, most), repeat=len(free)):
        for cell, value in zip(free, values, strict=True):
            tried[cell] = value
        full = Table(tuple(tuple(int(v) for v in row) for row in tried)).full
        if all(full[cell] == table.full[cell] for cell in table.cells if cell not in hidden):
            found.append(full)
    return found


@pytest.mark.parametrize("zeros_stay", [False, True])
@pytest.mark.parametrize("seed", range(8))
def test_trying_everything_never_narrows_a_small_number_down(seed: int, zeros_stay: bool) -> None:
    """Totals that had to be hidden are tried too; what is tried ends somewhere, so ranges may."""
    chance = Random(seed)  # noqa: S311 -- tables
    counts = tuple(tuple(chance.randrange(7) for _ in range(2)) for _ in range(2))
    table = Table(counts, zeros_stay)
    found = protect(table, most=3, groups=False)
    tables = tables_that_show_the_same(table, found.hidden, 13)
    for cell in found.primary:
        values = [full[cell] for full in tables]
        assert max(values) - min(values) >= 3, (counts, cell)


def test_a_protected_table_shown_on_a_screen_is_as_wide_as_an_audited_one() -> None:
    chance = Random(5)  # noqa: S311 -- tables
    for _ in range(6):
        table = random_table(chance, 20)
        quick = protect(table, most=4, audited=False)
        assert not quick.ranges
        assert quick.hidden == protect(table, most=4).hidden


def test_what_is_zero_stays_when_everybody_knows_it_is() -> None:
    table = Table(((3, 0, 6, 9), (20, 30, 0, 40)), zeros_stay=True)
    found = protect(table, most=4, groups=False)
    assert all(table.full[cell] for cell in found.hidden)


def test_what_was_told_before_decides_what_may_be_told_now() -> None:
    before = {"a": 20, "b": None, "c": 3, "gone": 5}
    after = {"a": 22, "b": 40, "c": 3, "new": 8}
    assert earlier.told_apart(before, after, most=4) == {"a"}
    assert earlier.hidden_before(before, after) == {"b"}
    assert earlier.told_already(before, after, frozenset({"a", "b", "c"})) == {"c"}


def test_a_sum_of_few_or_of_mostly_one_may_not_be_told() -> None:
    assert few.may_tell_sum([5.0] * 10)
    assert not few.may_tell_sum([5.0] * 9)
    assert not few.may_tell_sum([900.0] + [5.0] * 20)


PEOPLE = [
    {"age": age, "town": town, "answer": answer}
    for age, town, answer in (
        *(("8", "A", "yes"), ("8", "A", "no")) * 3, *(("12", "B", "no"),) * 6, ("30", "C", "yes"),
    )
]  # fmt: skip


def test_groups_that_are_too_small_or_all_alike_are_named() -> None:
    found = anonymity(PEOPLE, ["age", "town"], "answer", least=5)
    assert (found.rows, found.groups, found.k, found.l) == (13, 3, 1, 1)
    assert found.small == ((("30", "C"), 1),)
    assert {group for group, _ in found.alike} == {("12", "B"), ("30", "C")}
    assert not found.is_safe
    assert anonymity(PEOPLE[:6], ["age", "town"], "answer", least=5).is_safe
    assert anonymity(PEOPLE[6:12], ["age"], least=5).is_safe
    assert anonymity(PEOPLE[6:12], ["age"], least=5).l is None
    assert anonymity([], ["age"], least=5).k == 0


def test_a_hidden_sum_cannot_be_guessed_closely_from_the_others() -> None:
    given = {(r, c): [8.0] * 12 for r in range(3) for c in range(3)}
    given[0, 0] = [900.0, *given[0, 0]]
    given[2, 2] = [50.0] * 3
    found = protect_sums(given, (3, 3))
    assert {(0, 0), (2, 2)} <= found.primary
    for cell in found.primary:
        low, high = found.ranges[cell]
        assert high - low >= 0.15 * 996 - 1
    assert protect_sums({(0, 0): [5.0] * 12, (0, 1): [6.0] * 12}, (1, 2)).hidden == frozenset()
