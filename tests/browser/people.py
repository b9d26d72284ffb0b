"""What people do in their browser: ask, open with five words, sign in, answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, StorageState

from .program import Site

PASSWORD = "thuis-voor-een-kind"
SECOND_FACTOR = "000000"
PATIENCE = 20_000  # milliseconds; the machine may be busy
QUESTION = "Mijn vader zit in de gevangenis. Mag ik hem een tekening geven?"
SEND = "main form[action$='/vraag/'] button[type=submit]"


@dataclass
class Visitors:
    """Opens browsers as different people have them; each starts without anything in it."""

    browser: Browser
    site: Site
    sessions: dict[str, StorageState] = field(default_factory=dict)
    opened: list[BrowserContext] = field(default_factory=list)

    def reader(
        self, *, script: bool = True, state: StorageState | None = None, width: int = 1280
    ) -> Page:
        """Return a tab in a browser of its own."""
        context = self.browser.new_context(
            base_url=self.site.url,
            java_script_enabled=script,
            storage_state=state,
            viewport={"width": width, "height": 800},
            locale="nl-NL",
            reduced_motion="reduce",  # a page that still scrolls cannot be judged
        )
        context.set_default_timeout(PATIENCE)
        self.opened.append(context)
        return context.new_page()

    def staff(self, account: str = "adviseur", *, script: bool = True) -> Page:
        """Return a tab of someone who is signed in; signing in happens once per account."""
        if account not in self.sessions:
            page = self.reader()
            sign_in(page, account)
            self.sessions[account] = page.context.storage_state()
        return self.reader(state=self.sessions[account], script=script)

    def asker(self, text: str = QUESTION, *, script: bool = True) -> tuple[Page, str]:
        """Return a tab of somebody who has just asked, and the five words."""
        page = self.reader(script=script)
        page.goto("/vraag/")
        return page, ask(page, text)

    def close(self) -> None:
        """Close what was opened."""
        while self.opened:
            self.opened.pop().close()


def give_password(page: Page, account: str) -> None:
    """Do the first half of signing in."""
    page.goto("/account/login/")
    page.locator("[name=login]").fill(f"{account}@demo.test")
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form button[type=submit]").click()
    page.locator("[name=code]").wait_for()


def sign_in(page: Page, account: str) -> None:
    """Sign in with password and second factor."""
    give_password(page, account)
    page.locator("[name=code]").fill(SECOND_FACTOR)
    page.locator("[name=code]").press("Enter")
    page.wait_for_url("**/werk/")


def fill_question(page: Page, text: str, more: Mapping[str, str] | None = None) -> None:
    """Fill in the question, as a child that wants to be answered with the code."""
    page.locator("[name=text]").fill(text)
    page.locator("[name=asker][value=child]").check()
    for name, value in (more or {}).items():
        page.locator(f"[name={name}]").fill(value)


def ask(page: Page, text: str) -> str:
    """Ask a question on the page where that is done, and return the five words."""
    fill_question(page, text)
    page.locator(SEND).click()
    return five_words(page)


def five_words(page: Page) -> str:
    """Return the words as they are shown."""
    page.wait_for_url("**/vraag/klaar/")
    return " ".join(page.locator(".tf-receipt li").all_inner_texts())


def open_with(page: Page, words: str) -> None:
    """Open a conversation with its words."""
    page.goto("/vraag/antwoord/")
    page.locator("[name=words]").fill(words)
    page.locator("main form button[type=submit]").click()
    page.wait_for_url("**/vraag/gesprek/")


def open_question(page: Page, site: Site) -> None:
    """Open, as an adviser, the question that was asked last."""
    page.goto(f"/werk/vragen/{last_question(site)}/")


def last_question(site: Site) -> str:
    """Return the key of the question that was asked last; only the trail knows the order."""
    [[key]] = site.ask_database(
        "SELECT target FROM audit_auditline WHERE act = 'helpdesk.question.asked'"
        " ORDER BY number DESC LIMIT 1"
    )
    return str(key)
