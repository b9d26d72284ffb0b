"""The filters of the search page: what can be chosen, what is chosen, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from thuisfront.core.search import registers
from thuisfront.core.search.facets import SEPARATOR

FEWEST = 2  # with one value there is nothing to choose
Known = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Option:
    """A value of a filter; `number` is what it leaves, None when there is too much to count."""

    value: str
    label: str
    number: int | None
    is_chosen: bool


@dataclass(frozen=True)
class Filter:
    """A filter of the form with the values that are left."""

    name: str
    label: str
    options: list[Option]


@dataclass(frozen=True)
class Chip:
    """A chosen value, with the query string of the page without it."""

    filter: str
    label: str
    rest: str


def known() -> Known:
    """Return the facets with their values, asked for once per page."""
    return {name: registers.values_of(name) for name in registers.facet_names()}


def chosen_in(asked: QueryDict, known: Known) -> dict[str, str]:
    """Return the known values that an address holds, by the name of their facet."""
    wanted = ((name, asked.get(name, "")) for name in known)
    return {name: value for name, value in wanted if value in known[name]}


def tokens_of(chosen: Mapping[str, str]) -> list[str]:
    """Return what was chosen as the index holds it."""
    return [f"{name}{SEPARATOR}{value}" for name, value in chosen.items()]


def filters(
    known: Known, chosen: Mapping[str, str], counts: Mapping[str, int], *, exact: bool
) -> list[Filter]:
    """Return the filters with something to choose, in the order they were announced."""
    every = []
    for name, values in known.items():
        left = {value: counts.get(f"{name}{SEPARATOR}{value}", 0) for value in values}
        options = [
            Option(value, label, left[value] if exact else None, value == chosen.get(name))
            for value, label in values.items()
            if left[value] or value == chosen.get(name)
        ]
        every.append(Filter(name, registers.label_of_facet(name), options))
    return [one for one in every if len(one.options) >= FEWEST or one.name in chosen]


def chips(query: str, known: Known, chosen: Mapping[str, str]) -> list[Chip]:
    """Return what was chosen, each with the way to undo it."""
    return [
        Chip(registers.label_of_facet(name), known[name][value], address(query, _but(chosen, name)))
        for name, value in chosen.items()
    ]


def _but(chosen: Mapping[str, str], name: str) -> dict[str, str]:
    return {other: value for other, value in chosen.items() if other != name}


def address(query: str, chosen: Mapping[str, str]) -> str:
    """Return the query string of the page with a query and these filters."""
    parts = QueryDict(mutable=True)
    parts["q"] = query
    parts.update(dict(chosen))
    return parts.urlencode()
