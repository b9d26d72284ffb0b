"""After a conversation: calls that were promised, tasks, and what is handed over."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import AT, ask, make_task, token
from tests.helpdesk.pages import Page, get, post
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.models import Voice
from thuisfront.core.privacy.models import DataKey
from thuisfront.helpdesk import actions, queries
from thuisfront.helpdesk.actions.asking import Asked, Recorded
from thuisfront.helpdesk.actions.keeping import complete_contact
from thuisfront.helpdesk.models import CallAttempt, Question, Task

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)  # a Tuesday, ten o'clock on the wall
PLAN = {"day": "2026-11-24", "call_from": "14:00", "call_by": "16:00"}
TASKS, OVER = "/en/werk/taken/", "/en/werk/overdracht/"
FILLED = {"text": "Folder sturen", "day": "2026-11-25", "until": "12:00", "owner": ""}


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def question(noor: User) -> Question:
    """Return the question of somebody who wants to be called back."""
    caller = queries.Contact(phone="0612345678", when="na vieren")
    return ask(at=AT, asker="parent-at-home", answer_by="phone", contact=caller).question


def at(question: Question, act: str = "") -> str:
    return f"/en/werk/vragen/{question.pk}/{act}{'/' if act else ''}"


def tried(desk: Client, question: Question, reached: str, secret: str = "") -> Page:
    sent = {"reached": reached, "form_token": secret or token()}
    return post(desk, at(question, "gebeld"), sent)


def test_a_call_is_promised_between_two_times(desk: Client, question: Question) -> None:
    assert "Leave no voice mail." in get(desk, at(question)).text
    done = post(desk, at(question, "bellen"), {**PLAN, "may_voicemail": "on"})
    assert "Promised: Tuesday 24 November, between 14:00 and 16:00" in done.text
    assert "A voice mail is safe" in done.text
    question.refresh_from_db()
    assert question.call_from == datetime(2026, 11, 24, 13, tzinfo=UTC)
    assert question.due_at == datetime(2026, 11, 24, 15, tzinfo=UTC)
    assert str(question.taken_by) == str(User.objects.get(name="Noor de Adviseur"))
    assert get(desk, at(question, "bellen")).typed["call_from"] == "14:00"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"call_by": "13:00"}, "call_by"), ({"call_by": "14:00"}, "call_by"),
     ({"day": "2026-11-23"}, "day"), ({"day": "2999-01-01"}, "day"), ({"day": "x"}, "day"),
     ({"day": ""}, "day"), ({"call_from": "25:00"}, "call_from")],
)  # fmt: skip
def test_a_time_that_cannot_be_is_told(
    desk: Client, question: Question, wrong: dict[str, str], field: str
) -> None:
    assert post(desk, at(question, "bellen"), {**PLAN, **wrong}).wrong == {field}


def test_attempts_are_noted_once_and_who_is_not_reached_stays_on_the_list(
    desk: Client, question: Question
) -> None:
    secret = token()
    for _ in range(2):
        assert "Not reached (Noor)" in tried(desk, question, "not-reached", secret).text
    assert CallAttempt.objects.count() == 1
    question.refresh_from_db()
    assert (question.state, question.due_at > NOW) == ("waiting", True)
    for _ in range(2):
        page = tried(desk, question, "not-reached")
    assert "Three times not reached." in page.text
    assert "Write down what you told them" in tried(desk, question, "spoken").text
    acts = AuditLine.objects.filter(act="helpdesk.question.called")
    assert acts.count() == CallAttempt.objects.count() == 4


def test_no_voice_mail_without_leave(desk: Client, question: Question) -> None:
    assert "Leave no voice mail: they did not say" in tried(desk, question, "voicemail").text
    assert not CallAttempt.objects.exists()
    post(desk, at(question, "bellen"), {**PLAN, "may_voicemail": "on"})
    assert "Noted." in tried(desk, question, "voicemail").text
    with pytest.raises(IntegrityError), transaction.atomic():
        CallAttempt.objects.update(had_leave=False)


def test_a_colleague_who_was_first_is_named(desk: Client, sam: User, question: Question) -> None:
    actions.take_question(question=question, at=NOW, by=sam)
    assert tried(desk, question, "spoken").status == 200
    page = post(desk, at(question, "bellen"), PLAN)
    assert "Sam van de Lijn was first" in page.text
    assert not CallAttempt.objects.exists()


def test_who_waits_for_no_call_is_not_called(desk: Client) -> None:
    question = ask(at=AT).question
    assert "Call back" not in get(desk, at(question)).text
    assert "Nobody waits for a call here" in tried(desk, question, "spoken").text


def test_a_call_that_was_missed_is_escalated(
    desk: Client, question: Question, now: time_machine.Traveller
) -> None:
    leader = make_user("coordinator", question.organization, name="Lot")
    post(desk, at(question, "bellen"), PLAN)
    now.move_to(NOW.replace(hour=14, minute=59))
    call_command("escalate_late")
    assert sent_letters() == []
    now.move_to(NOW.replace(hour=15, minute=1))
    for _ in range(2):
        call_command("escalate_late")
    whom = sorted(to for tos, _ in sent_letters() for to in tos)
    noor = User.objects.get(name="Noor de Adviseur")
    assert whom == sorted([leader.email, noor.email])


def test_who_withdraws_is_called_no_more(desk: Client, question: Question) -> None:
    post(desk, at(question, "bellen"), {**PLAN, "may_voicemail": "on"})
    [voice] = Voice.objects.all()
    actions.withdraw_consent(question=question, voice=voice, how=How.BROWSER, at=NOW, by=None)
    question.refresh_from_db()
    assert (question.call_from, question.may_voicemail) == (None, False)
    assert "Nobody waits for a call here" in tried(desk, question, "spoken").text


def test_an_earlier_promise_takes_the_planned_time_away(desk: Client, question: Question) -> None:
    later = {**PLAN, "day": "2026-11-30"}
    post(desk, at(question, "bellen"), later)
    question.refresh_from_db()
    key = queries.line_key(question)
    said = {"text": "Ik wil dood", "form_token": token()}
    actions.write_back(question=question, key=key, at=NOW, **said)
    question.refresh_from_db()
    assert question.call_from is None
    assert question.due_at < datetime(2026, 11, 30, tzinfo=UTC)


def test_a_task_is_written_down_changed_ticked_and_taken_back(desk: Client, noor: User) -> None:
    assert "No tasks here" in get(desk, TASKS).text
    sent = {**FILLED, "form_token": token()}
    for _ in range(2):
        assert "Folder sturen" in post(desk, f"{TASKS}nieuw/", sent).text
    task = Task.objects.get()
    assert b"Folder" not in bytes(task.sealed_body)
    assert task.due_at == datetime(2026, 11, 25, 11, tzinfo=UTC)
    assert "Folder" not in get(desk, f"{TASKS}?lijst=mij").text
    here = f"{TASKS}{task.pk}/"
    changed = {**get(desk, here).typed, "text": "Twee folders sturen", "owner": str(noor.pk)}
    assert "Twee folders" in post(desk, here, changed).text
    assert "Twee folders" in get(desk, f"{TASKS}?lijst=mij").text
    assert "Twee folders" not in post(desk, f"{here}klaar/", {}).text
    assert "Done Tue 24 nov, 10:00, Noor" in get(desk, f"{TASKS}?lijst=klaar").text
    assert "Twee folders" in post(desk, f"{here}klaar/", {"open": "1"}).text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"text": " "}, "text"), ({"text": "x" * 1001}, "text"), ({"day": "2026-11-23"}, "day"),
     ({"owner": "x"}, "owner"), ({"until": "99"}, "until")],
)  # fmt: skip
def test_a_task_that_cannot_be_is_told(desk: Client, wrong: dict[str, str], field: str) -> None:
    assert post(desk, f"{TASKS}nieuw/", {**FILLED, **wrong}).wrong == {field}


def test_only_who_answers_here_can_be_given_a_task(desk: Client) -> None:
    editor = make_user("editor", name="Mila")
    assert post(desk, f"{TASKS}nieuw/", {**FILLED, "owner": str(editor.pk)}).wrong == {"owner"}
    assert "Mila" not in get(desk, f"{TASKS}nieuw/").text


def test_a_task_about_a_question_goes_with_it(desk: Client, question: Question) -> None:
    post(desk, at(question, "taak"), {**FILLED, "form_token": token()})
    task = Task.objects.get()
    assert task.question == question
    actions.shred_question(question=question, at=NOW, by="system", reason="tests")
    assert not Task.objects.exists()
    assert not DataKey.objects.filter(pk=task.pk).exists()


def test_a_late_task_is_told_once(desk: Client, noor: User, now: time_machine.Traveller) -> None:
    make_task(NOW, owner=noor, done=False, by=noor)
    now.shift(timedelta(minutes=1))
    for _ in range(2):
        call_command("escalate_late")
    assert [to for to, _ in sent_letters()] == [[noor.email]]
    assert "too late" in get(desk, TASKS).text


def test_what_is_handed_over_is_on_one_page(desk: Client, sam: User, question: Question) -> None:
    tomorrow, next_week = NOW + timedelta(days=1), NOW + timedelta(days=7)
    make_task(tomorrow, text="Oma terugmailen", by=sam, done=False)
    make_task(next_week, text="Jaarverslag", by=sam, done=False)
    actions.take_question(question=ask(at=AT).question, at=NOW, by=sam)
    tried(desk, question, "not-reached")
    desk.post("/en/werk/gesprekken/begin/", {"form_token": token(), "channel": "phone"})
    page = get(desk, OVER).text
    assert "Oma terugmailen" in page
    assert "Jaarverslag" not in page
    assert "tried 1 time" in page
    assert "You have 1 conversation open" in page
    assert "Sam van de Lijn1" in page
    assert AuditLine.objects.filter(act="helpdesk.handover.printed").exists()


def test_lists_ask_the_same_for_one_task_and_for_many(desk: Client, noor: User) -> None:
    get(desk, TASKS)
    for _ in range(2):
        make_task(NOW + timedelta(hours=1), by=noor, done=False, owner=noor)
        with at_most(6):
            get(desk, TASKS)
    with at_most(11):
        get(desk, OVER)


def test_nobody_of_elsewhere_sees_a_task(noor: User) -> None:
    task = make_task(NOW, by=noor, done=False)
    stranger = browser_of(make_user("adviser", make_organization(), name="Vreemd"))
    assert stranger.get(f"{TASKS}{task.pk}/").status_code == 404
    assert stranger.post(f"{TASKS}{task.pk}/klaar/").status_code == 404


@pytest.mark.parametrize(("answer_by", "contact"), [
    ("code", None), ("email", queries.Contact(email="moeder@voorbeeld.test")),
])  # fmt: skip
def test_another_way_of_answering_ends_the_planned_call_and_no_other_keeps_it(
    desk: Client, noor: User, question: Question, answer_by: str, contact: queries.Contact | None
) -> None:
    post(desk, at(question, "bellen"), {**PLAN, "may_voicemail": "on"})
    asked = Asked(token(), "parent-at-home", "", answer_by=answer_by, contact=contact)
    recorded = Recorded(asked, waits=True)
    complete_contact(question=question, recorded=recorded, at=NOW, by=noor)
    question.refresh_from_db()
    planned = (question.answer_by, question.may_voicemail, question.call_from is not None)
    assert planned == (("email", False, False) if contact else ("phone", True, True))
