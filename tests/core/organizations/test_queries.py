"""What every page says about the centre: who, which number, when; in the language of the page."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.utils.translation import override

from tests.core.base.counting import exactly
from tests.core.organizations.factories import make_centre, make_organization
from thuisfront.core.audit.actions import SYSTEM
from thuisfront.core.base.hours import ZONE, Span
from thuisfront.core.organizations import actions
from thuisfront.core.organizations.actions import CentreDetails, ClosureDetails
from thuisfront.core.organizations.enums import Line
from thuisfront.core.organizations.models import Closure
from thuisfront.core.organizations.queries import (
    Centre,
    centre,
    closing_of,
    closures_past,
    closures_to_come,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
HALVES = (
    Span(0, time(9, 30), time(12)),
    Span(0, time(13), time(16, 45)),
    Span(2, time(9), time(17)),
)


def on(day: str) -> time_machine.travel:
    moment = datetime.combine(date.fromisoformat(day), time(11), ZONE)
    return time_machine.travel(moment.astimezone(UTC), tick=False)


@pytest.mark.parametrize(
    ("day", "english", "dutch_part"),
    [
        ("2026-11-23", "Today open 9–17", "9–17"),
        ("2026-11-21", "Today closed", ""),
        ("2026-04-27", "Today closed: King's Day", "Koningsdag"),
        ("2026-12-25", "Today closed: Christmas Day", "Eerste kerstdag"),
    ],
)
def test_the_hours_of_today_are_one_sentence(day: str, english: str, dutch_part: str) -> None:
    make_centre()
    with on(day):
        with override("en"):
            assert centre().hours_today == english
        with override("nl"):
            assert dutch_part in centre().hours_today


def test_a_day_with_a_break_names_both_stretches() -> None:
    make_centre(CentreDetails(name="C", phone="1", week=HALVES))
    with on("2026-11-23"), override("en"):
        assert centre().hours_today == "Today open 9:30–12, 13–16:45"


def test_a_belgian_centre_keeps_belgian_holidays() -> None:
    make_centre(CentreDetails(name="C", phone="1", country="be"))
    with override("en"):
        with on("2026-11-11"):
            assert centre().hours_today == "Today closed: Armistice Day"
        with on("2026-04-27"):
            assert centre().hours_today == "Today open 9–17"


def test_the_sentence_of_today_stays_true_the_whole_day() -> None:
    make_centre()
    with override("en"):
        for hour in (0, 8, 12, 18, 23):
            moment = datetime(2026, 11, 23, hour, 30, tzinfo=ZONE)
            with time_machine.travel(moment, tick=False):
                assert centre().hours_today == "Today open 9–17"


def test_the_week_has_its_days_in_words() -> None:
    make_centre(CentreDetails(name="C", phone="1", week=HALVES))
    with override("nl"):
        assert centre().hours_week == [
            ("maandag", "9:30–12"),
            ("maandag", "13–16:45"),
            ("woensdag", "9–17"),
        ]
    with override("en"):
        assert centre().hours_week[2] == ("Wednesday", "9–17")


def test_holidays_are_named_in_the_language_of_the_page() -> None:
    make_centre()
    with override("en"):
        assert centre().holidays(2026)[0] == (date(2026, 1, 1), "New Year's Day")
    with override("nl"):
        assert centre().holidays(2026)[0] == (date(2026, 1, 1), "Nieuwjaarsdag")


@pytest.mark.parametrize(
    ("phone", "href"),
    [
        ("0800-5463000", "tel:08005463000"),
        ("+32 (0)2 123", "tel:+3202123"),
        ("", "tel:"),
    ],
)
def test_the_number_can_be_called_from_the_page(phone: str, href: str) -> None:
    assert Centre("C", "nl", phone, "", "", ()).phone_href == href


def test_before_it_is_set_up_the_centre_has_no_number_and_no_hours() -> None:
    unknown = centre()
    assert (unknown.name, unknown.phone, unknown.week) == ("Thuisfront", "", ())
    with override("en"):
        assert unknown.hours_today == "Today closed"
        assert unknown.hours_week == []


def test_the_centre_comes_with_hours_and_closures_in_one_query() -> None:
    body = make_centre()
    actions.change_hours(line=Line.CHAT, week=HALVES, at=NOW, by=SYSTEM)
    for line, ahead in (("", 1), ("chat", 2), ("phone", -3)):
        start = NOW + timedelta(days=ahead)
        details = ClosureDetails(start, start + timedelta(hours=3), line, "Dicht", "Closed")
        actions.add_closure(details=details, at=NOW, by=SYSTEM)
    elsewhere = make_organization(country="be")
    Closure.objects.create(organization=elsewhere, starts_at=NOW, ends_at=NOW + timedelta(days=1))
    with time_machine.travel(NOW, tick=False), exactly(1):
        found = centre()
    assert (found.name, found.by_chat.week, len(found.week)) == (body.name, HALVES, 5)
    assert [one.line for one in found.closures] == ["", "chat"]
    assert [one.line for one in found.by_phone.closures] == [""]
    assert found.closures[0].starts_at == NOW + timedelta(days=1)
    assert found.closures[0] == closing_of(Closure.objects.get(line="", message_en="Closed"))


def test_closures_are_those_of_the_centre_to_come_and_of_thirty_days() -> None:
    make_centre()
    for ahead in (-31, -2, 0, 5):
        end = NOW + timedelta(days=ahead, seconds=1 if ahead == 0 else 0)
        details = ClosureDetails(end - timedelta(days=1), end)
        actions.add_closure(details=details, at=NOW, by=SYSTEM)
    coming, past = closures_to_come(NOW), closures_past(NOW)
    assert [(one.ends_at - NOW).days for one in coming] == [0, 5]
    assert [(one.ends_at - NOW).days for one in past] == [-2]


def test_an_answer_is_promised_by_the_hours_of_the_centre() -> None:
    make_centre()
    friday = datetime(2026, 11, 27, 15, tzinfo=ZONE)
    assert centre().answer_by(friday, 0) == datetime(2026, 11, 27, 17, tzinfo=ZONE)
    assert centre().answer_by(friday, 1) == datetime(2026, 11, 30, 17, tzinfo=ZONE)
