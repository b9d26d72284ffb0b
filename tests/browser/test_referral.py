"""A referral from both sides: the line asks, an organization without account answers on a phone."""

import pytest
from playwright.sync_api import Page, expect

from .barriers import barriers
from .people import SECOND_FACTOR, Visitors, give_password

pytestmark = pytest.mark.browser
PHONE = 390
TOLD = "Kiki slaapt slecht en wil met iemand praten."
SECRET = "Dorpsstraat 7"
SUBMIT = "main form button[type=submit]"


def send(page: Page) -> tuple[str, str]:
    """Make a referral and send it; return the link and the code."""
    page.goto("/werk/verwijzingen/nieuw/")
    page.locator(SUBMIT).click()
    page.locator("main form[method=post] button").first.click()
    page.locator("[name=value_child]").fill("Kiki")
    page.locator("[name=value_situation]").fill(TOLD)
    page.locator("[name=value_address]").fill(SECRET)
    expect(page.locator("[name=share_address]")).not_to_be_checked()
    page.locator("[name=receiver_email]").fill("aanmelden@hulp.test")
    page.locator(SUBMIT).click()
    page.locator("main a[href$='/toestemming/']").click()
    page.locator("input[name=about][value=parent]").check()
    page.locator(SUBMIT).click()
    page.locator("main a[href$='/antwoord/']").click()
    page.locator("input[name=answer][value=given]").check()
    page.locator("input[name=how][value=speech]").check()
    page.locator(SUBMIT).click()
    page.locator("main a[href$='/stap/send/']").click()
    expect(page.locator("main section")).to_contain_text(TOLD)
    expect(page.locator("main section")).not_to_contain_text(SECRET)
    page.locator(SUBMIT).click()
    code = page.locator(".tf-receipt__words").inner_text()
    return page.locator("aside a[href*='/bericht/']").get_attribute("href") or "", code


def do(page: Page, deed: str, *chosen: str, text: str = "") -> None:
    """Do something as the receiver."""
    form = page.locator(f"form[action$='/doe/{deed}/']")
    if not form.locator("button").is_visible():
        page.locator(f"details:has(form[action$='/doe/{deed}/']) > summary").click()
    for value in chosen:
        form.locator(f"input[value={value}]").check()
    if text:
        form.locator("textarea").fill(text)
    with page.expect_navigation():
        form.locator("button").click()


@pytest.mark.parametrize("script", [True, False])
def test_an_organization_answers_on_a_phone_and_says_that_it_helped(
    visitors: Visitors, *, script: bool
) -> None:
    adviser = visitors.staff(script=script)
    link, code = send(adviser)
    there = visitors.reader(script=script, width=PHONE)
    there.goto(link)
    assert not script or barriers(there) == []
    expect(there.locator("main")).not_to_contain_text("Kiki")
    there.locator("[name=code]").fill("1")
    there.locator(SUBMIT).click()
    expect(there.locator("#id_code_error")).to_be_visible()
    there.locator("[name=code]").fill(code)
    there.locator(SUBMIT).click()
    expect(there.locator("main")).to_contain_text(TOLD)
    expect(there.locator("main")).not_to_contain_text(SECRET)
    assert not script or barriers(there) == []
    assert there.evaluate("document.documentElement.scrollWidth") <= PHONE
    do(there, "question", text="Wanneer kan het?")
    adviser.reload()
    expect(adviser.locator("main")).to_contain_text("Wanneer kan het?")
    do(there, "accept")
    do(there, "start")
    do(there, "complete", "helped", text="Kiki praat weer")
    expect(there.locator("main")).to_contain_text("Dit is afgesloten")
    assert not script or barriers(there) == []
    adviser.reload()
    expect(adviser.locator("main")).to_contain_text("het hielp")
    assert not script or barriers(adviser) == []


def test_a_family_that_stops_closes_the_page_that_is_open_elsewhere(visitors: Visitors) -> None:
    adviser = visitors.staff()
    link, code = send(adviser)
    here = adviser.url
    there = visitors.reader(width=PHONE)
    there.goto(link)
    there.locator("[name=code]").fill(code)
    there.locator(SUBMIT).click()
    expect(there.locator("main")).to_contain_text(TOLD)
    adviser.goto(here)
    adviser.locator("main a[href*='/toestemming/'][href$='/stop/']").click()
    adviser.locator("input[name=how][value=speech]").check()
    adviser.locator(SUBMIT).click()
    do(there, "accept")
    expect(there.locator("main")).not_to_contain_text(TOLD)
    expect(there.locator("h1")).to_contain_text("niets te lezen")
    assert barriers(there) == []


def link_account(boss: Page, organization: str) -> None:
    """Let the account of the partner answer for an organization."""
    boss.goto("/werk/verwijzingen/partners/")
    boss.locator("[name=q]").fill(organization)
    boss.locator(SUBMIT).click()
    boss.locator("main .tf-list a").first.click()
    assert barriers(boss) == []
    boss.locator("[name=account]").select_option(index=0)
    boss.locator("form[action$='/account/'] button").click()
    expect(boss.locator("main")).to_contain_text("partner@demo.test")


def test_a_partner_with_an_account_accepts_on_a_phone_and_tells_how_it_goes(
    visitors: Visitors,
) -> None:
    adviser = visitors.staff()
    send(adviser)
    number = adviser.locator("h1").inner_text().split()[-1]
    told = adviser.locator("main .tf-facts dd").first.inner_text()
    boss = visitors.staff("coordinator")
    link_account(boss, told.rpartition(", ")[2])
    there = visitors.reader(width=PHONE)
    give_password(there, "partner")
    there.locator("[name=code]").fill(SECOND_FACTOR)
    there.locator("[name=code]").press("Enter")
    there.wait_for_url("**/partner/")
    assert barriers(there) == []
    expect(there.locator("header nav a")).to_have_count(1)
    expect(there.locator("main")).not_to_contain_text("Kiki")
    there.locator(f"main a:has-text('{number}')").click()
    expect(there.locator("main")).to_contain_text(TOLD)
    expect(there.locator("main")).not_to_contain_text(SECRET)
    assert barriers(there) == []
    assert there.evaluate("document.documentElement.scrollWidth") <= PHONE
    do(there, "accept")
    do(there, "report", text="We zagen Kiki al één keer")
    adviser.reload()
    expect(adviser.locator("main")).to_contain_text("We zagen Kiki al één keer")
    there.locator("main a[href$='/partner/']").first.click()
    there.locator(".tf-tabs a").nth(1).click()
    expect(there.locator("main")).to_contain_text(number)
    assert barriers(there) == []


def test_an_adviser_writes_a_call_down_and_gives_the_family_words(visitors: Visitors) -> None:
    adviser = visitors.staff()
    send(adviser)
    here = adviser.url
    with adviser.expect_navigation():
        adviser.locator("form[action$='/woorden/'] button").click()
    words = adviser.locator(".tf-receipt__words li").all_inner_texts()
    assert len(words) == 5
    assert barriers(adviser) == []
    adviser.goto(f"{here}telefoon/accept/")
    adviser.locator(SUBMIT).click()
    expect(adviser.locator("[data-error-summary]")).to_be_visible()
    assert barriers(adviser) == []
    adviser.locator("input[name=accept-who]").fill("Anna, intake")
    adviser.locator(SUBMIT).click()
    expect(adviser.locator("main")).to_contain_text("Gezegd aan de telefoon door Anna, intake")
    assert barriers(adviser) == []
    family = visitors.reader(width=PHONE)
    family.goto("/vraag/antwoord/")
    family.locator("[name=words]").fill(" ".join(words))
    family.locator(SUBMIT).click()
    expect(family.locator("h1")).to_have_text("Hoe het ervoor staat")
    expect(family.locator("main")).not_to_contain_text("Anna")
    assert barriers(family) == []
