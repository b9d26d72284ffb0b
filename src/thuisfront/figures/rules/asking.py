"""A request for an estimate, read whole: question, method, inputs, draws and seed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import Inputs, read_inputs, read_kind, said
from thuisfront.figures.rules.wanted import Method, WrongInputError

FEWEST, MOST, DEFAULT_DRAWS = 100, 1_000_000, 200_000
MOST_SEED = 2**53 - 1  # what every reader of JSON keeps exactly
DETAILS = {
    "children": ("legal", "biological", "in_care", "any"),
    "ages": ("minors", "any"),
}
FREE = ("population", "country", "area", "year", "age")
LONGEST = 200
FEWEST_PARTS, MOST_PARTS = 2, 5
LEAST_WEIGHT, MOST_WEIGHT = 0.001, 1000


@dataclass(frozen=True)
class Part:
    """A method of a pool, with its inputs and how much it weighs."""

    method: Method
    inputs: Inputs
    weight: float


@dataclass(frozen=True)
class Asked:
    """What somebody asks: which question, by which method, from what; or by which pool of these."""

    question: dict[str, Any]
    kind: Kind
    method: Method
    inputs: Inputs
    draws: int = DEFAULT_DRAWS
    seed: int = 1
    pool: tuple[Part, ...] = ()


def read_request(content: Any) -> Asked:
    """Return the request that stands in this JSON.

    :raises WrongInputError: saying what is wrong
    """
    only(content, "The content", ("question", "method", "inputs", "pool", "draws", "seed"))
    question = read_question(content.get("question"))
    kind = Kind(question["kind"])
    draws = _whole("draws", content.get("draws", DEFAULT_DRAWS), FEWEST, MOST)
    seed = _whole("seed", content.get("seed", 1), 0, MOST_SEED)
    if content.get("pool") is not None:
        parts = _read_pool(content, kind)
        return Asked(question, kind, parts[0].method, parts[0].inputs, draws, seed, parts)
    method = read_method(content.get("method"))
    return Asked(question, kind, method, read_inputs(method, content.get("inputs"), kind), draws,
                 seed)  # fmt: skip


def _read_pool(content: Mapping[str, Any], kind: Kind) -> tuple[Part, ...]:
    """Return the methods of a pool; they must make the same thing."""
    given = content["pool"]
    if content.get("method") is not None or content.get("inputs") is not None:
        raise WrongInputError("pool holds methods and inputs, so give none beside it.")
    if not isinstance(given, list) or not FEWEST_PARTS <= len(given) <= MOST_PARTS:
        raise WrongInputError(f"pool must be a list of {FEWEST_PARTS} to {MOST_PARTS} methods.")
    parts = tuple(_read_part(place, one, kind) for place, one in enumerate(given, 1))
    if len({part.method.unit for part in parts}) > 1:
        raise WrongInputError("pool: these methods do not make the same thing.")
    return parts


def _read_part(place: int, given: Any, kind: Kind) -> Part:
    only(given, f"pool {place}", ("method", "inputs", "weight"))
    method, weight = read_method(given.get("method")), given.get("weight")
    number = isinstance(weight, int | float) and not isinstance(weight, bool)
    if not number or not LEAST_WEIGHT <= weight <= MOST_WEIGHT:
        raise WrongInputError(
            f"pool {place}: weight must be a number from {LEAST_WEIGHT} to {MOST_WEIGHT}."
        )
    return Part(method, read_inputs(method, given.get("inputs"), kind), float(weight))


def read_question(given: Any) -> dict[str, Any]:
    """Return a question: its kind, and whose children, where and when, as far as told."""
    if not isinstance(given, Mapping):
        raise WrongInputError('question is missing, such as {"kind": "stock"}.')
    only(given, "question", ("kind", *DETAILS, *FREE))
    found: dict[str, Any] = {"kind": read_kind(given.get("kind"))}
    for name, choices in DETAILS.items():
        if given.get(name) is not None:
            if given[name] not in list(choices):
                raise WrongInputError(f"question.{name} must be one of: {', '.join(choices)}.")
            found[name] = given[name]
    for name in FREE:
        if given.get(name) is not None:
            found[name] = _free(name, given[name])
    return found


def read_method(given: Any) -> Method:
    """Return the method of this name."""
    if not isinstance(given, str) or given not in METHODS:
        raise WrongInputError(
            f"method {said(given)} is not known; it must be one of: {', '.join(METHODS)}."
        )
    return METHODS[given]


def _free(name: str, value: Any) -> str | int:
    if name in {"year", "age"}:
        return _whole(f"question.{name}", value, 0, 3000)
    if not isinstance(value, str) or len(value) > LONGEST:
        raise WrongInputError(f"question.{name} must be text of at most {LONGEST} letters.")
    return value.encode("utf-8", "replace").decode()


def only(given: Any, what: str, names: tuple[str, ...]) -> None:
    """Refuse what is no object, and names that are not asked."""
    if not isinstance(given, Mapping):
        raise WrongInputError(f"{what} must be an object.")
    for name in given:
        if name not in names:
            raise WrongInputError(f"{what} has no {said(name)}; it can have {', '.join(names)}.")


def _whole(name: str, value: Any, least: int, most: int) -> int:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not least <= value <= most or value != int(value):
        raise WrongInputError(f"{name} must be a whole number from {least} to {most}.")
    return int(value)
