import re
from datetime import UTC, datetime
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from thuisfront.institutions.enums import Country, Kind, Population
from thuisfront.institutions.models import Institution
from thuisfront.institutions.queries import institutions, places

pytestmark = pytest.mark.usefixtures("loaded")
LIST = "/instellingen/"
UNCHECKED = "Dit hebben we nog niet gecontroleerd bij de gevangenis zelf."


def names(client: Client, query: str = "") -> list[str]:
    text = client.get(f"{LIST}{query}").text
    return [unescape(name) for name in re.findall(r'tf-list__title" href="[^"]+">([^<]+)<', text)]


def test_the_list_has_every_institution_in_order(client: Client) -> None:
    found = names(client)
    assert len(found) == 85
    assert found == [one.name for one in institutions()]
    assert "85 plekken" in client.get(LIST).text


@pytest.mark.parametrize(
    ("field", "value"),
    [("country", value) for value in Country.values]
    + [("kind", value) for value in Kind.values]
    + [("population", value) for value in Population.values],
)
def test_the_list_can_be_narrowed(client: Client, field: str, value: str) -> None:
    wanted = Institution.objects.filter(**{field: value})
    assert names(client, f"?{field}={value}") == [one.name for one in wanted]


def test_choices_add_up(client: Client) -> None:
    both = Institution.objects.filter(country="be", kind="gevangenis")
    assert 0 < both.count() < 85
    assert names(client, "?country=be&kind=gevangenis") == [one.name for one in both]


@pytest.mark.parametrize(
    "query",
    [
        "?country=fr",
        "?kind=%00",
        "?population=" + "x" * 10_000,
        "?country=nl%27%20OR%201=1",
        "?onzin=1",
        "?country=",
        "?country=%F0%9F%98%80",
        "?kind=%FF",
    ],
)
def test_what_makes_no_sense_narrows_nothing(client: Client, query: str) -> None:
    assert len(names(client, query)) == 85


def test_a_choice_without_any_says_so_and_leads_back(client: Client) -> None:
    Institution.objects.filter(country="be").delete()
    text = client.get(f"{LIST}?country=be").text
    assert "tf-list__title" not in text
    assert f'href="{LIST}"' in text


def test_what_was_chosen_stays_chosen(client: Client) -> None:
    assert re.search(r'<option value="be" selected', client.get(f"{LIST}?country=be").text)


def test_every_institution_has_its_page_in_both_languages(client: Client) -> None:
    for one in Institution.objects.all():
        for address in (f"{LIST}{one.slug}/", f"/en{LIST}{one.slug}/"):
            answer = client.get(address)
            assert answer.status_code == 200
            assert one.name in unescape(answer.text)
            assert one.source_title in unescape(answer.text)


def test_what_nobody_checked_says_so(client: Client) -> None:
    one = institutions().first()
    assert one
    Institution.objects.update(is_verified=True)
    assert UNCHECKED not in client.get(f"{LIST}{one.slug}/").text
    assert "nog niet gecontroleerd" not in client.get(LIST).text
    Institution.objects.filter(pk=one.pk).update(is_verified=False)
    assert UNCHECKED in client.get(f"{LIST}{one.slug}/").text
    assert client.get(LIST).text.count('<span class="nl-data-badge tf-badge--soon">') == 1


def test_a_page_says_when_it_was_looked_at(client: Client) -> None:
    one = institutions().first()
    assert one
    assert "20 november 2026" in client.get(f"{LIST}{one.slug}/").text
    assert "20 November 2026" in client.get(f"/en{LIST}{one.slug}/").text


@pytest.mark.parametrize("path", ["nergens/", "pi-ter-apel", "../", "%00/"])
def test_an_institution_that_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(f"{LIST}{path}", follow=True).status_code in (
        {200} if path == "pi-ter-apel" else {404}
    )


@pytest.mark.parametrize("path", [LIST, f"{LIST}pi-ter-apel/"])
def test_the_pages_are_only_for_looking(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
    assert client.head(path).status_code == 200
    assert not client.get(path).cookies


def test_the_switch_of_language_keeps_page_and_choice(client: Client) -> None:
    text = unescape(client.get(f"{LIST}?country=be").text)
    assert f'href="/en{LIST}?country=be"' in text


def test_more_institutions_cost_no_more_queries(client: Client) -> None:
    def cost() -> int:
        client.get(LIST)
        with CaptureQueriesContext(connection) as made:
            client.get(LIST)
        return len(made)

    many = cost()
    keep = institutions().values_list("pk", flat=True)[:1]
    Institution.objects.exclude(pk__in=list(keep)).delete()
    assert cost() == many


def test_the_site_map_tells_when_a_prison_last_changed(client: Client) -> None:
    one, other = Institution.objects.order_by("slug")[:2]
    long_ago, later = datetime(2026, 3, 4, 12, tzinfo=UTC), datetime(2026, 5, 6, 12, tzinfo=UTC)
    Institution.objects.update(updated_at=long_ago)
    Institution.objects.filter(pk=one.pk).update(updated_at=later)
    told = places()
    assert told[f"{LIST}{one.slug}/"].changed == later.date()
    assert told[f"{LIST}{other.slug}/route/"].changed == long_ago.date()
    assert "<lastmod>2026-05-06</lastmod>" in client.get("/sitemap.xml").text
