"""What stands out: a page for who watches over the trail, and a neutral letter once a week."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import time_machine

from tests.core.accounts.factories import browser_of, make_user
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.office import tasks

pytestmark = pytest.mark.django_db
PAGE = "/werk/logboek/opvallend/"


@pytest.fixture(autouse=True)
def by_day() -> Iterator[None]:
    """Look by day: who looks at night stands out for that too."""
    with time_machine.travel(datetime(2026, 11, 23, 11, tzinfo=UTC)):
        yield


@pytest.fixture
def curious() -> User:
    make_centre()
    user = make_user("adviser", name="Bijzondere & Naam")
    for file in range(6):
        audit.write(
            "helpdesk.question.viewed", at=clock.now(), by=user, kind="a.file", key=str(file)
        )
    return user


def test_the_page_says_what_stands_out_and_leads_to_the_lines(curious: User) -> None:
    officer = browser_of(make_user("privacy-officer"))
    text = officer.get(PAGE).text
    assert "Opende 6 dossiers, en deed met 6 daarvan niets." in text
    assert "/werk/logboek/?actor=Bijzondere+%26+Naam&amp;only=looks&amp;since=" in text
    assert AuditLine.objects.get(act="audit.trail.viewed").reason == "outliers"
    assert f'href="{PAGE}"' in officer.get("/werk/logboek/").text


def test_a_quiet_week_is_said_to_be_quiet() -> None:
    make_centre()
    text = browser_of(make_user("log-manager")).get(PAGE).text
    assert "Deze week valt niets op" in text


@pytest.mark.parametrize("role", ["adviser", "coordinator", "administrator", "senior-adviser"])
def test_the_page_is_for_who_may_read_the_trail(curious: User, role: str) -> None:
    assert browser_of(make_user(role)).get(PAGE).status_code == 403


def test_once_a_week_a_letter_says_only_how_many(curious: User) -> None:
    make_user("privacy-officer", email="fg@example.nl")
    tasks.week_letter(timestamp=int(clock.now().timestamp()) + 1)
    [(to, body)] = sent_letters()
    assert to == ["fg@example.nl"]
    assert "1" in body
    assert "Naam" not in body
    assert "/werk/logboek" not in body


def test_in_a_quiet_week_no_letter_goes() -> None:
    make_centre()
    make_user("privacy-officer", email="fg@example.nl")
    tasks.week_letter(timestamp=int(clock.now().timestamp()))
    assert sent_letters() == []
