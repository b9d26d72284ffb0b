"""Writes of the index: idempotent, with a vocabulary that stays true."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from thuisfront.core.search import actions, registers
from thuisfront.core.search.models import Document, Posting, Word
from thuisfront.core.search.registers import Entry, Source

from .factories import make_entry, passages

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def index(*entries: Entry) -> None:
    for entry in entries:
        actions.index_document(entry=entry, at=AT)


def counts() -> dict[str, int]:
    return dict(Word.objects.filter(documents__gt=0).values_list("text", "documents"))


def counted() -> dict[str, int]:
    """Return what the vocabulary should hold, counted by PostgreSQL itself."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word, ndoc FROM ts_stat('SELECT vector FROM search_document')")
        return dict(cursor.fetchall())


def test_an_entry_becomes_a_document() -> None:
    index(make_entry(title="Mijn  eerste\x00bezoek", slug="eerste-bezoek"))
    found = Document.objects.get()
    assert (found.title, found.slug, found.updated_at) == (
        "Mijn eerste bezoek",
        "eerste-bezoek",
        AT,
    )
    assert found.body == "Je gaat naar de gevangenis. Je jas gaat in een kluisje."
    assert found.passages[1] == {
        "anchor": "poort",
        "heading": "Door het poortje",
        "text": "Je jas gaat in een kluisje.",
    }


def test_titles_headings_summary_and_body_have_their_weights() -> None:
    index(make_entry(title="vader", words="moeder", summary="oma", passages=passages("opa")))
    with connection.cursor() as cursor:
        cursor.execute("SELECT lexeme, weights FROM search_document, unnest(vector)")
        weights = {lexeme: set(found) for lexeme, found in cursor.fetchall()}
    assert [weights[word] for word in ("vader", "moeder", "oma", "opa")] == [
        {"A"},
        {"B"},
        {"C"},
        {"D"},
    ]


def test_the_same_entry_again_changes_nothing() -> None:
    entry = make_entry()
    index(entry)
    before = counts()
    actions.index_document(entry=entry, at=AT + timedelta(days=1))
    assert Document.objects.get().updated_at == AT
    assert counts() == before == counted()


def test_a_changed_entry_renews_its_document_and_the_vocabulary() -> None:
    entry = make_entry(reference="7", title="Oude kop")
    index(entry, make_entry())
    key = Document.objects.get(reference="7").pk
    index(replace(entry, title="Nieuwe advocaat"))
    assert Document.objects.get(reference="7").pk == key
    assert counts() == counted()
    assert counts()["advocaat"] == 1


def test_what_is_removed_is_gone_and_may_be_removed_again() -> None:
    index(make_entry(reference="7"), make_entry())
    for _ in range(2):
        actions.remove_document(kind="page", reference="7")
    assert not Document.objects.filter(reference="7").exists()
    assert counts() == counted()


def test_a_document_exists_once_per_language() -> None:
    index(make_entry(reference="7"), make_entry(reference="7", language="en"))
    assert Document.objects.count() == 2
    english = Document.objects.get(language="en")
    english.language = "nl"
    with pytest.raises(IntegrityError), transaction.atomic():
        english.save()


@hypothesis_settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(max_size=80), min_size=1, max_size=4))
def test_any_text_can_be_indexed(texts: list[str]) -> None:
    entry = make_entry(title=texts[0], passages=passages(*texts))
    index(entry)
    actions.remove_document(kind=entry.kind, reference=entry.reference)
    assert counts() == {}


def test_a_very_long_text_is_cut() -> None:
    index(make_entry(passages=passages("woord " * 100_000)))
    assert len(Document.objects.get().body) == actions.LONGEST_BODY


def test_reindex_takes_all_sources_and_forgets_the_rest() -> None:
    index(make_entry(reference="old"), make_entry(kind="leaflet", reference="other"))
    entries = [make_entry(reference=str(number)) for number in range(3)]
    source = Source("page", lambda: entries)
    assert actions.reindex(sources=[source], at=AT) == 3
    found = Document.objects.values_list("kind", "reference").order_by("kind", "reference")
    assert list(found) == [("leaflet", "other"), ("page", "0"), ("page", "1"), ("page", "2")]
    assert counts() == counted()


def test_postings_follow_the_title_headings_and_summary() -> None:
    actions.index_document(entry=make_entry(reference="1"), at=AT)
    held = dict(Posting.objects.values_list("term", "impact"))
    assert held["bezoek"] > held["kluisje"]
    assert "gevangenis" not in held
    actions.index_document(entry=make_entry(reference="1", title="Bellen", summary=""), at=AT)
    assert not Posting.objects.filter(term="eerst").exists()
    actions.remove_document(kind="page", reference="1")
    assert not Posting.objects.exists()


def test_reindex_leaves_alone_what_did_not_change() -> None:
    same, changed = make_entry(reference="1"), make_entry(reference="2")
    index(same, changed)
    later = AT + timedelta(days=1)
    entries = [same, replace(changed, title="Anders")]
    actions.reindex(sources=[Source("page", lambda: entries)], at=later)
    moments = dict(Document.objects.values_list("reference", "updated_at"))
    assert moments == {"1": AT, "2": later}


def test_another_analysis_renews_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = make_entry()
    index(entry)
    monkeypatch.setattr("thuisfront.core.search.analysis.VERSION", 99)
    actions.reindex(sources=[Source("page", lambda: [entry])], at=AT)
    assert Document.objects.get().analysis_version == 99


def test_an_entry_that_comes_twice_counts_once() -> None:
    entry = make_entry()
    assert actions.reindex(sources=[Source("page", lambda: [entry, entry])], at=AT) == 1


@pytest.mark.parametrize("size", [1, 3])
def test_reindex_asks_as_much_for_many_documents_as_for_one(
    size: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    source = Source("page", lambda: [make_entry() for _ in range(size)])
    with django_assert_num_queries(11):
        actions.reindex(sources=[source], at=AT)


def test_the_command_indexes_what_rooms_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "sources", [Source("page", lambda: [make_entry()])])
    out = StringIO()
    call_command("reindex", stdout=out)
    assert out.getvalue() == "1 documents can be found.\n"
