"""What a public page asks of the database: little, and as little with more pages."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from .library import article

MOST = 8
COSTS = {
    "/": 8,
    "/en/": 8,
    "/kinderen/": 6,
    "/themas/": 6,
    "/themas/gevoelens/": 7,
    "/kinderen/eerste-bezoek/": 7,
    "/kinderen/eerste-bezoek/12-18/": 7,
    "/en/kinderen/eerste-bezoek/": 7,
    "/privacy/": 5,
    "/woordenlijst/": 3,
    "/route/": 1,
    "/route/kinderen-8-12/": 3,
    "/instellingen/": 2,
    "/vraag/": 1,
    "/wat-bewaren-we/": 1,
}


def cost(site: Client, path: str) -> int:
    """Return how many queries a page takes when it is not in the cache of pages."""
    site.get(path)  # what a process asks once
    with CaptureQueriesContext(connection) as asked:
        assert site.get(path).status_code == 200
    return len(asked)


def copies(number: int) -> list[Page]:
    """Return new articles like the one that is there."""
    page = article()
    return [page.copy(update_attrs={"slug": f"nog-een-{n}"}) for n in range(number)]


def test_every_page_takes_a_known_number_of_queries(site: Client) -> None:
    assert {path: cost(site, path) for path in COSTS} == COSTS
    assert max(COSTS.values()) <= MOST


@pytest.mark.parametrize("kind", ["entrance", "theme", "article", "route"])
def test_more_articles_cost_no_more_queries(site: Client, kind: str) -> None:
    page = article()
    assert page.theme
    path = {
        "entrance": "/kinderen/", "theme": page.theme.get_url(), "article": page.get_url(),
        "route": "/route/kinderen-8-12/",
    }[kind]  # fmt: skip
    before = cost(site, path)
    page.next_articles = [("page", copy) for copy in copies(5)]
    page.save_revision().publish()
    assert cost(site, path) == before
    assert kind == "route" or "nog-een-4" in site.get(path).text


def test_a_page_is_found_at_its_own_address_only(site: Client) -> None:
    copies(1)
    assert site.get("/kinderen/nog-een-0/").status_code == 200
    for wrong in (
        "/nog-een-0/", "/kinderen/kinderen/", "/kinderen/kinderen/nog-een-0/",
        "/professionals/nog-een-0/", "/kinderen/nog-een-0/nog-een-0/", "/kinderen/nog-een-0/a/b/c/",
        "/start/", "/start/kinderen/", f"/{'kinderen/' * 400}",
    ):  # fmt: skip
        assert site.get(wrong).status_code == 404, wrong


def test_a_page_that_is_withdrawn_is_gone(site: Client) -> None:
    article().unpublish()
    assert site.get("/kinderen/eerste-bezoek/").status_code == 404
    assert site.get("/kinderen/eerste-bezoek/12-18/").status_code == 404


@pytest.mark.parametrize("above", ["eerste-bezoek", "kinderen", "start"])
def test_a_page_behind_a_password_stays_behind_it(site: Client, above: str) -> None:
    page = Page.objects.get(slug=above)
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="welkom")
    for path in ("/kinderen/eerste-bezoek/", "/kinderen/eerste-bezoek/12-18/"):
        assert article().main.body[0].value.source not in site.get(path).text
    assert site.get("/privacy/").context.get("page") or above == "start"


def test_an_alias_is_as_closed_as_its_original(site: Client) -> None:
    page = article()
    page.create_alias(update_slug="dezelfde")
    assert site.get("/kinderen/dezelfde/").context["page"].title == page.title
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert site.get("/kinderen/dezelfde/").status_code == 302
