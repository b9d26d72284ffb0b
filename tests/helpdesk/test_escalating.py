"""A promise that was not kept: told once, to who leads the line and who took it."""

from datetime import timedelta

import pytest
from django.test import Client

from tests.core.accounts.factories import make_user
from tests.helpdesk.factories import AT, SECRET, answer, ask, token
from tests.helpdesk.pages import get
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.helpdesk import actions, tasks
from thuisfront.helpdesk.actions.escalating import escalate_late

pytestmark = pytest.mark.django_db
LATER = AT + timedelta(days=30)


@pytest.fixture
def leader(centre: Organization) -> User:
    """Return who leads the line."""
    return make_user("coordinator", centre)


def test_a_late_answer_is_told_once_to_who_leads_and_who_took_it(leader: User, noor: User) -> None:
    question = ask().question
    actions.take_question(question=question, at=AT, by=noor)
    assert [escalate_late(at=LATER), escalate_late(at=LATER)] == [1, 0]
    assert sorted(letter.body.split(",")[0] for letter in Letter.objects.all()) == sorted(
        f"Hallo {user.get_short_name()}" for user in (leader, noor)
    )
    line = AuditLine.objects.get(act="helpdesk.question.escalated")
    assert (line.target, line.actor) == (str(question.pk), "system")


def test_who_left_gets_no_mail(leader: User, noor: User) -> None:
    actions.take_question(question=ask().question, at=AT, by=noor)
    User.objects.filter(pk=noor.pk).update(is_active=False)
    assert escalate_late(at=LATER) == 1
    assert Letter.objects.get().body.startswith(f"Hallo {leader.get_short_name()}")


def test_the_mail_tells_a_number_and_nothing_else(leader: User) -> None:
    question = ask().question
    escalate_late(at=LATER)
    letter = Letter.objects.get()
    assert ": 1" in letter.body
    for word in (SECRET, str(question.pk), "gevangen", "detentie", "kind"):
        assert word not in f"{letter.subject} {letter.body}".lower()


def test_what_is_in_time_or_answered_is_not_told(leader: User, noor: User) -> None:
    answer(ask().question, noor)
    ask(at=LATER)
    assert escalate_late(at=LATER) == 0
    assert not Letter.objects.exists()


def test_a_new_message_is_a_new_promise(leader: User) -> None:
    receipt = ask()
    escalate_late(at=LATER)
    actions.write_back(
        question=receipt.question, key=receipt.key, text="Hallo?", form_token=token(), at=LATER
    )
    receipt.question.refresh_from_db()
    assert receipt.question.escalated_at is None


def test_the_worker_runs_it_and_the_list_shows_what_is_late(leader: User, desk: Client) -> None:
    question = ask(at=clock.now() - timedelta(days=40)).question
    ask(at=clock.now())
    tasks.escalate_late(0)
    shown = get(desk, "/en/werk/vragen/?stand=te-laat")
    assert f"/en/werk/vragen/{question.pk}/" in shown.links
    assert "Too late (1)" in shown.text
