"""Exact ranking, to compare the search with: every document that holds a word takes part.

The postings of the terms that are asked for are made once more, complete; with these nothing is
guessed and nothing is left out before it is scored.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import combinations_with_replacement, groupby
from operator import itemgetter

import numpy as np
import psycopg

from thuisfront.core.search import candidates, postings, queries, ranking
from thuisfront.core.search.groups import Group
from thuisfront.core.search.postings import Loaded
from thuisfront.core.search.ranking import UNKNOWN, Known

SLICE = 100_000  # documents that are read at once
SCORED = 1_000  # of the best, with who they are for
WEIGHTS = """
CREATE TEMP TABLE strength AS
SELECT weights, substring(int4send(impact) FROM 3) AS impact
FROM unnest(%s::text[], %s::int[]) AS every(weights, impact)
"""
_HELD = """
SELECT held.lexeme, count(*), string_agg(int4send(d.number), '' ORDER BY d.number),
  string_agg(strength.impact, '' ORDER BY d.number)
FROM search_document d CROSS JOIN LATERAL unnest(d.vector) AS held
JOIN strength ON strength.weights = array_to_string(held.weights, '')
WHERE d.number BETWEEN %s AND %s AND d.language = 'nl' AND held.lexeme = ANY(%s)
GROUP BY held.lexeme
"""


def weights() -> tuple[list[str], list[int]]:
    """Return every row of weights that a word can have in a text, and how strong it makes it."""
    every = [
        "".join(one) for most in range(1, 7) for one in combinations_with_replacement("ABCD", most)
    ]
    return every, [postings.impact(one) for one in every]


def first_of(asked: list[str], most: int, size: int) -> list[list[float]]:
    """Return the scores of the first few that each query finds by exact ranking."""
    with _kept(ranking, "known_of"), _kept(ranking, "MOST_CANDIDATES"), _kept(candidates, "FIRST"):
        met = _Met(ranking.known_of)
        setattr(ranking, "known_of", met.note)  # noqa: B010 -- a stand-in
        for query in asked:
            queries.search(query, limit=most)
        met.held = _complete(met.terms, size)
        ranking.MOST_CANDIDATES, candidates.FIRST = SCORED, size
        return [[one.score for one in queries.search(query, limit=most).results] for query in asked]


class _Met:
    """The terms that a search asks the index for, and then their complete postings."""

    def __init__(self, known_of: Callable[..., Known]) -> None:
        self._known_of = known_of
        self.terms: set[str] = set()
        self.held: dict[str, Loaded] = {}

    def note(self, wanted: Iterable[Group], language: str, before: Known = UNKNOWN) -> Known:
        """Stand in for `ranking.known_of`."""
        known = self._known_of(wanted, language, before)
        self.terms |= known.held.keys()
        return known._replace(held={**known.held, **_only(self.held, known.held)})


def _only(every: dict[str, Loaded], wanted: Iterable[str]) -> dict[str, Loaded]:
    return {term: every[term] for term in wanted if term in every}


def _complete(terms: set[str], size: int) -> dict[str, Loaded]:
    """Return the postings of these terms with every document in them."""
    rows = []
    with psycopg.connect(os.environ["THUISFRONT_OWNER_URL"], autocommit=True) as owner:
        owner.execute("SET work_mem = '1GB'")
        owner.execute(WEIGHTS, weights())
        for first in range(1, size + 1, SLICE):
            asked = (first, first + SLICE - 1, sorted(terms))
            with owner.cursor(binary=True) as read:
                rows += read.execute(_HELD, asked).fetchall()
    rows.sort(key=itemgetter(0))
    return {term: _joined(list(parts)) for term, parts in groupby(rows, key=itemgetter(0))}


def _joined(parts: list[tuple[str, int, bytes, bytes]]) -> Loaded:
    held = [postings.load(*row[1:]) for row in parts]
    numbers = np.concatenate([one.numbers for one in held])
    return Loaded(len(numbers), numbers, np.concatenate([one.strengths for one in held]))


@contextmanager
def _kept(module: object, name: str) -> Iterator[None]:
    """Give a module back what it had."""
    before = getattr(module, name)
    try:
        yield
    finally:
        setattr(module, name, before)
