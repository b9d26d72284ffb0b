"""Nobody answers: once a reminder, then once a task; and what is counted of it all."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client

from tests.helpdesk.pages import get
from tests.referrals.factories import AT, agree, draft, ended, make_help, sent, step, stop
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.models import Letter
from thuisfront.directory.public import Service
from thuisfront.referrals.actions.silence import follow_silence
from thuisfront.referrals.enums import Kind, Step
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries import silent_of
from thuisfront.referrals.queries.figures import column_of, figures_for

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def test_after_three_working_days_a_reminder_and_after_six_a_task(noor: User) -> None:
    made = sent(noor)  # on a Monday
    found = {days: follow_silence(at=AT + days * DAY) for days in range(12)}
    assert {days: done for days, done in found.items() if any(done)} == {3: (1, 0), 8: (0, 1)}
    assert [silent.pk for silent in silent_of(noor)] == [made.pk]
    assert list(Event.objects.values_list("what", flat=True)) == ["send", "reminded", "silent"]
    assert [letter.subject for letter in Letter.objects.order_by("created_at")] == [
        "Er is een bericht voor je organisatie", "Er is een bericht voor je organisatie",
        "Er wacht iets op jou",
    ]  # fmt: skip


def test_who_answered_or_asked_something_is_left_alone(noor: User) -> None:
    made = sent(noor)
    step(made, Step.ACCEPT)
    assert follow_silence(at=AT + 20 * DAY) == (0, 0)


def test_nobody_is_reminded_of_what_the_family_stopped(noor: User) -> None:
    made = draft(noor)
    voice = agree(made, noor)
    step(made, Step.SEND, noor)
    stop(voice, noor)
    assert follow_silence(at=AT + 3 * DAY) == (0, 0)
    assert Letter.objects.count() == 1


def test_a_task_stands_on_top_of_the_list_of_its_sender(
    noor: User, sam: User, desk: Client
) -> None:
    from tests.core.accounts.factories import browser_of

    made = sent(noor, at=AT - 30 * DAY)
    call_command("follow_silence")
    assert "Nobody answered. What do you do?" in get(desk, "/en/werk/verwijzingen/").text
    assert "Nobody answered" not in get(browser_of(sam), "/en/werk/verwijzingen/").text
    step(made, Step.CANCEL, noor)
    assert "Nobody answered" not in get(desk, "/en/werk/verwijzingen/").text


def test_accepted_and_eligible_are_never_counted_as_helped(noor: User) -> None:
    accepted = sent(noor)
    step(accepted, Step.ACCEPT)
    row = Referral.objects.get(pk=accepted.pk)
    assert column_of(row) == 1
    assert column_of(ended(noor)) == 0
    assert column_of(sent(noor)) == 3
    rejected = sent(noor)
    step(rejected, Step.REJECT, refusal="age")
    assert column_of(Referral.objects.get(pk=rejected.pk)) == 2
    stopped = sent(noor)
    step(stopped, Step.ACCEPT)
    step(stopped, Step.START)
    step(stopped, Step.FAIL, outcome="stopped")
    assert column_of(Referral.objects.get(pk=stopped.pk)) == 1


def many(noor: User, number: int, service: Service, *, answered: bool) -> None:
    for _ in range(number):
        made = sent(noor, service=service)
        if answered:
            step(made, Step.ACCEPT, at=AT + 2 * DAY)  # type: ignore[arg-type]  # a moment


def test_small_numbers_are_hidden_and_cannot_be_worked_out(noor: User) -> None:
    big, small = make_help(name="Groot"), make_help(name="Klein")
    many(noor, 6, big, answered=True)
    many(noor, 7, big, answered=False)
    many(noor, 2, small, answered=True)
    found = figures_for(noor, AT + 3 * DAY)
    shown = {row.name: row for row in found.rows}
    assert shown["Klein"].numbers[1] is None
    assert shown["Klein"].numbers[-1] is None
    assert shown["Klein"].days is None
    assert shown["Groot"].days == 2.0
    told = [number for row in found.rows for number in row.numbers if number]
    assert all(number > 4 for number in told)
    assert found.hides


def test_who_never_answers_is_named_and_who_once_did_is_not(noor: User) -> None:
    never, once = make_help(name="Stille hulp"), make_help(name="Trage hulp")
    many(noor, 1, never, answered=False)
    many(noor, 1, once, answered=False)
    many(noor, 1, once, answered=True)
    follow_silence(at=AT + 20 * DAY)
    assert [one.name for one in figures_for(noor, AT + 20 * DAY).silent] == ["Stille hulp"]


def test_asking_for_room_is_no_referral_in_the_figures(noor: User, desk: Client) -> None:
    sent(noor, kind=Kind.ROOM, values={})
    assert figures_for(noor, AT + DAY).rows == []
    assert "Nothing was sent" in get(desk, "/en/werk/verwijzingen/cijfers/").text
