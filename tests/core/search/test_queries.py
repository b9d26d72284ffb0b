"""Search itself, on a real PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from thuisfront.core.search import actions, postings, ranking
from thuisfront.core.search.queries import (
    LONGEST_QUERY,
    search,
    suggest_passages,
)
from thuisfront.core.search.registers import Entry, Source

from .factories import make_entry, passages

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def index(*entries: Entry) -> None:
    for entry in entries:
        actions.index_document(entry=entry, at=AT)


def article(slug: str, title: str, body: str = "", **more: Any) -> Entry:
    values: dict[str, Any] = {"words": "", "summary": "", **more}
    return make_entry(reference=slug, slug=slug, title=title, passages=passages(body), **values)


@pytest.fixture
def shelf() -> None:
    index(
        article("eerste-bezoek", "Mijn eerste bezoek", "Je gaat met een kind naar de gevangenis."),
        article("kinderbezoek", "Het kinderbezoek", "Een dag om samen te spelen."),
        article("bellen", "Bellen en schrijven", "Beeldbellen met je vader kan op een scherm."),
        article("geld", "Geld en wonen", "Wie betaalt de huur?", audience="ouder-thuis"),
        article("schaamte", "Wat vertel ik anderen", "Over schaamte en een reünie in België."),
    )


def slugs(query: str, audience: str | None = None) -> list[str]:
    return [result.slug for result in search(query, audience).results]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("kinderbezoek", "kinderbezoek"),
        ("eerste keer bezoek", "eerste-bezoek"),
        ("gevangenissen", "eerste-bezoek"),
        ("vaders", "bellen"),
        ("papa", "bellen"),
        ("videobellen", "bellen"),
        ("reunie belgie", "schaamte"),
        ("HUUR BETALEN", "geld"),
        ("hoe kan ik mijn vader bellen?", "bellen"),
    ],
)
def test_a_question_finds_its_article_first(query: str, first: str) -> None:
    assert slugs(query)[0] == first


@pytest.mark.usefixtures("shelf")
def test_a_compound_and_its_parts_find_each_other() -> None:
    assert (
        set(slugs("kinderbezoek"))
        == set(slugs("bezoek kind"))
        == {
            "kinderbezoek",
            "eerste-bezoek",
        }
    )


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("typed", "suggestion", "first"),
    [
        ("gevangnis", "gevangenis", "eerste-bezoek"),
        ("Mag ik beeldbelen?", "Mag ik beeldbellen?", "bellen"),
        ("schaamt", None, "schaamte"),
        ("schammte", "schaamte", "schaamte"),
    ],
)
def test_a_typing_error_is_mended_and_searched_for(
    typed: str, suggestion: str | None, first: str
) -> None:
    page = search(typed)
    assert (page.suggestion, page.results[0].slug) == (suggestion, first)


@pytest.mark.usefixtures("shelf")
def test_a_common_word_that_is_not_here_is_not_called_an_error() -> None:
    page = search("voetbal")
    assert (page.total, page.suggestion, page.results) == (0, None, ())


@pytest.mark.usefixtures("shelf")
def test_an_audience_narrows() -> None:
    assert slugs("geld", "ouder-thuis") == ["geld"]
    assert slugs("geld", "kinderen") == []


def test_what_is_for_nobody_in_particular_is_for_every_audience() -> None:
    index(article("over", "Over het geld", audience=""))
    assert slugs("geld", "kinderen") == ["over"]


def test_languages_and_kinds_are_kept_apart() -> None:
    index(article("nl", "Geld"), make_entry(reference="en", language="en", title="Geld"))
    index(make_entry(kind="leaflet", slug="leaflet", title="Geld"))
    assert {result.kind for result in search("geld").results} == {"page", "leaflet"}
    assert [result.slug for result in search("geld", kinds=["leaflet"]).results] == ["leaflet"]
    assert search("geld", kinds=[]).results == ()
    assert len(search("geld", language="en").results) == 1


def test_a_title_goes_before_a_text() -> None:
    index(article("text", "Iets anders", "Alles over verlof."), article("title", "Verlof"))
    assert slugs("verlof") == ["title", "text"]


def test_more_of_the_words_go_before_one_of_them() -> None:
    index(article("one", "Verlof"), article("both", "Gezin", "Verlof voor een vader."))
    assert slugs("vader verlof")[0] == "both"


def test_the_total_counts_all_though_few_are_shown() -> None:
    index(*(article(f"stuk-{number}", "Verlof") for number in range(5)))
    page = search("verlof", limit=2)
    assert (page.total, len(page.results)) == (5, 2)


def test_scores_go_down_and_stay_between_nought_and_one(shelf: None) -> None:
    scores = [result.score for result in search("bezoek kind vader").results]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    "query", ["", " ", "x", "\x00", "👩‍👧", "\u202eקאב", "a" * 100_000, "'; DROP TABLE x; --", "%s"]
)
def test_strange_queries_are_calm(query: str) -> None:
    page = search(query)
    assert page.results == ()
    assert len(page.query) <= LONGEST_QUERY
    assert "\x00" not in page.query


@pytest.mark.usefixtures("shelf")
def test_a_long_query_is_cut_and_says_so() -> None:
    page = search("bezoek " * 100)
    assert page.truncated
    assert page.results
    assert not search("bezoek").truncated


@hypothesis_settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=250))
def test_search_never_raises(shelf: None, query: str) -> None:
    search(query)
    suggest_passages(query)


def test_the_snippet_shows_why() -> None:
    index(article("geld", "Geld", "Wie betaalt de huur als papa vastzit?", summary="Over geld."))
    [result] = search("huren").results
    assert result.snippet == "Over geld. Wie betaalt de huur als papa vastzit?"
    assert [piece.text for piece in result.pieces if piece.marked] == ["huur"]


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("number", [1, 3])
def test_a_search_asks_three_questions_of_the_database(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    index(*(article(f"stuk-{place}", "Verlof") for place in range(number)))
    with django_assert_num_queries(3):
        assert len(search("verlof").results) == number


@pytest.mark.usefixtures("known")
def test_a_typing_error_costs_two_questions_more(
    shelf: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(5):
        assert search("schammte").results


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("query", ["", "wat moet ik", "🙂"])
def test_a_query_without_words_asks_nothing(
    query: str, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        search(query)


def test_a_search_never_needs_the_whole_table(shelf: None) -> None:
    with connection.cursor() as cursor:
        # Of so few rows the planner may rightly read all; the indexes have to make that needless.
        cursor.execute("SET LOCAL enable_seqscan = off")
    before = _scans()
    search("bezoek van een kind")
    search("bezoek van een kind", "kinderen")
    whole, by_term = (now - then for now, then in zip(_scans(), before, strict=True))
    assert whole == 0
    assert by_term > 0


def _scans() -> tuple[int, int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_stat_get_xact_numscans('search_document'::regclass),"
            " pg_stat_get_xact_numscans('search_posting_pkey'::regclass)"
        )
        whole, by_term = cursor.fetchone()
        return whole, by_term


def test_among_many_documents_the_title_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "EXACT_TO", 10)
    monkeypatch.setattr(ranking, "MOST_CANDIDATES", 10)
    many = [article(f"stuk-{place}", "Iets", "Een vader belt.") for place in range(60)]
    entries = [*many, article("vader", "Vader"), article("both", "Vader belt", "Vader belt.")]
    actions.reindex(sources=[Source("page", lambda: entries)], at=AT)
    assert slugs("vader")[:2] == ["both", "vader"]
    assert slugs("vader bellen")[0] == "both"
    assert search("vader").total == 62
    monkeypatch.setattr(ranking, "MOST_TOTAL", 50)
    assert search("vader").total == search("vader", "kinderen").total == 50
    assert slugs("vader bellen")[0] == "both"


def test_an_askers_own_words_lead_to_articles_and_passages(shelf: None) -> None:
    index(
        make_entry(
            slug="school",
            title="Op school",
            words="",
            summary="Juf en meester.",
            passages=passages("Over pesten op het plein.", "Wat je tegen de juf kunt zeggen."),
        )
    )
    text = "Hoi, ik weet niet meer verder. Ik word gepest op het plein om mijn vader. " * 3
    first = suggest_passages(text, 2)[0]
    assert (first.slug, first.anchor, first.text) == (
        "school",
        "deel-0",
        "Over pesten op het plein.",
    )


@pytest.mark.parametrize("text", ["", "🙂", "wat moet ik nu", "a" * 100_000, "\x00" * 50])
def test_words_that_say_nothing_suggest_nothing(shelf: None, text: str) -> None:
    assert suggest_passages(text) == ()


def test_an_article_without_passages_suggests_its_summary() -> None:
    index(make_entry(title="Verlof", summary="Een dag naar huis.", passages=()))
    [found] = suggest_passages("Krijgt mijn vader verlof?")
    assert (found.anchor, found.text) == ("", "Een dag naar huis.")


@pytest.mark.usefixtures("known")
def test_suggestions_ask_little_whatever_the_length(
    shelf: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(3):
        suggest_passages("Mijn vader zit in de gevangenis en ik wil op bezoek. " * 100)


def test_of_the_texts_of_one_item_only_the_best_is_found() -> None:
    index(
        article("bezoek", "Bezoek", "Een kluisje.", item="7"),
        article("bezoek-voor-tieners", "Bezoek", "Een kluisje en een kluisje.", item="7"),
        article("kluisje", "Het kluisje", "Een kluisje.", item="8"),
    )
    page = search("bezoek kluisje")
    assert [result.slug for result in page.results].count("bezoek-voor-tieners") == 1
    assert page.total == len(page.results) == 2


def test_things_without_an_item_are_all_found() -> None:
    index(article("een", "Bezoek"), article("twee", "Bezoek"))
    assert search("bezoek").total == 2


def test_who_asks_shows_in_the_words_and_leaves_nothing_out() -> None:
    index(
        article("kind", "Boos op je vader", audience="kinderen"),
        article("werk", "Boos op je vader", audience="professionals"),
    )
    assert slugs("ik ben boos op mijn vader") == ["kind", "werk"]
    assert all(result.score <= 1 for result in search("ik ben boos op mijn vader").results)


def test_a_sign_of_one_audience_does_not_bury_what_is_for_everybody() -> None:
    scope = ranking.Scope("nl", signs={"kinderen": 2, "ouder-thuis": 1, "professionals": 0})
    everybody, others = scope.favor(""), scope.favor("professionals")
    assert others < everybody == scope.favor("ouder-thuis") < scope.favor("kinderen") == 1


def test_what_weighs_less_yields_to_what_fits_as_well() -> None:
    index(article("woord", "Bezoek", weight=0.65), article("artikel", "Bezoek"))
    assert slugs("bezoek") == ["artikel", "woord"]


def test_a_search_is_narrowed_to_what_has_the_values() -> None:
    leave, arrest = {"phase": ("leave",)}, {"phase": ("arrest",)}
    index(article("verlof", "Bezoek", facets=leave), article("inval", "Bezoek", facets=arrest))
    page = search("bezoek", facets=["phase:leave"])
    assert [result.slug for result in page.results] == ["verlof"]
    assert page.total == 1
    assert page.counts["phase:leave"] == page.counts["phase:arrest"] == 1


def test_of_an_item_the_best_text_that_fits_the_filter_is_found() -> None:
    index(
        article("kind", "Bezoek bezoek", item="1", facets={"level": ("child",)}),
        article("tiener", "Over bezoek aan iemand", item="1", facets={"level": ("teen",)}),
    )
    found = search("bezoek", facets=["level:teen"])
    assert [result.slug for result in found.results] == ["tiener"]


@pytest.mark.parametrize("longest", [3, 1_000])
def test_above_the_number_that_is_ranked_a_filter_still_finds_everything(
    monkeypatch: pytest.MonkeyPatch, longest: int
) -> None:
    monkeypatch.setattr(postings, "LONGEST", longest)
    monkeypatch.setattr(ranking, "EXACT_TO", 3)
    monkeypatch.setattr(ranking, "MOST_CANDIDATES", 1)
    index(*(article(f"stuk-{place}", "Bezoek bezoek bezoek") for place in range(6)))
    index(article("laatste", "Over geld", "bezoek", facets={"phase": ("leave",)}))
    page = search("bezoek", facets=["phase:leave"])
    assert [result.slug for result in page.results] == ["laatste"]
    assert not page.exact


def test_what_a_posting_that_was_cut_short_leaves_out_counts_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(postings, "LONGEST", 5)
    index(*(article(f"stuk-{place}", "Bezoek bezoek bezoek") for place in range(8)))
    index(article("geld", "Huur", "Iets."), article("both", "Huur", "Iets over bezoek."))
    page = search("huur bezoek")
    assert page.results[0].slug == "both"
    assert page.total == ranking.MOST_TOTAL
