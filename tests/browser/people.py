"""What people do in their browser: ask, open with five words, sign in, answer."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.launch.program import Person

from .program import Site

PASSWORD = "thuis-voor-een-kind"
SECOND_FACTOR = "000000"
WIDE: ViewportSize = {"width": 1280, "height": 800}
PATIENCE = 20_000  # milliseconds; the machine may be busy
QUESTION = "Mijn vader zit in de gevangenis. Mag ik hem een tekening geven?"
SEND = "main form[action$='/vraag/'] button[type=submit]"


@dataclass
class Visitors:
    """Opens browsers as different people have them; each starts without tabs and cookies.

    Making one takes longer than most pages: who is done leaves it empty to whoever comes next.
    """

    browser: Browser
    site: Site
    sessions: dict[str, list[Any]] = field(default_factory=dict)  # cookies
    opened: list[tuple[str, BrowserContext]] = field(default_factory=list)
    empty: dict[str, list[BrowserContext]] = field(default_factory=lambda: defaultdict(list))

    def reader(self, *, script: bool = True, width: int = 1280, new: bool = False) -> Page:
        """Return a tab in a browser of its own; `new` where what is left could matter."""
        kind = "new" if new else f"script {script}"
        free = self.empty[kind]
        self.opened.append((kind, free.pop() if free else self._browser(script)))
        page = self.opened[-1][1].new_page()
        if width != WIDE["width"]:
            page.set_viewport_size({**WIDE, "width": width})
        return page

    def _browser(self, script: bool) -> BrowserContext:
        context = self.browser.new_context(
            base_url=self.site.url,
            java_script_enabled=script,
            viewport=WIDE,
            locale="nl-NL",
            reduced_motion="reduce",  # a page that still scrolls cannot be judged
        )
        context.set_default_timeout(PATIENCE)
        return context

    def staff(self, account: str = "adviseur", *, script: bool = True) -> Page:
        """Return a tab of someone who is signed in; signing in happens once per account."""
        if account not in self.sessions:
            page = self.reader()
            sign_in(page, account)
            self.sessions[account] = list(page.context.cookies())
            if script:
                return page
        page = self.reader(script=script)
        page.context.add_cookies(self.sessions[account])
        return page

    def asker(self, text: str = QUESTION, *, script: bool = True) -> tuple[Page, str]:
        """Return a tab of somebody who has just asked, and the five words."""
        page = self.reader(script=script)
        page.goto("/vraag/")
        return page, ask(page, text)

    def asks(self, text: str = QUESTION) -> None:
        """Have somebody ask elsewhere: what is sent is the same, and no browser is needed."""
        child = Person(self.site.url)
        child.goes("/vraag/")
        shown = child.goes("/vraag/", text=text, asker="child", answer_by="code")
        assert "tf-receipt" in shown, child.address

    def close(self) -> None:
        """Close every tab, and forget who used the browsers."""
        while self.opened:
            kind, context = self.opened.pop()
            if kind == "new":
                context.close()
                continue
            for page in context.pages:
                page.close()
            context.clear_cookies()
            self.empty[kind].append(context)


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
    page.wait_for_url(re.compile(r"/(werk|partner)/$"))


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
