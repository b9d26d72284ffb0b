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
JUDGED, UNSEEN = "questions.toml", "questions-unseen.toml"
FRESH, BLIND = "questions-fresh.toml", "questions-blind.toml"
SECOND = "questions-blind-two.toml"
Question = tuple[str, set[str]]


@pytest.fixture(scope="module")
def library(
    django_db_setup: None, database_name: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Use a database with the articles; what is found is made anew, by the code of now."""
    with django_db_blocker.unblock(), filled_database(f"{database_name}_read", database_name):
        Document.objects.all().delete()
        actions.reindex(sources=registers.sources, at=timezone.now())
        yield


def questions(file: str) -> list[Question]:
    text = (settings.CONTENT / file).read_text(encoding="utf-8")
    return [(one["text"], set(one["slugs"])) for one in tomllib.loads(text)["question"]]


def place_of(text: str, slugs: set[str]) -> int:
    """Return the place of the first answer, from 1; far away when it is not in the first five."""
    found = [result.slug for result in search(text, limit=TOP).results]
    return next((place for place, slug in enumerate(found, 1) if slug in slugs), 99)


@pytest.mark.parametrize(
    ("file", "least", "first", "in_five"),
    [
        (JUDGED, 100, 0.85, 0.97),
        (UNSEEN, 60, 0.53, 0.82),
        (FRESH, 60, 0.65, 0.88),
        (BLIND, 60, 0.73, 0.92),
        (SECOND, 60, 0.65, 0.85),
    ],
)
def test_the_answer_stands_on_top(
    library: None, file: str, least: int, first: float, in_five: float
) -> None:
    asked = questions(file)
    places = [place_of(*question) for question in asked]
    missed = [text for (text, _), place in zip(asked, places, strict=True) if place > TOP]
    assert len(asked) >= least
    assert sum(place <= TOP for place in places) >= in_five * len(asked), missed
    assert places.count(1) >= first * len(asked)


def test_no_question_was_both_tuned_on_and_unseen() -> None:
    sets = [
        {text.casefold() for text, _ in questions(one)}
        for one in (JUDGED, UNSEEN, FRESH, BLIND, SECOND)
    ]
    assert len(set().union(*sets)) == sum(map(len, sets))


def test_no_article_knows_a_question_that_measures() -> None:
    known = {
        question.casefold()
        for file in settings.CONTENT.glob("nl/*/*.md")
        for question in tomllib.loads(file.read_text(encoding="utf-8").split("+++")[1]).get(
            "asked_as", []
        )
    }
    sets = {
        text.casefold()
        for file in (JUDGED, UNSEEN, FRESH, BLIND, SECOND)
        for text, _ in questions(file)
    }
    assert len(known) >= 700
    assert not known & sets  # so that a failure shows only what stands in both


def test_an_adviser_is_offered_the_article_too(library: None) -> None:
    asked = questions(JUDGED)
    found = [
        text for text, slugs in asked if slugs & {one.slug for one in suggest_passages(text, TOP)}
    ]
    assert len(found) >= 0.9 * len(asked)


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
