"""What other programs are told of a page."""

import json

import pytest
from django.test import Client
from pytest_django import Settings

from tests.core.organizations.factories import make_centre
from thuisfront.core.ui import sharing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(house: None, settings: Settings) -> None:
    settings.ROOT_URLCONF = "thuisfront.config.urls"


@pytest.mark.parametrize(
    ("path", "bare"),
    [("/", "/"), ("/en/", "/"), ("/en/privacy/", "/privacy/"), ("/energie/", "/energie/")],
)
def test_a_path_without_its_language_is_the_dutch_one(path: str, bare: str) -> None:
    assert sharing.bare(path) == bare


def test_a_page_in_no_language_has_no_others() -> None:
    assert sharing.alternates("/", []) == []


def test_facts_never_end_their_script() -> None:
    evil = "</script><script>alert(1)</script><!-- & \u2028"
    text = sharing.linked_data({"name": evil})
    assert text.count("<") == 2
    inside = text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert json.loads(inside) == {"@context": "https://schema.org", "name": evil}


def test_a_public_page_says_where_it_is_in_other_languages(client: Client) -> None:
    make_centre()
    text = client.get("/en/wat-bewaren-we/?x=geheim").text
    assert 'hreflang="nl"' in text
    assert 'hreflang="x-default"' in text
    head = text.partition("</head>")[0]
    assert head.count("og:") == 7
    assert "geheim" not in head


@pytest.mark.parametrize("path", ["/vraag/", "/account/login/", "/nergens/", "/patronen/"])
def test_a_page_that_is_not_to_be_found_says_nothing_to_share(client: Client, path: str) -> None:
    text = client.get(path).text
    assert "og:" not in text
    assert "x-default" not in text
