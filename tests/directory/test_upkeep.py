"""Organizations say themselves whether it is right, and what looks double is judged once."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.directory.factories import make_organization, make_phone, make_place, make_service
from thuisfront.core.base import clock
from thuisfront.core.outbox.models import Letter
from thuisfront.directory.actions import upkeep as actions
from thuisfront.directory.enums import Status
from thuisfront.directory.models import Correction, Inquiry, Organization, Pair, Service
from thuisfront.directory.queries import upkeep as queries

pytestmark = pytest.mark.django_db
BASE = "/werk/hulpaanbod/"
WORK = f"{BASE}werklijst/"


@pytest.fixture(autouse=True)
def _centre(db: None) -> None:
    make_centre()


@pytest.fixture
def editor() -> Client:
    return browser_of(make_user("editor"))


@pytest.fixture
def offer() -> Service:
    service = make_service(
        make_organization(name="De Brug"), name="Rouwgroep", description="Samen."
    )
    make_phone(service, "088 111 1111")
    return service


def link(organization: Organization, monkeypatch: pytest.MonkeyPatch) -> str:
    """Ask an organization, and return where its link leads."""
    monkeypatch.setattr(actions, "new_token", lambda: "geheim-van-deze-link")
    actions.set_inquiry(organization=organization, email="info@brug.test", at=clock.now(),
                        by=make_user("editor"))  # fmt: skip
    return "/hulp-vinden/klopt-dit/geheim-van-deze-link/"


def filled(client: Client, where: str, **more: str) -> dict[str, str]:
    """Return what the form sends when nothing is changed, and what is changed."""
    page = client.get(where)
    assert page.status_code == 200
    form = page.context["forms"]
    given: dict[str, str] = {}
    for _, each in form.rows:
        given |= {each.add_prefix(name): "" if value is None else str(value)
                  for name, value in each.initial.items()}  # fmt: skip
    return given | {f"s0-{name}": value for name, value in more.items()}


def test_what_is_right_gets_the_date_of_today(
    client: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    answer = client.post(where, filled(client, where))
    assert "nakeken" in answer.content.decode()
    offer.refresh_from_db()
    assert offer.assured_date == clock.today()
    assert Correction.objects.count() == 0
    assert client.get(where).status_code == 404


def test_a_correction_waits_for_an_editor_who_sees_before_and_after(
    client: Client, editor: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    client.post(where, filled(client, where, phone="088 222 2222", description="<b>Anders</b>."))
    offer.refresh_from_db()
    assert (offer.phones.get().number, offer.assured_date) == ("088 111 1111", None)
    assert "Rouwgroep" in editor.get(WORK).content.decode()
    page = f"{BASE}verbetering/{Correction.objects.get().pk}/"
    shown = editor.get(page).content.decode()
    for said in ("088 111 1111", "088 222 2222", "Anders."):
        assert said in shown
    editor.post(page, {"take": "1"})
    offer.refresh_from_db()
    assert (offer.phones.get().number, offer.description) == ("088 222 2222", "Anders.")
    assert offer.assured_date == clock.today()
    assert "Hierover besloot iemand al" in editor.post(page, follow=True).content.decode()


def test_a_refused_correction_changes_nothing(
    client: Client, editor: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    client.post(where, filled(client, where, status="defunct"))
    editor.post(f"{BASE}verbetering/{Correction.objects.get().pk}/")
    offer.refresh_from_db()
    assert offer.status == Status.ACTIVE
    assert Correction.objects.get().state == "refused"


def test_a_wrong_value_is_said_and_the_link_stays(
    client: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    for wrong in ({"email": "geen"}, {"status": "soms"}, {"room": "veel"}):
        answer = client.post(where, filled(client, where, **wrong))
        assert "data-error-summary" in answer.content.decode()
    assert Correction.objects.count() == 0
    assert client.get(where).status_code == 200


def test_the_link_ends_and_is_kept_as_a_hash_only(
    client: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    held = Inquiry.objects.get()
    assert b"geheim-van" not in bytes(held.token_hash or b"")
    assert bytes(held.token_hash or b"") == queries.hash_of("geheim-van-deze-link")
    assert client.get("/hulp-vinden/klopt-dit/geheim-van-een-andere/").status_code == 404
    Inquiry.objects.update(valid_until=clock.now() - timedelta(seconds=1))
    assert client.get(where).status_code == 404
    page = client.get(where)
    assert "werkt niet meer" in page.content.decode()
    assert "De Brug" not in page.content.decode()


def test_the_mail_tells_nothing_and_its_text_is_sealed(
    offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    link(offer.organization, monkeypatch)
    letter = Letter.objects.get()
    assert letter.subject == "Klopt nog wat we over jullie vertellen?"
    assert letter.body == ""
    assert not re.search("detentie|gevang|brug", letter.subject, re.IGNORECASE)
    assert mail.outbox == []


def test_an_address_is_asked_twice_a_year_and_not_more(
    offer: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    Inquiry.objects.create(organization=offer.organization, email="info@brug.test")
    for number in ("1", "0"):
        call_command("ask_organizations")
        assert capsys.readouterr().out == f"{number} asked.\n"
    Inquiry.objects.update(asked_at=clock.now() - timedelta(days=183))
    call_command("ask_organizations")
    assert Letter.objects.count() == 2


def test_the_address_of_who_is_asked_stands_on_no_page_for_others(
    client: Client, offer: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = link(offer.organization, monkeypatch)
    for path in (where, f"/hulp-vinden/{offer.pk}/",
                 f"/api/directory/v1/organizations/{offer.organization_id}/",
                 f"/api/directory/v1/services/{offer.pk}/"):  # fmt: skip
        assert "info@brug.test" not in client.get(path).content.decode()


def test_an_editor_asks_and_stops_asking(editor: Client, offer: Service) -> None:
    where = f"{BASE}navraag/{offer.organization_id}/"
    assert "data-error-summary" in editor.post(where, {"email": "x"}).content.decode()
    editor.post(where, {"email": "info@brug.test"})
    assert Inquiry.objects.get().asked_at
    page = editor.get(f"{BASE}organization/{offer.organization_id}/").content.decode()
    assert "Nog niet beantwoord" in page
    Inquiry.objects.update(valid_until=clock.now() - timedelta(days=1))
    assert "De Brug" in editor.get(WORK).content.decode()
    editor.post(where, {"end": "1"})
    assert Inquiry.objects.count() == 0


def test_what_was_checked_over_a_year_ago_stands_in_the_list(editor: Client) -> None:
    make_service(name="Oud", assured_date=clock.today() - timedelta(days=366))
    make_service(name="Vers", assured_date=clock.today() - timedelta(days=365))
    page = editor.get(WORK).content.decode()
    assert "Oud" in page
    assert "Vers" not in page


def alike() -> list[tuple[set[str], tuple[str, ...]]]:
    return [({each.first.name, each.second.name}, each.why) for each in queries.doubles()]


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ({"name": "Rouw-groep"}, {"name": "rouwgroep!"}, ("name",)),
        ({"url": "https://www.a.test/rouw/"}, {"url": "http://a.test/rouw"}, ("site",)),
        ({"url": "https://a.test"}, {"url": "https://a.test/"}, None),
        ({"phone": "088 111 11 11"}, {"phone": "+31 88 1111111"}, ("phone",)),
        ({"phone": "112"}, {"phone": "112"}, None),
        ({"at": (52.1, 5.1), "name": "Speelgroep A"},
         {"at": (52.1005, 5.1005), "name": "Speelgroep B"}, ("address",)),
        ({"at": (52.1, 5.1)}, {"at": (52.1005, 5.1005)}, None),
        ({"at": (52.1, 5.1), "name": "Speelgroep A"},
         {"at": (52.2, 5.1), "name": "Speelgroep B"}, None),
        ({"name": "Rouwgroep"}, {"name": "Rouwgroep", "status": "defunct"}, None),
    ],
)  # fmt: skip
def test_what_looks_double_is_found(
    one: dict[str, Any], other: dict[str, Any], why: tuple[str, ...] | None
) -> None:
    for number, given in enumerate((one, other)):
        values = {"name": f"Naam {number} eigen"} | given
        phone, at = values.pop("phone", ""), values.pop("at", None)
        service = make_service(**values)
        if phone:
            make_phone(service, phone)
        if at:
            make_place(service, latitude=at[0], longitude=at[1])
    assert [found for _, found in alike()] == ([why] if why else [])


def test_two_different_ones_are_not_told_again(editor: Client) -> None:
    first, second = make_service(name="Rouwgroep"), make_service(name="Rouwgroep")
    assert len(alike()) == 1
    for pair in ((first, second), (second, first)):
        editor.post(f"{BASE}dubbel/", {"first": pair[0].pk, "second": pair[1].pk,
                                       "verdict": "different"})  # fmt: skip
    assert Pair.objects.count() == 1
    assert alike() == []


def test_putting_together_keeps_what_only_the_other_knew(editor: Client, client: Client) -> None:
    first, second = (
        make_service(name="Rouwgroep", fees_description=""),
        make_service(name="Rouwgroep", fees_description="Gratis"),
    )
    make_phone(second, "088 333 3333")
    make_place(second)
    editor.post(f"{BASE}dubbel/", {"first": first.pk, "second": second.pk, "verdict": "merged"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.fees_description, first.phones.get().number) == ("Gratis", "088 333 3333")
    assert first.service_at_locations.count() == 1
    assert second.status == Status.DEFUNCT
    moved = client.get(f"/hulp-vinden/{second.pk}/")
    assert (moved.status_code, moved.headers["Location"]) == (302, f"/hulp-vinden/{first.pk}/")
    assert alike() == []


@pytest.mark.parametrize("verdict", ["", "misschien"])
def test_a_judgment_that_makes_no_sense_is_refused(editor: Client, verdict: str) -> None:
    one = make_service()
    asked = {"first": one.pk, "second": one.pk, "verdict": verdict or "merged"}
    assert editor.post(f"{BASE}dubbel/", asked).status_code == 404
    assert editor.post(f"{BASE}dubbel/", {"first": "x"}).status_code == 404
