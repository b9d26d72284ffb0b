"""What is near: by an index of places on a flat map, then by the real distance.

The map makes every degree to the east as long as it is at 52° north. Between 45° and 57° it is at
most `WRONG` times off, so whatever is really nearer than what the index found lies in a circle
that is so much wider.
"""

from typing import Any, TypeVar, cast
from uuid import UUID

from django.db import connection, models
from django.db.models import Max, QuerySet

from thuisfront.directory.models import Postcode, ServiceAtLocation
from thuisfront.directory.models.records import EAST, SPOT
from thuisfront.directory.rules.postcodes import DEGREE, Spot, read

WRONG = 1.16
# The same for all places at once, in one question: most people ask for what is nearest of all.
_NEAREST = f"""
    SELECT s.id FROM directory_serviceatlocation s, (
        SELECT max(directory_meters(%(latitude)s, %(longitude)s, c.latitude, c.longitude)) AS meters
        FROM (
            SELECT latitude, longitude FROM directory_serviceatlocation
            WHERE latitude IS NOT NULL
            ORDER BY point(longitude * {EAST}::float8, latitude) <-> point(%(x)s, %(latitude)s)
            LIMIT %(until)s
        ) AS c
    ) AS reach
    WHERE s.latitude IS NOT NULL AND point(s.longitude * {EAST}::float8, s.latitude)
        <@ circle(point(%(x)s, %(latitude)s), least(360, reach.meters / {DEGREE} * {WRONG} + 1e-6))
    ORDER BY directory_meters(%(latitude)s, %(longitude)s, s.latitude, s.longitude), s.id
    OFFSET %(first)s LIMIT %(most)s
"""  # noqa: S608 -- numbers of our own
Rows = TypeVar("Rows", bound=models.Model)


class UnknownPostcodeError(Exception):
    """Nobody knows where this postcode is."""


def spot_of(typed: str) -> Spot:
    """Return the middle of the area of a postcode.

    :raises UnknownPostcodeError: when it is no postcode, or none that we know
    """
    code = read(typed)
    if not code:
        raise UnknownPostcodeError
    found = Postcode.objects.filter(code=code.digits)
    row = (found.filter(country=code.country) if code.country else found).order_by("-country")
    first = row.first()  # only digits: the Netherlands go before Belgium
    if not first:
        raise UnknownPostcodeError
    return Spot(first.latitude, first.longitude)


def with_distance(rows: QuerySet[Rows], spot: Spot, before: str = "") -> QuerySet[Rows]:
    """Return the rows that have a place with `meters`, how far it is; `before` names the way."""
    latitude, longitude = f"{before}latitude", f"{before}longitude"
    meters = models.Func(
        models.Value(spot.latitude), models.Value(spot.longitude), models.F(latitude),
        models.F(longitude), function="directory_meters", output_field=models.FloatField(),
    )  # fmt: skip
    placed: Any = rows.filter(**{f"{latitude}__isnull": False})
    return cast("QuerySet[Rows]", placed.annotate(meters=meters))


def within(rows: QuerySet[Rows], spot: Spot, meters: float, before: str = "") -> QuerySet[Rows]:
    """Return the rows in a circle, with how far they are."""
    found: Any = with_distance(rows.filter(_circle(spot, meters, before)), spot, before)
    return cast("QuerySet[Rows]", found.filter(meters__lte=meters))


def nearest(
    rows: QuerySet[ServiceAtLocation], spot: Spot, *, first: int, most: int
) -> QuerySet[ServiceAtLocation]:
    """Return so many of what is nearest, from the `first` on; the index finds them."""
    far = models.Func(
        SPOT, _on_map(spot), template="(%(expressions)s)", arg_joiner=" <-> ",
        output_field=models.FloatField(),
    )  # fmt: skip
    close = with_distance(rows, spot).order_by(far)[: first + most]
    reach = close.aggregate(reach=Max("meters"))["reach"]
    if reach is None:
        return close.none()
    found = within(rows, spot, reach)
    return found.order_by("meters", "pk")[first : first + most]


def nearest_of_all(spot: Spot, *, first: int, most: int) -> list[UUID]:
    """Return the keys of so many of all services at locations, the nearest first."""
    asked = {"latitude": spot.latitude, "longitude": spot.longitude, "x": spot.longitude * EAST,
             "first": first, "most": most, "until": first + most}  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_NEAREST, asked)
        return [row[0] for row in cursor.fetchall()]


def _on_map(spot: Spot) -> models.Func:
    return models.Func(
        models.Value(spot.longitude * EAST), models.Value(spot.latitude), function="point"
    )


def _circle(spot: Spot, meters: float, before: str) -> models.Q:
    """Return the condition that a place is in a circle on the map that surely is wide enough."""
    degrees = min(360.0, meters / DEGREE * WRONG + 1e-6)
    place = models.Func(
        models.F(f"{before}longitude") * EAST, models.F(f"{before}latitude"), function="point"
    )
    circle = models.Func(_on_map(spot), models.Value(degrees), function="circle")
    inside = models.Func(
        place, circle, template="(%(expressions)s)", arg_joiner=" <@ ",
        output_field=models.BooleanField(),
    )  # fmt: skip
    return models.Q(inside)
