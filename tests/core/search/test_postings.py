"""Packed postings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.search import postings
from thuisfront.core.search.postings import NOTHING, WHOLE, Held, impact, packed, renewed, unpacked

NUMBERS = st.dictionaries(st.integers(1, 2**31 - 1), st.integers(0, WHOLE))


@given(NUMBERS)
def test_what_is_packed_comes_out_in_the_same_order(impacts: dict[int, int]) -> None:
    assert list(unpacked(*packed(impacts)).items()) == list(impacts.items())


def test_a_title_is_stronger_than_a_text_and_nothing_is_stronger_than_all() -> None:
    assert impact("A") > impact("B") > impact("C") > impact("DD") > impact("D") > 0
    assert impact("A" * 6) <= WHOLE


@given(NUMBERS, NUMBERS, st.data())
def test_renewing_comes_to_the_same_as_making_anew(
    before: dict[int, int], came: dict[int, int], data: st.DataObject
) -> None:
    gone = data.draw(st.sets(st.sampled_from(sorted(before)))) if before else set()
    came = {number: one for number, one in came.items() if number not in before.keys() - gone}
    held = renewed(renewed(NOTHING, (), before.items()), gone, came.items())
    kept = {number: one for number, one in before.items() if number not in gone}
    assert held == renewed(NOTHING, (), {**kept, **came}.items())
    assert held.is_whole


def test_the_weakest_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "LONGEST", 2)
    held = renewed(Held(1, {1: 5}), (), [(2, 9), (3, 7)])
    assert held == Held(3, {2: 9, 3: 7})
    assert not held.is_whole
