"""The OpenAPI 3.1 document of referrals, made from the types that it reads and answers."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.guards import public
from thuisfront.core.base import api
from thuisfront.core.base.api import JSON, REFERENCE, endpoint, problem_of, response_of
from thuisfront.referrals.api import VERSION
from thuisfront.referrals.api.messages import KEY, MOST, MOST_PAGES
from thuisfront.referrals.api.types import SENT, Done, Message, NewStep, Page

_TEXT = (
    "For the program of one organization that is asked to help: what was sent to it, with exactly"
    " what a family agreed to at this moment, and every step of its answer. Send the key that the"
    " centre gave you as a bearer token. The centre can also tell you that something changed: a"
    " Standard Webhook 1.0 with `type`, `timestamp` and the `id`, and nothing about anybody."
)
_PROBLEMS = {
    "400": problem_of("What is wrong, with the name of the parameter."),
    "401": problem_of("No valid key, or one that ended."),
    "403": problem_of("This program may not do this."),
    "404": problem_of("Nothing is there for you."),
    "429": problem_of("Too many requests; see Retry-After."),
}
_STOPPED = problem_of("The family stopped it: throw away what you noted.")


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
        title="Thuisfront referrals",
        version=VERSION,
        text=_TEXT,
        server="/api/referrals/v1",
        paths={
            "/referrals/": {"get": _list()},
            "/referrals/{key}/": {"get": _detail()},
            "/referrals/{key}/steps/": {"post": _step()},
        },
        types=[Page, Message, NewStep, Done, api.Problem],
        securitySchemes={"key": {"type": "http", "scheme": "bearer"}},
    )


def _list() -> dict[str, Any]:
    page = {"type": "integer", "minimum": 1, "maximum": MOST_PAGES}
    moment = {"type": "string", "format": "date-time"}
    return {
        "operationId": "listReferrals",
        "summary": "List what was sent to you, what changed last first",
        "security": [{"key": []}],
        "parameters": [
            _parameter("page", "query", page, "Which page."),
            _parameter("per_page", "query", {**page, "maximum": MOST}, "How many on a page."),
            _parameter("state", "query", {"type": "string", "enum": SENT}, "Only in this state."),
            _parameter("changed_since", "query", moment, "Only what changed from this moment on."),
        ],
        "responses": {"200": response_of("Page", "A page."), **_PROBLEMS},
    }


def _detail() -> dict[str, Any]:
    good = response_of("Message", "All of it.")
    return {
        "operationId": "readReferral",
        "summary": "Read one, as far as the family agrees at this moment",
        "security": [{"key": []}],
        "parameters": [_key()],
        "responses": {"200": good, **_PROBLEMS, "410": _STOPPED},
    }


def _step() -> dict[str, Any]:
    name = {"type": "string", "pattern": f"^{KEY.pattern}$"}
    once = _parameter("Idempotency-Key", "header", name, "Your own name of this step, made once.")
    body = {JSON: {"schema": {"$ref": REFERENCE.format(name="NewStep")}}}
    return {
        "operationId": "makeStep",
        "summary": "Accept, decline, ask, report, pause, go on or finish",
        "security": [{"key": []}],
        "parameters": [_key(), {**once, "required": True}],
        "requestBody": {"required": True, "content": body},
        "responses": {
            "200": response_of("Done", "Where it stands now."),
            **_PROBLEMS,
            "409": problem_of("Not possible any more."),
            "410": _STOPPED,
            "413": problem_of("Too large."),
            "422": problem_of("What is missing, with the name of the field."),
        },
    }


def _key() -> dict[str, Any]:
    schema = {"type": "string", "format": "uuid"}
    return {**_parameter("key", "path", schema, "The id of one."), "required": True}


def _parameter(name: str, where: str, schema: dict[str, Any], text: str) -> dict[str, Any]:
    return {"name": name, "in": where, "schema": schema, "description": text}
