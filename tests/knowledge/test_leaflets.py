"""Leaflets: texts of the site on paper, chosen in the address and kept nowhere."""

import io
import re
from html import unescape
from typing import Any

import pytest
import segno
from django.test import Client
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from thuisfront.core.ui import paper
from thuisfront.core.ui.sharing import full
from thuisfront.knowledge.exports import Form
from thuisfront.knowledge.exports.rich_text import tree_of
from thuisfront.knowledge.queries import sheets
from thuisfront.knowledge.rules import MOST_SHEETS, pages_of_leaflet

from .library import article
from .test_cost import cost

FIRST, TEEN = "kinderen/eerste-bezoek", "kinderen/eerste-bezoek/12-18"


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ([], []),
        (["b", "a"], ["b", "a"]),
        (["a", "b", "a"], ["a", "b"]),
        (["", "a", "c", "../a", "a/"], ["a"]),
    ],
)
def test_each_known_text_comes_once_in_the_order_asked(wanted: list[str], kept: list[str]) -> None:
    assert pages_of_leaflet(wanted, {"a", "b"}) == kept


def test_a_leaflet_is_no_book() -> None:
    many = [str(number) for number in range(100)]
    assert pages_of_leaflet(many, many) == many[:MOST_SHEETS]


def titles(text: str) -> list[str]:
    """Return the titles of the texts in a leaflet."""
    found = re.findall(r'<h2 id="[\w-]+-title">(.*?)</h2>', text)
    return [unescape(title) for title in found]


def test_an_article_offers_its_own_text_on_paper(site: Client) -> None:
    page = article()
    for path, level in ((page.get_url(), page.level), (f"{page.get_url()}12-18/", "teen")):
        (link,) = re.findall(r'href="(/folder/\?p=[^"]+)"', site.get(path).text)
        text = page.text_for("nl", level)
        assert text
        assert titles(site.get(unescape(link)).text) == [text.title]


def test_a_leaflet_holds_the_texts_the_number_and_the_plain_address(site: Client) -> None:
    answer = site.get("/folder/", {"p": [TEEN, FIRST]})
    teen = article().text_for("nl", "teen")
    assert teen
    assert titles(answer.text) == [teen.title, article().title]
    url = full(f"/{FIRST}/")
    assert segno.make_qr(url, error="m").svg_data_uri(scale=4, border=2) in unescape(answer.text)
    assert "tel:" in answer.text
    ids = re.findall(r' id="([^"]+)"', answer.text)
    assert len(set(ids)) == len(ids)


def test_a_page_is_added_and_left_out_by_the_form_alone(site: Client) -> None:
    both = site.get("/folder/", {"p": FIRST, "erbij": TEEN}).text
    assert len(titles(both)) == 2
    assert both.count('name="p"') == 2
    assert (
        titles(site.get("/folder/", {"p": TEEN, "erbij": "", "groot": "on"}).text)
        == titles(both)[1:]
    )
    assert "tf-large-print" in site.get("/folder/", {"p": TEEN, "groot": "on"}).text


def test_nothing_of_it_is_kept_anywhere(site: Client) -> None:
    for query in ({}, {"p": FIRST}):
        answer = site.get("/folder/", query)
        assert answer["Cache-Control"] == "no-store"
        assert not answer.cookies
    assert site.post("/folder/", {"p": FIRST}).status_code == 405


@pytest.mark.parametrize(
    "key", ["nergens", "../../etc/passwd", "<script>", "x" * 5000, "\x00", "start", "🙂"]
)
def test_what_is_not_there_is_said_calmly(site: Client, key: str) -> None:
    answer = site.get("/folder/", {"p": [key, FIRST]})
    assert titles(answer.text) == [article().title]
    assert "Een bladzijde die werd gevraagd, is er niet (meer)" in answer.text
    assert "<script>" not in answer.text.partition("<main")[2]


def test_a_text_that_is_withdrawn_or_closed_is_not_printed(site: Client) -> None:
    PageViewRestriction.objects.create(page=article(), restriction_type="login")
    article("niet-jouw-schuld").unpublish()
    answer = site.get("/folder/", {"p": [FIRST, TEEN, "kinderen/niet-jouw-schuld"]})
    assert titles(answer.text) == []
    assert article().title not in unescape(answer.text)


def test_a_full_leaflet_asks_as_little_as_an_empty_one(site: Client) -> None:
    assert cost(site, "/folder/") == cost(site, f"/folder/?p={FIRST}&p={TEEN}") == 3


def pdf_at(site: Client, form: str, **query: Any) -> PdfReader:
    answer = site.get(f"/folder/folder-{form}.pdf", query)
    assert answer.status_code == 200
    assert answer["Content-Disposition"] == f'inline; filename="folder-{form}.pdf"'
    assert answer["Cache-Control"] == "no-store"
    return PdfReader(io.BytesIO(answer.content))


def test_a_leaflet_is_a_pdf_in_three_forms(site: Client) -> None:
    page = article()
    sizes = {}
    for form in Form:
        pdf = pdf_at(site, form, p=FIRST)
        words = " ".join(" ".join(p.extract_text() for p in pdf.pages).split())
        root: Any = pdf.root_object
        assert pdf.metadata
        assert (pdf.metadata.title, root["/Lang"]) == (page.title, "nl")
        for expected in (page.summary, "0800-5463000", "Nagekeken op", "Bronnen", "Wie kan helpen"):
            assert expected in words
        sizes[form] = round(pdf.pages[0].mediabox.width)
    assert sizes == {Form.A4: 595, Form.LARGE: 595, Form.BOOKLET: 842}


def test_a_basket_begins_with_what_is_in_it(site: Client) -> None:
    pdf = pdf_at(site, "a4", p=[TEEN, FIRST])
    first = pdf.pages[0].extract_text()
    teen = article().text_for("nl", "teen")
    assert teen
    assert first.index(teen.title) < first.index(article().title)


def test_a_pdf_of_what_is_not_there_is_not_made(site: Client) -> None:
    article("niet-jouw-schuld").unpublish()
    for query in ({"p": [FIRST, "kinderen/niet-jouw-schuld"]}, {"p": "nergens"}, {}):
        answer = site.get("/folder/folder-a4.pdf", query)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/folder/?")
    assert site.get("/folder/folder-a5.pdf", {"p": FIRST}).status_code == 404


def test_too_many_pages_are_said_and_not_printed(site: Client) -> None:
    many = sorted(sheets())[: MOST_SHEETS + 1]
    assert site.get("/folder/folder-a4.pdf", {"p": many}).status_code == 302
    assert f"hoogstens {MOST_SHEETS} bladzijden" in site.get("/folder/", {"p": many}).text


def test_a_pdf_that_cannot_be_made_offers_the_printer(
    site: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "PATIENCE", 0)
    answer = site.get("/folder/folder-a4.pdf", {"p": FIRST})
    assert answer.status_code == 503
    assert titles(answer.text) == [article().title]
    assert "Print deze bladzijde met je browser" in answer.text


@pytest.mark.parametrize(
    ("html", "tree"),
    [
        ("<p>Een <b>dik</b> woord</p>", [["p", ["Een ", ["b", ["dik"]], " woord"]]]),
        ("<ul>\n<li>een</li><li>twee</li></ul>", [["ul", [["li", ["een"]], ["li", ["twee"]]]]]),
        ('<p><a href="x">hier</a><br/>&lt;b&gt; 🙂</p>', [["p", ["hier", ["br", []], "<b> "]]]),
        ("<p>open <i>blijft</p>", [["p", ["open ", ["i", ["blijft"]]]]]),
        ("</p>los", ["los"]),
    ],
)
def test_rich_text_becomes_plain_data(html: str, tree: list[Any]) -> None:
    assert tree_of(html) == tree
