"""Asking and reading with the keyboard alone; where one is, is always seen."""

import pytest
from playwright.sync_api import Page, expect

from .people import QUESTION, Visitors, five_words, open_question
from .program import Site

pytestmark = pytest.mark.browser
# The control with the focus: its name or element, its value or text, and what is wrong with it.
FOCUS = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const item = document.activeElement;
  if (item === document.body) return ['', '', ''];
  const box = item.getBoundingClientRect();
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  const looks = [item, item.closest('label')].filter(Boolean)
    .flatMap((each) => [getComputedStyle(each), getComputedStyle(each, '::after')]);
  const wrong =
    bottom <= top || right <= left ? 'outside the window'
    : !hit || !(item.contains(hit) || hit.contains(item)) ? 'covered by ' + hit?.outerHTML
    : looks.some((look) => look.outlineStyle === 'solid' && parseFloat(look.outlineWidth) >= 2)
      ? '' : 'without a ring';
  const what = item.getAttribute('name') ?? item.localName;
  return [what, item.value ?? item.textContent.trim(), wrong && `${wrong}: ${item.outerHTML}`];
}"""


def next_stop(page: Page) -> tuple[str, str]:
    """Press Tab, check that the focus is seen, and return the name and value of the control."""
    page.keyboard.press("Tab")
    name, value, wrong = page.evaluate(FOCUS)
    assert wrong == ""
    return name, value


def tab_to(page: Page, name: str, value: str = "") -> None:
    """Press Tab until the control has the focus."""
    for _ in range(40):
        found, held = next_stop(page)
        if found == name and value in held:
            return
    pytest.fail(f"Tab never came to {name} {value}.")


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (320, 256)])
def test_a_child_asks_and_reads_with_the_keyboard_alone(
    visitors: Visitors, width: int, height: int
) -> None:
    page = visitors.reader()
    page.set_viewport_size({"width": width, "height": height})
    page.goto("/")
    tab_to(page, "a", "Stel een vraag")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vraag/")
    tab_to(page, "text")
    page.keyboard.type(QUESTION)
    tab_to(page, "hope")
    tab_to(page, "asker")
    page.keyboard.press("Space")
    expect(page.locator("[name=asker][value=child]")).to_be_checked()
    tab_to(page, "age_band")
    page.keyboard.press("ArrowDown")
    tab_to(page, "answer_by")
    page.keyboard.press("ArrowDown")
    tab_to(page, "email")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[name=answer_by][value=code]")).to_be_checked()
    tab_to(page, "button", "")
    page.keyboard.press("Enter")
    words = five_words(page)
    tab_to(page, "button", "")
    page.keyboard.press("Enter")
    page.wait_for_url("**/vraag/antwoord/")
    tab_to(page, "words")
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/vraag/gesprek/")
    expect(page.locator(".tf-message")).to_contain_text(QUESTION)


def test_the_skip_link_comes_first_and_goes_to_the_content(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/kinderen/niet-jouw-schuld/")
    assert next_stop(page) == ("a", "Ga naar de inhoud")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_the_error_summary_takes_the_focus_and_leads_to_the_field(visitors: Visitors) -> None:
    page = visitors.reader()
    page.goto("/vraag/")
    page.locator("main form button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    _, held = next_stop(page)
    assert held == "Schrijf je vraag op."
    page.keyboard.press("Enter")
    expect(page.locator("[name=text]")).to_be_focused()
    described = page.locator("[name=text]").get_attribute("aria-describedby") or ""
    assert "id_text_error" in described
    expect(page.locator("[name=text]")).to_have_attribute("aria-invalid", "true")


def test_every_stop_on_a_page_is_seen(visitors: Visitors, site: Site) -> None:
    reader, staff = visitors.reader(width=390), visitors.staff()
    reader.goto("/kinderen/niet-jouw-schuld/")
    visitors.asks()
    open_question(staff, site)
    for page in (reader, staff):
        stops = 0
        while next_stop(page) != ("", "") and stops < 80:
            stops += 1
        assert 15 < stops < 80
