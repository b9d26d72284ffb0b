"""The door of referrals: another room begins a draft from a contact, and hears how far it is."""

from thuisfront.referrals.actions.dealing import LATER
from thuisfront.referrals.actions.drafting import Begun, begin_referral
from thuisfront.referrals.actions.family import forget_contact, stop_sharing
from thuisfront.referrals.enums import USUALLY_SHARED, Field
from thuisfront.referrals.queries import mark_of_words, tasks_for
from thuisfront.referrals.queries.standing import (
    HELD_AS,
    HELD_FOR,
    Standing,
    pass_with,
    standings_of,
    with_words,
)

__all__ = [
    "HELD_AS", "HELD_FOR", "LATER", "USUALLY_SHARED", "Begun", "Field", "Standing",
    "begin_referral", "forget_contact", "mark_of_words", "pass_with", "standings_of",
    "stop_sharing", "tasks_for", "with_words",
]  # fmt: skip
