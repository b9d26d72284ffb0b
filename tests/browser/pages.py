"""Every kind of page, how its visitor comes there, and what is seen when looking at it once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from playwright.sync_api import ConsoleMessage, Page, Response

from .barriers import barriers
from .people import QUESTION, Visitors, fill_question, give_password

WIDTHS = (1280, 390)
ZOOMED = 320  # what is left of 1280 pixels at 400 %
SIDEWAYS = """() => document.scrollingElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((item) => item.getBoundingClientRect().right > innerWidth + 1)
    .map((item) => item.outerHTML.slice(0, 120)).concat(['the page itself'])"""


@dataclass(frozen=True)
class Kind:
    """A page: its address, who comes there, and what is done there to see it."""

    name: str
    path: str
    who: str = "reader"
    act: Callable[[Page], None] | None = None
    language: str = "nl"

    def __str__(self) -> str:
        return self.name


@dataclass
class Look:
    """What was seen."""

    html: str = ""
    title: str = ""
    language: str = ""
    barriers: list[tuple[int, str, str]] = field(default_factory=list)
    sideways: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    cookies: list[str] = field(default_factory=list)


def send_nothing(page: Page) -> None:
    """Send the first form in the page as it is."""
    page.locator("main form[method=post] button[type=submit]").first.click()
    page.locator("[data-error-summary]").wait_for()


def send_a_bad_file(page: Page) -> None:
    """Send in a file of which everything is wrong."""
    file = {"name": "aanbod.json", "mimeType": "application/json", "buffer": b'[{"id": "x"}]'}
    page.locator("input[type=file]").set_input_files(files=[cast("Any", file)])
    page.locator("main form button[type=submit]").first.click()
    page.locator("main table code").first.wait_for()


def answer_about_a_child(page: Page) -> None:
    """Ask what a child of thirteen needs whose other parent does not agree."""
    form = page.locator("main form")
    form.locator("select").select_option("pi-vught")
    form.locator("input[name=age]").fill("13")
    for name, answer in (("company", "unknown"), ("wish", "unsure"), ("objection", "parent")):
        form.locator(f"input[name={name}][value={answer}]").check()
    form.locator("button[type=submit]").click()
    page.locator(".tf-point").first.wait_for()


def send_something_urgent(page: Page) -> None:
    """Ask something that sounds unsafe."""
    fill_question(page, "Ik ben bang thuis.")
    page.locator("main form button[type=submit]").click()
    page.locator("main .tf-emergency").wait_for()


def open_first(page: Page) -> None:
    """Open the first thing in a list or table."""
    page.locator("tbody a, .tf-list a").first.click()
    page.locator("h1").wait_for()
    page.wait_for_load_state()


def begin_notes(page: Page) -> None:
    """Begin to write down a conversation, and go on where one was."""
    if page.locator(".tf-list a").count():
        return open_first(page)
    page.get_by_role("button", name="Nieuw gesprek").click()
    return page.locator("#intake").wait_for()


def finish_too_early(page: Page) -> None:
    """Finish notes in which nothing stands."""
    begin_notes(page)
    page.get_by_role("button", name="Afronden").click()
    page.locator("[data-error-summary]").wait_for()


def begin_worry(page: Page) -> None:
    """Begin to write down a worry, and say too early that the step is done."""
    page.locator("form[action$='/begin/'] button").click()
    page.locator("#step button[data-key=enter]").click()
    page.locator("[data-error-summary]").wait_for()


def open_worry(page: Page) -> None:
    """Open the record that was begun last, or begin one."""
    if not page.locator("main .tf-list a[href*='/meldcode/']").count():
        page.locator("form[action$='/begin/'] button").click()
        page.locator("#step").wait_for()
        page.locator("main a").first.click()
        return page.locator("main dl").wait_for()
    return open_first(page)


def begin_referral(page: Page) -> None:
    """Begin a referral and choose the first help."""
    page.locator("main form button[type=submit]").click()
    page.locator("main form[method=post] button").first.click()
    page.locator("[name=receiver_email]").wait_for()


def send_half_a_referral(page: Page) -> None:
    """Save a draft without an address, then with one, and try to send it without consent."""
    begin_referral(page)
    page.locator("[name=receiver_email]").fill("hulp@voorbeeld.test")
    page.locator("main form button[type=submit]").click()
    page.locator("main a[href$='/stap/send/']").click()
    page.locator("main form button[type=submit]").click()
    page.locator("[data-error-summary]").wait_for()


def try_a_role(page: Page) -> None:
    """Try what somebody with the first role sees."""
    page.locator("main form[method=post] button[type=submit]").click()
    page.locator("main table, main .tf-list, main dl").first.wait_for()


KINDS = (
    Kind("home", "/"),
    Kind("audience", "/kinderen/"),
    Kind("themes", "/themas/"),
    Kind("theme", "/themas/gevoelens/"),
    Kind("article", "/kinderen/niet-jouw-schuld/"),
    Kind("glossary", "/woordenlijst/"),
    Kind("glossary-filtered", "/woordenlijst/kinderen/?woord=verlof"),
    Kind("leaflet", "/folder/?p=kinderen/eerste-bezoek&p=kinderen/eerste-bezoek/12-18&groot=on"),
    Kind("leaflet-without-pages", "/folder/"),
    Kind("letters", "/brieven/"),
    Kind("route", "/route/"),
    Kind("route-of-a-child", "/route/kinderen-8-12/"),
    Kind("english-glossary", "/en/woordenlijst/", language="en"),
    Kind("info", "/privacy/"),
    Kind("contact", "/contact/"),
    Kind("search-with-hits", "/zoeken/?q=bezoek"),
    Kind("search-without-hits", "/zoeken/?q=xqzvw"),
    Kind("services", "/hulp-vinden/"),
    Kind("service", "/hulp-vinden/?need=praten", act=open_first),
    Kind("institutions", "/instellingen/"),
    Kind("institution", "/instellingen/", act=open_first),
    Kind("how-many", "/cijfers/"),
    Kind("passport-of-a-number", "/cijfers/nl-dag/"),
    Kind("chart-to-embed", "/cijfers/nl-dag/insluiten/"),
    Kind("day-or-year", "/cijfers/dag-of-jaar/"),
    Kind("numbers-with-source", "/cijfers/gegevens/"),
    Kind("check-a-number", "/cijfers/controle/?som=13.335+%3D+10.335+%C3%97+1%2C3"),
    Kind(
        "check-what-you-chose",
        "/cijfers/controle/?getal=13335&soort=flow&mensen=be-stock-cope&per=insee-rate",
    ),
    Kind(
        "compute-it",
        "/cijfers/rekenen/?mensen=9415&deel_van=34&deel_tot=60&kinderen_van=1.4&kinderen_tot=2.2",
    ),
    Kind("safe-table-with-errors", "/cijfers/tabel/", "visitor", send_nothing),
    Kind("english-how-many", "/en/cijfers/", language="en"),
    Kind("way-in", "/instellingen/pi-vught/route/"),
    Kind("coming-with-errors", "/meekomen/", "visitor", send_nothing),
    Kind("coming", "/instellingen/pi-vught/meekomen/", "visitor", answer_about_a_child),
    Kind("article-for-teenagers", "/kinderen/niet-jouw-schuld/12-18/"),
    Kind("article-with-depth", "/professionals/leerkracht/"),
    Kind("not-in-english", "/en/ouder-thuis/zorg-voor-jezelf/", language="en"),
    Kind("not-found", "/deze-bladzijde-is-er-niet/"),
    Kind("patterns", "/patronen/"),
    Kind("english-home", "/en/", language="en"),
    Kind("english-article", "/en/kinderen/niet-jouw-schuld/", language="en"),
    Kind("ask", "/vraag/", "visitor"),
    Kind("ask-with-errors", "/vraag/", "visitor", send_nothing),
    Kind("ask-urgent", "/vraag/", "visitor", send_something_urgent),
    Kind("english-ask", "/en/vraag/", "visitor", send_nothing, "en"),
    Kind("open", "/vraag/antwoord/", "visitor"),
    Kind("open-with-errors", "/vraag/antwoord/", "visitor", send_nothing),
    Kind("login", "/account/login/", "visitor"),
    Kind("second-factor", "/account/2fa/authenticate/", "half"),
    Kind("five-words", "/vraag/klaar/", "asker"),
    Kind("conversation", "/vraag/gesprek/", "asker"),
    Kind("conversation-with-errors", "/vraag/gesprek/", "asker", send_nothing),
    Kind("erase", "/vraag/gesprek/wissen/", "asker"),
    Kind("desk", "/werk/", "adviseur"),
    Kind("useful", "/werk/nuttig/", "redactie"),
    Kind("offers-of-help", "/werk/hulpaanbod/", "redactie"),
    Kind("offer-of-help", "/werk/hulpaanbod/", "redactie", open_first),
    Kind("offers-that-wait", "/werk/hulpaanbod/werklijst/", "redactie"),
    Kind("files-with-offers", "/werk/hulpaanbod/bestanden/", "redactie"),
    Kind("files-with-errors", "/werk/hulpaanbod/bestanden/", "redactie", send_nothing),
    Kind("file-checked", "/werk/hulpaanbod/bestanden/", "redactie", send_a_bad_file),
    Kind("link-that-is-over", "/hulp-vinden/klopt-dit/niets/", "visitor"),
    Kind("links", "/werk/nakijken/links/", "redactie"),
    Kind("pictures", "/werk/nakijken/afbeeldingen/", "redactie"),
    Kind("card", "/vraag/kaart/", "visitor", send_nothing),
    Kind("cards", "/werk/kaarten/", "adviseur"),
    Kind("letters-to-check", "/werk/brieven/", "adviseur"),
    Kind("conversations", "/werk/gesprekken/", "adviseur"),
    Kind("worries", "/werk/meldcode/", "adviseur"),
    Kind("worry-with-errors", "/werk/meldcode/", "adviseur", begin_worry),
    Kind("worry-as-a-whole", "/werk/meldcode/", "adviseur", open_worry),
    Kind("worry-of-a-volunteer", "/werk/meldcode/zorg/", "vrijwilliger", send_nothing),
    Kind("referrals", "/werk/verwijzingen/", "adviseur"),
    Kind("referral-as-a-draft", "/werk/verwijzingen/nieuw/", "adviseur", begin_referral),
    Kind("referral-with-errors", "/werk/verwijzingen/nieuw/", "adviseur", send_half_a_referral),
    Kind("figures-of-referrals", "/werk/verwijzingen/cijfers/", "adviseur"),
    Kind("organizations-with-an-inbox", "/werk/verwijzingen/partners/", "coordinator"),
    Kind("organization", "/werk/verwijzingen/partners/?q=stichting", "coordinator", open_first),
    Kind("inbox-of-an-organization", "/partner/", "partner"),
    Kind("attention-officer", "/werk/meldcode/wachtrij/", "toezicht"),
    Kind("notes", "/werk/gesprekken/", "adviseur", begin_notes),
    Kind("notes-with-errors", "/werk/gesprekken/", "adviseur", finish_too_early),
    Kind("inbox", "/werk/vragen/", "adviseur"),
    Kind("answered", "/werk/vragen/?stand=beantwoord", "adviseur"),
    Kind("question", "/werk/vragen/", "adviseur", open_first),
    Kind("my-account", "/account/2fa/", "adviseur"),
    Kind("care", "/werk/hoe-gaat-het/", "adviseur", send_nothing),
    Kind("feedback", "/werk/terugkoppeling/", "adviseur"),
    Kind("quality", "/werk/kwaliteit/", "toezicht"),
    Kind("board", "/werk/bord/", "coordinator"),
    Kind("load", "/werk/verdeling/", "coordinator"),
    Kind("figures", "/werk/cijfers/", "coordinator"),
    Kind("centre", "/werk/centrum/", "coordinator"),
    Kind("not-sent", "/werk/centrum/niet-verzonden/", "coordinator"),
    Kind("trail", "/werk/logboek/", "privacy"),
    Kind("colleagues", "/werk/collegas/", "coordinator"),
    Kind("colleague", "/werk/collegas/", "coordinator", open_first),
    Kind("invite", "/werk/collegas/uitnodigen/", "coordinator", send_nothing),
    Kind("simulator", "/werk/toegang/proberen/", "coordinator", try_a_role),
    Kind("openings", "/werk/noodtoegang/", "coordinator"),
    Kind("retention", "/werk/privacy/bewaren/", "privacy"),
    Kind("hold", "/werk/privacy/bewaren/aanhouden/", "privacy", send_nothing),
    Kind("my-sessions", "/werk/sessies/", "adviseur"),
)


@dataclass
class Looker:
    """Looks at each page once and remembers what was seen."""

    visitors: Visitors
    tabs: dict[str, Page] = field(default_factory=dict)
    looks: dict[str, Look] = field(default_factory=dict)

    def look(self, kind: Kind) -> Look:
        """Return what is seen at a page."""
        if kind.name not in self.looks:
            self.looks[kind.name] = self._look(kind)
        return self.looks[kind.name]

    def tab(self, who: str) -> Page:
        """Return the tab in which this kind of visitor looks."""
        if who not in self.tabs:
            self.tabs[who] = self._arrive(who)
        return self.tabs[who]

    def _arrive(self, who: str) -> Page:
        if who == "asker":
            return self.visitors.asker(QUESTION)[0]
        if who in {"reader", "visitor", "half"}:
            page = self.visitors.reader()
            if who == "half":
                give_password(page, "redactie")
            return page
        return self.visitors.staff(who)

    def _look(self, kind: Kind) -> Look:
        page, seen = self.tab(kind.who), Look()
        page.set_viewport_size({"width": WIDTHS[0], "height": 800})
        answers: list[Response] = []
        listeners: dict[str, Callable[[Any], None]] = {
            "request": lambda request: seen.asked.append(request.url),
            "response": lambda answer: answers.append(answer) if is_page(answer) else None,
            "console": lambda message: note(message, page, seen),
            "pageerror": lambda error: seen.complaints.append(str(error)),
        }
        for event, listener in listeners.items():
            page.on(event, listener)  # type: ignore[call-overload]  # one overload per event
        page.goto(kind.path)
        if kind.act:
            kind.act(page)
        self._describe(page, seen, answers[-1])
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        return seen

    def _describe(self, page: Page, seen: Look, answer: Response) -> None:
        seen.html, seen.title = answer.text(), page.title()
        seen.language = page.locator("html").get_attribute("lang") or ""
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            seen.barriers += [(width, *found) for found in barriers(page)]
        page.set_viewport_size({"width": ZOOMED, "height": 256})
        seen.sideways = page.evaluate(SIDEWAYS)
        seen.cookies = [str(cookie.get("name")) for cookie in page.context.cookies()]


def is_page(answer: Response) -> bool:
    """Tell whether an answer is a page, and not where to find one."""
    return answer.headers.get("content-type", "").startswith("text/html")


def note(message: ConsoleMessage, page: Page, seen: Look) -> None:
    """Note an error or warning in the console; that this page itself is a 404 is none."""
    itself = message.text.startswith("Failed to load") and message.location["url"] == page.url
    if message.type in {"error", "warning"} and not itself:
        seen.complaints.append(message.text)
