"""Setting up and changing the centre."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from tests.core.organizations.factories import make_centre
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base.hours import Span
from thuisfront.core.organizations import actions
from thuisfront.core.organizations.actions import CentreDetails, ClosureDetails
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.models import Closure, OpeningTime, Organization

pytestmark = pytest.mark.django_db
MOMENT = datetime(2026, 11, 23, 10, tzinfo=UTC)


def acts() -> list[str]:
    return list(AuditLine.objects.order_by("id").values_list("act", flat=True))


def test_the_centre_starts_with_office_hours_and_a_line_in_the_trail() -> None:
    centre = make_centre()
    week = [(t.weekday, t.opens, t.closes) for t in centre.opening_times.all()]
    assert week == [(weekday, time(9), time(17)) for weekday in range(5)]
    assert centre.is_centre
    assert acts() == ["organizations.centre.set-up"]


def test_setting_up_twice_changes_nothing() -> None:
    first = make_centre()
    again = make_centre(CentreDetails(name="Ander", phone="1"))
    assert (again.pk, again.name, again.phone) == (first.pk, "Centrum Test", "0800-5463000")
    assert acts() == ["organizations.centre.set-up"]


def test_a_change_replaces_name_and_phone_and_is_in_the_trail() -> None:
    centre = make_centre()
    wanted = CentreDetails(
        name="Expertisecentrum",
        phone="+32 2 123 45 67",
        email="lijn@example.be",
        country="be",
    )
    actions.change_centre(details=wanted, at=MOMENT, by=SYSTEM)
    centre.refresh_from_db()
    assert (centre.name, centre.phone, centre.email, centre.country) == (
        "Expertisecentrum", "+32 2 123 45 67", "lijn@example.be", "be",
    )  # fmt: skip
    assert OpeningTime.objects.count() == 5
    assert acts() == ["organizations.centre.set-up", "organizations.centre.changed"]


@pytest.mark.parametrize(
    "wrong",
    [
        CentreDetails(name="", phone="1"),
        CentreDetails(name="Centrum", phone="1", email="no address"),
        CentreDetails(name="Centrum", phone="1", country="de"),
        CentreDetails(name="Centrum", phone="1", exit_url="javascript:alert(1)"),
        CentreDetails(name="x" * 121, phone="1"),
    ],
)
def test_details_that_cannot_be_are_refused_and_leave_no_line(wrong: CentreDetails) -> None:
    make_centre()
    with pytest.raises(ValidationError):
        actions.change_centre(details=wrong, at=MOMENT, by=SYSTEM)
    assert Organization.objects.get().name == "Centrum Test"
    assert OpeningTime.objects.count() == 5
    assert acts() == ["organizations.centre.set-up"]


def test_the_command_sets_up_the_centre_once() -> None:
    said = StringIO()
    call_command("set_up_centre", name="Mijn centrum", phone="0800-1", stdout=said)
    call_command("set_up_centre", name="Ander", phone="0800-2", stdout=said)
    assert said.getvalue() == "The centre is Mijn centrum, 0800-1.\n" * 2
    assert Organization.objects.get().name == "Mijn centrum"


def test_each_line_has_hours_of_its_own() -> None:
    centre = make_centre()
    week = [Span(1, time(19), time(0)), Span(1, time(10), time(12))]
    actions.change_hours(line=Line.CHAT, week=week, at=MOMENT, by=SYSTEM)
    assert [str(one) for one in centre.opening_times.filter(line="chat")] == [
        "1 10:00–12:00", "1 19:00–00:00",
    ]  # fmt: skip
    assert centre.opening_times.filter(line="phone").count() == 5
    actions.change_hours(line=Line.PHONE, week=[], at=MOMENT, by=SYSTEM)
    assert centre.opening_times.count() == 2
    assert acts()[1:] == ["organizations.hours.changed"] * 2


SHUT = ClosureDetails(MOMENT, MOMENT + timedelta(hours=3), "phone", "Studiedag.", "")


def test_a_closure_is_added_once_changed_and_removed_each_with_a_line_in_the_trail() -> None:
    make_centre()
    made = actions.add_closure(details=SHUT, at=MOMENT, by=SYSTEM)
    assert actions.add_closure(details=SHUT, at=MOMENT, by=SYSTEM) == made
    over = actions.add_closure(details=replace(SHUT, line=""), at=MOMENT, by=SYSTEM)
    assert over != made  # several may lie over each other
    actions.change_closure(
        closure=made, details=replace(SHUT, message_en="Away."), at=MOMENT, by=SYSTEM
    )
    made.refresh_from_db()
    assert (made.message_nl, made.message_en) == ("Studiedag.", "Away.")
    actions.remove_closure(closure=made, at=MOMENT, by=SYSTEM)
    assert list(Closure.objects.all()) == [over]
    did = ["added", "added", "changed", "removed"]
    assert acts()[1:] == [f"organizations.closure.{each}" for each in did]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(SHUT, ends_at=SHUT.starts_at), replace(SHUT, line="fax"),
        replace(SHUT, message_nl="x" * 201),
    ],
)  # fmt: skip
def test_a_closure_that_cannot_be_is_refused(wrong: ClosureDetails) -> None:
    make_centre()
    with pytest.raises(ValidationError):
        actions.add_closure(details=wrong, at=MOMENT, by=SYSTEM)
    assert not Closure.objects.exists()
