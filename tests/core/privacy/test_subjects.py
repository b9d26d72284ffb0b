"""What someone who works here may see of what is kept, and what erasing an account does."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps

from tests.core.accounts.factories import give_role, make_user, with_password_and_seed
from tests.core.organizations.factories import make_centre
from thuisfront.core.access import asking
from thuisfront.core.access.models import SingleSignOn, StaffSession
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.privacy import datamap
from thuisfront.core.privacy.actions import place_hold
from thuisfront.core.privacy.enums import Erasure, Subject
from thuisfront.core.privacy.subjects import (
    HeldError,
    Person,
    StillNeededError,
    erase,
    package_for,
    sources,
)

AT = datetime(2026, 11, 23, 9, 31, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _centre(db: None) -> Iterator[None]:
    with asking.as_system("tests"):
        make_centre()
        yield


@pytest.fixture
def gone() -> User:
    """Return someone who worked here until a month ago, with everything an account can have."""
    user = with_password_and_seed(make_user(name="Guus Gaat", email="guus@example.nl"))
    centre, ended = make_user("adviser").memberships.get().organization, AT.date() - timedelta(30)
    give_role(user, "adviser", centre, starts_on=ended - timedelta(30), ends_on=ended)
    SingleSignOn.objects.create(issuer="https://sso.example", subject="guus-77", user=user)
    moments = {"started_at": AT, "active_at": AT, "ends_at": AT}
    StaffSession.objects.create(
        key=b"k" * 32, user=user, sealed_data=b"geheim", device="Firefox", **moments
    )
    return user


def person(user: User) -> Person:
    return Person(Subject.STAFF, user.pk)


def test_the_package_has_what_is_shown_and_no_secret(gone: User) -> None:
    package = package_for(person(gone))
    assert package["accounts.User"][0]["email"] == "guus@example.nl"
    assert package["access.SingleSignOn"] == [{"subject": "guus-77", "user": str(gone.pk)}]
    assert package["access.StaffSession"][0]["device"] == "Firefox"
    assert set(package["mfa.Authenticator"][0]) == {"user", "created_at", "last_used_at"}
    for secret in ("password", "sealed_data", "wrapped", "geheim", gone.password):
        assert secret not in str(package)


def test_the_package_of_one_has_nothing_of_another(gone: User) -> None:
    other = make_user("adviser", name="Sanne Blijft", email="sanne@example.nl")
    assert "guus" not in str(package_for(person(other))).lower()


def test_every_model_with_data_of_staff_by_their_own_is_in_the_package() -> None:
    told = {source.model for source in sources if source.kind == Subject.STAFF}
    gone = {Erasure.DELETE, Erasure.SHRED, Erasure.ANONYMIZE}
    own = {
        entry.model
        for entry in datamap.entries
        if any(
            label.subject == Subject.STAFF and label.erasure in gone
            for label in entry.personal.values()
        )
    }
    assert own - told == {
        apps.get_model(name)
        for name in (
            "account.EmailConfirmation",  # goes with the address it confirms
            "sessions.Session",  # never used
            "procrastinate.ProcrastinateJob",  # holds an address sealed, thirty days
        )
    }


def test_erasing_leaves_an_account_without_a_name_and_the_trail(gone: User) -> None:
    before = AuditLine.objects.count()
    counts = erase(person=person(gone), at=AT, by="system")
    gone.refresh_from_db()
    assert (gone.name, gone.is_active, gone.last_login) == ("Voormalig collega", False, None)
    assert gone.email == f"{gone.pk}@removed.invalid"
    assert not gone.has_usable_password()
    assert counts["accounts.User"] == 1
    left = (Authenticator, SingleSignOn, StaffSession)
    assert [model for model in left if model.objects.filter(user=gone).exists()] == []
    assert not gone.memberships.exists()
    assert AuditLine.objects.count() == before + 1
    line = AuditLine.objects.get(act="privacy.subject.erased")
    assert (line.target_kind, line.target) == ("accounts.user", str(gone.pk))
    assert "guus" not in str(package_for(person(gone))).lower()


def test_erasing_twice_is_the_same(gone: User) -> None:
    erase(person=person(gone), at=AT, by="system")
    erase(person=person(gone), at=AT, by="system")
    gone.refresh_from_db()
    assert gone.email == f"{gone.pk}@removed.invalid"


@pytest.mark.parametrize("days", [None, 1, 400])
def test_who_works_here_is_not_erased(gone: User, days: int | None) -> None:
    centre = gone.memberships.get().organization
    ends_on = AT.date() + timedelta(days) if days else None
    give_role(gone, "editor", centre, starts_on=AT.date(), ends_on=ends_on)
    with pytest.raises(StillNeededError):
        erase(person=person(gone), at=AT, by="system")
    gone.refresh_from_db()
    assert gone.name == "Guus Gaat"


def test_what_is_held_is_not_erased(gone: User) -> None:
    until = AT.date() + timedelta(days=10)
    place_hold(
        rule="accounts", thing=str(gone.pk), why="law", reason="bevel 3", until=until, at=AT,
        by=make_user("privacy-officer"),
    )  # fmt: skip
    with pytest.raises(HeldError) as held:
        erase(person=person(gone), at=AT, by="system")
    assert held.value.until == until
    erase(person=person(gone), at=AT + timedelta(days=11), by="system")
