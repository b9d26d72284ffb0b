"""The search API, version 1: JSON in the house's own words, problems as problem+json.

The OpenAPI document is made from the types below, so it cannot say something else.
"""

from functools import cache
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.guards import public
from thuisfront.core.base import api, clock
from thuisfront.core.base.api import Problem, ProblemError, endpoint
from thuisfront.core.search import editing, queries, registers

VERSION = "1.0.0"
DEFAULT_LIMIT, MOST = 10, 50


class Result(msgspec.Struct, frozen=True):
    """One page that was found; `snippet` is plain text, `score` goes from 0 to 1."""

    kind: str
    slug: str
    url: str
    title: str
    audience: str
    snippet: str
    score: float


class Answer(msgspec.Struct, frozen=True):
    """What answers the query, best first; `total` counts up to 1000.

    With a `suggestion` the query held a typing error and the suggestion was searched for.
    """

    query: str
    total: int
    suggestion: str | None
    results: list[Result]


@public
@endpoint(VERSION, "GET", "HEAD")
def documents(request: HttpRequest) -> HttpResponse:
    """Answer `?q=` with the pages that fit best."""
    page = queries.search(request.GET.get("q", ""), _audience(request), limit=_limit(request))
    editing.note_missed(query=page.query, total=page.total, language="nl", on=clock.today())
    results = [msgspec.convert(one, Result, from_attributes=True) for one in page.results]
    return api.answer(Answer(page.query, page.total, page.suggestion, results))


@public
@endpoint(VERSION, "GET", "HEAD")
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer the description of this API."""
    del request
    return api.answer(description())


def _limit(request: HttpRequest) -> int:
    text = request.GET.get("limit", str(DEFAULT_LIMIT))
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        wanted = f"limit must be a whole number from 1 to {MOST}."
        raise ProblemError(wanted)
    return int(text)


def _audience(request: HttpRequest) -> str | None:
    value = request.GET.get("audience", "")
    if value and not registers.audience_of(value):
        known = ", ".join(audience.value for audience in registers.audiences)
        wanted = f"audience must be one of: {known}."
        raise ProblemError(wanted)
    return value or None


@cache
def description() -> dict[str, Any]:
    """Return the OpenAPI 3.1 document."""
    return api.openapi(
        title="Thuisfront search",
        version=VERSION,
        text="Finds published pages by a question in somebody's own words, in Dutch.",
        server="/api/search/v1",
        paths={"/": {"get": _operation()}},
        types=[Answer, Problem],
    )


def _operation() -> dict[str, Any]:
    audiences = ["", *(audience.value for audience in registers.audiences)]
    limit = {"type": "integer", "minimum": 1, "maximum": MOST, "default": DEFAULT_LIMIT}
    return {
        "operationId": "searchDocuments",
        "summary": "Find pages",
        "parameters": [
            _parameter("q", {"type": "string"}, "The question; the first 200 characters count."),
            _parameter(
                "audience",
                {"type": "string", "enum": audiences},
                "For one audience; empty: for all.",
            ),
            _parameter("limit", limit, "The most results."),
        ],
        "responses": {
            "200": api.response_of("Answer", "What was found."),
            "400": api.problem_of("What is wrong."),
        },
    }


def _parameter(name: str, schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": text}
