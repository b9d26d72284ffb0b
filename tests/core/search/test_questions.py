"""The measure of search: questions as people type them, over the articles that are there."""

import re
import tomllib
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.utils import timezone
from pytest_django.plugin import DjangoDbBlocker

from tests.knowledge.library import filled_database
from thuisfront.core.search import actions, registers
from thuisfront.core.search.models import Document
from thuisfront.core.search.queries import search, suggest_passages

TOP = 5
NEEDED = 36


@pytest.fixture(scope="module")
def library(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Use a database with the articles; what is found is made anew, by the code of now."""
    with django_db_blocker.unblock(), filled_database(f"{database_name}_read", database_name):
        Document.objects.all().delete()
        actions.reindex(sources=registers.sources, at=timezone.now())
        yield


def questions() -> list[tuple[str, set[str]]]:
    text = (settings.CONTENT / "questions.toml").read_text(encoding="utf-8")
    return [(one["text"], set(one["slugs"])) for one in tomllib.loads(text)["question"]]


def answered(text: str, slugs: set[str]) -> bool:
    return bool(slugs & {result.slug for result in search(text, limit=TOP).results})


def test_the_answer_is_among_the_first_five(library: None) -> None:
    asked = questions()
    missed = [text for text, slugs in asked if not answered(text, slugs)]
    assert len(asked) >= 40
    assert len(missed) <= len(asked) - NEEDED, missed


def test_an_adviser_is_offered_the_article_too(library: None) -> None:
    asked = questions()
    found = [
        text for text, slugs in asked if slugs & {one.slug for one in suggest_passages(text, TOP)}
    ]
    assert len(found) >= NEEDED


def test_every_article_is_found_by_its_own_title(library: None) -> None:
    fields = ("slug", "title", "audience", "language")
    articles = Document.objects.exclude(audience="").values_list(*fields)
    assert articles
    for slug, title, audience, language in articles:
        first = [found.slug for found in search(title, audience, language, limit=3).results]
        assert slug in first, title


def test_every_document_can_be_opened(library: None) -> None:
    urls = list(Document.objects.values_list("url", flat=True))
    assert urls
    assert [url for url in urls if not re.fullmatch(r"/(?:[\w-]+/)*(?:#[\w-]+)?", url)] == []
    assert len(set(urls)) == len(urls)
