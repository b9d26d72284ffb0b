"""The end of a session: told in time, and what was typed is still there afterwards."""

import pytest
from playwright.sync_api import expect

from .people import Visitors, sign_in

pytestmark = pytest.mark.browser
TYPED = "nog-hier@example.nl"


def test_who_is_still_there_stays_signed_in(visitors: Visitors) -> None:
    page = visitors.reader(new=True)  # its clock is the clock of every tab
    sign_in(page, "coordinator")
    page.clock.install()
    page.goto("/werk/centrum/")
    page.locator("[name=phone]").fill("0800 123 456")
    page.clock.fast_forward("13:30")
    expect(page.get_by_role("button", name="Ingelogd blijven")).to_be_visible()
    page.get_by_role("button", name="Ingelogd blijven").click()
    expect(page.locator("dialog[data-session]")).to_be_hidden()
    page.clock.fast_forward("10:00")
    expect(page.locator("dialog[data-session]")).to_be_hidden()
    expect(page.locator("[name=phone]")).to_have_value("0800 123 456")


def test_what_was_typed_is_kept_through_signing_in_again(visitors: Visitors) -> None:
    page = visitors.reader(new=True)  # its clock is the clock of every tab
    sign_in(page, "coordinator")
    page.clock.install()
    page.goto("/werk/centrum/")
    page.locator("[name=email]").fill(TYPED)
    page.clock.fast_forward("15:30")
    go_on = page.get_by_role("button", name="Hier verder")
    expect(go_on).to_be_visible()
    visitors.site.ask_database("UPDATE access_staffsession SET ends_at = now()")
    visitors.sessions.clear()
    go_on.click()
    expect(page.get_by_text("Je bent nog niet ingelogd.")).to_be_visible()
    sign_in(page.context.new_page(), "coordinator")
    go_on.click()
    expect(page.locator("dialog[data-session]")).to_be_hidden()
    expect(page.locator("[name=email]")).to_have_value(TYPED)
    page.locator("main form button[type=submit]").click()
    expect(page.locator("main")).to_contain_text("Bewaard")


def test_without_scripts_a_late_form_is_sent_once_more_after_signing_in(visitors: Visitors) -> None:
    page = visitors.reader(script=False)
    sign_in(page, "coordinator")
    page.goto("/werk/centrum/")
    page.locator("[name=email]").fill(TYPED)
    visitors.site.ask_database("UPDATE access_staffsession SET ends_at = now()")
    visitors.sessions.clear()
    page.locator("main form button[type=submit]").click()
    expect(page.locator("h1")).to_have_text("Je was uitgelogd")
    sign_in(page.context.new_page(), "coordinator")
    page.get_by_role("button", name="Versturen").click()  # with the token of before
    page.get_by_role("button", name="Versturen").click()
    expect(page.locator("main")).to_contain_text("Bewaard")
    expect(page.locator("[name=email]")).to_have_value(TYPED)
