"""A record that no attention officer takes is told again, soon when somebody is in danger."""

from datetime import datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction

from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit.models import AuditLine
from thuisfront.core.base import clock
from thuisfront.core.outbox.models import Letter
from thuisfront.meldcode import rules
from thuisfront.meldcode.actions import offer_case
from thuisfront.meldcode.actions.telling import tell_again
from thuisfront.meldcode.models import Case

from .factories import AT, begin, take


def offered(by: User, *, urgent: bool) -> Case:
    """Return a case that waits for an attention officer."""
    case = begin(by)
    Case.objects.filter(pk=case.pk).update(is_urgent=urgent)
    with asking.as_user(by):
        offer_case(case=case, at=AT, by=by)
    return Case.objects.get(pk=case.pk)


def mails(to: User) -> int:
    name = to.get_short_name()
    return sum(name in letter.body for letter in Letter.objects.all())


@pytest.mark.parametrize("urgent", [True, False])
def test_who_decides_is_told_again_each_time_that_it_waited_too_long(
    noor: User, fatma: User, *, urgent: bool
) -> None:
    case, pause = offered(noor, urgent=urgent), rules.told_again_after(urgent=urgent)
    before = mails(fatma)
    moments: list[tuple[datetime, int]] = [
        (AT + pause - timedelta(seconds=1), 0), (AT + pause, 1), (AT + pause, 0),
        (AT + 2 * pause, 1),
    ]  # fmt: skip
    assert [tell_again(at=at) for at, _ in moments] == [number for _, number in moments]
    assert mails(fatma) == before + 2
    assert mails(noor) == 0
    assert AuditLine.objects.filter(act="meldcode.case.waits", target=str(case.pk)).count() == 2


def test_danger_is_told_within_the_hour_and_the_rest_within_two_days() -> None:
    assert rules.told_again_after(urgent=True) <= timedelta(hours=1)
    assert rules.told_again_after(urgent=False) <= timedelta(days=2)


def test_a_record_that_was_taken_is_told_no_more(noor: User, fatma: User) -> None:
    case = offered(noor, urgent=True)
    take(case, fatma)
    assert tell_again(at=AT + timedelta(days=9)) == 0
    case.refresh_from_db()
    assert case.told_at is None
    with pytest.raises(IntegrityError), transaction.atomic():
        Case.objects.filter(pk=case.pk).update(told_at=AT)


def test_what_is_still_being_written_is_told_to_nobody(noor: User, fatma: User) -> None:
    begin(noor)
    assert tell_again(at=AT + timedelta(days=9)) == 0
    assert mails(fatma) == 0


def test_the_command_of_the_worker_tells_how_many_wait(
    noor: User, fatma: User, capsys: pytest.CaptureFixture[str]
) -> None:
    case = offered(noor, urgent=True)
    Case.objects.filter(pk=case.pk).update(told_at=clock.now() - timedelta(hours=1))
    call_command("tell_officers_again")
    assert capsys.readouterr().out == "1 waiting\n"
    call_command("tell_officers_again")
    assert capsys.readouterr().out == ""
