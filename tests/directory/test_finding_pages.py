"""The pages with help: narrowed by what a visitor needs, honest about what is not checked."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from thuisfront.core.base import clock
from thuisfront.directory.actions.starting import load_services
from thuisfront.directory.enums import Status
from thuisfront.directory.models import Service

LIST = "/hulp-vinden/"


@pytest.fixture(autouse=True)
def _services(db: None) -> None:
    load_services(settings.CONTENT / "services.toml", at=clock.now(), by="system")


def names(html: str) -> list[str]:
    """Return the titles in a list."""
    found = (
        piece.partition(">")[2].partition("<")[0] for piece in html.split("tf-list__title")[1:]
    )
    return [title.partition(". ")[2] for title in found]


def shown(client: Client, **asked: str) -> str:
    given = client.get(LIST, asked)
    assert given.status_code == 200
    return given.content.decode()


def test_what_is_chosen_adds_up(client: Client) -> None:
    found = names(
        shown(client, need="bezoek", audience="child", country="be", prison="gevangenis-gent")
    )
    assert found == [
        "Familiaal bezoek in de gevangenis van Gent",
        "Kinderbezoek in de gevangenis van Gent",
    ]
    assert names(shown(client, country="nl", prison="gevangenis-gent")) == []


def test_an_age_leaves_out_what_is_for_others(client: Client) -> None:
    young = "".join(shown(client, q="kindertelefoon", age="9"))
    assert "0800-0432" in young
    assert "0800-0432" not in shown(client, q="kindertelefoon", age="40").split("<footer")[0]


def test_a_child_reads_what_happens_when_it_calls(client: Client) -> None:
    assert "stopt wanneer je wilt" in shown(client, q="kindertelefoon", audience="child")
    assert "stopt wanneer je wilt" not in shown(client, q="kindertelefoon")


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("iemand die mij brengt naar het bezoek", "Ouders, Kinderen en Detentie"),
        ("voedselbank", "Voedselbank"),
        ("schuldhulp", "Schuldhulp van de gemeente"),
    ],
)
def test_a_question_in_own_words_finds_something(client: Client, words: str, first: str) -> None:
    assert names(shown(client, q=words))[0].startswith(first)


@pytest.mark.parametrize(
    "asked",
    [{"q": "x" * 9000}, {"q": "\x00"}, {"q": "' OR 1=1 --"}, {"q": "<b>de</b> 🙂"},
     {"need": "niets"}, {"age": "-1"}, {"age": "oud"}, {"bladzijde": "999"}, {"bladzijde": "x"},
     {"country": "xx"}],
)  # fmt: skip
def test_what_makes_no_sense_narrows_nothing_and_breaks_nothing(
    client: Client, asked: dict[str, str]
) -> None:
    shown(client, **asked)


def test_a_service_says_how_sure_we_are_and_what_happens(client: Client) -> None:
    unsure = Service.objects.get(name="De Kindertelefoon")
    page = client.get(f"{LIST}{unsure.pk}/").content.decode()
    assert "Nog niet gecontroleerd" in page
    assert 'href="tel:0800-0432"' in page
    assert "8 tot 18 jaar" in page
    sure = Service.objects.get(name="Advieslijn van Expertisecentrum K I N D")
    page = client.get(f"{LIST}{sure.pk}/").content.decode()
    assert "Nog niet gecontroleerd" not in page
    assert "23 november 2026" in page


def test_what_is_no_longer_offered_says_so_and_is_in_no_list(client: Client) -> None:
    service = Service.objects.get(name="De Kindertelefoon")
    Service.objects.filter(pk=service.pk).update(status=Status.INACTIVE)
    assert "is dit er niet meer" in client.get(f"{LIST}{service.pk}/").content.decode()
    assert "De Kindertelefoon" not in names(shown(client, q="kindertelefoon"))
    assert client.get(f"{LIST}00000000-0000-0000-0000-000000000000/").status_code == 404


def test_a_full_list_asks_as_little_as_a_short_one(client: Client) -> None:
    counts = []
    for asked in ({"prison": "gevangenis-gent"}, {}):
        client.get(LIST, asked)
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST, asked)
        counts.append(len(queries))
    assert counts[0] >= counts[1] - 1
    assert max(counts) <= 8
