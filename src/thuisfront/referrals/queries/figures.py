"""What became of referrals, per service: numbers only, small ones hidden so that nobody is found.

Only the system reads the rows; a colleague gets the table.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from thuisfront.core.access import asking
from thuisfront.core.access.matrix import Act, Reach
from thuisfront.core.access.queries import organizations_within
from thuisfront.core.accounts.models import User
from thuisfront.core.base.disclosure.few import INTERNAL, may_tell_middle
from thuisfront.core.base.disclosure.reports import TOTAL, Cell, hidden
from thuisfront.directory.public import Service
from thuisfront.referrals import access
from thuisfront.referrals.enums import Kind, State
from thuisfront.referrals.models import Event, Referral
from thuisfront.referrals.queries import services_by_key
from thuisfront.referrals.rules.states import HELPED

YEAR = timedelta(days=365)
MOST_ROWS = 25  # services by themselves; the rest is told together
COLUMNS = ("helped", "accepted", "not-accepted", "waiting")
Counts = list[int]


@dataclass(frozen=True)
class Row:
    """What became of the referrals to one service; None is hidden. The last number is the sum."""

    name: str
    numbers: list[int | None]
    days: float | None


@dataclass(frozen=True)
class Figures:
    """The table, with the row of everything together, and who never answers."""

    rows: list[Row]
    all: Row | None
    silent: list[Service]
    most: int = INTERNAL
    phoned: int | None = None

    @property
    def hides(self) -> bool:
        """Tell whether numbers are hidden."""
        every = [*self.rows, *([self.all] if self.all else [])]
        return any(number is None for row in every for number in row.numbers)


def figures_for(user: User, at: datetime) -> Figures:
    """Return what became of what was sent in the last year, where this user refers or leads."""
    reaches = (Reach.QUEUE, Reach.ORGANIZATION)
    where = organizations_within(user, access.DATA, Act.READ, *reaches)
    with asking.as_system("referrals.figures"):
        rows = Referral.objects.filter(
            organization__in=where, kind=Kind.HELP, sent_at__gt=at - YEAR
        ).exclude(state=State.ERROR)
        found = list(rows.only(
            "service", "service_name", "state", "outcome", "accepted_at", "answered_at", "sent_at",
            "silent_at",
        ))  # fmt: skip
        phoned = _phoned(found)
    return Figures(*_table(found), silent=_silent(found), phoned=phoned)


def _phoned(found: list[Referral]) -> int | None:
    """Return of how many the line wrote down what was said in a call; few are hidden."""
    spoke = Event.objects.filter(referral__in=found, phoned=True).values("referral").distinct()
    number = spoke.count()
    return number if number > INTERNAL else None


def column_of(row: Referral) -> int:
    """Return in which column a referral counts: accepted is not helped, and eligible is nothing."""
    if row.outcome in HELPED:
        return COLUMNS.index("helped")
    if row.accepted_at:
        return COLUMNS.index("accepted")
    return COLUMNS.index("waiting" if row.state == State.REQUESTED else "not-accepted")


def _table(found: list[Referral]) -> tuple[list[Row], Row | None]:
    of_service: dict[str, list[Referral]] = defaultdict(list)
    for row in found:
        of_service[row.service_name].append(row)
    names = sorted(of_service, key=lambda name: (-len(of_service[name]), name))
    groups = [(name, of_service[name]) for name in names[:MOST_ROWS]]
    rest = [row for name in names[MOST_ROWS:] for row in of_service[name]]
    groups += [("", rest)] if rest else []
    if not groups:
        return [], None
    cells: dict[Cell, int] = defaultdict(int)
    for line, (_, rows) in enumerate(groups):
        for place, number in enumerate(_counts(rows)):
            for cell in _cells_of(line, place):
                cells[cell] += number
    shut = hidden(cells)
    shown = [
        [None if (line, column) in shut else cells[line, column] for column in (*COLUMNS, TOTAL)]
        for line in (*(str(number) for number in range(len(groups))), TOTAL)
    ]
    every = [Row(name, shown[line], _days(rows)) for line, (name, rows) in enumerate(groups)]
    return every, Row("", shown[-1], _days(found))


def _cells_of(line: int, place: int) -> list[Cell]:
    """Return the cell of a count, and the totals that it is part of."""
    return [(row, column) for row in (str(line), TOTAL) for column in (COLUMNS[place], TOTAL)]


def _counts(rows: list[Referral]) -> Counts:
    counts = [0] * len(COLUMNS)
    for row in rows:
        counts[column_of(row)] += 1
    return counts


def _days(rows: list[Referral]) -> float | None:
    """Return the median of days until the first answer, when enough answered to say so."""
    waited = [
        (row.answered_at - row.sent_at) / timedelta(days=1)
        for row in rows
        if row.answered_at and row.sent_at
    ]
    return round(median(waited), 1) if may_tell_middle(len(waited)) else None


def _silent(found: list[Referral]) -> list[Service]:
    """Return the services of which something stayed without answer, and nothing was answered."""
    silent: set[UUID] = {row.service_id for row in found if row.silent_at and row.service_id}
    spoke = {row.service_id for row in found if row.answered_at}
    services = services_by_key(silent - spoke).values()
    return sorted(services, key=lambda service: service.name)
