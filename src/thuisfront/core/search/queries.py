"""Every read of the index: search, suggested passages, and what was searched for in vain."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from django.conf import settings
from django.db.models import Sum
from django.db.models.functions import Left, Length

from thuisfront.core.search import analysis, groups, ranking, snippets, synonyms
from thuisfront.core.search.analysis import Terms
from thuisfront.core.search.facets import Found, best_of_items, counted, narrowed
from thuisfront.core.search.groups import Group
from thuisfront.core.search.models import Document, Word, ZeroHit
from thuisfront.core.search.ranking import Ranked, Scope
from thuisfront.core.search.registers import label_of, signs_of
from thuisfront.core.search.snippets import Marker, Piece

LONGEST_QUERY = 200
LONGEST_QUESTION = 8_000
MOST_GROUPS = 12
MOST_TITLES = 20
MOST_SUGGESTIONS = 1_000
MOST_WORDS, SHORTEST_WORD, FEWEST_DOCUMENTS = 400, 5, 3
MOST_CORRECTIONS = 2
READ = 4_000  # signs of a text in which a snippet is looked for


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
    """The answer to a query; `truncated` when only its first part was looked at.

    `counts` says how many items each value of a facet leaves; not so when it is not `exact`.
    """

    query: str
    total: int
    suggestion: str | None
    results: tuple[Result, ...]
    truncated: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    exact: bool = True


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
    facets: Sequence[str] = (),
) -> SearchPage:
    """Return what answers the query and has these facets, best first; never raises.

    A word that the index does not know is replaced by the nearest that it does know; the
    corrected query is then the suggestion, and what was searched for.
    """
    asked = analysis.tidy(query).strip()
    text = asked[:LONGEST_QUERY]
    found, suggestion = _corrected(text)
    wanted = _weighed(found)[:MOST_GROUPS]
    scope = _scope(text, language, audience, kinds)
    ranked = ranking.ranked(wanted, scope) if wanted else Ranked([], None)
    counts = counted(ranked.found, facets)
    exact = ranked.more is None
    if facets and not exact:
        ranked = ranking.ranked(wanted, replace(scope, facets=tuple(facets)))
    best = best_of_items(narrowed(ranked.found, facets))
    return SearchPage(
        text, ranked.more or len(best), suggestion, _results(best[:limit], wanted),
        len(asked) > LONGEST_QUERY, counts, exact,
    )  # fmt: skip


def _scope(text: str, language: str, audience: str | None, kinds: Sequence[str] | None) -> Scope:
    """Return where to search, and whom the words of the query are a sign of."""
    signs = signs_of([match.group() for match in analysis.words_in(analysis.normalize(text))])
    return Scope(
        language, audience or None, tuple(kinds) if kinds is not None else None,
        signs=signs,
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


def _results(best: Sequence[Found], wanted: list[Group]) -> tuple[Result, ...]:
    if not best:
        return ()
    rows = Document.objects.filter(pk__in=[one.key for one in best]).values_list(
        "pk", "kind", "slug", "url", "title", "audience", "summary", Left("body", READ)
    )
    documents = {key: (own, f"{summary} {body}") for key, *own, summary, body in rows}
    marker = Marker(frozenset[str]().union(*(group.terms for group in wanted)))
    return tuple(
        Result(*own, snippets.snippet(text, marker), round(one.score, 4))
        for one in best
        if one.key in documents
        for own, text in [documents[one.key]]
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
    ranked = ranking.ranked(wanted, Scope(language))
    best = best_of_items(ranked.found)[:limit]
    documents = Document.objects.defer("vector", "body").in_bulk([one.key for one in best])
    return tuple(
        _suggested(documents[one.key], wanted, one.score) for one in best if one.key in documents
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


def suggestions(language: str = "nl") -> list[str]:
    """Return what the field suggests: titles of what can be found, then common words of it."""
    documents = Document.objects.filter(language=language).order_by("kind", "title")
    titles = documents.values_list("title", flat=True)[:MOST_SUGGESTIONS]
    words = (
        Word.objects.annotate(size=Length("text"))
        .filter(documents__gte=FEWEST_DOCUMENTS, size__gte=SHORTEST_WORD, text__regex="^[a-z]+$")
        .order_by("-documents", "text")
        .values_list("text", flat=True)
    )
    known = [word for word in words[:MOST_WORDS] if analysis.is_common(word)]
    return list(dict.fromkeys([*titles, *known]))
