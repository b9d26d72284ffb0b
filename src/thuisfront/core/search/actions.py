"""Every write of the index: put in, take out, make anew."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from itertools import islice

from django.db import connection, transaction

from thuisfront.core.search import analysis, spelling, vectors
from thuisfront.core.search.facets import tokens_of
from thuisfront.core.search.models import Document, Word
from thuisfront.core.search.ranking import WEIGHTS
from thuisfront.core.search.registers import Entry, Passage, Source

Key = tuple[str, str]
BATCH = 200

LONGEST_BODY = 100_000
_WRITERS = 0x7A6F656B  # one writer of the index at a time: counts of words cannot deadlock
_KEY = ("kind", "reference", "language")
_CONTENT = (
    "facets",
    "item",
    "weight",
    "slug",
    "url",
    "title",
    "audience",
    "summary",
    "body",
    "passages",
    "vector",
    "fingerprint",
    "analysis_version",
    "updated_at",
)
_LOCK = "SELECT pg_advisory_xact_lock(%s)"
_COUNT = """
INSERT INTO search_word (text, documents, letters)
SELECT * FROM unnest(%s::text[], %s::int[], %s::int[])
ON CONFLICT (text) DO UPDATE SET documents = search_word.documents + 1
"""
_DISCOUNT = """
UPDATE search_word SET documents = documents - 1 WHERE text = ANY(%s) AND documents > 0
"""
_TERMS = "SELECT tsvector_to_array(vector) FROM search_document WHERE id = %s"
# Of the terms that stand in a title, heading or summary; how strong follows from the vector.
_WRITTEN = """
SELECT id FROM search_document
WHERE (kind, reference, language) IN (SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]))
"""
_UNPOST = "DELETE FROM search_posting WHERE document_id = ANY(%s)"
_POST = """
INSERT INTO search_posting (document_id, term, language, impact)
SELECT d.id, held.lexeme, d.language,
  ts_rank(%s::float4[], d.vector, quote_literal(held.lexeme)::tsquery)
FROM search_document d CROSS JOIN LATERAL unnest(d.vector) AS held
WHERE d.id = ANY(%s) AND held.weights && '{A,B,C}'
"""
_STATISTICS = "SELECT word, ndoc FROM ts_stat('SELECT vector FROM search_document')"


@transaction.atomic
def index_document(*, entry: Entry, at: datetime) -> None:
    """Make an entry findable, or renew it; the same entry again changes nothing."""
    _lock()
    key = {"kind": entry.kind, "reference": entry.reference, "language": entry.language}
    old = Document.objects.filter(**key).only("fingerprint").first()
    if old and old.fingerprint == _fingerprint(entry):
        return
    before = _terms_of(old) if old else set()
    _write([entry], at)
    after = _terms_of(Document.objects.only("pk").get(**key))
    _count(added=after - before, gone=before - after)


@transaction.atomic
def remove_document(*, kind: str, reference: str, language: str = "nl") -> None:
    """Make something unfindable; it may be gone already."""
    _lock()
    found = (
        Document.objects.filter(kind=kind, reference=reference, language=language)
        .only("pk")
        .first()
    )
    if found:
        _count(added=set(), gone=_terms_of(found))
        found.delete()


@transaction.atomic
def reindex(*, sources: Iterable[Source], at: datetime) -> int:
    """Make the index anew from all sources and return how many documents it holds of them.

    What did not change since the last time, and was read by the same analysis, is left alone.
    """
    _lock()
    kept = 0
    for source in sources:
        known = _known(source.kind)
        seen: set[Key] = set()
        for some in _batches(source.entries()):
            entries = {(entry.reference, entry.language): entry for entry in some}
            seen |= entries.keys()
            _write([one for key, one in entries.items() if known.get(key) != _fingerprint(one)], at)
        _forget(source.kind, known.keys() - seen)
        kept += len(seen)
    _recount()
    return kept


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [_WRITERS])


def _batches(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    rest = iter(entries)
    while some := list(islice(rest, BATCH)):
        yield some


def _known(kind: str) -> dict[Key, str]:
    rows = Document.objects.filter(kind=kind).values_list("reference", "language", "fingerprint")
    return {(reference, language): fingerprint for reference, language, fingerprint in rows}


def _forget(kind: str, gone: Iterable[Key]) -> None:
    for reference, language in gone:
        Document.objects.filter(kind=kind, reference=reference, language=language).delete()


def _fingerprint(entry: Entry) -> str:
    text = f"{analysis.VERSION} {entry!r}"
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def _write(entries: Sequence[Entry], at: datetime) -> None:
    if not entries:
        return
    Document.objects.bulk_create(
        (_document(entry, at) for entry in entries),
        update_conflicts=True,
        unique_fields=_KEY,
        update_fields=_CONTENT,
    )
    keys = zip(*((one.kind, one.reference, one.language) for one in entries), strict=True)
    with connection.cursor() as cursor:
        cursor.execute(_WRITTEN, list(map(list, keys)))
        written = [key for (key,) in cursor.fetchall()]
        cursor.execute(_UNPOST, [written])
        cursor.execute(_POST, [WEIGHTS, written])


def _document(entry: Entry, at: datetime) -> Document:
    return Document(
        kind=entry.kind,
        reference=entry.reference,
        language=entry.language,
        item=entry.item,
        facets=tokens_of(_facets(entry)),
        weight=entry.weight,
        slug=entry.slug,
        url=entry.url,
        title=analysis.tidy(entry.title),
        audience=entry.audience,
        summary=analysis.tidy(entry.summary),
        body=_body(entry),
        passages=[_passage(passage) for passage in entry.passages],
        vector=vectors.to_vector(_sections(entry), entry.language),
        fingerprint=_fingerprint(entry),
        analysis_version=analysis.VERSION,
        updated_at=at,
    )


def _facets(entry: Entry) -> dict[str, Sequence[str]]:
    audience = (entry.audience,) if entry.audience else ()
    return {"kind": (entry.kind,), "audience": audience, **entry.facets}


def _passage(passage: Passage) -> dict[str, str]:
    return {
        "anchor": passage.anchor,
        "heading": analysis.tidy(passage.heading),
        "text": analysis.tidy(passage.text),
    }


def _sections(entry: Entry) -> list[vectors.Section]:
    return [
        (entry.title, "A"),
        (entry.words, "B"),
        *((passage.heading, "B") for passage in entry.passages),
        (entry.summary, "C"),
        (_body(entry), "D"),
    ]


def _body(entry: Entry) -> str:
    text = " ".join(analysis.tidy(passage.text) for passage in entry.passages)
    return text[:LONGEST_BODY]


def _terms_of(document: Document) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_TERMS, [document.pk])
        (found,) = cursor.fetchone()
    return set(found)


def _count(*, added: set[str], gone: set[str]) -> None:
    words = sorted(added)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [words, [1] * len(words), [spelling.letters(w) for w in words]])
        cursor.execute(_DISCOUNT, [list(gone)])


def _recount() -> None:
    Word.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute(_STATISTICS)
        counts = cursor.fetchall()
    Word.objects.bulk_create(
        (
            Word(text=text, documents=count, letters=spelling.letters(text))
            for text, count in counts
        ),
        batch_size=5_000,
    )
