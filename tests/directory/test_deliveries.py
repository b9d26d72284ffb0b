"""An editor sends in a file, reads what is wrong with it and says what becomes of it."""

import json
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.directory.feeds import page, service
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.search.models import Document
from thuisfront.directory.models import Delivery, Feed, Service

pytestmark = pytest.mark.django_db
LIST = "/werk/hulpaanbod/bestanden/"


@pytest.fixture
def editor(settings: Any, tmp_path: Path) -> Client:
    settings.DATA = tmp_path
    make_centre()
    return browser_of(make_user("editor"))


def sent(editor: Client, content: Any, **more: str) -> str:
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    file = SimpleUploadedFile("aanbod.json", body)
    answer = editor.post(LIST, {"file": file, **more})
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    return answer.headers["Location"]


def files(tmp_path: Path) -> list[Path]:
    return list((tmp_path / "deliveries").iterdir())


def test_a_file_is_checked_and_then_taken_in(editor: Client, tmp_path: Path) -> None:
    where = sent(editor, page(service(), service()), feed="gemeente", is_full="on")
    assert Service.objects.count() == 0
    assert "2 nieuwe diensten" in editor.get(where).content.decode()
    answer = editor.post(f"{where}overnemen/", {"mode": "strict"}, follow=True)
    assert "Het bestand is overgenomen" in answer.content.decode()
    assert Service.objects.filter(feed=Feed.objects.get(slug="gemeente")).count() == 2
    assert files(tmp_path) == []
    assert Document.objects.filter(kind="service").count() == 2
    acts = list(AuditLine.objects.values_list("act", flat=True))
    assert {"directory.delivery.checked", "directory.feed.imported"} <= set(acts)
    assert "aanbod.json" in editor.get(LIST).content.decode()


def test_what_is_wrong_is_shown_by_where_it_stands(editor: Client) -> None:
    where = sent(editor, page(service(), service(name="<b>x</b>", status="soms")))
    text = editor.get(where).content.decode()
    assert "/contents/1/status" in text
    assert "Dit moet een van deze zijn: active" in text
    refused = editor.post(f"{where}overnemen/", {"mode": "strict"}, follow=True)
    assert "Er is niets overgenomen" in refused.content.decode()
    assert Service.objects.count() == 0
    editor.post(f"{where}overnemen/", {"mode": "lenient"})
    assert Service.objects.count() == 1
    again = editor.post(f"{where}overnemen/", {"mode": "lenient"}, follow=True)
    assert "al afgehandeld" in again.content.decode()


def test_a_file_can_be_thrown_away(editor: Client, tmp_path: Path) -> None:
    where = sent(editor, page(service()))
    assert "weggegooid" in editor.post(f"{where}weggooien/", follow=True).content.decode()
    assert files(tmp_path) == []
    assert Delivery.objects.get().state == "dropped"
    assert Service.objects.count() == 0


def test_what_is_no_feed_is_told_and_can_be_thrown_away(editor: Client) -> None:
    for content in (b"<html>", b"PK\x03\x04", b"\xff"):
        text = editor.get(sent(editor, content)).content.decode()
        assert "Vanaf hier is het niet te lezen" in text


def test_a_form_that_is_not_filled_in_says_what_is_missing(editor: Client) -> None:
    assert "Vul in: Bestand" in editor.post(LIST).content.decode()
    empty = editor.post(
        LIST, {"file": SimpleUploadedFile("a", b""), "feed": "x y", "is_full": "on"}
    )
    assert "Dit bestand is leeg" in empty.content.decode()
    where = sent(editor, page(service()))
    assert "Kies een antwoord" in editor.post(f"{where}overnemen/").content.decode()
    file = SimpleUploadedFile("a.json", b"[]")
    whole = editor.post(LIST, {"file": file, "is_full": "on"}).content.decode()
    assert "van welke bron" in whole


@pytest.mark.parametrize("role", ["adviser", "coordinator", "privacy-officer"])
def test_only_editors_come_here(role: str) -> None:
    make_centre()
    assert browser_of(make_user(role)).get(LIST).status_code == 403
