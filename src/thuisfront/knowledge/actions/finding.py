"""Putting pages in the search index and taking them out."""

from datetime import datetime

from wagtail.models import Page

from thuisfront.core.search import actions as search
from thuisfront.knowledge import queries
from thuisfront.knowledge.enums import ReadingLanguage
from thuisfront.knowledge.models import ArticlePage, InfoPage
from thuisfront.knowledge.rules import LEVELS


def make_findable(*, page: Page, at: datetime) -> None:
    """Put each text of a published page in the search index, and take out what is no more."""
    found = page.specific
    if not (isinstance(found, ArticlePage | InfoPage) and found.live):
        return
    entries = list(queries.entries_of(found))
    _forget(page, {(entry.reference, entry.language) for entry in entries})
    for entry in entries:
        search.index_document(entry=entry, at=at)


def make_unfindable(*, page: Page) -> None:
    """Take every text of a page out of the search index."""
    _forget(page, set())


def _forget(page: Page, kept: set[tuple[str, str]]) -> None:
    references = [str(page.pk), *(f"{page.pk}:{level}" for level in sorted(LEVELS))]
    for reference in references:
        for language in ReadingLanguage.values:
            if (reference, language) not in kept:
                search.remove_document(kind="page", reference=reference, language=language)
