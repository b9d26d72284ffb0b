"""Every write of words and postings: what documents came to hold, and no longer hold."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TypeVar

from django.db import connection

from thuisfront.core.search import postings, spelling
from thuisfront.core.search.models import Posting, Word
from thuisfront.core.search.postings import NOTHING, Held

One = TypeVar("One")
BATCH = 5_000  # terms in one statement
_NUMBER = (1 << 32) - 1
_HELD = """
SELECT term, documents, numbers, impacts FROM search_posting
WHERE language = %s AND term = ANY(%s)
"""
_HOLD = """
INSERT INTO search_posting (language, term, documents, numbers, impacts)
SELECT %s, * FROM unnest(%s::text[], %s::int[], %s::bytea[], %s::bytea[])
ON CONFLICT (language, term) DO UPDATE
SET documents = EXCLUDED.documents, numbers = EXCLUDED.numbers, impacts = EXCLUDED.impacts
"""
_LET_GO = "DELETE FROM search_posting WHERE language = %s AND term = ANY(%s)"
_COUNT = """
INSERT INTO search_word (text, documents, letters)
SELECT * FROM unnest(%s::text[], %s::int[], %s::int[])
ON CONFLICT (text) DO UPDATE SET documents = search_word.documents + EXCLUDED.documents
"""
_DISCOUNT = """
UPDATE search_word SET documents = greatest(0, documents - less.number)
FROM unnest(%s::text[], %s::int[]) AS less(term, number) WHERE text = less.term
"""


class Changes:
    """What changes of the terms of some documents, gathered to be written at once."""

    def __init__(self) -> None:
        self._came: dict[str, dict[str, array[int]]] = defaultdict(dict)
        self._went: dict[str, dict[str, set[int]]] = defaultdict(dict)
        self.documents = 0

    def come(self, language: str, number: int, impacts: Mapping[str, int]) -> None:
        """Take up a document with how strong it holds each of its terms."""
        self.documents += 1
        held = self._came[language]
        for term, impact in impacts.items():
            one = impact << 32 | number
            if term in held:
                held[term].append(one)
            else:
                held[term] = array("Q", (one,))

    def go(self, language: str, number: int, terms: Iterable[str]) -> None:
        """Take a document out that held these terms."""
        for term in terms:
            self._went[language].setdefault(term, set()).add(number)

    def write(self) -> None:
        """Write it all, and begin anew."""
        counts: Counter[str] = Counter()
        for language in sorted({*self._came, *self._went}):
            came, went = self._came[language], self._went[language]
            for term in {*came, *went}:
                counts[term] += len(came.get(term, ())) - len(went.get(term, ()))
            for terms in batches(sorted({*came, *went}), BATCH):
                _hold(language, terms, came, went)
        _count(counts)
        self._came.clear()
        self._went.clear()
        self.documents = 0


def forget() -> None:
    """Know no term at all."""
    Posting.objects.all().delete()
    Word.objects.all().delete()


def batches(every: Iterable[One], size: int) -> Iterator[list[One]]:
    """Yield some at a time, until there are no more."""
    rest = iter(every)
    while some := list(islice(rest, size)):
        yield some


def _hold(
    language: str,
    terms: list[str],
    came: Mapping[str, "array[int]"],
    went: Mapping[str, set[int]],
) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [language, terms])
        before = {
            term: Held(documents, postings.unpacked(numbers, impacts))
            for term, documents, numbers, impacts in cursor.fetchall()
        }
        after = {
            term: postings.renewed(
                before.get(term, NOTHING),
                went.get(term, ()),
                ((one & _NUMBER, one >> 32) for one in came.get(term, ())),
            )
            for term in terms
        }
        kept = {term: held for term, held in after.items() if held.documents}
        rows = [
            (term, held.documents, *postings.packed(held.impacts)) for term, held in kept.items()
        ]
        if rows:
            cursor.execute(_HOLD, [language, *map(list, zip(*rows, strict=True))])
        cursor.execute(_LET_GO, [language, [term for term in terms if term not in kept]])


def _count(counts: Mapping[str, int]) -> None:
    more = sorted((term, count) for term, count in counts.items() if count > 0)
    less = sorted((term, -count) for term, count in counts.items() if count < 0)
    with connection.cursor() as cursor:
        for some in batches(more, BATCH):
            words, numbers = [term for term, _ in some], [number for _, number in some]
            cursor.execute(_COUNT, [words, numbers, [spelling.letters(word) for word in words]])
        for some in batches(less, BATCH):
            cursor.execute(_DISCOUNT, [[term for term, _ in some], [number for _, number in some]])
