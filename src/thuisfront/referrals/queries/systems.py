"""Programs of partners: what was sent to their organization, and nothing of anybody else's."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from thuisfront.core.access import asking
from thuisfront.core.access.models import Partner
from thuisfront.core.access.partners import partners, signing_secret_of, token_of
from thuisfront.core.accounts.models import User
from thuisfront.core.outbox.hooks import last_calls
from thuisfront.core.outbox.models import Hook, HookCall
from thuisfront.directory.public import Organization
from thuisfront.referrals import access
from thuisfront.referrals.models import PartnerSystem, Referral
from thuisfront.referrals.queries.partners import with_unread

JOB = "referrals.api"


def systems_for(user: User, provider: UUID) -> QuerySet[PartnerSystem]:
    """Return the programs that may answer for an organization now, as this user arranges that."""
    found = PartnerSystem.objects.filter(access.linked_by(user), provider=provider)
    return found.filter(partner__ended_at=None).select_related("partner", "partner__hook")


def calls_of(system: PartnerSystem) -> Iterable[HookCall]:
    """Return what a program was told last."""
    hook = Hook.objects.filter(partner=system.partner_id).first()
    return last_calls(hook) if hook else []


def system_of(partner: Partner) -> PartnerSystem | None:
    """Return for whom a program answers; ask as the system."""
    return PartnerSystem.objects.filter(partner=partner).select_related("provider").first()


def sent_to(system: PartnerSystem, at: datetime) -> QuerySet[Referral]:
    """Return what was sent to an organization, as its inbox has it; ask as the system."""
    lasts = Q(closed_at=None) | Q(link_until__gt=at)
    found = Referral.objects.filter(
        lasts, organization=system.organization_id, provider=system.provider_id
    )
    return with_unread(found.exclude(state__in=access.HIDDEN))


def one_for(partner: Partner, pk: UUID, at: datetime) -> Referral | None:
    """Return one thing that was sent to the organization of a program."""
    with asking.as_system(JOB):
        system = system_of(partner)
        return sent_to(system, at).filter(pk=pk).first() if system else None


def hooks_of(referral: Referral) -> list[Hook]:
    """Return where programs want to hear of a referral; ask as the system."""
    mine = PartnerSystem.objects.filter(
        provider=referral.provider_id, organization=referral.organization_id
    )
    running = partners().filter(pk__in=mine.order_by().values("partner")).order_by()
    return list(Hook.objects.filter(partner__in=running))


def named(provider: Organization) -> str:
    """Return by which name a program of an organization is known."""
    return provider.name[:100]


def listed(
    partner: Partner, at: datetime, *, state: str = "", since: datetime | None = None
) -> QuerySet[Referral]:
    """Return what was sent to the organization of a program, what changed last first."""
    system = system_of(partner)
    found = sent_to(system, at) if system else Referral.objects.none()
    found = found.filter(state=state) if state else found
    found = found.filter(changed_at__gte=since) if since else found
    return found.order_by("-changed_at", "-id")


def system_named(user: User, provider: UUID, key: UUID) -> PartnerSystem | None:
    """Return a program that this user arranges."""
    return systems_for(user, provider).filter(pk=key).first()


def call_of(system: PartnerSystem, key: UUID) -> HookCall | None:
    """Return something that a program was told, or should have been."""
    return HookCall.objects.filter(pk=key, hook__partner=system.partner_id).first()


def secrets_of(system: PartnerSystem) -> tuple[str, str]:
    """Return the key of a program and with what we sign; to show once."""
    return token_of(system.partner), signing_secret_of(system.partner)


def url_of(system: PartnerSystem) -> str:
    """Return where a program hears of news."""
    hook = Hook.objects.filter(partner=system.partner_id).first()
    return hook.url if hook else ""
