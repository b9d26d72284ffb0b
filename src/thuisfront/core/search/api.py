"""The search API, version 1: JSON in the house's own words, problems as problem+json.

The OpenAPI document is made from the types below, so it cannot say something else.
"""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any

import msgspec
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from thuisfront.core.access.guards import public
from thuisfront.core.base import clock
from thuisfront.core.search import editing, queries, registers

VERSION = "1.0.0"
DEFAULT_LIMIT, MOST = 10, 50
BAD_REQUEST, NOT_ALLOWED = 400, 405
REFERENCE = "#/components/schemas/{name}"


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


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a request (RFC 9457)."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


class ProblemError(Exception):
    """Ends a request with a problem."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.problem = Problem("Bad request", BAD_REQUEST, detail)


View = Callable[[HttpRequest], HttpResponse]


def endpoint(view: View) -> View:
    """Answer GET and HEAD only, say the version, and turn problems into problem+json.

    Nothing is changed by what is asked, so no token of a form is wanted: another method is told
    that it is another method.
    """

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest) -> HttpResponse:
        try:
            response = view(request) if request.method in {"GET", "HEAD"} else _not_allowed()
        except ProblemError as error:
            response = _problem(error.problem)
        response.headers["API-Version"] = VERSION
        return response

    return answered


@public
@endpoint
def documents(request: HttpRequest) -> HttpResponse:
    """Answer `?q=` with the pages that fit best."""
    page = queries.search(request.GET.get("q", ""), _audience(request), limit=_limit(request))
    editing.note_missed(query=page.query, total=page.total, language="nl", on=clock.today())
    results = [msgspec.convert(one, Result, from_attributes=True) for one in page.results]
    return _json(Answer(page.query, page.total, page.suggestion, results))


@public
@endpoint
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer the description of this API."""
    del request
    return _json(description())


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


def _problem(problem: Problem) -> HttpResponse:
    return _json(problem, status=problem.status, content_type="application/problem+json")


def _not_allowed() -> HttpResponse:
    response = _problem(Problem("Method not allowed", NOT_ALLOWED, "Use GET."))
    response.headers["Allow"] = "GET, HEAD"
    return response


def _json(
    content: object, *, status: int = 200, content_type: str = "application/json"
) -> HttpResponse:
    return HttpResponse(msgspec.json.encode(content), status=status, content_type=content_type)


@cache
def description() -> dict[str, Any]:
    """Return the OpenAPI 3.1 document."""
    _, schemas = msgspec.json.schema_components([Answer, Problem], ref_template=REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Thuisfront search",
            "version": VERSION,
            "description": "Finds published pages by a question in somebody's own words, in Dutch.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/api/search/v1"}],
        "paths": {"/": {"get": _operation()}},
        "components": {"schemas": schemas},
    }


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
            "200": _response("Answer", "What was found.", "application/json"),
            "400": _response("Problem", "What is wrong.", "application/problem+json"),
        },
    }


def _parameter(name: str, schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": text}


def _response(schema: str, text: str, content_type: str) -> dict[str, Any]:
    content = {content_type: {"schema": {"$ref": REFERENCE.format(name=schema)}}}
    header = {"API-Version": {"schema": {"type": "string"}, "description": "The full version."}}
    return {"description": text, "headers": header, "content": content}
