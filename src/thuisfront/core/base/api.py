"""What every API of the house has in common: problems as problem+json, OpenAPI from the types."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate, ParamSpec, TypeVar

import msgspec
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

REFERENCE = "#/components/schemas/{name}"
JSON, PROBLEM = "application/json", "application/problem+json"

P = ParamSpec("P")
Content = TypeVar("Content")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a request (RFC 9457)."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"


class ProblemError(Exception):
    """Ends a request with a problem."""

    def __init__(self, detail: str, status: int = HTTPStatus.BAD_REQUEST, **headers: str) -> None:
        super().__init__(detail)
        title = HTTPStatus(status).phrase.capitalize()
        self.problem = Problem(title, int(status), detail)
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


def endpoint(version: str, *methods: str) -> Callable[[View[P]], View[P]]:
    """Answer these methods only, say the version, and turn problems into problem+json.

    No form is sent here and no cookie read, so no token of a form is wanted.
    """

    def decorate(view: View[P]) -> View[P]:
        @csrf_exempt
        @wraps(view)
        def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            try:
                if request.method not in methods:
                    raise _not_allowed(methods)
                response = view(request, *args, **kwargs)
            except ProblemError as error:
                response = _told(error)
            except RequestDataTooBig:
                large = "The content is too large."
                response = _told(ProblemError(large, HTTPStatus.REQUEST_ENTITY_TOO_LARGE))
            response.headers["API-Version"] = version
            return response

        return answered

    return decorate


def _not_allowed(methods: tuple[str, ...]) -> ProblemError:
    said = f"Use {methods[0]}."
    return ProblemError(said, HTTPStatus.METHOD_NOT_ALLOWED, Allow=", ".join(methods))


def _told(error: ProblemError) -> HttpResponse:
    response = answer(error.problem, status=error.problem.status, content_type=PROBLEM)
    for name, value in error.headers.items():
        response.headers[name] = value
    return response


def read(body: bytes, kind: type[Content]) -> Content:
    """Return what was sent, as this type.

    :raises ProblemError: when it is no JSON, or not of this type
    """
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ProblemError(str(error)) from error


def answer(content: object, *, status: int = 200, content_type: str = JSON) -> HttpResponse:
    """Return this as JSON."""
    return HttpResponse(msgspec.json.encode(content), status=status, content_type=content_type)


def openapi(
    *, title: str, version: str, text: str, server: str, paths: dict[str, Any], types: list[Any],
    **components: Any,
) -> dict[str, Any]:  # fmt: skip
    """Return an OpenAPI 3.1 document with the schemas of these types."""
    _, schemas = msgspec.json.schema_components(types, ref_template=REFERENCE)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title,
            "version": version,
            "description": text,
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": server}],
        "paths": paths,
        "components": {"schemas": schemas, **components},
    }


def response_of(schema: str, text: str, content_type: str = JSON) -> dict[str, Any]:
    """Return what an operation may answer."""
    content = {content_type: {"schema": {"$ref": REFERENCE.format(name=schema)}}}
    header = {"API-Version": {"schema": {"type": "string"}, "description": "The full version."}}
    return {"description": text, "headers": header, "content": content}


def problem_of(text: str) -> dict[str, Any]:
    """Return how an operation tells what is wrong."""
    return response_of("Problem", text, PROBLEM)
