"""The search page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from thuisfront.core.search import actions, editors
from thuisfront.core.search.models import BestBet, MissedQuestion

from .factories import make_entry, passages

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
SCRIPT = '"><script>alert(1)</script>'


@pytest.fixture(autouse=True)
def fresh_words() -> Iterator[None]:
    """Leave no words of editors behind in this process."""
    editors.forget()
    yield
    editors.forget()


@pytest.fixture
def shelf() -> None:
    for number, audience in enumerate(["kinderen", "ouder-thuis"]):
        entry = make_entry(reference=str(number), slug=f"bezoek-{number}", audience=audience)
        actions.index_document(entry=entry, at=AT)


def page(client: Client, query: str | None = None, path: str = "/zoeken/", **more: str) -> str:
    response = client.get(path, {**({} if query is None else {"q": query}), **more})
    assert response.status_code == 200
    return response.content.decode()


def title(html: str) -> str:
    return html.partition("<title>")[2].partition("</title>")[0]


def test_results_are_listed_with_their_number(client: Client, shelf: None) -> None:
    html = page(client, "gevangenissen")
    assert 'href="/kinderen/bezoek-0/"' in html
    assert "<mark>gevangenis</mark>" in html
    assert html.count('<h2 class="tf-list__title">') == 2


def test_an_audience_narrows_and_stays_chosen(client: Client, shelf: None) -> None:
    html = page(client, "bezoek", audience="ouder-thuis")
    assert html.count('<h2 class="tf-list__title">') == 1
    assert '<option value="ouder-thuis" selected>' in html


def test_an_unknown_audience_narrows_nothing(client: Client, shelf: None) -> None:
    assert page(client, "bezoek", audience="x").count('<h2 class="tf-list__title">') == 2


def test_a_typing_error_gets_a_suggestion_and_its_results(client: Client, shelf: None) -> None:
    html = page(client, "gevangnis", audience="kinderen")
    assert 'href="/zoeken/?q=gevangenis&amp;audience=kinderen"' in html  # the filter is kept
    assert 'href="/kinderen/bezoek-0/"' in html


def test_what_was_chosen_can_be_taken_away(client: Client, shelf: None) -> None:
    html = page(client, "bezoek", audience="ouder-thuis")
    chips = html.partition('<ul class="tf-chips"')[2].partition("</ul>")[0]
    assert 'href="/zoeken/?q=bezoek"' in chips
    assert "tf-chips" not in page(client, "bezoek")


def test_a_filter_says_how_much_each_value_leaves(client: Client, shelf: None) -> None:
    html = page(client, "bezoek")
    assert html.count(" (1)</option>") == 2
    assert 'name="audience"' in html
    assert 'name="kind"' not in html  # only one kind was found: nothing to choose


def test_nothing_found_in_what_was_chosen_leads_to_everything(client: Client, shelf: None) -> None:
    html = page(client, "bezoek", audience="professionals")
    assert 'href="/zoeken/?q=bezoek"' in html.partition('<div role="status">')[2]
    assert not MissedQuestion.objects.exists()


def test_a_search_page_asks_the_database_no_more_than_eight_times(
    client: Client, shelf: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(8):
        page(client, "bezoek", audience="kinderen")


STOPS, OPERATORS = "wat moet ik nu", "\"& | ! <-> :* ( \\\\ '' NOT OR"
SQL, LONG = "'; DROP TABLE search_document; --", "x" * 10_000


@pytest.mark.parametrize(
    "query", ["zwemles", "🙂", "x", "\u202eאבג", "我想见爸爸", SCRIPT, STOPS, OPERATORS, SQL, LONG]
)
def test_nothing_found_leads_to_someone_who_can_help(client: Client, query: str) -> None:
    html = page(client, query)
    assert 'href="/vraag/"' in html
    assert 'href="tel:' in html
    assert '<div role="status">' in html


@pytest.mark.parametrize("query", [None, "", "  ", "\x00"])
def test_an_empty_search_is_no_search_in_vain(client: Client, query: str | None) -> None:
    assert '<p role="status">' in page(client, query)
    assert not MissedQuestion.objects.exists()


@pytest.mark.parametrize("query", ["bezoek", "zwemles", "gevangnis", SCRIPT])
def test_the_query_is_not_in_the_title_of_the_page(client: Client, shelf: None, query: str) -> None:
    assert title(page(client, query)) == title(page(client))


def test_what_was_typed_is_kept_and_harmless(client: Client) -> None:
    html = page(client, SCRIPT)
    assert "<script>alert" not in html
    value = html.partition('type="search" value="')[2].partition('"')[0]
    assert unescape(value) == SCRIPT


def test_html_in_titles_texts_and_addresses_is_harmless(client: Client) -> None:
    entry = make_entry(
        slug="x", title=f"Bezoek {SCRIPT}", summary=SCRIPT, passages=passages(f"bezoek {SCRIPT}")
    )
    actions.index_document(entry=entry, at=AT)
    html = page(client, "bezoek")
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert" not in html


def test_a_very_long_question_is_cut_and_says_so(client: Client, shelf: None) -> None:
    html = page(client, "bezoek " * 10_000)
    assert "200" in html.partition("<main")[2].partition("</form>")[2].partition("<ol")[0]
    assert html.count('<h2 class="tf-list__title">') == 2


def test_in_english_the_english_texts_are_found(client: Client, shelf: None) -> None:
    for number, name in enumerate(["Visiting prisons with children", "Money and rent"]):
        url, slug = f"/en/kinderen/{number}/", f"en-{number}"
        entry = make_entry(title=name, summary="", words="", passages=(), slug=slug)
        actions.index_document(entry=replace(entry, language="en", url=url), at=AT)
    html = page(client, "visits of a child", path="/en/zoeken/")
    assert '<ol class="tf-list">' in html
    assert 'href="/en/kinderen/0/"' in html
    assert 'href="/en/kinderen/1/"' not in html


def test_what_english_does_not_find_is_found_in_dutch_and_says_so(
    client: Client, shelf: None, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    editors.current()
    with django_assert_max_num_queries(8):
        html = page(client, "gevangenis", path="/en/zoeken/")
    assert '<html lang="en">' in html
    assert "These pages are in Dutch." in html
    assert '<ol class="tf-list" lang="nl">' in html
    assert 'href="/en/kinderen/bezoek-0/" hreflang="nl"' in html


def test_what_editors_picked_stands_on_top_with_the_number(client: Client, shelf: None) -> None:
    BestBet.objects.create(
        questions=["ik kan echt niet meer"], address="/kinderen/bezoek-1/", with_numbers=True
    )
    editors.forget()
    html = page(client, "Help, ik kán echt niet meer")
    assert html.index("/kinderen/bezoek-1/") < html.index("nl-data-badge")
    assert "Bel 112." in html
    assert "Bel 112." not in page(client, "bezoek")


def test_search_engines_do_not_keep_what_people_searched(client: Client) -> None:
    assert '<meta name="robots" content="noindex">' in page(client, "bezoek")


def test_a_reader_gets_no_cookie(client: Client, shelf: None) -> None:
    client.get("/zoeken/", {"q": "bezoek"})
    assert not client.cookies


def test_the_page_can_only_be_read(client: Client) -> None:
    assert client.post("/zoeken/", {"q": "bezoek"}).status_code == 405


def test_suggestions_are_the_same_for_everybody_and_say_nothing_back(
    client: Client, shelf: None
) -> None:
    every = client.get("/zoeken/suggesties/")
    assert "Mijn eerste bezoek" in every.json()["suggestions"]
    assert every.content == client.get("/zoeken/suggesties/", {"q": "papa"}).content
    assert "public" in every["Cache-Control"]
    assert not MissedQuestion.objects.exists()


def test_the_field_is_a_plain_field_that_knows_where_suggestions_are(client: Client) -> None:
    html = page(client)
    assert 'data-suggest="/zoeken/suggesties/"' in html
    assert "combobox" not in html  # only with JavaScript
