"""What did not leave, or may not have: told in plain words, never with an address."""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from uuid import UUID

from django.db import models
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thuisfront.core.outbox.leaving import PATIENCE, UNCLEAR
from thuisfront.core.outbox.models import Leaving, Letter, TextMessage
from thuisfront.core.outbox.texting import NO_PROVIDER
from thuisfront.core.privacy.datamap import rows_of

SHOWN = 50
KINDS: tuple[type[Leaving], ...] = (Letter, TextMessage)
_WHY: dict[str, Promise] = {
    "SMTPRecipientsRefused": _("The mail server does not know the address, or refuses it."),
    "SMTPSenderRefused": _("The mail server does not let us send. Look at its settings."),
    "SMTPDataError": _("The mail server did not take the text of this mail."),
    UNCLEAR: _("Perhaps it arrived, perhaps not. After fourteen days the address was erased."),
    NO_PROVIDER: _("No provider of text messages is connected."),
}
_REFUSED = _("The provider of text messages does not take it for this number.")
_STOPPED = _("The program stopped while it handed this over. Perhaps it arrived, perhaps not.")
_BROKE = _("The connection broke while we handed this over. Perhaps it arrived, perhaps not.")
_ERASED = _("It could not be sent for fourteen days. Then the address was erased.")
_GIVEN_UP = _("The other side could not be reached, or did not take it. We tried for nine days.")
_AWAY = _("The other side does not answer, or does not take it now. We keep trying.")
_STANDS = _("Nothing took it up yet. Does the part of the program that sends still run?")


class Standing(models.TextChoices):
    """How a message stands that did not simply leave (Dutch: stand van een bericht)."""

    DOUBT = "doubt", _("perhaps arrived")
    FAILED = "failed", _("not sent")
    WAITING = "waiting", _("waits")


@dataclass(frozen=True)
class Unsent:
    """One message that did not leave: what, since when, why, and what a person can do."""

    key: UUID
    subject: str | Promise
    since: datetime
    standing: Standing
    why: str | Promise
    has_address: bool

    @property
    def may_be_sent(self) -> bool:
        """Tell whether a person can send it again."""
        return self.has_address and self.standing != Standing.WAITING

    @property
    def may_be_left(self) -> bool:
        """Tell whether a person can leave it as it is."""
        return self.standing != Standing.WAITING

    @property
    def mark(self) -> str:
        """Return by which a form says what its reader saw: another moment is another story."""
        return f"{self.standing}-{self.since.timestamp():.6f}"


def unsent(at: datetime) -> list[Unsent]:
    """Return what did not leave, what a person can do something about first."""
    found = (_told(row) for kind in KINDS for row in _rows(kind, at)[:SHOWN])
    return sorted(found, key=lambda each: (each.standing == Standing.WAITING, each.since))[:SHOWN]


def counted(at: datetime) -> int:
    """Return how many did not leave."""
    return sum(_rows(kind, at).count() for kind in KINDS)


def locked(key: UUID, at: datetime) -> tuple[Leaving, Unsent] | None:
    """Return one of them, for who is about to decide about it."""
    rows = chain.from_iterable(_rows(kind, at).filter(pk=key).select_for_update() for kind in KINDS)
    return next(((row, _told(row)) for row in rows), None)


def is_known(key: UUID) -> bool:
    """Tell whether there is such a message at all, however it stands."""
    return any(rows_of(kind).filter(pk=key).exists() for kind in KINDS)


def one(key: UUID, at: datetime) -> Unsent | None:
    """Return one of them."""
    rows = chain.from_iterable(_rows(kind, at).filter(pk=key) for kind in KINDS)
    return next((_told(row) for row in rows), None)


def _rows(kind: type[Leaving], at: datetime) -> QuerySet[Leaving]:
    long = at - PATIENCE
    doubt = Q(claimed_at__lt=long) | (Q(claimed_at__isnull=False) & ~Q(failure=""))
    waits = Q(claimed_at=None, failed_at=None, created_at__lt=long)
    failed = Q(failed_at__isnull=False)
    found = rows_of(kind).filter(sent_at=None, settled_at=None).filter(doubt | waits | failed)
    first = models.Case(models.When(waits, then=1), default=0)
    return found.order_by(first, "created_at", "pk")


def _told(row: Leaving) -> Unsent:
    has_address = getattr(row, row.SEALED[0]) is not None
    subject = row.subject if isinstance(row, Letter) else _("Text message")
    if row.claimed_at:
        standing, since = Standing.DOUBT, row.claimed_at
    elif row.failed_at:
        standing, since = Standing.FAILED, row.failed_at
    else:
        standing, since = Standing.WAITING, row.created_at
    why = _why(row, standing, has_address=has_address)
    return Unsent(row.pk, subject, since, standing, why, has_address)


def _why(row: Leaving, standing: Standing, *, has_address: bool) -> Promise:
    if standing == Standing.DOUBT:
        return _BROKE if row.failure else _STOPPED
    if row.failure in _WHY:
        return _WHY[row.failure]
    if standing == Standing.WAITING:
        return _AWAY if row.failure else _STANDS
    if row.failure.startswith("refused"):
        return _REFUSED
    return _GIVEN_UP if has_address else _ERASED
