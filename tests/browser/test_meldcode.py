"""A worry about safety: an adviser writes, the attention officer decides, others read nothing."""

import pytest
from playwright.sync_api import Page, expect

from .people import Visitors
from .program import Site

pytestmark = pytest.mark.browser
SEEN = "Woensdag zag ik een blauwe plek op de arm."
DONE = "main form#step button[data-key=enter]"


def begin(page: Page) -> str:
    """Begin at step 1; return the address of the record."""
    page.goto("/werk/meldcode/")
    page.locator("form[action$='/begin/'] button").click()
    page.wait_for_url("**/stap/signals/")
    return page.url.removesuffix("stap/signals/")


def choose(page: Page, **answers: str) -> None:
    """Choose answers by their value."""
    for name, value in answers.items():
        page.locator(f"input[name={name}][value={value}]").check()


def test_the_attention_officer_decides_while_the_adviser_cannot_read_it(
    visitors: Visitors, site: Site
) -> None:
    adviser, officer = visitors.staff(script=False), visitors.staff("toezicht")
    record = begin(adviser)
    choose(adviser, danger="no")
    adviser.locator("[name=seen]").fill(SEEN)
    adviser.locator("[name=care]").select_option("parent")
    adviser.locator(DONE).click()
    adviser.goto(f"{record}stap/weigh/")
    choose(adviser, suspicion="yes", unsafe="acute", can_help="no", accepted="no", works="no")
    adviser.locator("[name=why]").fill("Het kind vertelde het zelf.")
    adviser.locator(DONE).click()
    adviser.locator("form[action$='/aanbieden/'] button").click()
    officer.goto("/werk/meldcode/wachtrij/")
    officer.locator(f"a[href='{record.removeprefix(site.url)}']").click()
    expect(officer.locator("main")).to_contain_text(SEEN)
    officer.locator("form[action$='/neem/'] button").click()
    expect(officer.locator("main")).to_contain_text("De zaak ligt nu bij jou")
    for colleague in (adviser, visitors.staff("collega"), visitors.staff("coordinator")):
        answer = colleague.goto(record)
        assert answer
        assert answer.status == 404
        colleague.goto("/werk/meldcode/")
        expect(colleague.locator(f"a[href='{record.removeprefix(site.url)}']")).to_have_count(0)
    officer.goto(f"{record}besluit/")
    choose(officer, report="no", help="yes")
    officer.locator("[name=reason]").fill("We wachten nog even.")
    officer.locator("main form button[type=submit]").click()
    expect(officer.locator("#id_report_error")).to_contain_text("geen keuze")
    choose(officer, report="yes")
    officer.locator("main form button[type=submit]").click()
    expect(officer.locator("main")).to_contain_text("We wachten nog even.")


def test_what_is_typed_right_after_a_save_is_saved_as_well(visitors: Visitors) -> None:
    page = visitors.staff()
    begin(page)
    with page.expect_response("**/bewaar/"):
        choose(page, danger="unknown")
    with page.expect_response("**/bewaar/"):
        page.locator("[name=seen]").fill(SEEN)
    page.locator("[name=said]").fill("Ik ben gevallen")  # and away at once
    page.reload()
    expect(page.locator("[name=said]")).to_have_value("Ik ben gevallen")
    expect(page.locator("[name=seen]")).to_have_value(SEEN)
