"""The nightly run: in twenty years what should be gone is gone and what should stay is there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import DatabaseError, IntegrityError, connection, models, transaction

from tests.core.accounts.factories import give_role, make_user
from tests.core.organizations.factories import make_centre
from tests.core.privacy.things import THINGS
from tests.helpdesk.factories import AT, ask
from thuisfront.core.access import asking
from thuisfront.core.access.models import Attempt
from thuisfront.core.accounts.models import Membership, User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.audit.proof import first_broken_link
from thuisfront.core.privacy import actions, datamap, retention
from thuisfront.core.privacy.actions import AlreadyHeldError, UnknownThingError
from thuisfront.core.privacy.models import DataKey, Hold, RetentionRun
from thuisfront.core.privacy.retention import Sweep, digest, sweeps
from thuisfront.core.privacy.sweeps import NAMELESS
from thuisfront.helpdesk.models import Message, Question

YEARS = timedelta(days=20 * 365 + 5)
LATER = AT + YEARS


@pytest.fixture(autouse=True)
def _centre(db: None) -> Iterator[None]:
    with time_machine.travel(AT, tick=False), asking.as_system("tests"):
        make_centre()
        yield


@pytest.fixture
def officer() -> User:
    return make_user("privacy-officer", name="Fenna de Functionaris")


def sweep_of(name: str) -> Sweep:
    return next(sweep for sweep in sweeps if sweep.retention.name == name)


def run(at: datetime) -> RetentionRun:
    with time_machine.travel(at, tick=False):
        return retention.run(at)


def outlook(at: datetime) -> dict[str, retention.Outlook]:
    return {row.retention.name: row for row in retention.outlook(at)}


def held(thing: models.Model, by: User, until: date, rule: str = "questions") -> Hold:
    return actions.place_hold(
        rule=rule, thing=str(thing.pk), why="complaint", reason="klacht 12", until=until,
        at=AT, by=by,
    )  # fmt: skip


def test_every_rule_has_something_here_to_try_it_on() -> None:
    assert sorted(THINGS) == sorted(sweep.retention.name for sweep in sweeps)


@pytest.mark.parametrize("name", sorted(THINGS))
def test_twenty_years_on_what_should_be_gone_is_gone(name: str) -> None:
    old = THINGS[name](AT)
    sweep = sweep_of(name)
    with time_machine.travel(AT, tick=False):
        assert sweep.due(AT).count() == 0
    done = run(LATER)
    assert done.removed[name] == 1
    assert done.failed == {}
    assert sweep.over(LATER).count() == 0
    left = type(old)._base_manager.filter(pk=old.pk)
    assert list(left) == ([] if name != "accounts" else list(left.filter(email__endswith=NAMELESS)))


@pytest.mark.parametrize("name", sorted(THINGS))
def test_twenty_years_on_what_is_new_stays(name: str) -> None:
    with time_machine.travel(LATER, tick=False):
        new = THINGS[name](LATER)
    assert name not in run(LATER).removed
    assert type(new)._base_manager.filter(pk=new.pk).exists()


def test_twenty_years_on_everything_that_should_stay_is_there() -> None:
    here, gone = make_user("adviser", name="Sanne Blijft"), make_user(name="Guus Gaat")
    today = AT.date()
    give_role(gone, "adviser", here.memberships.get().organization, today, today + timedelta(1))
    for make in THINGS.values():
        make(AT)
    kept = [e for e in datamap.entries if e.retention.then == datamap.Then.KEEP]
    before = {e.model: set(e.model._base_manager.values_list("pk", flat=True)) for e in kept}
    run(LATER)
    lost = {
        model._meta.label
        for model, keys in before.items()
        if keys - set(model._base_manager.values_list("pk", flat=True))
    }
    # Where Wagtail looks up a picture goes with that picture.
    assert lost <= {"wagtailcore.ReferenceIndex", "wagtailsearch.IndexEntry"}
    assert len(before) > 25
    here.refresh_from_db()
    gone.refresh_from_db()
    assert (here.name, here.memberships.count()) == ("Sanne Blijft", 1)
    assert (gone.name, gone.is_active) == ("Voormalig collega", False)
    assert not Question.objects.exists()
    assert not Message.objects.exists()
    assert not DataKey.objects.exists()
    connection.check_constraints()  # chains the lines, as a commit does
    assert first_broken_link() is None


def test_on_its_last_day_a_question_is_there_and_the_night_after_it_is_not() -> None:
    ask(at=AT)
    assert run(AT + timedelta(days=90)).removed == {}
    assert run(AT + timedelta(days=91)).removed == {"questions": 1}


def test_an_account_goes_two_years_after_the_last_day_and_only_once() -> None:
    THINGS["accounts"](AT)
    assert run(datetime(2028, 11, 24, 3, tzinfo=UTC)).removed == {}
    assert run(datetime(2028, 11, 25, 3, tzinfo=UTC)).removed == {"accounts": 1}
    assert run(LATER).removed == {}
    assert not Membership.objects.exists()


def test_what_is_held_stays_until_the_hold_is_over(officer: User) -> None:
    question, other = ask(at=AT).question, ask(at=AT).question
    until = AT.date() + timedelta(days=200)
    held(question, officer, until)
    done = run(AT + timedelta(days=200))
    assert (done.removed["questions"], done.held) == (1, {"questions": 1})
    assert list(Question.objects.all()) == [question]
    assert not Question.objects.filter(pk=other.pk).exists()
    assert run(AT + timedelta(days=201)).removed == {"questions": 1}


def test_what_is_held_no_longer_goes_the_next_night(officer: User) -> None:
    question = ask(at=AT).question
    hold = held(question, officer, LATER.date())
    night = AT + timedelta(days=100)
    assert run(night).removed == {}
    actions.lift_hold(hold=hold, at=night, by=officer)
    actions.lift_hold(hold=hold, at=night, by=officer)
    assert run(night).removed == {"questions": 1}
    acts = AuditLine.objects.filter(act__startswith="privacy.hold.").values_list("act", flat=True)
    assert sorted(acts) == ["privacy.hold.lifted", "privacy.hold.placed"]


@pytest.mark.parametrize(
    ("rule", "thing"),
    [
        ("questions", "019abc00-0000-7000-8000-000000000000"),
        ("questions", "zoek maar"),
        ("questions", ""),
        ("letters", "1"),
        ("nothing", "1"),
    ],
)
def test_what_is_not_there_cannot_be_held(officer: User, rule: str, thing: str) -> None:
    with pytest.raises(UnknownThingError):
        actions.place_hold(
            rule=rule, thing=thing, why="law", reason="r", until=AT.date(), at=AT, by=officer
        )


def test_a_thing_is_held_once_also_when_typed_differently(officer: User) -> None:
    question = ask(at=AT).question
    held(question, officer, LATER.date())
    with pytest.raises(AlreadyHeldError):
        actions.place_hold(
            rule="questions", thing=f" {str(question.pk).upper()} ", why="law", reason="r",
            until=AT.date(), at=AT, by=officer,
        )  # fmt: skip


def test_the_database_refuses_a_hold_without_a_reason(officer: User) -> None:
    hold = held(ask(at=AT).question, officer, LATER.date())
    with pytest.raises(IntegrityError), transaction.atomic():
        Hold.objects.filter(pk=hold.pk).update(reason="")


def test_a_dry_run_tells_and_changes_nothing() -> None:
    ask(at=AT)
    ask(at=AT + timedelta(days=30))
    before = AuditLine.objects.count()
    [told] = [
        row
        for row in retention.outlook(AT + timedelta(days=95))
        if row.retention.name == "questions"
    ]
    assert (told.tonight, told.soon, told.held) == (1, 1, 0)
    days = [thing.day for thing in told.things]
    assert days == [AT.date() + timedelta(days=91), AT.date() + timedelta(days=121)]
    assert Question.objects.count() == 2
    assert AuditLine.objects.count() == before
    assert not RetentionRun.objects.exists()


def test_the_command_tells_with_dry_run_and_does_without() -> None:
    ask(at=AT)
    out = StringIO()
    with time_machine.travel(LATER, tick=False):
        call_command("retention", "--dry-run", stdout=out)
        assert "questions: now 1, within sixty days 0, held 0" in out.getvalue()
        assert Question.objects.count() == 1
        call_command("retention", stdout=out)
    assert "questions: 1 removed" in out.getvalue()
    assert not Question.objects.exists()


def test_a_certificate_says_how_much_and_never_what() -> None:
    question = ask(at=AT).question
    done = run(LATER)
    done.refresh_from_db()
    assert done.hash == digest(done)
    assert str(question.pk) not in str(done.removed)
    line = AuditLine.objects.get(act="privacy.retention.finished")
    assert (line.target, line.reason) == (str(done.pk), done.hash)
    done.removed = {"questions": 2}
    assert done.hash != digest(done)


def test_more_than_a_batch_goes_in_one_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "BATCH", 3)
    Attempt.objects.bulk_create(Attempt(key=bytes([n]) * 32, ends_at=AT, count=1) for n in range(8))
    assert run(LATER).removed == {"attempts": 8}
    assert AuditLine.objects.filter(act="privacy.retention.carried-out").count() == 3


def test_a_rule_that_fails_does_not_stop_the_others(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(rows: object, at: datetime) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")

    question = ask(at=AT).question
    Attempt.objects.create(key=b"a" * 32, ends_at=AT, count=1)
    broken = [
        replace(sweep, remove=fail) if sweep.retention.name == "questions" else sweep
        for sweep in sweeps
    ]
    monkeypatch.setattr(retention, "sweeps", broken)
    done = run(LATER)
    assert (done.removed, done.failed) == ({"attempts": 1}, {"questions": "DataError"})
    assert Question.objects.filter(pk=question.pk).exists()
    assert "questions" in caplog.text


def test_what_does_not_go_away_does_not_go_on_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    Attempt.objects.create(key=b"a" * 32, ends_at=AT, count=1)
    lazy = [replace(sweep_of("attempts"), remove=lambda *_: None)]
    monkeypatch.setattr(retention, "sweeps", lazy)
    assert run(LATER).finished_at == LATER


def test_only_the_officer_sees_holds_and_only_the_system_writes_certificates(
    officer: User,
) -> None:
    held(ask(at=AT).question, officer, LATER.date())
    adviser = make_user("adviser")
    run(LATER)
    with asking.as_user(adviser):
        assert (Hold.objects.count(), RetentionRun.objects.count()) == (0, 0)
    with asking.as_user(officer):
        assert (Hold.objects.count(), RetentionRun.objects.count()) == (1, 1)
        assert RetentionRun.objects.update(removed={}) == 0
        assert Hold.objects.all().delete()[0] == 0
        with pytest.raises(DatabaseError), transaction.atomic():
            RetentionRun.objects.create(started_at=AT)


def test_grants_are_forgotten_by_the_system_only(officer: User) -> None:
    old = THINGS["grants"](AT)
    with (
        asking.as_user(officer),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT privacy_forget_grants(%s)", [[old.pk]])
