"""The pages: from a worry to a decision, with what goes wrong on the way."""

import re
from io import BytesIO
from typing import Any
from uuid import UUID

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from pypdf import PdfReader

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.helpdesk.pages import Page, get, post
from tests.meldcode.factories import (
    AT,
    QUESTION,
    SAFE,
    SEEN,
    SIGNALS,
    STRUCTURAL,
    begin,
    closed,
    consult,
    note,
    take,
    weigh,
)
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.outbox.models import Letter
from thuisfront.core.ui.forms import new_token
from thuisfront.meldcode import queries
from thuisfront.meldcode.enums import EntryKind, Stage
from thuisfront.meldcode.models import Case, CaseStep, Consultation, Entry

pytestmark = pytest.mark.django_db
START = "/en/werk/meldcode/"


def at(case: Case, act: str = "") -> str:
    return f"{START}{case.pk}/{act}{'/' if act else ''}"


def acts() -> list[str]:
    lines = AuditLine.objects.filter(act__startswith="meldcode.").order_by("id")
    return [line.act.removeprefix("meldcode.") for line in lines]


def entry(**values: str) -> dict[str, str]:
    usual = {"day": "2026-01-05", "who": "Mw. Jansen", "text": "Praat eerst met het kind"}
    return {**usual, "form_token": new_token(), **values}


def test_from_a_worry_to_a_report_with_the_attention_officer_deciding(
    desk: Client, office: Client, sam: User, fatma: User
) -> None:
    post(desk, f"{START}begin/", {"country": "nl", "form_token": new_token()})
    case = Case.objects.get()
    done = post(desk, at(case, "stap/signals"), {**SIGNALS, "danger": "yes", "reference": "Q-42"})
    assert "Call now, and do not wait" in done.text
    assert "Q-42" in done.text
    early = post(desk, at(case, "stap/consult"), {"thoughts": "Niets"})
    assert early.summary == ["Write down with whom you talked, or ask a colleague first."]
    post(desk, at(case, "notitie/advice"), entry())
    post(desk, at(case, "stap/consult"), {"thoughts": "Eerst praten"})
    assert "not_now" in post(desk, at(case, "stap/talk"), {}).errors
    post(desk, at(case, "stap/talk"), {"not_now": "child-safety"})
    weighed = post(desk, at(case, "stap/weigh"), STRUCTURAL)
    assert "The norm says: report." in weighed.text
    assert case.steps.exclude(finished_at=None).count() == 4
    post(desk, at(case, "aanbieden"), {})
    assert SEEN in get(office, at(case)).text
    post(office, at(case, "neem"), {})
    assert desk.get(at(case)).status_code == 404
    refused = post(office, at(case, "besluit"), {"report": "no", "help": "yes", "reason": "Oma"})
    assert "leaves no choice" in refused.errors["report"]
    post(office, at(case, "besluit"), {"report": "yes", "help": "yes", "reason": "Onveilig"})
    shut = {"reason": "reported", "text": "VT gaat verder", "form_token": new_token()}
    assert "First write down the report" in post(office, at(case, "sluiten"), shut).errors["reason"]
    untold = post(office, at(case, "notitie/report"), entry(told="no"))
    assert set(untold.errors) == {"why_not"}
    post(office, at(case, "notitie/report"), entry(told="no", why_not="Niet veilig"))
    post(office, at(case, "sluiten"), shut)
    case.refresh_from_db()
    assert (case.stage, case.close_reason, case.closed_by) == ("closed", "reported", fatma)
    assert [act for act in acts() if act != "case.viewed"] == [
        "case.begun", "step.finished", "entry.added", "step.finished", "step.finished",
        "step.finished", "case.offered", "case.taken", "case.decided", "entry.added",
        "entry.added", "case.closed",
    ]  # fmt: skip


def test_nothing_that_was_typed_stands_readable_in_the_database(noor: User, fatma: User) -> None:
    case = closed(noor, fatma)
    consultation_words = {SEEN, "Daarom", "Oma let op", "Q-42", SAFE["why"]}
    for table in ("case", "casestep", "entry", "decision", "consultation"):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT to_jsonb(t)::text FROM meldcode_{table} t")  # noqa: S608 -- names of our own
            rows = " ".join(row[0] for row in cursor.fetchall())
        assert [word for word in consultation_words if word in rows] == []
    assert "Q-42" not in AuditLine.objects.latest("id").reason
    assert queries.opened(case)[0].reference == "Q-42"


def test_what_one_types_is_kept_and_a_page_that_is_loaded_again_sends_nothing(
    desk: Client, noor: User
) -> None:
    case = begin(noor)
    address = at(case, "stap/talk")
    kept = desk.post(f"{address}bewaar/", {"plan": "Bij oma thuis"}, HTTP_HX_REQUEST="true")
    assert (kept.status_code, b"Saved at" in kept.content) == (200, True)
    assert get(desk, address).typed["plan"] == "Bij oma thuis"
    bad = desk.post(address, {"plan": "Op school"})
    assert (bad.status_code, bad["Location"]) == (302, f"{address}?klaar=")
    desk.post(f"{address}bewaar/", {"plan": "In het park"})
    again = get(desk, f"{address}?klaar=")
    assert (again.typed["plan"], set(again.errors)) == ("In het park", {"not_now"})
    mark = queries.mark_of({"plan": "In het park"})
    assert "HX-Refresh" not in desk.get(f"{address}nieuwer/?gezien={mark}")
    assert desk.get(f"{address}nieuwer/?gezien=%00")["HX-Refresh"] == "true"


def test_a_step_that_is_changed_later_is_open_again_and_keeps_when_it_was_begun(
    desk: Client, noor: User
) -> None:
    case = begin(noor)
    desk.post(at(case, "stap/signals/bewaar"), {**SIGNALS, "seen": "Toch anders"})
    step = CaseStep.objects.get()
    assert (step.started_at, step.finished_at) == (AT, None)
    assert step.saved_at > AT


def test_who_types_while_it_is_taken_over_gets_the_text_back(
    desk: Client, noor: User, fatma: User
) -> None:
    case = begin(noor)
    take(case, fatma)
    before = bytes(CaseStep.objects.get().sealed_body)
    while_typing = desk.post(
        at(case, "stap/signals/bewaar"), {"seen": "Nog iets"}, HTTP_HX_REQUEST="true"
    )
    assert b"This is not saved" in while_typing.content
    lost = post(desk, at(case, "stap/signals"), {**SIGNALS, "seen": "Nog iets dat telt"})
    assert (lost.status, "Nog iets dat telt" in lost.html) == (404, True)
    nowhere = post(desk, f"{START}{UUID(int=5)}/stap/signals/", {"seen": "Nog iets dat telt"})
    assert nowhere.text == lost.text
    assert bytes(CaseStep.objects.get().sealed_body) == before


def test_a_volunteer_sends_a_worry_once_and_cannot_read_it_back(
    bram: User, office: Client, fatma: User
) -> None:
    browser, token = browser_of(bram), new_token()
    assert f"{START}begin/" not in get(browser, START).html
    empty = post(browser, f"{START}zorg/", {"country": "nl"})
    assert (empty.status, set(empty.errors)) == (422, {"danger", "seen", "care"})
    for nowhere in ("../../settings", "de", "x" * 300):
        strange = post(browser, f"{START}zorg/", {**SIGNALS, "country": nowhere})
        assert (strange.status, set(strange.errors)) == (422, {"country"})
    sent = {**SIGNALS, "danger": "yes", "country": "be", "form_token": token}
    for _ in range(2):
        told = post(browser, f"{START}zorg/", sent)
    assert "It is with the attention officer" in told.text
    case = Case.objects.get()
    assert (case.stage, case.is_urgent, case.country) == ("offered", True, "be")
    assert browser.get(at(case)).status_code == 403
    assert browser.post(f"{START}begin/", {"country": "nl"}).status_code == 403
    shown = get(office, at(case))
    assert SEEN in shown.text
    assert "1712" in shown.text
    assert case.number in get(office, f"{START}wachtrij/").text
    post(office, at(case, "neem"), {})
    assert "cannot write in it" in post(office, at(case, "terug"), {}).html
    assert Case.objects.get().stage == Stage.TAKEN


def test_mail_says_that_something_waits_and_nothing_more(
    desk: Client, noor: User, sam: User, fatma: User
) -> None:
    case = begin(noor)
    post(desk, at(case, "aanbieden"), {})
    asked = {"colleague": str(sam.pk), "question": QUESTION, "form_token": new_token()}
    post(desk, at(case, "collega"), asked)
    letters = list(Letter.objects.order_by("pk"))
    assert {letter.subject for letter in letters} == {"Een collega vraagt je iets"}
    assert len(letters) == 2
    for letter in letters:
        assert not re.search(r"(?i)meldcode|zorg|kind|veilig|gevaar", letter.body)
        assert str(case.pk) not in letter.body
    assert mail.outbox == []


def test_a_colleague_thinks_along_and_the_question_goes_to_nobody_else(
    desk: Client, noor: User, sam: User, bram: User
) -> None:
    case = begin(noor)
    asking = get(desk, at(case, "collega"))
    assert {sam.name, bram.name} <= set(re.findall(r">([^<]+)</option>", asking.html))
    assert noor.name not in re.findall(r">([^<]+)</option>", asking.html)
    row = consult(case, noor, sam)
    address = f"{START}meedenken/{row.pk}/"
    assert browser_of(bram).get(address).status_code == 404
    theirs = browser_of(sam)
    assert "Noor de Adviseur" in get(theirs, START).text
    assert QUESTION in get(theirs, address).text
    assert set(post(theirs, address, {"advice": " "}).errors) == {"advice"}
    post(theirs, address, {"advice": "Bel samen"})
    assert "Bel samen" in get(theirs, address).text
    assert theirs.get(at(case)).status_code == 404
    assert "Bel samen" in get(desk, at(case)).text
    assert Consultation.objects.get().answered_at


def test_the_officer_asks_back_and_who_began_reads_only_that(
    desk: Client, office: Client, noor: User, fatma: User
) -> None:
    case = begin(noor)
    take(case, fatma)
    asked = {"colleague": str(noor.pk), "question": "Welke dag was dat?", "form_token": new_token()}
    post(office, at(case, "collega"), asked)
    row = Consultation.objects.get()
    assert "Welke dag was dat?" in get(desk, f"{START}meedenken/{row.pk}/").text
    assert desk.get(at(case)).status_code == 404


def test_given_back_the_case_is_theirs_again_who_began(
    desk: Client, office: Client, noor: User, fatma: User
) -> None:
    case = begin(noor)
    take(case, fatma)
    post(office, at(case, "terug"), {})
    assert SEEN in get(desk, at(case)).text
    assert office.post(at(case, "terug")).status_code == 404
    assert office.post(at(case, "besluit"), {}).status_code == 404


def test_beginning_again_keeps_what_was_written(desk: Client, noor: User) -> None:
    case = begin(noor)
    again = {"reason": "Er is iets nieuws gezien", "form_token": new_token()}
    for _ in range(2):
        post(desk, at(case, "opnieuw"), again)
    assert set(post(desk, at(case, "opnieuw"), {}).errors) == {"reason"}
    case.refresh_from_db()
    shown = get(desk, at(case))
    assert case.round == 2
    assert all(words in shown.text for words in (SEEN, "Er is iets nieuws gezien", "Round 1"))
    assert get(desk, at(case, "stap/signals")).typed["seen"] == ""
    post(desk, at(case, "stap/signals"), {**SIGNALS, "seen": "Iets nieuws"})
    assert CaseStep.objects.count() == 2


def test_a_closed_case_opens_again_with_a_reason_and_nobody_writes_in_it_before(
    office: Client, noor: User, fatma: User
) -> None:
    case = closed(noor, fatma)
    kept_until = case.keep_until
    assert kept_until
    assert kept_until.year == AT.year + 20
    for act in ("stap/signals", "notitie/after", "sluiten", "besluit", "collega"):
        assert office.post(at(case, act), {}).status_code == 404
    assert "closed" in post(office, at(case, "neem"), {}).html
    post(office, at(case, "heropenen"), {"reason": "Nieuw", "form_token": new_token()})
    case.refresh_from_db()
    assert (case.stage, case.keep_until, case.close_reason) == ("taken", None, "")
    assert "Oma let op" in get(office, at(case)).text


def test_not_to_report_is_not_decided_by_who_began_and_danger_may_be_reported_alone(
    office: Client, fatma: User, centre: object
) -> None:
    case = begin(fatma)
    weigh(case, fatma, SAFE)
    take(case, fatma)
    alone = post(office, at(case, "besluit"), {"report": "no", "help": "yes", "reason": "Goed"})
    assert "another attention officer" in alone.errors["report"]
    other = browser_of(make_user("senior-adviser"))
    post(other, at(case, "neem"), {})
    post(other, at(case, "besluit"), {"report": "no", "help": "yes", "reason": "Goed"})
    assert case.decisions.get().began_by == fatma


def test_an_unfinished_weighing_decides_nothing(office: Client, noor: User, fatma: User) -> None:
    case = begin(noor)
    take(case, fatma)
    assert "Nothing is weighed yet" in get(office, at(case, "besluit")).text
    sent = {"report": "no", "help": "no", "reason": "Goed"}
    assert "Weigh first" in post(office, at(case, "besluit"), sent).errors["report"]
    assert set(post(office, at(case, "besluit"), {}).errors) == {"report", "help", "reason"}


def test_a_summary_is_a_tagged_pdf_with_a_neutral_name_and_stands_in_the_trail(
    office: Client, desk: Client, noor: User, sam: User, fatma: User
) -> None:
    case = begin(noor)
    consult(case, noor, sam)
    note(case, noor, text="<b>dik</b> #strong[niet] 🐘")
    take(case, fatma)
    assert desk.post(at(case, "samenvatting"), {"why": "report"}).status_code == 403
    assert set(post(office, at(case, "samenvatting"), {}).errors) == {"why"}
    paper: Any = office.post(at(case, "samenvatting"), {"why": "report"})
    assert paper["Content-Disposition"] == 'inline; filename="overzicht.pdf"'
    assert "no-store" in paper["Cache-Control"]
    read = PdfReader(BytesIO(paper.content))
    text = " ".join(page.extract_text() for page in read.pages)
    assert read.metadata
    assert read.metadata.title == "Overview"
    assert all(words in text for words in (SEEN[:20], case.number, "#strong[niet]", "<b>dik</b>"))
    line = AuditLine.objects.latest("id")
    assert (line.act, line.reason) == ("meldcode.case.printed", "report")


def test_every_look_at_a_case_stands_in_the_trail_with_its_purpose(
    desk: Client, noor: User
) -> None:
    case = begin(noor)
    get(desk, at(case))
    get(desk, at(case, "stap/signals"))
    lines = AuditLine.objects.filter(act="meldcode.case.viewed", target=str(case.pk))
    assert {(line.actor, line.purpose) for line in lines} == {(str(noor.pk), "safety")}
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("act", "sent", "status"),
    [
        ("stap/onbekend", {}, 404),
        ("stap/decide", {}, 404),
        ("notitie/onbekend", {}, 404),
        ("notitie/closed", {}, 404),
        ("notitie/child", {"day": "2999-01-01", "who": "x", "text": "y"}, 422),
        ("notitie/child", {"day": "gisteren", "who": "x", "text": "y"}, 422),
        ("notitie/child", {"day": "2026-01-01", "who": "x", "text": "y" * 10_001}, 422),
        ("collega", {"colleague": "niet", "question": "x"}, 422),
        ("collega", {"colleague": str(UUID(int=1)), "question": "x"}, 422),
    ],
)
def test_bad_input_is_answered(
    desk: Client, noor: User, act: str, sent: dict[str, str], status: int
) -> None:
    case = begin(noor)
    assert desk.post(at(case, act), sent).status_code == status
    assert Entry.objects.count() == Consultation.objects.count() == 0


def test_a_note_with_strange_signs_stays_text(desk: Client, noor: User) -> None:
    case = begin(noor)
    words = "<script>1</script> שלום 🐘 \x00 " + "a" * 5000
    post(desk, at(case, "notitie/other"), entry(text=words))
    shown = get(desk, at(case))
    assert "<script>1</script> שלום 🐘" in shown.text
    assert "<script>1" not in shown.html


def test_the_same_form_twice_is_one_note_and_one_case(
    desk: Client, noor: User, fatma: User
) -> None:
    token = new_token()
    for _ in range(2):
        desk.post(f"{START}begin/", {"country": "nl", "form_token": token})
    case = Case.objects.get()
    for _ in range(2):
        desk.post(at(case, "notitie/other"), entry(form_token=token))
    assert Entry.objects.count() == 1
    take(case, fatma)
    late = desk.post(f"{START}begin/", {"country": "nl", "form_token": token})
    assert (late["Location"], Case.objects.count()) == (START, 1)


@pytest.mark.parametrize("number", [1, 3])
def test_pages_ask_as_much_for_one_case_as_for_three(
    office: Client, noor: User, sam: User, fatma: User, number: int
) -> None:
    cases = [begin(noor) for _ in range(number)]
    for case in cases:
        for _ in range(number):
            note(case, noor, EntryKind.CHILD)
            consult(case, noor, sam)
    with at_most(12):
        queue = get(office, f"{START}wachtrij/")
    assert sum(case.number in queue.html for case in cases) == number
    with at_most(15):
        get(office, at(cases[0]))


def test_who_has_no_part_in_it_is_refused(centre: object, noor: User) -> None:
    case = begin(noor)
    for role in ("editor", "privacy-officer", "administrator", "log-manager", "researcher"):
        browser = browser_of(make_user(role))
        assert {browser.get(address).status_code for address in (START, at(case))} == {403}
        assert "Meldcode" not in get(browser, "/en/werk/").html


def test_the_line_leads_to_the_meldcode_and_notes_nothing(desk: Client, page_of: Page) -> None:
    assert START in page_of.links


@pytest.fixture
def page_of(desk: Client) -> Page:
    """Return the page on which an adviser writes down a conversation."""
    sent = {"form_token": new_token(), "channel": "phone"}
    return post(desk, "/en/werk/gesprekken/begin/", sent)
