from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

TABLE = "groep;ja;nee;weet niet\nA;20;3;41\nB;17;25;30\nC;12;50;1.022\n"
PEOPLE = "age,town,answer\n" + "8,A,yes\n8,A,no\n" * 5 + "30,C,yes\n"
HOURS = "team;month;hours\n" + "".join(
    f"{team};{month};{hours}\n"
    for team in ("A", "B", "C")
    for month in ("jan", "feb", "mar")
    for hours in [8] * 12 + ([900] if (team, month) == ("A", "jan") else [])
)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name, text in (("table", TABLE), ("people", PEOPLE), ("hours", HOURS)):
        (tmp_path / f"{name}.csv").write_text(text, "utf-8")
    return tmp_path


def run(*words: object) -> tuple[str, str]:
    out, said = StringIO(), StringIO()
    call_command("figures", *map(str, words), stdout=out, stderr=said)
    return out.getvalue(), said.getvalue()


def test_a_table_comes_out_with_its_small_numbers_hidden(here: Path) -> None:
    table, said = run("table", here / "table.csv", "--internal")
    assert "A;20;x" in table or "A;x;x" in table
    assert table.count("x") >= 4
    assert "Too small or telling too much: 1." in said
    (here / "before.csv").write_text(table, "utf-8")
    (here / "table.csv").write_text(TABLE.replace("1.022", "1.024"), "utf-8")
    again, said = run("table", here / "table.csv", "--internal", "--earlier", here / "before.csv")
    assert "too little since before: 4" in said  # one cell and its totals
    assert "1024" not in again


def test_a_table_can_be_rounded(here: Path) -> None:
    table, _ = run("table", here / "table.csv", "--round", "5")
    numbers = [int(cell) for line in table.splitlines()[1:] for cell in line.split(";")[1:]]
    assert all(number % 5 == 0 for number in numbers)


def test_people_who_are_alone_in_their_group_are_named(here: Path) -> None:
    with pytest.raises(CommandError, match="Not safe"):
        run("people", here / "people.csv", "--known", "age,town", "--secret", "answer")
    (here / "people.csv").write_text(PEOPLE.replace("30,C,yes\n", ""), "utf-8")
    out, _ = run("people", here / "people.csv", "--known", "age,town", "--secret", "answer")
    assert "k = 10" in out
    assert "l = 2" in out
    assert "Safe to publish." in out


def test_a_sum_that_one_makes_is_hidden_with_others(here: Path) -> None:
    out, _ = run("sums", here / "hours.csv", "--rows", "team", "--columns", "month", "--value",
                 "hours")  # fmt: skip
    lines = {row.split(";")[0]: row.split(";")[1:] for row in out.splitlines()}
    assert lines[""] == ["feb", "jan", "mar", "Total"]
    assert lines["A"][1] == "x"
    assert sum(row.count("x") for row in lines.values()) >= 4


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("table", "none.csv"), "cannot be read"), (("table", "people.csv"), "no table of counts"),
        (("people", "people.csv", "--known", "shoes"), "no column shoes"),
        (("people", "empty.csv", "--known", "age"), "no rows"),
        (("sums", "people.csv", "--rows", "age", "--columns", "town", "--value", "answer"),
         "no amount"),
    ],
)  # fmt: skip
def test_a_wrong_file_is_told_in_a_sentence(
    here: Path, words: tuple[str, ...], says: str
) -> None:  # fmt: skip
    (here / "empty.csv").write_text("age\n", "utf-8")
    what, file, *more = words
    with pytest.raises(CommandError, match=says):
        run(what, here / file, *more)
