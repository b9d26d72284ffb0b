"""The published inputs as open data: JSON, or CSV for a spreadsheet."""

import csv
import io

import msgspec
from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.core.base import api, clock
from thuisfront.core.base.api import ProblemError
from thuisfront.figures import queries
from thuisfront.figures.api import VERSION, answers
from thuisfront.figures.api.computing import PER_MINUTE
from thuisfront.figures.enums import Kind

CSV = "text/csv"
PARAMETERS = ("country", "kind", "year", "format")
FIRST, LAST = 1900, 2200
KINDS = (*Kind, queries.UNCLEAR)


@open_endpoint(VERSION, PER_MINUTE, "GET")
def inputs(request: HttpRequest) -> HttpResponse:
    """Answer the published inputs of `?country=` and `?kind=`, stale for a question of `?year=`."""
    for name in request.GET:
        if name not in PARAMETERS:
            raise ProblemError(f"There is no parameter {name[:40]!a} here.")
    kind, country = request.GET.get("kind", ""), request.GET.get("country", "")
    if kind and kind not in KINDS:
        raise ProblemError(f"kind must be one of: {', '.join(KINDS)}.")
    year = _year(request)
    found = [
        _told(row, year)
        for row in queries.inputs().values()
        if kind in {"", row.kind} and country.upper() in {"", row.country}
    ]
    wanted = request.GET.get("format", "json")
    if wanted not in {"json", "csv"}:
        raise ProblemError("format must be json or csv.")
    return _as_csv(found) if wanted == "csv" else api.answer(answers.PublishedInputs(found))


def _year(request: HttpRequest) -> int:
    text = request.GET.get("year", "")
    if not text:
        return clock.today().year
    if not (text.isascii() and text.isdigit() and FIRST <= int(text[:9]) <= LAST):
        raise ProblemError(f"year must be a whole number from {FIRST} to {LAST}.")
    return int(text)


def _told(row: queries.Input, year: int) -> answers.PublishedInput:
    return answers.PublishedInput(
        key=row.key, country=row.country, kind=str(row.kind), unit=row.unit, value=row.value,
        low=row.low, high=row.high, n=row.n, x=row.x, rounding=row.rounding, year=row.year,
        date=row.date, population=row.population, parents=row.parents, ages=row.ages,
        definition=row.en, source=row.source, seen=row.seen, verified=row.verified,
        stale=row.is_stale(year),
    )  # fmt: skip


def _as_csv(found: list[answers.PublishedInput]) -> HttpResponse:
    text = io.StringIO()
    names = list(answers.PublishedInput.__struct_fields__)
    table = csv.DictWriter(text, names, lineterminator="\r\n")
    table.writeheader()
    table.writerows(msgspec.to_builtins(row) for row in found)
    return HttpResponse(text.getvalue(), content_type=f"{CSV}; charset=utf-8")
