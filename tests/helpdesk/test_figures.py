"""How many ask, about what, and how soon we answer: without anybody in it."""

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO, StringIO

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from openpyxl import load_workbook

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.helpdesk.factories import AT, answer, ask
from tests.helpdesk.pages import get
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.enums import EmptyKind
from thuisfront.helpdesk.models import Call, EmptyContact, Question, Tally, ToldNumber
from thuisfront.helpdesk.queries.figures import Figure, Report, report_of

pytestmark = pytest.mark.django_db
URL = "/en/werk/cijfers/"


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 12, 1, 9, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def boss(centre: Organization) -> User:
    return make_user("coordinator", centre, name="Lot")


def ask_some(number: int, asker: str, *, at: datetime = AT) -> list[Question]:
    return [ask(at=at, asker=asker).question for _ in range(number)]


def table(report: Report, code: str) -> Figure:
    return next(figure for figure in report.figures if figure.code == code)


def totals(report: Report, code: str) -> dict[str, int | None]:
    return {row.label: row.total for row in table(report, code).rows}


def erase(question: Question) -> None:
    actions.shred_question(question=question, at=AT, by="asker", reason="tests")


def test_contacts_are_counted_and_an_erased_one_still_counts(boss: User) -> None:
    first, *_ = ask_some(7, "child")
    ask_some(6, "school", at=AT - timedelta(days=40))
    before = report_of(boss, 2026)
    assert before.contacts.total == 13
    assert before.contacts.months[10:] == [7, 0]
    assert before.contacts.months[9] == 6
    for question in Question.objects.all():
        erase(question)
    assert not Question.objects.exists()
    assert report_of(boss, 2026) == before
    erase(first)
    assert report_of(boss, 2026) == before
    assert Tally.objects.filter(value="child", dimension="asker").get().count == 7


def test_small_numbers_are_hidden_in_the_totals_too(boss: User) -> None:
    ask_some(9, "child")
    ask_some(2, "school")
    ask_some(8, "family")
    found = totals(report_of(boss, 2026), "asker")
    hidden = [label for label, number in found.items() if number is None]
    assert len(hidden) == 2
    assert any("school" in label for label in hidden)
    lonely = ask_some(3, "media", at=AT - timedelta(days=200))
    report = report_of(boss, 2026)
    assert report.contacts.months[4] is None
    assert len(lonely) == 3


def test_how_soon_we_answer_is_told(boss: User, noor: User) -> None:
    for question in ask_some(5, "child"):
        answer(question, noor, at=AT + timedelta(hours=3))
    for question in ask_some(6, "child"):
        answer(question, noor, at=AT + timedelta(days=3))
    ask_some(7, "child")
    assert totals(report_of(boss, 2026), "answer") == {"een dag": 5, "een week": 6, "nog niet": 7}


def test_calls_and_calls_without_words_are_counted(boss: User, centre: Organization) -> None:
    for _ in range(6):
        Call.objects.create(organization=centre, state="missed", waited=9, rang_at=AT)
        EmptyContact.objects.create(
            organization=centre, kind="silent", form_token=str(id(object())) + str(_), counted_at=AT
        )
    report = report_of(boss, 2026)
    assert totals(report, "calls") == {"niet aangenomen": 6}
    assert totals(report, "empty") == {str(EmptyKind.SILENT.label): 6}


def test_new_year_is_that_of_the_wall_clock(boss: User) -> None:
    ask_some(5, "child", at=datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert report_of(boss, 2027).contacts.total == 5
    assert report_of(boss, 2026).contacts.total == 0


def test_the_page_and_the_sheets_say_the_same(boss: User) -> None:
    ask_some(9, "child")
    ask_some(2, "school")
    ask_some(5, "family")
    browser = browser_of(boss)
    page = get(browser, URL)
    assert "Figures of the line, 2026" in page.text
    assert "All contacts: 16" in page.text
    sheet = browser.get(f"{URL}csv/?jaar=2026").content.decode("utf-8-sig")
    lines = list(csv.reader(StringIO(sheet), delimiter=";"))
    assert lines[1][:3] == ["All contacts", "Together", "16"]
    book = load_workbook(BytesIO(browser.get(f"{URL}excel/?jaar=2026").content)).active
    assert book is not None
    cells = [[str(value) for value in row] for row in book.iter_rows(values_only=True)]
    assert cells == lines
    assert AuditLine.objects.filter(act="helpdesk.figures.exported").count() == 2


def test_a_year_or_a_kind_that_is_none_is_not_there(boss: User) -> None:
    browser = browser_of(boss)
    for year in ("1999", "3000", "99999999999", "²026", "x", "-202"):
        assert browser.get(URL, {"jaar": year}).status_code == 404
    assert "Nothing to count yet" in get(browser, f"{URL}?jaar=2001").text


def test_who_does_not_lead_the_line_gets_no_figures(desk: Client) -> None:
    assert desk.get(URL).status_code == 403


def test_the_page_asks_little_however_much_there_is(boss: User) -> None:
    browser = browser_of(boss)
    get(browser, URL)
    for _ in range(2):
        ask_some(6, "child")
        with at_most(9):
            get(browser, URL)


def test_a_tally_is_of_a_month_and_for_the_system_only(boss: User) -> None:
    ask_some(1, "child")
    erase(Question.objects.get())
    with asking.as_user(boss):
        assert not Tally.objects.exists()
    with pytest.raises(IntegrityError), transaction.atomic():
        Tally.objects.update(month=AT.date())


def ring(centre: Organization, state: str, *waited: int, at: datetime = AT) -> None:
    for seconds in waited:
        Call.objects.create(organization=centre, state=state, waited=seconds, rang_at=at)


def test_how_long_callers_waited_is_told(boss: User, centre: Organization) -> None:
    ring(centre, "taken", *range(10, 110, 10))
    ring(centre, "missed", 5, 6, 7, 8, 90)
    middle, nine, hung_up, tail = report_of(boss, 2026).waits
    assert (middle.total, middle.months[10], middle.months[0]) == (55, 55, "")
    assert (nine.total, hung_up.total, tail.total) == (91, 7, None)


def test_a_waiting_time_of_few_callers_is_hidden(boss: User, centre: Organization) -> None:
    ring(centre, "taken", 10, 20, 30, 40)
    assert [wait.total for wait in report_of(boss, 2026).waits] == [None, None]
    ring(centre, "taken", *[50] * 5, at=AT - timedelta(days=60))
    middle, nine = report_of(boss, 2026).waits
    # The four of November are hidden; so is September, which the total would give away.
    assert (middle.months[10], middle.months[8], nine.total) == (None, None, None)


def test_a_waiting_time_is_of_the_year_of_the_wall_clock(boss: User, centre: Organization) -> None:
    ring(centre, "taken", *[30] * 5, at=datetime(2026, 12, 31, 23, 30, tzinfo=UTC))
    assert report_of(boss, 2026).waits == []
    assert report_of(boss, 2027).waits[0].months[0] == 30


def test_the_sheets_say_how_long_callers_waited(boss: User, centre: Organization) -> None:
    ring(centre, "taken", *[30] * 6)
    browser = browser_of(boss)
    page = get(browser, f"{URL}?jaar=2026")
    assert "Taken: half waited at most30" in page.text.replace(" 30", "30")
    sheet = browser.get(f"{URL}csv/?jaar=2026").content.decode("utf-8-sig")
    lines = list(csv.reader(StringIO(sheet), delimiter=";"))
    assert lines[-2][:4] == [
        "Waiting time of calls, in seconds", "Taken: half waited at most", "30", "no calls"
    ]  # fmt: skip
    assert lines[-1][2] == "hidden"
    book = load_workbook(BytesIO(browser.get(f"{URL}excel/?jaar=2026").content)).active
    assert book is not None
    cells = [[str(value) for value in row] for row in book.iter_rows(values_only=True)]
    assert cells == lines


def exported(boss: User) -> dict[tuple[str, str], list[str]]:
    sheet = browser_of(boss).get(f"{URL}csv/?jaar=2026").content.decode("utf-8-sig")
    lines = list(csv.reader(StringIO(sheet), delimiter=";"))
    return {(line[0], line[1]): line[2:] for line in lines}


def test_a_number_that_changed_by_a_few_since_the_last_file_is_hidden(boss: User) -> None:
    ask_some(9, "child")
    ask_some(9, "family")
    before = exported(boss)
    assert before["All contacts", "Together"][0] == "18"
    with asking.as_user(boss):
        assert not ToldNumber.objects.exists()  # for the system only
    ask_some(2, "child")
    now = exported(boss)
    assert now["All contacts", "Together"][0] == "hidden"
    children = next(line for key, line in now.items() if "hild" in key[1])
    assert children[0] == "hidden"
    ask_some(9, "child")
    later = exported(boss)
    assert later["All contacts", "Together"][0] == "29"


def test_what_was_hidden_stays_hidden_while_it_is_the_same(boss: User) -> None:
    ask_some(9, "child")
    ask_some(3, "school")
    ask_some(8, "family")
    first = exported(boss)
    hidden = {key for key, line in first.items() if line[0] == "hidden"}
    assert len(hidden) >= 2
    ask_some(9, "school")
    again = exported(boss)
    shown = {key for key in hidden if again[key][0] != "hidden"}
    assert all("chool" in name for _, name in shown)  # only what grew by more than a few
    with asking.as_system("tests"):
        rows = list(ToldNumber.objects.values_list("lines", "year", "shown"))
    assert {(len(lines), year) for lines, year, _ in rows} == {(64, 2026)}
    assert {shown for *_, shown in rows} == {True, False}


def test_a_told_number_is_of_a_year(boss: User) -> None:
    row = ToldNumber(lines="a" * 64, year=26, number=3, shown=True)
    with asking.as_system("tests"), pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)
