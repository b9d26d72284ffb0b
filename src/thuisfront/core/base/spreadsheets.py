"""Tables for spreadsheet programs: whatever stands in a cell, none becomes a formula there.

Semicolons and a byte order mark, so that a Dutch or Belgian Excel opens the file as it is.
"""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from unicodedata import category, normalize

CONTENT_TYPE = "text/csv; charset=utf-8"
START = "\ufeff"
FORMULA = frozenset("=+-@\N{MINUS SIGN}")
CONTROLS = frozenset("\t\r\n")
UNSEEN = frozenset({"Cf", "Cc", "Mn", "Zs", "Zl", "Zp"})  # zero-width signs, marks, spaces


def table(rows: Iterable[Sequence[object]]) -> str:
    """Return rows as lines of a table; put `START` in front of the first of a file."""
    text = StringIO()
    writer = csv.writer(text, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def cell(value: object) -> str:
    """Return what to write for a value; text that a program could compute gets a quote in front.

    Numbers stay numbers. Programs skip what is not seen, and read full-width signs as plain ones.
    """
    if value is None:
        return ""
    text = str(value)
    return f"'{text}" if not isinstance(value, (int, float)) and _computes(text) else text


def _computes(text: str) -> bool:
    for sign in text:
        if sign in CONTROLS:
            return True
        if category(sign) not in UNSEEN:
            return normalize("NFKC", sign)[0] in FORMULA
    return False
