"""What the privacy officer sees of holds and of the nightly runs; the database lets nobody else."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from thuisfront.core.accounts.models import User
from thuisfront.core.privacy.datamap import entries
from thuisfront.core.privacy.models import Hold, RetentionRun
from thuisfront.core.privacy.retention import sweeps

LAST = 30


@dataclass(frozen=True)
class HeldThing:
    """A hold with the name of what it is about."""

    hold: Hold
    name: str


def holds_for(user: User) -> list[HeldThing]:
    """Return what is held now, the first to end first."""
    del user  # the wall of the table knows who asks
    running = Hold.objects.filter(lifted_at=None).select_related("placed_by")
    return [HeldThing(hold, name_of(hold.rule)) for hold in running]


def hold_for(user: User, key: UUID) -> Hold:
    """Return one hold that was not lifted.

    :raises Http404: for another, and for who may not see it
    """
    found = [held.hold for held in holds_for(user) if held.hold.pk == key]
    if not found:
        raise Http404
    return found[0]


def runs_for(user: User) -> list[RetentionRun]:
    """Return the certificates of the last nights."""
    del user
    return list(RetentionRun.objects.all()[:LAST])


def name_of(rule: str) -> str:
    """Return for what a rule of keeping is there, in words."""
    return next((str(e.processing.name) for e in entries if e.retention.name == rule), rule)


def rules_to_hold() -> list[tuple[str, str]]:
    """Return the rules of which one thing can be held."""
    return [(s.retention.name, name_of(s.retention.name)) for s in sweeps if s.by_one]
