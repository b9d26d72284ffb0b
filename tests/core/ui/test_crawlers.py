"""What programs ask of every site."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client
from pytest_django import Settings

from thuisfront.core.base import clock
from thuisfront.core.ui import registers, sharing
from thuisfront.core.ui.registers import Place

SITE = "http://localhost:8000"
NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site(house: None, settings: Settings) -> None:
    settings.BASE_URL = SITE
    settings.ROOT_URLCONF = "thuisfront.config.urls"


def test_robots_are_told_where_the_list_is_and_what_is_closed(client: Client) -> None:
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer.text.splitlines() == [
        "User-agent: *", "Disallow: /werk/", "Disallow: /account/", "Disallow: /weg/",
        "Disallow: /api/", "Disallow: /redactie/", "", f"Sitemap: {SITE}/sitemap.xml",
    ]  # fmt: skip


def test_a_weakness_can_be_reported_at_the_domain_of_the_centre(client: Client) -> None:
    answer = client.get("/.well-known/security.txt")
    said = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert said["Contact"] == "mailto:security@localhost"
    assert said["Canonical"] == f"{SITE}/.well-known/security.txt"
    expires = date.fromisoformat(said["Expires"].removesuffix("T00:00:00Z"))
    assert timedelta(0) < expires - clock.today() < timedelta(days=365)


def test_the_site_map_lists_what_is_announced_in_the_languages_it_is_written_in(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = {"/a/": Place(date(2026, 3, 4), ("nl",)), "/b&c/": Place(None, ())}
    monkeypatch.setattr(registers, "places", [lambda: places])
    monkeypatch.setattr(registers, "public_paths", [lambda: ["/b&c/", "/a/"]])
    answer = client.get("/sitemap.xml")
    assert answer["Content-Type"] == "application/xml"
    found = ElementTree.fromstring(answer.content)  # noqa: S314 -- our own text
    urls = found.findall("map:url", NAMES)
    assert [url.findtext("map:loc", "", NAMES) for url in urls] == [
        f"{SITE}/a/", f"{SITE}/b&c/", f"{SITE}/en/b&c/",
    ]  # fmt: skip
    assert [url.findtext("map:lastmod", "", NAMES) for url in urls] == ["2026-03-04", "", ""]
    others = [
        (link.get("hreflang"), link.get("href")) for link in urls[1].findall("xhtml:link", NAMES)
    ]
    assert others == sharing.alternates("/b&c/") == [
        ("nl", f"{SITE}/b&c/"), ("en", f"{SITE}/en/b&c/"), ("x-default", f"{SITE}/b&c/"),
    ]  # fmt: skip


@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml", "/.well-known/security.txt"])
def test_these_may_be_kept_by_anybody_and_take_no_form(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer["Cache-Control"] == "public, max-age=3600"
    assert not answer.cookies
    assert client.post(path).status_code == 405
    assert client.get(f"/en{path}").status_code == 404
