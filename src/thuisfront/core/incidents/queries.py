"""Breaches as the privacy officer sees them, and the list of processors."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from thuisfront.core.access.matrix import Act, Data, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing, spreadsheets
from thuisfront.core.incidents import rules
from thuisfront.core.incidents.models import Breach, Processor
from thuisfront.core.privacy import keys


@dataclass(frozen=True)
class Account:
    """What is told about a breach, as the supervisor's form asks it."""

    happened: str = ""
    people: str = ""
    kinds: str = ""
    consequences: str = ""
    measures: str = ""
    contact: str = ""
    why_report: str = ""
    why_late: str = ""
    why_tell: str = ""
    lessons: str = ""


@dataclass(frozen=True)
class Told:
    """A breach with its clock and what is told about it."""

    breach: Breach
    account: Account
    ends_at: datetime
    left: timedelta
    runs: bool
    lacking: list[str]

    @property
    def hours_left(self) -> int:
        """Return how many whole hours are left, 0 when it is over."""
        return max(0, int(self.left.total_seconds() // 3600))

    @property
    def over(self) -> bool:
        """Tell whether the clock ran out before a decision was carried out."""
        return self.runs and self.left <= timedelta(0)


def breaches_for(user: User) -> QuerySet[Breach]:
    """Return the breaches of the organizations that this user answers for."""
    return Breach.objects.filter(organization__in=_of(user)).select_related("recorded_by")


def breach_for(user: User, key: UUID, at: datetime) -> Told | None:
    """Return one breach with everything that is told about it."""
    found = breaches_for(user).filter(pk=key).first()
    return told(found, at) if found else None


def told(breach: Breach, at: datetime) -> Told:
    """Return a breach with its clock; it runs until it is reported or decided otherwise."""
    account, end = account_of(breach), rules.ends_at(breach.aware_at)
    runs = breach.closed_at is None and breach.reported_at is None and breach.report != "no"
    filled = asdict(account) | {
        name: getattr(breach, name) for name in ("report", "tell", "reported_at", "told_at")
    }
    return Told(breach, account, end, end - at, runs, rules.lacking(filled))


def running() -> QuerySet[Breach]:
    """Return the breaches of which the clock runs; ask as the system."""
    return Breach.objects.filter(~Q(report="no"), closed_at=None, reported_at=None)


def account_of(breach: Breach) -> Account:
    """Return what is sealed in a breach."""
    key = keys.key_of(breach.pk)
    return Account(**json.loads(sealing.unseal(key, breach.sealed_account, place(breach))))


def place(breach: Breach) -> str:
    """Return where the account of a breach belongs."""
    return f"incidents_breach.sealed_account|{breach.pk}"


def processors_for(user: User) -> QuerySet[Processor]:
    """Return the processors of the organizations that this user answers for."""
    return Processor.objects.filter(organization__in=_of(user))


def processors_as_table(user: User) -> str:
    """Return the list of processors for a spreadsheet program."""
    heads = (
        _("Name"), _("Country"), _("What for"), _("Kinds of data"), _("Agreement of"),
        _("Agreement until"), _("Others that it works with"), _("Outside the EEA"),
        _("Review on"), _("Ended on"),
    )  # fmt: skip
    rows = [_row(each) for each in processors_for(user)]
    return spreadsheets.START + spreadsheets.table([heads, *rows])


def due_for_review(user: User, on: date) -> set[UUID]:
    """Return which processors should have been looked at by now."""
    found = processors_for(user).filter(ended_on=None, review_on__lte=on)
    return set(found.values_list("pk", flat=True))


def _row(each: Processor) -> tuple[Any, ...]:
    return (
        each.name, each.country, each.task, each.kinds, each.agreed_on, each.agreed_until,
        each.others, each.get_transfer_display(), each.review_on, each.ended_on,
    )  # fmt: skip


def _of(user: User) -> list[UUID]:
    return organizations_within(user, Data.ACCESS_LOG, Act.APPROVE, Reach.EVERYWHERE)
