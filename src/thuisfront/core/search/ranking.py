"""The SQL of the index: what it knows of terms, near words, candidates and their scores.

Scores follow from postings (`candidates.py`). Up to `EXACT_TO` matches every match is scored;
above, those that hold the words strongest. What a posting that was cut short does not tell of
them is read from their vectors.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from django.db import connection

from thuisfront.core.search import postings, spelling, vectors
from thuisfront.core.search.analysis import STEM
from thuisfront.core.search.candidates import Numbers, Postings, Scores
from thuisfront.core.search.facets import Found
from thuisfront.core.search.groups import Group
from thuisfront.core.search.likeness import likeness
from thuisfront.core.search.snippets import LONGEST_TEXT

EXACT_TO = 200
MOST_CANDIDATES = 120
MOST_READ = 100  # of these, when their vectors must be read
MOST_TOTAL = 1_000
MOST_NARROWED = 2_000  # that PostgreSQL is asked to narrow
MOST_NEAR = 200  # words that are compared with a typing error, the common ones first
CUED = 1.5  # how much better a document fits for each sign that its readers ask
ASKED = 0.2  # of the score: how like the question is to those that a document answers
MOST_COMPARED = 40  # of the best, with their known questions
FLOOR = 0.1  # what fits ten times worse than the best is no answer
WEIGHTS = [postings.WEIGHTS[weight] for weight in "DCBA"]
_LINE = "\n"

_TERMS = """
SELECT w.text, w.documents, p.documents, p.numbers, p.impacts FROM search_word w
LEFT JOIN search_posting p ON p.language = %(language)s AND p.term = w.text
WHERE w.text = ANY(%(terms)s) AND w.documents > 0
UNION ALL
(SELECT '', documents, NULL, NULL, NULL FROM search_word ORDER BY documents DESC LIMIT 1)
"""
_NEAR = """
SELECT text, documents FROM search_word
WHERE (left(text, 1) = ANY(%(starts)s) OR substring(text, 2, 2) = ANY(%(seconds)s))
  AND length(text) BETWEEN %(shortest)s AND %(longest)s AND documents > 0
  AND bit_count((letters & ~%(letters)s)::bit(32)) <= %(errors)s
  AND bit_count((~letters & %(letters)s)::bit(32)) <= %(errors)s
  AND left(text, 1) <> %(stem)s
ORDER BY documents DESC LIMIT %(most)s
"""
_IN_SCOPE = """
language = %(language)s AND (%(audience)s::text IS NULL OR audience IN (%(audience)s, ''))
AND (%(kinds)s::text[] IS NULL OR kind = ANY(%(kinds)s::text[]))
AND (%(facets)s::text[] IS NULL OR facets::text[] @> %(facets)s::text[])
"""
_ALLOWED = f"""
SELECT number FROM search_document WHERE number = ANY(%(numbers)s) AND {_IN_SCOPE}
UNION
SELECT number FROM search_document WHERE id IN (
  SELECT * FROM search_matched(%(language)s, %(audience)s, %(kinds)s::text[], %(facets)s::text[],
    %(words)s::tsquery, %(most)s))
"""  # noqa: S608 -- made of our own words
_DOCUMENTS = """
SELECT number, kind, item, audience, weight, array_to_string(facets, %(line)s),
  array_to_string(asked, %(line)s), '{}'::float4[]
FROM search_document WHERE number = ANY(%(numbers)s)
"""
_WITH_IMPACTS = """
SELECT number, kind, item, audience, weight, array_to_string(facets, %(line)s),
  array_to_string(asked, %(line)s), ARRAY(
    SELECT ts_rank(%(weights)s::float4[], unpacked, query)
    FROM unnest(%(cut)s::text[]::tsquery[]) WITH ORDINALITY AS t(query, place) ORDER BY place)
FROM (
  SELECT *, setweight(vector, 'D', '{}'::text[]) AS unpacked  -- changes nothing
  FROM search_document WHERE number = ANY(%(numbers)s) OFFSET 0
) AS every
"""
_SHOWN = """
SELECT number, kind, slug, url, title, audience, summary || ' ' || left(body, %(read)s)
FROM search_document WHERE number = ANY(%(numbers)s)
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

    @property
    def is_narrow(self) -> bool:
        """Tell whether some documents of the language are left out."""
        return self.audience is not None or self.kinds is not None or bool(self.facets)

    def favor(self, audience: str) -> float:
        """Return how much of its score a document for this audience keeps, up to 1."""
        most = max(self.signs.values(), default=0)
        own = self.signs.get(audience, min(most, 1))  # what is for everybody stands in between
        return float(CUED ** (own - most))


class Ranked(NamedTuple):
    """What fits, in no order; `more` is how many match when not every match was ranked."""

    found: list[Found]
    more: int | None


class Known(NamedTuple):
    """What the index knows of terms; `most` is the number of documents of the commonest of all."""

    counts: dict[str, int]
    most: int
    held: Postings


UNKNOWN = Known({}, 0, {})


def known_of(groups: Iterable[Group], language: str, before: Known = UNKNOWN) -> Known:
    """Return what the index knows of the terms of these groups, and what it knew before."""
    wanted = frozenset[str]().union(*(group.terms for group in groups))
    terms = sorted(wanted.difference(before.counts))
    if not terms:
        return before
    with connection.cursor() as cursor:
        cursor.execute(_TERMS, {"terms": terms, "language": language})
        rows = cursor.fetchall()
    counts = {term: documents for term, documents, *_ in rows}
    held = {
        term: postings.load(documents, numbers, impacts)
        for term, _, documents, numbers, impacts in rows
        if documents
    }
    most = counts.pop("", 0)
    return Known({**before.counts, **counts}, most, {**before.held, **held})


def shown(numbers: list[int]) -> dict[int, tuple[str, ...]]:
    """Return kind, slug, address, title, audience and text of these documents."""
    with connection.cursor() as cursor:
        values: dict[str, Any] = {"numbers": numbers, "read": LONGEST_TEXT}
        cursor.execute(_SHOWN, values)
        return {number: tuple(rest) for number, *rest in cursor.fetchall()}


def near_word(word: str) -> str | None:
    """Return the word of the vocabulary that was probably meant, or None."""
    errors = spelling.allowed(word)
    if not errors:
        return None
    values: dict[str, Any] = {
        "word": word,
        "starts": list(word[:2]),  # the first letter is right, or changed places
        "seconds": [word[:2], word[1:3]],  # it was left out, or is another
        "stem": STEM,
        "shortest": len(word) - errors,
        "longest": len(word) + errors,
        "letters": spelling.letters(word),
        "errors": errors,
        "most": MOST_NEAR,
    }
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, values)
        return spelling.nearest(word, cursor.fetchall())


def ranked(groups: Sequence[Group], scope: Scope, held: Postings) -> Ranked:
    """Return the documents that fit, and the number of matches when not all were ranked.

    Documents that fit far worse than the best are left out; the number is capped at MOST_TOTAL.
    """
    scores = Scores(groups, held)
    numbers, matched = _candidates(groups, scope, scores)
    rows = _documents(numbers, scores)
    favor = cache(scope.favor)
    fits = scores.of(np.array([number for number, *_ in rows], np.intp), [row[-1] for row in rows])
    fitting = [
        (float(fit), favor(audience) * weight, Found(
            number, (kind, item or str(number)), 0.0, frozenset(facets.splitlines())), asked)
        for fit, (number, kind, item, audience, weight, facets, asked, _)
        in zip(fits, rows, strict=True)
    ]  # fmt: skip
    found = _with_questions(fitting, likeness(groups))
    best = max((one.score for one in found), default=0.0)
    kept = [one for one in found if one.score > FLOOR * best]
    return Ranked(kept, None if matched <= EXACT_TO else matched)


def _candidates(groups: Sequence[Group], scope: Scope, scores: Scores) -> tuple[Numbers, int]:
    """Return what is to be scored, and how many documents match, up to MOST_TOTAL."""
    matches = None if scores.cut else scores.matching()
    if scope.is_narrow:
        matches = _allowed(groups, scope, matches, scores)
    if matches is None:
        return scores.best(MOST_READ), MOST_TOTAL
    total = min(len(matches), MOST_TOTAL)
    if len(matches) <= EXACT_TO:
        return matches, total
    return scores.best(MOST_READ if scores.cut else MOST_CANDIDATES, matches), total


def _allowed(
    groups: Sequence[Group], scope: Scope, matches: Numbers | None, scores: Scores
) -> Numbers:
    """Return the matches in a narrow scope; when they are many, or not known, many of them."""
    every = matches is not None and len(matches) <= MOST_NARROWED
    numbers = scores.strongest(MOST_NARROWED, matches)
    values: dict[str, Any] = {
        "language": scope.language,
        "audience": scope.audience,
        "kinds": list(scope.kinds) if scope.kinds is not None else None,
        "facets": list(scope.facets) or None,
        "numbers": numbers.tolist(),
        "words": None if every else vectors.any_of(one.any for one in groups),
        "most": MOST_TOTAL,
    }
    with connection.cursor() as cursor:
        cursor.execute(_ALLOWED, values)
        return np.array([number for (number,) in cursor.fetchall()], np.intp)


def _documents(numbers: Numbers, scores: Scores) -> list[tuple[Any, ...]]:
    """Return what is needed of these documents, last how strong they hold what was cut short."""
    if not len(numbers):
        return []
    values: dict[str, Any] = {"numbers": numbers.tolist(), "line": _LINE}
    if scores.cut:
        values |= {"weights": WEIGHTS, "cut": list(map(vectors.quote, scores.cut))}
    with connection.cursor() as cursor:
        cursor.execute(_WITH_IMPACTS if scores.cut else _DOCUMENTS, values)
        return list(cursor.fetchall())


def _with_questions(
    fitting: list[tuple[float, float, Found, str]], alike: Callable[[list[str]], float]
) -> list[Found]:
    """Return what was found with its score; of the best the questions they answer count too."""
    fitting.sort(key=lambda one: -one[0] * one[1])
    return [
        found._replace(score=share * ((1 - ASKED) * fit + (
            ASKED * alike(asked.splitlines()) if asked and place < MOST_COMPARED else 0.0)))
        for place, (fit, share, found, asked) in enumerate(fitting)
    ]  # fmt: skip
