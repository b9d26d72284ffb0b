"""The texts of one article: for which reader each is, as the index knows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from thuisfront.core.search.models import Document

LEVEL = "level:"


@dataclass(frozen=True)
class Reading:
    """One text of an article; the level is empty when it has no other texts."""

    url: str
    title: str
    level: str


def readings_of(urls: Iterable[str], language: str = "nl") -> dict[str, list[Reading]]:
    """Return, for each address that can be found, all texts of its article, itself among them."""
    wanted = list(dict.fromkeys(urls))
    if not wanted:
        return {}
    here = Document.objects.filter(url__in=wanted, language=language)
    items = here.exclude(item="").values("item")
    found = Document.objects.filter(Q(item__in=items) | Q(url__in=wanted), language=language)
    texts: dict[tuple[str, str], list[Reading]] = {}
    places: dict[str, tuple[str, str]] = {}
    for kind, item, url, title, facets in found.order_by("url").values_list(
        "kind", "item", "url", "title", "facets"
    ):
        level = next((one.removeprefix(LEVEL) for one in facets if one.startswith(LEVEL)), "")
        places[url] = (kind, item or url)
        texts.setdefault(places[url], []).append(Reading(url, title, level))
    return {url: texts[places[url]] for url in wanted if url in places}
