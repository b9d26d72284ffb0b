"""Reads of the public pages; only what is published."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import override
from wagtail.models import Page

from thuisfront.core.search.registers import Entry, Passage
from thuisfront.knowledge.models import (
    ArticlePage,
    AudiencePage,
    InfoPage,
    TextPage,
    ThemePage,
)


def entrances() -> QuerySet[AudiencePage]:
    """Return the entrances in their order."""
    return AudiencePage.objects.live().order_by("path")


def themes() -> QuerySet[ThemePage]:
    """Return the themes in their order."""
    return ThemePage.objects.live().order_by("path")


def articles_by_theme(page: AudiencePage) -> list[tuple[ThemePage | None, list[ArticlePage]]]:
    """Return the articles of an audience, grouped by theme in the order of the themes."""
    found = ArticlePage.objects.live().child_of(page).select_related("theme")
    ordered = found.order_by("theme__path", "path")
    return [(theme, list(group)) for theme, group in groupby(ordered, key=lambda a: a.theme)]


def articles_by_audience(theme: ThemePage) -> list[tuple[AudiencePage, list[ArticlePage]]]:
    """Return the articles of a theme, grouped by audience in the order of the entrances."""
    articles = list(ArticlePage.objects.live().filter(theme=theme).order_by("path"))
    groups = ((entrance, _below(entrance, articles)) for entrance in entrances())
    return [(entrance, group) for entrance, group in groups if group]


def _below(entrance: AudiencePage, articles: Iterable[ArticlePage]) -> list[ArticlePage]:
    return [article for article in articles if article.path.startswith(entrance.path)]


def next_articles(article: ArticlePage) -> list[ArticlePage]:
    """Return the published articles to read next, in the editor's order."""
    wanted = [part.value.pk for part in article.next_articles if part.value]
    found = {page.pk: page for page in ArticlePage.objects.live().filter(pk__in=wanted)}
    return [found[key] for key in wanted if key in found]


def published_pages() -> Iterator[TextPage]:
    """Yield every published page of the site, as what it is."""
    for page in Page.objects.live().order_by("path").specific(defer=False):
        if isinstance(page, TextPage):
            yield page


def paths_of(page: Page) -> list[str]:
    """Return the address of a page in each language of the interface."""
    paths = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            paths.append(page.get_url() or "/")
    return paths


def public_paths() -> list[str]:
    """Return the address of every published page in the first language."""
    with override(settings.LANGUAGE_CODE):
        return [page.get_url() or "/" for page in published_pages()]


def entries() -> Iterator[Entry]:
    """Yield what can be found: articles and pages about the centre."""
    for page in published_pages():
        if isinstance(page, ArticlePage | InfoPage):
            yield entry_of(page)


def entry_of(page: ArticlePage | InfoPage) -> Entry:
    """Return how a page is found."""
    with override("nl"):
        url = page.get_url() or ""
    is_article = isinstance(page, ArticlePage)
    return Entry(
        kind="page",
        reference=str(page.pk),
        slug=page.slug,
        url=url,
        title=page.title,
        audience=page.get_parent().slug if is_article else "",
        words=page.search_words if is_article else "",
        summary=page.summary,
        passages=tuple(
            Passage(anchor=anchor, heading=heading, text=text)
            for anchor, heading, text in page.passages()
        ),
    )
