"""Who answers for which organization, and the inbox of what was sent to it: nobody's name."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, Value, When
from django.utils.translation import gettext_lazy as _

from thuisfront.core.access import asking
from thuisfront.core.access import queries as access_queries
from thuisfront.core.access.permissions import Permission
from thuisfront.core.accounts.models import User
from thuisfront.directory.public import Organization, Service
from thuisfront.referrals import access
from thuisfront.referrals.enums import Kind, Side, State
from thuisfront.referrals.models import Correspondent, Event, Referral
from thuisfront.referrals.queries.receiving import FOR_BOTH

FOUND = 20  # organizations that a search shows
_ANSWERED_ROOM = Q(kind=Kind.ROOM, state=State.ACCEPTED)
_HELPING = Q(state__in=(State.ACCEPTED, State.IN_PROGRESS, State.ON_HOLD)) & ~_ANSWERED_ROOM
TABS: dict[str, Q] = {
    "nieuw": Q(state=State.REQUESTED),
    "loopt": _HELPING,
    "klaar": ~Q(state=State.REQUESTED) & ~_HELPING,
}
ORDERS = {
    "nieuwste": (_("what changed last first"), ("-changed_at", "-id")),
    "oudste": (_("what waits longest first"), ("sent_at", "id")),
}


@dataclass(frozen=True)
class Narrowed:
    """What somebody looks at in the inbox."""

    tab: str = "nieuw"
    order: str = "nieuwste"
    service: UUID | None = None
    unread: bool = False


@dataclass(frozen=True)
class Partner:
    """An organization with the accounts that answer for it now."""

    provider: Organization
    correspondents: list[Correspondent] = field(default_factory=list)


def inbox_of(user: User) -> QuerySet[Referral]:
    """Return what was sent to the organizations that this user answers for, each with `unread`."""
    found = Referral.objects.filter(access.answered_by(user))
    return with_unread(found).select_related("organization", "service", "owner")


def with_unread(found: QuerySet[Referral]) -> QuerySet[Referral]:
    """Tell of each whether nobody there opened it or did anything since our last word."""
    both = Event.objects.filter(referral=OuterRef("pk"), what__in=FOR_BOTH)
    ours = both.exclude(side=Side.RECEIVER).order_by("-id").values("pk")[:1]
    after = Event.objects.filter(
        referral=OuterRef("pk"), side=Side.RECEIVER, id__gt=OuterRef("last_of_sender")
    )
    seen = Case(When(Exists(after), then=Value(False)), default=Value(True))
    return found.annotate(last_of_sender=Subquery(ours), unread=seen)


def narrowed(user: User, to: Narrowed) -> QuerySet[Referral]:
    """Return one tab of the inbox, in the order that was asked."""
    found = inbox_of(user).filter(TABS[to.tab])
    if to.service:
        found = found.filter(service=to.service)
    if to.unread:
        found = _unread(found)
    return found.order_by(*ORDERS[to.order][1])


def counts_of(user: User) -> dict[str, int]:
    """Return how much is unread under each tab."""
    unread = _unread(inbox_of(user))
    return {tab: unread.filter(condition).count() for tab, condition in TABS.items()}


def _unread(found: QuerySet[Referral]) -> QuerySet[Referral]:
    return found.filter(Q(("unread", True)))


def services_of(user: User) -> list[Service]:
    """Return the services that something was sent to which this user may read, by name."""
    sent = Referral.objects.filter(access.answered_by(user), service__isnull=False)
    keys = sent.order_by().values("service")
    return list(Service.objects.filter(pk__in=keys).order_by("name", "id"))


def providers_of(user: User) -> list[Organization]:
    """Return the organizations that this user answers for now."""
    mine = Correspondent.objects.filter(user=user, ended_at=None).order_by()
    return list(Organization.objects.filter(pk__in=mine.values("provider")).order_by("name"))


def correspondents_for(user: User) -> QuerySet[Correspondent]:
    """Return who answers for whom, as far as this user arranges that."""
    found = Correspondent.objects.filter(access.linked_by(user))
    return found.select_related("user", "provider", "made_by", "ended_by")


def partners_for(user: User) -> list[Partner]:
    """Return every organization that somebody answers for, or ever did, by name."""
    every: dict[UUID, Partner] = {}
    for one in correspondents_for(user).order_by("provider__name", "provider", "user__name"):
        partner = every.setdefault(one.provider_id, Partner(one.provider))
        if not one.ended_at:
            partner.correspondents.append(one)
    return list(every.values())


def accounts_to_link(user: User, provider: Organization) -> list[User]:
    """Return who has the role to answer and does not yet do so for this organization."""
    now = correspondents_for(user).filter(provider=provider, ended_at=None).order_by()
    able = access_queries.colleagues_who_may(Permission.REFERRAL_ANSWER).exclude(pk=user.pk)
    return list(able.exclude(pk__in=now.values("user")).order_by("name", "pk"))


def answering_for(referral: Referral) -> Iterable[User]:
    """Return the accounts that answer for who was asked, to tell them; asked as the system."""
    if not referral.provider_id:
        return []
    with asking.as_system("referrals.partners"):
        linked = Correspondent.objects.filter(
            provider=referral.provider_id, organization=referral.organization_id, ended_at=None
        )
        able = access_queries.colleagues_who_may(Permission.REFERRAL_ANSWER)
        return list(able.filter(pk__in=linked.order_by().values("user")).order_by("pk"))


def providers_named(words: str) -> list[Organization]:
    """Return organizations of the directory whose name has these words, by name."""
    found = Organization.objects.order_by("name", "id")
    for word in words.split():
        found = found.filter(name__icontains=word)
    return list(found[:FOUND]) if words.strip() else []


def provider(pk: UUID) -> Organization | None:
    """Return an organization of the directory."""
    return Organization.objects.filter(pk=pk).first()
