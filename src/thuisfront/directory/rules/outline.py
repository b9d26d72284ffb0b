"""A map of the Netherlands and Belgium in few lines, with numbers where help is. Pure.

Everything is reckoned to points of the picture, so that lines and letters have one size however
far the map is zoomed in. The map repeats what the list beside it says, and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from thuisfront.directory.rules.places import Place
from thuisfront.directory.rules.postcodes import Spot

WIDE, HIGH = 340, 470
NORTH, SOUTH, WEST, EAST = 53.6, 49.42, 2.4, 7.35
SHRINK = 0.6157  # a degree to the east beside one to the north, at 52°
LEAST = 0.35  # degrees to the north that are always shown
MARGIN = 1.25
TOUCHING = 24
TOWNS = 7
LONGEST_LABEL = 9


@dataclass(frozen=True)
class Shape:
    """A land or water, as the line around it."""

    kind: str
    country: str
    edge: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Mark:
    """A number on the map, or more numbers that stand on one spot."""

    x: float
    y: float
    label: str

    @property
    def wide(self) -> int:
        """Return how wide the mark is."""
        return max(24, 12 + 8 * len(self.label))

    @property
    def left(self) -> float:
        """Return where the mark begins."""
        return round(self.x - self.wide / 2, 1)

    @property
    def top(self) -> float:
        """Return where the mark begins, from above."""
        return round(self.y - 12, 1)


@dataclass(frozen=True)
class Drawing:
    """A map, ready to be written as SVG."""

    wide: int
    high: int
    shapes: tuple[tuple[str, str], ...]
    towns: tuple[Mark, ...]
    marks: tuple[Mark, ...]
    here: tuple[float, float] | None


def read_outline(lines: Iterable[str]) -> tuple[Shape, ...]:
    """Return the shapes of a file: a line that names a kind, then one with points."""
    found, kind, country = [], "", ""
    for line in (each.strip() for each in lines):
        if not line or line.startswith("#"):
            continue
        if line[0].isalpha():
            kind, _, country = line.partition(" ")
            continue
        points = (point.split(",") for point in line.split())
        edge = tuple((float(latitude), float(longitude)) for longitude, latitude in points)
        found.append(Shape(kind, country, edge))
    return tuple(found)


def drawn(
    outline: Sequence[Shape], spots: Sequence[tuple[int, Spot]], *,
    here: Spot | None = None, towns: Iterable[Place] = (),
) -> Drawing:  # fmt: skip
    """Return a map with these numbers; zoomed in on them when it is drawn from a place."""
    frame = _frame([spot for _, spot in spots], here)
    shapes = tuple((each.kind, _line(frame, each.edge)) for each in outline)
    middle = frame.point(here) if here else None
    marks = _marks(frame, spots)
    return Drawing(WIDE, HIGH, shapes, _towns(frame, towns, marks, middle), marks, middle)


@dataclass(frozen=True)
class _Frame:
    """Which part of the world the picture shows."""

    north: float
    west: float
    scale: float

    def point(self, spot: Spot) -> tuple[float, float]:
        east = (spot.longitude - self.west) * SHRINK * self.scale
        return round(east, 1), round((self.north - spot.latitude) * self.scale, 1)

    def shows(self, spot: Spot, edge: int = 0) -> bool:
        x, y = self.point(spot)
        return edge <= x <= WIDE - edge and edge <= y <= HIGH - edge


def _frame(spots: Sequence[Spot], here: Spot | None) -> _Frame:
    shown = [each for each in spots if _is_on(each)]
    if not here or not shown or not _is_on(here):
        high, wide = NORTH - SOUTH, (EAST - WEST) * SHRINK
        middle = Spot((NORTH + SOUTH) / 2, (WEST + EAST) / 2)
    else:
        every = [*shown, here]
        north, south = (pick(each.latitude for each in every) for pick in (max, min))
        east, west = (pick(each.longitude for each in every) for pick in (max, min))
        high = max(LEAST, (north - south) * MARGIN)
        wide = max(LEAST * WIDE / HIGH, (east - west) * SHRINK * MARGIN)
        middle = Spot((north + south) / 2, (east + west) / 2)
    scale = min(HIGH / high, WIDE / wide)
    west = middle.longitude - WIDE / scale / SHRINK / 2
    return _Frame(middle.latitude + HIGH / scale / 2, west, scale)


def _is_on(spot: Spot) -> bool:
    return SOUTH <= spot.latitude <= NORTH and WEST <= spot.longitude <= EAST


def _line(frame: _Frame, edge: Iterable[tuple[float, float]]) -> str:
    points = (frame.point(Spot(*each)) for each in edge)
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _marks(frame: _Frame, spots: Sequence[tuple[int, Spot]]) -> tuple[Mark, ...]:
    """Return the numbers, those that would lie on one another put together."""
    groups: list[tuple[float, float, list[int]]] = []
    for number, spot in spots:
        if not frame.shows(spot):
            continue
        x, y = frame.point(spot)
        near = (g for g in groups if abs(g[0] - x) < TOUCHING and abs(g[1] - y) < TOUCHING)
        group = next(near, None)
        if group:
            group[2].append(number)
        else:
            groups.append((x, y, [number]))
    return tuple(Mark(x, y, _label(numbers)) for x, y, numbers in groups)


def _label(numbers: Sequence[int]) -> str:
    """Return numbers as short as can be: 1-3, or the first ones and a sign that there are more."""
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:  # noqa: PLR2004 -- a row
        return f"{numbers[0]}–{numbers[-1]}"
    told = ", ".join(str(each) for each in numbers)
    if len(told) <= LONGEST_LABEL:
        return told
    return f"{numbers[0]}, {numbers[1]} …"


def _towns(
    frame: _Frame, towns: Iterable[Place], marks: Sequence[Mark],
    here: tuple[float, float] | None,
) -> tuple[Mark, ...]:  # fmt: skip
    """Return the largest towns in the picture whose names have room, to know where one is."""
    taken = [(each.x, each.y) for each in marks] + ([here] if here else [])
    found: list[Mark] = []
    for town in towns:
        if len(found) == TOWNS:
            break
        x, y = frame.point(town.spot)
        free = all(abs(x - a) > 70 or abs(y - b) > 24 for a, b in taken)  # noqa: PLR2004 -- a name
        if free and frame.shows(town.spot, 36):
            found.append(Mark(x, y, town.name))
            taken.append((x, y))
    return tuple(found)
