"""Colleagues: invited by letter, roles by someone else, out at once."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.accounts.factories import (
    browser_of,
    give_role,
    make_user,
    totp,
    with_password_and_seed,
)
from tests.core.office.letters import link_in, sent_letters
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.access.roles import ROLES
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization

pytestmark = pytest.mark.django_db
LIST = "/werk/collegas/"
INVITE = f"{LIST}uitnodigen/"
AT = datetime(2026, 11, 23, 10, 0, 5, tzinfo=UTC)
WORDS = "een nieuwe zin voor sam"


@pytest.fixture
def manager() -> User:
    make_centre()
    return with_password_and_seed(make_user("coordinator", name="Ada", email="ada@example.nl"))


@pytest.fixture
def sam(manager: User) -> User:
    return with_password_and_seed(make_user("adviser", name="Sam", email="sam@example.nl"))


def page_of(user: User, act: str = "") -> str:
    return f"{LIST}{user.pk}/{act}"


def wanted(**values: str) -> dict[str, str]:
    centre = Organization.objects.get(is_centre=True)
    usual = {"name": "Sam", "email": "sam@example.nl", "role": "adviser"}
    return {**usual, "organization": str(centre.pk), "until": "", **values}


def acts() -> list[str]:
    return list(AuditLine.objects.order_by("id").values_list("act", flat=True))


def test_an_invited_colleague_chooses_a_password_with_a_link_that_works_once(manager: User) -> None:
    browser_of(manager).post(INVITE, wanted())
    [(to, body)] = sent_letters()
    assert to == ["sam@example.nl"]
    link = urlsplit(link_in(body.replace("http://localhost:8000.", ""))).path
    client = Client()
    client.post(client.get(link)["Location"], {"password1": WORDS, "password2": WORDS})
    assert User.objects.get(email="sam@example.nl").check_password(WORDS)
    assert "Location" not in Client().get(link).headers


@pytest.mark.parametrize(("days", "works"), [(2.99, True), (3.01, False)])
def test_the_link_of_an_invitation_is_over_after_three_days(
    manager: User, days: float, *, works: bool
) -> None:
    with time_machine.travel(AT, tick=False) as clock_:
        browser_of(manager).post(INVITE, wanted())
        [(_, body)] = sent_letters()
        clock_.shift(timedelta(days=days))
        link = link_in(body.replace("http://localhost:8000.", ""))
        assert ("Location" in Client().get(urlsplit(link).path).headers) is works


def test_inviting_someone_who_has_an_account_gives_a_role_and_sends_nothing(
    manager: User, sam: User
) -> None:
    browser_of(manager).post(INVITE, wanted(role="editor", email="SAM@example.nl"))
    assert User.objects.count() == 2
    assert sorted(sam.memberships.values_list("role", flat=True)) == ["adviser", "editor"]
    assert sent_letters() == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"email": "geen adres"}, {"email": "a@b.nl, c@d.nl"}, {"role": "king"}, {"role": ""},
        {"organization": "x"}, {"until": "2020-01-01"}, {"until": "morgen"}, {"name": ""},
        {"name": "x" * 200},
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_and_nothing_is_made(manager: User, wrong: dict[str, str]) -> None:
    answer = browser_of(manager).post(INVITE, wanted(**wrong))
    assert answer.status_code == 200
    assert 'href="#id_' in answer.text
    assert User.objects.count() == 1


def test_who_runs_the_system_gives_no_role_that_sees_people(manager: User, sam: User) -> None:
    client = browser_of(make_user("administrator", name="Lotte"))
    for role, status in (("adviser", 200), ("coordinator", 200), ("trainer", 302)):
        assert client.post(page_of(sam), wanted(role=role)).status_code == status
    roles = set(sam.memberships.values_list("role", flat=True))
    assert roles == {"adviser", "trainer"}


def test_a_role_can_have_an_end(manager: User, sam: User) -> None:
    until = clock.today() + timedelta(days=30)
    browser_of(manager).post(page_of(sam), wanted(role="editor", until=until.isoformat()))
    assert sam.memberships.get(role="editor").ends_on == until


def test_nobody_gives_takes_or_restores_rights_of_their_own(manager: User) -> None:
    client = browser_of(manager)
    held = manager.memberships.get()
    posts = [
        client.post(page_of(manager), wanted(role="coordinator")),
        client.post(INVITE, wanted(role="coordinator", email="ADA@example.nl")),
        client.post(page_of(manager, f"rollen/{held.pk}/einde/")),
        client.post(page_of(manager, "sluiten/")),
        client.post(page_of(manager, "opnieuw/")),
    ]
    assert [answer.status_code for answer in posts] == [403] * 5
    assert list(Membership.objects.values_list("role", "ends_on")) == [("coordinator", None)]
    assert Authenticator.objects.filter(user=manager).exists()


def test_fields_that_are_not_in_the_form_change_nothing(manager: User, sam: User) -> None:
    sly = {"user": str(manager.pk), "is_superuser": "on", "is_active": "", "by": str(sam.pk)}
    browser_of(manager).post(page_of(sam), wanted(role="editor", **sly))
    sam.refresh_from_db()
    assert (sam.is_superuser, sam.is_active) == (False, True)
    assert manager.memberships.count() == 1


def test_ending_the_last_role_signs_out_at_once(manager: User, sam: User) -> None:
    there = browser_of(sam)
    browser_of(manager).post(page_of(sam, f"rollen/{sam.memberships.get().pk}/einde/"))
    assert sam.sessions.count() == 0
    assert there.get("/werk/").status_code == 302
    assert "accounts.membership.ended" in acts()


def test_closing_an_account_signs_out_at_once_and_opening_it_lets_in_again(
    manager: User, sam: User
) -> None:
    there, here = browser_of(sam), browser_of(manager)
    here.post(page_of(sam, "sluiten/"))
    assert there.get("/werk/").status_code == 302
    assert sam.sessions.count() == 0
    here.post(page_of(sam, "openen/"))
    assert browser_of(sam).get("/werk/").status_code == 200
    assert acts()[-2:] == ["accounts.user.disabled", "accounts.user.enabled"]


def test_a_lost_second_factor_starts_anew_with_password_and_letter(
    manager: User, sam: User
) -> None:
    there = browser_of(sam)
    browser_of(manager).post(page_of(sam, "opnieuw/"))
    sam.refresh_from_db()
    assert not sam.has_usable_password()
    assert not Authenticator.objects.filter(user=sam).exists()
    assert there.get("/werk/").status_code == 302
    [(to, body)] = sent_letters()
    assert to == [sam.email]
    assert "/password/reset/key/" in body
    assert acts()[-1] == "accounts.sign_in.restarted"


@pytest.mark.parametrize(
    "role", [r.code for r in ROLES if r.code not in {"administrator", "coordinator"}]
)
def test_only_who_manages_accounts_sees_colleagues(manager: User, sam: User, role: str) -> None:
    client = browser_of(make_user(role))
    assert client.get(LIST).status_code == 403
    assert client.get(page_of(sam)).status_code == 403
    for act in ("sluiten/", "openen/", "opnieuw/", f"rollen/{sam.memberships.get().pk}/einde/"):
        assert client.post(page_of(sam, act)).status_code == 403


def test_colleagues_of_another_organization_are_not_there(manager: User) -> None:
    far = make_user("adviser", make_organization(name="Elders"), name="Verweg")
    client = browser_of(manager)
    assert "Verweg" not in client.get(LIST).text
    assert client.get(page_of(far)).status_code == 404
    assert client.post(page_of(far, "sluiten/")).status_code == 404
    assert client.post(page_of(far), wanted()).status_code == 404


def test_an_account_of_two_organizations_is_closed_by_neither_alone(
    manager: User, sam: User
) -> None:
    give_role(sam, "adviser", make_organization(name="Elders"))
    client = browser_of(manager)
    page = client.get(page_of(sam)).text
    assert "Elders" not in page
    for act in ("sluiten/", "openen/", "opnieuw/"):
        assert client.post(page_of(sam, act)).status_code == 404


def test_a_role_of_another_organization_is_not_ended(manager: User, sam: User) -> None:
    far = give_role(sam, "adviser", make_organization(name="Elders"))
    answer = browser_of(manager).post(page_of(sam, f"rollen/{far.pk}/einde/"))
    assert answer.status_code == 404


def test_a_role_at_another_organization_cannot_be_given(manager: User, sam: User) -> None:
    elsewhere = str(make_organization(name="Elders").pk)
    answer = browser_of(manager).post(page_of(sam), wanted(organization=elsewhere))
    assert answer.status_code == 200
    assert sam.memberships.count() == 1


def test_a_change_long_after_the_second_factor_asks_for_it_and_keeps_what_was_typed(
    manager: User, sam: User
) -> None:
    with time_machine.travel(AT, tick=False) as clock_:
        client = browser_of(manager)
        clock_.shift(301)
        asked = client.post(page_of(sam), wanted(role="editor"))
        assert asked.status_code == 403
        assert '<input type="hidden" name="role" value="editor">' in asked.text
        wrong = client.post(page_of(sam), wanted(role="editor", second_factor_code="123456"))
        assert wrong.status_code == 403
        assert sam.memberships.count() == 1
        code = totp(AT.timestamp() + 301)
        done = client.post(page_of(sam), wanted(role="editor", second_factor_code=code))
        assert done.status_code == 302
        assert sam.memberships.count() == 2
        again = client.post(page_of(sam), wanted(role="coordinator"))
        assert again.status_code == 302


def test_a_page_of_changes_sends_on_to_the_second_factor_and_back(manager: User) -> None:
    with time_machine.travel(AT, tick=False) as clock_:
        client = browser_of(manager)
        clock_.shift(301)
        asked = client.get(INVITE)["Location"]
        assert asked == f"/account/2fa/reauthenticate/?next={INVITE}"
        back = client.post(asked, {"code": totp(AT.timestamp() + 301)})
        assert back["Location"] == INVITE
        assert client.get(INVITE).status_code == 200


def test_codes_guessed_on_a_fresh_form_lock_out_too(manager: User, sam: User) -> None:
    with time_machine.travel(AT, tick=False) as clock_:
        client = browser_of(manager)
        clock_.shift(301)
        for _ in range(5):
            client.post(page_of(sam, "sluiten/"), {"second_factor_code": "123456"})
        right = {"second_factor_code": totp(AT.timestamp() + 301)}
        assert client.post(page_of(sam, "sluiten/"), right).status_code == 403
        sam.refresh_from_db()
        assert sam.is_active


def test_the_list_costs_the_same_for_one_and_for_three(manager: User) -> None:
    client, counts = browser_of(manager), []
    client.get(LIST)
    for more in (0, 2):
        for _ in range(more):
            make_user("adviser")
        with CaptureQueriesContext(connection) as done:
            client.get(LIST)
        counts.append(len(done))
    assert counts[0] == counts[1]
