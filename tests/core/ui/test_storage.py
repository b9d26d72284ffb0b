from hashlib import sha256

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.test import Client
from pytest_django import Settings

from thuisfront.core.ui.storage import version_of

from .test_theme import STATIC

NAME = "ui/thuisfront.css"


@pytest.mark.parametrize("debug", [True, False])
def test_an_address_carries_the_hash_of_the_content(settings: Settings, debug: bool) -> None:
    settings.DEBUG = debug
    digest = sha256((STATIC / "thuisfront.css").read_bytes()).hexdigest()[:10]
    assert staticfiles_storage.url(NAME) == f"/static/{NAME}?v={digest}"


def test_a_file_that_is_not_there_has_no_version() -> None:
    assert staticfiles_storage.url("ui/nothing.css") == "/static/ui/nothing.css"


def test_the_hash_is_read_once_per_process() -> None:
    version_of.cache_clear()
    for _ in range(3):
        staticfiles_storage.url(NAME)
    assert version_of.cache_info().misses == 1


def test_every_static_file_of_the_house_is_found() -> None:
    names = ["thuisfront.css", "thuisfront.css.gz", "site.js", "staff.js", "favicon.svg"]
    assert [name for name in [*names, "nunito-1.woff2"] if not finders.find(f"ui/{name}")] == []


@pytest.mark.django_db
def test_a_browser_gets_the_style_compressed_and_for_a_year() -> None:
    answer = Client().get(staticfiles_storage.url(NAME), headers={"accept-encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    body = b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # a stream
    answer.close()
    assert body == (STATIC / "thuisfront.css.gz").read_bytes()
