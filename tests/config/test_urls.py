import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from tests.core.organizations.factories import make_centre
from thuisfront.core.ui.models import Picture, PictureSize
from thuisfront.core.ui.storage import VersionedStorage

pytestmark = pytest.mark.django_db
OPEN = ("/vraag/", "/vraag/antwoord/", "/instellingen/", "/zoeken/", "/patronen/")
PRIVATE = ("/vraag/", "/vraag/antwoord/", "/account/login/", "/weg/", "/werk/", "/redactie/")


@pytest.fixture(autouse=True)
def centre() -> None:
    make_centre()


@pytest.mark.parametrize("path", OPEN)
def test_every_public_page_has_its_guards(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "nonce" not in policy
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("path", PRIVATE)
def test_what_is_behind_a_code_or_a_login_is_kept_nowhere(
    client: Client, path: str, language: str
) -> None:
    address = path if path == "/redactie/" else f"{language}{path}"
    assert client.get(address).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/nergens/", "/en/nergens/", "/vraag/nergens/", "/%00", "/%ff/"])
def test_what_is_not_there_is_calmly_not_found(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "data-calm" in answer.text
    assert "0800-5463000" in answer.text


@pytest.mark.parametrize("path", ["/vraag", "/en/instellingen", "/zoeken"])
def test_a_forgotten_slash_is_forgiven(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (301, f"{path}/")


def test_the_first_language_has_no_prefix(client: Client) -> None:
    assert client.get("/nl/vraag/").status_code == 404
    assert '<html lang="nl">' in client.get("/vraag/", HTTP_ACCEPT_LANGUAGE="en").text
    assert '<html lang="en">' in client.get("/en/vraag/", HTTP_ACCEPT_LANGUAGE="nl").text


def test_the_editors_sign_in_where_everybody_does(client: Client) -> None:
    answer = client.get("/redactie/login/?next=/redactie/")
    assert answer.headers["Location"] == "/account/login/?next=/redactie/"


@pytest.mark.parametrize("path", ["/admin/", "/account/signup/", "/django-admin/", "/documents/"])
def test_there_is_no_door_that_nobody_watches(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404 or "password1" not in answer.text


def test_pictures_of_editors_are_given_and_nothing_beside_them(
    client: Client, settings: Settings, tmp_path: Path
) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "boom.txt").write_text("boom")
    (tmp_path / "images" / "los.txt").write_text("niet voor jou")  # of no picture
    picture = Picture.objects.create(title="x", file="x.png", width=1, height=1, shows="nobody")
    PictureSize.objects.create(image=picture, file="images/boom.txt", width=1, height=1)
    (tmp_path / "geheim.txt").write_text("niet voor jou")
    assert b"".join(client.get("/media/images/boom.txt")) == b"boom"
    for path in (
        "geheim.txt",
        "images/los.txt",
        "images/../geheim.txt",
        "images/%2e%2e/geheim.txt",
        "images/",
    ):
        answer = client.get(f"/media/{path}")
        assert answer.status_code in {400, 404}
        assert "niet voor jou" not in answer.text


def test_a_file_of_the_house_has_its_content_in_its_address(client: Client) -> None:
    page = client.get("/instellingen/").text
    [style] = re.findall(r'href="(/static/ui/thuisfront\.css\?v=\w+)"', page)
    assert style == VersionedStorage().url("ui/thuisfront.css")
    answer = client.get(style)
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example"])
def test_another_host_is_not_answered_for(client: Client, host: str) -> None:
    answer = client.get("/vraag/", HTTP_HOST=host)
    assert answer.status_code == 400
    assert host not in answer.text
