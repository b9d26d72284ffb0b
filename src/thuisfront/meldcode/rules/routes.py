"""What a route says, as data: its steps, questions, places to call, each with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

STEPS = ("signals", "consult", "talk", "weigh", "decide")
QUESTIONS = ("suspicion", "unsafe", "can_help", "accepted", "works")


class RouteError(ValueError):
    """The data of a route is not complete; the message names what is missing."""


@dataclass(frozen=True)
class Source:
    """Where a fact was read, when, and whether that was at the source itself."""

    title: str
    url: str
    checked_on: date
    verified: bool


@dataclass(frozen=True)
class Place:
    """Somewhere to call: who, which number, when, and what happens there."""

    name: str
    number: str
    when: str
    what: str = ""
    source: Source | None = None

    @property
    def href(self) -> str:
        """Return the number as an address to call; nothing when there is none."""
        digits = "".join(sign for sign in self.number if sign.isdigit())
        return f"tel:{digits}" if digits else ""


@dataclass(frozen=True)
class StepText:
    """One step: what to do, what to write, by when."""

    code: str
    number: int
    title: str
    do: tuple[str, ...]
    write: str
    aim: str
    source: Source


@dataclass(frozen=True)
class Question:
    """One question of the weighing, with what follows from no and from yes."""

    code: str
    number: int
    text: str
    help: str
    no: str
    yes: str
    source: Source


@dataclass(frozen=True)
class Norm:
    """When to report, whatever else is done."""

    text: str
    source: Source


@dataclass(frozen=True)
class Route:
    """The route of one country; `strict` leaves no choice once the norm says report."""

    name: str
    strict: bool
    emergency: Place
    report: Place
    advice: Place
    places: tuple[Place, ...]
    steps: tuple[StepText, ...]
    questions: tuple[Question, ...]
    norms: tuple[Norm, ...]

    def step(self, code: str) -> StepText:
        """Return a step by its code."""
        return next(step for step in self.steps if step.code == code)


def route_of(data: Mapping[str, Any]) -> Route:
    """Return a route from its file.

    :raises RouteError: when a step, a question or a source is missing
    """
    try:
        return _route(data)
    except (KeyError, TypeError) as missing:
        raise RouteError(f"missing or unknown: {missing}") from missing


def _route(data: Mapping[str, Any]) -> Route:
    sources = {row["code"]: _source(row) for row in data["source"]}
    steps = tuple(
        StepText(
            row["code"], number, row["title"], tuple(row["do"]), row["write"], row["aim"],
            sources[row["source"]],
        )
        for number, row in enumerate(data["step"], 1)
    )  # fmt: skip
    questions = tuple(
        Question(
            row["code"], number, row["text"], row["help"], row["no"], row["yes"],
            sources[row["source"]],
        )
        for number, row in enumerate(data["question"], 1)
    )  # fmt: skip
    _must_be(STEPS, steps)
    _must_be(QUESTIONS, questions)
    return Route(
        data["name"], data["strict"], _place(data["emergency"], {}),
        _place(data["report"], sources), _place(data["advice"], sources),
        tuple(_place(row, sources) for row in data["place"]), steps, questions,
        tuple(Norm(row["text"], sources[row["source"]]) for row in data["norm"]),
    )  # fmt: skip


def _source(row: Mapping[str, Any]) -> Source:
    return Source(row["title"], row["url"], row["checked_on"], row["verified"])


def _place(row: Mapping[str, Any], sources: Mapping[str, Source]) -> Place:
    source = sources[row["source"]] if sources else None
    return Place(row["name"], row["number"], row["when"], row.get("what", ""), source)


def _must_be(codes: tuple[str, ...], rows: tuple[StepText, ...] | tuple[Question, ...]) -> None:
    found = tuple(row.code for row in rows)
    if found != codes:
        raise RouteError(f"not {', '.join(codes)} but {', '.join(found)}")
