"""The doors: who is let in, who is sent where, and what is never lost on the way."""

from datetime import UTC, date, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine
from django.test import Client
from pytest_django import Settings

from tests.core.access import pages
from tests.core.accounts.factories import browser_of, give_role, make_user
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.access.guards import PUBLIC, SIGNED_IN
from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.middleware import states_access
from thuisfront.core.access.permissions import Permission, permissions_for
from thuisfront.core.access.queries import organizations_within, permissions_of, roles_of
from thuisfront.core.access.roles import BY_CODE, ROLES
from thuisfront.core.accounts.models import User
from thuisfront.core.base.hours import ZONE

pytestmark = pytest.mark.django_db
TYPED = "Beste vrager, het is niet jouw schuld.\nEcht niet: nooit geweest ook."
DAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def doors(settings: Settings) -> None:
    settings.ROOT_URLCONF = pages.__name__
    make_centre()


def officer() -> User:
    return make_user("privacy-officer", name="Anne")


def test_a_view_says_who_may_come_in() -> None:
    said = [getattr(view, "access", None) for view in (pages.for_all, pages.for_staff)]
    assert said == [PUBLIC, SIGNED_IN]
    assert getattr(pages.for_privacy, "access", None) == Permission.AUDIT_READ
    assert states_access(pages.for_all)
    assert not states_access(pages.forgotten)


def test_a_view_that_says_nothing_is_served_to_nobody() -> None:
    for client in (Client(), browser_of(officer())):
        response = client.get("/deur/vergeten/")
        assert response.status_code == 403
        assert b"forgotten" not in response.content


def test_a_public_page_is_open_and_asks_for_nothing() -> None:
    response = Client().get("/deur/allen/")
    assert (response.status_code, response.content) == (200, b"for all")
    assert response.cookies == {}


@pytest.mark.parametrize("path", ["/deur/medewerkers/", "/deur/privacy/7/?van=mij&x=1"])
def test_who_is_not_signed_in_is_sent_to_sign_in_and_back(path: str) -> None:
    response = Client().get(path)
    assert response.status_code == 302
    target = urlsplit(response["Location"])
    assert target.path == "/account/login/"
    assert parse_qs(target.query) == {"next": [path]}


@pytest.mark.parametrize("path", ["/deur/medewerkers/", "/deur/privacy/7/"])
def test_a_password_alone_opens_no_door(path: str) -> None:
    response = browser_of(officer(), second_factor=False).get(path)
    assert response.status_code == 302
    assert response["Location"].startswith("/account/2fa/")


def test_the_second_factor_of_another_user_does_not_count() -> None:
    client = browser_of(officer())
    session = client.session
    [name] = [name for name in session.keys() if name.endswith("methods_user")]  # noqa: SIM118 -- a session
    session[name] = str(make_user().pk)
    session.save()
    assert client.get("/deur/medewerkers/").status_code == 302


def test_everyone_who_works_here_comes_in_where_no_more_is_asked() -> None:
    sam = make_user("editor", make_organization(), name="Sam")
    response = browser_of(sam).get("/deur/medewerkers/")
    assert (response.status_code, response.content) == (200, b"for Sam")


@pytest.mark.parametrize("role", [role.code for role in ROLES])
def test_only_the_role_with_the_permission_comes_in(role: str) -> None:
    response = browser_of(make_user(role)).get("/deur/privacy/7/")
    allowed = role in {"privacy-officer", "log-manager"}
    assert response.status_code == (200 if allowed else 403)
    assert (b"page 7" in response.content) is allowed


def test_a_form_sent_after_the_session_ended_shows_what_was_typed() -> None:
    response = Client().post("/deur/privacy/7/", {"text": TYPED, "password": "x" * 60})
    assert response.status_code == 403
    assert "het is niet jouw schuld.\nEcht niet" in response.content.decode()
    assert b"x" * 60 not in response.content
    assert response["Cache-Control"] == "no-store"


def test_a_user_who_is_switched_off_is_out_at_the_next_page() -> None:
    user = officer()
    client = browser_of(user)
    assert client.get("/deur/privacy/7/").status_code == 200
    User.objects.filter(pk=user.pk).update(is_active=False)
    assert client.get("/deur/privacy/7/").status_code == 302


def test_a_membership_that_ends_closes_the_door_that_day() -> None:
    user, body = make_user(), make_organization()
    give_role(user, "privacy-officer", body, DAY, DAY + timedelta(days=2))
    answers = {}
    for days in (-1, 0, 1, 2):
        moment = datetime.combine(DAY + timedelta(days=days), datetime.min.time(), ZONE)
        with time_machine.travel(moment.astimezone(UTC), tick=False):
            answers[days] = browser_of(user).get("/deur/privacy/7/").status_code
    assert answers == {-1: 302, 0: 200, 1: 200, 2: 302}


def test_what_a_role_may_follows_from_the_matrix() -> None:
    for role in ROLES:
        assert permissions_of(make_user(role.code)) == permissions_for(role.code)
    may = {role.code: {str(p) for p in role.may} for role in ROLES}
    answering = {"helpdesk.read", "helpdesk.answer"}
    more = {"helpdesk.find", "consent.read", "consent.record", "letter.check"}
    worries = {"meldcode.raise", "meldcode.read", "meldcode.write"}
    sending = {"referral.read", "referral.write"}
    assert may["adviser"] == answering | more | worries | sending
    assert may["volunteer"] == answering | {"meldcode.raise"}
    assert may["administrator"] == {"accounts.manage", "organization.change"}
    assert may["editor"] == {"directory.edit", "knowledge.edit", "knowledge.review"}
    assert may["experience-expert"] == {"knowledge.review"}
    assert may["log-manager"] == {"audit.read", "audit.export"}
    assert may["researcher"] == {"consent.read"}  # of the own study
    assert may["trainer"] == set()


def test_every_permission_is_held_by_some_role_and_every_role_is_described() -> None:
    assert {p for role in ROLES for p in role.may} == set(Permission)
    assert [role.code for role in ROLES if not (str(role.name) and str(role.description))] == []


def test_permissions_of_several_roles_add_up_and_unknown_roles_give_nothing() -> None:
    user, body = make_user("editor"), make_organization()
    give_role(user, "privacy-officer", body)
    give_role(user, "emperor", body)
    assert permissions_of(user) == BY_CODE["editor"].may | BY_CODE["privacy-officer"].may
    assert [role.code for role in roles_of(user)] == ["editor", "privacy-officer"]
    assert permissions_of(make_user()) == frozenset()


def test_a_permission_holds_only_for_the_organization_of_the_role() -> None:
    user, mine, other = make_user(), make_organization(), make_organization()
    give_role(user, "adviser", mine, DAY)
    give_role(user, "coordinator", mine, DAY)
    give_role(user, "editor", other, DAY)
    give_role(user, "adviser", other, DAY - timedelta(days=9), DAY)
    give_role(user, "adviser", make_organization(), DAY + timedelta(days=1))
    with time_machine.travel(datetime(2026, 11, 23, 12, tzinfo=UTC), tick=False):
        question, content, log = Data.ANONYMOUS_QUESTION, Data.PUBLIC_CONTENT, Data.ACCESS_LOG
        assert organizations_within(user, question, Act.READ, Reach.QUEUE) == [mine.pk]
        assert organizations_within(user, content, Act.UPDATE, Reach.EVERYWHERE) == [other.pk]
        assert organizations_within(user, log, Act.READ, Reach.EVERYWHERE) == []


def test_a_form_of_ours_that_was_sent_too_late_can_be_sent_once_more() -> None:
    late = {"text": TYPED, "choice": "b"}
    answer = Client(headers={"sec-fetch-site": "same-origin"}).post("/deur/privacy/7/", late)
    assert answer.status_code == 403
    assert '<input type="hidden" name="choice" value="b">' in answer.text


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", ""])
def test_a_form_of_another_site_cannot_be_sent_on_with_one_press(site: str) -> None:
    headers = {"sec-fetch-site": site} if site else {}
    answer = Client(headers=headers).post("/deur/privacy/7/", {"text": TYPED, "choice": "b"})
    assert 'name="choice"' not in answer.text


def test_a_secret_is_not_written_into_the_page_that_keeps_a_form() -> None:
    late = {"text": TYPED, "password": "geheim"}
    answer = Client(headers={"sec-fetch-site": "same-origin"}).post("/deur/privacy/7/", late)
    assert "geheim" not in answer.text
