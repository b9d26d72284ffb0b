"""Every address of the house that takes an identifier, and how to write one in."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.urls import URLPattern, URLResolver, get_resolver

HOLE = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>|\(\?P<(?P<named>\w+)>[^)]*\)")


@dataclass(frozen=True)
class Route:
    """A route: its name, its address with holes in it, and its view."""

    name: str
    pattern: str
    view: Callable[..., Any]

    @property
    def holes(self) -> tuple[str, ...]:
        """Return the names of its parameters."""
        return tuple(hole["name"] or hole["named"] for hole in HOLE.finditer(self.pattern))

    @property
    def kinds(self) -> tuple[str, ...]:
        """Return what its parameters must look like."""
        return tuple(hole["kind"] or hole[0] for hole in HOLE.finditer(self.pattern))

    @property
    def is_ours(self) -> bool:
        """Tell whether we wrote the view."""
        return self.view.__module__.startswith("thuisfront.")

    def address(self, **values: object) -> str:
        """Return the address with values in its holes, whether or not they fit."""
        return "/" + HOLE.sub(
            lambda hole: quote(str(values[hole["name"] or hole["named"]]), safe="/%"), self.pattern
        )


def every_route() -> list[Route]:
    """Return every route, at any depth."""
    return list(_walk(get_resolver().url_patterns))


def _walk(
    patterns: Iterable[URLPattern | URLResolver], before: str = "", space: str = ""
) -> Iterator[Route]:
    for pattern in patterns:
        here = before + re.sub(r"(?<!\\)[\^$]|\\[AZ]", "", str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, here, inner)
        else:
            yield Route(space + (pattern.name or here), here, pattern.callback)
