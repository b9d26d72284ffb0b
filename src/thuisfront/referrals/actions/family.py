"""What the holder of the contact does with it: stop that others read it, or have it erased."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from thuisfront.core.access import asking
from thuisfront.core.audit import actions as audit
from thuisfront.core.consents import actions as consents
from thuisfront.core.consents.enums import How
from thuisfront.core.consents.queries import current_of
from thuisfront.referrals import queries, tasks
from thuisfront.referrals.actions.drafting import shred_referral
from thuisfront.referrals.actions.systems import announce
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries.purpose import REFER


@transaction.atomic
def stop_sharing(*, referral: UUID, question: UUID, at: datetime) -> bool:
    """Close a referral to the organization from now on, as who holds the contact it came from.

    Tell whether there was something to stop. Written as the system: the holder of a contact gets
    no right on the consents of a referral.
    """
    with asking.as_system("referrals.stopped"):
        row = Referral.objects.filter(pk=referral, question=question).first()
        if not row:
            return False
        return stop_consent(row, at)


def stop_consent(row: Referral, at: datetime) -> bool:
    """Take every yes back that its family gave; tell whether there was one. Ask as the system."""
    stopped = [
        consents.withdraw_voice(voice=voice, how=How.BROWSER, at=at, by=None)
        for consent in current_of(row, REFER, queries.recipient_of(row))
        for voice in consent.voices.all()
    ]
    if any(stopped):
        announce(referral=row, at=at)
        tasks.tell_sender(to=row.owner)
    return any(stopped)


@transaction.atomic
def forget_contact(*, question: UUID, with_referrals: bool, at: datetime) -> None:
    """Let go of a contact that is erased; with it what was asked, when its person wants that."""
    with asking.as_system("referrals.contact"):
        rows = Referral.objects.filter(question=question)
        if not with_referrals:
            rows.update(question=None)
            return
        for row in rows:
            shred_referral(referral=row, at=at, by=audit.ASKER, reason="asker's wish")
