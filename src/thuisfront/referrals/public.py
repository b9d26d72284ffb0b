"""The door of referrals: another room begins a draft from a contact, and hears how far it is."""

from thuisfront.referrals.actions.drafting import Begun, begin_referral
from thuisfront.referrals.actions.family import forget_contact, stop_sharing
from thuisfront.referrals.enums import USUALLY_SHARED, Field
from thuisfront.referrals.queries.standing import Standing, standings_of

__all__ = [
    "USUALLY_SHARED", "Begun", "Field", "Standing", "begin_referral", "forget_contact",
    "standings_of", "stop_sharing",
]  # fmt: skip
