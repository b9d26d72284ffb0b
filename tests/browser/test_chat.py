"""A chat in two real browsers, with the connection gone in the middle."""

import pytest
from playwright.sync_api import Page, expect

from .barriers import barriers
from .people import Visitors
from .program import Site

pytestmark = pytest.mark.browser
HOURS = (
    "INSERT INTO organizations_openingtime (id, organization_id, line, weekday, opens, closes)"
    " SELECT gen_random_uuid(), id, 'chat', day, '0:00', '0:00' FROM organizations_organization,"
    " generate_series(0, 6) day WHERE is_centre ON CONFLICT DO NOTHING"
)


def say(page: Page, text: str) -> None:
    """Say something, as one does: with Enter."""
    field = page.locator("[data-say-form] textarea").last
    field.fill(text)
    field.press("Enter")


def words(page: Page) -> list[str]:
    """Return what the page shows as said, in its order."""
    shown = page.locator("[data-log] .tf-message p:not(.tf-message__who)")
    return [text.strip() for text in shown.all_inner_texts()]


def begin(visitors: Visitors) -> Page:
    """Begin a chat as a teenager on a phone."""
    page = visitors.reader(width=390)
    page.goto("/chat/")
    page.locator("[name=age][value='12-15']").check()
    page.locator("[data-begin-form] [name=text]").fill("een")
    page.get_by_role("button", name="Begin met chatten").click()
    expect(page.locator("[data-log]")).to_contain_text("een")
    return page


def test_a_chat_outlives_a_lost_connection_a_reload_and_ends_in_five_words(
    visitors: Visitors, site: Site
) -> None:
    site.ask_database(HOURS)
    child, desk = begin(visitors), visitors.staff()
    desk.goto("/werk/chat/")
    desk.get_by_role("button", name="Neem aan").first.click()
    expect(child.locator("[data-status]")).to_have_text("Er is een adviseur voor je.")
    assert barriers(child) == barriers(desk) == []
    say(desk, "twee")
    expect(child.locator("[data-log]")).to_contain_text("twee")
    child.context.set_offline(True)
    say(child, "drie")
    say(child, "vier")
    say(desk, "vijf")
    expect(child.locator("[data-connection]")).to_contain_text("De verbinding is even weg.")
    expect(child.locator("[data-unsent] .tf-message")).to_have_count(2)
    child.context.set_offline(False)
    expect(desk.locator("[data-log]")).to_contain_text("vier")
    expect(child.locator("[data-unsent] .tf-message")).to_have_count(0)
    said = words(desk)
    assert sorted(said) == sorted(["een", "twee", "drie", "vier", "vijf"])
    assert said.index("drie") < said.index("vier")
    child.reload()
    expect(child.locator("[data-log]")).to_contain_text("vier")
    expect(child.locator("[data-log] .tf-message")).to_have_count(5)
    assert words(child) == said
    assert child.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == [
        "", 0, 0,
    ]  # fmt: skip
    assert child.context.cookies() == []
    desk.locator("summary", has_text="Afronden").click()
    desk.get_by_role("button", name="Rond het gesprek af").click()
    expect(child.locator("[data-five] li")).to_have_count(5)
    expect(desk.get_by_role("link", name="Vul het aan")).to_be_visible()
    child.get_by_role("button", name="Klaar, sluit dit").click()
    expect(child.locator("[data-begin-form]")).to_be_visible()
    site.ask_database("DELETE FROM organizations_openingtime WHERE line = 'chat'")


def test_without_javascript_the_page_leads_to_the_form(visitors: Visitors, site: Site) -> None:
    site.ask_database(HOURS)
    page = visitors.reader(script=False)
    page.goto("/chat/")
    expect(page.get_by_text("Chatten lukt niet in deze browser")).to_be_visible()
    expect(page.locator("[data-begin-form]")).to_be_hidden()
    page.locator("main a[href='/vraag/']").first.click()
    page.wait_for_url("**/vraag/")
    site.ask_database("DELETE FROM organizations_openingtime WHERE line = 'chat'")
