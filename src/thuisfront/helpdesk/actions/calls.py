"""What happens to a call that the telephone exchange announces."""

from datetime import datetime, timedelta

from django.db import transaction

from thuisfront.core.access.models import Partner
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.actions.contacts import start_intake
from thuisfront.helpdesk.enums import CallState, Channel
from thuisfront.helpdesk.models import Call, Intake
from thuisfront.helpdesk.queries.calls import RINGS_AT_MOST, mark_of_call

LONGEST_WAIT = timedelta(hours=1)


class CallGoneError(Exception):
    """A colleague took the call, or the caller hung up."""


@transaction.atomic
def announce_call(*, partner: Partner, name: str, at: datetime) -> Call:
    """Let everybody at the line see that somebody calls; ask as the system.

    `name` is what the exchange calls this call. Announced twice it is one call.
    """
    for left in Call.objects.filter(state=CallState.RINGING, rang_at__lt=at - RINGS_AT_MOST):
        _end(left, CallState.MISSED, left.rang_at + RINGS_AT_MOST)
    centre = Organization.objects.get(is_centre=True)
    call, made = Call.objects.get_or_create(
        mark=mark_of_call(partner, name), defaults={"organization": centre, "rang_at": at}
    )
    if made:
        audit.record("helpdesk.call.announced", at=at, by=audit.SYSTEM, target=call)
    return call


@transaction.atomic
def end_call(*, partner: Partner, name: str, at: datetime) -> None:
    """Note that a caller hung up before somebody took the call; else change nothing."""
    found = Call.objects.select_for_update().filter(mark=mark_of_call(partner, name))
    for call in found:
        _end(call, CallState.MISSED, at)


@transaction.atomic
def take_call(*, call: Call, form_token: str, at: datetime, by: User) -> Intake:
    """Take a call that rings, and open notes for it.

    :raises CallGoneError: when somebody took it a moment ago, or it rings no more
    :raises TooManyIntakesError: when these would be notes too many; the call rings on
    """
    locked = Call.objects.select_for_update().get(pk=call.pk)
    if locked.state != CallState.RINGING:
        raise CallGoneError
    intake = start_intake(channel=Channel.PHONE, form_token=form_token, at=at, by=by)
    _end(locked, CallState.TAKEN, at)
    audit.record("helpdesk.call.taken", at=at, by=by, target=locked)
    return intake


def _end(call: Call, state: CallState, at: datetime) -> None:
    """Keep the hour, and how many seconds it rang."""
    waited = min(max(at - call.rang_at, timedelta()), LONGEST_WAIT)
    call.state, call.mark, call.waited = state, None, round(waited.total_seconds())
    call.rang_at = clock.whole_hour(call.rang_at)
    call.save()
