"""The adviser's side: drafts by themselves, two advisers at once, and being signed out."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from .people import Visitors, last_question, open_question, sign_in
from .program import Site

pytestmark = pytest.mark.browser
TYPED = "Wat goed dat je het vraagt.\nEen tekening mag bijna altijd, vraag het even na."
AREA = "main form textarea[name=text]"
SEND = "main form[action$='/antwoord/'] button:not([formaction])"


@pytest.fixture
def asked(visitors: Visitors) -> None:
    """Have somebody ask a question."""
    visitors.asks()


def desk(visitors: Visitors, site: Site, account: str = "adviseur") -> Page:
    """Return a tab in which the last question is open."""
    page = visitors.staff(account)
    open_question(page, site)
    return page


def test_a_draft_is_saved_while_one_types_and_is_there_again(
    visitors: Visitors, site: Site, asked: None
) -> None:
    page = desk(visitors, site)
    page.locator(AREA).fill(TYPED)
    page.locator("label[for=id_articles_1]").click()
    expect(page.locator("[hx-post]")).to_contain_text("Concept bewaard")
    page.reload()
    expect(page.locator(AREA)).to_have_value(TYPED)
    expect(page.locator("[name=articles]:checked")).to_have_count(1)


def test_who_leaves_with_unsaved_text_is_warned(
    visitors: Visitors, site: Site, asked: None
) -> None:
    page = desk(visitors, site)
    warned: list[str] = []

    def go_on(dialog: Dialog) -> None:
        warned.append(dialog.type)
        dialog.accept()

    page.on("dialog", go_on)
    page.locator(AREA).press_sequentially("Nog niet klaar")
    page.locator("header .tf-name").click()
    page.wait_for_url("**/werk/")
    assert warned == ["beforeunload"]


def test_the_second_adviser_is_told_who_was_first_and_keeps_the_text(
    visitors: Visitors, site: Site, asked: None
) -> None:
    first, second = desk(visitors, site), desk(visitors, site, "collega")
    first.locator(AREA).fill("Ik ben al bezig.")
    first.locator("main button[formaction]").click()
    expect(first.locator("[role=status]").first).to_contain_text("bewaard")
    second.locator(AREA).fill(TYPED)
    second.locator(SEND).click()
    expect(second.locator("main .utrecht-alert--error")).to_contain_text("Noor de Adviseur")
    expect(second.locator("#typed")).to_have_value(TYPED)
    expect(second.locator(AREA)).to_have_count(0)
    second.get_by_text("Neem over van deze collega").click()
    second.locator("[name=reason]").fill("Noor is ziek")
    second.locator("form[action$='/overnemen/'] button").click()
    expect(second.locator(AREA)).to_be_visible()
    expect(second.locator(".tf-trail")).to_contain_text("Noor is ziek")


def test_who_was_signed_out_meanwhile_can_copy_what_was_typed(
    visitors: Visitors, site: Site, asked: None
) -> None:
    page = visitors.reader()
    sign_in(page, "collega")
    open_question(page, site)
    page.route("**/concept/", lambda route: route.abort())  # it would say the same, sooner
    page.locator(AREA).fill(TYPED)
    other = page.context.new_page()
    other.goto("/werk/")
    other.locator("form[action$='/logout/'] button").click()
    other.wait_for_load_state()
    page.locator(SEND).click()
    expect(page.locator("main textarea[readonly]")).to_have_value(TYPED)
    page.goto(f"/werk/vragen/{last_question(site)}/")
    page.wait_for_url("**/account/login/**")


def test_every_look_at_a_question_stands_in_the_trail(
    visitors: Visitors, site: Site, asked: None
) -> None:
    desk(visitors, site)
    page = desk(visitors, site, "collega")
    trail = page.locator(".tf-trail")
    expect(trail).to_contain_text("Noor de Adviseur heeft de vraag gelezen")
    expect(trail).to_contain_text("Sam van de Lijn heeft de vraag gelezen")


def test_what_a_question_says_is_text_and_never_a_page(visitors: Visitors, site: Site) -> None:
    text = "<script>document.title='stuk'</script><b>dik</b> 🐘 שלום"
    visitors.asks(text)
    page = desk(visitors, site)
    expect(page.locator(".tf-message--asker")).to_contain_text(text)
    expect(page.locator(".tf-message b")).to_have_count(0)
    assert "stuk" not in page.title()
