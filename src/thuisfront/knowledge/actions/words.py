"""Loading the glossary and the route from their TOML files; what an editor changed stays."""

import hashlib
import json
import tomllib
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify

from thuisfront.core.search import actions as search
from thuisfront.core.ui.page_cache import forget_pages
from thuisfront.knowledge import queries
from thuisfront.knowledge.actions.loading import Loaded
from thuisfront.knowledge.enums import ReadingLanguage, RouteReader
from thuisfront.knowledge.models import FromFile, Stop, StopText, Term
from thuisfront.knowledge.rules import UnreadableFileError

READERS = {
    "child": RouteReader.CHILD,
    "teen": RouteReader.TEEN,
    **{reader.value: reader for reader in list(RouteReader)[2:]},
}


@transaction.atomic
def load_words(*, folder: Path, at: datetime) -> Loaded:
    """Load the glossary of a content folder; English words from the folder beside it.

    :raises UnreadableFileError: naming file and word; then nothing is changed
    """
    file = folder / "woordenlijst.toml"
    rows, loaded = _tables(file, "term"), Loaded()
    english = {row.get("word"): row for row in _english(folder)}
    unknown = english.keys() - {row.get("word") for row in rows}
    if unknown:
        raise UnreadableFileError(f"en/glossary.toml: {min(map(str, unknown))} is no word")
    known = {term.word: term for term in Term.objects.all()}
    for row in rows:
        word = str(row.get("word", ""))
        term = known.get(word) or Term(word=word, slug=slugify(word))
        values = _term_values(row, english.get(word, {}))
        _put(term, values, f"{file.name}: {word}", loaded)
    _show(loaded, at)
    return loaded


def _term_values(row: dict[str, Any], english: dict[str, Any]) -> dict[str, Any]:
    return {
        "also": row.get("also", []), "child": row.get("child"), "adult": row.get("adult"),
        "country": row.get("country", "both"), "articles": row.get("articles", []),
        "source": row.get("source", ""), "url": row.get("url", ""),
        "checked_on": row.get("checked_on"), "verified": row.get("verified", False),
        "english": english.get("english", ""), "english_child": english.get("child", ""),
        "english_adult": english.get("adult", ""),
    }  # fmt: skip


@transaction.atomic
def load_route(*, folder: Path) -> Loaded:
    """Load the six stops of the route and what each reader hears there.

    :raises UnreadableFileError: naming file and stop; then nothing is changed
    """
    file = folder / "route.toml"
    loaded = Loaded()
    stops = {stop.key: stop for stop in Stop.objects.all()}
    texts = {(text.stop_id, text.reader): text for text in StopText.objects.all()}
    for order, row in enumerate(_tables(file, "stop"), start=1):
        key = str(row.get("key", ""))
        stop, name = stops.get(key) or Stop(key=key), f"{file.name}: {key}"
        values = {"order": order, "title": row.get("title"), "phases": row.get("phases", [])}
        _put(stop, values, name, loaded)
        for part in row.get("text", []):
            reader = READERS.get(str(part.get("reader")), "")
            text = texts.get((stop.pk, reader)) or StopText(stop=stop, reader=reader)
            _put(text, _stop_values(part), f"{name}, {part.get('reader')}", loaded)
    if loaded.added or loaded.changed:
        forget_pages()
    return loaded


def _stop_values(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "now": row.get("now"), "do": "\n".join(map(str, row.get("do", []))),
        "help": "\n".join(map(str, row.get("help", []))), "articles": row.get("articles", []),
    }  # fmt: skip


def show_term(*, term: Term, at: datetime) -> None:
    """Make a word findable as it is now, in each language that explains it."""
    make_unfindable_term(slug=term.slug, but=queries.languages_of(term))
    for entry in queries.term_entries(term):
        search.index_document(entry=entry, at=at)
    forget_pages()


def make_unfindable_term(*, slug: str, but: Iterable[str] = ()) -> None:
    """Take a word out of the search index, but for these languages."""
    for language in set(ReadingLanguage.values) - set(but):
        search.remove_document(kind="term", reference=slug, language=language)


def _show(loaded: Loaded, at: datetime) -> None:
    words = [name.partition(": ")[2] for name in (*loaded.added, *loaded.changed)]
    for term in Term.objects.filter(word__in=words):
        show_term(term=term, at=at)


def _put(row: FromFile, values: dict[str, Any], name: str, loaded: Loaded) -> None:
    """Fill a row, unless it is what was loaded already or an editor changed it."""
    wanted = _hash(values)
    if row.loaded_hash == wanted:
        loaded.same.append(name)
        return
    now = {field: getattr(row, field) for field in values}
    if row.loaded_hash and _hash(now) != row.loaded_hash:
        loaded.kept.append(name)
        return
    (loaded.changed if row.loaded_hash else loaded.added).append(name)
    for field, value in values.items():
        setattr(row, field, value)
    row.loaded_hash = wanted
    try:
        row.full_clean()
    except (ValidationError, TypeError, AttributeError) as error:
        raise UnreadableFileError(f"{name}: {error}") from error
    row.save()


def _hash(values: dict[str, Any]) -> str:
    plain = {name: str(v) if isinstance(v, date) else v for name, v in values.items()}
    text = json.dumps(plain, sort_keys=True, default=str).replace("\\r\\n", "\\n")
    return hashlib.sha256(text.encode()).hexdigest()


def _english(folder: Path) -> list[dict[str, Any]]:
    file = folder.parent / "en" / "glossary.toml"
    return _tables(file, "term") if file.exists() else []


def _tables(file: Path, name: str) -> list[dict[str, Any]]:
    """Return the tables of a TOML file; what stands above them holds for each."""
    try:
        found = tomllib.loads(file.read_text("utf-8"))
    except (ValueError, RecursionError) as error:
        raise UnreadableFileError(f"{file.name}: it is not TOML: {error}") from error
    rows = found.pop(name, None)
    if not (isinstance(rows, list) and all(isinstance(row, dict) for row in rows)):
        raise UnreadableFileError(f"{file.name}: it has no [[{name}]]")
    return [{**found, **row} for row in rows]
