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

from thuisfront.core.search import actions, analysis, postings, ranking, registers
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


def postings_of(language: str = "nl") -> dict[str, dict[int, int]]:
    rows = Posting.objects.filter(language=language).values_list("term", "numbers", "impacts")
    return {
        term: postings.unpacked(bytes(numbers), bytes(impacts)) for term, numbers, impacts in rows
    }


def ranked() -> dict[str, dict[int, int]]:
    """Return what the postings should hold, as PostgreSQL itself ranks each term."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT lexeme, number, ts_rank(%s::float4[], vector, quote_literal(lexeme)::tsquery)"
            " FROM search_document, unnest(vector) WHERE language = 'nl'",
            [ranking.WEIGHTS],
        )
        found: dict[str, dict[int, int]] = {}
        for term, number, rank in cursor.fetchall():
            found.setdefault(term, {})[number] = round(rank * postings.WHOLE)
        return found


def test_postings_hold_what_postgresql_ranks_each_term_the_strongest_first() -> None:
    index(make_entry(reference="1"), make_entry(reference="2", title="Bezoek bezoek bezoek"))
    index(make_entry(reference="1", title="Bellen", summary=""), make_entry(language="en"))
    assert postings_of() == ranked()
    assert list(postings_of()["bezoek"].values()) == sorted(
        postings_of()["bezoek"].values(), reverse=True
    )
    for reference in "12":
        actions.remove_document(kind="page", reference=reference)
    assert postings_of() == {}
    assert postings_of("en")


def test_only_the_strongest_are_kept_and_all_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "LONGEST", 2)
    index(*(make_entry(reference=str(place), summary="papa " * place) for place in range(1, 5)))
    held = Posting.objects.get(term="papa")
    assert (held.documents, len(held.numbers), len(held.impacts)) == (4, 8, 4)
    actions.remove_document(kind="page", reference="1")
    held.refresh_from_db()
    assert (held.documents, len(held.numbers)) == (3, 8)


def test_an_index_that_was_emptied_is_made_anew() -> None:
    index(make_entry(), make_entry())
    Document.objects.all().delete()
    actions.reindex(sources=[Source("page", lambda: [make_entry()])], at=AT)
    assert postings_of() == ranked()
    assert counts() == counted()


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
    with django_assert_num_queries(14):
        actions.reindex(sources=[source], at=AT)


def test_the_command_indexes_what_rooms_announced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registers, "sources", [Source("page", lambda: [make_entry()])])
    out = StringIO()
    call_command("reindex", stdout=out)
    assert out.getvalue() == "1 documents can be found.\n"


def test_terms_are_written_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "BATCH", 2)
    monkeypatch.setattr(actions, "GATHERED", 3)
    monkeypatch.setattr("thuisfront.core.search.terms.BATCH", 2)
    entries = [make_entry(reference=str(number)) for number in range(7)]
    actions.reindex(sources=[Source("page", lambda: entries)], at=AT)
    entries = [replace(entry, title="Anders") for entry in entries[:5]]
    actions.reindex(sources=[Source("page", lambda: entries)], at=AT)
    assert counts() == counted()
    assert postings_of() == ranked()


def test_everything_is_read_again_only_when_words_are_read_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index(make_entry(kind="gone", reference="1"))
    monkeypatch.setattr(registers, "sources", [Source("gone", list)])
    call_command("reindex", when_read_otherwise=True)
    assert Document.objects.exists()
    monkeypatch.setattr(analysis, "VERSION", analysis.VERSION + 1)
    call_command("reindex", when_read_otherwise=True)
    assert not Document.objects.exists()
