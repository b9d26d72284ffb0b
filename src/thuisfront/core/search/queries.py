"""Every read of the index: search, suggested passages, and what the field suggests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from django.conf import settings
from django.db.models.functions import Length

from thuisfront.core.search import analysis, bets, editors, groups, ranking, snippets
from thuisfront.core.search.analysis import Terms
from thuisfront.core.search.bets import Bet
from thuisfront.core.search.editors import Words
from thuisfront.core.search.facets import Found, best_of_items, counted, narrowed
from thuisfront.core.search.groups import Group
from thuisfront.core.search.models import Document, Word
from thuisfront.core.search.ranking import UNKNOWN, Known, Ranked, Scope
from thuisfront.core.search.registers import label_of, signs_of
from thuisfront.core.search.snippets import Marker, Piece

LONGEST_QUERY = 200
LONGEST_QUESTION = 8_000
MOST_GROUPS = 12
MOST_TITLES = 20
MOST_SUGGESTIONS = 1_000
MOST_WORDS, SHORTEST_WORD, FEWEST_DOCUMENTS = 400, 5, 3
MOST_CORRECTIONS = 2


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
    is_picked: bool = False

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
    `with_numbers` when editors want the phone number shown with what they picked.
    """

    query: str
    total: int
    suggestion: str | None
    results: tuple[Result, ...]
    truncated: bool = False
    counts: Mapping[str, int] = field(default_factory=dict)
    exact: bool = True
    with_numbers: bool = False


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
    words: Words | None = None,
) -> SearchPage:
    """Return what answers the query, best first; never raises.

    A word that the index does not know is replaced by the nearest that it does know; the
    corrected query is then the suggestion, and what was searched for. What editors picked for
    these words stands on top of a search that is not narrowed. `words` are theirs of now.
    """
    asked = analysis.tidy(query).strip()
    text, known = asked[:LONGEST_QUERY], words or editors.current()
    read = _corrected(text, language, known)
    wanted = read.weighed()[:MOST_GROUPS]
    scope = _scope(text, language, audience, kinds)
    ranked = ranking.ranked(wanted, scope, read.known.held) if wanted else Ranked([], None)
    counts = counted(ranked.found, facets)
    exact = ranked.more is None
    if facets and not exact:
        ranked = ranking.ranked(wanted, replace(scope, facets=tuple(facets)), read.known.held)
    best = best_of_items(narrowed(ranked.found, facets))
    narrow = bool(audience or kinds is not None or facets)
    mine = [] if narrow else bets.picked(text, known.bets)
    picked = _picked(mine, language)
    rest = [one for one in best if one.item not in {own.item for own in picked}]
    shown = _results([*picked, *rest][:limit], wanted, language, len(picked))
    return SearchPage(
        text, ranked.more or len(picked) + len(rest), read.suggestion, shown,
        len(asked) > LONGEST_QUERY, counts, exact, any(bet.with_numbers for bet in mine),
    )  # fmt: skip


def _picked(mine: Sequence[Bet], language: str) -> list[Found]:
    """Return what editors picked as far as it can be found, in their order."""
    if not mine:
        return []
    start = "" if language == settings.LANGUAGE_CODE else f"/{language}"
    places = {f"{start}{bet.address}": place for place, bet in enumerate(mine)}
    rows = Document.objects.filter(url__in=places, language=language).values_list(
        "number", "kind", "item", "facets", "url"
    )
    found = [
        (places[url], Found(number, (kind, item or str(number)), 1.0, frozenset(facets)))
        for number, kind, item, facets, url in rows
    ]
    return [one for _, one in sorted(found, key=lambda one: one[0])]


def _scope(text: str, language: str, audience: str | None, kinds: Sequence[str] | None) -> Scope:
    """Return where to search, and whom the words of the query are a sign of."""
    signs = signs_of([match.group() for match in analysis.words_in(analysis.normalize(text))])
    return Scope(
        language, audience or None, tuple(kinds) if kinds is not None else None,
        signs=signs,
    )  # fmt: skip


class _Read(NamedTuple):
    """A question as it was read: its groups and what the index knows of them."""

    groups: list[Group]
    known: Known
    suggestion: str | None = None

    def weighed(self) -> list[Group]:
        """Return the groups that the index knows, with their weights."""
        weighed = groups.weigh(self.groups, self.known.counts, self.known.most)
        return [group for group in weighed if group.weight]


def _read(found: list[Terms], language: str, words: Words, known: Known = UNKNOWN) -> _Read:
    wanted = groups.from_terms(found, words.synonyms)
    return _Read(wanted, ranking.known_of(wanted, language, known))


def _corrected(text: str, language: str, known: Words) -> _Read:
    """Return the question with typing errors mended; the mended text, if any, is suggested."""
    found = analysis.analyze(text, language)
    read = _read(found, language, known)
    mended = {
        word.word: better
        for word in _unknown(found, language, read)[:MOST_CORRECTIONS]
        if (better := ranking.near_word(word.word))
    }
    if not mended:
        return read
    better_text = _replaced(text, mended, language)
    again = _read(analysis.analyze(better_text, language), language, known, read.known)
    return again._replace(suggestion=better_text)


def _unknown(found: list[Terms], language: str, read: _Read) -> list[Terms]:
    """Return the words that are neither in the index nor common in the language."""
    terms = {group.lemma: group.terms for group in read.groups}
    return [
        word
        for word in found
        if read.known.counts.keys().isdisjoint(terms[word.lemma])
        and not analysis.is_common(word.word, language)
    ]


def _replaced(text: str, mended: dict[str, str], language: str) -> str:
    pieces, place = [], 0
    for match in analysis.words_in(text):
        found = analysis.terms(match.group(), language)
        if found and found.word in mended:
            pieces += [text[place : match.start()], mended[found.word]]
            place = match.end()
    return "".join([*pieces, text[place:]])


def _results(
    best: Sequence[Found], wanted: list[Group], language: str, first: int
) -> tuple[Result, ...]:
    """Return what is shown of these; this many of them, the first, were picked by editors."""
    if not best:
        return ()
    documents = ranking.shown([one.number for one in best])
    marker = Marker(frozenset[str]().union(*(group.marked for group in wanted)), language)
    shown = []
    for place, one in enumerate(best):
        if one.number in documents:
            kind, slug, url, title, audience, text = documents[one.number]
            pieces = snippets.snippet(text, marker)
            score, picked = round(one.score, 4), place < first
            shown.append(Result(kind, slug, url, title, audience, pieces, score, picked))
    return tuple(shown)


def suggest_passages(text: str, limit: int = 5, language: str = "nl") -> tuple[Suggested, ...]:
    """Return the articles that fit somebody's own words best, each with its best passage.

    The words that say most are kept: rare ones, and those that come back.
    """
    found = analysis.analyze(text[:LONGEST_QUESTION], language)
    said = [word.lemma for word in found]
    read = _read(found, language, editors.current())
    known = read.weighed()
    known.sort(key=lambda group: -group.weight * min(3, said.count(group.lemma)))
    wanted = known[:MOST_GROUPS]
    if not wanted:
        return ()
    ranked = ranking.ranked(wanted, Scope(language), read.known.held)
    best = best_of_items(ranked.found)[:limit]
    documents = Document.objects.defer("vector", "body").in_bulk(
        [one.number for one in best], field_name="number"
    )
    return tuple(
        _suggested(documents[one.number], wanted, one.score)
        for one in best
        if one.number in documents
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


def is_read_otherwise() -> bool:
    """Tell whether the index holds what another version of the analysis read."""
    return Document.objects.exclude(analysis_version=analysis.VERSION).exists()


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
    known = [word for word in words[:MOST_WORDS] if analysis.is_common(word, language)]
    return list(dict.fromkeys([*titles, *known]))
