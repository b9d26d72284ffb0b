"""The receiver: a link opens nothing until the code was typed, nor after too many wrong ones."""

import hmac
from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.referrals import queries
from thuisfront.referrals.actions.writing import locked, noted
from thuisfront.referrals.enums import Happening, Side
from thuisfront.referrals.models import Referral

MOST_WRONG = 10


@transaction.atomic
def open_with_code(*, referral: Referral, typed: str, at: datetime) -> bool:
    """Tell whether this is the code; after ten wrong ones no code opens this link any more.

    Each try is counted before it is looked at, so many at once are no more tries.
    """
    row = locked(referral)
    if row.wrong_codes >= MOST_WRONG:
        return False
    digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    if not hmac.compare_digest(queries.code_of(row).encode(), digits.encode()):
        row.wrong_codes += 1
        row.save(update_fields=("wrong_codes",))
        audit.record("referrals.code.refused", at=at, by=audit.RECEIVER, target=row)
        return False
    noted(row, Happening.OPENED, Side.RECEIVER, form_token=token_urlsafe(24), at=at)
    audit.record("referrals.referral.opened", at=at, by=audit.RECEIVER, target=row)
    return True
