from itertools import product
from random import Random

import numpy as np
import pytest

from thuisfront.core.base import disclosure
from thuisfront.core.base.disclosure import Cell, Table, audit, protect, rounded

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
    assert disclosure.told_apart(before, after, most=4) == {(0, 0)}


def test_one_that_makes_nearly_all_of_a_sum_dominates() -> None:
    assert disclosure.dominated([90, 5, 5])
    assert not disclosure.dominated([50, 45])
    assert not disclosure.dominated([])
