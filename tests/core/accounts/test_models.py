"""What the tables of people who work here refuse."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.db.models import ProtectedError

from tests.core.accounts.factories import give_role, make_user
from tests.core.organizations.factories import make_organization
from thuisfront.core.accounts.models import Membership, User

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 23)


def member(starts_on: date = DAY, ends_on: date | None = None, role: str = "adviser") -> None:
    user = User.objects.filter(email="noor@example.nl").first() or make_user(
        email="noor@example.nl"
    )
    body = user.memberships.first()
    place = body.organization if body else make_organization()
    give_role(user, role, place, starts_on, ends_on)


@pytest.mark.parametrize(
    ("constraint", "acts"),
    [
        (
            "accounts_user_email",
            [lambda: make_user(email="n@x.nl"), lambda: make_user(email="n@x.nl")],
        ),
        ("user_email_once", [lambda: make_user(email="n@x.nl"), lambda: make_user(email="N@X.nl")]),
        ("membership_ends_after_start", [lambda: member(ends_on=DAY)]),
        ("membership_ends_after_start", [lambda: member(ends_on=date(2026, 11, 22))]),
    ],
)
def test_the_database_refuses(constraint: str, acts: list[Callable[[], object]]) -> None:
    for act in acts[:-1]:
        act()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        acts[-1]()


def test_a_running_role_is_held_once() -> None:
    member()
    with pytest.raises(Membership.DoesNotExist):  # the second is not written
        member()
    assert Membership.objects.count() == 1


def test_the_application_cannot_write_memberships_itself() -> None:
    member()
    row = Membership.objects.get()
    acts = (
        lambda: Membership.objects.filter(pk=row.pk).update(role="coordinator"),
        row.delete,
        lambda: Membership.objects.bulk_create([Membership(**values_of(row))]),
    )
    for act in acts:
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            act()
    assert Membership.objects.get().role == "adviser"


def values_of(row: Membership) -> dict[str, object]:
    names = ("user_id", "organization_id", "starts_on")
    return {name: getattr(row, name) for name in names} | {"role": "coordinator"}


def test_a_role_that_ended_can_be_given_again_beside_it() -> None:
    member(ends_on=date(2026, 12, 1))
    member()
    member(role="editor")
    assert Membership.objects.count() == 3


def test_an_organization_with_people_cannot_go() -> None:
    member()
    with pytest.raises(ProtectedError):
        Membership.objects.get().organization.delete()


@pytest.mark.parametrize("typed", ["noor@example.nl", "NOOR@Example.NL"])
def test_a_user_is_found_however_the_address_is_capitalized(typed: str) -> None:
    user = make_user(email="noor@example.nl")
    assert User.objects.get_by_natural_key(typed) == user


def test_a_user_has_a_whole_name_and_a_short_one() -> None:
    user = User(name="Noor van de Lijn")
    assert (user.get_full_name(), user.get_short_name(), str(user)) == (
        "Noor van de Lijn", "Noor", "Noor van de Lijn",
    )  # fmt: skip


def test_a_key_of_a_user_is_no_counter() -> None:
    first, second = make_user(), make_user()
    assert (first.pk.version, second.pk.version) == (7, 7)
