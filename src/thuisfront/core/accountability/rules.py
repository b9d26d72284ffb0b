"""Rules of requests, pure: until when, who may ask what for whom, what must be checked first.

Not checked yet by a lawyer: the ages of Jeugdwet 7.3.4, 7.3.10 and 7.3.15 and the three months of
7.3.9 (read in the text of 2017), and everything that says so beside it.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta

from thuisfront.core.privacy.rules import Period

MONTH = Period(months=1)  # AVG 12.3
LONGER = Period(months=3)  # AVG 12.3: two months more
YOUTH_ERASURE = Period(months=3)  # Jeugdwet 7.3.9; not checked yet
REMIND = (7, 2)  # days before; own advice
IDENTITY = ("words", "called-back", "saw-proof", "code-by-post", "account")
AUTHORITY = {
    "parent": ("authority",),
    "guardian": ("guardianship",),
    "lawyer": ("mandate",),
    "authorized": ("mandate",),
}


# Which reasons go with which kind, by article; the first three go with all.
_ALL = ("12.6", "12.5", "7.3.10")
REASONS = {
    "access": (*_ALL, "15.4"),
    "copy": (*_ALL, "15.4", "20.1"),
    "correction": (*_ALL, "16"),
    "erasure": (*_ALL, "17.1", "17.3.b", "17.3.e", "7.3.9"),
    "restriction": (*_ALL, "18.1"),
    "objection": (*_ALL, "21.1"),
}
WITH_PACKAGE = frozenset({"access", "copy"})
GIVES = frozenset({"granted", "partly"})
PICKUP_DAYS = 14  # own advice
MOST_FETCHES = 5


@dataclass(frozen=True)
class Missing:
    """One thing that must be known first: any of these steps will do."""

    steps: tuple[str, ...]


def deadline(received_on: date, period: Period, works: Callable[[date], bool]) -> date:
    """Return the last day of a term in months (Regulation 1182/71, art. 3).

    The day of receipt does not count: the term ends on the same date of a later month, or else on
    its last day; on a day that does not work it ends on the next that does.
    """
    last = period.after(received_on)
    while not works(last):
        last += timedelta(days=1)
    return last


def period_of(kind: str, law: str, *, longer: bool = False) -> Period:
    """Return how long a decision may take."""
    if law == "youth" and kind == "erasure":
        return YOUTH_ERASURE
    return LONGER if longer else MONTH


def may_extend(kind: str, law: str, on: date, first_due_on: date) -> bool:
    """Tell whether the term may be made longer: once, and told within the first month."""
    return not (law == "youth" and kind == "erasure") and on <= first_due_on


def may_ask(requester: str, age: str) -> bool:
    """Tell whether the law lets this person ask for someone of this age at all.

    A child of any age may ask itself. A parent or guardian asks for who is younger than 16, and
    from 16 only as someone whom the young person authorized (Jeugdwet 7.3.4 and 7.3.10; not
    checked yet).
    """
    return not (requester in {"parent", "guardian"} and age == "16+")


def missing(requester: str, age: str, done: Collection[str]) -> list[Missing]:
    """Return what must be known before anything is given, erased or changed."""
    wanted: list[tuple[str, ...]] = [IDENTITY]
    if requester in AUTHORITY:
        wanted.append(AUTHORITY[requester])
    if requester in {"parent", "guardian"} and age == "12-15":
        wanted.append(("child-agrees",))
    return [Missing(steps) for steps in wanted if not set(steps) & set(done)]


def withheld(requester: str, done: Collection[str]) -> frozenset[str]:
    """Return the kinds of data that somebody else than the person does not get.

    A parent or guardian never gets contact data, which may be a secret address, and the child's own
    words only when the child said so (Jeugdwet 7.3.10 and 7.3.11.3; not checked yet).
    """
    if requester not in {"parent", "guardian"}:
        return frozenset()
    return frozenset({"contact"} if "child-agrees" in done else {"contact", "own words"})


def reminds(due_on: date, on: date, reminded_on: date | None) -> bool:
    """Tell whether to remind today: a week and two days before, and every day when it is late."""
    if reminded_on and reminded_on >= on:
        return False
    if on > due_on:
        return True
    reached = [
        due_on - timedelta(days=days) for days in REMIND if on >= due_on - timedelta(days=days)
    ]
    return bool(reached) and (reminded_on is None or reminded_on < max(reached))
