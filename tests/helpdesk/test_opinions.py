"""A second opinion: one colleague, one question, what they think, and then it is over."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from tests.core.accounts.factories import browser_of, make_user
from tests.core.base.counting import at_most
from tests.core.office.letters import sent_letters
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import SECRET, answer, ask, token
from tests.helpdesk.pages import Page, get, post
from thuisfront.core.access import asking
from thuisfront.core.access.models import Grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.enums import Subject
from thuisfront.core.privacy.subjects import Person, package_for
from thuisfront.helpdesk import actions
from thuisfront.helpdesk.actions.opinions import ask_opinion
from thuisfront.helpdesk.models import Question, SecondOpinion

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
DOUBT, THOUGHT = "Zou jij de kamermuur noemen?", "Ja, en vraag naar de steenvlinder"


@pytest.fixture(autouse=True)
def now() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(NOW, tick=False) as traveller:
        yield traveller


@pytest.fixture
def question(noor: User) -> Question:
    """Return a question that Noor answered, so no other adviser reads it."""
    asked = ask(at=NOW).question
    answer(asked, noor, at=NOW)
    asked.refresh_from_db()
    return asked


@pytest.fixture
def asked_one(sam: User) -> Client:
    return browser_of(sam)


def at(question: Question, act: str = "") -> str:
    return f"/en/werk/vragen/{question.pk}/{act}{'/' if act else ''}"


def ask_sam(desk: Client, question: Question, sam: User, **values: object) -> Page:
    sent = {"colleague": sam.pk, "text": DOUBT, "days": 2, "form_token": token(), **values}
    return post(desk, at(question, "meekijken"), sent)


def give(browser: Client, question: Question, text: str = THOUGHT) -> Page:
    row = SecondOpinion.objects.get()
    return post(browser, at(question, f"meekijken/{row.pk}"), {"opinion": text})


def test_a_colleague_reads_the_question_says_what_they_think_and_sees_it_no_more(
    desk: Client, asked_one: Client, question: Question, sam: User
) -> None:
    assert asked_one.get(at(question)).status_code == 404
    assert "Sam van de Lijn can look along now." in ask_sam(desk, question, sam).text
    page = get(asked_one, at(question))
    assert (SECRET in page.text, DOUBT in page.text) == (True, True)
    assert "Say what you think" in page.text
    assert "Your colleague reads it with the question" in give(asked_one, question).text
    assert asked_one.get(at(question)).status_code == 404
    assert THOUGHT in get(desk, at(question)).text
    assert Grant.objects.get().ended_at == NOW


def test_who_asked_can_see_that_somebody_looked_along_and_nobody_reads_why_elsewhere(
    desk: Client, asked_one: Client, question: Question, sam: User, noor: User
) -> None:
    ask_sam(desk, question, sam)
    give(asked_one, question)
    acts = list(AuditLine.objects.filter(target=str(question.pk)).values_list("act", "reason"))
    assert {("helpdesk.opinion.asked", ""), ("helpdesk.opinion.given", "")} <= set(acts)
    letters = sent_letters()
    told = str(acts) + Grant.objects.get().reason + str(letters)
    assert not any(word in told for word in (DOUBT, THOUGHT, SECRET, str(question.pk) + "/"))
    assert [to for to, _ in letters] == [[sam.email], [noor.email]]
    row = SecondOpinion.objects.get()
    assert DOUBT.encode() not in bytes(row.sealed_body)


def test_it_is_over_by_itself(
    desk: Client, asked_one: Client, question: Question, sam: User, now: time_machine.Traveller
) -> None:
    ask_sam(desk, question, sam)
    row = SecondOpinion.objects.get()
    now.shift(timedelta(days=2, seconds=1))
    late = browser_of(sam)
    assert late.get(at(question)).status_code == 404
    give_it = at(question, f"meekijken/{row.pk}")
    assert late.post(give_it, {"opinion": THOUGHT}).status_code == 404
    assert (
        "no answer came" in get(browser_of(User.objects.get(pk=row.asked_by_id)), at(question)).text
    )


def test_the_same_form_twice_asks_once_and_an_opinion_is_given_once(
    desk: Client, asked_one: Client, question: Question, sam: User, noor: User
) -> None:
    values: dict[str, Any] = {
        "question": question, "colleague": sam, "text": DOUBT, "form_token": token(), "at": NOW,
        "until": NOW + timedelta(days=1), "by": noor,
    }  # fmt: skip
    with asking.as_user(noor):
        assert ask_opinion(**values) == ask_opinion(**values)
    assert Grant.objects.count() == 1
    give(asked_one, question)
    row = SecondOpinion.objects.get()
    assert asked_one.post(at(question, f"meekijken/{row.pk}"), {"opinion": "x"}).status_code == 404
    assert THOUGHT in get(desk, at(question)).text


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"text": " "}, "text"), ({"text": "x" * 2001}, "text"), ({"colleague": ""}, "colleague"),
     ({"colleague": "x"}, "colleague"), ({"days": "15"}, "days"), ({"days": ""}, "days")],
)  # fmt: skip
def test_what_cannot_be_is_told(
    desk: Client, question: Question, sam: User, wrong: dict[str, str], field: str
) -> None:
    assert ask_sam(desk, question, sam, **wrong).wrong == {field}
    assert not SecondOpinion.objects.exists()


def test_only_who_has_a_role_at_this_line_can_be_asked(
    desk: Client, question: Question, noor: User
) -> None:
    for nobody in (noor, make_user("editor"), make_user("adviser", make_organization())):
        assert ask_sam(desk, question, nobody).wrong == {"colleague"}


def test_an_empty_opinion_is_not_sent(
    desk: Client, asked_one: Client, question: Question, sam: User
) -> None:
    ask_sam(desk, question, sam)
    assert give(asked_one, question, " ").wrong == {"opinion"}


def test_who_looks_along_asks_nobody_else_and_who_does_not_read_it_neither(
    desk: Client, asked_one: Client, question: Question, sam: User, centre: Organization
) -> None:
    assert asked_one.get(at(question, "meekijken")).status_code == 404
    ask_sam(desk, question, sam)
    assert "Ask a colleague what they think" not in get(asked_one, at(question)).text
    assert asked_one.get(at(question, "meekijken")).status_code == 404
    senior = browser_of(make_user("senior-adviser", centre))
    assert senior.get(at(question, "meekijken")).status_code == 403


def test_an_opinion_asked_of_another_is_not_mine_to_give(
    desk: Client, question: Question, sam: User, centre: Organization
) -> None:
    ask_sam(desk, question, sam)
    row = SecondOpinion.objects.get()
    for role in ("adviser", "coordinator", "senior-adviser", "volunteer"):
        other = browser_of(make_user(role, centre))
        for path in (row.pk, uuid4()):
            gone = other.post(at(question, f"meekijken/{path}"), {"opinion": "x"})
            assert gone.status_code == 404
    row.refresh_from_db()
    assert row.sealed_answer is None


def test_the_database_lets_only_who_was_asked_write_an_opinion(
    desk: Client, question: Question, sam: User, noor: User, centre: Organization
) -> None:
    ask_sam(desk, question, sam)
    change = {"sealed_answer": b"x", "answered_at": NOW}
    with asking.as_user(make_user("senior-adviser", centre)):
        assert not SecondOpinion.objects.exists()
    with asking.as_user(noor):
        assert SecondOpinion.objects.count() == 1
        assert SecondOpinion.objects.update(**change) == 0
        assert SecondOpinion.objects.all().delete()[0] == 0
    with asking.as_user(sam):
        assert Question.objects.update(urgency=0) == 0
        assert SecondOpinion.objects.update(**change) == 1


def test_a_row_without_a_question_of_mine_cannot_be_made(
    noor: User, sam: User, question: Question
) -> None:
    row = SecondOpinion(
        question=question, form_token=token(), asked_by=sam, asked_of=noor, sealed_body=b"x",
        asked_at=NOW, ends_at=NOW,
    )  # fmt: skip
    refused = pytest.raises(DatabaseError, match="row-level security")
    with refused, transaction.atomic(), asking.as_user(sam):
        row.save(force_insert=True)


@pytest.mark.parametrize("wrong", [{"same": True}, {"answered_at": NOW}, {"sealed_answer": b"x"}])
def test_the_table_refuses_what_cannot_be(
    desk: Client, question: Question, sam: User, wrong: dict[str, object]
) -> None:
    ask_sam(desk, question, sam)
    row = SecondOpinion.objects.get()
    change = {"asked_of": row.asked_by} if "same" in wrong else wrong
    with pytest.raises(IntegrityError), transaction.atomic():
        SecondOpinion.objects.update(**change)


def test_it_goes_with_the_question_and_who_asked_gets_a_copy(
    desk: Client, asked_one: Client, question: Question, sam: User
) -> None:
    ask_sam(desk, question, sam)
    give(asked_one, question)
    copy = str(package_for(Person(Subject.ASKER, question.pk))["helpdesk.SecondOpinion"])
    assert (DOUBT in copy, THOUGHT in copy) == (True, True)
    actions.shred_question(question=question, at=NOW, by="asker", reason="")
    assert not SecondOpinion.objects.exists()


def test_a_page_asks_little_however_many_opinions_there_are(
    desk: Client, question: Question, noor: User, centre: Organization
) -> None:
    get(desk, at(question))
    for _ in range(2):
        with asking.as_user(noor):
            ask_opinion(
                question=question, colleague=make_user("adviser", centre), text=DOUBT, by=noor,
                form_token=token(), until=NOW + timedelta(days=1), at=NOW,
            )  # fmt: skip
        with at_most(15):
            get(desk, at(question))
