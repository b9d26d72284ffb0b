"""A table of counts as it can be published: small numbers hidden, or everything rounded."""

import csv
import io
from typing import Any

from thuisfront.core.base.disclosure.earlier import hidden_before, told_already, told_apart
from thuisfront.figures.rules.tables import Counts, Name

HIDDEN = "x"


def safe_table(given: Counts, most: int, before: Counts | None = None) -> dict[str, Any]:
    """Return a table with its totals in which what must be hidden is hidden.

    What was hidden before stays so; what was shown and changed by a small number is hidden now.
    """
    from thuisfront.core.base.disclosure.tables import Table, protect  # scipy: only who hides

    table = Table(given.counts)
    names = _names(given)
    after = {name: int(table.full[cell]) for cell, name in names.items()}
    earlier = before.by_name() if before else {}
    apart = told_apart(earlier, after, most=most)
    shut = apart | hidden_before(earlier, after)
    found = protect(table, most=most, also=[cell for cell, name in names.items() if name in shut])
    hidden = frozenset(names[cell] for cell in found.hidden)
    known = told_already(earlier, after, hidden) - {n for n in hidden if not after[n]}
    return {
        **_shown(given, table.full.tolist(), hidden), "small": len(found.primary),
        "more": len(found.secondary), "hidden": bool(found.hidden), "apart": len(apart),
        "known": len(known),
    }  # fmt: skip


def rounded_table(given: Counts, base: int) -> dict[str, Any]:
    """Return a table with its totals in which every number is a multiple that still adds up."""
    from thuisfront.core.base.disclosure.tables import Table, rounded  # scipy: only who rounds

    return {**_shown(given, rounded(Table(given.counts), base).tolist(), frozenset()),
            "rounded": str(base)}  # fmt: skip


def _names(given: Counts) -> dict[tuple[int, int], Name]:
    rows, columns = (*given.rows, ""), (*given.columns, "")
    return {(r, c): (row, column) for r, row in enumerate(rows)
            for c, column in enumerate(columns)}  # fmt: skip


def _shown(given: Counts, full: list[list[int]], hidden: frozenset[Name]) -> dict[str, Any]:
    columns = (*given.columns, "")
    rows = [
        (row, [None if (row, column) in hidden else count
               for column, count in zip(columns, line, strict=True)])
        for row, line in zip((*given.rows, ""), full, strict=True)
    ]  # fmt: skip
    return {"columns": given.columns, "rows": rows, "csv": _as_csv(given, rows)}


def _as_csv(given: Counts, rows: list[tuple[str, list[int | None]]]) -> str:
    """Return the table as one can copy it; the totals have the name that is read as one again."""
    text = io.StringIO()
    table = csv.writer(text, delimiter=";", lineterminator="\n")
    table.writerow(["", *given.columns, "Totaal"])
    for row, line in rows:
        table.writerow([row or "Totaal", *(HIDDEN if one is None else one for one in line)])
    return text.getvalue()
