"""Partners: who answers for an organization, and that somebody of them opened a message."""

from datetime import datetime

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.organizations.models import Organization as Centre
from thuisfront.directory.public import Organization
from thuisfront.referrals.actions.writing import locked, noted
from thuisfront.referrals.enums import Happening, Side
from thuisfront.referrals.models import Correspondent, Event, Referral
from thuisfront.referrals.queries.receiving import FOR_BOTH


@transaction.atomic
def link_account(*, provider: Organization, user: User, at: datetime, by: User) -> Correspondent:
    """Let an account answer for an organization; once, however often it is asked."""
    centre = Centre.objects.get(is_centre=True)
    made, new = Correspondent.objects.get_or_create(
        organization=centre, provider=provider, user=user, ended_at=None,
        defaults={"made_by": by, "made_at": at},
    )  # fmt: skip
    if new:
        audit.record("referrals.partner.linked", at=at, by=by, target=made)
    return made


@transaction.atomic
def unlink_account(*, correspondent: Correspondent, at: datetime, by: User) -> None:
    """Let an account answer no more, from this moment."""
    running = Correspondent.objects.filter(pk=correspondent.pk, ended_at=None)
    if running.update(ended_at=at, ended_by=by):
        audit.record("referrals.partner.unlinked", at=at, by=by, target=correspondent)


@transaction.atomic
def note_opened(*, referral: Referral, at: datetime, by: User | None = None) -> None:
    """Note that the organization opened what we wrote last; once for each time that we wrote."""
    row = locked(referral)
    ours = Event.objects.filter(referral=row, what__in=FOR_BOTH).exclude(side=Side.RECEIVER)
    last = ours.order_by("-id").first()
    if not last:
        return
    done = Event.objects.filter(referral=row, side=Side.RECEIVER, id__gt=last.pk).exists()
    token = f"o{last.pk.hex[:31]}"
    if not done and noted(row, Happening.OPENED, Side.RECEIVER, form_token=token, at=at):
        audit.record("referrals.referral.opened", at=at, by=by or audit.RECEIVER, target=row)
