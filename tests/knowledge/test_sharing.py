"""What other programs are told of the pages of the site: addresses, facts, news."""

import json
import re
from html import unescape
from typing import Any
from xml.etree import ElementTree

from django.test import Client
from wagtail.models import PageViewRestriction

from thuisfront.core.ui import registers, rendering, sharing
from thuisfront.knowledge import queries
from thuisfront.knowledge.models import ArticlePage

from .library import article

ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def facts(text: str) -> list[dict[str, Any]]:
    """Return what a page tells search engines."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
    return [json.loads(each) for each in found]


def make_news(slug: str = "eerste-bezoek") -> ArticlePage:
    """Make an article news."""
    page = article(slug)
    page.kind = "news"
    page.save_revision().publish()
    return page


def test_every_announced_page_is_on_the_site_map(site: Client) -> None:
    listed = [page.url.removeprefix(sharing.full("")) for page in sharing.site_map()]
    assert len(set(listed)) == len(listed)
    assert {path for path in rendering.public_paths() if not path.startswith("/en/")} <= set(listed)
    assert set(listed) <= set(rendering.public_paths())
    assert "/kinderen/eerste-bezoek/12-18/" in listed
    assert "/en/privacy/" not in listed


def test_the_site_map_and_the_page_say_the_same_languages(shown: dict[str, str]) -> None:
    for page in sharing.site_map():
        text = shown.get(page.url.removeprefix(sharing.full("")), "")
        told = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', text)
        assert not text or [(code, unescape(url)) for code, url in told] == page.others, page.url


def test_a_page_points_search_engines_at_an_address_of_the_site_map(shown: dict[str, str]) -> None:
    listed = {page.url for page in sharing.site_map()}
    for path, text in shown.items():
        for url in re.findall(r'<link rel="canonical" href="([^"]+)">', text):
            assert unescape(url) in listed, path


def test_a_page_behind_a_password_is_not_announced(site: Client) -> None:
    PageViewRestriction.objects.create(page=article(), restriction_type="password", password="x")
    assert not [page for page in sharing.site_map() if "eerste-bezoek" in page.url]
    assert not [page for page in rendering.public_paths() if "eerste-bezoek" in page]


def test_the_day_of_the_last_change_is_told(site: Client) -> None:
    known: dict[str, registers.Place] = queries.places()
    assert set(known) <= set(rendering.public_paths())
    day = known["/kinderen/eerste-bezoek/"].changed
    assert day
    assert known["/kinderen/eerste-bezoek/12-18/"].changed == day
    assert f"<lastmod>{day.isoformat()}</lastmod>" in site.get("/sitemap.xml").text


def test_an_article_tells_what_it_is(dutch: dict[str, str]) -> None:
    page = article()
    (said,) = facts(dutch["/kinderen/eerste-bezoek/"])
    assert said["@type"] == "Article"
    assert said["headline"] == page.title
    assert said["inLanguage"] == "nl"
    assert said["mainEntityOfPage"]["lastReviewed"] == page.checked_on.isoformat()
    assert said["publisher"]["@type"] == "Organization"


def test_the_front_page_tells_whose_site_it_is(dutch: dict[str, str]) -> None:
    (said,) = facts(dutch["/"])
    assert said["@type"] == "Organization"
    assert said["telephone"]


def test_without_news_there_is_a_feed_but_no_page(site: Client) -> None:
    assert site.get("/nieuws/").status_code == 404
    answer = site.get("/nieuws/feed.xml")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    feed = ElementTree.fromstring(answer.content)  # noqa: S314 -- our own text
    assert feed.findall("atom:entry", ATOM) == []
    assert all(feed.findtext(f"atom:{name}", "", ATOM) for name in ("id", "title", "updated"))
    assert feed.find("atom:author", ATOM) is not None


def test_news_is_listed_and_fed_in_the_language_it_is_written_in(site: Client) -> None:
    page = make_news()
    assert page.title in unescape(site.get("/nieuws/").text)
    assert "/nieuws/" in site.get("/").text
    feed = ElementTree.fromstring(site.get("/nieuws/feed.xml").content)  # noqa: S314 -- ours
    (entry,) = feed.findall("atom:entry", ATOM)
    assert entry.findtext("atom:title", "", ATOM) == page.title
    assert entry.findtext("atom:id", "", ATOM) == sharing.full("/kinderen/eerste-bezoek/")
    english = page.text_for("en", page.level)
    expected = 200 if english and english.language == "en" else 404
    assert site.get("/en/nieuws/").status_code == expected
    (said,) = facts(site.get("/kinderen/eerste-bezoek/").text)
    assert said["@type"] == "NewsArticle"


def test_news_that_is_withdrawn_or_closed_is_not_told(site: Client) -> None:
    make_news("niet-jouw-schuld").unpublish()
    PageViewRestriction.objects.create(page=make_news(), restriction_type="login")
    assert site.get("/nieuws/").status_code == 404


def test_a_page_of_questions_says_so_and_no_other(site: Client) -> None:
    for path, there in (
        ("/privacy/", True),
        ("/privacy-kinderen/", True),
        ("/kinderen/eerste-bezoek/", False),
    ):
        assert ('"@type": "FAQPage"' in site.get(path).text) is there


def test_children_find_privacy_in_their_own_words_below_their_pages(site: Client) -> None:
    for path in ("/kinderen/", "/kinderen/eerste-bezoek/"):
        assert 'href="/privacy-kinderen/"' in site.get(path).text.partition("<footer")[2]
    for path in ("/", "/ouder-thuis/", "/woordenlijst/"):
        assert 'href="/privacy/"' in site.get(path).text.partition("<footer")[2]
    assert 'href="/en/privacy-kinderen/"' in site.get("/en/kinderen/").text


def test_the_child_reads_short_sentences(site: Client) -> None:
    text = site.get("/privacy-kinderen/").text.partition('<div class="tf-prose"')[2]
    words = unescape(re.sub("<[^>]+>", " ", text.partition("</div>")[0]))
    sentences = [one.split() for one in re.split(r"[.?!]", words) if one.strip()]
    assert max(map(len, sentences)) <= 16
