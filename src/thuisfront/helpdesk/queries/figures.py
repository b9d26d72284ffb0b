"""How many ask, about what, and how soon we answer: numbers only, small ones hidden.

Contacts that are still there are counted where they stand; those that were erased were added to
`Tally` in that moment. Only the system reads both: nobody who works here gets a row.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import connection, models
from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.utils import dateformat
from django.utils.translation import gettext

from thuisfront.core.access import asking
from thuisfront.core.access.queries import organizations_of
from thuisfront.core.accounts.models import User
from thuisfront.core.base.disclosure.earlier import kept_hidden
from thuisfront.core.base.disclosure.few import INTERNAL
from thuisfront.core.base.disclosure.reports import TOTAL, Cell, hidden, hidden_together
from thuisfront.helpdesk.enums import (
    ASKER_SHORT,
    AnswerTime,
    Asker,
    CallState,
    Channel,
    Dimension,
    EmptyKind,
    Helped,
    Outcome,
    Region,
    Topic,
)
from thuisfront.helpdesk.models import Call, EmptyContact, ToldNumber
from thuisfront.helpdesk.queries.waits import Wait, waits_of
from thuisfront.knowledge.public import Phase

LABELS: dict[Dimension, type[models.TextChoices]] = {
    Dimension.CHANNEL: Channel, Dimension.ASKER: Asker, Dimension.TOPIC: Topic,
    Dimension.PHASE: Phase, Dimension.REGION: Region, Dimension.OUTCOME: Outcome,
    Dimension.ANSWER: AnswerTime, Dimension.HELPED: Helped,
}  # fmt: skip
SEVERAL = frozenset({Dimension.TOPIC, Dimension.OUTCOME})  # of these a contact may have more
_FIELDS = {
    "": "''", "channel": "channel", "asker": "asker", "phase": "phase", "region": "region",
    "topic": "unnest(topics)", "outcome": "unnest(outcomes)", "answer": "answer",
    "helped": "helped",
}  # fmt: skip
_EACH = " UNION ALL ".join(
    f"SELECT organization_id, month, '{name}', {field}, count(*) FROM asked GROUP BY 1, 2, 4"  # noqa: S608 -- made of our own words
    for name, field in _FIELDS.items()
)
COUNTED = f"""
WITH asked AS (
  SELECT organization_id, date_trunc('month', asked_at AT TIME ZONE %(zone)s)::date AS month,
    channel, asker, phase, region, topics, outcomes, CASE
      WHEN state = 'waiting' AND first.at IS NULL THEN 'open'
      WHEN minutes IS NOT NULL THEN 'at-once'
      WHEN first.at < asked_at + interval '1 day' THEN 'day'
      WHEN first.at < asked_at + interval '7 days' THEN 'week'
      ELSE 'later' END AS answer,
    coalesce((SELECT result FROM helpdesk_helpcheck WHERE question_id = q.id), '') AS helped
  FROM helpdesk_question q CROSS JOIN LATERAL (
    SELECT min(sent_at) AS at FROM helpdesk_message WHERE question_id = q.id AND author = 'line'
  ) AS first
  WHERE (%(question)s::uuid IS NULL OR q.id = %(question)s)
    AND (%(start)s::date IS NULL OR asked_at >= %(start)s::date - 1)
) {_EACH}
"""  # noqa: S608 -- made of our own words
_OF_YEAR = f"""
SELECT month, dimension, value, sum(count)::int FROM (
  ({COUNTED})
  UNION ALL SELECT organization_id, month, dimension, value, count FROM helpdesk_tally
) AS every(organization_id, month, dimension, value, count)
WHERE organization_id = ANY(%(lines)s::uuid[]) AND extract(year FROM month) = %(year)s
GROUP BY 1, 2, 3
"""  # noqa: S608 -- made of our own words
Numbers = dict[tuple[str, str], int]  # value and month
Told = dict[tuple[str, str, str], tuple[int, bool]]  # table, row, column: number, whether shown


@dataclass(frozen=True)
class Row:
    """One value with its number of the year and of each month; None is hidden."""

    label: str
    total: int | None
    months: list[int | None]


@dataclass(frozen=True)
class Figure:
    """One table: contacts by a dimension."""

    code: str
    title: str
    rows: list[Row]
    all: Row
    most: int
    adds_up: bool

    @property
    def hides(self) -> bool:
        """Tell whether numbers are hidden."""
        return any(number is None for row in self.rows for number in (row.total, *row.months))


class _Table(NamedTuple):
    """Numbers before the small ones are hidden."""

    code: str
    rows: dict[str, str]
    cells: dict[Cell, int]
    adds_up: bool


@dataclass(frozen=True)
class Report:
    """The figures of a year."""

    year: int
    months: list[str]
    contacts: Row
    figures: list[Figure]
    waits: list[Wait]
    lines: str = ""  # a digest of the lines that are counted together
    told: Told = field(default_factory=dict, repr=False)


def values_of(
    *, question: UUID | None = None, lines: Iterable[UUID] = (), year: int | None = None
) -> dict[str, Any]:
    """Return what the SQL asks for: of one question, or of a year of these lines."""
    start = date(year, 1, 1) if year else None
    return {"zone": settings.TIME_ZONE, "question": question, "start": start,
            "lines": list(lines), "year": year}  # fmt: skip


def years_of(user: User, until: date) -> list[int]:
    """Return the years of which there are figures, this year first."""
    with asking.as_system("helpdesk.figures"), connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(year FROM least((SELECT min(asked_at) FROM helpdesk_question"
            " WHERE organization_id = ANY(%(lines)s)), (SELECT min(month) FROM helpdesk_tally"
            " WHERE organization_id = ANY(%(lines)s))))::int",
            {"lines": organizations_of(user)},
        )
        [first] = cursor.fetchone() or [None]
    return list(range(until.year, min(first or until.year, until.year) - 1, -1))


def report_of(user: User, year: int) -> Report:
    """Return the figures of a year at the lines of this user, with small numbers hidden."""
    lines = organizations_of(user)
    with asking.as_system("helpdesk.figures"):
        counted = _counted(lines, year)
        calls, empty = _calls(lines, year), _empty(lines, year)
        before = _told_before(lines, year)
    months = [f"{year}-{month:02}" for month in range(1, 13)]
    tables = [_table("", counted[""], {"": ""}, months)]
    tables += [_table(one, counted[one], _labels(LABELS[one]), months) for one in Dimension]
    others = [
        _table("calls", calls, _labels(CallState), months),
        _table("empty", empty, _labels(EmptyKind), months),
    ]
    titles = {
        "": gettext("All contacts"), "calls": gettext("Telephone calls"),
        "empty": gettext("Calls without a conversation"),
        **{str(one.value): str(one.label) for one in Dimension},
    }  # fmt: skip
    shut = hidden_together(
        (table.cells, table.adds_up, _kept(before, table)) for table in tables
    )  # fmt: skip
    shut += [hidden(table.cells, also=_kept(before, table)) for table in others]
    whole, *figures = [
        _figure(table, titles[table.code], cells, months)
        for table, cells in zip([*tables, *others], shut, strict=True)
    ]
    names = [_name(month) for month in range(1, 13)]
    with asking.as_system("helpdesk.figures"):
        waits = waits_of(lines, year, set(shut[len(tables)]))
    told = {
        (table.code, *cell): (number, cell not in cells)
        for table, cells in zip([*tables, *others], shut, strict=True)
        for cell, number in table.cells.items()
    }
    return Report(
        year, names, whole.all, [one for one in figures if one.rows], waits, _digest(lines), told
    )


def _digest(lines: Iterable[UUID]) -> str:
    return sha256(",".join(sorted(map(str, lines))).encode()).hexdigest()


def _told_before(lines: list[UUID], year: int) -> Told:
    """Return every number of this year as it last left the house; ask as the system."""
    rows = ToldNumber.objects.filter(lines=_digest(lines), year=year)
    return {
        (table, row, column): (number, shown)
        for table, row, column, number, shown in rows.values_list(
            "table", "row", "column", "number", "shown"
        )
    }


def _kept(before: Told, table: "_Table") -> frozenset[Cell]:
    """Return the cells that the last file keeps hidden in this one."""
    own = {(row, column): told for (code, row, column), told in before.items()
           if code == table.code}  # fmt: skip
    return kept_hidden(own, table.cells, most=INTERNAL)


def _counted(lines: list[UUID], year: int) -> Mapping[str, Numbers]:
    found: defaultdict[str, Numbers] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(_OF_YEAR, values_of(lines=lines, year=year))
        for month, dimension, value, number in cursor.fetchall():
            found[dimension][value, f"{month:%Y-%m}"] = number
    return found


def _calls(lines: list[UUID], year: int) -> Numbers:
    calls = Call.objects.filter(organization__in=lines, rang_at__year=year)
    rows = calls.annotate(month=TruncMonth("rang_at")).values_list("state", "month")
    return _by_month(rows.annotate(number=Count("pk")).order_by())


def _empty(lines: list[UUID], year: int) -> Numbers:
    empty = EmptyContact.objects.filter(organization__in=lines, counted_at__year=year)
    rows = empty.annotate(month=TruncMonth("counted_at")).values_list("kind", "month")
    return _by_month(rows.annotate(number=Count("pk")).order_by())


def _by_month(rows: Iterable[tuple[str, datetime, int]]) -> Numbers:
    return {(value, f"{month:%Y-%m}"): number for value, month, number in rows}


def _table(code: str, numbers: Numbers, labels: Mapping[str, str], months: list[str]) -> _Table:
    """Return the numbers with their totals, in the order of the labels, without unused values."""
    used = {value for value, _ in numbers}
    rows = {_key(value): label for value, label in labels.items() if value in used}
    cells = {(_key(value), month): numbers.get((value, month), 0)
             for value in labels if value in used for month in months}  # fmt: skip
    for row in rows:
        cells[row, TOTAL] = sum(cells[row, month] for month in months)
    adds_up = code not in SEVERAL
    if adds_up:
        for month in (*months, TOTAL):
            cells[TOTAL, month] = sum(cells[row, month] for row in rows)
    return _Table(str(code), rows, cells, adds_up)


def _figure(table: _Table, title: str, shut: frozenset[Cell], months: list[str]) -> Figure:
    def row_of(row: str, label: str) -> Row:
        places = [(row, month) for month in (TOTAL, *months)]
        shown = [None if place in shut else table.cells.get(place, 0) for place in places]
        return Row(label, shown[0], shown[1:])

    rows = [row_of(row, label) for row, label in table.rows.items()]
    most = max((row.total or 0 for row in rows), default=0)
    return Figure(table.code, title, rows, row_of(TOTAL, gettext("Together")), most, table.adds_up)


def _key(value: str) -> str:
    return value or "-"  # what was not told has a row too, and is no total


def _labels(choices: type[models.TextChoices]) -> dict[str, str]:
    named = ASKER_SHORT if choices is Asker else {one: one.label for one in choices}
    told = {str(one.value): str(label) for one, label in named.items()}
    return {**told, "": gettext("not told")}


def _name(month: int) -> str:
    return dateformat.format(date(2026, month, 1), "b")
