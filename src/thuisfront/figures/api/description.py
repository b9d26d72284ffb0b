"""The OpenAPI 3.1 document, made from the types of the answers and the table of methods."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse

from thuisfront.core.access.open_api import open_endpoint
from thuisfront.core.base import api
from thuisfront.figures import queries
from thuisfront.figures.api import PER_MINUTE, VERSION, answers
from thuisfront.figures.api.catalog import LD, YAML
from thuisfront.figures.api.sources import FORMATS, KINDS
from thuisfront.figures.api.tables import CSV, CSVW
from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.asking import (
    DEFAULT_DRAWS,
    DETAILS,
    FEWEST,
    FEWEST_PARTS,
    LEAST_WEIGHT,
    MOST,
    MOST_PARTS,
    MOST_SEED,
    MOST_WEIGHT,
)
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import DISTRIBUTIONS, NUMBERS

Schema = dict[str, Any]
_TEXT = (
    "How many children have a parent in detention: figures with their question, method, inputs and"
    " range. Open to all, without a key. Every address works with and without a slash at its end."
)
_NUMBER: Schema = {"type": "number"}
_KIND: Schema = {"type": "string", "enum": list(Kind)}


@open_endpoint(VERSION, PER_MINUTE, "GET")
def openapi(request: HttpRequest) -> HttpResponse:
    """Answer the description of this API."""
    del request
    return api.answer(description())


@cache
def description() -> Schema:
    """Return the OpenAPI document."""
    document = api.openapi(
        title="Thuisfront figures", version=VERSION, text=_TEXT, server="/api/figures/v1",
        paths=_paths(),
        types=[
            answers.Methods, answers.PublishedInputs, answers.EstimateAnswer,
            answers.QuotationAnswer, answers.PublishedEstimates, api.Problem,
        ],
    )  # fmt: skip
    document["components"]["schemas"] |= {
        "Input": _input(), "Inputs": _inputs(), "Question": _question(),
        "EstimateRequest": _estimate(), "QuotationRequest": _quotation(),
    }  # fmt: skip
    return document


def _input() -> Schema:
    parts: Schema = dict.fromkeys(NUMBERS, _NUMBER)
    parts |= {"distribution": {"type": "string", "enum": list(DISTRIBUTIONS)}, "kind": _KIND}
    return {"anyOf": [_NUMBER, _object(parts)]}


def _inputs() -> Schema:
    names = sorted({wanted.name for method in METHODS.values() for wanted in method.inputs})
    return _object({name: _of("Input") for name in names})


def _question() -> Schema:
    text = {"type": "string", "maxLength": 200}
    year = {"type": "integer", "minimum": 0, "maximum": 3000}
    details = {name: {"type": "string", "enum": list(choices)} for name, choices in DETAILS.items()}
    free = dict.fromkeys(("population", "country", "area"), text)
    return _object({"kind": _KIND, **details, **free, "year": year, "age": year}, "kind")


def _estimate() -> Schema:
    draws = {"type": "integer", "minimum": FEWEST, "maximum": MOST, "default": DEFAULT_DRAWS}
    seed = {"type": "integer", "minimum": 0, "maximum": MOST_SEED, "default": 1}
    weight = {"type": "number", "minimum": LEAST_WEIGHT, "maximum": MOST_WEIGHT}
    pool = {
        "type": "array", "minItems": FEWEST_PARTS, "maxItems": MOST_PARTS,
        "description": "Instead of a method with its inputs: a weighted pool of several.",
        "items": _object({**_how(), "weight": weight}, "method", "inputs", "weight"),
    }  # fmt: skip
    parts = {"question": _of("Question"), **_how(), "pool": pool, "draws": draws, "seed": seed}
    return _object(parts, "question")


def _quotation() -> Schema:
    text = {"type": "string", "maxLength": 300, "examples": ["13.335 kinderen = 10.335 × 1,3"]}
    return _object({"quoted": _NUMBER, "text": text, "question": _of("Question"), **_how()})


def _how() -> Schema:
    return {"method": {"type": "string", "enum": list(METHODS)}, "inputs": _of("Inputs")}


def _of(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def _object(properties: Schema, *required: str) -> Schema:
    found = {"type": "object", "properties": properties, "additionalProperties": False}
    return found | ({"required": list(required)} if required else {})


def _paths() -> Schema:
    estimate = _operation("estimate", "An estimate with its range", "EstimateAnswer",
                          "EstimateRequest")  # fmt: skip
    check = _operation("check", "Whether a number follows from its sum", "QuotationAnswer",
                       "QuotationRequest")  # fmt: skip
    year = _parameter("year", {"type": "integer", "minimum": 1900, "maximum": 2200})
    kinds = {"type": "string", "enum": list(KINDS)}
    of_inputs = [_parameter("country", {"type": "string"}), _parameter("kind", kinds), year]
    return {
        "/methods/": {"get": _listing("methods", "Which methods there are", "Methods")},
        "/methods/{key}/": {"get": _thing("method", "A method", "MethodInWords", list(METHODS))},
        "/inputs/": {"get": _listing("inputs", "Published inputs with their sources",
                                     "PublishedInputs", *of_inputs)},
        "/inputs/{key}/": {"get": _thing("input", "A published input", "PublishedInput",
                                         list(queries.inputs()), year)},
        "/estimates/": {
            "get": _listing("estimates", "Our own estimates", "PublishedEstimates"),
            "post": estimate,
        },
        "/estimates/{key}/": {"get": _thing("published-estimate", "One of our own estimates",
                                            "PublishedEstimate", queries.slugs())},
        "/quotation-checks/": {"post": check},
        "/catalog/": {"get": _file("catalog", "The catalogue: DCAT-AP-NL as JSON-LD", LD)},
        "/csvw/": {"get": _file("csvw", "What the columns of each CSV mean (CSVW)", CSVW)},
        "/citation/": {"get": _citation()},
    }  # fmt: skip


def _parameter(name: str, schema: Schema) -> Schema:
    return {"name": name, "in": "query", "required": False, "schema": schema}


def _listing(name: str, summary: str, answer: str, *parameters: Schema) -> Schema:
    found = _operation(name, summary, answer)
    found["responses"]["200"]["content"][CSV] = {"schema": {"type": "string"}}
    formats = _parameter("format", {"type": "string", "enum": list(FORMATS)})
    return found | {"parameters": [*parameters, formats]}


def _thing(
    name: str, summary: str, answer: str, keys: list[str], *parameters: Schema
) -> Schema:  # fmt: skip
    found = _operation(name, summary, answer)
    found["responses"]["404"] = api.problem_of("There is none.")
    key = {"name": "key", "in": "path", "required": True,
           "schema": {"type": "string", "enum": keys}}  # fmt: skip
    return found | {"parameters": [key, *parameters]}


def _file(name: str, summary: str, media: str) -> Schema:
    found = _operation(name, summary, "Problem")
    found["responses"]["200"]["content"] = {media: {"schema": {}}}
    return found


def _citation() -> Schema:
    found = _file("citation", "How to cite: CITATION.cff, or what DataCite asks for a DOI", YAML)
    found["responses"]["200"]["content"][api.JSON] = {"schema": {"type": "object"}}
    formats = {"type": "string", "enum": ["cff", "datacite"]}
    return found | {"parameters": [_parameter("format", formats)]}


def _operation(name: str, summary: str, answer: str, sent: str = "") -> Schema:
    found: Schema = {
        "operationId": name,
        "summary": summary,
        "responses": {
            "200": api.response_of(answer, summary),
            "400": api.problem_of("What is wrong, with the name of the input."),
            "413": api.problem_of("Too large."),
            "429": api.problem_of("Too many requests; see Retry-After."),
        },
    }
    if sent:
        content = {api.JSON: {"schema": _of(sent)}}
        found["requestBody"] = {"required": True, "content": content}
    return found
