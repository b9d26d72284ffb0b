"""What the receiver may read: the referral of a link, and of a device that knows the code."""

import hmac
from collections.abc import Iterable
from datetime import datetime, timedelta

from thuisfront.core.access.passes import Pass
from thuisfront.referrals import access, queries
from thuisfront.referrals.enums import Happening, Side
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries import Opened, Told

PASS_LASTS = timedelta(hours=12)
# What of the timeline is for the receiver too.
FOR_BOTH = frozenset(Happening) - {
    Happening.OPENED, Happening.SILENT, Happening.REMINDED, Happening.RENEWED,
    Happening.GONE, Happening.MOVED, Happening.DEALT, Happening.WORDS,
}  # fmt: skip


def by_link(token: str, at: datetime) -> Referral | None:
    """Return the referral of a link that still works; ask as the holder of its mark."""
    found = Referral.objects.filter(link_mark=queries.mark_of_link(token), link_until__gt=at)
    shown = found.exclude(state__in=access.HIDDEN)
    return shown.select_related("organization", "owner", "service").first()


def pass_for(referral: Referral) -> Pass:
    """Return what a device gets that knew the code; a new link ends it."""
    return Pass(referral.pk, bytes(referral.nonce or b""))


def knows_code(held: Pass | None, referral: Referral) -> bool:
    """Tell whether a pass is of this referral and of its present link."""
    if not held or held.thing != referral.pk:
        return False
    return hmac.compare_digest(held.key, bytes(referral.nonce or b""))


def cookie_of(referral: Referral) -> str:
    """Return the name of the cookie, so that two messages can be open beside each other."""
    return f"bericht-{referral.number.lower()}"


def timeline(told: Opened) -> Iterable[Told]:
    """Return what both sides see of what happened."""
    return [one for one in told.events if one.event.what in FOR_BOTH]


def is_mine(told: Told) -> bool:
    """Tell whether the receiver wrote this."""
    return bool(told.event.side == Side.RECEIVER)
