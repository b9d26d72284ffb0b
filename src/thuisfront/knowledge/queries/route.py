"""Reads of the route from arrest to home."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from thuisfront.knowledge.enums import Audience, RouteReader, TextLevel
from thuisfront.knowledge.models import ArticlePage, Stop, StopText
from thuisfront.knowledge.queries.pages import below

MOST_ARTICLES = 4
AUDIENCE = {
    RouteReader.CHILD: Audience.CHILDREN,
    RouteReader.TEEN: Audience.CHILDREN,
    RouteReader.HOME: Audience.HOME,
    RouteReader.DETAINED: Audience.DETAINED,
    RouteReader.PROFESSIONAL: Audience.PROFESSIONALS,
}
LEVEL = {RouteReader.CHILD: TextLevel.CHILD, RouteReader.TEEN: TextLevel.TEEN}


@dataclass(frozen=True)
class Reading:
    """An article to read at a stop, and what comes after its address for this reader."""

    title: str
    page: ArticlePage
    below: str


@dataclass(frozen=True)
class StopShown:
    """A stop as one reader sees it."""

    stop: Stop
    now: str
    do: list[str]
    help: list[str]
    articles: list[Reading]
    before: str = ""
    after: str = ""


def route_for(reader: RouteReader) -> list[StopShown]:
    """Return the stops in their order with what this reader hears there."""
    texts = StopText.objects.filter(reader=reader).select_related("stop").order_by("stop__order")
    articles = list(ArticlePage.objects.live().filter(url_path__contains=f"/{AUDIENCE[reader]}/"))
    keys = ["", *(text.stop.key for text in texts), ""]
    return [
        replace(_shown(text, articles, reader), before=keys[at], after=keys[at + 2])
        for at, text in enumerate(texts)
    ]


def _shown(text: StopText, articles: list[ArticlePage], reader: RouteReader) -> StopShown:
    """Chosen articles come first, then those of the same phases."""
    chosen = [page for slug in text.articles for page in articles if page.slug == slug]
    phases = set(text.stop.phases)
    fitting = [page for page in articles if phases & set(page.phases) and page not in chosen]
    some = [*chosen, *fitting][:MOST_ARTICLES]
    return StopShown(
        text.stop, text.now, _lines(text.do), _lines(text.help), list(_readings(some, reader))
    )


def _readings(articles: Iterable[ArticlePage], reader: RouteReader) -> Iterable[Reading]:
    for page in articles:
        text = page.text_for("nl", LEVEL.get(reader, "")) or page.main
        yield Reading(text.title, page, below(text))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def service_paths() -> list[str]:
    """Return the addresses of glossary and route in the first language."""
    with override(settings.LANGUAGE_CODE):
        return [
            reverse("knowledge:glossary"),
            reverse("knowledge:glossary-children"),
            reverse("knowledge:route"),
            *(reverse("knowledge:route-of", args=[reader]) for reader in RouteReader.values),
        ]
