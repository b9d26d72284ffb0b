"""Where it stands, in plain words for the family: who holds the contact, or the five words."""

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from thuisfront.core.access.passes import Pass
from thuisfront.referrals.enums import Asker, State
from thuisfront.referrals.models import Referral
from thuisfront.referrals.queries import (
    Opened,
    Told,
    consents_stand,
    mark_of_words,
    of_question,
    opened,
)
from thuisfront.referrals.queries.receiving import FOR_BOTH
from thuisfront.referrals.rules.states import SENT_AND_OPEN, is_open

HELD_AS = "hulp"  # the name of the cookie of who typed the five words
HELD_FOR = timedelta(minutes=30)
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
# Who asked it themselves hears it said to them.
OWN = PLAIN | {
    State.REQUESTED: _("They have your question. They did not answer yet. We keep an eye on it."),
    State.REJECTED: _(
        "They cannot do this. That is not because of you. Ask us: we look along for somebody else."
    ),
    State.CANCELLED: _("This is stopped. Nobody there can read it any more."),
}
SILENT = _(
    "They did not answer yet, and that takes too long. We call them. You need not wait for it: ask "
    "us, or ask somebody else."
)


@dataclass(frozen=True)
class Standing:
    """One request as the family sees it; `may_stop` while somebody else can read it."""

    referral: Referral
    plain: str
    may_stop: bool

    @property
    def may_add(self) -> bool:
        """Tell whether more can be told: only by who asked it themselves, while it is read."""
        return self.referral.is_own and self.may_stop


def standings_of(question: UUID, at: datetime) -> list[Standing]:
    """Return where each request of a contact stands; ask as its holder."""
    return [standing_of(row, at) for row in of_question(question)]


def standing_of(row: Referral, at: datetime) -> Standing:
    """Return where one request stands."""
    stands = row.state in SENT_AND_OPEN and consents_stand(row, at)
    return Standing(row, _plain(row), stands)


def _plain(row: Referral) -> str:
    if row.silent_at and row.state == State.REQUESTED:
        return str(SILENT)
    return str((OWN if row.asked_by != Asker.LINE else PLAIN)[State(row.state)])


def with_words(typed: str) -> Referral | None:
    """Return what these five words open; ask as the holder of `mark_of_words(typed)`."""
    return _shown(mark_of_words(typed))


def of_pass(held: Pass | None) -> Referral | None:
    """Return what a pass opens, while its words are not replaced; ask as the holder of its key."""
    row = _shown(held.key) if held else None
    return row if row and held and hmac.compare_digest(str(row.pk), str(held.thing)) else None


def _shown(mark: bytes) -> Referral | None:
    found = Referral.objects.filter(receipt_mark=mark)
    shown = found.exclude(state__in=(State.DRAFT, State.ERROR))
    return shown.select_related("organization", "service").first()


def pass_with(row: Referral, words: str = "") -> Pass:
    """Return what a device gets that knows the five words."""
    return Pass(row.pk, bytes(row.receipt_mark or b""), words)


def told_to(row: Referral) -> tuple[Opened, Iterable[Told]]:
    """Return what was told and what was said, for who asked it themselves; ask as its holder."""
    told = opened(row)
    return told, [one for one in told.events if one.event.what in FOR_BOTH]


def is_over(row: Referral) -> bool:
    """Tell whether nothing can happen any more."""
    return not is_open(row.state, row.kind)
