import pytest
from django.conf import settings as current
from django.db import connection
from django.test import Client
from pytest_django import Settings

from tests.core.organizations.factories import make_centre
from thuisfront.core.ui import page_cache, rendering, tasks
from thuisfront.core.ui.models import RenderedPage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def real_site(settings: Settings, house: None) -> None:
    """Serve the pages of the site, not the samples of this folder."""
    settings.ROOT_URLCONF = "thuisfront.config.urls"
    make_centre()


def waiting() -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_jobs"
            " WHERE task_name = 'ui.render_pages' AND status = 'todo'"
        )
        return int(cursor.fetchone()[0])


def test_a_page_is_rendered_as_readers_get_it() -> None:
    assert rendering.render_page("/instellingen/") is True
    _, held = page_cache.find("/instellingen/")
    assert held
    assert held.plain.decode() == Client().get("/instellingen/").text
    assert ("Content-Type", "text/html; charset=utf-8") in held.plain_headers
    assert "Set-Cookie" not in dict(held.plain_headers)


def test_a_page_that_is_there_is_not_rendered_again() -> None:
    rendering.render_page("/patronen/")
    assert rendering.render_page("/patronen/") is False
    page_cache.forget_pages()
    assert rendering.render_page("/patronen/") is True


@pytest.mark.parametrize(
    "path", ["/vraag/", "/vraag/antwoord/", "/account/login/", "/werk/", "/weg/", "/nergens/"]
)
def test_a_page_that_is_not_for_everybody_is_not_kept(path: str) -> None:
    assert rendering.render_page(path) is False
    assert not RenderedPage.objects.exists()


def test_the_languages_are_pages_of_their_own() -> None:
    for path, words in (("/instellingen/", b'lang="nl"'), ("/en/instellingen/", b'lang="en"')):
        assert rendering.render_page(path)
        _, held = page_cache.find(path)
        assert held
        assert b"<html " + words in held.plain


@pytest.mark.parametrize(
    ("hosts", "host"),
    [
        (["www.example.nl", "localhost"], "www.example.nl"),
        ([".example.nl", "andere.nl"], "andere.nl"),
        (["*"], "localhost"),
        ([], "localhost"),
    ],
)
def test_a_page_is_asked_under_a_name_of_the_site(
    settings: Settings, hosts: list[str], host: str
) -> None:
    settings.ALLOWED_HOSTS = hosts
    assert rendering.environ_of("/")["HTTP_HOST"] == host


def test_with_https_a_page_is_asked_over_it(settings: Settings) -> None:
    settings.HTTPS = settings.SECURE_SSL_REDIRECT = True
    assert rendering.environ_of("/")["wsgi.url_scheme"] == "https"
    assert rendering.render_page("/patronen/") is True


def test_what_was_asked_for_rendering_may_also_be_given() -> None:
    assert page_cache.may_be_cached(rendering.environ_of("/"))


def test_every_announced_page_is_there_in_every_language() -> None:
    paths = list(rendering.public_paths())
    dutch = [path for path in paths if not path.startswith("/en/")]
    assert len(paths) == len(current.LANGUAGES) * len(dutch)
    assert {f"/en{path}" for path in dutch} <= set(paths)


def test_the_worker_renders_every_public_page() -> None:
    tasks.render_pages()
    announced = set(rendering.public_paths())
    assert set(RenderedPage.objects.values_list("path", flat=True)) <= announced


def test_the_worker_is_asked_once_however_much_changes() -> None:
    for _ in range(3):
        tasks.render_soon()
    assert waiting() == 1
