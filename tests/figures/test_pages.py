import html
import io
import re
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from PIL import Image
from pypdf import PdfReader

from thuisfront.core.ui import paper
from thuisfront.figures import exports, queries

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
    assert "KIND, 29 januari 2024" in page


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


@pytest.mark.parametrize("before", ["", "/en"])
@pytest.mark.parametrize("slug", ["nl-dag", "nl-jaar", "be-dag"])
def test_a_passport_fits_on_one_tagged_sheet_in_both_languages(
    client: Client, slug: str, before: str
) -> None:
    answer = client.get(f"{before}/cijfers/{slug}/paspoort.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    read = PdfReader(io.BytesIO(answer.content))
    assert len(read.pages) == 1
    root: Any = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == ("en" if before else "nl")
    words = " ".join(read.pages[0].extract_text().split())
    assert f"{before}/cijfers/{slug}/" in words
    assert ("Citing this" if before else "Dit aanhalen") in words


def test_the_chart_is_a_picture_to_download(client: Client) -> None:
    answer = client.get("/cijfers/nl-dag/grafiek.png")
    assert answer.headers["Content-Type"] == "image/png"
    assert "nl-dag-nl.png" in answer.headers["Content-Disposition"]
    with Image.open(io.BytesIO(answer.content)) as drawn:
        assert drawn.size[0] > 900
        dark = sum(drawn.convert("L").histogram()[:80])
    assert dark > 1000  # letters and bars were drawn


def test_a_picture_that_cannot_be_made_leaves_the_passport_with_a_reason(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "PATIENCE", 0.001)
    for get in (exports._picture, exports._sheet):
        get.cache_clear()
    for name, said in (("grafiek.png", "The picture cannot"), ("paspoort.pdf", "The PDF cannot")):
        answer = client.get(f"/en/cijfers/nl-dag/{name}")
        assert answer.status_code == 503
        assert said in answer.content.decode()


def test_only_the_chart_to_embed_may_stand_in_a_frame_of_others(client: Client) -> None:
    pages = [
        *PAGES,
        "/cijfers/tabel/",
        "/cijfers/nl-dag/grafiek.svg",
        "/cijfers/nl-dag/grafiek.png",
    ]
    for path in pages:
        headers = client.get(path).headers
        assert headers["X-Frame-Options"] == "DENY", path
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
    answer = client.get("/cijfers/nl-dag/insluiten/")
    assert "X-Frame-Options" not in answer.headers
    assert "frame-ancestors *" in answer.headers["Content-Security-Policy"]
    assert "'none'" not in answer.headers["Content-Security-Policy"].partition("frame-anc")[2][:20]
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert not answer.cookies
    page = answer.content.decode()
    assert "<script" not in page
    assert "<form" not in page
    assert 'target="_blank"' in page


def test_the_passport_gives_the_line_for_a_page_of_ones_own(client: Client) -> None:
    page = html.unescape(text(client, "/en/cijfers/nl-dag/"))
    assert f'<iframe src="{settings.BASE_URL}/en/cijfers/nl-dag/insluiten/"' in page


def test_the_sliders_are_fields_that_keep_what_was_sent(client: Client) -> None:
    page = text(client, "/cijfers/rekenen/", **{**TYPED, "kinderen_van": "1,6"})
    assert re.search(r'type="range" name="kinderen_van" value="1.6"[^>]* max="6"', page)
    assert re.search(r'<output for="id_kinderen_van">1,6</output>', page)
    assert '<output for="id_deel_van">34%</output>' in page


def test_a_day_and_a_year_are_told_apart_when_one_computes(client: Client) -> None:
    assert "op één dag." in text(client, "/cijfers/rekenen/", **TYPED)
    assert "in één jaar." in text(client, "/cijfers/rekenen/", **TYPED, soort="flow")
    assert "data-error-summary" in text(client, "/cijfers/rekenen/", **TYPED, soort="ever")


def test_the_first_page_says_what_asking_five_hundred_people_would_bring(client: Client) -> None:
    then = queries.if_asked("nl-dag", 500)
    _, low, high = then.shown()
    page = text(client, "/en/cijfers/")
    assert "If 500 people were asked at intake" in page
    assert f"from {low:,.0f} to {high:,.0f}." in page


PICKED = {"getal": "13.436", "soort": "stock", "mensen": "be-stock-cope", "per": "insee-rate"}


def test_a_number_is_checked_with_inputs_that_one_picks(client: Client) -> None:
    page = text(client, "/cijfers/controle/", **PICKED)
    assert "Dit klopt: de som geeft 13.436" in page
    assert "10.335 × 1,3" in page
    assert "verschillende landen: België, Frankrijk" in page
    assert "meer dan vijf jaar ouder" in page
    wrong = text(client, "/cijfers/controle/", **{**PICKED, "getal": "13.335"})
    assert "Dit klopt niet: de som geeft 13.436" in wrong


def test_a_count_of_a_day_does_not_go_with_a_number_of_a_year(client: Client) -> None:
    page = text(client, "/en/cijfers/controle/", **{**PICKED, "soort": "flow", "getal": "13,436"})
    assert "counted on one day, and the number is said to be of a year" in page
    unclear = {"getal": "7,680", "soort": "flow", "mensen": "nl-children-2020", "deel": "nl-minors"}
    page = text(client, "/en/cijfers/controle/", **unclear)
    assert "This is right" in page
    assert "does not say whether it counted on one day" in page


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("getal", "veel"), ("getal", "0"), ("getal", "-3"), ("getal", "1" * 16), ("getal", "NaN"),
     ("mensen", "none"), ("mensen", "insee-rate"), ("per", "be-stock-cope"), ("per", ""),
     ("soort", "ever")],
)  # fmt: skip
def test_what_cannot_be_picked_is_answered_at_its_field(
    client: Client, name: str, wrong: str
) -> None:
    page = text(client, "/cijfers/controle/", **{**PICKED, name: wrong})
    assert "data-error-summary" in page
