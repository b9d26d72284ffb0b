"""Links to other sites: in which texts they stand, which to ask tonight, and which are dead."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet
from wagtail.admin.admin_url_finder import AdminURLFinder

from thuisfront.institutions.public import links_to_outside
from thuisfront.knowledge.models import ArticlePage, OutsideLink, Term, TextPage
from thuisfront.knowledge.models.linking import LONGEST_ADDRESS
from thuisfront.knowledge.queries.pages import published_pages

DEAD_AFTER = 2  # nights
FEWEST, DAYS = 25, 7  # asked in a night at least, and in how many nights all have had their turn
_HREF = re.compile(r'href="(https?://[^"]+)"')


@dataclass(frozen=True)
class Place:
    """A text in which a link stands, and where an editor changes it."""

    title: str
    text: str
    url: str


def places_of_links() -> dict[str, list[Place]]:
    """Return every address of another site in what readers can read, with where it stands."""
    found: dict[str, list[Place]] = defaultdict(list)
    for url, place in (*_in_pages(), *_in_words(), *_in_prisons()):
        if len(url) <= LONGEST_ADDRESS and place not in found[url]:
            found[url].append(place)
    return dict(found)


def _in_pages() -> Iterator[tuple[str, Place]]:
    finder = AdminURLFinder()
    for page in published_pages():
        edit = finder.get_edit_url(page) or ""
        for name, raw in kept_texts(page):
            for url in _addresses(raw):
                yield url, Place(page.title, name, edit)


def kept_texts(page: TextPage) -> Iterator[tuple[str, Any]]:
    """Yield each text of a page by its name, as it is kept: with the help and the sources."""
    article = isinstance(page, ArticlePage)
    names = ("body", "help", "sources", "next_articles") if article else ("body",)
    for name in names:
        yield str(page._meta.get_field(name).verbose_name), getattr(page, name).raw_data
    for reading in getattr(page, "readings", ()):
        yield reading.value["title"], reading.get_prep_value()


def _addresses(raw: Any) -> Iterator[str]:
    """Yield the addresses of other sites in a text as it is kept, at any depth."""
    if isinstance(raw, str):
        if raw.startswith(("http://", "https://")):
            yield raw
        yield from map(unescape, _HREF.findall(raw))
    elif isinstance(raw, dict):
        yield from _addresses(list(raw.values()))
    elif isinstance(raw, Iterable):
        for part in raw:
            yield from _addresses(part)


def _in_words() -> Iterator[tuple[str, Place]]:
    finder = AdminURLFinder()
    for term in Term.objects.exclude(url=""):
        yield term.url, Place(term.word, "", finder.get_edit_url(term) or "")


def _in_prisons() -> Iterator[tuple[str, Place]]:
    finder = AdminURLFinder()
    for url, thing in links_to_outside():
        yield (
            url,
            Place(str(thing), str(thing._meta.verbose_name), finder.get_edit_url(thing) or ""),
        )


def links_for_tonight(today: date) -> list[OutsideLink]:
    """Return what to ask: what failed before, and the longest ago; each about once a week."""
    waiting = OutsideLink.objects.filter(Q(asked_on=None) | Q(asked_on__lt=today))
    failing = list(waiting.filter(nights__gt=0).order_by("asked_on"))
    most = max(FEWEST, -(-OutsideLink.objects.count() // DAYS))
    others = waiting.filter(nights=0).order_by(F("asked_on").asc(nulls_first=True), "pk")
    return [*failing, *others[:most]]


def failing_links(*, today: date, state: str = "") -> QuerySet[OutsideLink]:
    """Return the links that do not work, the longest first.

    :param state: "dood" (two nights or more), "twijfel" (one night), "gelaten" (ignored), or all
    """
    failing = OutsideLink.objects.filter(nights__gt=0).order_by("failing_since", "url")
    silent = Q(ignored_until__gte=today)
    if state == "gelaten":
        return failing.filter(silent)
    if state == "dood":
        return failing.filter(nights__gte=DEAD_AFTER).exclude(silent)
    return failing.filter(nights__lt=DEAD_AFTER).exclude(silent) if state == "twijfel" else failing


def number_of_dead_links(today: date) -> int:
    """Return how many links an editor should mend."""
    return failing_links(today=today, state="dood").count()


def last_asked() -> date | None:
    """Return on which day a link was last asked for."""
    found = OutsideLink.objects.exclude(asked_on=None).order_by("-asked_on").first()
    return found.asked_on if found else None


def link_with_key(key: UUID) -> OutsideLink | None:
    """Return one link."""
    return OutsideLink.objects.filter(pk=key).first()
