"""A table of counts as somebody sends it: CSV with names in the first row and column."""

import csv
import re
from dataclasses import dataclass

MOST_CELLS, LONGEST, MOST_LETTERS = 400, 60, 40_000
MOST_COUNT = 10**9
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


def read_table(text: str) -> Counts:
    """Return the table in a CSV; `;`, tab or comma between the cells, without totals.

    :raises WrongTableError: saying what cannot be read, and where
    """
    if len(text) > MOST_LETTERS:
        raise WrongTableError("large", most=MOST_CELLS)
    lines = [line for line in text.strip("\ufeff \r\n").splitlines() if line.strip()]
    if len(lines) <= 1:
        raise WrongTableError("empty")
    mark = next((one for one in ";\t" if one in lines[0]), ",")
    head, *body = csv.reader(lines, delimiter=mark)
    columns = [cell.strip()[:LONGEST] for cell in head[1:]]
    if not columns or len(columns) * len(body) > MOST_CELLS:
        raise WrongTableError("large" if columns else "empty", most=MOST_CELLS)
    counts = []
    for place, row in enumerate(body, 2):
        if len(row) != len(head):
            raise WrongTableError("uneven", row=place)
        counts.append(tuple(_count(cell, place, name) for cell, name in
                            zip(row[1:], columns, strict=True)))  # fmt: skip
    names = tuple(row[0].strip()[:LONGEST] for row in body)
    return Counts(names, tuple(columns), tuple(counts))


def _count(cell: str, row: int, column: str) -> int:
    text = cell.strip()
    if not _COUNT.fullmatch(text):
        raise WrongTableError("text", row=row, column=column, cell=text[:20])
    found = int(re.sub(r"\D", "", text))
    if found > MOST_COUNT:
        raise WrongTableError("text", row=row, column=column, cell=text[:20])
    return found
