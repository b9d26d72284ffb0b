"""The house in a real browser: quick exit, quiet mode, forms, and every component with axe."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer
from pytest_django.plugin import DjangoDbBlocker

from tests.browser.barriers import barriers
from tests.conftest import own_database
from thuisfront.core.organizations.models import Organization

pytestmark = pytest.mark.browser
AWAY = "/klaar/"
BEFORE = "data:text/html,<title>ervoor</title>ervoor"
OBSCURED = """() => {
  const strip = document.querySelector('.tf-exit').getBoundingClientRect();
  return [...document.querySelectorAll('main :is(a[href], button, input, textarea)')]
    .filter((item) => item.type !== 'hidden')
    .filter((item) => {
      item.focus();
      return item.getBoundingClientRect().top < strip.bottom - 1;
    }).map((item) => item.outerHTML);
}"""
SMALL = """() => [...document.querySelectorAll('button, .nl-button, label:has(input), header a')]
  .filter((item) => !item.hidden)
  .map((item) => [item.getBoundingClientRect().height, item.outerHTML])
  .filter(([height]) => height < 44)"""


@pytest.fixture(scope="module")
def site(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """Serve the site on this machine; its way out is the same server under another name."""
    with django_db_blocker.unblock(), own_database(f"{database_name}_house", database_name):
        server = LiveServer("localhost")
        away = server.url.replace("localhost", "127.0.0.1") + AWAY
        centre = {"name": "Proefcentrum", "phone": "0800-1234", "exit_url": away}
        Organization.objects.update_or_create(is_centre=True, defaults=centre)
        yield server.url
        server.stop()


@pytest.fixture
def elsewhere(site: str) -> str:
    """Return where the way out leads."""
    return site.replace("localhost", "127.0.0.1") + AWAY


# Only for this file: other tests cannot ask the database while Playwright runs.
@pytest.fixture(scope="module")
def browser(site: str) -> Iterator[Browser]:
    """Return a browser without anybody in it."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=os.environ["THUISFRONT_TEST_BROWSER"], args=["--no-sandbox"]
        )
        yield started
        started.close()


@pytest.fixture
def tab(site: str, browser: Browser) -> Iterator[Page]:
    """Return a tab, in a browser of its own, that was at another site first."""
    page = browser.new_context(base_url=site).new_page()
    page.goto(BEFORE)
    yield page
    page.context.close()


def leave_with_shift(tab: Page) -> None:
    for _ in range(3):
        tab.keyboard.press("Shift")


def test_the_button_leaves_and_back_shows_what_was_before(tab: Page, elsewhere: str) -> None:
    tab.goto("/patronen/")
    tab.locator("[data-exit]").click()
    tab.wait_for_url(elsewhere)
    tab.go_back()
    assert tab.title() == "ervoor"


def test_three_times_shift_leaves(tab: Page, elsewhere: str) -> None:
    tab.goto("/vraag/")
    tab.locator("textarea").focus()
    leave_with_shift(tab)
    tab.wait_for_url(elsewhere)


def test_another_key_starts_the_count_again_and_it_is_said_aloud(tab: Page) -> None:
    tab.goto("/vraag/")
    status = tab.locator("[data-exit-status]")
    tab.keyboard.press("Shift")
    tab.keyboard.press("Shift")
    expect(status).not_to_be_empty()
    tab.keyboard.press("a")
    expect(status).to_be_empty()
    tab.keyboard.press("Shift")
    assert "/vraag/" in tab.url


def test_pages_of_the_site_take_each_others_place(tab: Page, elsewhere: str) -> None:
    tab.goto("/vraag/")
    length = tab.evaluate("history.length")
    tab.locator("header .tf-languages a").click()
    tab.wait_for_url("**/en/vraag/")
    tab.locator("main button").click()
    expect(tab.locator("[data-error-summary]")).to_be_focused()
    tab.locator("textarea").fill("Een vraag")
    tab.locator("main button").click()
    tab.wait_for_url("**/klaar/")
    assert tab.evaluate("history.length") == length
    tab.go_back()
    assert tab.title() == "ervoor"


def test_what_was_typed_stays_while_there_is_no_connection(tab: Page) -> None:
    tab.goto("/vraag/")
    tab.locator("textarea").fill("bewaar mij")
    tab.context.set_offline(True)
    tab.locator("main button").click()
    expect(tab.get_by_role("alert")).to_be_visible()
    assert tab.locator("textarea").input_value() == "bewaar mij"
    tab.context.set_offline(False)
    tab.locator("main button").click()
    tab.wait_for_url("**/klaar/")


def test_nothing_is_kept_in_the_browser(tab: Page, elsewhere: str) -> None:
    tab.goto("/patronen/")
    leave_with_shift(tab)
    tab.wait_for_url(elsewhere)
    tab.goto("/patronen/")
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.context.cookies() == []


def test_everything_works_without_script(site: str, elsewhere: str, browser: Browser) -> None:
    plain = browser.new_context(base_url=site, java_script_enabled=False).new_page()
    plain.goto("/vraag/")
    plain.locator("main button").click()
    expect(plain.locator("[data-error-summary]")).to_be_visible()
    plain.locator("textarea").fill("Een vraag")
    plain.locator("main button").click()
    plain.wait_for_url("**/klaar/")
    plain.goto("/vraag/")
    plain.locator("[data-exit]").click()
    plain.wait_for_url(elsewhere)


def test_pages_have_no_barriers(tab: Page) -> None:
    for path in ("/patronen/", "/account/login/", "/fout/missing/", "/vraag/"):
        tab.goto(path)
        for width in (1280, 390):
            tab.set_viewport_size({"width": width, "height": 900})
            assert (path, width, barriers(tab)) == (path, width, [])


def test_at_four_hundred_percent_nothing_runs_off_and_focus_is_seen(tab: Page) -> None:
    tab.emulate_media(reduced_motion="reduce")  # no gliding: look where it ends
    tab.set_viewport_size({"width": 320, "height": 256})
    for path in ("/patronen/", "/account/login/", "/vraag/"):
        tab.goto(path)
        assert (path, tab.evaluate("document.documentElement.scrollWidth")) <= (path, 320)
        assert tab.evaluate(OBSCURED) == []


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_touched_is_large_enough(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    tab.goto("/patronen/")
    assert tab.evaluate(SMALL) == []


def test_the_policy_of_the_browser_is_never_broken(tab: Page) -> None:
    said: list[str] = []
    tab.on(
        "console", lambda message: said.append(message.text) if message.type == "error" else None
    )
    tab.on("pageerror", lambda error: said.append(str(error)))
    for path in ("/patronen/", "/account/login/", "/vraag/"):
        tab.goto(path)
    assert said == []


def test_on_paper_only_the_content_is_left(tab: Page) -> None:
    tab.goto("/patronen/")
    tab.emulate_media(media="print")
    expect(tab.locator(".tf-exit")).to_be_hidden()
    expect(tab.locator("header nav")).to_be_hidden()
    expect(tab.locator(".tf-receipt")).to_be_visible()
