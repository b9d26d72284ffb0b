"""The OpenAPI 3.1 document and the Dutch profile, both made from the table of entities."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponseBase

from thuisfront.core.base import api
from thuisfront.core.base.api import JSON, REFERENCE, problem_of
from thuisfront.directory.api import BASE, HSDS, VERSION
from thuisfront.directory.api.asking import DEFAULT, FARTHEST, LONGEST, MOST_MINIMAL, PARAMETERS
from thuisfront.directory.api.lists import LINES, open_to_all
from thuisfront.directory.queries.table import table
from thuisfront.directory.rules.spec import Entity, Field, Kind

Schema = dict[str, Any]
_TEXT = (
    "Services for families in the form of Open Referral HSDS 3.1, without a key. Every address"
    " works with and without a slash at its end. Lists may be asked with GET, or with POST when"
    " what is looked for must not stand in an address."
)
_PATHS = {
    "service": "services", "organization": "organizations", "taxonomy": "taxonomies",
    "service_at_location": "service_at_locations", "taxonomy_term": "taxonomy_terms",
}  # fmt: skip
_FLAG: Schema = {"type": "boolean"}
_KEY: Schema = {"type": "string", "format": "uuid"}
_COUNT: Schema = {"type": "integer"}
_AGE: Schema = {"type": "number", "minimum": 0, "maximum": 150}
_WORDS: Schema = {"type": "string", "maxLength": LONGEST}
_ABOUT: dict[str, tuple[Schema, str]] = {
    "search": (_WORDS, "Words in Dutch; all of them count, in whatever form."),
    "page": ({"type": "integer", "minimum": 1, "default": 1}, "Which page."),
    "per_page": (
        {"type": "integer", "minimum": 1, "maximum": MOST_MINIMAL, "default": DEFAULT},
        "How many on a page: 1000 at most, 10,000 with `minimal`.",
    ),
    "format": ({"type": "string", "enum": ["json", "ndjson"]}, "ndjson: all of it, by line."),
    "taxonomy_term_id": (_KEY, "With this word."),
    "taxonomy_id": (_KEY, "With a word of this list."),
    "organization_id": (_KEY, "Of this organization."),
    "parent_id": (_KEY, "Words under this word."),
    "top_only": (_FLAG, "Only words that stand under none."),
    "modified_after": (
        {"type": "string", "format": "date-time"}, "Changed then or later.",
    ),
    "full": (_FLAG, "With all that belongs to it."),
    "full_service": (_FLAG, "With its services, whole."),
    "minimal": (_FLAG, "Only `id` and `modified_date`."),
    "postcode": (_WORDS, "Nearest first: `1234 AB`, `1234` or `B-9000`."),
    "proximity": (
        {"type": "number", "minimum": 0, "maximum": FARTHEST}, "Within so many meters of it.",
    ),
    "minimum_age": (_AGE, "For people of this age or older."),
    "maximum_age": (_AGE, "For people of this age or younger."),
}  # fmt: skip
_TYPES: dict[Kind, Schema] = {
    Kind.TEXT: {"type": "string"}, Kind.URI: {"type": "string", "format": "uri"},
    Kind.EMAIL: {"type": "string", "format": "email"}, Kind.UUID: _KEY,
    Kind.NUMBER: {"type": "number"}, Kind.FLAG: _FLAG,
    Kind.DATE: {"type": "string", "format": "date"},
    Kind.MOMENT: {"type": "string", "format": "date-time"}, Kind.TIME: {"type": "string"},
}  # fmt: skip
_PAGE: Schema = {
    "type": "object",
    "properties": {
        **dict.fromkeys(("total_items", "total_pages", "page_number", "size"), _COUNT),
        **dict.fromkeys(("first_page", "last_page", "empty"), _FLAG),
    },
    "required": ["total_items", "total_pages", "page_number", "size", "first_page", "last_page",
                 "empty", "contents"],
}  # fmt: skip


@open_to_all("GET")
def openapi(request: HttpRequest) -> HttpResponseBase:
    """Answer the description of this API."""
    del request
    return api.answer(description())


@open_to_all("GET")
def profile(request: HttpRequest) -> HttpResponseBase:
    """Answer in what this API differs from HSDS, as JSON Merge Patch (RFC 7396)."""
    del request
    return api.answer(patch(), content_type="application/merge-patch+json")


@cache
def description() -> Schema:
    """Return the OpenAPI document."""
    document = api.openapi(
        title="Thuisfront directory", version=VERSION, text=_TEXT, server=BASE,
        paths=_paths(), types=[api.Problem],
    )  # fmt: skip
    document["jsonSchemaDialect"] = "https://json-schema.org/draft/2020-12/schema"
    schemas = document["components"]["schemas"]
    schemas |= {entity.name: _schema(entity) for entity in table().values()}
    schemas["minimal"] = {
        "type": "object",
        "properties": {"id": _KEY, "modified_date": _TYPES[Kind.MOMENT]},
        "required": ["id", "modified_date"],
    }
    return document


@cache
def patch() -> Schema:
    """Return the profile: what is added to files of the schema, and nothing that is taken away."""
    confidential = (
        "The address is secret, of a shelter say. Then nothing else of the location is given, and"
        " a feed that says so keeps what is here."
    )
    names = ("postcode", "proximity", "minimum_age", "maximum_age")
    more = {name: _parameter(name) for name in names}
    return {
        "location.json": {
            "properties": {"confidential": {"type": "boolean", "description": confidential}}
        },
        "openapi.json": {
            "info": {"title": "Thuisfront directory", "summary": f"HSDS {HSDS}, Dutch profile"},
            "components": {"parameters": more},
        },
    }


def _schema(entity: Entity) -> Schema:
    properties: Schema = {each.name: _of_field(each) for each in entity.fields}
    for many in entity.many:
        properties[many.name] = {"type": "array", "items": _reference(many.entity)}
    for one in entity.ones:
        properties[one.name] = _reference(one.entity)
    if entity.name == "organization":
        properties["services"] = {"type": "array", "items": _reference("service")}
    if entity.name == "service_at_location":
        properties["service"] = _reference("service")
    required = [each.name for each in entity.fields if each.required and not each.refers_to]
    if entity.name == "location":
        required = ["id", "location_type"]
    return {"type": "object", "properties": properties, "required": required}


def _of_field(each: Field) -> Schema:
    return _TYPES[each.kind] | ({"enum": list(each.choices)} if each.choices else {})


def _reference(name: str) -> Schema:
    return {"$ref": REFERENCE.format(name=name)}


def _paths() -> Schema:
    free = {"type": "object"}
    found: Schema = {
        "/": {"get": _operation("about", "What this is", free)},
        "/profile/": {"get": _operation("profile", "How it differs from HSDS", free,
                                        "application/merge-patch+json")},
    }  # fmt: skip
    for kind, path in _PATHS.items():
        found[f"/{path}/"] = {
            "get": _listed(kind, path, "get"), "post": _listed(kind, path, "post"),
        }  # fmt: skip
        one = _operation(f"{kind}_by_id", "One of them", _reference(kind))
        one["parameters"] = [
            {"name": "key", "in": "path", "required": True, "schema": {"type": "string"}}
        ]
        found[f"/{path}/{{key}}/"] = {"get": one}
    return found


def _listed(kind: str, path: str, method: str) -> Schema:
    items = _reference(kind)
    if kind == "service":
        items = {"anyOf": [items, _reference("minimal")]}
    contents = {"contents": {"type": "array", "items": items}}
    schema = {**_PAGE, "properties": _PAGE["properties"] | contents}
    operation = _operation(f"{method}_{path}", f"A page of {path}", schema)
    operation["responses"]["200"]["content"][LINES] = {"schema": {"type": "string"}}
    if method == "get":
        operation["parameters"] = [_parameter(name) for name in PARAMETERS[kind]]
        return operation
    form = {
        "type": "object", "additionalProperties": False,
        "properties": {name: _ABOUT[name][0] for name in PARAMETERS[kind]},
    }  # fmt: skip
    operation["requestBody"] = {"content": {JSON: {"schema": form}}}
    return operation


def _parameter(name: str) -> Schema:
    schema, text = _ABOUT[name]
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": text}


def _operation(name: str, summary: str, schema: Schema, content_type: str = JSON) -> Schema:
    answer = {"description": summary, "content": {content_type: {"schema": schema}}}
    return {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": answer,
            "400": problem_of("What is wrong, with the name of the parameter."),
            "404": problem_of("There is none."),
            "413": problem_of("Too large."),
            "429": problem_of("Too many requests; see Retry-After."),
        },
    }
