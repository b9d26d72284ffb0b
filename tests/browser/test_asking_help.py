"""A family asks for help itself, on a phone; an organization answers; and it can be stopped."""

import pytest
from playwright.sync_api import Page, expect

from .barriers import barriers
from .people import Visitors
from .test_referral import PHONE, SUBMIT, do

pytestmark = pytest.mark.browser
WISH = "Ik wil met iemand praten over thuis."
STREET = "Kerkpad 12"
HERE = "/hulp-vinden/gevraagd/"


def offer(visitors: Visitors) -> str:
    """Have an editor write down at which address a service is asked; return its page."""
    editor = visitors.staff("redactie")
    editor.goto("/werk/hulpaanbod/")
    editor.locator("main .tf-list a").first.click()
    editor.locator("[name=email]").fill("aanmelden@hulp.test")
    key = editor.url.rstrip("/").rsplit("/", 1)[1]
    with editor.expect_navigation():
        editor.locator("main form:has([name=email]) button[type=submit]").first.click()
    return f"/hulp-vinden/{key}/"


def fill(page: Page) -> None:
    """Fill the form in; the address is typed and not ticked."""
    page.locator("[name=wish]").fill(WISH)
    page.locator("[name=phone]").fill("06 12345678")
    page.locator("[name=read_along][value=yes]").check()
    page.locator("[name=reach]").fill("na vieren")
    page.locator("[name=address]").fill(STREET)
    expect(page.locator("[name=share_address]")).not_to_be_checked()
    expect(page.locator("[name=share_detention]")).not_to_be_checked()


def asks(page: Page, address: str, *, script: bool) -> list[str]:
    """Ask for help as a parent, with every mistake on the way; return the five words."""
    page.goto(address)
    page.locator("main a[href$='/zelf/']").click()
    assert not script or barriers(page) == []
    page.locator("main a[href$='wie=ouder']").click()
    page.locator(SUBMIT).click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    assert not script or barriers(page) == []
    fill(page)
    page.locator("[name=look]").click()
    expect(page.locator("main section")).to_contain_text(WISH)
    expect(page.locator("main section")).not_to_contain_text(STREET)
    assert not script or barriers(page) == []
    page.locator("[name=send]").click()
    expect(page.locator("#id_agree_error")).to_be_visible()
    page.locator("[name=change]").click()
    page.locator("[name=look]").click()
    page.locator("[name=agree]").check()
    page.locator("[name=send]").click()
    page.locator(".tf-receipt__words").wait_for()
    assert not script or barriers(page) == []
    words = page.locator(".tf-receipt__words li").all_inner_texts()
    page.locator("main form[action$='/sluit/'] button").click()
    return words


def opened(visitors: Visitors, *, script: bool) -> Page:
    """Have an adviser take what waits; return the page of the organization."""
    adviser = visitors.staff(script=script)
    adviser.goto("/werk/verwijzingen/")
    adviser.locator("main .utrecht-alert a").last.click()
    adviser.locator("form[action$='/neem/'] button").click()
    code = adviser.locator(".tf-receipt__words").inner_text()
    there = visitors.reader(script=script, width=PHONE)
    there.goto(adviser.locator("aside a[href*='/bericht/']").get_attribute("href") or "")
    there.locator("[name=code]").fill(code)
    there.locator(SUBMIT).click()
    return there


@pytest.mark.parametrize("script", [True, False])
def test_a_parent_asks_on_a_phone_and_stops_it_again(visitors: Visitors, *, script: bool) -> None:
    page = visitors.reader(script=script, width=PHONE)
    words = asks(page, offer(visitors), script=script)
    assert len(words) == 5
    page.locator("[name=words]").fill(" ".join(words))
    page.locator(SUBMIT).click()
    expect(page).to_have_url(f"{visitors.site.url}{HERE}")
    expect(page.locator(".tf-exit").first).to_be_visible()
    assert not script or barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
    there = opened(visitors, script=script)
    expect(there.locator("main")).to_contain_text(WISH)
    expect(there.locator("main")).not_to_contain_text(STREET)
    do(there, "question", text="Wanneer kan het?")
    page.reload()
    expect(page.locator("main")).to_contain_text("Wanneer kan het?")
    page.locator("[name=text]").fill("Op dinsdag")
    with page.expect_navigation():
        page.locator("form[action$='/erbij/'] button").click()
    there.reload()
    expect(there.locator("main")).to_contain_text("Op dinsdag")
    assert not script or barriers(there) == []
    page.locator("main a[href$='/stop/']").click()
    page.locator(SUBMIT).click()
    expect(page.locator("main")).to_contain_text("Dit is gestopt")
    there.reload()
    expect(there.locator("main")).not_to_contain_text(WISH)


def test_who_is_younger_is_shown_the_way_to_us(visitors: Visitors) -> None:
    page = visitors.reader(width=PHONE)
    page.goto(f"{offer(visitors)}zelf/?wie=jonger")
    expect(page.locator("main a[href='/vraag/']")).to_be_visible()
    assert barriers(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
