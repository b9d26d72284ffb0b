"""Typing errors: distances and the word that was meant."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.search.spelling import allowed, distance, letters, nearest

VOCABULARY = [
    ("gevangenis", 30),
    ("gevangene", 8),
    ("bezoek", 40),
    ("bezoeken", 10),
    ("kind", 50),
    ("videobellen", 5),
    ("brief", 9),
    ("verlof", 7),
    ("papa", 20),
    ("advocaat", 4),
]
short_words = st.text(alphabet="abc", min_size=1, max_size=7)


def plain_distance(left: str, right: str) -> int:
    """Return the distance by the definition, without any shortcut."""
    table: dict[tuple[int, int], int] = {}
    for row, column in product(range(len(left) + 1), range(len(right) + 1)):
        if not row or not column:
            table[row, column] = row or column
            continue
        differs = left[row - 1] != right[column - 1]
        options = [
            table[row - 1, column] + 1,
            table[row, column - 1] + 1,
            table[row - 1, column - 1] + differs,
        ]
        if row > 1 and column > 1 and left[row - 2 : row] == right[column - 2 : column][::-1]:
            options.append(table[row - 2, column - 2] + 1)
        table[row, column] = min(options)
    return table[len(left), len(right)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gevangnis", "gevangenis"),
        ("gevangenes", "gevangenis"),
        ("bezeok", "bezoek"),
        ("bezok", "bezoek"),
        ("ebzoek", "bezoek"),
        ("kidn", "kind"),
        ("vidobellen", "videobellen"),
        ("brif", "brief"),
        ("advokaat", "advocaat"),
        ("veflof", "verlof"),
    ],
)
def test_a_typing_error_finds_the_word(typed: str, meant: str) -> None:
    assert nearest(typed, VOCABULARY) == meant


@pytest.mark.parametrize("typed", ["fiets", "xy", "", "olifant", "kx", "pizzabezorger"])
def test_another_word_finds_nothing(typed: str) -> None:
    assert nearest(typed, VOCABULARY) is None


def test_of_two_equally_near_words_the_common_one_is_meant() -> None:
    assert nearest("gevangeni", [("gevangene", 1), ("gevangenis", 90)]) == "gevangenis"


def test_the_first_letter_is_seldom_wrong() -> None:
    assert nearest("bel", [("cel", 5), ("bek", 5)]) == "bek"


@pytest.mark.parametrize(("word", "errors"), [("", 0), ("pi", 0), ("kind", 1), ("bezoek", 2)])
def test_a_longer_word_may_hold_more_errors(word: str, errors: int) -> None:
    assert allowed(word) == errors


@given(short_words, short_words, st.integers(1, 2))
def test_the_distance_is_that_of_the_definition(left: str, right: str, most: int) -> None:
    assert distance(left, right, most) == min(plain_distance(left, right), most + 1)


@given(short_words, short_words)
def test_the_distance_is_the_same_both_ways(left: str, right: str) -> None:
    assert distance(left, right, 2) == distance(right, left, 2)


@given(st.text(alphabet="abcdefgh", max_size=9), st.text(alphabet="abcdefgh", max_size=9))
def test_near_words_have_nearly_the_same_letters(left: str, right: str) -> None:
    apart = plain_distance(left, right)
    assert (letters(left) & ~letters(right)).bit_count() <= apart
    assert (~letters(left) & letters(right)).bit_count() <= apart
