"""Leaflets: texts of the site on paper, chosen in the address and kept nowhere."""

import re
from html import unescape

import pytest
import segno
from django.test import Client
from wagtail.models import PageViewRestriction

from thuisfront.core.ui.sharing import full
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
