import html
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from thuisfront.figures.rules.tables import WrongTableError, read_table

GOOD = "groep;ja;nee;weet niet\nA;20;3;41\nB;17;25;30\nC;12;50;1.022\n"


def test_a_table_is_read_with_the_marks_of_spreadsheets() -> None:
    found = read_table(GOOD)
    assert found.columns == ("ja", "nee", "weet niet")
    assert found.rows == ("A", "B", "C")
    assert found.counts[2] == (12, 50, 1022)
    assert read_table("x,ja,nee\nA,20,3").counts == ((20, 3),)
    assert read_table("\ufeffx\tja\tnee\r\nA\t20\t3\r\n").counts == ((20, 3),)


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), ("x;ja", "empty"), ("x\nA", "empty"), ("x;ja\nA;veel", "text"),
     ("x;ja\nA;-3", "text"), ("x;ja\nA;NaN", "text"), ("x;ja\nA;1e15", "text"),
     ("x;ja\nA;9999999999", "text"), ("x;ja\nA;", "text"), ("x;ja\nA;1;2", "uneven"),
     ("x" + ";ja" * 1000 + ("\nA" + ";1" * 1000) * 15, "large"),
     ("x" + ";j" * 21 + ("\nA" + ";1" * 21) * 20, "large")],
)  # fmt: skip
def test_a_table_that_cannot_be_read_says_why(text: str, code: str) -> None:
    with pytest.raises(WrongTableError) as caught:
        read_table(text)
    assert caught.value.code == code


@pytest.mark.django_db
def test_a_small_number_is_hidden_on_the_page_with_enough_around_it(client: Client) -> None:
    page = client.post(
        "/cijfers/tabel/", {"tabel": GOOD, "drempel": "4", "manier": "0"}
    ).content.decode()
    assert page.count("▒") >= 4
    assert '<td class="utrecht-table__cell">3</td>' not in page
    answer = client.post(
        "/cijfers/tabel/", {"tabel": "x;a;b\nA;20;30\nB;40;50", "drempel": "9", "manier": "0"}
    )
    assert "▒" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("tabel", ["", "x;ja\nA;veel", "x;ja\nA;1;2", "\x00", "x" * 50_000])
def test_a_wrong_table_is_answered_at_its_field(client: Client, tabel: str) -> None:
    page = client.post("/cijfers/tabel/", {"tabel": tabel, "drempel": "9"})
    assert page.status_code == 200
    assert "data-error-summary" in page.content.decode()


def sent(client: Client, **more: Any) -> str:
    typed = {"tabel": GOOD, "drempel": "4", "manier": "0"} | more
    answer = client.post("/en/cijfers/tabel/", {k: v for k, v in typed.items() if v is not None})
    assert answer.status_code == 200
    return answer.content.decode()


def as_file(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("tabel.csv", content, "text/csv")


@pytest.mark.django_db
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_file_is_read_as_a_spreadsheet_writes_it(client: Client, coding: str) -> None:
    content = GOOD.replace("groep", "één").replace("A;", "Zoë;").encode(coding)
    page = sent(client, tabel=None, bestand=as_file(content))
    assert "Zoë" in page
    assert "▒" in page


@pytest.mark.django_db
def test_a_table_without_field_or_file_asks_for_one(client: Client) -> None:
    assert "Paste a table, or choose a file." in sent(client, tabel=None)
    assert "This file is empty" in sent(client, tabel=None, bestand=as_file(b""))
    assert "is not a count" in sent(client, tabel=None, bestand=as_file(b"x;a\nA;veel"))
    assert "is not a count" in sent(client, tabel=None, bestand=as_file(bytes(range(128, 256))
                                                                   + b";a\nA;\x00"))  # fmt: skip


@pytest.mark.django_db
def test_a_table_of_a_million_cells_is_told_to_be_too_large(client: Client) -> None:
    line = b"A" + b";1" * 1000 + b"\n"
    page = sent(client, tabel=None, bestand=as_file(b"x" + b";j" * 1000 + b"\n" + line * 1000))
    assert "too large" in page


@pytest.mark.django_db
@pytest.mark.parametrize("base", [5, 10])
def test_everything_can_be_rounded_and_still_adds_up(client: Client, base: int) -> None:
    page = sent(client, manier=str(base))
    assert f"multiple of {base}" in page
    text = html.unescape(page.partition("<pre")[2].partition(">")[2].partition("</pre>")[0])
    found = read_table(text)
    assert all(number % base == 0 for row in found.counts for number in row)
    for row in found.counts:
        assert sum(row[:-1]) == row[-1]


@pytest.mark.django_db
def test_what_changed_by_a_few_since_the_last_time_is_hidden(client: Client) -> None:
    safe = "x;a;b\nA;50;60\nB;70;80"
    assert "▒" not in sent(client, tabel=safe)
    page = sent(client, tabel=safe, eerder="x;a;b\nA;48;60\nB;70;80")
    assert "1 number changed so little" in page
    assert page.count("▒") >= 4
    assert ">50<" not in page


@pytest.mark.django_db
def test_what_was_hidden_before_stays_hidden_and_what_was_told_is_said(client: Client) -> None:
    safe = "x;a;b\nA;50;60\nB;70;80"
    assert sent(client, tabel=safe, eerder="x;a\nA;x\nB;70").count("▒") >= 4
    page = sent(client, eerder="groep;nee\nA;3")
    assert "was published before, the same" in page
    assert "error-summary" in sent(client, eerder="groep;ja\nA;veel")
    assert "changed so little" in sent(client, tabel=safe, eerder="x;a;Totaal\nA;50;108")


@pytest.mark.django_db
def test_an_empty_page_complains_of_nothing_and_hides_for_everybody(client: Client) -> None:
    page = client.get("/cijfers/tabel/").content.decode()
    assert "data-error-summary" not in page
    for name, value in (("drempel", "9"), ("manier", "0")):
        assert re.search(rf'name="{name}" value="{value}"[^>]* checked', page), name
