"""Every write of the index: put in, take out, make anew; and the note of a search in vain."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from hashlib import sha256

from django.db import connection, transaction
from django.db.models import F

from thuisfront.core.search import analysis, spelling, vectors
from thuisfront.core.search.models import Document, Word, ZeroHit
from thuisfront.core.search.registers import Entry, Source

LONGEST_BODY = 100_000
LONGEST_ZERO_HIT = 60
_WRITERS = 0x7A6F656B  # one writer of the index at a time: counts of words cannot deadlock
_PERSONAL = re.compile(r"[\d@]")
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
_STATISTICS = "SELECT word, ndoc FROM ts_stat('SELECT vector FROM search_document')"


@transaction.atomic
def index_document(*, entry: Entry, at: datetime) -> Document:
    """Make an entry findable, or renew it; the same entry again changes nothing."""
    _lock()
    old = _document_of(entry)
    if old and _is_same(old, entry):
        return old
    before = _terms_of(old) if old else set()
    document = _write(entry, at)
    after = _terms_of(document)
    _count(added=after - before, gone=before - after)
    return document


@transaction.atomic
def remove_document(*, kind: str, reference: str, language: str = "nl") -> None:
    """Make something unfindable; it may be gone already."""
    _lock()
    found = Document.objects.filter(kind=kind, reference=reference, language=language).first()
    if found:
        _count(added=set(), gone=_terms_of(found))
        found.delete()


@transaction.atomic
def reindex(*, sources: Iterable[Source], at: datetime) -> int:
    """Make the index anew from all sources and return how many documents it holds of them."""
    _lock()
    kept = 0
    for source in sources:
        seen = [_renew(entry, at) for entry in source.entries()]
        Document.objects.filter(kind=source.kind).exclude(pk__in=seen).delete()
        kept += len(seen)
    _recount()
    return kept


@transaction.atomic
def note_zero_hit(*, query: str, on: date) -> None:
    """Count a search that found nothing, unless it might say something about a person."""
    words = analysis.normalize(query)
    if not words or len(words) > LONGEST_ZERO_HIT or _PERSONAL.search(query):
        return
    note, new = ZeroHit.objects.get_or_create(day=on, words=words)
    if not new:
        ZeroHit.objects.filter(pk=note.pk).update(count=F("count") + 1)


def forget_zero_hits(*, before: date) -> int:
    """Forget notes of earlier days and return how many."""
    return ZeroHit.objects.filter(day__lt=before).delete()[0]


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [_WRITERS])


def _document_of(entry: Entry) -> Document | None:
    return Document.objects.filter(
        kind=entry.kind, reference=entry.reference, language=entry.language
    ).first()


def _is_same(document: Document, entry: Entry) -> bool:
    return (
        document.fingerprint == _fingerprint(entry)
        and document.analysis_version == analysis.VERSION
    )


def _fingerprint(entry: Entry) -> str:
    return sha256(repr(entry).encode("utf-8", "replace")).hexdigest()


def _renew(entry: Entry, at: datetime) -> object:
    old = _document_of(entry)
    return (old if old and _is_same(old, entry) else _write(entry, at)).pk


def _write(entry: Entry, at: datetime) -> Document:
    sections = _sections(entry)
    document, _ = Document.objects.update_or_create(
        kind=entry.kind,
        reference=entry.reference,
        language=entry.language,
        defaults={
            "slug": entry.slug,
            "url": entry.url,
            "title": analysis.tidy(entry.title),
            "audience": entry.audience,
            "summary": analysis.tidy(entry.summary),
            "body": _body(entry),
            "passages": [
                {
                    "anchor": passage.anchor,
                    "heading": analysis.tidy(passage.heading),
                    "text": analysis.tidy(passage.text),
                }
                for passage in entry.passages
            ],
            "head": vectors.to_vector(part for part in sections if part[1] in "AB"),
            "vector": vectors.to_vector(sections),
            "fingerprint": _fingerprint(entry),
            "analysis_version": analysis.VERSION,
            "updated_at": at,
        },
    )
    return document


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
