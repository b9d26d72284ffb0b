"""The open data as tables: CSV, and CSVW that says what each column of it means."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.figures import queries
from thuisfront.figures.api import PER_MINUTE, VERSION

CSV, CSVW = "text/csv", "application/csvm+json"
LICENCE = "http://publications.europa.eu/resource/authority/licence/EUPL_1_2"


@dataclass(frozen=True)
class Column:
    """A column of a CSV: its name, what it holds and what that means."""

    name: str
    datatype: str
    text: str
    required: bool = True


def _columns(*rows: str) -> tuple[Column, ...]:
    """Return columns written as `name datatype meaning`; a `?` behind the type: may be empty."""
    found = []
    for row in rows:
        name, datatype, text = row.split(" ", 2)
        found.append(Column(name, datatype.rstrip("?"), text, required=not datatype.endswith("?")))
    return tuple(found)


TABLES: dict[str, tuple[str, str, tuple[Column, ...]]] = {
    "inputs": ("Published inputs with their sources", "uri", _columns(
        "uri anyURI The lasting address of this number",
        "key string Its name in the address",
        "country string ISO 3166 code, or EU, or COE for the Council of Europe",
        "kind string stock (on a day), flow (in a year) or unclear (the source does not tell)",
        "unit string What is counted", "value double The number; a share goes from 0 to 1",
        "low double? The least that the source gives", "high double? The most it gives",
        "n double? How many people were asked", "x double? How many of them said yes",
        "rounding double The step of the last digit", "year gYear What its age is reckoned from",
        "date string The day or the years it is about, or: not told",
        "population string? Among whom: all, men or women",
        "parents string? Of which parents: legal, biological or any",
        "ages string? minors or any", "definition string What it counts, in English",
        "source string Who published it", "seen string source, papers or inference",
        "verified boolean Whether somebody of the centre checked it at its source",
        "stale boolean Whether it is over five years older than the year asked about",
    )),
    "estimates": ("Our estimates with their ranges, one row for each way of counting", "uri place",
                  _columns(
        "uri anyURI The lasting address of this answer", "key string Its name in the address",
        "version string The version of the data", "country string ISO 3166 code",
        "kind string stock (on a day) or flow (in a year); never add or average these",
        "year gYear The year asked about", "place integer 1 is our answer; never average the ways",
        "method string The way of counting", "method_version string The version of the method",
        "estimate double The answer of the best values", "median double The middle of the draws",
        "low80 double 80 % of the draws: from", "high80 double to",
        "low95 double 95 % of the draws: from", "high95 double to",
        "shown double The answer with only the digits that the range allows",
        "shown_low double The least, so rounded", "shown_high double The most, so rounded",
        "draws integer How many draws", "seed integer The seed: who does it again finds the same",
        "checked boolean Whether every input was checked at its source",
    )),
    "methods": ("Methods, one row for each input of a method", "uri input", _columns(
        "uri anyURI The lasting address of this method", "method string Its name",
        "version string Its version", "formula string How it is computed",
        "source string Where it comes from", "assumptions string What must hold for it",
        "unit string What comes out", "kinds string The questions it answers",
        "input string The name of an input", "input_unit string Its unit",
        "meaning string What it means", "minimum double The least it can be",
        "maximum double The most it can be", "required boolean Whether it must be given",
        "default double? What it is when it is not given",
    )),
}  # fmt: skip


def as_csv(name: str, rows: Iterable[Mapping[str, Any]]) -> HttpResponse:
    """Answer a table as CSV, with a link to what its columns mean."""
    text = io.StringIO()
    columns = [column.name for column in TABLES[name][2]]
    table = csv.DictWriter(text, columns, lineterminator="\r\n")
    table.writeheader()
    table.writerows({key: _written(value) for key, value in row.items()} for row in rows)
    response = HttpResponse(text.getvalue(), content_type=f"{CSV}; charset=utf-8; header=present")
    response.headers["Link"] = f'<{reverse("figures-api:csvw")}>; rel="describedby"; type="{CSVW}"'
    response.headers["Content-Disposition"] = f'inline; filename="{name}.csv"'
    return response


def _written(value: Any) -> Any:
    """Return a value as CSVW writes it: truth in small letters."""
    return str(value).lower() if isinstance(value, bool) else value


def address(name: str, *args: str) -> str:
    """Return the whole lasting address of something of this API."""
    return str(settings.BASE_URL).rstrip("/") + reverse(f"figures-api:{name}", args=args)


@open_endpoint(VERSION, PER_MINUTE, "GET")
def csvw(request: HttpRequest) -> HttpResponse:
    """Answer what the columns of every CSV mean (CSV on the Web)."""
    del request
    now = queries.release()
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": "How many children have a parent in detention",
        "dc:license": {"@id": LICENCE},
        "dc:modified": {"@value": now.modified.isoformat(), "@type": "xsd:date"},
        "schema:version": now.version,
        "tables": [_table(name, *told) for name, told in TABLES.items()],
    }
    body = msgspec.json.encode(content)
    return HttpResponse(body, content_type=CSVW)


def _table(name: str, title: str, key: str, columns: tuple[Column, ...]) -> dict[str, Any]:
    keys = key.split()
    return {
        "url": f"{address(name)}?format=csv",
        "dc:title": title,
        "dialect": {"delimiter": ",", "header": True, "encoding": "utf-8"},
        "tableSchema": {
            "columns": [
                {"name": one.name, "titles": one.name, "datatype": one.datatype,
                 "dc:description": one.text, "required": one.required}
                for one in columns
            ],
            "primaryKey": keys,
        },
    }  # fmt: skip
