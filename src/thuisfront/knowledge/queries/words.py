"""Reads of the glossary."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse
from django.utils.translation import get_language, override

from thuisfront.core.search.registers import Entry, Passage
from thuisfront.knowledge.enums import Country
from thuisfront.knowledge.models import ArticlePage, Term
from thuisfront.knowledge.queries.pages import articles_by_slug

LONGEST_WORD = 80
WEIGHT = 0.65  # of an explanation among what a search finds, where an article is 1


@dataclass(frozen=True)
class Explained:
    """A word as a reader sees it: its title and explanation with their language, its articles."""

    term: Term
    title: str
    text: str
    language: str
    articles: list[ArticlePage]

    @property
    def is_of_one_country(self) -> bool:
        """Tell whether the word is used in one country only."""
        return self.term.country != Country.BOTH


def terms(typed: str = "") -> list[Term]:
    """Return the words of the glossary in the order of the alphabet, or those that look like it.

    :param typed: letters of a word, of another form of it, or of its English
    """
    wanted = " ".join(typed.split()).casefold()[:LONGEST_WORD]
    found = Term.objects.order_by("slug")
    return [term for term in found if any(wanted in form.casefold() for form in forms_of(term))]


def by_letter(found: list[Term], *, for_child: bool) -> list[tuple[str, list[Explained]]]:
    """Return the words under their first letters, explained in the language of the page."""
    articles = articles_by_slug(slug for term in found for slug in term.articles)
    shown = [_explained(term, articles, for_child=for_child) for term in found]
    groups = groupby(shown, key=lambda one: one.term.slug[0].upper())
    return [(letter, list(group)) for letter, group in groups]


def _explained(term: Term, articles: dict[str, ArticlePage], *, for_child: bool) -> Explained:
    about = [articles[slug] for slug in term.articles if slug in articles]
    language = get_language() or "nl"
    if language not in languages_of(term):
        language = "nl"
    texts = {"nl": (term.child, term.adult), "en": (term.english_child, term.english_adult)}
    child, adult = texts[language]
    title = term.english if language == "en" else term.word
    return Explained(term, title, child if for_child else adult, language, about)


def forms_of(term: Term) -> list[str]:
    """Return every way to write a word."""
    return [term.word, *term.also, term.english]


def languages_of(term: Term) -> list[str]:
    """Return the languages in which a word is explained."""
    return ["nl", "en"] if term.english_adult else ["nl"]


def term_entries(term: Term) -> Iterator[Entry]:
    """Yield how a word is found, in each language that explains it."""
    titles = {"nl": term.word, "en": term.english or term.word}
    texts = {"nl": (term.child, term.adult), "en": (term.english_child, term.english_adult)}
    for language in languages_of(term):
        child, adult = texts[language]
        with override(language):
            url = f"{reverse('knowledge:glossary')}#{term.slug}"
        passage = Passage(anchor=term.slug, heading=titles[language], text=adult)
        yield Entry(
            kind="term", reference=term.slug, slug=term.slug, url=url, title=titles[language],
            language=language, words=", ".join(term.also), summary=child, passages=(passage,),
            weight=WEIGHT,
            facets={} if term.country == Country.BOTH else {"country": (term.country,)},
        )  # fmt: skip


def all_term_entries() -> Iterator[Entry]:
    """Yield how every word is found."""
    for term in terms():
        yield from term_entries(term)
