"""Links within the site: which lead nowhere, and which texts lead to a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from thuisfront.core.ui.moved import without_language
from thuisfront.core.ui.rendering import public_paths
from thuisfront.knowledge.enums import TextLevel
from thuisfront.knowledge.models import ArticlePage, StopText, Term, Text, TextPage
from thuisfront.knowledge.queries.linking import Place, kept_texts
from thuisfront.knowledge.queries.pages import DEEP, below, published_pages
from thuisfront.knowledge.rules import LEVEL_OF_SLUG

GONE = _("This page is not there any more.")
WITHDRAWN = _("This page is not on the site now.")
NOWHERE = _("There is nothing at this address. Is it spelled right?")
NO_PART = _("The page is there, but not this part of it.")
OF_TEMPLATE = {"help", "verdieping", "nuttig", "texts", "main"}  # anchors that no text has
LETTER = "knowledge:letter"  # also when there is none yet
_TAG = re.compile(r"<a\b([^>]*)>")
_SAID = re.compile(r'([\w-]+)="([^"]*)"')
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # https:, mailto:, tel:
Link = int | str  # a page by its key, or an address


@dataclass(frozen=True)
class Broken:
    """A link that leads nowhere: in which text it stands, where it leads, what is wrong."""

    text: str
    address: str
    why: str | Promise


@dataclass(frozen=True)
class Known:
    """What must be known of a page to judge a link to it."""

    key: int
    live: bool
    title: str
    address: str


class Site:
    """Every place of this site that a link can lead to; asked for once, used for many links."""

    def __init__(self) -> None:
        found = Page.objects.filter(depth__gt=1).values_list("pk", "live", "title", "url_path")
        rows = [Known(key, live, title, _below(path)) for key, live, title, path in found]
        self.by_key = {known.key: known for known in rows}
        self.by_address = {known.address: known for known in rows}
        self._anchors: dict[int, dict[str, set[str]]] = {}

    @cached_property
    def moved(self) -> set[str]:
        """Return the old addresses that lead to new ones."""
        return set(Redirect.objects.values_list("old_path", flat=True))

    @cached_property
    def public(self) -> set[str]:
        """Return every address that is known, of pages and of what other rooms show."""
        return set(public_paths())

    @cached_property
    def listed(self) -> set[str]:
        """Return the routes of which every address is known."""
        with override(settings.LANGUAGE_CODE):
            bare = {without_language(path) for path in self.public}
            return {resolve(path).view_name for path in bare} | {LETTER}

    def wrong_with(self, link: Link, own: TextPage) -> str | Promise:
        """Return what is wrong with a link that stands in a page; nothing when it leads there."""
        if isinstance(link, int):
            known = self.by_key.get(link)
            return _judged(known) if known else GONE
        path, fragment = _inside(link)
        if path is None:
            return ""
        if not path:
            return NO_PART if _lacks(fragment, set().union(*_anchors_of(own).values())) else ""
        return self._wrong_at(path, fragment) if path.startswith("/") else NOWHERE

    def _wrong_at(self, path: str, fragment: str) -> str | Promise:
        path = path if path.endswith("/") else f"{path}/"
        known, step = self.page_at(path)
        if known and known.live:
            return self._wrong_in(known, step, fragment)
        if Redirect.normalise_path(path) in self.moved:
            return ""
        return WITHDRAWN if known else self._wrong_elsewhere(path)

    def _wrong_in(self, known: Known, step: str, fragment: str) -> str | Promise:
        if not step and not fragment:
            return ""
        there = self._anchors_at(known.key).get(step)
        if there is None:
            return NOWHERE
        return NO_PART if _lacks(fragment, there) else ""

    def _wrong_elsewhere(self, path: str) -> str | Promise:
        """Judge an address that no page has: it may be one that another room shows."""
        with override(settings.LANGUAGE_CODE):
            try:
                name = resolve(path).view_name
            except Resolver404:
                return NOWHERE
        unknown = name in self.listed and path not in self.public
        return NOWHERE if name == "wagtail_serve" or unknown else ""

    def page_at(self, path: str) -> tuple[Known | None, str]:
        """Return the page of an address, and the step below it of one of its texts."""
        above, _slash, step = path.rstrip("/").rpartition("/")
        if path in self.by_address or step not in LEVEL_OF_SLUG:
            return self.by_address.get(path), ""
        return self.by_address.get(f"{above}/"), f"{step}/"

    def _anchors_at(self, key: int) -> dict[str, set[str]]:
        if key not in self._anchors:
            self._anchors[key] = _anchors_of(Page.objects.get(pk=key).specific)
        return self._anchors[key]


def _below(url_path: str) -> str:
    return "/" + url_path.split("/", 2)[2]


def _judged(known: Known) -> str | Promise:
    return "" if known.live else WITHDRAWN


def _lacks(fragment: str, anchors: set[str]) -> bool:
    """Tell whether a part is missing; what a browser makes of `:~:text=` is its own."""
    return bool(fragment) and not fragment.startswith(":~:") and fragment not in anchors


def _anchors_of(page: Any) -> dict[str, set[str]]:
    """Return the anchors of a page, by the step below its address of each of its texts."""
    if not isinstance(page, ArticlePage):
        return {"": OF_TEMPLATE | _headings(getattr(page, "body", ()))}
    found: dict[str, set[str]] = {}
    for text in page.texts():
        found.setdefault(_step(text), set(OF_TEMPLATE)).update(
            _headings(text.body, DEEP if text.level == TextLevel.DEPTH else "")
        )
    return found


def _step(text: Text) -> str:
    return "" if text.level == TextLevel.DEPTH else below(text)


def _headings(body: Any, before: str = "") -> set[str]:
    return {f"{before}{slugify(b.value)}" for b in body if b.block_type == "heading"}


def _inside(address: str) -> tuple[str | None, str]:
    """Return path and part of an address of this site; no path for one of another site."""
    base = settings.BASE_URL.rstrip("/")
    if address == base or address.startswith(f"{base}/"):
        address = address.removeprefix(base) or "/"
    if address.startswith("//") or _ELSEWHERE.match(address):
        return None, ""
    parts = urlsplit(address)
    if parts.path.startswith((settings.STATIC_URL, settings.MEDIA_URL)):
        return None, ""
    return without_language(unquote(parts.path)), unquote(parts.fragment)


def _links(raw: Any) -> Iterator[Link]:
    """Yield the links to this site in a text as it is kept, at any depth."""
    if isinstance(raw, str):
        yield from _links_of(raw)
    elif isinstance(raw, dict):
        if raw.get("type") == "page":
            yield raw["value"]
        else:
            yield from _links(list(raw.values()))
    elif isinstance(raw, Iterable):
        for part in raw:
            yield from _links(part)


def _links_of(text: str) -> Iterator[Link]:
    if text.startswith("/") and " " not in text:
        yield text
    for tag in _TAG.findall(text):
        said = dict(_SAID.findall(tag))
        if said.get("linktype") == "page" and said.get("id", "").isdigit():
            yield int(said["id"])
        elif "href" in said:
            yield unescape(said["href"]).strip()


def _linked(page: TextPage) -> Iterator[tuple[str, Link]]:
    for name, raw in kept_texts(page):
        for link in _links(raw):
            yield name, link


def broken_links(page: TextPage, site: Site | None = None) -> list[Broken]:
    """Return the links of a page that lead nowhere, each once per text."""
    site = site or Site()
    found = []
    for name, link in _linked(page):
        why = site.wrong_with(link, page)
        known = site.by_key.get(link) if isinstance(link, int) else None
        broken = Broken(name, known.title if known else _named(link), why)
        if why and broken not in found:
            found.append(broken)
    return found


def _named(link: Link) -> str:
    return link if isinstance(link, str) else ""


def texts_with_broken_links() -> list[tuple[Place, list[Broken]]]:
    """Return each published page with links that lead nowhere, in the order of the site."""
    site, finder = Site(), AdminURLFinder()
    found = ((page, broken_links(page, site)) for page in published_pages())
    shown = [
        (Place(page.title, "", finder.get_edit_url(page) or ""), broken)
        for page, broken in found if broken
    ]  # fmt: skip
    return [*shown, *_words_with_broken_links(site, finder)]


def _words_with_broken_links(
    site: Site, finder: AdminURLFinder
) -> Iterator[tuple[Place, list[Broken]]]:
    live = {known.address.strip("/").rpartition("/")[2] for known in site.by_key.values()
            if known.live}  # fmt: skip
    for thing, slugs in _naming_articles():
        broken = [Broken("", slug, GONE) for slug in slugs if slug not in live]
        if broken:
            yield _place_of(thing, finder), broken


def _naming_articles() -> Iterator[tuple[Term | StopText, list[str]]]:
    """Yield the words and stops of the route that name articles, with their slugs."""
    for term in Term.objects.order_by("slug"):
        yield term, term.articles
    for text in StopText.objects.select_related("stop").order_by("stop__order", "reader"):
        yield text, text.articles


def _place_of(thing: Term | StopText, finder: AdminURLFinder) -> Place:
    return Place(str(thing), str(thing._meta.verbose_name), finder.get_edit_url(thing) or "")


def texts_leading_to(page: Page) -> list[Place]:
    """Return the texts that lead to a page or to one below it, but for those pages themselves."""
    site, finder = Site(), AdminURLFinder()
    keys = set(page.get_descendants(inclusive=True).values_list("pk", flat=True))
    slugs = set(Page.objects.filter(pk__in=keys).values_list("slug", flat=True))
    found = [
        Place(other.title, "", finder.get_edit_url(other) or "")
        for other in published_pages()
        if other.pk not in keys and any(_leads(link, site, keys) for _, link in _linked(other))
    ]
    words = (_place_of(thing, finder) for thing, named in _naming_articles() if slugs & {*named})
    return [*found, *words]


def _leads(link: Link, site: Site, keys: set[int]) -> bool:
    if isinstance(link, int):
        return link in keys
    path, _part = _inside(link)
    if not path or not path.startswith("/"):
        return False
    known, _step = site.page_at(path if path.endswith("/") else f"{path}/")
    return known is not None and known.key in keys
