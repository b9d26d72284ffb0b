"""Programs of partners: connected by a coordinator, and told that something happened."""

from datetime import datetime, timedelta

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.access.models import Scope
from thuisfront.core.access.partners import add_partner
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.organizations.models import Organization as Centre
from thuisfront.core.outbox.actions import queue_call
from thuisfront.core.outbox.hooks import set_hook
from thuisfront.directory.public import Organization
from thuisfront.referrals.models import PartnerSystem, Referral
from thuisfront.referrals.queries import systems

RECEIVED, CHANGED = "referral.received", "referral.changed"
KEY_LASTS = timedelta(days=365)


@transaction.atomic
def connect_system(*, provider: Organization, at: datetime, by: User) -> PartnerSystem:
    """Let a program answer for an organization; the one that does so now stays the one."""
    Organization.objects.select_for_update(of=("self",)).get(pk=provider.pk)  # one at a time
    known = systems.systems_for(by, provider.pk).first()
    if known:
        return known
    partner = add_partner(
        name=systems.named(provider), scopes=[Scope.REFERRALS], at=at, by=by,
        ends_at=at + KEY_LASTS,
    )  # fmt: skip
    centre = Centre.objects.get(is_centre=True)
    made = PartnerSystem.objects.create(organization=centre, provider=provider, partner=partner)
    audit.record("referrals.partner.connected", at=at, by=by, target=made)
    return made


@transaction.atomic
def tell_at(*, system: PartnerSystem, url: str, at: datetime, by: User) -> None:
    """Tell a program at this address from now on; nowhere when it is empty."""
    set_hook(partner=system.partner, url=url)
    audit.record("referrals.partner.told", at=at, by=by, target=system)


def announce(*, referral: Referral, at: datetime, kind: str = CHANGED) -> None:
    """Tell the programs of who was asked that something happened: not what, nor about whom."""
    if not referral.provider_id or not referral.sent_at:
        return
    with asking.as_system("referrals.announce"):
        for hook in systems.hooks_of(referral):
            queue_call(hook=hook, kind=kind, thing=referral.pk, at=at)
