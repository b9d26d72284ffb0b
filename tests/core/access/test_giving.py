"""Memberships and grants: written by the database only, by who may, never to oneself."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, connection, transaction

from tests.core.accounts.factories import give_role, leave, make_user
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.access import asking
from thuisfront.core.access.models import Grant
from thuisfront.core.access.queries import things_granted
from thuisfront.core.accounts.actions import end_membership, join_organization
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization

pytestmark = pytest.mark.django_db
KIND = "test.file"


@pytest.fixture
def centre() -> Organization:
    return make_centre()


@pytest.fixture
def sam(centre: Organization) -> User:
    return make_user("adviser", centre, name="Sam")


def give(by: User, to: User, role: str, where: Organization) -> Membership:
    with asking.as_user(by):
        return join_organization(user=to, organization=where, role=role, at=clock.now(), by=by)


def call(function: str, *values: Any) -> Any:
    with connection.cursor() as cursor:
        marks = ", ".join(["%s"] * len(values))
        cursor.execute(f"SELECT {function}({marks})", values)
        row = cursor.fetchone()
    return row and row[0]


def grant(by: User, to: User, thing: UUID, *, days: float = 14, basis: str = "trajectory") -> None:
    until = clock.now() + timedelta(days=days)
    where = Organization.objects.get(is_centre=True).pk
    with asking.as_user(by):
        call("access_give_grant", new_key(), to.pk, where, KIND, thing, basis, "kijk mee", until)


def seen_by(user: User) -> list[UUID]:
    """Return what the program and the database say a user has been given; they must agree."""
    fresh = User.objects.get(pk=user.pk)
    with asking.as_user(fresh):
        told = call("access_things", KIND)
        assert sorted(told) == sorted(things_granted(fresh, KIND))
    return sorted(told)


def test_a_coordinator_gives_and_ends_any_role_at_home_and_none_elsewhere(
    centre: Organization, sam: User
) -> None:
    coordinator, other = make_user("coordinator", centre), make_organization()
    given = give(coordinator, sam, "senior-adviser", centre)
    with pytest.raises(PermissionDenied):
        give(coordinator, sam, "adviser", other)
    elsewhere = give_role(sam, "adviser", other)
    with pytest.raises(PermissionDenied), asking.as_user(coordinator):
        end_membership(membership=elsewhere, on=clock.today(), at=clock.now(), by=coordinator)
    with asking.as_user(coordinator):
        end_membership(membership=given, on=clock.today(), at=clock.now(), by=coordinator)
    assert sorted(sam.memberships.values_list("role", flat=True)) == ["adviser", "adviser"]


def test_an_administrator_gives_roles_that_see_nobody_only(centre: Organization, sam: User) -> None:
    administrator = make_user("administrator", centre)
    give(administrator, sam, "trainer", centre)
    for role in ("coordinator", "adviser", "volunteer", "family-worker", "emperor"):
        with pytest.raises(PermissionDenied):
            give(administrator, sam, role, centre)


@pytest.mark.parametrize("role", ["adviser", "volunteer", "editor", "privacy-officer", "trainer"])
def test_another_role_gives_none(centre: Organization, sam: User, role: str) -> None:
    with pytest.raises(PermissionDenied):
        give(make_user(role, centre), sam, "trainer", centre)


@pytest.mark.parametrize("role", ["coordinator", "administrator"])
def test_nobody_gives_oneself_a_role_or_takes_one(centre: Organization, role: str) -> None:
    user = make_user(role, centre)
    with pytest.raises(PermissionDenied):
        give(user, user, "trainer", centre)
    with pytest.raises(PermissionDenied), asking.as_user(user):
        end_membership(membership=user.memberships.get(), on=clock.today(), at=clock.now(), by=user)


def test_nobody_is_asking_so_nobody_gives(centre: Organization, sam: User) -> None:
    with pytest.raises(PermissionDenied), asking.as_nobody():
        join_organization(
            user=sam, organization=centre, role="trainer", at=clock.now(), by="system"
        )


def test_a_grant_shows_one_file_to_one_colleague_until_it_ends(
    centre: Organization, sam: User
) -> None:
    noor, thing = make_user("adviser", centre), uuid4()
    grant(noor, sam, thing)
    assert (seen_by(sam), seen_by(noor)) == ([thing], [])
    with time_machine.travel(clock.now() + timedelta(days=14, seconds=1), tick=False):
        assert seen_by(sam) == []
    with asking.as_user(noor):
        assert call("access_end_grants", KIND, thing, sam.pk) == 1
    assert seen_by(sam) == []


def test_a_clock_that_goes_back_does_not_bring_an_ended_grant_back(
    centre: Organization, sam: User
) -> None:
    noor, thing, now = make_user("adviser", centre), uuid4(), clock.now()
    grant(noor, sam, thing)
    with asking.as_user(noor):
        call("access_end_grants", KIND, thing, sam.pk)
    with time_machine.travel(now - timedelta(hours=1), tick=False):
        assert seen_by(sam) == []


def test_who_left_keeps_no_grant(centre: Organization, sam: User) -> None:
    grant(make_user("adviser", centre), sam, uuid4())
    leave(sam)
    assert seen_by(sam) == []


def test_who_is_switched_off_keeps_no_grant(centre: Organization, sam: User) -> None:
    grant(make_user("adviser", centre), sam, uuid4())
    User.objects.filter(pk=sam.pk).update(is_active=False)
    assert seen_by(sam) == []


def test_grants_are_not_given_to_oneself_nor_by_strangers_nor_as_break_glass(
    centre: Organization, sam: User
) -> None:
    stranger = make_user("adviser", make_organization())
    tries: list[Callable[[], None]] = [
        lambda: grant(sam, sam, uuid4()),
        lambda: grant(stranger, sam, uuid4()),
        lambda: grant(make_user("coordinator", centre), sam, uuid4(), basis="break-glass"),
    ]
    for attempt in tries:
        with pytest.raises(DatabaseError, match="someone else"), transaction.atomic():
            attempt()
    assert Grant.objects.count() == 0


@pytest.mark.parametrize("statement", [
    "UPDATE access_grant SET ends_at = ends_at + interval '1 year'",
    "DELETE FROM access_grant",
    "INSERT INTO access_grant SELECT * FROM access_grant",
    "UPDATE access_right SET masked = false",
    "DELETE FROM access_reader",
    "INSERT INTO accounts_membership SELECT * FROM accounts_membership",
    "UPDATE accounts_membership SET role = 'coordinator'",
    "DELETE FROM accounts_membership",
    "ALTER TABLE helpdesk_question DISABLE ROW LEVEL SECURITY",
    "DROP POLICY need_to_know_read ON helpdesk_question",
    "SET row_security = off; SELECT * FROM helpdesk_question",
    "SET ROLE tf_owner",
    "CREATE OR REPLACE FUNCTION access_is_system() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
])  # fmt: skip
def test_the_application_cannot_change_who_may_see_what(statement: str) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
