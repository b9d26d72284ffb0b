"""Leaving in a hurry: the button, Shift three times, and what is left behind afterwards."""

import pytest
from playwright.sync_api import Page, expect

from .people import Visitors, open_with
from .program import Site

pytestmark = pytest.mark.browser
BEFORE = "data:text/html,<title>ervoor</title>ervoor"
KEPT = """async () => [
  localStorage.length, sessionStorage.length,
  (await caches.keys()).length, (await indexedDB.databases()).length,
]"""


def arrive(visitors: Visitors, *, script: bool = True) -> Page:
    """Return a tab that was elsewhere first, then asked and read the conversation."""
    page, words = visitors.asker(script=script)
    tab = page.context.new_page()
    tab.goto(BEFORE)
    open_with(tab, words)
    page.close()
    return tab


@pytest.mark.parametrize("way", ["button", "shift"])
def test_leaving_leaves_nothing_behind_and_back_does_not_return(
    visitors: Visitors, site: Site, way: str
) -> None:
    tab = arrive(visitors)
    assert tab.context.cookies()
    if way == "button":
        tab.locator("[data-exit]").click()
    else:
        tab.locator("[name=text]").focus()
        for _ in range(3):
            tab.keyboard.press("Shift")
    tab.wait_for_url(site.away)
    assert tab.title() == "Het weer"
    assert tab.context.cookies() == []
    tab.go_back()
    assert tab.title() == "ervoor"
    tab.goto("/vraag/gesprek/")
    assert tab.url == f"{site.url}/vraag/antwoord/"
    assert tab.evaluate(KEPT) == [0, 0, 0, 0]


def test_without_script_the_link_leaves_and_back_shows_nothing_that_was_read(
    visitors: Visitors, site: Site
) -> None:
    tab = arrive(visitors, script=False)
    tab.locator("[data-exit]").click()
    tab.wait_for_url(site.away)
    assert tab.context.cookies() == []
    tab.go_back()
    assert tab.locator(".tf-message").count() == 0


def test_any_other_key_starts_the_count_again_and_it_is_said(visitors: Visitors) -> None:
    tab = visitors.reader()
    tab.goto("/kinderen/niet-jouw-schuld/")
    status = tab.locator("[data-exit-status]")
    for key in ("Shift", "Shift", "a", "Shift", "Tab", "Shift", "Shift", "Escape"):
        tab.keyboard.press(key)
    expect(status).to_be_empty()
    tab.keyboard.press("Shift")
    expect(status).to_contain_text("nog twee keer")
    tab.keyboard.press("Shift")
    expect(status).to_contain_text("nog één keer")
    assert tab.url.endswith("/kinderen/niet-jouw-schuld/")


def test_the_way_out_stays_in_sight_on_a_telephone(visitors: Visitors) -> None:
    tab = visitors.reader(width=390)
    for path in ("/", "/kinderen/niet-jouw-schuld/", "/vraag/", "/zoeken/?q=bezoek"):
        tab.goto(path)
        tab.locator("footer").scroll_into_view_if_needed()
        expect(tab.locator("[data-exit]")).to_be_in_viewport()


def test_staff_have_no_way_out_but_a_sign_out(visitors: Visitors) -> None:
    tab = visitors.staff()
    tab.goto("/werk/")
    expect(tab.locator("[data-exit]")).to_have_count(0)
    expect(tab.locator("form[action$='/logout/'] button")).to_be_visible()
