import re
from html import unescape

import pytest
from django.test import Client

from tests.core.accounts.factories import browser_of, give_role, make_user
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.ui.models import PageGeneration

pytestmark = pytest.mark.django_db
ANSWERING = {
    "/werk/brieven/", "/werk/chat/", "/werk/gesprekken/", "/werk/hoe-gaat-het/",
    "/werk/meldcode/", "/werk/taken/", "/werk/verwijzingen/", "/werk/vragen/",
}  # fmt: skip
LEADING = {"/werk/bord/", "/werk/cijfers/"}
DESK, CENTRE, TRAIL = "/werk/", "/werk/centrum/", "/werk/logboek/"
EMERGENCY, TRYING = "/werk/noodtoegang/", "/werk/toegang/proberen/"
GOOD = {
    "name": "Centrum Noord", "phone": "0800-1234567", "email": "", "country": "nl",
    "exit_url": "https://www.weer.example/",
}  # fmt: skip
ROLES = ("adviser", "coordinator", "editor", "privacy-officer", "administrator")


@pytest.fixture(autouse=True)
def site() -> None:
    """Have a centre."""
    make_centre()


@pytest.fixture
def coordinator() -> Client:
    return browser_of(make_user("coordinator"))


@pytest.fixture
def officer() -> Client:
    return browser_of(make_user("privacy-officer"))


@pytest.mark.parametrize("role", ROLES)
def test_the_desk_names_the_role_and_what_it_may_do(role: str) -> None:
    from thuisfront.core.access.roles import BY_CODE

    text = unescape(browser_of(make_user(role)).get(DESK).text)
    assert str(BY_CODE[role].name) in text
    assert str(BY_CODE[role].description) in text


EDITING = {
    "/werk/hulpaanbod/", "/werk/inrichtingen/", "/werk/nakijken/", "/werk/nuttig/",
    "/werk/zoeken/",
}  # fmt: skip


@pytest.mark.parametrize(
    ("role", "places"),
    [
        ("adviser", ANSWERING),
        (
            "coordinator",
            {*ANSWERING, *LEADING, CENTRE, "/werk/collegas/", EMERGENCY, TRYING},
        ),
        ("editor", {"/redactie/", *EDITING}),
        (
            "privacy-officer",
            {TRAIL, EMERGENCY, TRYING, "/werk/privacy/", "/werk/privacy/verzoeken/"},
        ),
        ("administrator", {CENTRE, "/werk/collegas/"}),
    ],
)
def test_the_menu_leads_where_this_role_may_go_and_nowhere_else(
    role: str, places: set[str]
) -> None:
    text = browser_of(make_user(role)).get(DESK).text
    links = set(re.findall(r'href="(/werk/[^"]+|/redactie/[^"]*)"', text))
    assert links == places


@pytest.mark.parametrize("path", [DESK, CENTRE, TRAIL])
def test_who_is_not_signed_in_is_led_to_sign_in_and_back(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"/account/login/?next={path}"


@pytest.mark.parametrize("path", [DESK, CENTRE, TRAIL])
def test_without_the_second_factor_nobody_comes_in(path: str) -> None:
    user = make_user("coordinator")
    give_role(user, "privacy-officer", Organization.objects.get(is_centre=True))
    answer = browser_of(user, second_factor=False).get(path)
    assert answer.status_code == 302
    assert "/2fa/" in answer.headers["Location"]


@pytest.mark.parametrize("role", ROLES)
def test_each_page_is_for_its_own_roles(role: str) -> None:
    browser = browser_of(make_user(role))
    centre = 200 if role in {"coordinator", "administrator"} else 403
    trail = 200 if role == "privacy-officer" else 403
    assert browser.get(CENTRE).status_code == centre
    assert browser.post(CENTRE, GOOD).status_code == (302 if centre == 200 else 403)
    assert browser.get(TRAIL).status_code == trail


def test_somebody_without_a_role_does_not_come_in() -> None:
    answer = browser_of(make_user()).get(DESK)
    assert (answer.status_code, answer["Location"]) == (302, "/account/login/?next=/werk/")


@pytest.mark.parametrize("path", [DESK, CENTRE])
def test_pages_of_staff_are_kept_nowhere(coordinator: Client, path: str) -> None:
    assert coordinator.get(path).headers["Cache-Control"] == "no-store"


def test_the_form_shows_what_holds_now(coordinator: Client) -> None:
    text = coordinator.get(CENTRE).text
    assert 'value="0800-5463000"' in text


def test_a_change_is_on_every_page_at_once(coordinator: Client, client: Client) -> None:
    before = PageGeneration.objects.get().number
    answer = coordinator.post(CENTRE, GOOD)
    assert (answer.status_code, answer.headers["Location"]) == (302, CENTRE)
    assert PageGeneration.objects.get().number == before + 1
    text = client.get("/instellingen/").text
    assert "Centrum Noord" in text
    assert 'href="tel:08001234567"' in text
    assert client.get("/weg/").headers["Location"] == "https://www.weer.example/"


def test_a_change_stands_in_the_trail_with_who_did_it() -> None:
    user = make_user("coordinator")
    browser_of(user).post(CENTRE, GOOD)
    line = AuditLine.objects.get(act="organizations.centre.changed")
    assert line.actor == str(user.pk)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("phone", "bel maar", "telefoonnummer"),
        ("phone", "", "telefoonnummer"),
        ("name", "", "Naam"),
        ("name", "x" * 121, "te lang"),
        ("email", "geen adres", "e-mail"),
        ("exit_url", "javascript:alert(1)", ""),
        ("country", "fr", ""),
        ("phone", "0800\x00-' OR 1=1", "telefoonnummer"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(
    coordinator: Client, field: str, value: str, words: str
) -> None:
    answer = coordinator.post(CENTRE, {**GOOD, field: value})
    assert answer.status_code == 200
    summary = answer.text.partition("data-error-summary")[2].partition("</div>")[0]
    assert f'href="#id_{field}"' in summary
    assert words.lower() in summary.lower()
    assert Organization.objects.get(is_centre=True).phone == "0800-5463000"
    assert 'value="Centrum Noord"' in answer.text or field == "name"
    assert not AuditLine.objects.filter(act="organizations.centre.changed").exists()


def test_the_name_of_another_organization_is_refused_at_the_field(coordinator: Client) -> None:
    other = make_organization(name="Centrum Zuid")
    answer = coordinator.post(CENTRE, {**GOOD, "name": other.name})
    assert answer.status_code == 200
    assert 'href="#id_name">Een andere organisatie heeft deze naam al.' in answer.text
    assert Organization.objects.get(is_centre=True).name == "Centrum Test"
