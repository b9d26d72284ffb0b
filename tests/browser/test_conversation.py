"""A mother calls: written down without a mouse, never lost, read again with five words."""

import pytest
from playwright.sync_api import Page, expect

from .people import Visitors, sign_in

pytestmark = pytest.mark.browser
SAID = "Mijn man is vanochtend opgehaald. De kinderen vragen waar papa is."
TOLD = "Zeg wat ze zagen, in korte zinnen."


def begin(visitors: Visitors, *, script: bool = True) -> Page:
    """Start notes as the adviser."""
    page = visitors.staff(script=script)
    page.goto("/werk/gesprekken/")
    page.get_by_role("button", name="Nieuw gesprek").press("Enter")
    page.wait_for_url("**/werk/gesprekken/*-*/")
    return page


def go_to(page: Page, part: str) -> None:
    """Go to a part by the row of links on top, with the keyboard alone."""
    link = page.get_by_role("link", name=part)
    link.focus()
    link.press("Enter")


def choose(page: Page, value: str) -> None:
    """Tick what has the focus, or the one below it with this value."""
    for _ in range(30):
        if page.evaluate("document.activeElement.value") == value:
            page.keyboard.press("Space")
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{value} is not reached with Tab")


def test_a_call_is_written_down_without_a_mouse_and_read_again_with_five_words(
    visitors: Visitors,
) -> None:
    page = begin(visitors)
    expect(page.locator("#id_words")).to_be_focused()
    page.keyboard.type(SAID)
    page.reload()  # at once: what was typed last is still on its way
    expect(page.locator("#id_words")).to_have_value(SAID)
    go_to(page, "2 Wie")
    page.keyboard.type("ouder thuis")
    page.keyboard.press("Tab")
    page.keyboard.type("het eigen kind")
    go_to(page, "3 Onderwerp")
    choose(page, "arrest")
    page.keyboard.press("Control+Enter")
    page.locator("[data-error-summary]").wait_for()
    go_to(page, "4 Veiligheid")
    page.keyboard.press("Space")
    go_to(page, "5 Gedaan")
    choose(page, "advice")
    page.locator("#id_answer").focus()
    page.keyboard.type(TOLD)
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/klaar/*/")
    words = " ".join(page.locator(".tf-receipt__words li").all_inner_texts())
    caller = visitors.reader()
    caller.goto("/vraag/antwoord/")
    caller.locator("[name=words]").fill(words)
    caller.keyboard.press("Enter")
    caller.wait_for_url("**/vraag/gesprek/")
    expect(caller.locator("main")).to_contain_text(SAID)
    expect(caller.locator("main")).to_contain_text(TOLD)


def test_what_was_typed_last_goes_along_when_the_lid_closes(visitors: Visitors) -> None:
    page = begin(visitors)
    page.locator("#id_words").press_sequentially(SAID)
    with page.expect_request("**/bewaar/") as sent:
        page.evaluate(
            "Object.defineProperty(document, 'visibilityState', { value: 'hidden' });"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    answer = sent.value.response()
    assert answer
    assert answer.status == 200
    again = visitors.staff()
    again.goto(page.url)
    expect(again.locator("#id_words")).to_have_value(SAID)


def test_without_script_notes_are_kept_with_a_button(visitors: Visitors) -> None:
    page = begin(visitors, script=False)
    page.locator("#id_words").fill(SAID)
    page.get_by_role("button", name="Bewaar voor later").click()
    expect(page.locator("#id_words")).to_have_value(SAID)
    expect(page.locator("main")).to_contain_text("bewaard")


def test_who_was_signed_out_while_writing_signs_in_beside_it_and_all_is_saved(
    visitors: Visitors,
) -> None:
    page = visitors.reader(new=True)  # its cookies go
    sign_in(page, "adviseur")
    page.goto("/werk/gesprekken/")
    page.get_by_role("button", name="Nieuw gesprek").press("Enter")
    page.wait_for_url("**/werk/gesprekken/*-*/")
    page.context.clear_cookies()
    with page.expect_response(lambda answer: answer.status == 403):
        page.locator("#id_words").fill(SAID)
    expect(page.locator("#session-over")).to_be_visible()
    expect(page.locator("#id_words")).to_have_value(SAID)
    expect(page.locator("[data-not-kept]")).to_be_visible()
    sign_in(page.context.new_page(), "adviseur")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")  # back at the page
    expect(page.locator("[data-not-kept]")).to_be_hidden()
    expect(page.locator("#session-over")).to_be_hidden()
    page.reload()
    expect(page.locator("#id_words")).to_have_value(SAID)


@pytest.mark.parametrize("script", [True, False])
def test_a_mother_without_internet_calls_and_gets_her_answer_as_a_letter(
    visitors: Visitors, script: bool
) -> None:
    page = begin(visitors, script=script)
    page.locator("#id_words").fill(SAID)
    page.locator("#id_asker").select_option("parent-at-home")
    page.locator("#id_for_whom").select_option("own-child")
    page.locator("[name=topics][value=arrest]").check()
    page.locator("[name=safety][value=safe]").check()
    page.locator("[name=outcomes][value=listened]").check()
    expect(page.locator("#id_address")).to_be_hidden()
    page.locator("[name=next][value=letter]").check()
    page.locator("#id_address").fill("B. de Vries\nDorpsstraat 1\n1234 AB Ergens")
    page.get_by_role("button", name="Afronden").click()
    page.wait_for_url("**/klaar/*/")
    key = page.url.rstrip("/").rpartition("/")[2]
    page.goto(f"/werk/vragen/{key}/")
    expect(page.locator("main")).to_contain_text("Dorpsstraat 1")
    page.locator("main form textarea[name=text]").fill(TOLD)
    page.locator("main form[action$='/antwoord/'] button").first.click()
    page.wait_for_url("**/werk/vragen/")
    page.goto(f"/werk/vragen/{key}/")
    with page.expect_popup() as opened:
        page.get_by_role("button", name="Maak de brief (PDF)").press("Enter")
    opened.value.close()
    page.get_by_role("button", name="Hij is geprint en op de post").press("Enter")
    expect(page.locator("main")).to_contain_text("Het adres is gewist")
    expect(page.locator("main")).not_to_contain_text("Dorpsstraat 1")
