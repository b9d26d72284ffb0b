"""Reading help: what it changes, where it goes along, and that nothing is kept."""

import re

import pytest
from playwright.sync_api import Page, expect

from .barriers import barriers
from .people import Visitors

pytestmark = pytest.mark.browser
LOOKS = ("color-contrast", "target-size", "link-in-text-block")  # what a choice changes
HERE = "/kinderen/niet-jouw-schuld/"
STYLE = "(name) => getComputedStyle(document.{}).getPropertyValue(name)"


def style(page: Page, name: str, of: str = "body") -> str:
    return str(page.evaluate(STYLE.format(of), name))


def choose(page: Page, *choices: str) -> None:
    page.locator("[data-reading] summary").click()
    for choice in choices:
        page.locator(f"#lees-{choice}").check()


def test_larger_letters_and_more_room(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto(HERE)
    before = float(style(page, "font-size", "documentElement").removesuffix("px"))
    choose(page, "groter", "ruim")
    after = float(style(page, "font-size", "documentElement").removesuffix("px"))
    assert after > 1.4 * before
    assert style(page, "letter-spacing", "querySelector('main p')") != "normal"


def test_on_a_wide_screen_reading_help_stands_beside_the_phone_number(visitors: Visitors) -> None:
    page = visitors.reader()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(HERE)
    help_at = page.locator("[data-reading] summary").bounding_box()
    phone_at = page.locator("header .tf-phone__number").first.bounding_box()
    assert help_at
    assert phone_at
    assert abs(help_at["y"] - phone_at["y"]) < phone_at["height"]


@pytest.mark.parametrize("script", [True, False])
def test_enter_on_a_choice_leads_nowhere(visitors: Visitors, script: bool) -> None:
    page = visitors.reader(script=script)
    page.goto(HERE)
    choose(page, "groot")
    page.locator("#lees-groot").press("Enter")
    page.wait_for_timeout(300)
    assert page.url.endswith(HERE)
    expect(page.locator("#lees-groot")).to_be_checked()


def test_a_choice_goes_along_and_leaves_no_trace(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto(HERE)
    choose(page, "groot", "donker")
    page.locator("main .tf-card__link").first.click()
    page.wait_for_url(lambda url: HERE not in url)
    expect(page.locator("#lees-donker")).to_be_checked()
    expect(page.locator("#lees-groot")).to_be_checked()
    assert "lees" not in page.url
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0, 0, "",
    ]  # fmt: skip
    page.goto(HERE)
    expect(page.locator("#lees-donker")).not_to_be_checked()


def test_a_choice_goes_along_with_a_search_and_an_anchor(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/")
    choose(page, "donker")
    page.locator("main [type=search]").fill("bezoek")
    page.locator("main [type=search]").press("Enter")
    page.wait_for_url("**/zoeken/?q=bezoek")
    expect(page.locator("#lees-donker")).to_be_checked()
    page.goto("/woordenlijst/#verlof;lees=donker")
    expect(page.locator("#lees-donker")).to_be_checked()
    page.wait_for_url("**/woordenlijst/#verlof")
    expect(page.locator("#verlof")).to_be_in_viewport()


def test_a_strange_address_changes_nothing(visitors: Visitors) -> None:
    page = visitors.reader()
    for tail in ("%3Cscript%3E", "x" * 500, "--", "GROOT", "%zz", ";lees=donker"):
        page.goto("about:blank")  # only the part after # differs: without this nothing is loaded
        page.goto(f"{HERE}#;lees={tail}")
        expect(page.locator("main h1")).to_be_visible()
        assert (tail, page.locator("[data-reading] :checked[value='']").count()) == (tail, 2)


def test_dark_follows_the_device_until_one_chooses(visitors: Visitors) -> None:
    page = visitors.reader()
    page.emulate_media(color_scheme="dark")
    page.goto(HERE)
    dark = style(page, "background-color")
    assert sum(int(part) for part in dark.removeprefix("rgb(").removesuffix(")").split(",")) < 200
    choose(page, "licht")
    assert style(page, "background-color") != dark


@pytest.mark.parametrize("choice", ["donker", "contrast", "dyslexie"])
def test_no_choice_raises_a_barrier(visitors: Visitors, choice: str) -> None:
    page = visitors.reader()
    for path in ("/patronen/", HERE, "/route/professionals/"):  # every component, a text, a poster
        page.goto(path)
        choose(page, choice)
        assert (path, barriers(page, *LOOKS)) == (path, [])


def test_without_scripts_the_choice_holds_for_the_page(visitors: Visitors) -> None:
    page = visitors.reader(script=False)
    page.goto(HERE)
    page.locator("[data-reading] summary").click()
    page.locator("#lees-donker").check()
    expect(page.locator("#lees-donker")).to_be_checked()
    expect(page.locator("[data-aloud]")).to_be_hidden()


def test_without_a_voice_on_the_device_there_is_no_button(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto(HERE)
    page.locator("[data-reading] summary").click()
    if page.evaluate("speechSynthesis.getVoices().filter((one) => one.localService).length") == 0:
        expect(page.locator("[data-aloud]")).to_be_hidden()


def test_on_paper_there_is_no_reading_help(visitors: Visitors) -> None:
    page = visitors.reader()
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(HERE)
    expect(page.locator("[data-reading]")).to_be_hidden()
    assert style(page, "background-color") == "rgb(255, 255, 255)"


def test_the_route_is_one_poster(visitors: Visitors) -> None:
    page = visitors.reader()
    for reader in ("kinderen-8-12", "ouder-thuis", "professionals"):
        page.goto(f"/route/{reader}/")
        paper = page.pdf(prefer_css_page_size=True)
        assert len(re.findall(rb"/Type\s*/Page\b", paper)) == 1
