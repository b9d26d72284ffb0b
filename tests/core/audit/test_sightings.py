"""Who saw a file, for the person it is about: no name, no minute, no typed reason."""

from datetime import UTC, date, datetime

import pytest
from django.template import engines

from tests.core.accounts.factories import make_user
from tests.core.organizations.factories import make_organization
from thuisfront.core.audit import actions
from thuisfront.core.audit.enums import Purpose
from thuisfront.core.audit.rules import part_of_day
from thuisfront.core.audit.sightings import seen_by

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 13, 47, 12, tzinfo=UTC)  # a quarter to three in Amsterdam


def page_of(target: object) -> str:
    template = engines["django"].from_string("{% load ui %}{% sightings seen %}")
    return " ".join(template.render({"seen": seen_by(target)}).split())  # type: ignore[arg-type]  # any model


def test_someone_of_the_staff_is_a_role_not_a_name() -> None:
    centre = make_organization()
    noor = make_user("adviser", centre, name="Noor Bijzonder")
    actions.record("helpdesk.question.taken-over", at=AT, by=noor, target=centre, reason="Bas ziek")
    (seen,) = seen_by(centre)
    assert (seen.day, seen.part, seen.actor) == (date(2026, 11, 23), "afternoon", "staff")
    told = page_of(centre)
    assert f"Adviseur van {centre.name} heeft de vraag overgenomen van een collega" in told
    assert "maandag 23 november" in told
    for hidden in ("Noor", "Bijzonder", ":47", "Bas ziek", str(noor.pk)):
        assert hidden not in f"{told} {seen}", hidden


def test_the_same_look_in_one_part_of_the_day_is_told_once() -> None:
    centre = make_organization()
    noor = make_user("adviser", centre)
    for _ in range(3):
        actions.viewed(centre, at=AT, by=noor, purpose=Purpose.HELP)
    actions.viewed(centre, at=AT.replace(hour=19), by=noor, purpose=Purpose.HELP)
    assert [(seen.part, seen.times) for seen in seen_by(centre)] == [
        ("evening", 1),
        ("afternoon", 3),
    ]
    assert "3 keer." in page_of(centre)


def test_emergency_access_is_marked() -> None:
    centre = make_organization()
    noor = make_user("coordinator", centre)
    actions.viewed(centre, at=AT, by=noor, purpose=Purpose.EMERGENCY, reason="typed")
    assert seen_by(centre)[0].emergency
    assert "noodtoegang</span>" in page_of(centre)


def test_the_asker_and_the_system_are_told_as_such() -> None:
    centre = make_organization()
    actions.record("helpdesk.question.asked", at=AT, by=actions.ASKER, target=centre)
    actions.record("helpdesk.question.shredded", at=AT, by=actions.SYSTEM, target=centre)
    told = page_of(centre)
    assert "(jij)" in told
    assert "Onze computer" in told


def test_who_has_no_role_any_more_is_someone_of_the_centre() -> None:
    centre = make_organization()
    actions.record("helpdesk.question.viewed", at=AT, by=make_user(name="Weg"), target=centre)
    assert "Iemand van het centrum heeft" in page_of(centre)


def test_what_was_done_with_something_else_is_not_told() -> None:
    centre = make_organization()
    actions.record("helpdesk.question.viewed", at=AT, by=actions.SYSTEM)
    assert seen_by(centre) == []


def test_the_day_has_four_parts() -> None:
    parts = [part_of_day(hour) for hour in range(24)]
    assert parts == ["night"] * 6 + ["morning"] * 6 + ["afternoon"] * 6 + ["evening"] * 6
