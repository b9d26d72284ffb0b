"""The pages about requests: two people, every step twice, other people's numbers, bad input."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.core.accounts.factories import browser_of, make_user
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_centre
from tests.helpdesk.factories import SECRET, ask, token
from thuisfront.core.access import asking
from thuisfront.core.access.roles import ROLES
from thuisfront.core.accountability.models import Package, RequestStep, SubjectRequest
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.office import notices
from thuisfront.helpdesk.actions import Receipt

pytestmark = pytest.mark.django_db
LIST, NEW = "/werk/privacy/verzoeken/", "/werk/privacy/verzoeken/nieuw/"
STEPS = (
    "nagaan", "verlengen", "besluit", "terugsturen", "vrijgeven", "intrekken", "bevriezen",
    "ontdooien", "pakket", "pakket/vernietigen", "brief",
)  # fmt: skip


@pytest.fixture(autouse=True)
def site() -> None:
    make_centre()


@pytest.fixture
def officer() -> Client:
    return browser_of(make_user("privacy-officer", email="fg@example.nl"))


@pytest.fixture
def second() -> Client:
    return browser_of(make_user("senior-adviser", email="toezicht@example.nl"))


def asked() -> Receipt:
    with asking.as_system("tests"):
        return ask()


def filled(receipt: Receipt | None = None, **values: Any) -> dict[str, Any]:
    usual = {
        "form_token": token(), "kind": "access", "channel": "letter", "requester": "self",
        "law": "avg", "received_on": f"{clock.today()}", "name": "Bo Zwaluw",
        "found_by": "words" if receipt else "none", "typed": receipt.words if receipt else "",
    }  # fmt: skip
    return {**usual, **values}


def recorded(officer: Client, data: dict[str, Any]) -> SubjectRequest:
    assert officer.post(NEW, data).status_code == 200
    return rows()[-1]


def rows() -> list[SubjectRequest]:
    with asking.as_system("tests"):
        return list(SubjectRequest.objects.order_by("pk"))


def page(request: SubjectRequest, step: str = "") -> str:
    return f"{LIST}{request.pk}/{step}/" if step else f"{LIST}{request.pk}/"


def steps(request: SubjectRequest) -> list[str]:
    with asking.as_system("tests"):
        return list(RequestStep.objects.filter(request=request).values_list("kind", flat=True))


GRANTED = {"outcome": "granted", "text": "Dat mag."}


@pytest.mark.parametrize("role", [role.code for role in ROLES])
def test_only_who_handles_or_releases_comes_in(role: str, officer: Client) -> None:
    request = recorded(officer, filled(asked()))
    browser = browser_of(make_user(role))
    reads, handles = role in {"privacy-officer", "senior-adviser"}, role == "privacy-officer"
    assert browser.get(LIST).status_code == (200 if reads else 403)
    assert browser.get(page(request)).status_code == (200 if reads else 403)
    assert browser.get(NEW).status_code == (200 if handles else 403)
    for step in ("nagaan", "intrekken", "pakket", "bevriezen", "besluit"):
        status = browser.post(page(request, step)).status_code
        assert (status == 403) != handles, step


@pytest.mark.parametrize("step", STEPS)
def test_a_number_of_nothing_is_not_found(step: str, officer: Client, second: Client) -> None:
    for browser in (officer, second):
        for number in (uuid4(), "niet"):
            for answer in (browser.get, browser.post):
                assert answer(f"{LIST}{number}/{step}/").status_code in {403, 404, 405}


def test_every_step_twice_is_one_step(officer: Client, second: Client) -> None:
    receipt, data = asked(), filled()
    data |= {"found_by": "words", "typed": receipt.words}
    for _ in range(2):
        request = recorded(officer, data)
        officer.post(page(request, "nagaan"), {"kind": "saw-proof"})
    assert len(rows()) == 1
    for _ in range(2):
        officer.post(page(request, "bevriezen"))
    for _ in range(2):
        officer.post(page(request, "ontdooien"))
    for _ in range(2):
        officer.post(page(request, "verlengen"), {"longer": "complex", "told": "on"})
    for _ in range(2):
        officer.post(page(request, "besluit"), GRANTED)
    for _ in range(2):
        second.post(page(request, "vrijgeven"))
    for _ in range(2):
        officer.post(page(request, "pakket/vernietigen"))
    assert steps(request) == [
        "received", "words", "saw-proof", "frozen", "unfrozen", "extended", "prepared", "released",
        "shredded",
    ]  # fmt: skip


def test_who_prepared_it_is_told_that_someone_else_releases(second: Client) -> None:
    both = make_user("privacy-officer")
    browser = browser_of(both)
    request = recorded(browser, filled(asked()))
    browser.post(page(request, "besluit"), GRANTED)
    answer = browser.post(page(request, "vrijgeven"), follow=True)
    assert "Jij hebt dit voorbereid" in answer.text
    assert rows()[0].state == "prepared"
    assert "Released" not in steps(request)
    second.post(page(request, "vrijgeven"))
    assert rows()[0].state == "released"


def test_the_package_goes_over_the_counter_under_a_name_that_says_nothing(
    officer: Client, second: Client
) -> None:
    request = recorded(officer, filled(asked()))
    officer.post(page(request, "besluit"), GRANTED)
    assert officer.post(page(request, "pakket")).status_code == 302  # not released yet
    second.post(page(request, "vrijgeven"))
    answer = officer.post(page(request, "pakket"))
    assert answer["Content-Disposition"] == 'attachment; filename="bestand.zip"'
    assert answer.content.startswith(b"PK")
    assert AuditLine.objects.filter(act__endswith=".handed-over").count() == 1


def test_the_second_person_reads_in_words_what_is_in_the_package(
    officer: Client, second: Client
) -> None:
    request = recorded(officer, filled(asked()))
    officer.post(page(request, "besluit"), GRANTED)
    text = second.get(page(request, "vrijgeven")).text
    assert "Wat er geschreven is: 1" in text
    assert "helpdesk.Message" not in text


def test_what_the_second_person_sees_has_no_words_of_the_question(
    officer: Client, second: Client
) -> None:
    request = recorded(officer, filled(asked()))
    officer.post(page(request, "besluit"), GRANTED)
    for browser in (officer, second):
        for step in ("", "vrijgeven"):
            assert SECRET not in browser.get(page(request, step), follow=True).text


def test_erasing_what_is_held_is_refused_in_words(officer: Client, second: Client) -> None:
    request = recorded(officer, filled(asked(), kind="erasure"))
    officer.post(page(request, "bevriezen"))
    officer.post(page(request, "besluit"), GRANTED)
    answer = second.post(page(request, "vrijgeven"), follow=True)
    assert "wordt aangehouden tot en met" in answer.text
    officer.post(page(request, "ontdooien"))
    second.post(page(request, "vrijgeven"))
    assert rows()[0].proof["removed"]["helpdesk.Question"] == 1
    letter = officer.get(page(request, "brief")).text
    assert rows()[0].proof["hash"] in letter
    assert "<title>V-" in letter


def test_a_request_about_a_colleague_names_them(officer: Client) -> None:
    colleague = make_user("adviser", email="noor@example.nl")
    request = recorded(officer, filled(found_by="colleague", typed=colleague.email))
    shown = officer.get(page(request)).text
    assert f"mensen die hier werken, {colleague.name}" in shown
    assert str(colleague.pk) not in shown


def test_who_works_here_is_not_erased(officer: Client, second: Client) -> None:
    make_user("adviser", email="blijft@example.nl")
    data = filled(kind="erasure", found_by="colleague", typed="BLIJFT@example.nl")
    request = recorded(officer, data)
    officer.post(page(request, "nagaan"), {"kind": "saw-proof"})
    officer.post(page(request, "besluit"), GRANTED)
    answer = second.post(page(request, "vrijgeven"), follow=True)
    assert "werkt hier nu" in answer.text
    assert rows()[0].state == "prepared"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"received_on": f"{clock.today() + timedelta(days=1)}"}, "vandaag of een eerdere dag"),
        ({"requester": "parent"}, "Kies de leeftijd"),
        ({"found_by": "words", "typed": "een twee drie vier vijf"}, "Hiermee is niemand gevonden"),
        ({"found_by": "question", "typed": "' OR 1=1 --"}, "Hiermee is niemand gevonden"),
        ({"found_by": "question", "typed": str(uuid4())}, "Hiermee is niemand gevonden"),
        ({"found_by": "colleague", "typed": ""}, "Hiermee is niemand gevonden"),
        ({"kind": "everything"}, "Fout"),
        ({"channel": "site"}, "Fout"),
    ],
)
def test_bad_input_comes_back_with_a_word(officer: Client, wrong: Any, said: str) -> None:
    answer = officer.post(NEW, filled(**wrong))
    assert said in answer.text
    assert "Bo Zwaluw" in answer.text
    assert not rows()


def test_refusing_needs_its_reason_and_giving_its_proof(officer: Client) -> None:
    with asking.as_system("tests"):
        question = ask().question
    request = recorded(officer, filled(found_by="question", typed=str(question.pk)))
    refused = officer.post(page(request, "besluit"), {"outcome": "refused", "text": "Nee."})
    assert "Kies waarom" in refused.text
    given = officer.post(page(request, "besluit"), GRANTED)
    assert "nog niet zeker wie het vraagt" in given.text
    assert "Dat mag." in given.text
    assert rows()[0].state == "received"


def test_the_list_says_what_is_late_and_when_nothing_waits(officer: Client) -> None:
    assert "Er wacht geen verzoek" in officer.get(LIST).text
    recorded(officer, filled(received_on=f"{clock.today() - timedelta(days=60)}"))
    assert "te laat" in officer.get(LIST).text
    assert "Er wacht geen verzoek" in officer.get(f"{LIST}?stand=released").text
    assert officer.get(f"{LIST}?stand=onzin&soort=%00&pagina=zz").status_code == 200


def test_the_list_asks_as_much_for_three_as_for_one(officer: Client) -> None:
    counts = []
    for number in (1, 2):
        for _ in range(number):
            recorded(officer, filled())
        with CaptureQueriesContext(connection) as asked_for:
            officer.get(LIST)
        counts.append(len(asked_for))
    assert counts[0] == counts[1]


def test_a_mail_reminds_in_neutral_words_once_a_day(officer: Client, second: Client) -> None:
    recorded(officer, filled(received_on=f"{clock.today() - timedelta(days=60)}"))
    make_user("adviser", email="adviseur@example.nl")
    with asking.as_system("tests"):
        assert [notices.remind_of_requests(on=clock.today()) for _ in range(2)] == [1, 0]
    letters = sent_letters()
    assert sorted(to for [to], _ in letters) == ["fg@example.nl", "toezicht@example.nl"]
    for _, body in letters:
        assert "Al te laat: 1" in body
        assert "Zwaluw" not in body
        assert not re.search("V-[0-9A-F]{8}", body)


def test_an_officer_without_a_fresh_second_factor_releases_nothing(
    officer: Client, second: Client, monkeypatch: Any
) -> None:
    request = recorded(officer, filled(asked()))
    officer.post(page(request, "besluit"), GRANTED)
    monkeypatch.setattr("thuisfront.core.access.guards.FRESH", timedelta(seconds=-1))
    assert second.post(page(request, "vrijgeven")).status_code == 403
    assert officer.post(page(request, "pakket")).status_code == 403
    assert rows()[0].state == "prepared"
    with asking.as_system("tests"):
        assert Package.objects.get().fetched == 0
