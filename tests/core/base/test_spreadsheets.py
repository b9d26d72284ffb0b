"""Tables for spreadsheet programs: every known way to smuggle a formula in, and what stays."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thuisfront.core.base.spreadsheets import START, cell, table

FORMULAS = ["=1+1", "+1", "-1", "@SUM(1)", "=cmd|' /C calc'!A0", '=HYPERLINK("http://x")']
BEFORE = [
    "", " ", "\t", "\r", "\n", "\ufeff", "\u200b", "\u200d", "\u2060", "\u00a0", "\u202e", "\u00ad",
    "\u0301", " \u200b\ufeff ", "\u3000", "\x00",
]  # fmt: skip


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_becomes_a_formula(before: str, formula: str) -> None:
    assert cell(before + formula) == f"'{before}{formula}"


@pytest.mark.parametrize("sign", "＝＋－＠﹦﹢﹣﹫⁺₊₋−")  # noqa: RUF001 -- to be refused
def test_signs_that_are_read_as_another_are_known(sign: str) -> None:
    assert cell(f"{sign}1+1").startswith("'")
    assert cell(f"\u200b{sign}1+1").startswith("'")


@pytest.mark.parametrize("text", ["", "Sanne de Vries", "a=b", "2026-11-22", "'t Hof", "1-2", "é"])
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@pytest.mark.parametrize(("value", "written"), [(-5, "-5"), (0, "0"), (2.5, "2.5"), (None, "")])
def test_numbers_stay_numbers(value: object, written: str) -> None:
    assert cell(value) == written


@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")))))
def test_what_goes_in_comes_out_in_as_many_rows_and_cells(rows: list[list[str]]) -> None:
    read = list(csv.reader(StringIO(table(rows), newline=""), delimiter=";"))
    assert read == [[cell(text) for text in row] for row in rows]


def test_a_cell_cannot_break_out_of_its_place() -> None:
    assert table([['a";=1+1', "b\r\n=2;=3"]]) == '"a"";=1+1";"b\r\n=2;=3"\r\n'
    assert START == "\ufeff"
