"""Inviting people, giving and ending roles."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError

from tests.core.accounts.factories import give_role, make_user
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.access import asking
from thuisfront.core.accounts import actions, queries
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.audit.models import AuditLine

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 11, 23, 10, tzinfo=UTC)
DAY = MOMENT.date()


@pytest.fixture(autouse=True)
def system(db: None) -> Iterator[None]:
    """Ask as the system; what a user may give is tried in tests/core/access."""
    with asking.as_system("tests"):
        yield


def lines() -> list[tuple[str, str]]:
    return list(AuditLine.objects.order_by("id").values_list("act", "reason"))


def roles_of(user: User, on: date) -> set[str]:
    return {role for role, _organization in queries.roles_of(user, on)}


def invite(email: str = "noor@example.nl", name: str = "Noor") -> User:
    return actions.invite_user(email=email, name=name, at=MOMENT, by=SYSTEM)


def test_an_invited_colleague_has_no_password_yet() -> None:
    user = invite("  Noor@Example.NL ", " Noor de Vries ")
    assert (user.email, user.name) == ("noor@example.nl", "Noor de Vries")
    assert not user.has_usable_password()
    assert not user.is_superuser
    assert lines() == [("accounts.user.invited", "")]
    assert AuditLine.objects.get().target == str(user.pk)


@pytest.mark.parametrize(
    ("email", "name"),
    [
        ("", "Noor"),
        ("no address", "Noor"),
        ("a@b.nl, c@d.nl", "Noor"),
        ("noor@example.nl", ""),
        ("noor@example.nl", "   "),
        ("noor@example.nl", "x" * 121),
        ("TAKEN@example.nl", "Noor"),
    ],
)
def test_an_invitation_that_cannot_be_is_refused_and_leaves_nothing(email: str, name: str) -> None:
    make_user(email="taken@example.nl")
    with pytest.raises(ValidationError):
        invite(email, name)
    assert User.objects.count() == 1
    assert lines() == []


def test_a_role_given_twice_is_one_membership_and_one_line() -> None:
    user, centre = invite(), make_centre()
    given = [
        actions.join_organization(
            user=user, organization=centre, role="adviser", at=MOMENT, by=SYSTEM
        )
        for _ in range(2)
    ]
    assert given[0] == given[1]
    assert (given[0].starts_on, given[0].ends_on) == (DAY, None)
    assert [line for line in lines() if line[0] == "accounts.membership.given"] == [
        ("accounts.membership.given", "adviser")
    ]


def test_a_role_ends_on_its_day() -> None:
    user = make_user()
    membership = give_role(user, "adviser", make_organization(), DAY)
    actions.end_membership(membership=membership, on=date(2026, 12, 1), at=MOMENT, by=SYSTEM)
    assert roles_of(user, date(2026, 11, 30)) == {"adviser"}
    assert roles_of(user, date(2026, 12, 1)) == set()
    assert lines() == [("accounts.membership.ended", "adviser")]


@pytest.mark.parametrize("days", [0, 5])
def test_a_role_ended_before_it_began_never_was(days: int) -> None:
    membership = give_role(make_user(), "adviser", make_organization(), DAY)
    ended = DAY - timedelta(days=days)
    actions.end_membership(membership=membership, on=ended, at=MOMENT, by=SYSTEM)
    assert Membership.objects.count() == 0
    assert lines() == [("accounts.membership.ended", "adviser")]


def test_a_role_that_ended_can_be_given_anew() -> None:
    user, centre = make_user(), make_centre()
    old = give_role(user, "adviser", centre, date(2026, 1, 1))
    actions.end_membership(membership=old, on=date(2026, 2, 1), at=MOMENT, by=SYSTEM)
    new = actions.join_organization(
        user=user, organization=centre, role="adviser", at=MOMENT, by=SYSTEM
    )
    assert new.pk != old.pk
    assert roles_of(user, date(2026, 1, 15)) == {"adviser"}
    assert roles_of(user, date(2026, 6, 1)) == set()
    assert roles_of(user, DAY) == {"adviser"}


def test_a_role_holds_from_its_first_day_to_the_day_before_its_last() -> None:
    user, body = make_user(), make_organization()
    give_role(user, "adviser", body, date(2026, 3, 1), date(2026, 3, 31))
    give_role(user, "editor", body, date(2026, 3, 15))
    give_role(make_user(), "coordinator", body, date(2026, 1, 1))
    held = {day: roles_of(user, date(2026, 3, day)) for day in (1, 14, 15, 30, 31)}
    assert held == {
        1: {"adviser"},
        14: {"adviser"},
        15: {"adviser", "editor"},
        30: {"adviser", "editor"},
        31: {"editor"},
    }
    assert roles_of(user, date(2026, 2, 28)) == set()


def test_a_role_given_just_after_midnight_holds_that_same_day() -> None:
    user, centre = make_user(), make_centre()
    after_midnight = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    with time_machine.travel(after_midnight, tick=False):
        actions.join_organization(
            user=user, organization=centre, role="adviser", at=after_midnight, by=SYSTEM
        )
        assert roles_of(user, date(2026, 11, 23)) == {"adviser"}


def test_a_role_is_held_for_its_organization() -> None:
    user, one, other = make_user(), make_organization(), make_organization()
    give_role(user, "adviser", one, DAY)
    give_role(user, "adviser", other, DAY)
    give_role(user, "editor", other, DAY)
    held = {("adviser", one.pk), ("adviser", other.pk), ("editor", other.pk)}
    assert set(queries.roles_of(user, DAY)) == held
