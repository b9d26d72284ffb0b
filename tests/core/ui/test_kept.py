"""What everybody may read about what is kept: two levels, two languages, from the map."""

import pytest
from django.test import Client

from tests.core.organizations.factories import make_centre
from thuisfront.core.privacy import datamap

pytestmark = pytest.mark.django_db
ADULT, CHILD = "/wat-bewaren-we/", "/wat-bewaren-we/kinderen/"


@pytest.fixture(autouse=True)
def site() -> None:
    make_centre()


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    assert not response.cookies
    return response.content.decode().replace("&#x27;", "'")


def test_adults_read_of_every_processing_why_and_how_long(client: Client) -> None:
    page = text(client, ADULT)
    for entries in datamap.processings().values():
        assert str(entries[0].processing.told) in page
        assert [e for e in entries if str(e.retention.sentence) not in page] == []


def test_children_read_what_is_about_them_in_their_own_words(client: Client) -> None:
    page = text(client, CHILD)
    found = [entries[0].processing for entries in datamap.processings().values()]
    assert [p.code for p in found if p.told_child and str(p.told_child) not in page] == []
    assert [p.code for p in found if not p.told_child and str(p.name) in page] == []
    assert [p.code for p in found if p.told_child and f">{p.name_child}</h2>" not in page] == []
    assert "AVG" not in page


@pytest.mark.parametrize("path", [ADULT, CHILD])
def test_no_name_of_a_column_is_shown(client: Client, path: str) -> None:
    page = text(client, path)
    columns = {name for entry in datamap.entries for name in entry.personal if "_" in name}
    assert [name for name in columns if name in page] == []


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (ADULT, "Wat bewaren we en waarom?"),
        (CHILD, "Wat weten wij van jou?"),
        (f"/en{ADULT}", "What do we keep and why?"),
        (f"/en{CHILD}", "What do we know of you?"),
    ],
)
def test_it_is_there_in_both_languages(client: Client, path: str, title: str) -> None:
    assert f"<h1>{title}</h1>" in text(client, path)


def test_every_page_links_to_it(client: Client) -> None:
    assert f'href="{ADULT}"' in text(client, CHILD)
    assert 'href="/en/wat-bewaren-we/"' in text(client, f"/en{CHILD}")
