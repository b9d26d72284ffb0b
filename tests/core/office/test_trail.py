"""The page of the trail: narrowed, told in words, taken along, and itself in the trail."""

import csv
import json
import re
from html import unescape
from io import StringIO
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.accounts.factories import browser_of, make_user, with_password_and_seed
from tests.core.organizations.factories import make_centre
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.office import trails

pytestmark = pytest.mark.django_db
TRAIL = "/werk/logboek/"
CSV, JSON = f"{TRAIL}csv/", f"{TRAIL}jsonl/"
ACT = "accounts.user.invited"
FIRST = 1  # the line that tells of the centre; tests count from there


@pytest.fixture(autouse=True)
def site() -> None:
    """Have a centre."""
    make_centre()
    connection.check_constraints()
    assert AuditLine.objects.get().number == FIRST


@pytest.fixture
def officer() -> Client:
    return browser_of(with_password_and_seed(make_user("privacy-officer", name="Fleur Gaard")))


def record(number: int, by: User | None = None, act: str = ACT, reason: str = "") -> None:
    for _ in range(number):
        audit.record(act, at=clock.now(), by=by or audit.SYSTEM, reason=reason)
    connection.check_constraints()  # numbers the lines, as a commit does


def numbers(client: Client, query: str = "") -> list[int]:
    """Return the numbers of the lines on the page, from top to bottom, counted from `FIRST`."""
    body = client.get(f"{TRAIL}{query}").text.partition("<tbody")[2]
    found = re.findall(r'data-label="Nummer">(\d+)<', body)
    return [int(number) - FIRST for number in found if int(number) > FIRST]


def taken(client: Client, address: str) -> str:
    answer: Any = client.get(address)
    assert (answer.status_code, answer.streaming) == (200, True)
    return str(answer.getvalue().decode())


def rows_in(text: str) -> list[dict[str, Any]]:
    """Return the rows of a file for a program but the first line of all."""
    rows = [json.loads(line) for line in text.splitlines()]
    return [row for row in rows if row["number"] > FIRST]


def test_a_line_is_told_in_words_with_role_purpose_and_reason(officer: Client) -> None:
    record(1, make_user("coordinator", name="Bijzondere Naam"), reason="een reden")
    text = " ".join(unescape(officer.get(TRAIL).text).split())
    assert "Bijzondere Naam" in text
    assert "Coördinator van Centrum Test" in text
    assert "om het centrum en het systeem te laten werken: een reden" in text


def test_newest_comes_first_and_looking_is_in_the_trail(officer: Client) -> None:
    record(2)
    assert numbers(officer) == [2, 1]
    connection.check_constraints()
    assert numbers(officer) == [3, 2, 1]
    assert AuditLine.objects.get(number=3 + FIRST).act == "audit.trail.viewed"


def test_it_can_be_narrowed_to_act_person_file_period_and_kind(officer: Client) -> None:
    record(2)
    record(1, make_user(name="Bijzondere Naam"))
    audit.write("access.denied", at=clock.now(), by=audit.SYSTEM, kind="een.dossier", key="77")
    connection.check_constraints()
    today = clock.today().isoformat()
    for query, expected in {
        f"act={ACT}": [3, 2, 1],
        "actor=bijzondere": [3],
        f"act={ACT}&actor=Niemand": [],
        "kind=een.dossier&key=77": [4],
        "only=denials": [4],
        f"only=changes&since={today}&until={today}": [3, 2, 1],
        "until=2020-01-01": [],
        "before=4&only=changes": [2, 1],
    }.items():
        assert numbers(officer, f"?{query}") == expected, query


def test_the_file_of_a_line_leads_to_all_of_the_same_file(officer: Client) -> None:
    audit.write("access.denied", at=clock.now(), by=audit.SYSTEM, kind="een.dossier", key="77")
    connection.check_constraints()
    record(1)
    assert 'href="?kind=een.dossier&amp;key=77"' in officer.get(TRAIL).text


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("act=onzin", "act"), ("only=x", "only"), ("since=gisteren", "since"),
        ("since=0001-01-01", "since"), ("until=9999-12-31", "until"),
        ("since=2026-02-02&until=2026-02-01", "until"), (f"actor={'x' * 5000}", "actor"),
        (f"kind={'x' * 65}", "kind"), (f"key={'x' * 65}", "key"),
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_said_and_shows_nothing(
    officer: Client, query: str, field: str
) -> None:
    record(2)
    answer = officer.get(f"{TRAIL}?{query}")
    assert answer.status_code == 200
    assert f'href="#id_{field}"' in answer.text
    assert numbers(officer, f"?{query}") == []
    assert officer.get(f"{CSV}?{query}").headers["Location"].startswith(f"{TRAIL}?{field[:2]}"[:15])


@pytest.mark.parametrize("before", ["nul", "-3", "", "%00", "²", "9" * 30])
def test_a_place_that_makes_no_sense_is_the_newest_page(officer: Client, before: str) -> None:
    record(2)
    assert numbers(officer, f"?before={before}") == [2, 1]


def test_older_lines_stand_on_the_next_page_and_none_is_lost(officer: Client) -> None:
    record(53)
    first = officer.get(f"{TRAIL}?act={ACT}").text
    [older] = [unescape(one) for one in re.findall(r'href="(\?[^"]*before=[^"]*)"', first)]
    assert f"act={ACT}" in older
    assert numbers(officer, f"?act={ACT}") == list(range(53, 3, -1))
    assert numbers(officer, older) == [3, 2, 1]
    assert "before=" not in officer.get(f"{TRAIL}{older}").text.partition("</table>")[2]


@pytest.mark.parametrize("lines", [1, 3, 40])
def test_it_costs_the_same_however_long_it_is(officer: Client, lines: int) -> None:
    record(1)
    officer.get(f"{TRAIL}?act={ACT}")
    with CaptureQueriesContext(connection) as one:
        officer.get(f"{TRAIL}?act={ACT}")
    record(lines)
    with CaptureQueriesContext(connection) as more:
        assert len(numbers(officer, f"?act={ACT}")) == lines + 1
    assert len(one) == len(more)


def test_the_trail_tells_which_fields_were_used_and_not_what_was_typed(officer: Client) -> None:
    officer.get(f"{TRAIL}?actor=Bijzondere+Naam&key=geheim")
    taken(officer, f"{CSV}?actor=Bijzondere+Naam&since=2026-01-01")
    found = AuditLine.objects.filter(act__startswith="audit.trail").order_by("id")
    assert [(line.act, line.reason) for line in found] == [
        ("audit.trail.viewed", "actor key"),
        ("audit.trail.exported", "csv since actor"),
    ]


def test_looking_changes_nothing_but_the_trail(officer: Client) -> None:
    before = AuditLine.objects.count()
    officer.head(TRAIL)
    for path in (TRAIL, CSV, JSON):
        assert officer.post(path).status_code == 405
    assert officer.head(CSV).status_code == 405
    assert AuditLine.objects.filter(act="audit.trail.viewed").count() == 1
    assert AuditLine.objects.count() == before + 1


def test_a_table_holds_every_line_of_the_choice_and_no_formula(officer: Client) -> None:
    record(2, make_user("coordinator", name="=HYPERLINK(1)"), reason="+31 6")
    record(1)
    text = taken(officer, f"{CSV}?actor=HYPER")
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert text.startswith("\ufeff")
    assert [row["number"] for row in rows] == ["3", "2"]
    for row in rows:
        assert (row["actor_name"], row["reason"]) == ("'=HYPERLINK(1)", "'+31 6")
        assert row["roles"] == "Coördinator van Centrum Test"
        assert row["hash"] == bytes(AuditLine.objects.get(number=row["number"]).hash or b"").hex()


def test_a_file_for_a_program_holds_the_same_as_it_is(officer: Client) -> None:
    record(2, make_user("coordinator", name="=HYPERLINK(1)"))
    rows = rows_in(taken(officer, JSON))
    assert [row["number"] for row in rows] == [3, 2]
    assert set(rows[0]) == set(trails.COLUMNS)
    assert rows[0]["actor_name"] == "=HYPERLINK(1)"


def test_a_file_has_a_neutral_name_and_is_kept_nowhere(officer: Client) -> None:
    answer = officer.get(CSV)
    assert answer.headers["Cache-Control"] == "no-store"
    assert re.fullmatch(
        r'attachment; filename="logboek-\d{4}-\d\d-\d\d\.csv"',
        answer.headers["Content-Disposition"],
    )


def test_parts_follow_each_other_without_a_gap(
    officer: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(10)
    for together in (1, 3, 5, 10, 11):
        monkeypatch.setattr(trails, "TOGETHER", together)
        rows = rows_in(taken(officer, f"{JSON}?act={ACT}"))
        assert [row["number"] for row in rows] == list(range(11, 1, -1)), together


def test_lines_written_meanwhile_are_not_in_the_file(officer: Client) -> None:
    record(2)
    answer: Any = officer.get(JSON)
    record(3)
    assert [row["number"] for row in rows_in(answer.getvalue().decode())] == [3, 2]


def test_only_who_keeps_or_watches_over_the_trail_takes_it_along() -> None:
    for role, status in {
        "privacy-officer": 200, "log-manager": 200, "coordinator": 403, "administrator": 403,
        "senior-adviser": 403, "adviser": 403,
    }.items():  # fmt: skip
        browser = browser_of(make_user(role))
        assert [browser.get(path).status_code for path in (TRAIL, CSV, JSON)] == [status] * 3, role


def test_the_second_factor_must_be_of_just_now() -> None:
    browser = browser_of(with_password_and_seed(make_user("log-manager")))
    with time_machine.travel(clock.now().timestamp() + 600, tick=False):
        answer = browser.get(f"{CSV}?actor=x")
    assert answer.status_code == 302
    assert "/2fa/reauthenticate/?next=/werk/logboek/csv/%3Factor%3Dx" in answer.headers["Location"]
    assert not AuditLine.objects.filter(act="audit.trail.exported").exists()
