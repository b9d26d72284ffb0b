"""What the tables of organizations refuse."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.organizations.models import Closure, OpeningTime, Organization

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 12, 24, 12, tzinfo=UTC)


def closure(hours: int = 1, line: str = "") -> Callable[[], object]:
    def save() -> object:
        body = Organization.objects.get_or_create(name="Centrum")[0]
        start, end = MOMENT, MOMENT + timedelta(hours=hours)
        return Closure.objects.create(organization=body, line=line, starts_at=start, ends_at=end)

    return save


def opening(
    weekday: int = 0, opens: int = 9, closes: int = 17, line: str = "phone"
) -> Callable[[], object]:
    def save() -> object:
        body = Organization.objects.get_or_create(name="Centrum")[0]
        return OpeningTime.objects.create(
            organization=body, line=line, weekday=weekday, opens=time(opens), closes=time(closes)
        )

    return save


@pytest.mark.parametrize(
    ("constraint", "acts"),
    [
        (
            "organization_one_centre",
            [lambda: make_organization(is_centre=True), lambda: make_organization(is_centre=True)],
        ),
        (
            "organizations_organization_name_key",
            [lambda: make_organization(name="Twee"), lambda: make_organization(name="Twee")],
        ),
        ("organization_country_known", [lambda: make_organization(country="de")]),
        ("organization_country_known", [lambda: make_organization(country="")]),
        ("opening_weekday_in_week", [opening(weekday=7)]),
        ("organizations_openingtime_weekday_check", [opening(weekday=-1)]),
        ("opening_closes_after_it_opens", [opening(opens=17, closes=9)]),
        ("opening_closes_after_it_opens", [opening(opens=9, closes=9)]),
        ("opening_once", [opening(), opening(closes=12)]),
        ("opening_line_known", [opening(line="fax")]),
        ("closure_ends_after_it_starts", [closure(hours=0)]),
        ("closure_line_known", [closure(line="fax")]),
    ],
)
def test_the_database_refuses(constraint: str, acts: list[Callable[[], object]]) -> None:
    for act in acts[:-1]:
        act()
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        acts[-1]()


def test_many_organizations_can_stand_beside_the_one_centre() -> None:
    make_centre()
    make_organization()
    make_organization()
    assert Organization.objects.count() == 3


def test_a_line_may_be_open_until_midnight_and_each_line_at_the_same_hour() -> None:
    for save in (opening(closes=0), opening(line="chat"), closure(), closure()):
        save()
    assert (OpeningTime.objects.count(), Closure.objects.count()) == (2, 2)


def test_opening_times_come_in_the_order_of_the_week_and_read_as_such() -> None:
    for save in (opening(weekday=4), opening(opens=13), opening(opens=9, closes=12)):
        save()
    found = [str(stretch) for stretch in OpeningTime.objects.all()]
    assert found == ["0 09:00–12:00", "0 13:00–17:00", "4 09:00–17:00"]


def test_an_organization_takes_its_hours_along_when_it_goes() -> None:
    opening()()
    Organization.objects.all().delete()
    assert OpeningTime.objects.count() == 0
