"""The OpenAPI 3.1 document of the helpdesk, made from the types that it reads and answers."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.guards import public
from thuisfront.core.base import api
from thuisfront.core.base.api import JSON, REFERENCE, endpoint, problem_of, response_of
from thuisfront.helpdesk.api import VERSION
from thuisfront.helpdesk.api.calls import CallEvent
from thuisfront.helpdesk.api.questions import KEY, NewQuestion, Status, Taken

_TEXT = (
    "For programs of partners: a form of their own that posts questions to the line, and a"
    " telephone exchange that tells that somebody calls. Nobody can read here what people ask."
)
_SIGNED = (
    "Signed as Standard Webhooks 1.0: `webhook-id`, `webhook-timestamp` and `webhook-signature`."
    " A request that is older than five minutes is refused; one that comes again changes nothing."
)
_PROBLEMS = {
    "400": problem_of("What is wrong."),
    "401": problem_of("No valid token or signature."),
    "403": problem_of("This partner may not do this."),
    "413": problem_of("Too large."),
    "429": problem_of("Too many requests; see Retry-After."),
}


@public
@endpoint(VERSION, "GET", "HEAD")
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer the description of this API."""
    del request
    return api.answer(description())


@cache
def description() -> dict[str, Any]:
    """Return the OpenAPI document."""
    return api.openapi(
        title="Thuisfront helpdesk",
        version=VERSION,
        text=_TEXT,
        server="/api/helpdesk/v1",
        paths={
            "/questions/": {"post": _post()},
            "/questions/{key}/": {"get": _status()},
            "/calls/{key}/": {"post": _call()},
        },
        types=[NewQuestion, Taken, Status, CallEvent, api.Problem],
        securitySchemes={"token": {"type": "http", "scheme": "bearer"}},
    )


def _post() -> dict[str, Any]:
    key = _parameter("Idempotency-Key", "header", "Your own name of this form, posted once.")
    key["schema"]["pattern"] = f"^{KEY.pattern}$"
    return {
        "operationId": "postQuestion",
        "summary": "Post a question of a form of your own",
        "security": [{"token": []}],
        "parameters": [key],
        "requestBody": _body("NewQuestion"),
        "responses": {
            "201": response_of("Taken", "What the asker must see at once."),
            **_PROBLEMS,
            "422": problem_of("What is missing in the question."),
        },
    }


def _status() -> dict[str, Any]:
    return {
        "operationId": "readStatus",
        "summary": "See how it goes with a question of yours",
        "security": [{"token": []}],
        "parameters": [_parameter("key", "path", "The Idempotency-Key that it was posted with.")],
        "responses": {"200": response_of("Status", "How it goes."), **_PROBLEMS},
    }


def _call() -> dict[str, Any]:
    return {
        "operationId": "announceCall",
        "summary": "Tell that somebody calls, or hung up",
        "description": _SIGNED,
        "parameters": [_parameter("key", "path", "As in the address that you were given.")],
        "requestBody": _body("CallEvent"),
        "responses": {"204": {"description": "Heard."}, **_PROBLEMS},
    }


def _parameter(name: str, where: str, text: str) -> dict[str, Any]:
    schema = {"type": "string"}
    return {"name": name, "in": where, "required": True, "schema": schema, "description": text}


def _body(schema: str) -> dict[str, Any]:
    content = {JSON: {"schema": {"$ref": REFERENCE.format(name=schema)}}}
    return {"required": True, "content": content}
