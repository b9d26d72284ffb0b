import xml.etree.ElementTree as ET

import pytest
from django.test import Client

from thuisfront.figures import queries

pytestmark = pytest.mark.django_db
PAGES = ("/cijfers/", "/cijfers/dag-of-jaar/", "/cijfers/gegevens/", "/cijfers/controle/",
         "/cijfers/rekenen/", "/cijfers/nl-dag/", "/cijfers/be-dag/")  # fmt: skip
TYPED = {"mensen": "9.415", "deel_van": "34", "deel_tot": "60", "kinderen_van": "1,4",
         "kinderen_tot": "2,2"}  # fmt: skip


def text(client: Client, path: str, **query: str) -> str:
    answer = client.get(path, query)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("before", ["", "/en"])
@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_figures_is_there_in_both_languages(
    client: Client, path: str, before: str
) -> None:
    assert text(client, before + path).count("<h1") == 1


def test_the_answer_is_a_sentence_with_a_range_and_no_digit_too_many(client: Client) -> None:
    page = text(client, "/cijfers/")
    value, low, high = queries.answers()["nl-dag"].best.estimate.shown()
    for number in (value, low, high):
        assert f"{number:,.0f}".replace(",", ".") in page
        assert number % 1000 == 0
    assert "Nederland" in page
    assert "België" in page


def test_what_was_not_checked_says_so_and_what_is_old_too(client: Client) -> None:
    page = text(client, "/cijfers/nl-dag/")
    assert "Nog niet gecontroleerd" in page
    assert "Oud:" in page
    assert "KIND, 29 January 2024" in page


def test_a_wrong_quotation_is_told_what_it_should_be(client: Client) -> None:
    page = text(client, "/cijfers/controle/", som="13.335 kinderen = 10.335 × 1,3")
    assert "Dit klopt niet: de som geeft 13.436" in page
    page = text(client, "/en/cijfers/controle/", som="13,436 = 10,335 × 1.3")
    assert "This is right" in page


@pytest.mark.parametrize("som", ["", "veel", "1 = 2 = 3", "x" * 1000, "\x00 = 4", "5 = 4 / 0"])
def test_what_is_no_sum_is_answered_kindly(client: Client, som: str) -> None:
    assert "data-error-summary" in text(client, "/cijfers/controle/", som=som)


def test_numbers_of_the_reader_are_worked_out(client: Client) -> None:
    page = text(client, "/cijfers/rekenen/", **TYPED)
    assert "Ongeveer" in page
    assert "data-error-summary" not in page


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("mensen", "0"), ("mensen", "veel"), ("mensen", "-3"), ("mensen", "1" * 15),
     ("mensen", "NaN"), ("deel_tot", "101"), ("deel_tot", "20"), ("kinderen_tot", "21"),
     ("kinderen_van", ""), ("kinderen_van", "1,2,3")],
)  # fmt: skip
def test_a_number_that_cannot_be_is_answered_at_its_field(
    client: Client, name: str, wrong: str
) -> None:
    page = text(client, "/cijfers/rekenen/", **{**TYPED, name: wrong})
    assert "data-error-summary" in page


def test_the_chart_is_a_picture_of_its_own_with_words(client: Client) -> None:
    for slug, told in queries.answers().items():
        answer = client.get(f"/cijfers/{slug}/grafiek.svg")
        assert answer.headers["Content-Type"].startswith("image/svg+xml")
        drawn = ET.fromstring(answer.content)  # noqa: S314 -- we drew it ourselves
        assert drawn.tag.endswith("svg")
        assert len(drawn.attrib["aria-label"]) > 40
        bars = list(drawn.iter("{http://www.w3.org/2000/svg}rect"))
        assert len(bars) >= 2 * len(told.ways)


@pytest.mark.parametrize("path", ["/cijfers/xx-dag/", "/cijfers/xx-dag/grafiek.svg"])
def test_an_answer_that_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_inputs_are_open_data(client: Client) -> None:
    everything = client.get("/api/figures/v1/inputs").json()["inputs"]
    assert len(everything) == len(queries.inputs())
    flows = client.get("/api/figures/v1/inputs/?kind=flow&country=nl&year=2021").json()["inputs"]
    assert {(row["kind"], row["country"]) for row in flows} == {("flow", "NL")}
    assert {row["stale"] for row in flows} == {False}
    table = client.get("/api/figures/v1/inputs/?format=csv").content.decode()
    assert table.count("\r\n") == len(everything) + 1
    assert table.startswith("uri,key,country,kind,unit,value,low,high,n,x,rounding,year,date,")
    unclear = client.get("/api/figures/v1/inputs/?kind=unclear").json()["inputs"]
    assert {row["kind"] for row in unclear} == {"unclear"}


@pytest.mark.parametrize("query", ["kind=day", "year=then", "year=99999", "format=xml", "a=1"])
def test_a_wrong_parameter_is_named(client: Client, query: str) -> None:
    answer = client.get(f"/api/figures/v1/inputs/?{query}")
    assert answer.status_code == 400
    assert query.partition("=")[0] in answer.json()["detail"]
