"""Every read of the index: search, suggested passages, and what was searched for in vain."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db.models import Sum

from thuisfront.core.search import analysis, groups, ranking, snippets, synonyms
from thuisfront.core.search.analysis import Terms
from thuisfront.core.search.groups import Group
from thuisfront.core.search.models import Document, ZeroHit
from thuisfront.core.search.ranking import Scope
from thuisfront.core.search.registers import label_of, signs_of
from thuisfront.core.search.snippets import Marker, Piece

LONGEST_QUERY = 200
LONGEST_QUESTION = 8_000
MOST_GROUPS = 12
MOST_TITLES = 20
MOST_CORRECTIONS = 2
_COLUMNS = ("kind", "slug", "url", "title", "audience", "summary", "body")


@dataclass(frozen=True)
class Result:
    """One document that was found, with the piece of text that shows why."""

    kind: str
    slug: str
    url: str
    title: str
    audience: str
    pieces: tuple[Piece, ...]
    score: float

    @property
    def snippet(self) -> str:
        """Return the piece as plain text."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def audience_label(self) -> str:
        """Return the audience in words, in the language of the page."""
        return label_of(self.audience)


@dataclass(frozen=True)
class SearchPage:
    """The answer to a query; `truncated` when only its first part was looked at."""

    query: str
    total: int
    suggestion: str | None
    results: tuple[Result, ...]
    truncated: bool = False


@dataclass(frozen=True)
class Suggested:
    """An article that may help to answer a question, with its best passage."""

    kind: str
    slug: str
    url: str
    title: str
    audience: str
    anchor: str
    heading: str
    text: str
    score: float


def search(
    query: str,
    audience: str | None = None,
    language: str = "nl",
    limit: int = 10,
    kinds: Sequence[str] | None = None,
) -> SearchPage:
    """Return what answers the query, best first; never raises, whatever was typed.

    A word that the index does not know is replaced by the nearest that it does know; the
    corrected query is then the suggestion, and what was searched for.
    """
    asked = analysis.tidy(query).strip()
    text = asked[:LONGEST_QUERY]
    found, suggestion = _corrected(text)
    wanted = _weighed(found)[:MOST_GROUPS]
    scope = _scope(text, language, audience, kinds)
    scored, total = ranking.ranked(wanted, scope) if wanted else ([], 0)
    results = _results(scored[:limit], wanted)
    return SearchPage(text, total, suggestion, results, truncated=len(asked) > LONGEST_QUERY)


def _scope(text: str, language: str, audience: str | None, kinds: Sequence[str] | None) -> Scope:
    """Return where to search, and whom the words of the query are a sign of."""
    signs = signs_of([match.group() for match in analysis.words_in(analysis.normalize(text))])
    return Scope(
        language, audience or None, tuple(kinds) if kinds is not None else None,
        signs,
    )  # fmt: skip


def _corrected(text: str) -> tuple[list[Terms], str | None]:
    """Return the terms of the query with typing errors mended, and the mended query if any."""
    found = analysis.analyze(text)
    mended = {
        word.word: better
        for word in _unknown(found)[:MOST_CORRECTIONS]
        if (better := ranking.near_word(word.word))
    }
    if not mended:
        return found, None
    better_text = _replaced(text, mended)
    return analysis.analyze(better_text), better_text


def _unknown(found: list[Terms]) -> list[Terms]:
    """Return the words that are neither in the index nor common Dutch."""
    suspects = [word for word in found if not analysis.is_common(word.word)]
    if not suspects:
        return []
    known, _ = ranking.counts_of(groups.from_terms(suspects, _synonyms()))
    return [
        word
        for word, group in zip(suspects, map(_group_of, suspects), strict=True)
        if known.keys().isdisjoint(group.terms)
    ]


def _group_of(word: Terms) -> Group:
    return groups.from_terms([word], _synonyms())[0]


def _replaced(text: str, mended: dict[str, str]) -> str:
    pieces, place = [], 0
    for match in analysis.words_in(text):
        found = analysis.terms(match.group())
        if found and found.word in mended:
            pieces += [text[place : match.start()], mended[found.word]]
            place = match.end()
    return "".join([*pieces, text[place:]])


def _weighed(found: list[Terms]) -> list[Group]:
    """Return the groups that the index knows, with their weights."""
    wanted = groups.from_terms(found, _synonyms())
    if not wanted:
        return []
    return [group for group in groups.weigh(wanted, *ranking.counts_of(wanted)) if group.weight]


def _synonyms() -> synonyms.Synonyms:
    return synonyms.load(settings.CONTENT / "synonyms.toml")


def _results(scored: Sequence[tuple[UUID, float]], wanted: list[Group]) -> tuple[Result, ...]:
    if not scored:
        return ()
    documents = Document.objects.only("id", *_COLUMNS).in_bulk([key for key, _ in scored])
    marker = Marker(frozenset[str]().union(*(group.terms for group in wanted)))
    return tuple(
        _result(documents[key], marker, score) for key, score in scored if key in documents
    )


def _result(document: Document, marker: Marker, score: float) -> Result:
    pieces = snippets.snippet(f"{document.summary} {document.body}", marker)
    return Result(
        document.kind,
        document.slug,
        document.url,
        document.title,
        document.audience,
        pieces,
        round(score, 4),
    )


def suggest_passages(text: str, limit: int = 5, language: str = "nl") -> tuple[Suggested, ...]:
    """Return the articles that fit somebody's own words best, each with its best passage.

    The words that say most are kept: rare ones, and those that come back.
    """
    found = analysis.analyze(text[:LONGEST_QUESTION])
    said = [word.lemma for word in found]
    known = _weighed(found)
    known.sort(key=lambda group: -group.weight * min(3, said.count(group.lemma)))
    wanted = known[:MOST_GROUPS]
    if not wanted:
        return ()
    scored, _ = ranking.ranked(wanted, Scope(language))
    keys = [key for key, _ in scored[:limit]]
    documents = Document.objects.defer("head", "vector", "body").in_bulk(keys)
    return tuple(
        _suggested(documents[key], wanted, score)
        for key, score in scored[:limit]
        if key in documents
    )


def _suggested(document: Document, wanted: list[Group], score: float) -> Suggested:
    empty = {"anchor": "", "heading": "", "text": document.summary}
    best = max(document.passages, key=lambda one: _worth(one, wanted), default=empty)
    return Suggested(
        document.kind,
        document.slug,
        document.url,
        document.title,
        document.audience,
        best["anchor"],
        best["heading"],
        best["text"],
        round(score, 4),
    )


def _worth(passage: dict[str, str], wanted: list[Group]) -> float:
    """Return how much of the question a passage speaks of; its heading counts double."""
    heading = {term for one in analysis.analyze(passage["heading"]) for term in one.every}
    body = {term for one in analysis.analyze(passage["text"]) for term in one.every}
    return sum(
        group.weight * (2 * bool(group.terms & heading) + bool(group.terms & body))
        for group in wanted
    )


def zero_hits(*, since: date, at_least: int = 2) -> list[tuple[str, int]]:
    """Return the words searched for in vain since a day, most first; what is rare stays unseen."""
    found = (
        ZeroHit.objects.filter(day__gte=since)
        .values_list("words")
        .annotate(times=Sum("count"))
        .filter(times__gte=at_least)
        .order_by("-times", "words")
    )
    return list(found)


def titles_of(urls: Sequence[str]) -> list[tuple[str, str]]:
    """Return address and title of those of these addresses that can be found."""
    if not urls:
        return []
    found = Document.objects.filter(url__in=urls[:MOST_TITLES])
    return list(found.values_list("url", "title").distinct())
