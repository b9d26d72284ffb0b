"""Blind indexes: one mark for every way of writing one number or address."""

import pytest
from pytest_django import Settings

from thuisfront.core.base.blind import contact_mark, one_way_of_writing


@pytest.mark.parametrize(
    "typed", ["06 12345678", "0612345678", "06-12 34 56 78", "+31 6 12345678", "0031 612345678",
              "+31 (0)6 12345678"],
)  # fmt: skip
def test_every_way_of_writing_a_dutch_number_is_one(typed: str) -> None:
    assert one_way_of_writing(typed) == "+31612345678"


@pytest.mark.parametrize("typed", ["0470 12 34 56", "+32 470 12 34 56", "0032470123456"])
def test_a_belgian_number_is_itself_too(typed: str) -> None:
    assert one_way_of_writing(typed) == "+32470123456"


@pytest.mark.parametrize(
    ("typed", "kept"), [(" Ik@Voorbeeld.NL ", "ik@voorbeeld.nl"), ("12", "12"), ("geen", ""),
                        ("+31", "31"), ("000000000", "000000000")],
)  # fmt: skip
def test_what_is_no_number_is_kept_as_it_can_be(typed: str, kept: str) -> None:
    assert one_way_of_writing(typed) == kept


def test_a_mark_tells_nothing_without_the_key(settings: Settings) -> None:
    mark = contact_mark("0612345678")
    assert mark == contact_mark("+31 6 12345678") != contact_mark("0612345679")
    assert b"612345678" not in mark
    settings.INDEX_KEY = settings.MASTER_KEYS[0]
    assert contact_mark("0612345678") != mark
