"""The pages of the privacy officer: the register, what goes, what is held."""

import csv
import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import SECRET, ask
from thuisfront.core.access import asking
from thuisfront.core.access.roles import ROLES
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import datamap, retention
from thuisfront.core.privacy.models import Hold
from thuisfront.helpdesk.actions import Receipt

pytestmark = pytest.mark.django_db
START, REGISTER, KEEPING = "/werk/privacy/", "/werk/privacy/register/", "/werk/privacy/bewaren/"
HOLD = "/werk/privacy/bewaren/aanhouden/"
PAGES = (START, REGISTER, f"{REGISTER}csv/", f"{REGISTER}json/", KEEPING, HOLD)


@pytest.fixture(autouse=True)
def site() -> None:
    Organization.objects.filter(pk=make_centre().pk).update(name="=HYPERLINK(1)")


@pytest.fixture
def officer() -> Client:
    return browser_of(make_user("privacy-officer"))


def asked(days_ago: int = 0) -> Receipt:
    with asking.as_system("tests"):
        return ask(at=clock.now() - timedelta(days=days_ago))


def hold_of(receipt: Receipt, **values: Any) -> dict[str, Any]:
    usual = {
        "rule": "questions", "thing": str(receipt.question.pk), "why": "complaint",
        "reason": "klacht 12", "until": f"{clock.today() + timedelta(days=400)}",
    }  # fmt: skip
    return {**usual, **values}


@pytest.mark.parametrize("role", [role.code for role in ROLES])
def test_only_the_privacy_officer_comes_in(role: str) -> None:
    browser = browser_of(make_user(role))
    statuses = {browser.get(path).status_code for path in PAGES}
    assert statuses == ({200} if role == "privacy-officer" else {403})


def test_the_register_has_every_processing_of_the_map(officer: Client) -> None:
    page = officer.get(REGISTER).content.decode()
    names = {str(found[0].processing.name) for found in datamap.processings().values()}
    assert [name for name in names if name.replace("'", "&#x27;") not in page] == []
    assert "UAVG 33.2.a" in page
    assert "sealed_body" not in page


def test_the_register_as_a_table_has_no_formula(officer: Client) -> None:
    response = officer.get(f"{REGISTER}csv/")
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == 1 + len(datamap.processings())
    assert {len(row) for row in rows} == {12}
    assert all(row[2].startswith("'=HYPERLINK") for row in rows[1:])
    assert response["Content-Disposition"].endswith('.csv"')


def test_the_register_for_a_program_says_the_same(officer: Client) -> None:
    found = json.loads(officer.get(f"{REGISTER}json/").content)
    [questions] = [row for row in found["processings"] if row["code"] == "questions"]
    assert questions["kept"][0]["source"].startswith("AVG 5.1.e")
    assert questions["people"] == ["mensen die ons iets vragen", "mensen die hier werken"]
    assert found["outside_eu"] is False


def test_what_goes_is_told_before_it_goes_without_a_word_of_it(officer: Client) -> None:
    receipt = asked(days_ago=40)
    page = officer.get(KEEPING).content.decode()
    assert str(receipt.question.pk) in page
    assert SECRET not in page
    assert AuditLine.objects.filter(act="privacy.retention.viewed").count() == 1


def test_something_is_held_and_let_go() -> None:
    receipt, fenna = asked(), make_user("privacy-officer")
    response = browser_of(fenna).post(HOLD, hold_of(receipt), follow=True)
    assert "klacht 12" in response.content.decode()
    with asking.as_system("tests"):
        hold = Hold.objects.get()
        night = clock.now() + timedelta(days=120)
    assert retention.run(night).held == {"questions": 1}
    assert browser_of(fenna).post(f"{KEEPING}{hold.pk}/einde/").status_code == 302
    assert retention.run(night).removed["questions"] == 1
    page = browser_of(fenna).get(KEEPING).content.decode()
    assert "questions: 1" in page


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("thing", "019abc00-0000-7000-8000-000000000000"),
        ("thing", "'; DROP TABLE"),
        ("thing", ""),
        ("rule", "letters"),
        ("why", "zomaar"),
        ("reason", " "),
        ("until", "2020-01-01"),
        ("until", "gisteren"),
    ],
)
def test_a_hold_that_makes_no_sense_is_answered(officer: Client, name: str, value: str) -> None:
    response = officer.post(HOLD, hold_of(asked(), **{name: value}))
    assert response.status_code == 200
    assert f'id="id_{name}_error"' in response.content.decode()
    with asking.as_system("tests"):
        assert not Hold.objects.exists()


def test_holding_twice_is_answered(officer: Client) -> None:
    receipt = asked()
    officer.post(HOLD, hold_of(receipt))
    again = officer.post(HOLD, hold_of(receipt))
    assert "id_thing_error" in again.content.decode()


def test_a_hold_that_is_not_there_is_not_found(officer: Client) -> None:
    assert officer.post(f"{KEEPING}{new_key()}/einde/").status_code == 404
