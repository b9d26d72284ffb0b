"""Where it stands, in plain words for the family that holds the contact it came from."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.referrals.enums import State
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries import consents_stand, of_question
from thuisfront.referrals.rules.states import SENT_AND_OPEN

PLAIN = {
    State.REQUESTED: _("We asked them to help. They did not answer yet. We keep an eye on it."),
    State.ACCEPTED: _("They said yes. They will get in touch with you."),
    State.REJECTED: _(
        "They cannot do this. That is not because of you. We look for somebody else."
    ),
    State.CANCELLED: _("We stopped asking them."),
    State.IN_PROGRESS: _("They began to help."),
    State.ON_HOLD: _("It waits for a while. They go on later."),
    State.COMPLETED: _("They say that it is done. Do you still need something? Write to us."),
    State.FAILED: _("They stopped. Do you still need help? Write to us, we look further."),
}


@dataclass(frozen=True)
class Standing:
    """One request as the family sees it; `may_stop` while somebody else can read it."""

    referral: Referral
    plain: str
    may_stop: bool


def standings_of(question: UUID, at: datetime) -> list[Standing]:
    """Return where each request of a contact stands; ask as its holder."""
    found = []
    for row in of_question(question):
        stands = row.state in SENT_AND_OPEN and consents_stand(row, at)
        found.append(Standing(row, str(PLAIN[State(row.state)]), stands))
    return found
