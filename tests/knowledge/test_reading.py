import re
from statistics import mean

import textstat
from django.test import Client

from thuisfront.knowledge.models import ArticlePage, AudiencePage

CHILDREN = 80.0  # Flesch-Douma; eighty and more is easy to read
LONG = 20  # words in a sentence
TOPICS_OF_CHILDREN = 10  # and what they can fill in
SENTENCE = re.compile(r"[^.!?:]+[.!?:]")


def words_of(page: ArticlePage) -> str:
    """Return what a reader reads, as sentences."""
    parts = [page.summary, *(text for _, _, text in page.passages())]
    return " ".join(part if part.endswith((".", "?", "!")) else f"{part}." for part in parts)


def for_children() -> list[ArticlePage]:
    entrance = AudiencePage.objects.get(slug="kinderen")
    return list(ArticlePage.objects.child_of(entrance))


def ease(text: str) -> float:
    textstat.set_lang("nl")
    return float(textstat.flesch_reading_ease(text))


def test_the_measure_tells_easy_from_hard() -> None:
    easy = "Dit is een zin. Papa zit vast. Je mag bij hem op bezoek."
    hard = (
        "Penitentiaire inrichtingen organiseren overeenkomstig ministeriële voorschriften"
        " gedetineerdenbegeleiding ter bevordering van maatschappelijke reïntegratie."
    )
    assert ease(easy) > 95
    assert ease(hard) < 10


def test_what_children_read_is_easy(site: Client) -> None:
    scores = {page.slug: ease(words_of(page)) for page in for_children()}
    assert len(scores) >= TOPICS_OF_CHILDREN
    assert {slug: score for slug, score in scores.items() if score < CHILDREN} == {}


def test_what_children_read_has_short_sentences(site: Client) -> None:
    for page in for_children():
        lengths = [len(one.split()) for one in SENTENCE.findall(words_of(page))]
        assert mean(lengths) <= 10, page.slug
        assert max(lengths) <= 2 * LONG, page.slug


def test_children_are_spoken_to_as_je(site: Client) -> None:
    formal = re.compile(r"\b(u|uw)\b")
    for page in for_children():
        assert formal.findall(words_of(page)) == [], page.slug


def test_no_article_looks_down_on_anybody(site: Client) -> None:
    unkind = re.compile(
        r"\b(boef|boeven|delinquent\w*|crimineel|criminelen|bajes)\b", re.IGNORECASE
    )
    for page in ArticlePage.objects.all():
        assert unkind.findall(words_of(page)) == [], page.slug
