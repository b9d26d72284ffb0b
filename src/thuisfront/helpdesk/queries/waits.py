"""How long callers waited: the middle, and what nine out of ten stayed under. Hidden where few."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils.translation import gettext

from thuisfront.core.base.disclosure.few import may_tell_middle, may_tell_tail
from thuisfront.helpdesk.enums import CallState

_WAITED = """
SELECT state, to_char(rang_at AT TIME ZONE %(zone)s, 'YYYY-MM') AS month, count(*)::int,
  round(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited))::int,
  round(percentile_cont(0.9) WITHIN GROUP (ORDER BY waited))::int
FROM helpdesk_call
WHERE organization_id = ANY(%(lines)s::uuid[]) AND waited IS NOT NULL
  AND extract(year FROM rang_at AT TIME ZONE %(zone)s) = %(year)s
GROUP BY GROUPING SETS ((1, 2), (1))
"""


@dataclass(frozen=True)
class Wait:
    """One line: seconds of the year and of each month; None is hidden, an empty text no calls."""

    label: str
    total: int | str | None
    months: list[int | str | None]


@dataclass(frozen=True)
class _Seconds:
    number: int
    middle: int
    nine_of_ten: int


def waits_of(lines: Iterable[UUID], year: int, hidden: set[tuple[str, str]]) -> list[Wait]:
    """Return how long calls waited in a year; ask as the system.

    `hidden` are the state and month (empty: the year) of numbers of calls that are hidden: there
    nothing else is told either.
    """
    values: dict[str, Any] = {"zone": settings.TIME_ZONE, "lines": list(lines), "year": year}
    with connection.cursor() as cursor:
        cursor.execute(_WAITED, values)
        found = {(state, month or ""): _Seconds(*rest) for state, month, *rest in cursor.fetchall()}
    months = ["", *(f"{year}-{month:02}" for month in range(1, 13))]
    rows = []
    for state, label, tail in _lines():
        cells = [_cell(found.get((state, m)), (state, m) in hidden, tail=tail) for m in months]
        if any(cell != "" for cell in cells):
            rows.append(Wait(label, cells[0], cells[1:]))
    return rows


def _cell(seconds: _Seconds | None, hidden: bool, *, tail: bool) -> int | str | None:
    if not seconds:
        return ""
    enough = may_tell_tail(seconds.number) if tail else may_tell_middle(seconds.number)
    if hidden or not enough:
        return None
    return seconds.nine_of_ten if tail else seconds.middle


def _lines() -> list[tuple[str, str, bool]]:
    """Return of each line the state of its calls, its label, and whether it is the tail."""
    return [
        (CallState.TAKEN, gettext("Taken: half waited at most"), False),
        (CallState.TAKEN, gettext("Taken: nine out of ten waited at most"), True),
        (CallState.MISSED, gettext("Not taken: half hung up within"), False),
        (CallState.MISSED, gettext("Not taken: nine out of ten hung up within"), True),
    ]
