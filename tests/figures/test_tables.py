import pytest
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
    page = client.post("/cijfers/tabel/", {"tabel": GOOD, "drempel": "4"}).content.decode()
    assert page.count("▒") >= 4
    assert '<td class="utrecht-table__cell">3</td>' not in page
    answer = client.post("/cijfers/tabel/", {"tabel": "x;a;b\nA;20;30\nB;40;50", "drempel": "9"})
    assert "▒" not in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("tabel", ["", "x;ja\nA;veel", "x;ja\nA;1;2", "\x00", "x" * 50_000])
def test_a_wrong_table_is_answered_at_its_field(client: Client, tabel: str) -> None:
    page = client.post("/cijfers/tabel/", {"tabel": tabel, "drempel": "9"})
    assert page.status_code == 200
    assert "data-error-summary" in page.content.decode()
