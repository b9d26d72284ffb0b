"""A question whose words are closed, and opening it in an emergency, through the pages."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client
from django.utils import timezone

from tests.core.accounts.factories import browser_of, make_user
from tests.core.organizations.factories import make_organization
from tests.helpdesk.factories import SECRET, answer, ask, token
from tests.helpdesk.pages import get, post
from thuisfront.core.access.models import Grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.audit.sightings import seen_by
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.models import Draft, Question

pytestmark = pytest.mark.django_db
REASON = "Er klonk iets heel onveiligs en niemand neemt op"
LIST, REVIEW = "/en/werk/vragen/", "/en/werk/noodtoegang/"


@pytest.fixture
def fatma(centre: Organization) -> User:
    return make_user("senior-adviser", centre, name="Fatma Toezicht")


@pytest.fixture
def watch(fatma: User) -> Client:
    return browser_of(fatma)


@pytest.fixture
def office(centre: Organization) -> Client:
    return browser_of(make_user("coordinator", centre, name="Joris Coördinator"))


def at(question: Question, act: str = "") -> str:
    return f"{LIST}{question.pk}/{act}{'/' if act else ''}"


def glass(**values: object) -> dict[str, object]:
    return {"key": str(new_key()), "reason": REASON, **values}


def test_a_senior_adviser_sees_that_there_is_a_question_and_no_word_of_it(watch: Client) -> None:
    question = ask().question
    listed = get(watch, LIST)
    assert at(question) in listed.links
    assert "words closed to you" in listed.text
    shown = get(watch, at(question))
    assert shown.status == 200
    assert "The words are closed to you" in shown.text
    assert SECRET not in shown.html
    assert at(question, "noodtoegang") in shown.links
    assert "/antwoord/" not in shown.html
    assert lines_about(question)[0].act == "helpdesk.question.glimpsed"


def test_a_coordinator_sees_it_too_without_a_way_to_break_the_glass(
    office: Client, noor: User
) -> None:
    question = ask().question
    answer(question, noor)
    shown = get(office, at(question))
    assert "The words are closed to you" in shown.text
    assert "noodtoegang" not in "".join(shown.links)
    assert get(office, at(question, "noodtoegang")).status == 403


def test_broken_glass_shows_the_words_and_lets_nothing_be_changed(watch: Client) -> None:
    question = ask().question
    shown = post(watch, at(question, "noodtoegang"), glass())
    assert SECRET in shown.text
    assert "emergency access until" in shown.text
    assert "<textarea" not in shown.html
    for act in ("neem", "terug", "overnemen", "concept", "antwoord"):
        sent = {"text": "Hoi", "form_token": token(), "reason": REASON}
        assert post(watch, at(question, act), sent).status in {403, 404}
    question.refresh_from_db()
    assert (question.taken_by, question.state, Draft.objects.count()) == (None, "waiting", 0)


def test_the_asker_reads_that_it_was_an_emergency(watch: Client) -> None:
    question = ask().question
    post(watch, at(question, "noodtoegang"), glass())
    told = [sighting for sighting in seen_by(question) if sighting.emergency]
    assert {sighting.act for sighting in told} == {
        "access.glass.broken", "helpdesk.question.viewed",
    }  # fmt: skip
    assert all("senior-adviser" in sighting.roles[0] for sighting in told)


@pytest.mark.parametrize("reason", ["", "kort", " " * 40, "\0" * 40, "x" * 301])
def test_a_reason_that_is_none_is_asked_again(watch: Client, reason: str) -> None:
    question = ask().question
    shown = post(watch, at(question, "noodtoegang"), glass(reason=reason))
    assert (shown.status, shown.wrong) == (200, {"reason"})
    assert not Grant.objects.exists()


@pytest.mark.parametrize("key", ["", "x", "0", "\0"])
def test_a_form_without_its_key_opens_nothing(watch: Client, key: str) -> None:
    assert post(watch, at(ask().question, "noodtoegang"), glass(key=key)).status == 200
    assert not Grant.objects.exists()


def test_more_fields_than_the_form_has_change_nothing(watch: Client, noor: User) -> None:
    sent = glass(user=str(noor.pk), ends_at="2099-01-01", basis="trajectory", minutes="600")
    post(watch, at(ask().question, "noodtoegang"), sent)
    grant = Grant.objects.get()
    assert (grant.user != noor, grant.basis) == (True, "break-glass")
    assert grant.ends_at - grant.starts_at == timedelta(minutes=60)


def test_after_an_hour_the_page_is_closed_again(watch: Client) -> None:
    question = ask().question
    post(watch, at(question, "noodtoegang"), glass())
    Grant.objects.get()
    with time_machine.travel(timezone.now() + timedelta(minutes=61), tick=False):
        browser = browser_of(User.objects.get(name="Fatma Toezicht"))
        assert SECRET not in get(browser, at(question)).html


def test_the_fourth_time_says_why_not_and_keeps_what_was_typed(watch: Client) -> None:
    for _ in range(3):
        post(watch, at(ask().question, "noodtoegang"), glass())
    shown = post(watch, at(ask().question, "noodtoegang"), glass())
    assert shown.status == 409
    assert "three times" in shown.text
    assert REASON in shown.html


def test_it_needs_a_fresh_second_factor(watch: Client) -> None:
    question = ask().question
    session = watch.session
    records = session[AUTHENTICATION_METHODS_SESSION_KEY]
    for record in records:
        record["at"] -= 301
    session[AUTHENTICATION_METHODS_SESSION_KEY] = records
    session.save()
    sent = post(watch, at(question, "noodtoegang"), glass())
    assert (sent.status, "Is it really you" in sent.text) == (403, True)
    assert not Grant.objects.exists()


def test_a_question_of_another_organization_is_not_there(watch: Client) -> None:
    question = ask().question
    Question.objects.filter(pk=question.pk).update(organization=make_organization())
    assert get(watch, at(question)).status == 404
    assert post(watch, at(question, "noodtoegang"), glass()).status == 404


def test_a_coordinator_judges_an_opening_once(watch: Client, office: Client) -> None:
    question = ask().question
    post(watch, at(question, "noodtoegang"), glass())
    grant = Grant.objects.get()
    listed = get(office, REVIEW)
    assert REASON in listed.text
    assert str(question.pk) not in listed.html
    mine = f"{REVIEW}{grant.pk}/"
    assert mine in listed.links
    assert post(office, mine, {"verdict": "unjustified", "remark": ""}).wrong == {"remark"}
    assert post(office, mine, {"verdict": "fine"}).wrong == {"verdict"}
    assert "written down" in post(office, mine, {"verdict": "justified"}).html
    assert "a colleague was first" in post(office, mine, {"verdict": "justified"}).html
    line = lines_about(question).get(act="access.glass.reviewed")
    assert line.reason == "justified"


def test_who_opened_it_and_who_works_elsewhere_do_not_judge_it(watch: Client) -> None:
    post(watch, at(ask().question, "noodtoegang"), glass())
    mine = f"{REVIEW}{Grant.objects.get().pk}/"
    assert get(watch, mine).status == 403
    stranger = browser_of(make_user("coordinator", make_organization()))
    assert get(stranger, mine).status == 404
    assert REASON not in get(stranger, REVIEW).html


def test_a_late_review_is_asked_for_every_day(watch: Client, centre: Organization) -> None:
    from thuisfront.core.office.letters import remind_reviewers
    from thuisfront.core.outbox.models import Letter

    make_user("coordinator", centre)
    post(watch, at(ask().question, "noodtoegang"), glass())
    Letter.objects.all().delete()
    now = timezone.now()
    assert remind_reviewers(at=now + timedelta(days=1)) == 0
    assert remind_reviewers(at=now + timedelta(days=30)) == 1
    assert Letter.objects.count() == 1
