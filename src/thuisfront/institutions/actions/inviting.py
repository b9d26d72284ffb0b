"""An institution tells its own way in: an editor asks, it sends in with words, an editor places."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, receipts
from thuisfront.institutions import queries
from thuisfront.institutions.enums import InviteState
from thuisfront.institutions.models import Institution, RouteInvite, RouteStep
from thuisfront.institutions.rules import Step

VALID = timedelta(days=365)
SOURCE = "Opgave van de inrichting zelf"


class ChangedError(Exception):
    """What was sent in is not there any more, or became something else since it was looked at."""


@dataclass(frozen=True)
class Asked:
    """An invitation with its five words; these are kept nowhere."""

    invite: RouteInvite
    words: str


@transaction.atomic
def ask_route(*, institution: Institution, form_token: str, at: datetime, by: audit.Actor) -> Asked:
    """Let an institution tell its way in; words that were given before open nothing any more.

    What was sent in before stays. Posting one form twice gives the same words.
    """
    words = receipts.code_for(f"{institution.slug} {form_token}")
    invite, _ = RouteInvite.objects.update_or_create(
        institution=institution,
        defaults={
            "receipt_mark": queries.mark_of_route_words(words),
            "valid_until": clock.day_of(at + VALID),
        },
    )
    audit.record("institutions.route.asked", at=at, by=by, target=institution)
    return Asked(invite, words)


@transaction.atomic
def withdraw_route(*, invite: RouteInvite, at: datetime, by: audit.Actor) -> None:
    """End the words, and throw away what was not placed; what is on the site stays there."""
    invite.delete()
    audit.record("institutions.route.withdrawn", at=at, by=by, target=invite.institution)


@transaction.atomic
def keep_route(*, invite: RouteInvite, steps: Sequence[Step]) -> None:
    """Keep what an institution typed so far, for the next time.

    :raises ChangedError: when the words were ended meanwhile
    """
    held = _held(invite)
    held.steps = [asdict(step) for step in steps]
    held.state = InviteState.ASKED
    held.save()


@transaction.atomic
def send_in_route(*, invite: RouteInvite, steps: Sequence[Step], at: datetime) -> None:
    """Hand the steps to the editors.

    :raises ChangedError: when the words were ended meanwhile
    """
    held = _held(invite)
    held.steps = [asdict(step) for step in steps]
    held.state, held.sent_in_at, held.remark = InviteState.SENT_IN, at, ""
    held.save()
    audit.record("institutions.route.sent-in", at=at, by=audit.SYSTEM, target=invite.institution)


@transaction.atomic
def return_route(*, invite: RouteInvite, remark: str, at: datetime, by: audit.Actor) -> None:
    """Give what was sent in back with a remark; the words go on opening it.

    :raises ChangedError: when nothing is sent in any more
    """
    held = _sent_in(invite)
    held.state, held.remark = InviteState.ASKED, remark
    held.save()
    audit.record("institutions.route.returned", at=at, by=by, target=invite.institution)


@transaction.atomic
def place_route(*, invite: RouteInvite, at: datetime, by: audit.Actor) -> None:
    """Put what was sent in on the site, in the place of the steps of this institution.

    A photo of a step stays with the step of the same title.

    :raises ChangedError: when it was changed after the editor looked, or is there no more
    """
    held = _sent_in(invite)
    institution = held.institution
    old = RouteStep.objects.filter(institution=institution)
    photos = dict(old.exclude(photo=None).values_list("title", "photo"))
    old.delete()
    for place, step in enumerate(queries.steps_of(held), start=1):
        RouteStep.objects.create(
            institution=institution, place=place, **asdict(step), photo_id=photos.get(step.title),
            source_title=SOURCE, checked_on=clock.day_of(at), is_verified=True,
        )  # fmt: skip
    held.state = InviteState.PLACED
    held.save()
    audit.record("institutions.route.placed", at=at, by=by, target=institution)


def _held(invite: RouteInvite) -> RouteInvite:
    found = RouteInvite.objects.select_for_update().filter(pk=invite.pk).first()
    if found is None or bytes(found.receipt_mark) != bytes(invite.receipt_mark):
        raise ChangedError
    return found


def _sent_in(invite: RouteInvite) -> RouteInvite:
    found = RouteInvite.objects.select_for_update().filter(pk=invite.pk).first()
    looked_at = (InviteState.SENT_IN, invite.sent_in_at)
    if found is None or (found.state, found.sent_in_at) != looked_at:
        raise ChangedError
    return found
