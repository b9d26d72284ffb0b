"""What every write in a referral stands on: the row locked, an event once, a step that may be."""

from datetime import date, datetime, timedelta
from secrets import token_bytes

from django.db import transaction

from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.consents import actions as consents
from thuisfront.core.privacy import keys
from thuisfront.core.privacy.rules import Period
from thuisfront.referrals import queries
from thuisfront.referrals.actions import systems
from thuisfront.referrals.enums import Happening, Kind, Side
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries.purpose import REFER
from thuisfront.referrals.queries.receiving import FOR_BOTH
from thuisfront.referrals.rules.states import No

KEPT = Period(years=5)
DRAFT_KEPT = Period(days=90)
LINK_LASTS = timedelta(days=30)
LINK_LASTS_WHILE_HELPED = timedelta(days=365)


class RefusedError(Exception):
    """A rule forbids it; `why` says which."""

    def __init__(self, why: No) -> None:
        super().__init__(why)
        self.why = why


def locked(referral: Referral) -> Referral:
    """Return the referral as it is now, locked until the transaction ends."""
    return Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)


def noted(
    referral: Referral, what: Happening, side: Side, *, form_token: str, at: datetime,
    by: User | None = None, text: str = "", who: str = "",
) -> bool:  # fmt: skip
    """Add an event; tell whether this form was not sent before.

    Who of the organization did it stands in the trail, not here; `who` is who said it on the phone.
    """
    if Event.objects.filter(referral=referral, form_token=form_token).exists():
        return False
    event = Event(
        referral=referral, form_token=form_token, what=what, side=side, state=referral.state,
        by=by if side == Side.SENDER or who else None, phoned=bool(who), at=at,
    )  # fmt: skip
    if text or who:
        key, said = keys.key_of(referral.pk), {"text": text, "who": who}
        event.sealed_text = queries.sealed(key, event, "sealed_text", said)
    event.save(force_insert=True)
    if what in FOR_BOTH:
        kind = systems.RECEIVED if what == Happening.SEND else systems.CHANGED
        systems.announce(referral=referral, at=at, kind=kind)
    return True


def was_sent(referral: Referral, form_token: str) -> bool:
    """Tell whether this form of this referral came in before."""
    return Event.objects.filter(referral=referral, form_token=form_token).exists()


def relies_on_consent(referral: Referral, at: datetime) -> None:
    """Make sure that consent stands until this transaction ends.

    :raises RefusedError: when it does not
    """
    if referral.kind == Kind.ROOM:
        return
    recipient = queries.recipient_of(referral)
    try:
        consents.rely_on(thing=referral, purpose=REFER, at=at, recipient=recipient)
    except consents.NotAllowedError as refused:
        raise RefusedError(No.CONSENT) from refused


def new_link(referral: Referral, *, at: datetime, lasts: timedelta = LINK_LASTS) -> None:
    """Give a referral a link and code that were never used; what was there opens nothing more."""
    referral.nonce = token_bytes(32)
    referral.link_mark = queries.mark_of_link(queries.token_of(referral))
    referral.link_until, referral.wrong_codes = at + lasts, 0


def actor_of(side: Side) -> str:
    """Return who does something without an account, as the trail calls them."""
    return audit.ASKER if side == Side.FAMILY else audit.RECEIVER


def kept_from(at: datetime) -> date:
    """Return until when a referral is kept that something happened to."""
    return KEPT.after(clock.day_of(at))


@transaction.atomic
def note_refusal(
    *, referral: Referral, step: str, why: No, at: datetime, by: audit.Actor | str
) -> None:
    """Write in the trail that a step was tried that is not allowed."""
    told = f"{step}: {why.value}"
    audit.record("referrals.step.refused", at=at, by=by, target=referral, reason=told)
