"""Documents to measure the search with: Dutch, each about the subject of one real article.

The first 10,000 go the way of every document. More are made in the database of two of these, the
title and summary of one with the text of another: reading a million texts would take hours.
"""

import os
import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

import numpy as np
import psycopg
from django.conf import settings
from django.db import connection
from django.utils import timezone
from wordfreq import top_n_list

from launch import bench_search_exact
from thuisfront.core.search import actions, analysis, postings
from thuisfront.core.search.postings import LONGEST, WHOLE
from thuisfront.core.search.registers import Entry, Passage, Source

KIND = "bench"
READ = 10_000
SLICE = 100_000
PASSAGES = 4
LENGTHS = range(20, 300)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
AUDIENCES = ("kinderen", "ouder-thuis", "ouder-in-detentie", "professionals")
_OFF = "DROP INDEX search_document_vector"
_ON = """
SET maintenance_work_mem = '1GB';
CREATE INDEX search_document_vector ON search_document USING gin (vector) WITH (fastupdate = off)
"""
_MORE = """
WITH numbered AS (SELECT *, reference::int AS place FROM search_document WHERE reference !~ '-')
INSERT INTO search_document (id, kind, reference, item, weight, slug, url, title, audience, facets,
  language, summary, body, passages, asked, vector, fingerprint, analysis_version, updated_at)
SELECT gen_random_uuid(), a.kind, a.reference || '-%(step)s', '', 1, a.slug || '-%(step)s',
  a.url || '%(step)s/', a.title, a.audience, a.facets, a.language, a.summary, b.body, b.passages,
  a.asked, ts_filter(a.vector, '{a,b,c}') || ts_filter(b.vector, '{d}'), '',
  a.analysis_version, a.updated_at
FROM numbered a JOIN numbered b ON b.place = (a.place + 37 * %(step)s) %% %(read)s
WHERE a.place < %(most)s
"""
_SLICES = """
TRUNCATE search_posting;
CREATE UNLOGGED TABLE slice (language text, term text, documents int, numbers bytea, impacts bytea)
"""
_SLICE = """
INSERT INTO slice
SELECT language, lexeme, count(*),
  substring(string_agg(int4send(number), '' ORDER BY impact DESC) FROM 1 FOR 4 * %(longest)s),
  substring(string_agg(impact, '' ORDER BY impact DESC) FROM 1 FOR 2 * %(longest)s)
FROM (
  SELECT d.language, d.number, held.lexeme, strength.impact
  FROM search_document d CROSS JOIN LATERAL unnest(d.vector) AS held
  JOIN strength ON strength.weights = array_to_string(held.weights, '')
  WHERE d.number BETWEEN %(first)s AND %(last)s
) AS every
GROUP BY language, lexeme
"""
_TOGETHER = "SELECT * FROM slice ORDER BY language, term"
_POST = "COPY search_posting (language, term, documents, numbers, impacts) FROM STDIN"
_COUNT = "UPDATE search_word SET documents = documents * %s"


def fill(size: int, chance: Random) -> None:
    """Fill the index, and print how long reading took."""
    started = perf_counter()
    analysis.warm()
    print(f"word data loaded in {perf_counter() - started:.2f} s")
    started, read = perf_counter(), min(size, READ)
    actions.reindex(sources=[Source(KIND, lambda: _entries(chance, read))], at=timezone.now())
    print(f"{read} documents indexed in {perf_counter() - started:.0f} s", flush=True)
    if size > read:
        started = perf_counter()
        _multiply(size)
        print(f"{size} documents made in {perf_counter() - started:.0f} s", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE search_document, search_word, search_posting")


def _multiply(size: int) -> None:
    with psycopg.connect(os.environ["THUISFRONT_OWNER_URL"], autocommit=True) as owner:
        owner.execute(_OFF)
        for step in range(1, -(-size // READ)):
            values = {"step": step, "read": READ, "most": size - step * READ}
            owner.execute((_MORE % values).encode())
        _post(owner, size)
        owner.execute(_COUNT, [size // READ])
        owner.execute(_ON.encode())


def _post(owner: psycopg.Connection[Any], size: int) -> None:
    """Make the postings anew: per slice of documents, then the strongest of all slices."""
    owner.execute("SET work_mem = '1GB'")
    owner.execute(bench_search_exact.WEIGHTS, bench_search_exact.weights())
    owner.execute(_SLICES)
    for first in range(1, size + 1, SLICE):
        values = {"longest": LONGEST, "first": first, "last": first + SLICE - 1}
        owner.execute(_SLICE, values)
    with (
        psycopg.connect(os.environ["THUISFRONT_OWNER_URL"]) as other,
        other.cursor("slices", binary=True) as read,
        owner.cursor() as write,
    ):
        read.itersize = 1_000
        read.execute(_TOGETHER)
        with write.copy(_POST) as rows:
            for key, slices in groupby(read, key=itemgetter(0, 1)):
                rows.write_row([*key, *_together(slices)])


def _together(slices: Iterable[tuple[Any, ...]]) -> tuple[int, bytes, bytes]:
    """Return how many documents hold a term, and the strongest of some slices, packed."""
    held = [postings.load(*row[2:]) for row in slices]
    numbers = np.concatenate([one.numbers for one in held])
    strong = np.concatenate([one.strengths for one in held]) * WHOLE
    best = np.argsort(-strong, kind="stable")[:LONGEST]
    impacts = np.round(strong[best]).astype(">u2").tobytes()
    return sum(one.documents for one in held), numbers[best].astype(">u4").tobytes(), impacts


def _entries(chance: Random, size: int) -> Iterator[Entry]:
    """Yield documents of about 350 words: each about the subject of one real article.

    Half of it are sentences of that article, the rest common words in their natural proportion.
    """
    every = subjects()
    words = [word for word in top_n_list("nl", 30_000) if word.isalpha()]
    for number in range(size):
        sentences = chance.choice(every)
        passages = tuple(_passage(chance, sentences, words, place) for place in range(PASSAGES))
        yield Entry(
            kind=KIND,
            reference=str(number),
            slug=f"stuk-{number}",
            url=f"/stuk-{number}/",
            title=_heading(chance, sentences, words),
            audience=chance.choice(AUDIENCES),
            summary=chance.choice(sentences),
            passages=passages,
        )


def _passage(chance: Random, sentences: list[str], words: list[str], place: int) -> Passage:
    text = chance.sample(sentences, 3)
    text += [" ".join(_drawn(chance, words, 12)) + "." for _ in range(4)]
    heading = _heading(chance, sentences, words)
    return Passage(anchor=f"deel-{place}", heading=heading, text=" ".join(text))


def _heading(chance: Random, sentences: list[str], words: list[str]) -> str:
    return " ".join([*chance.choice(sentences).split()[:4], *_drawn(chance, words, 2)])


def _drawn(chance: Random, words: list[str], size: int) -> list[str]:
    """Return words, the common ones more often, as in real text."""
    return [words[int(len(words) * chance.random() ** 3)] for _ in range(size)]


def subjects() -> list[list[str]]:
    """Return the sentences of every article."""
    files = sorted(Path(settings.CONTENT).glob("nl/*/*.md"))
    texts = (file.read_text(encoding="utf-8").split("+++")[-1] for file in files)
    found = [[one for one in SENTENCE.split(text) if len(one) in LENGTHS] for text in texts]
    return [sentences for sentences in found if len(sentences) >= PASSAGES]
