"""Reads of the letters; all of them are public."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import override

from thuisfront.core.search.registers import Entry, Passage
from thuisfront.core.ui.registers import Place
from thuisfront.knowledge.enums import ArticleKind, Audience
from thuisfront.knowledge.models import ArticlePage, Letter, ThemePage
from thuisfront.knowledge.queries.pages import articles_by_slug

DUTCH = ("nl",)


@dataclass(frozen=True)
class LetterChoices:
    """What can be chosen for a letter; articles by the last part of their address."""

    audiences: list[tuple[str, str]]
    themes: list[tuple[str, str]]
    articles: list[tuple[str, str]]


def letters(*, audience: str = "", theme: str = "") -> QuerySet[Letter]:
    """Return the letters, the newest season first, narrowed to what was asked."""
    asked = {"audience": audience, "theme__slug": theme}
    found = Letter.objects.filter(**{name: value for name, value in asked.items() if value})
    return found.select_related("theme")


def letter_choices() -> LetterChoices:
    """Return what can be chosen for a letter."""
    articles = ArticlePage.objects.live().public().order_by("path")
    return LetterChoices(
        [(audience.value, str(audience.label)) for audience in Audience],
        list(ThemePage.objects.live().order_by("path").values_list("slug", "title")),
        list(articles.values_list("slug", "title")),
    )


def articles_of(letter: Letter) -> list[ArticlePage]:
    """Return the published articles that go with a letter, in their order."""
    found = articles_by_slug(letter.articles)
    return [found[slug] for slug in letter.articles if slug in found]


def letters_about(article: ArticlePage) -> QuerySet[Letter]:
    """Return the letters with which an article goes along."""
    return Letter.objects.filter(articles__contains=[article.slug])


def letter_paths() -> list[str]:
    """Return the address of each letter and of their list in the first language."""
    with override(settings.LANGUAGE_CODE):
        own = [letter.get_absolute_url() for letter in Letter.objects.all()]
        return [reverse("knowledge:letters"), *own]


def letter_places() -> dict[str, Place]:
    """Return in which language each letter is written; no day tells when it came."""
    listed, *own = letter_paths()
    return {listed: Place()} | {path: Place(None, DUTCH) for path in own}


def all_letter_entries() -> Iterator[Entry]:
    """Yield how each letter is found."""
    for letter in letters():
        yield letter_entry(letter)


def letter_entry(letter: Letter) -> Entry:
    """Return how a letter is found."""
    with override(settings.LANGUAGE_CODE):
        url = letter.get_absolute_url()
    return Entry(
        kind="letter", reference=str(letter.pk), slug=letter.slug, url=url, title=letter.title,
        audience=letter.audience, summary=letter.text[:300],
        passages=(Passage(anchor="antwoord", heading="", text=f"{letter.text}\n{letter.answer}"),),
        facets={
            "kind": (ArticleKind.LETTER.value,),
            "theme": (letter.theme.slug,) if letter.theme else (),
        },
    )  # fmt: skip


def taken_slugs(wanted: Iterable[str]) -> set[str]:
    """Return which of these addresses a letter has already."""
    return set(Letter.objects.filter(slug__in=set(wanted)).values_list("slug", flat=True))
