"""Calls that ring now, for who may take them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import QuerySet

from thuisfront.core.access.models import Partner, Scope
from thuisfront.core.access.partners import partners
from thuisfront.core.access.queries import organizations_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.helpdesk.enums import CallState
from thuisfront.helpdesk.models import Call

RINGS_AT_MOST = timedelta(minutes=5)  # without word of its end


def mark_of_call(partner: Partner, name: str) -> bytes:
    """Return by what a call is found when its exchange speaks of it again."""
    return sealing.fingerprint("call", f"{partner.pk} {name}")


def mark_of(calls: Iterable[Call]) -> str:
    """Return what tells whether these are the calls that a page shows."""
    return sealing.fingerprint("calls", " ".join(str(call.pk) for call in calls)).hex()[:16]


def exchange_announces() -> bool:
    """Tell whether there is an exchange that announces calls."""
    return partners().filter(scopes__contains=[Scope.HELPDESK_CALLS]).exists()


def calls_for(user: User) -> QuerySet[Call]:
    """Return the calls at the lines of this user."""
    return Call.objects.filter(organization__in=organizations_of(user))


def ringing_for(user: User, at: datetime) -> QuerySet[Call]:
    """Return the calls that this user may take now, who waits longest first."""
    rings = calls_for(user).filter(state=CallState.RINGING, rang_at__gte=at - RINGS_AT_MOST)
    return rings.order_by("rang_at", "pk")


def missed_since(user: User, moment: datetime) -> int:
    """Return how many calls nobody took from this moment on."""
    return calls_for(user).filter(state=CallState.MISSED, rang_at__gte=moment).count()
