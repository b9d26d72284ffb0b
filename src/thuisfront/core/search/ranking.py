"""The SQL of the index: counts of terms, near words, candidates and their ranks.

PostgreSQL gives one rank per group and document; weighing them together is done in Python, so
that a rare word can say more than a common one. Below `MOST_CANDIDATES` matches every match is
ranked; above, a bounded set: titles first, then what holds all words, then the rarest word.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from thuisfront.core.search import spelling, vectors
from thuisfront.core.search.groups import WEAK, Group

MOST_CANDIDATES = 300
MOST_TOTAL = 1_000
WEIGHTS = [0.15, 0.35, 0.6, 1.0]  # of D (body), C (summary), B (headings, words), A (title)

_COUNTS = """
SELECT text, documents FROM search_word WHERE text = ANY(%(terms)s) AND documents > 0
UNION ALL
(SELECT '', documents FROM search_word ORDER BY documents DESC LIMIT 1)
"""
_NEAR = """
SELECT text, documents FROM search_word
WHERE length(text) BETWEEN %(shortest)s AND %(longest)s AND documents > 0
  AND text NOT LIKE '~%%'
  AND bit_count((letters # %(letters)s)::bit(32)) <= %(apart)s
"""
_FILTER = """
language = %(language)s
  AND (%(audience)s::text IS NULL OR audience IN (%(audience)s, ''))
  AND (%(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s))
"""
_RANKS = f"""
WITH picked AS (
  (SELECT id FROM search_document WHERE {_FILTER} AND head @@ %(any)s::tsquery
   ORDER BY ts_rank(%(weights)s::float4[], head, %(any)s::tsquery) DESC LIMIT %(most)s)
  UNION
  (SELECT id FROM search_document WHERE {_FILTER} AND vector @@ %(all)s::tsquery LIMIT %(most)s)
  UNION
  (SELECT id FROM search_document WHERE {_FILTER} AND vector @@ %(rare)s::tsquery LIMIT %(most)s)
  UNION
  (SELECT id FROM search_document WHERE {_FILTER} AND vector @@ %(any)s::tsquery LIMIT %(most)s)
), read AS (
  SELECT id, ts_filter(vector, '{{a,b,c,d}}') AS vector  -- unpacked once, not once per group
  FROM search_document JOIN picked USING (id) OFFSET 0
)
SELECT id, ARRAY(
  SELECT ts_rank(%(weights)s::float4[], vector, one::tsquery)
  FROM unnest(%(groups)s::text[]) WITH ORDINALITY AS g(one, place) ORDER BY place
), (SELECT count(*) FROM (
  SELECT 1 FROM search_document WHERE {_FILTER} AND vector @@ %(any)s::tsquery LIMIT %(total)s
) AS matched)
FROM read
"""


@dataclass(frozen=True)
class Scope:
    """Where to search: a language, maybe one audience, maybe some kinds."""

    language: str
    audience: str | None = None
    kinds: tuple[str, ...] | None = None


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
    values = {
        "shortest": len(word) - errors,
        "longest": len(word) + errors,
        "letters": spelling.letters(word),
        "apart": 2 * errors,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, values)
        return spelling.nearest(word, cursor.fetchall())


def ranked(groups: Sequence[Group], scope: Scope) -> tuple[list[tuple[UUID, float]], int]:
    """Return the documents with their score, best first, and the number of matches.

    Only documents that hold at least one group are there; the number is capped at MOST_TOTAL.
    """
    rarest = sorted(groups, key=lambda group: -group.weight)[: max(1, len(groups) // 2)]
    values = {
        "language": scope.language,
        "audience": scope.audience,
        "kinds": list(scope.kinds) if scope.kinds is not None else None,
        "weights": WEIGHTS,
        "groups": [one for group in groups for one in (group.strong, group.weak)],
        "any": vectors.any_of(group.any for group in groups),
        "all": vectors.all_of(group.any for group in groups),
        "rare": vectors.all_of(group.any for group in rarest),
        "most": MOST_CANDIDATES,
        "total": MOST_TOTAL,
    }
    with connection.cursor() as cursor:
        cursor.execute(_RANKS, values)
        rows = cursor.fetchall()
    scored = [(key, score(groups, ranks)) for key, ranks, _ in rows]
    scored.sort(key=lambda one: (-one[1], str(one[0])))
    return scored, rows[0][2] if rows else 0


def score(groups: Sequence[Group], ranks: Sequence[float]) -> float:
    """Return how well a document fits, 0–1: each group by its weight, then the share it covers.

    `ranks` holds two values per group, of the strong and the weak terms.
    """
    pairs = zip(groups, ranks[::2], ranks[1::2], strict=True)
    fits = [(group.weight, _fit(group, strong, weak)) for group, strong, weak in pairs]
    total = sum(weight for weight, _ in fits)
    if not total:
        return 0.0
    covered = sum(weight for weight, fit in fits if fit) / total
    return covered * sum(weight * fit for weight, fit in fits) / total


def _fit(group: Group, strong: float, weak: float) -> float:
    """Return how well one group fits, 0–1; ts_rank divides by the number of terms, we do not."""
    size = len(group.own) + sum(map(len, group.same))
    return max(min(1.0, strong * size), WEAK * min(1.0, weak * max(1, len(group.loose))))
