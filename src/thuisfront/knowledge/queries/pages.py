"""Reads of the public pages; only what is published."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import get_language, override
from wagtail.models import Page

from thuisfront.core.base import clock
from thuisfront.core.search.registers import Entry, Passage
from thuisfront.core.ui.pictures import bring
from thuisfront.core.ui.registers import Place
from thuisfront.knowledge.enums import ArticleKind, ReadingLanguage, TextLevel
from thuisfront.knowledge.models import (
    ArticlePage,
    AudiencePage,
    InfoPage,
    Text,
    TextPage,
    ThemePage,
)
from thuisfront.knowledge.models.pages import Part, parts_of
from thuisfront.knowledge.queries.facets import facets_of

MOST_NEWS = 30
WEIGHTS = {ArticleKind.WORKSHEET: 0.7}  # in a search: what it is about is told by an article
DEEP = "verdieping-"  # what the anchors of the deep part begin with


@dataclass(frozen=True)
class Choice:
    """One text of an article that the reader may choose."""

    level: str
    label: str
    url: str
    current: bool


@dataclass(frozen=True)
class Item:
    """A piece of news."""

    title: str
    summary: str
    url: str
    at: datetime


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
    wanted = [part["value"] for part in article.next_articles.raw_data]
    found = {page.pk: page for page in ArticlePage.objects.live().filter(pk__in=wanted)}
    return [found[key] for key in wanted if key in found]


def choices(article: ArticlePage, shown: Text, request: HttpRequest) -> list[Choice]:
    """Return the texts of an article to choose from; none when there is one only."""
    own = article.get_url(request) or ""
    texts = [text for text in article.texts() if text.language == ReadingLanguage.NL]
    found = [
        Choice(
            text.level, str(TextLevel(text.level).label), f"{own}{below(text)}",
            text.level == shown.level,
        )
        for text in texts if text.level != TextLevel.DEPTH
    ]  # fmt: skip
    return found if len(found) > 1 else []


def canonical(article: ArticlePage, text: Text, request: HttpRequest) -> str:
    """Return the one address of a text, with the site: where a search engine should point."""
    with override(text.language):
        return f"{settings.BASE_URL.rstrip('/')}{article.get_url(request)}{below(text)}"


def articles_by_slug(slugs: Iterable[str]) -> dict[str, ArticlePage]:
    """Return the published articles of these slugs."""
    return {page.slug: page for page in ArticlePage.objects.live().filter(slug__in=set(slugs))}


def published_pages() -> Iterator[TextPage]:
    """Yield every published page that anyone may read, as what it is."""
    found = Page.objects.live().public().order_by("path").specific(defer=False)
    pages = [page for page in found if isinstance(page, TextPage)]
    bring(page.readings for page in pages if isinstance(page, ArticlePage))
    yield from pages


def paths_of(page: Page) -> list[str]:
    """Return the addresses of a page and its texts in each language of the interface."""
    paths = []
    for code, _name in settings.LANGUAGES:
        with override(code):
            paths += _paths(page)
    return paths


def _paths(page: Page) -> list[str]:
    own, found = page.get_url() or "/", page.specific
    texts = found.texts() if isinstance(found, ArticlePage) else []
    slugs = {text.slug for text in texts if text.slug}
    return [own, *(f"{own}{slug}/" for slug in sorted(slugs))]


def public_paths() -> list[str]:
    """Return the address of every published page and its texts in the first language."""
    with override(settings.LANGUAGE_CODE):
        return [path for page in published_pages() for path in _paths(page)]


def places() -> dict[str, Place]:
    """Return when each page last changed and in which languages it and its texts are written."""
    found = {}
    with override(settings.LANGUAGE_CODE):
        for page in published_pages():
            changed = page.last_published_at and clock.day_of(page.last_published_at)
            for path in _paths(page):
                found[path] = Place(changed, tuple(_languages(page, path)))
    return found


def _languages(page: TextPage, path: str) -> list[str]:
    if not isinstance(page, ArticlePage):
        return page.languages
    return page.languages_at(path.removeprefix(page.get_url()).strip("/"))


def news() -> list[Item]:
    """Return the latest news in the language of the page, newest first."""
    pages = ArticlePage.objects.live().public().filter(kind=ArticleKind.NEWS)
    newest = pages.order_by("-first_published_at")[:MOST_NEWS]
    language = get_language() or settings.LANGUAGE_CODE
    texts = ((page, page.text_for(language, page.level)) for page in newest)
    return [
        Item(text.title, text.summary, page.get_url(), page.first_published_at)
        for page, text in texts
        if text and text.language == language and page.first_published_at
    ]


def entries() -> Iterator[Entry]:
    """Yield what can be found: every text of the articles, and pages about the centre."""
    for page in published_pages():
        if isinstance(page, ArticlePage | InfoPage):
            yield from entries_of(page)


def entries_of(page: ArticlePage | InfoPage) -> Iterator[Entry]:
    """Yield how each text of a page is found; the deep part with the main text above it."""
    if isinstance(page, InfoPage):
        yield _entry(page, "nl", page.title, page.summary, page.passages())
        return
    audience, texts = page.get_parent().slug, page.texts()
    deeper = {text.language: text for text in texts if text.level == TextLevel.DEPTH}
    for text in texts:
        if text.level == TextLevel.DEPTH:
            continue
        parts = parts_of(text.body)
        if text.is_main and text.language in deeper:
            parts += parts_of(deeper[text.language].body, DEEP)
        found = _entry(page, text.language, text.title, text.summary, parts)
        level = f":{text.level}" if text.slug else ""
        yield replace(
            found, reference=f"{page.pk}{level}", url=f"{found.url}{below(text)}",
            item=str(page.pk), audience=audience, words=page.search_words,
            asked=tuple(page.asked_as.splitlines()) if text.language == "nl" else (),
            weight=WEIGHTS.get(page.kind, 1.0), facets=facets_of(page, text),
        )  # fmt: skip


def _entry(page: TextPage, language: str, title: str, summary: str, parts: list[Part]) -> Entry:
    with override(language):
        url = page.get_url() or ""
    passages = tuple(Passage(anchor=a, heading=heading, text=text) for a, heading, text in parts)
    return Entry(
        kind="page", reference=str(page.pk), slug=page.slug, url=url, title=title,
        language=language, summary=summary, passages=passages,
    )  # fmt: skip


def below(text: Text) -> str:
    """Return what comes after the address of the article to read this text of it."""
    return f"{text.slug}/" if text.slug else ""
