"""What is read from the tables of this room: inputs, sums of others, and the answers we give."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from thuisfront.figures.enums import Kind
from thuisfront.figures.rules.methods import METHODS
from thuisfront.figures.rules.reading import Inputs, read_inputs
from thuisfront.figures.rules.spreads import beta_of_sample, lognormal_of_sample
from thuisfront.figures.rules.wanted import Method

if TYPE_CHECKING:
    from thuisfront.figures.rules.estimating import Estimate

DATA = Path(__file__).parent / "data"
DRAWS, SEED = 200_000, 20181122
STALE = 5  # years between an input and the question
DEVIATION = 1.5  # children, between one family and another: an assumption
UNCLEAR = "unclear"  # whether an input is of a day or of a year


@dataclass(frozen=True)
class Release:
    """Which version of the data this is, and since when."""

    version: str
    issued: date
    modified: date
    digest: str


@dataclass(frozen=True)
class Input:
    """A published number with what is known of how it was made."""

    key: str
    country: str
    kind: str  # of Kind, or UNCLEAR
    unit: str
    value: float
    year: int
    moment: str
    rounding: float
    en: str
    nl: str
    source: str
    source_nl: str = ""  # where the source is said in words, and not only a name
    low: float | None = None
    high: float | None = None
    n: int | None = None
    x: int | None = None
    population: str = ""
    parents: str = ""
    ages: str = ""
    seen: str = "source"
    verified: bool = False

    def is_stale(self, year: int) -> bool:
        """Tell whether it is too old for a question about this year."""
        return year - self.year > STALE


@dataclass(frozen=True)
class Sum:
    """A sum that somebody published, and what comes out when it is worked out again."""

    key: str
    text: str
    verdict: str
    source: str
    source_nl: str = ""
    should_be: float | None = None


@dataclass(frozen=True)
class Way:
    """One way of counting, with its inputs, where these come from, and its answer."""

    method: Method
    inputs: Inputs
    sources: dict[str, Input]
    estimate: "Estimate"


@dataclass(frozen=True)
class Answer:
    """A question with an answer: several ways side by side, the first of them ours."""

    slug: str
    country: str
    kind: Kind
    year: int
    ways: tuple[Way, ...]

    @property
    def best(self) -> Way:
        """Return the way that makes our answer."""
        return self.ways[0]


def _table(name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = tomllib.loads((DATA / f"{name}s.toml").read_text("utf-8"))[name]
    return rows


@cache
def release() -> Release:
    """Return which version of the data this is."""
    row = tomllib.loads((DATA / "release.toml").read_text("utf-8"))
    days = {name: date.fromisoformat(row[name]) for name in ("issued", "modified")}
    return Release(row["version"], **days, digest=row["digest"])


@cache
def inputs() -> dict[str, Input]:
    """Return every published input by its key."""
    return {row["key"]: _input(row) for row in _table("input")}


def _input(row: dict[str, Any]) -> Input:
    return Input(moment=row.pop("date"), **row)


@cache
def sums() -> tuple[Sum, ...]:
    """Return the sums of others."""
    return tuple(Sum(**row) for row in _table("sum"))


@cache
def answers() -> dict[str, Answer]:
    """Return the answers that we give, by their name in an address; worked out once."""
    return {row["slug"]: _answer(row) for row in _table("answer")}


def _answer(row: dict[str, Any]) -> Answer:
    kind = Kind(row["kind"])
    ways = tuple(_way(way, kind) for way in row["way"])
    return Answer(row["slug"], row["country"], kind, row["year"], ways)


def _way(row: dict[str, Any], kind: Kind) -> Way:
    method, given = METHODS[row["method"]], row["inputs"]
    known = {name: inputs()[part["of"]] for name, part in given.items()}
    bare = {
        name: {key: value for key, value in part.items() if key != "of"}
        for name, part in given.items()
    }
    read = read_inputs(method, bare, kind)
    return Way(method, read, known, worked_out(method, read, kind))


def worked_out(method: Method, read: Inputs, kind: Kind) -> "Estimate":
    """Return the estimate of these inputs, with the draws and the seed of the site."""
    from thuisfront.figures.rules import estimating  # numpy: only who computes loads it

    return estimating.estimate(method, read, kind, draws=DRAWS, seed=SEED)


@cache
def if_asked(slug: str, number: int) -> "Estimate":
    """Return what our answer would be when so many people had been asked for their children.

    Numbers of children are assumed to differ by `DEVIATION` from one person to another.
    """
    answer = answers()[slug]
    best, spreads = answer.best, dict(answer.best.inputs.spreads)
    parents = float(number)
    if "share_men" in spreads:
        share = spreads["share_men"].value
        spreads["share_men"] = beta_of_sample(share, number, share * number)
        parents = share * number
    name = "children_men" if "share_men" in spreads else "rate"
    spreads[name] = lognormal_of_sample(spreads[name].value, DEVIATION, parents)
    return worked_out(best.method, Inputs(spreads), answer.kind)


def slugs() -> list[str]:
    """Return the names of our answers in an address, without working them out."""
    return [row["slug"] for row in _table("answer")]


def public_paths() -> list[str]:
    """Return the addresses of the pages that anybody can read without asking something."""
    names = ("index", "day-or-year", "data")
    return [
        *(reverse(f"figures:{name}") for name in names),
        *(reverse("figures:passport", args=(slug,)) for slug in slugs()),
    ]
