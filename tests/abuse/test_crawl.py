"""Every page as everybody, in both languages: no fault, no dead link, no title that tells."""

from collections.abc import Iterator

import pytest
from django.test import Client

from thuisfront.core.access.matrix import STAFF
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.roles import BY_CODE

from .answers import Answer
from .crawler import Crawler, Seen
from .pages import read
from .world import EVERYBODY, OUTSIDE, World


@pytest.fixture(scope="module")
def seen() -> Seen:
    """Return what somebody looked at already."""
    return Seen()


def starts(who: str, language: str) -> list[str]:
    before = "/en" if language == "en" else ""
    if who == "asker":
        return [f"{before}/", f"{before}/vraag/gesprek/"]
    if who in OUTSIDE:
        return [f"{before}/", f"{before}/vraag/", f"{before}/zoeken/", f"{before}/instellingen/"]
    return [f"{before}/werk/"]


def lay_out(world: World) -> None:
    """Make everything that there are pages of."""
    _ = world.consents, world.colleagues, world.openings, world.hold
    _ = world.breaches, world.processors, world.requests


def visits() -> Iterator[tuple[str, str]]:
    """Yield everybody in Dutch, and in English so many that every permission is used once."""
    yield from ((who, "nl") for who in EVERYBODY)
    yield from ((who, "en") for who in OUTSIDE)
    used: set[Permission] = set()
    for who in sorted(STAFF, key=lambda role: -len(BY_CODE[role].may)):
        if BY_CODE[who].may - used:
            yield who, "en"
        used |= BY_CODE[who].may


@pytest.mark.parametrize(("who", "language"), list(visits()))
def test_everything_that_is_offered_works(
    world: World, seen: Seen, who: str, language: str
) -> None:
    lay_out(world)
    crawler = Crawler(who, world.browser(who), language, seen)
    crawler.crawl(*starts(who, language))
    assert not crawler.wrong, "\n".join(crawler.wrong)
    assert len(crawler.known) >= 3


def test_the_crawler_notices_dead_links_and_titles_that_tell(world: World) -> None:
    crawler = Crawler("anonymous", Client(), "nl", Seen())
    crawler._visit("/deze-bladzijde-is-er-niet/", "/")
    assert len(crawler.wrong) == 1
    assert "/" in crawler.known  # and would go on from there
    page = '<!doctype html><html lang="nl"><title>Mijn vader in de gevangenis</title><p></div>'
    given = Answer(200, page, "", is_page=True)
    crawler._judge_page(given, read(page), "/werk/vragen/")
    assert len(crawler.wrong) == 3
