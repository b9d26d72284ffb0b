"""The measure of search: questions as people type them, over the articles that are there."""

import tomllib

import pytest
from django.conf import settings
from django.utils import timezone

from thuisfront.core.search import actions, registers
from thuisfront.core.search.models import Document
from thuisfront.core.search.queries import search, suggest_passages
from thuisfront.knowledge.actions import load_content

TOP = 5
NEEDED = 36
pytestmark = pytest.mark.django_db


@pytest.fixture
def library() -> None:
    load_content(folder=settings.CONTENT / "nl")
    actions.reindex(sources=registers.sources, at=timezone.now())


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
    articles = Document.objects.exclude(audience="").values_list("slug", "title", "audience")
    assert articles
    for slug, title, audience in articles:
        first = [result.slug for result in search(title, audience, limit=3).results]
        assert slug in first, title


def test_every_document_can_be_opened(library: None) -> None:
    urls = list(Document.objects.values_list("url", flat=True))
    assert all(url.startswith("/") and url.endswith("/") for url in urls)
    assert len(set(urls)) == len(urls)
