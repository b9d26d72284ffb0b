"""Looks whether a table, a list of people or sums can be published; on this machine only."""

import csv
from argparse import ArgumentParser
from collections import defaultdict
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from thuisfront.core.base.disclosure.few import INTERNAL, PUBLIC
from thuisfront.core.base.disclosure.people import DIVERSE, anonymity
from thuisfront.figures.exports.safe import rounded_table, safe_table
from thuisfront.figures.rules.tables import Counts, WrongTableError, read_table

MOST_CELLS, MOST_AMOUNT = 5000, 1e12
Rows = list[dict[str, str]]


class Command(BaseCommand):
    help = "Tell what of a table must be hidden, or whether somebody can be found in a list."

    def add_arguments(self, parser: CommandParser) -> None:
        kinds = parser.add_subparsers(dest="what", required=True)
        table = _file(kinds.add_parser("table", help="counts by row and column, without totals"))
        table.add_argument("--earlier", type=Path, help="what was published of it before")
        table.add_argument("--round", type=int, choices=(5, 10), help="round instead of hide")
        people = _file(kinds.add_parser("people", help="a row for each person"))
        people.add_argument("--known", required=True, help="columns that others can know: a,b,c")
        people.add_argument("--secret", default="", help="the column that nobody may learn")
        sums = _file(kinds.add_parser("sums", help="a row for each contribution to a sum"))
        for name in ("rows", "columns", "value"):
            sums.add_argument(f"--{name}", required=True, help="a column of the file")

    def handle(self, *args: Any, **options: Any) -> None:
        most = INTERNAL if options["internal"] else PUBLIC
        doing = {"table": self._table, "people": self._people, "sums": self._sums}
        doing[options["what"]](most, options)

    def _table(self, most: int, options: dict[str, Any]) -> None:
        given = _read_table(options["file"])
        if options["round"]:
            self.stdout.write(rounded_table(given, options["round"])["csv"])
            return
        before = _read_table(options["earlier"], gaps=True) if options["earlier"] else None
        found = safe_table(given, most, before)
        self.stdout.write(found["csv"])
        self.stderr.write(
            f"Too small or telling too much: {found['small']}. Hidden with them: {found['more']}."
            f" Changed too little since before: {found['apart']}. Hidden now but told"
            f" before: {found['known']}."
        )

    def _people(self, most: int, options: dict[str, Any]) -> None:
        rows = _read_rows(options["file"])
        known, secret = options["known"].split(","), options["secret"]
        _has(rows, *known, *filter(None, [secret]))
        found = anonymity(rows, known, secret, least=most + 1)
        self.stdout.write(f"{found.rows} rows in {found.groups} groups; k = {found.k}")
        if found.l is not None:
            self.stdout.write(f"l = {found.l}")
        for group, size in found.small:
            self.stdout.write(f"{' / '.join(group)}: {size} rows, at least {most + 1} are needed")
        for group, many in found.alike:
            self.stdout.write(f"{' / '.join(group)}: {many} different answer, {DIVERSE} are needed")
        if not found.is_safe:
            raise CommandError("Not safe to publish.")
        self.stdout.write("Safe to publish.")

    def _sums(self, most: int, options: dict[str, Any]) -> None:
        from thuisfront.core.base.disclosure.sums import protect_sums, table_of

        rows = _read_rows(options["file"])
        names = [options[name] for name in ("rows", "columns", "value")]
        _has(rows, *names)
        downs, acrosses = (sorted({row[name] for row in rows}) for name in names[:2])
        if len(downs) * len(acrosses) > MOST_CELLS:
            raise CommandError(f"The table has over {MOST_CELLS} cells.")
        parts: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
        for place, row in enumerate(rows, 2):
            cell = (downs.index(row[names[0]]), acrosses.index(row[names[1]]))
            parts[cell].append(_amount(row[names[2]], place, names[2]))
        shape = (len(downs), len(acrosses))
        found, table = protect_sums(parts, shape, most=most), table_of(parts, shape)
        lines = csv.writer(self.stdout, delimiter=";", lineterminator="\n")
        lines.writerow(["", *acrosses, "Total"])
        for r, name in enumerate((*downs, "Total")):
            lines.writerow([name, *("x" if (r, c) in found.hidden else int(table.full[r, c])
                                   for c in range(len(acrosses) + 1))])  # fmt: skip


def _file(parser: ArgumentParser) -> ArgumentParser:
    parser.add_argument("file", type=Path)
    parser.add_argument("--internal", action="store_true", help="for colleagues only: hide 1 to 4")
    return parser


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file.name} cannot be read: {error}") from error


def _read_table(file: Path, *, gaps: bool = False) -> Counts:
    try:
        return read_table(_text(file), most=MOST_CELLS, gaps=gaps)
    except WrongTableError as error:
        raise CommandError(f"{file.name} is no table of counts: {error}.") from error


def _read_rows(file: Path) -> Rows:
    text = _text(file)
    mark = next((one for one in ";\t" if one in text.partition("\n")[0]), ",")
    rows = list(csv.DictReader(text.splitlines(), delimiter=mark, restval=""))
    if not rows:
        raise CommandError(f"{file.name} has no rows below its names.")
    return rows


def _has(rows: Rows, *names: str) -> None:
    for name in names:
        if name not in rows[0]:
            raise CommandError(f"There is no column {name}; there are {', '.join(rows[0])}.")


def _amount(text: str, row: int, name: str) -> float:
    try:
        found = float(text.replace(",", "."))
    except ValueError:
        found = -1.0
    if not 0 <= found < MOST_AMOUNT:
        raise CommandError(f"Row {row}, column {name}: {text[:20]!a} is no amount from 0 up.")
    return found
