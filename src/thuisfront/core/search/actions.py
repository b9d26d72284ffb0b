"""Every write of the index: put in, take out, make anew."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet

from thuisfront.core.search import analysis, likeness, vectors
from thuisfront.core.search.facets import tokens_of
from thuisfront.core.search.models import Document
from thuisfront.core.search.registers import Entry, Passage, Source
from thuisfront.core.search.terms import Changes, batches, forget

Key = tuple[str, str]
BATCH = 200
GATHERED = 10_000  # documents of which the terms are written at once

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
    "asked",
    "vector",
    "fingerprint",
    "analysis_version",
    "updated_at",
)


class Known(NamedTuple):
    """A document that is in the index."""

    key: UUID
    fingerprint: str


_LOCK = "SELECT pg_advisory_xact_lock(%s)"
_TERMS = (
    "SELECT language, number, tsvector_to_array(vector) FROM search_document WHERE id = ANY(%s)"
)
_NUMBERS = """
SELECT kind, reference, language, number FROM search_document
WHERE (kind, reference, language) IN (SELECT * FROM unnest(%s::text[], %s::text[], %s::text[]))
"""


@transaction.atomic
def index_document(*, entry: Entry, at: datetime) -> None:
    """Make an entry findable, or renew it; the same entry again changes nothing."""
    _lock()
    key = {"kind": entry.kind, "reference": entry.reference, "language": entry.language}
    old = Document.objects.filter(**key).only("fingerprint").first()
    if old and old.fingerprint == _fingerprint(entry):
        return
    changes = Changes()
    _write([entry], [old.pk] if old else [], at, changes)
    changes.write()


@transaction.atomic
def remove_document(*, kind: str, reference: str, language: str = "nl") -> None:
    """Make something unfindable; it may be gone already."""
    _lock()
    changes = Changes()
    _remove(Document.objects.filter(kind=kind, reference=reference, language=language), changes)
    changes.write()


@transaction.atomic
def reindex(*, sources: Iterable[Source], at: datetime) -> int:
    """Make the index anew from all sources and return how many documents it holds of them.

    What did not change since the last time is left alone, unless another analysis read it: then
    everything is read again.
    """
    _lock()
    _forget_what_was_read_otherwise()
    changes, kept = Changes(), 0
    for source in sources:
        known = _known(source.kind)
        seen: set[Key] = set()
        for some in batches(source.entries(), BATCH):
            entries = {(entry.reference, entry.language): entry for entry in some}
            seen |= entries.keys()
            new = {key: one for key, one in entries.items() if _is_new(one, known.get(key))}
            _write(list(new.values()), [known[key].key for key in new if key in known], at, changes)
            if changes.documents >= GATHERED:
                changes.write()
        gone = [one.key for key, one in known.items() if key not in seen]
        _remove(Document.objects.filter(pk__in=gone), changes)
        kept += len(seen)
    changes.write()
    return kept


def _lock() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [_WRITERS])


def _forget_what_was_read_otherwise() -> None:
    versions = set(Document.objects.values_list("analysis_version", flat=True).distinct())
    if versions != {analysis.VERSION}:
        Document.objects.all().delete()
        forget()


def _known(kind: str) -> dict[Key, Known]:
    rows = Document.objects.filter(kind=kind).values_list(
        "reference", "language", "pk", "fingerprint"
    )
    return {
        (reference, language): Known(key, fingerprint)
        for reference, language, key, fingerprint in rows
    }


def _is_new(entry: Entry, known: Known | None) -> bool:
    return not known or known.fingerprint != _fingerprint(entry)


def _fingerprint(entry: Entry) -> str:
    text = f"{analysis.VERSION} {entry!r}"
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def _write(entries: Sequence[Entry], old: Sequence[UUID], at: datetime, changes: Changes) -> None:
    """Write documents; `old` are those that some of them replace."""
    if not entries:
        return
    _let_go(old, changes)
    keys = [(one.kind, one.reference, one.language) for one in entries]
    read = [vectors.read(_sections(entry), entry.language) for entry in entries]
    Document.objects.bulk_create(
        (_document(entry, one.vector, at) for entry, one in zip(entries, read, strict=True)),
        update_conflicts=True,
        unique_fields=_KEY,
        update_fields=_CONTENT,
    )
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS, [list(part) for part in zip(*keys, strict=True)])
        numbers = {tuple(key): number for *key, number in cursor.fetchall()}
    for key, one in zip(keys, read, strict=True):
        changes.come(key[-1], numbers[key], one.impacts)


def _remove(documents: QuerySet[Document], changes: Changes) -> None:
    gone = list(documents.values_list("pk", flat=True))
    _let_go(gone, changes)
    if gone:
        Document.objects.filter(pk__in=gone).delete()


def _let_go(gone: Sequence[UUID], changes: Changes) -> None:
    if not gone:
        return
    with connection.cursor() as cursor:
        cursor.execute(_TERMS, [list(gone)])
        for language, number, terms in cursor.fetchall():
            changes.go(language, number, terms)


def _document(entry: Entry, vector: str, at: datetime) -> Document:
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
        asked=likeness.lines_of(entry.asked, entry.language),
        vector=vector,
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
        *((question, "D") for question in entry.asked),
        (_body(entry), "D"),
    ]


def _body(entry: Entry) -> str:
    text = " ".join(analysis.tidy(passage.text) for passage in entry.passages)
    return text[:LONGEST_BODY]
