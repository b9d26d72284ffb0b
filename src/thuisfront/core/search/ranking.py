"""The SQL of the index: counts of terms, near words, candidates and their ranks.

PostgreSQL gives one rank per group and document; weighing them together is done in Python, so
that a rare word can say more than a common one. Up to `EXACT_TO` matches every match is ranked;
above, a bounded set: what holds the words strongest, and what holds the rare ones.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from django.db import connection

from thuisfront.core.search import spelling, vectors
from thuisfront.core.search.facets import Found
from thuisfront.core.search.groups import Group

EXACT_TO = 200
MOST_CANDIDATES = 100  # of each sort
DEEP = 200  # postings read per term, the strongest first
MOST_TOTAL = 1_000
MOST_NEAR = 200  # words that are compared with a typing error, the common ones first
CUED = 1.5  # how much better a document fits for each sign that its readers ask
FLOOR = 0.1  # what fits ten times worse than the best is no answer
WEIGHTS = [0.2, 0.4, 0.6, 1.0]  # of D (body), C (summary), B (headings, words), A (title)

_COUNTS = """
SELECT text, documents FROM search_word WHERE text = ANY(%(terms)s) AND documents > 0
UNION ALL
(SELECT '', documents FROM search_word ORDER BY documents DESC LIMIT 1)
"""
_NEAR = """
SELECT text, documents FROM search_word
WHERE length(text) BETWEEN %(shortest)s AND %(longest)s AND documents > 0
  AND bit_count((letters & ~%(letters)s)::bit(32)) <= %(errors)s
  AND bit_count((~letters & %(letters)s)::bit(32)) <= %(errors)s
  AND (left(text, 1) = ANY(%(starts)s) OR substr(text, 2, 1) = left(%(word)s, 1)
    OR substr(text, 2, 2) = substr(%(word)s, 2, 2))
ORDER BY documents DESC LIMIT %(most)s
"""
_RANKS = """
WITH picked AS (
  SELECT id, total FROM search_candidates(
    %(language)s, %(audience)s, %(kinds)s::text[], %(facets)s::text[],
    %(any)s::tsquery, %(rare)s::tsquery, %(terms)s::text[], %(worth)s::float4[],
    %(deep)s, %(most)s, %(exact)s, %(count)s)
), unpacked AS (
  SELECT picked.id, total, one.* FROM picked CROSS JOIN LATERAL (
    SELECT d.kind, d.item, d.audience, d.weight, d.facets,
      setweight(d.vector, 'D', '{}'::text[]) AS vector  -- unpacks it, and changes nothing
    FROM search_document d WHERE d.id = picked.id OFFSET 0
  ) AS one
)
SELECT id, total, kind, item, audience, weight, facets, ARRAY(
  SELECT ts_rank(%(weights)s::float4[], vector, query)
  FROM unnest(%(groups)s::text[]::tsquery[]) WITH ORDINALITY AS g(query, place) ORDER BY place
) FROM unpacked
"""


@dataclass(frozen=True)
class Scope:
    """Where to search: a language, maybe one audience, maybe some kinds.

    `signs` of audiences say what fits better, and leave nothing out.
    """

    language: str
    audience: str | None = None
    kinds: tuple[str, ...] | None = None
    facets: tuple[str, ...] = ()
    signs: Mapping[str, int] = field(default_factory=dict)

    def favor(self, audience: str) -> float:
        """Return how much of its score a document for this audience keeps, up to 1."""
        most = max(self.signs.values(), default=0)
        own = self.signs.get(audience, min(most, 1))  # what is for everybody stands in between
        return float(CUED ** (own - most))


class Ranked(NamedTuple):
    """What fits, in no order; `more` is how many match when not every match was ranked."""

    found: list[Found]
    more: int | None


def counts_of(groups: Iterable[Group]) -> tuple[dict[str, int], int]:
    """Return the number of documents per term, and that of the commonest term of all."""
    terms = sorted(frozenset[str]().union(*(group.terms for group in groups)))
    with connection.cursor() as cursor:
        cursor.execute(_COUNTS, {"terms": terms})
        counts = dict(cursor.fetchall())
    return counts, counts.pop("", 0)


def near_word(word: str) -> str | None:
    """Return the word of the vocabulary that was probably meant, or None."""
    errors = spelling.allowed(word)
    if not errors:
        return None
    values: dict[str, Any] = {
        "word": word,
        "starts": list(word[:2]),
        "shortest": len(word) - errors,
        "longest": len(word) + errors,
        "letters": spelling.letters(word),
        "errors": errors,
        "most": MOST_NEAR,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, values)
        return spelling.nearest(word, cursor.fetchall())


def ranked(groups: Sequence[Group], scope: Scope) -> Ranked:
    """Return the documents that fit, and the number of matches when not all were ranked.

    Documents that fit far worse than the best are left out; the number is capped at MOST_TOTAL.
    """
    crowded = _is_crowded(groups, scope)
    with connection.cursor() as cursor:
        cursor.execute(_RANKS, _values(groups, scope, crowded=crowded))
        rows = cursor.fetchall()
    total, favor = _scored(groups), cache(scope.favor)
    found = [
        Found(
            key, (kind, item or str(key)), total(ranks) * favor(audience) * weight,
            frozenset(facets),
        )
        for key, _, kind, item, audience, weight, facets, ranks in rows
    ]  # fmt: skip
    best = max((one.score for one in found), default=0.0)
    kept = [one for one in found if one.score > FLOOR * best]
    matched = MOST_TOTAL if crowded else rows[0][1] if rows else 0
    return Ranked(kept, None if matched <= EXACT_TO else matched)


def _is_crowded(groups: Sequence[Group], scope: Scope) -> bool:
    """Return whether one word alone is in more documents than are ever counted."""
    most = max((group.documents for group in groups), default=0)
    narrow = scope.audience is not None or scope.kinds is not None or scope.facets
    return not narrow and most >= MOST_TOTAL > EXACT_TO


def _values(groups: Sequence[Group], scope: Scope, *, crowded: bool) -> dict[str, Any]:
    worth: dict[str, float] = {}
    for group in groups:
        for terms, weight in zip(group.sorts, group.weights, strict=True):
            for term in terms:
                worth[term] = max(weight, worth.get(term, 0.0))
    return {
        "language": scope.language,
        "audience": scope.audience,
        "kinds": list(scope.kinds) if scope.kinds is not None else None,
        "facets": list(scope.facets) or None,
        "weights": WEIGHTS,
        "groups": [one for group in groups for one in group.queries],
        # counting what holds any word is dear when it is nearly everything, and then needless
        "any": None if crowded else vectors.any_of(group.any for group in groups),
        "rare": vectors.any_of(one.any for one in groups if one.documents < MOST_TOTAL) or None,
        "terms": list(worth),
        "worth": list(worth.values()),
        "deep": DEEP,
        "most": MOST_CANDIDATES,
        "exact": EXACT_TO,
        "count": MOST_TOTAL,
    }


def score(groups: Sequence[Group], ranks: Sequence[float | None]) -> float:
    """Return how well a document fits, 0 to 1: each group by its weight, then the share it covers.

    `ranks` holds three values per group: of the word, of its synonyms, of its looser terms.
    """
    return _scored(groups)(ranks)


def _scored(groups: Sequence[Group]) -> Callable[[Sequence[float | None]], float]:
    """Return the scoring of these groups; ts_rank divides by the number of terms, we do not."""
    plan = [(group.weight, *group.weights, *group.sizes) for group in groups]
    whole = sum(group.weight for group in groups) ** 2

    def fits(ranks: Sequence[float | None]) -> float:
        covered = fit = 0.0
        place = 0
        for weight, own, same, loose, size, sizes, looser in plan:
            first, second, third = ranks[place : place + 3]
            place += 3
            best = max(
                own * min(1.0, (first or 0.0) * size),
                same * min(1.0, (second or 0.0) * sizes),
                loose * min(1.0, (third or 0.0) * looser),
            )
            if best:
                fit += best
                covered += weight
        return covered * fit / whole if whole else 0.0

    return fits
