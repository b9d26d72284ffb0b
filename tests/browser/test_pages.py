"""Every kind of page: without barriers, at any width, well-formed, neutral, and by itself."""

from collections.abc import Iterator
from dataclasses import replace

import html5lib
import pytest
from playwright.sync_api import expect

from .pages import KINDS, Kind, Looker
from .people import QUESTION, Visitors
from .program import Site

pytestmark = pytest.mark.browser
each_page = pytest.mark.parametrize("kind", KINDS, ids=str)
FIRST_VISIT = 100_000  # bytes over the wire, font included


@pytest.fixture(scope="module")
def looker(all_visitors: Visitors) -> Iterator[Looker]:
    own = replace(all_visitors, opened=[])  # its tabs stay open from test to test
    yield Looker(own)
    own.close()


def test_looking_notices_what_is_wrong(looker: Looker, site: Site) -> None:
    html = """<!doctype html><html><title>x</title><body><p><div></p>
        <p style="width: 500px">breed</p><img src="https://example.org/x.png">"""
    headers = {"Content-Type": "text/html", "Content-Security-Policy": "style-src 'self'"}
    tab = looker.tab("reader")
    tab.route("**/kapot/", lambda route: route.fulfill(body=html, headers=headers))
    tab.add_init_script("addEventListener('load', () => { document.body.style.width = '900px' })")
    seen = looker.look(Kind("broken", "/kapot/"))
    assert {"image-alt", "html-has-lang"} <= {barrier for _, barrier, _ in seen.barriers}
    assert seen.sideways
    assert any("Content Security Policy" in said for said in seen.complaints)
    assert "https://example.org/x.png" in seen.asked
    with pytest.raises(html5lib.html5parser.ParseError):
        html5lib.HTMLParser(strict=True).parse(seen.html)
    looker.tabs.pop("reader").close()


@each_page
def test_a_page_has_no_barriers(looker: Looker, kind: Kind) -> None:
    assert looker.look(kind).barriers == []


@each_page
def test_a_page_zoomed_in_four_times_never_scrolls_sideways(looker: Looker, kind: Kind) -> None:
    assert looker.look(kind).sideways == []


@each_page
def test_a_page_is_well_formed(looker: Looker, kind: Kind) -> None:
    html5lib.HTMLParser(strict=True).parse(looker.look(kind).html)


@each_page
def test_a_page_has_a_neutral_title_and_says_its_language(looker: Looker, kind: Kind) -> None:
    seen = looker.look(kind)
    name, _, centre = seen.title.rpartition(" – ")
    assert name
    assert centre == "Thuisfront"
    assert [word for word in QUESTION.split() if len(word) > 4 and word in name] == []
    assert seen.language == kind.language


@each_page
def test_a_page_breaks_no_rule_of_the_browser(looker: Looker, kind: Kind) -> None:
    assert looker.look(kind).complaints == []


@each_page
def test_a_page_asks_nothing_of_anybody_else(looker: Looker, site: Site, kind: Kind) -> None:
    elsewhere = [url for url in looker.look(kind).asked if not url.startswith(site.url + "/")]
    assert elsewhere == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.who == "reader"], ids=str)
def test_a_reader_gets_no_cookie(looker: Looker, kind: Kind) -> None:
    assert looker.look(kind).cookies == []


def test_a_first_visit_is_light(visitors: Visitors) -> None:
    page = visitors.reader(new=True)
    wire = page.context.new_cdp_session(page)
    sizes: list[float] = []
    wire.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    wire.send("Network.enable")
    page.goto("/kinderen/niet-jouw-schuld/", wait_until="networkidle")
    assert len(sizes) >= 4
    assert sum(sizes) <= FIRST_VISIT


def test_another_language_keeps_the_page_and_turns_the_interface(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/ouder-thuis/zorg-voor-jezelf/")
    title = page.locator("main h1").inner_text()
    ask = page.locator(".tf-menu__end a")
    expect(ask).to_have_text("Stel een vraag")
    page.locator(".tf-languages a").click()
    page.wait_for_url("**/en/ouder-thuis/zorg-voor-jezelf/")
    expect(ask).to_have_text("Ask a question")
    expect(page.locator("main h1")).to_have_text(title)
    expect(page.locator("main [lang=nl] h1")).to_have_count(1)
    ask.click()
    page.wait_for_url("**/en/vraag/")
    page.locator(".tf-languages a").click()
    page.wait_for_url(lambda url: "/en/" not in url)
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_an_article_with_an_english_text_is_english_altogether(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/kinderen/niet-jouw-schuld/")
    page.locator(".tf-languages a").click()
    page.wait_for_url("**/en/kinderen/niet-jouw-schuld/")
    expect(page.locator("main h1")).to_have_text("It is not your fault")


def test_a_language_keeps_what_was_searched(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/zoeken/?q=bezoek")
    page.locator(".tf-languages a").click()
    page.wait_for_url("**/en/zoeken/**")
    expect(page.locator("#q")).to_have_value("bezoek")


def test_on_paper_an_article_is_only_what_one_reads(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/kinderen/niet-jouw-schuld/")
    page.emulate_media(media="print")
    for hidden in (".tf-exit", ".tf-menu", ".tf-languages", "main nav", ".tf-footer__links"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator("main h1")).to_be_visible()
    expect(page.locator("footer")).to_contain_text("0800-2000")


def test_on_paper_the_five_words_are_large(visitors: Visitors) -> None:
    page, words = visitors.asker()
    page.emulate_media(media="print")
    expect(page.locator(".tf-exit")).to_be_hidden()
    shown = page.locator(".tf-receipt li")
    assert shown.all_inner_texts() == words.split()
    size = shown.first.evaluate("(item) => parseFloat(getComputedStyle(item).fontSize)")
    assert size >= 24
