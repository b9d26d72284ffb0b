"""Editors change a record by hand: a version of each change, and a feed that lets it be."""

from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.directory import feeds
from tests.directory.factories import make_organization, make_phone, make_place, make_service
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.search.models import Document
from thuisfront.directory.actions.importing import Outcome, take_in
from thuisfront.directory.actions.words import renew_words
from thuisfront.directory.models import (
    Address,
    Attribute,
    Feed,
    HandMade,
    Location,
    Organization,
    Schedule,
    Service,
    ServiceCapacity,
    Taxonomy,
    TaxonomyTerm,
    Version,
)

pytestmark = pytest.mark.django_db
BASE = "/werk/hulpaanbod/"


@pytest.fixture
def editor() -> Client:
    make_centre()
    return browser_of(make_user("editor"))


def path(kind: str, key: UUID) -> str:
    return f"{BASE}{kind}/{key}/"


def typed(**more: object) -> dict[str, object]:
    return {"name": "Praten", "description": "Wij luisteren.", "status": "active"} | more


def take(value: dict[str, object], feed: Feed) -> Outcome:
    return take_in(items=feeds.as_file(feeds.page(value)), at=clock.now(), by="system", feed=feed)


def test_a_service_takes_every_value_and_is_found_by_it_at_once(editor: Client) -> None:
    service = make_service(name="Oud")
    taxonomy = Taxonomy.objects.create(name="need", description="Vraag")
    term = TaxonomyTerm.objects.create(name="Geld", description="Geld", taxonomy=taxonomy)
    answer = editor.post(path("service", service.pk), typed(
        name="Schatkaartgroep", phone="0800-1234", hours="Elke dag", area="Gent", room="4",
        minimum_age="6", maximum_age="12", for_child="Je speelt.", terms=[str(term.pk)],
        checked="on", url="https://voorbeeld.test/x",
    ))  # fmt: skip
    assert answer.status_code == 302
    service.refresh_from_db()
    assert (service.name, service.minimum_age, service.extra["for_child"]) == (
        "Schatkaartgroep", 6, "Je speelt.",
    )  # fmt: skip
    assert service.assured_date == clock.today()
    assert service.phones.get().owner == service.pk
    assert Schedule.objects.get().description == "Elke dag"
    assert ServiceCapacity.objects.get().available == 4
    assert Attribute.objects.get().taxonomy_term_id == term.pk
    page = editor.get("/hulp-vinden/", {"q": "schatkaart"}).content.decode()
    assert "Schatkaartgroep" in page
    assert Document.objects.filter(reference=str(service.pk)).exists()
    found = editor.get("/api/directory/v1/services/", {"search": "schatkaartgroep"}).json()
    assert found["total_items"] == 1


def test_history_tells_who_changed_what_and_puts_it_back(editor: Client) -> None:
    service = make_service(name="Praten", description="Eerst.")
    make_phone(service, "088 111 1111")
    where = path("service", service.pk)
    editor.post(where, typed(description="Daarna.", phone="088 222 2222"))
    page = editor.get(where).content.decode()
    for said in ("088 111 1111", "088 222 2222", "Eerst.", "met de hand veranderd"):
        assert said in page
    first = Version.objects.get(why="before")
    assert Version.objects.get(why="edited").by is not None
    editor.post(f"{BASE}versie/{first.pk}/")
    service.refresh_from_db()
    assert (service.description, service.phones.get().number) == ("Eerst.", "088 111 1111")
    assert Version.objects.filter(why="restored").count() == 1
    assert AuditLine.objects.filter(act="directory.record.changed").count() == 2


def test_saving_what_is_there_already_makes_no_version(editor: Client) -> None:
    service = make_service(name="Praten", description="Wij luisteren.")
    answer = editor.post(path("service", service.pk), typed(), follow=True)
    assert "Er was niets anders" in answer.content.decode()
    assert Version.objects.count() == 0


def test_a_feed_leaves_alone_what_was_changed_by_hand_until_it_is_let_go(editor: Client) -> None:
    feed = Feed.objects.create(slug="bron")
    value = feeds.service(name="Van de bron")
    take(value, feed)
    key = UUID(str(value["id"]))
    editor.post(path("service", key), typed(name="Van ons"))
    assert take(value, feed).counts.changed == 0
    assert not HandMade.objects.get().is_behind
    outcome = take(value | {"name": "Nieuw van de bron"}, feed)
    assert outcome.is_stored
    assert [problem.wrong for problem in outcome.report] == ["by-hand"]
    assert Service.objects.get(pk=key).name == "Van ons"
    assert "Van ons" in editor.get(f"{BASE}werklijst/").content.decode()
    editor.post(f"{path('service', key)}loslaten/")
    take(value | {"name": "Nieuw van de bron"}, feed)
    assert Service.objects.get(pk=key).name == "Nieuw van de bron"


def test_an_organization_gets_a_service_and_that_a_place(editor: Client) -> None:
    editor.post(BASE, {"name": "Stichting Nieuw"})
    one = Organization.objects.get(name="Stichting Nieuw")
    answer = editor.post(f"{path('organization', one.pk)}erbij/", {"name": "Wandelen"})
    service = Service.objects.get(name="Wandelen")
    assert answer.headers["Location"] == path("service", service.pk)
    assert "Wandelen" not in editor.get("/hulp-vinden/").content.decode()
    editor.post(f"{path('service', service.pk)}erbij/", {"name": "Het park"})
    place = Location.objects.get(name="Het park")
    editor.post(path("location", place.pk), {
        "name": "Het park", "address_1": "Laan 1", "postal_code": "8000 AB", "city": "Zwolle",
        "state_province": "Overijssel", "country": "NL", "place": "Zwolle",
    })  # fmt: skip
    editor.post(path("service", service.pk), typed(name="Wandelen"))
    page = editor.get("/hulp-vinden/", {"place": "zwolle"}).content.decode()
    assert "minder dan 1 kilometer" in page
    assert "Laan 1, 8000 AB Zwolle" in editor.get(f"/hulp-vinden/{service.pk}/").content.decode()


def test_a_place_that_becomes_secret_keeps_nothing_also_not_in_its_history(editor: Client) -> None:
    here = make_place(make_service())
    where = path("location", here.location_id)
    editor.post(where, {"name": "Huis", "address_1": "Schuilstraat 9", "city": "Zwolle",
                        "postal_code": "8000 AB", "country": "NL", "place": "Zwolle"})  # fmt: skip
    assert Version.objects.count() == 2
    editor.post(where, {"name": "Huis", "is_confidential": "on", "address_1": "Schuilstraat 9"})
    location = Location.objects.get(pk=here.location_id)
    assert location.is_confidential
    assert (location.latitude, location.description) == (None, "")
    assert Address.objects.filter(location=location).count() == 0
    assert [sorted(version.values) for version in Version.objects.all()] == [
        ["is_confidential", "name"]
    ]
    assert "Schuilstraat" not in editor.get(where).content.decode()


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("service", {"name": ""}), ("service", {"minimum_age": "9", "maximum_age": "3"}),
        ("service", {"url": "javascript:alert(1)"}), ("service", {"status": "soms"}),
        ("service", {"terms": ["geen"]}), ("service", {"room": "-1"}),
        ("service", {"email": "geen mail"}), ("location", {"place": "Nergenshuizen"}),
        ("organization", {"name": "", "website": "x y"}),
    ],
)  # fmt: skip
def test_bad_input_is_said_and_changes_nothing(
    editor: Client, kind: str, wrong: dict[str, object]
) -> None:
    service = make_service(name="Praten")
    key = {"service": service.pk, "organization": service.organization_id,
           "location": make_place(service).location_id}[kind]  # fmt: skip
    answer = editor.post(path(kind, key), typed(**wrong))
    assert answer.status_code == 200
    assert "data-error-summary" in answer.content.decode()
    assert Version.objects.count() == 0


def test_markup_does_not_stay(editor: Client) -> None:
    service = make_service()
    editor.post(path("service", service.pk), typed(description="<script>x()</script><b>Dag</b>"))
    service.refresh_from_db()
    assert service.description == "Dag"


def test_what_is_not_there_is_404_and_only_editors_come_in(editor: Client, client: Client) -> None:
    for where in (
        path("service", uuid4()),
        path("zomaar", uuid4()),
        f"{BASE}verbetering/{uuid4()}/",
    ):
        assert editor.get(where).status_code == 404
    assert editor.post(f"{BASE}versie/{uuid4()}/").status_code == 404
    service = make_service()
    adviser = browser_of(make_user("adviser"))
    for where in (BASE, path("service", service.pk), f"{BASE}werklijst/"):
        assert adviser.get(where).status_code == 403
        assert client.get(where).status_code == 302


def test_what_is_named_so_comes_before_what_only_tells_of_it(editor: Client) -> None:
    named = make_service(name="Kindertelefoon")
    other = make_service(name="Anders", description="Over kinderen en de telefoon.")
    renew_words(keys=[named.pk, other.pk])
    page = editor.get(BASE, {"q": "kindertelefoon"}).content.decode()
    assert "Anders" not in page.partition("Kindertelefoon</a>")[0]


def test_offers_are_found_by_a_piece_of_their_name_or_of_who_offers_them(editor: Client) -> None:
    make_service(make_organization(name="De Brug"), name="Rouwgroep")
    make_service(name="Anders")
    for asked in ("rouw", "brug"):
        page = editor.get(BASE, {"q": asked}).content.decode()
        assert "Rouwgroep" in page
        assert "Anders" not in page
    assert "Niets past" in editor.get(BASE, {"q": "\x00%"}).content.decode()
