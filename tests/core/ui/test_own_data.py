"""What people do about their own data with five words: ask, look, pick up, destroy."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from tests.core.accountability.factories import prepare
from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import SECRET, ask, token
from thuisfront.core.access import asking
from thuisfront.core.accountability import releasing
from thuisfront.core.accountability.models import Package, RequestStep, SubjectRequest
from thuisfront.core.base import clock
from thuisfront.core.ui import own_data
from thuisfront.helpdesk.actions import Receipt

pytestmark = pytest.mark.django_db
ASK, CHILD = "/wat-bewaren-we/verzoek/", "/wat-bewaren-we/kinderen/verzoek/"
OPEN, STATUS = f"{ASK}stand/", f"{ASK}lezen/"


@pytest.fixture(autouse=True)
def site() -> None:
    make_centre()


@pytest.fixture
def receipt() -> Receipt:
    with asking.as_system("tests"):
        return ask()


def wanted(receipt: Receipt, **values: Any) -> dict[str, Any]:
    return {"form_token": token(), "kind": "access", "words": receipt.words, **values}


def file() -> str:
    with asking.as_system("tests"):
        return f"{ASK}bestand/{SubjectRequest.objects.get().pk}/"


def released() -> SubjectRequest:
    with asking.as_system("tests"):
        request = SubjectRequest.objects.get()
        prepare(request, make_user("privacy-officer"))
        second = make_user("senior-adviser")
    with asking.as_user(second):
        return releasing.release(request=request, at=clock.now(), by=second)


def test_a_child_asks_looks_picks_up_and_has_it_destroyed(client: Client, receipt: Receipt) -> None:
    answer = client.post(CHILD, wanted(receipt), follow=True)
    assert "We hebben je verzoek" in answer.text
    assert client.post(file()).status_code == 302  # nothing yet
    released()
    page = client.get(STATUS).text
    assert "Haal het bestand op" in page
    # In quiet mode the answer to a form becomes this page, unless the form has a target.
    assert f'action="{file()}" target="_self"' in page
    got = client.post(file())
    assert got["Content-Disposition"] == 'attachment; filename="bestand.zip"'
    assert got["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(got.content)) as archive:
        assert SECRET in archive.read("gegevens.html").decode()
    client.post(f"{file()}klaar/")
    assert client.post(file()).status_code == 302
    assert "Haal het bestand op" not in client.get(STATUS).text
    with asking.as_system("tests"):
        assert not Package.objects.exists()


def test_the_words_find_it_back_however_they_are_typed(client: Client, receipt: Receipt) -> None:
    client.post(ASK, wanted(receipt))
    other = Client()
    assert other.get(STATUS)["Location"] == OPEN
    answer = other.post(
        OPEN, {"words": f"  {receipt.words.upper().replace(' ', ', ')}"}, follow=True
    )
    assert "We hebben je verzoek" in answer.text


def test_the_same_form_twice_is_one_request(client: Client, receipt: Receipt) -> None:
    data = wanted(receipt)
    for _ in range(2):
        client.post(ASK, data)
    with asking.as_system("tests"):
        assert SubjectRequest.objects.count() == 1
        assert RequestStep.objects.count() == 2


@pytest.mark.parametrize("path", [ASK, OPEN])
def test_unknown_words_open_nothing(client: Client, path: str, receipt: Receipt) -> None:
    answer = client.post(path, wanted(receipt, words="een twee drie vier vijf"))
    assert "Deze vijf woorden kennen we niet" in answer.text
    assert "gesprek" not in client.cookies
    with asking.as_system("tests"):
        assert not SubjectRequest.objects.exists()


def test_words_that_are_over_open_nothing_more(client: Client, receipt: Receipt) -> None:
    client.post(ASK, wanted(receipt))
    released()
    with asking.as_system("tests"):
        Package.objects.update(expires_on=clock.today() - timedelta(days=1))
    assert "Haal het bestand op" not in client.get(STATUS).text
    assert client.post(file()).status_code == 302


def test_guessing_is_limited(client: Client, receipt: Receipt) -> None:
    for _ in range(own_data.LIMIT.per_address):
        client.post(OPEN, {"words": "een twee drie vier vijf"})
    answer = client.post(OPEN, {"words": receipt.words})
    assert (answer.status_code, "te vaak" in answer.text) == (429, True)


def test_a_pass_of_one_takes_nothing_of_another(client: Client, receipt: Receipt) -> None:
    client.post(ASK, wanted(receipt))
    released()
    with asking.as_system("tests"):
        other = ask("Iets anders")
    stranger = Client()
    stranger.post("/vraag/antwoord/", {"words": other.words})
    assert stranger.get(STATUS)["Location"] == OPEN
    for path in (file(), f"{ASK}bestand/{other.question.pk}/"):
        assert stranger.post(path).status_code == 302
        assert Client().post(path).status_code == 302
        assert stranger.post(f"{path}klaar/").status_code == 302
    assert client.post(file()).status_code == 200


def test_addresses_and_titles_say_nothing(client: Client, receipt: Receipt) -> None:
    client.post(ASK, wanted(receipt))
    for path in (ASK, CHILD, OPEN, STATUS):
        text = client.get(path).text
        title = text.partition("<title>")[2].partition("</title>")[0]
        assert title.strip().startswith("Je gegevens")
        assert str(receipt.question.pk) not in text


@pytest.mark.parametrize("path", [ASK, CHILD])
def test_an_empty_form_says_what_it_misses(client: Client, path: str) -> None:
    text = client.post(path, {}).text
    assert "Kies wat je wilt" in text
    assert "Fout" in text
