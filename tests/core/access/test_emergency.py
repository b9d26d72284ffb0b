"""Breaking the glass: who, how often, for how long, and what a colleague thinks of it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.db import ProgrammingError, connection, transaction

from tests.core.accounts.factories import give_role, leave, make_user
from tests.core.base.together import at_once
from tests.core.organizations.factories import make_centre, make_organization
from tests.helpdesk.factories import SECRET, ask
from thuisfront.core.access import asking, emergency
from thuisfront.core.access.models import Grant
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.queries import lines_about
from thuisfront.core.base import clock
from thuisfront.core.base.models import new_key
from thuisfront.core.organizations.models import Organization
from thuisfront.core.outbox.models import Letter
from thuisfront.core.privacy.keys import ShreddedError
from thuisfront.helpdesk import queries
from thuisfront.helpdesk.models import Question

REASON = "Er klonk iets heel onveiligs en niemand neemt op"
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def centre(db: None) -> Iterator[Organization]:
    with time_machine.travel(MONDAY, tick=False), asking.as_system("tests"):
        yield make_centre()


@pytest.fixture
def fatma(centre: Organization) -> User:
    return make_user("senior-adviser", centre, name="Fatma Toezicht")


@pytest.fixture
def joris(centre: Organization) -> User:
    return make_user("coordinator", centre, name="Joris Coördinator")


def break_glass(user: User, question: Question, **values: Any) -> bool:
    """Break the glass as a request does."""
    usual = {"key": new_key(), "reason": REASON, "at": clock.now()}
    with asking.as_user(user):
        return emergency.break_glass(file=question, by=user, **{**usual, **values})


def may_read(user: User, question: Question) -> bool:
    """Tell whether the words are open to a user, by the first wall and by the second."""
    user = User.objects.get(pk=user.pk)
    with asking.as_user(user):
        seen = queries.seen_question(user, question.pk)
        assert seen
        try:
            words = queries.conversation(question, queries.line_key(question))
        except ShreddedError:
            assert not seen.is_open
            return False
        assert seen.is_open
        assert not seen.may_answer
        assert words[0].text == SECRET
        return True


def in_hours(number: float) -> Any:
    return time_machine.travel(MONDAY + timedelta(hours=number), tick=False)


def test_it_opens_one_question_for_sixty_minutes(fatma: User) -> None:
    question, other = ask().question, ask().question
    assert not may_read(fatma, question)
    assert break_glass(fatma, question)
    assert may_read(fatma, question)
    assert not may_read(fatma, other)
    with in_hours(59 / 60):
        assert may_read(fatma, question)
    with in_hours(1):
        assert not may_read(fatma, question)


def test_the_trail_and_the_asker_hear_of_an_emergency_but_never_the_reason(fatma: User) -> None:
    question = ask().question
    break_glass(fatma, question)
    line = lines_about(question).get(act="access.glass.broken")
    assert (line.purpose, line.reason, line.actor) == ("emergency", REASON, str(fatma.pk))


@pytest.mark.parametrize(
    "role", ["adviser", "coordinator", "volunteer", "privacy-officer", "editor", "administrator"]
)
def test_a_role_without_this_right_never_breaks_it(centre: Organization, role: str) -> None:
    user, question = make_user(role, centre), ask().question
    with pytest.raises(PermissionDenied):
        break_glass(user, question)
    assert not Grant.objects.exists()


def test_the_file_of_another_organization_stays_closed(centre: Organization) -> None:
    elsewhere = make_organization()
    stranger, question = make_user("senior-adviser", elsewhere), ask().question
    with pytest.raises(PermissionDenied):
        break_glass(stranger, question)
    question.organization = elsewhere  # as if someone could lie about where it lies
    with pytest.raises(PermissionDenied):
        break_glass(stranger, question)


def test_what_needs_a_second_person_is_never_opened_by_one(
    fatma: User, centre: Organization
) -> None:
    question = ask().question
    values = [new_key(), centre.pk, "D4s", "helpdesk.question", question.pk, REASON, MONDAY]
    with pytest.raises(ProgrammingError, match="may not break"), asking.as_user(fatma):
        call("SELECT access_break_glass(%s, %s, %s, %s, %s, %s, %s)", values)


@pytest.mark.parametrize(
    "kind", ["helpdesk_question", "pg_catalog.x", "", "a.b; drop", "Help.Desk"]
)
def test_a_kind_that_is_no_kind_opens_nothing(fatma: User, centre: Organization, kind: str) -> None:
    question = ask().question
    values = [new_key(), centre.pk, "D2", kind, question.pk, REASON, MONDAY]
    with pytest.raises(ProgrammingError), asking.as_user(fatma):
        call("SELECT access_break_glass(%s, %s, %s, %s, %s, %s, %s)", values)


def call(statement: str, values: list[Any]) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_three_times_in_a_day_is_the_most(fatma: User) -> None:
    for _ in range(3):
        assert break_glass(fatma, ask().question)
    with pytest.raises(emergency.NotNowError, match="three-a-day"):
        break_glass(fatma, ask().question)
    with in_hours(23.9), pytest.raises(emergency.NotNowError, match="three-a-day"):
        break_glass(fatma, ask().question)
    with in_hours(24.1):
        assert break_glass(fatma, ask().question)


@pytest.mark.parametrize("reason", ["", "te kort", " " * 30, "negentien tekens..."])
def test_a_short_reason_is_none(fatma: User, reason: str) -> None:
    with pytest.raises(emergency.NotNowError, match="short"):
        break_glass(fatma, ask().question, reason=reason)


def test_a_form_that_is_sent_again_opens_nothing_more(fatma: User) -> None:
    question, key = ask().question, new_key()
    assert break_glass(fatma, question, key=key)
    assert not break_glass(fatma, question, key=key)
    assert not break_glass(fatma, question)
    with in_hours(2), pytest.raises(emergency.NotNowError, match="sent-before"):
        break_glass(fatma, question, key=key)
    assert Grant.objects.count() == 1


def test_who_no_longer_has_the_role_reads_no_longer(fatma: User, centre: Organization) -> None:
    question = ask().question
    break_glass(fatma, question)
    leave(fatma)
    with asking.as_user(fatma):
        assert not queries.seen_question(User.objects.get(pk=fatma.pk), question.pk)
        assert not Question.objects.exists()


def test_another_role_at_the_same_house_does_not_keep_it_open(
    fatma: User, centre: Organization
) -> None:
    question = ask().question
    break_glass(fatma, question)
    leave(fatma)
    give_role(fatma, "coordinator", centre)
    Question.objects.filter(pk=question.pk).update(
        taken_by=make_user("adviser"), taken_at=MONDAY, state="answered"
    )
    assert not may_read(fatma, question)


def test_without_review_in_five_open_days_it_is_paused(fatma: User, joris: User) -> None:
    break_glass(fatma, ask().question)
    grant = Grant.objects.get()
    assert grant.review_by == datetime(2026, 11, 30, 16, 0, tzinfo=UTC)  # Monday, five o'clock
    assert not emergency.is_paused(fatma)
    with time_machine.travel(datetime(2026, 11, 30, 16, 1, tzinfo=UTC), tick=False):
        assert emergency.is_paused(fatma)
        with pytest.raises(emergency.NotNowError, match="paused"):
            break_glass(fatma, ask().question)
        with asking.as_user(joris):
            assert emergency.review(
                grant=grant, verdict="justified", remark="", at=clock.now(), by=joris
            )
        assert break_glass(fatma, ask().question)


def test_nobody_reviews_oneself_and_a_second_verdict_changes_nothing(
    fatma: User, joris: User, centre: Organization
) -> None:
    break_glass(fatma, ask().question)
    give_role(fatma, "coordinator", centre)
    grant = Grant.objects.get()
    review: Callable[..., bool] = emergency.review
    values = {"grant": grant, "remark": "", "at": MONDAY}
    with asking.as_user(fatma):
        assert not review(verdict="justified", by=fatma, **values)
    with asking.as_user(joris):
        assert review(verdict="unjustified", by=joris, **values)
        assert not review(verdict="justified", by=joris, **values)
    assert Grant.objects.get().verdict == "unjustified"


def test_a_coordinator_elsewhere_neither_sees_nor_judges_it(
    fatma: User, centre: Organization
) -> None:
    stranger = make_user("coordinator", make_organization())
    break_glass(fatma, ask().question)
    grant = Grant.objects.get()
    with asking.as_user(stranger):
        assert not emergency.openings_for(stranger)
        assert not emergency.review(
            grant=grant, verdict="justified", remark="", at=MONDAY, by=stranger
        )


def test_a_verdict_that_is_no_verdict_is_refused(fatma: User, joris: User) -> None:
    break_glass(fatma, ask().question)
    with asking.as_user(joris), pytest.raises(emergency.NotNowError):
        emergency.review(grant=Grant.objects.get(), verdict="x", remark="", at=MONDAY, by=joris)


def test_the_application_itself_cannot_write_a_grant(fatma: User, centre: Organization) -> None:
    question = ask().question
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        Grant.objects.create(
            user=fatma, organization=centre, kind="helpdesk.question", thing=question.pk,
            basis="trajectory", reason=REASON, starts_at=MONDAY, ends_at=MONDAY + timedelta(1),
        )  # fmt: skip


def test_who_must_know_gets_a_letter_in_the_same_transaction(
    fatma: User, joris: User, centre: Organization
) -> None:
    make_user("privacy-officer", make_organization())
    make_user("coordinator", make_organization())
    make_user("adviser", centre)
    question = ask().question
    break_glass(fatma, question)
    letters = list(Letter.objects.all())
    assert len(letters) == 2
    for letter in letters:
        whole = letter.subject + letter.body
        assert "/werk/noodtoegang/" in whole
        for word in (REASON, str(question.pk), "vraag ", "gevang", "kind"):
            assert word not in whole


def test_two_presses_at_once_open_it_once(committed_db: None) -> None:
    with asking.as_system("tests"):
        centre = make_centre()
        user, question = make_user("senior-adviser", centre), ask().question
    done = at_once(*(lambda: break_glass(user, question) for _ in range(4)))
    assert sorted(str(each) for each in done) == ["False", "False", "False", "True"]


def test_five_files_at_once_are_three(committed_db: None) -> None:
    with asking.as_system("tests"):
        centre = make_centre()
        user, files = make_user("senior-adviser", centre), [ask().question for _ in range(5)]
    done = at_once(*(lambda file=file: break_glass(user, file) for file in files))
    assert sum(each is True for each in done) == 3
    assert sum(isinstance(each, emergency.NotNowError) for each in done) == 2


def test_the_letter_leaves_within_seconds_by_a_real_worker(
    committed_db: None,
) -> None:
    from django.core import mail
    from procrastinate.contrib.django import app

    with asking.as_system("tests"):
        centre = make_centre()
        user, question = make_user("senior-adviser", centre), ask().question
        make_user("coordinator", centre, email="coordinator@example.nl")
    began = clock.now()
    break_glass(user, question)
    with app.replace_connector(app.connector.get_worker_connector()):  # type: ignore[attr-defined]  # of the Django connector
        app.run_worker(queues=["mail"], wait=False, install_signal_handlers=False)
    assert [letter.to for letter in mail.outbox] == [["coordinator@example.nl"]]
    assert clock.now() - began < timedelta(seconds=60)


def test_a_key_of_someone_else_is_not_taken(fatma: User, joris: User) -> None:
    key: UUID = new_key()
    break_glass(fatma, ask().question, key=key)
    with pytest.raises(emergency.NotNowError, match="sent-before"):
        break_glass(fatma, ask().question, key=key)
