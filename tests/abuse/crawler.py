"""Goes wherever pages lead, and sends every form as nobody should; notes what is wrong."""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit

import html5lib
from django.test import Client
from django.urls import Resolver404, resolve
from django.utils import translation

from .answers import Answer, ask
from .pages import Contents, Form, read, written_badly

ELSEWHERE = ("/static/", "/media/", "/en/redactie")
EDITORS = "/redactie/"  # of Wagtail: its first page is looked at, what lies behind is tested there
OF_OTHERS = ("account_", "mfa_")  # forms of packages, that know nothing of roles
NEUTRAL = re.compile(r"/(en/)?(werk|vraag|account|zoeken|weg|wat-bewaren-we)/")
REVEALING = re.compile(r"(?i)gevang|detenti|bajes|justiti|strafrecht|prison|jail|criminal|cell")
FINE = {200, 301, 302, 303, 405}  # a link to what is only sent with a form may be followed too
ENOUGH = 3  # addresses of one kind
MOST = 400  # pages: more means that the crawler goes round in circles


@dataclass
class Seen:
    """What need not be looked at again: pages and forms that are the same for all, and markup."""

    public: set[str] = field(default_factory=set)
    parsed: set[str] = field(default_factory=set)
    sent: set[str] = field(default_factory=set)


class Crawler:
    """Somebody who presses everything in one language."""

    def __init__(self, who: str, client: Client, language: str, seen: Seen) -> None:
        self.who, self.client, self.seen = who, client, seen
        self.before = "/en/" if language == "en" else "/"
        self.wrong: list[str] = []
        self.waiting: deque[tuple[str, str]] = deque()
        self.known: set[str] = set()
        self.kinds: Counter[str] = Counter()
        self.sent: set[str] = set()

    def crawl(self, *starts: str) -> None:
        """Visit the starts and everything they lead to."""
        for start in starts:
            self._notice(start, self.before)
        while self.waiting:
            address, origin = self.waiting.popleft()
            self._visit(address, origin)
            assert len(self.known) < MOST, "the crawler goes round in circles"

    def _notice(self, link: str, origin: str) -> None:
        """Remember a link to visit, when it is one of ours and not of a kind seen enough."""
        parts = urlsplit(urljoin(origin, link))
        address = parts.path + (f"?{parts.query}" if parts.query else "")
        english = parts.path.startswith("/en/")
        if parts.netloc not in {"", "testserver"} or parts.scheme not in {"", "http"}:
            return
        if parts.path.startswith(ELSEWHERE) or english != (self.before == "/en/"):
            return
        if address in self.known or address in self.seen.public:
            return
        kind = kind_of(parts.path, parts.query)
        if kind.startswith("wagtail_serve"):
            self.seen.public.add(address)  # the same for everybody: once is enough
        elif self.kinds[kind] >= ENOUGH:
            return
        self.kinds[kind] += 1
        self.known.add(address)
        self.waiting.append((address, origin))

    def _visit(self, address: str, origin: str) -> None:
        given = ask(self.client, address)
        self._judge(given, address, f"from {origin}")
        if given.location:
            self._notice(given.location, address)
        if not given.is_page or address.startswith(EDITORS):
            return
        contents = read(given.text)
        self._judge_page(given, contents, address)
        for link in contents.links:
            self._notice(link, address)
        for form in contents.forms:
            self._fill_in(form, urljoin(address, form.action), address)

    def _fill_in(self, form: Form, action: str, origin: str) -> None:
        parts = urlsplit(action)
        key = f"{kind_of(parts.path, '')} {form.shape} {self.before}"
        done = self.seen.sent if key.startswith(OF_OTHERS) else self.sent
        if key in done or parts.netloc not in {"", "testserver"}:
            return
        done.add(key)
        for values in written_badly(form):
            if form.method == "post":
                given = ask(self.client, action, values)
            else:
                asked = {**dict(parse_qsl(parts.query)), **values}
                given = ask(self.client, f"{parts.path}?{urlencode(asked)}"[:60_000])
            if given.fault or given.status >= 500:
                self._note(f"{form.method} {action} from {origin} with {str(values)[:60]}", given)

    def _judge(self, given: Answer, address: str, why: str) -> None:
        if given.fault or given.status not in FINE:
            self._note(f"{address} {why}", given)

    def _judge_page(self, given: Answer, contents: Contents, address: str) -> None:
        title = "".join(contents.titles).strip()
        if len(contents.titles) != 1 or not title:
            self.wrong.append(f"{self.who}: {address} has no title")
        if NEUTRAL.match(address) and REVEALING.search(f"{title} {unquote(address)}"):
            self.wrong.append(f"{self.who}: {address} reveals too much: {title}")
        kind = self.before + kind_of(urlsplit(address).path, "")
        if kind not in self.seen.parsed and "wagtail_serve" not in kind:
            self.seen.parsed.add(kind)
            self._parse(given.text, address)

    def _parse(self, text: str, address: str) -> None:
        try:
            html5lib.HTMLParser(strict=True).parse(text)
        except html5lib.html5parser.ParseError as error:
            self.wrong.append(f"{self.who}: {address} is no valid HTML: {error}")

    def _note(self, what: str, given: Answer) -> None:
        self.wrong.append(f"{self.who}: {what}: {given.status} {given.fault}")


@cache
def kind_of(path: str, query: str) -> str:
    """Return which view an address leads to and which of its filters it uses."""
    language = "en" if path.startswith("/en/") else "nl"
    try:
        with translation.override(language):
            name = resolve(unquote(path)).view_name
    except Resolver404:
        name = quote(path)
    return f"{name} {' '.join(sorted(key for key, _ in parse_qsl(query)))}"
