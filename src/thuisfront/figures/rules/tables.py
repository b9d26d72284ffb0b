"""A table of counts as somebody sends it: CSV with names in the first row and column."""

import csv
import re
from dataclasses import dataclass

MOST_CELLS, LONGEST, MOST_LETTERS = 400, 60, 40_000
MOST_COUNT = 10**9
GAP, MARKS = -1, {"", "x", "-", "–", "*", ".", "▒"}  # of a cell that is hidden
TOTALS = {"totaal", "total", "samen", "together"}
Name = tuple[str, str]  # of a row and a column; empty: the total
_COUNT = re.compile(r"\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d{1,10}")


class WrongTableError(ValueError):
    """Says why a table cannot be read: `code` for the words of a page, the rest to fill them."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(f"{code} {values}")
        self.code, self.values = code, values


@dataclass(frozen=True)
class Counts:
    """Names of rows and columns, and the counts of people between them."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]

    def by_name(self) -> dict[Name, int | None]:
        """Return each count by the names of its row and column; None where it was hidden."""
        return {
            (_total(row), _total(column)): None if count == GAP else count
            for row, line in zip(self.rows, self.counts, strict=True)
            for column, count in zip(self.columns, line, strict=True)
        }


def _total(name: str) -> str:
    return "" if name.casefold() in TOTALS else name


def read_table(text: str, *, most: int = MOST_CELLS, gaps: bool = False) -> Counts:
    """Return the table in a CSV; `;`, tab or comma between the cells, without totals.

    :param gaps: whether cells may be hidden: empty, or a mark such as x, - or *
    :raises WrongTableError: saying what cannot be read, and where
    """
    if len(text) > MOST_LETTERS and most == MOST_CELLS:
        raise WrongTableError("large", most=most)
    lines = [line for line in text.strip("\ufeff \r\n").splitlines() if line.strip()]
    if len(lines) <= 1:
        raise WrongTableError("empty")
    mark = next((one for one in ";\t" if one in lines[0]), ",")
    head, *body = csv.reader(lines, delimiter=mark)
    columns = [cell.strip()[:LONGEST] for cell in head[1:]]
    if not columns or len(columns) * len(body) > most:
        raise WrongTableError("large" if columns else "empty", most=most)
    counts = []
    for place, row in enumerate(body, 2):
        if len(row) != len(head):
            raise WrongTableError("uneven", row=place)
        counts.append(tuple(_cell(cell, place, name, gaps=gaps) for cell, name in
                            zip(row[1:], columns, strict=True)))  # fmt: skip
    names = tuple(row[0].strip()[:LONGEST] for row in body)
    return Counts(names, tuple(columns), tuple(counts))


def _cell(cell: str, row: int, column: str, *, gaps: bool) -> int:
    hidden = gaps and cell.strip().casefold() in MARKS
    return GAP if hidden else _count(cell, row, column)


def _count(cell: str, row: int, column: str) -> int:
    text = cell.strip()
    if not _COUNT.fullmatch(text):
        raise WrongTableError("text", row=row, column=column, cell=text[:20])
    found = int(re.sub(r"\D", "", text))
    if found > MOST_COUNT:
        raise WrongTableError("text", row=row, column=column, cell=text[:20])
    return found
