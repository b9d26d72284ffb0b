"""Reads of the public site; only what is published."""

from thuisfront.knowledge.queries.pages import (
    Choice,
    Item,
    articles_by_audience,
    articles_by_theme,
    canonical,
    choices,
    entrances,
    entries,
    entries_of,
    news,
    next_articles,
    paths_of,
    places,
    public_paths,
    published_pages,
    themes,
)
from thuisfront.knowledge.queries.route import route_for, service_paths
from thuisfront.knowledge.queries.words import (
    all_term_entries,
    by_letter,
    languages_of,
    term_entries,
    terms,
)

__all__ = [
    "Choice",
    "Item",
    "all_term_entries",
    "articles_by_audience",
    "articles_by_theme",
    "by_letter",
    "canonical",
    "choices",
    "entrances",
    "entries",
    "entries_of",
    "languages_of",
    "news",
    "next_articles",
    "paths_of",
    "places",
    "public_paths",
    "published_pages",
    "route_for",
    "service_paths",
    "term_entries",
    "terms",
    "themes",
]
