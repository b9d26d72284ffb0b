"""What we publish as open data: inputs, methods and estimates, as JSON or CSV, each by itself."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.core.base import api, clock
from thuisfront.core.base.api import ProblemError
from thuisfront.figures import queries
from thuisfront.figures.api import PER_MINUTE, VERSION, answers
from thuisfront.figures.api.tables import address, as_csv
from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import DISTRIBUTIONS
from thuisfront.figures.rules.wanted import Method

if TYPE_CHECKING:
    from thuisfront.figures.rules.estimating import Estimate

FORMATS = ("json", "csv")
FIRST, LAST = 1900, 2200
KINDS = (*Kind, queries.UNCLEAR)
NOT_FOUND = 404


@open_endpoint(VERSION, PER_MINUTE, "GET")
def inputs(request: HttpRequest) -> HttpResponse:
    """Answer the published inputs of `?country=` and `?kind=`, stale for a question of `?year=`."""
    _only(request, "country", "kind", "year", "format")
    kind, country = request.GET.get("kind", ""), request.GET.get("country", "")
    if kind and kind not in KINDS:
        raise ProblemError(f"kind must be one of: {', '.join(KINDS)}.")
    year = _year(request)
    found = [
        _input(row, year)
        for row in queries.inputs().values()
        if kind in {"", row.kind} and country.upper() in {"", row.country}
    ]
    if _wants_csv(request):
        return as_csv("inputs", map(msgspec.to_builtins, found))
    return api.answer(answers.PublishedInputs(queries.release().version, found))


@open_endpoint(VERSION, PER_MINUTE, "GET")
def one_input(request: HttpRequest, key: str) -> HttpResponse:
    """Answer one published input."""
    _only(request, "year")
    row = queries.inputs().get(key)
    if row is None:
        raise ProblemError("There is no such input.", NOT_FOUND)
    return api.answer(_input(row, _year(request)))


@open_endpoint(VERSION, PER_MINUTE, "GET")
def methods(request: HttpRequest) -> HttpResponse:
    """Answer which methods there are and what each wants to know."""
    _only(request, "format")
    found = [_method(method) for method in METHODS.values()]
    if _wants_csv(request):
        return as_csv("methods", _rows_of_methods(found))
    return api.answer(answers.Methods(found, list(DISTRIBUTIONS)))


@open_endpoint(VERSION, PER_MINUTE, "GET")
def one_method(request: HttpRequest, key: str) -> HttpResponse:
    """Answer one method."""
    _only(request)
    if key not in METHODS:
        raise ProblemError("There is no such method.", NOT_FOUND)
    return api.answer(_method(METHODS[key]))


def estimates(request: HttpRequest) -> HttpResponse:
    """Answer our own estimates."""
    _only(request, "format")
    found = [_estimate(row) for row in queries.answers().values()]
    if _wants_csv(request):
        return as_csv("estimates", _rows_of_estimates(found))
    return api.answer(answers.PublishedEstimates(queries.release().version, found))


@open_endpoint(VERSION, PER_MINUTE, "GET")
def one_estimate(request: HttpRequest, key: str) -> HttpResponse:
    """Answer one of our estimates, with all its ways of counting."""
    _only(request)
    if key not in queries.answers():
        raise ProblemError("There is no such estimate.", NOT_FOUND)
    return api.answer(_estimate(queries.answers()[key]))


def _only(request: HttpRequest, *names: str) -> None:
    for name in request.GET:
        if name not in names:
            raise ProblemError(f"There is no parameter {name[:40]!a} here.")


def _wants_csv(request: HttpRequest) -> bool:
    wanted = request.GET.get("format", "json")
    if wanted not in FORMATS:
        raise ProblemError("format must be json or csv.")
    return wanted == "csv"


def _year(request: HttpRequest) -> int:
    text = request.GET.get("year", "")
    if not text:
        return clock.today().year
    if not (text.isascii() and text.isdigit() and FIRST <= int(text[:9]) <= LAST):
        raise ProblemError(f"year must be a whole number from {FIRST} to {LAST}.")
    return int(text)


def _input(row: queries.Input, year: int) -> answers.PublishedInput:
    return answers.PublishedInput(
        uri=address("input", row.key), key=row.key, country=row.country, kind=str(row.kind),
        unit=row.unit, value=row.value, low=row.low, high=row.high, n=row.n, x=row.x,
        rounding=row.rounding, year=row.year, date=row.moment, population=row.population,
        parents=row.parents, ages=row.ages, definition=row.en, source=row.source, seen=row.seen,
        verified=row.verified, stale=row.is_stale(year),
    )  # fmt: skip


def _method(method: Method) -> answers.MethodInWords:
    inputs = [
        answers.InputOfMethod(
            each.name, each.unit, each.meaning, each.least, each.most, each.default is None,
            each.default, str(each.of or "as the question") if each.of or each.as_asked else None,
        )
        for each in method.inputs
    ]  # fmt: skip
    return answers.MethodInWords(
        address("method", method.key), method.key, method.version, method.summary,
        method.said("Formula"), method.said("Source"), method.said("Assumes"), method.unit,
        sorted(method.kinds), inputs,
    )  # fmt: skip


def _rows_of_methods(found: Iterable[answers.MethodInWords]) -> Iterable[dict[str, Any]]:
    for one in found:
        for each in one.inputs:
            yield {
                "uri": one.uri, "method": one.method, "version": one.version,
                "formula": one.formula, "source": one.source, "assumptions": one.assumptions,
                "unit": one.unit, "kinds": " ".join(one.kinds), "input": each.name,
                "input_unit": each.unit, "meaning": each.meaning, "minimum": each.minimum,
                "maximum": each.maximum, "required": each.required, "default": each.default,
            }  # fmt: skip


def _estimate(found: queries.Answer) -> answers.PublishedEstimate:
    passport = reverse("figures:passport", args=(found.slug,))
    sources = [row for way in found.ways for row in way.sources.values()]
    return answers.PublishedEstimate(
        uri=address("estimate", found.slug), key=found.slug, version=queries.release().version,
        country=found.country, kind=found.kind.value, year=found.year, draws=queries.DRAWS,
        seed=queries.SEED, checked=all(row.verified for row in sources),
        passport=settings.BASE_URL.rstrip("/") + passport, ways=[_way(way) for way in found.ways],
    )  # fmt: skip


def _way(way: queries.Way) -> answers.PublishedWay:
    estimate = way.estimate
    return answers.PublishedWay(
        method=way.method.key, method_version=way.method.version,
        formula=way.method.said("Formula"), inputs=[_use(way, name) for name in way.sources],
        estimate=estimate.value, median=estimate.median, interval80=estimate.interval80,
        interval95=estimate.interval95, rounded=rounded(estimate),
        variance_shares=estimate.variance_shares, warnings=list(estimate.warnings),
    )  # fmt: skip


def rounded(estimate: "Estimate") -> answers.Rounded:
    """Return an estimate with only the digits that its range allows."""
    return answers.Rounded(*estimate.shown(), estimate.unit)


def _use(way: queries.Way, name: str) -> answers.Use:
    spread = way.inputs.spreads[name]
    low, high = spread.ends() or (None, None)
    uri = address("input", way.sources[name].key)
    return answers.Use(name, spread.value, low, high, spread.distribution, uri)


def _rows_of_estimates(found: Iterable[answers.PublishedEstimate]) -> Iterable[dict[str, Any]]:
    for one in found:
        for place, way in enumerate(one.ways, 1):
            yield {
                "uri": one.uri, "key": one.key, "version": one.version, "country": one.country,
                "kind": one.kind, "year": one.year, "place": place, "method": way.method,
                "method_version": way.method_version, "estimate": way.estimate,
                "median": way.median, "low80": way.interval80[0], "high80": way.interval80[1],
                "low95": way.interval95[0], "high95": way.interval95[1],
                "shown": way.rounded.estimate, "shown_low": way.rounded.low,
                "shown_high": way.rounded.high, "draws": one.draws, "seed": one.seed,
                "checked": one.checked,
            }  # fmt: skip
