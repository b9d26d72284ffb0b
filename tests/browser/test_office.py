"""Pages of the office with the keyboard alone, and without scripts: open, judge, invite, hold."""

import pytest
from playwright.sync_api import Page, expect

from .pages import WIDTHS
from .people import SECOND_FACTOR, Visitors, last_question
from .program import Site
from .test_keyboard import tab_to

pytestmark = pytest.mark.browser
REASON = "Er klonk iets heel onveiligs en niemand neemt op."
SUBMIT = "main form[method=post] button[type=submit]"


@pytest.fixture
def closed(visitors: Visitors, site: Site) -> str:
    """Return the key of a question whose words are closed to a senior adviser."""
    visitors.asks()
    return last_question(site)


def again(page: Page, name: str = "reason") -> None:
    """Use the second factor anew where that is asked, before the form with a field of that name."""
    code, field = page.locator("main [name=code]"), page.locator(f"main [name={name}]")
    code.or_(field).wait_for()
    if code.count():
        code.fill(SECOND_FACTOR)
        code.press("Enter")
        field.wait_for()


def write(page: Page, name: str, text: str) -> None:
    """Go to a field with Tab and type."""
    tab_to(page, name)
    page.keyboard.type(text)


def press(page: Page) -> None:
    """Go to the next button with Tab and press it."""
    tab_to(page, "button")
    page.keyboard.press("Enter")


def break_glass(page: Page, key: str) -> None:
    """Open a question in an emergency, with the keyboard alone."""
    page.goto(f"/werk/vragen/{key}/")
    expect(page.locator("main")).not_to_contain_text("tekening geven")
    tab_to(page, "a", "noodtoegang")
    page.keyboard.press("Enter")
    again(page)
    write(page, "reason", REASON)
    press(page)
    page.wait_for_url(f"**/werk/vragen/{key}/")


def test_emergency_access_is_opened_and_judged_with_the_keyboard_alone(
    visitors: Visitors, closed: str
) -> None:
    page = visitors.staff("toezicht")
    break_glass(page, closed)
    expect(page.locator(".tf-message")).to_contain_text("tekening geven")
    expect(page.locator("main textarea")).to_have_count(0)
    boss = visitors.staff("coordinator")
    boss.goto("/werk/noodtoegang/")
    boss.locator("tbody th a").first.focus()
    boss.keyboard.press("Enter")
    expect(boss.locator("main")).to_contain_text(REASON)
    tab_to(boss, "verdict")
    boss.keyboard.press("Space")
    press(boss)
    boss.wait_for_url("**/werk/noodtoegang/")
    expect(boss.locator("[role=status], .utrecht-alert--ok").first).to_be_visible()


def test_a_reason_that_is_too_short_is_said_and_kept_without_scripts(
    visitors: Visitors, closed: str
) -> None:
    page = visitors.staff("toezicht", script=False)
    page.goto(f"/werk/vragen/{closed}/noodtoegang/")
    again(page)
    page.locator("[name=reason]").fill("te kort")
    page.locator(SUBMIT).click()
    expect(page.locator("[data-error-summary]")).to_be_visible()
    expect(page.locator("[name=reason]")).to_have_value("te kort")


def test_a_colleague_is_invited_and_gets_an_end_without_scripts(visitors: Visitors) -> None:
    page = visitors.staff("coordinator", script=False)
    page.goto("/werk/collegas/uitnodigen/")
    again(page, "email")
    page.locator("[name=name]").fill("Pia Nieuw")
    page.locator("[name=email]").fill("pia@demo.test")
    page.locator("[name=role]").select_option("volunteer")
    page.locator(SUBMIT).click()
    expect(page.locator("h1")).to_contain_text("Pia Nieuw")
    page.get_by_role("button", name="Beëindigen").or_(
        page.locator("main form[action$='/einde/'] button")
    ).first.click()
    page.wait_for_load_state()
    page.goto("/werk/collegas/")
    expect(page.locator("main")).to_contain_text("Noor de Adviseur")


def test_the_simulator_shows_what_a_role_sees_with_the_keyboard_alone(visitors: Visitors) -> None:
    page = visitors.staff("coordinator")
    page.goto("/werk/toegang/proberen/")
    write(page, "role", "Vrij")
    press(page)
    expect(page.locator("main")).to_contain_text("Vrijwilliger")
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_something_is_held_and_let_go_without_scripts(visitors: Visitors, closed: str) -> None:
    page = visitors.staff("privacy", script=False)
    page.goto(f"/werk/privacy/bewaren/aanhouden/?rule=questions&thing={closed}")
    again(page)
    page.locator("[name=reason]").fill("klacht 12")
    page.locator("[name=until]").fill("2099-01-01")
    page.locator(SUBMIT).click()
    page.wait_for_url("**/werk/privacy/bewaren/")
    expect(page.locator("main")).to_contain_text("klacht 12")
    page.locator("main form[action$='/einde/'] button").first.click()
    page.wait_for_load_state()
    expect(page.locator("main form[action$='/einde/']")).to_have_count(0)


def test_who_can_see_this_is_told_on_a_page_that_fits_everywhere(
    visitors: Visitors, closed: str
) -> None:
    page = visitors.staff("adviseur")
    page.goto(f"/werk/vragen/{closed}/")
    page.get_by_text("Wie kan dit zien?").focus()
    page.keyboard.press("Enter")
    expect(page.locator("details", has_text="Wie kan dit zien?")).to_contain_text("Adviseur")
    page.goto(f"/werk/inzage/helpdesk.question/{closed}/")
    expect(page.locator("main")).to_contain_text("Adviseur")
    expect(page.locator("main")).not_to_contain_text("tekening geven")
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
