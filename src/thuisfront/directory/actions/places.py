"""Loading where postcodes are, from a table that somebody else made."""

import csv
from collections.abc import Iterator
from datetime import datetime
from math import isfinite
from pathlib import Path

import msgspec
from django.db import transaction

from thuisfront.core.audit import actions as audit
from thuisfront.directory.models import Postcode
from thuisfront.directory.rules.postcodes import read

Row = tuple[str, float, float]


class UnreadablePostcodesError(Exception):
    """The file is no table of postcodes; the message says what is wrong with it."""


@transaction.atomic
def load_postcodes(*, path: Path, country: str, at: datetime) -> int:
    """Bring the postcodes of a country in step with a file; return how many there are.

    :raises UnreadablePostcodesError: at the first bad row; then nothing is changed
    """
    rows = {code: (latitude, longitude) for code, latitude, longitude in _rows(path)}
    Postcode.objects.filter(country=country).exclude(code__in=rows).delete()
    Postcode.objects.bulk_create(
        (
            Postcode(country=country, code=code, latitude=latitude, longitude=longitude)
            for code, (latitude, longitude) in rows.items()
        ),
        update_conflicts=True,
        unique_fields=("country", "code"),
        update_fields=("latitude", "longitude"),
    )
    audit.record("directory.postcodes.loaded", at=at, by=audit.SYSTEM)
    return len(rows)


def _rows(path: Path) -> Iterator[Row]:
    """Yield postcode, latitude and longitude: of JSON by postcode, or of three columns of CSV."""
    try:
        content = path.read_text("utf-8-sig")
        if content.lstrip().startswith("{"):
            table = msgspec.json.decode(content, type=dict[str, tuple[float, float]])
            found = [(code, *place) for code, place in table.items()]
        else:
            lines = list(csv.reader(content.splitlines()))
            found = [(line[0], float(line[1]), float(line[2])) for line in lines[1:]]
    except (OSError, ValueError, IndexError, csv.Error, msgspec.MsgspecError) as error:
        raise UnreadablePostcodesError(f"{path.name}: {error}") from error
    if not found:
        raise UnreadablePostcodesError(f"{path.name} holds no postcode")
    yield from (_checked(row) for row in found)


def _checked(row: Row) -> Row:
    code, latitude, longitude = row
    known = read(code)
    if not known:
        raise UnreadablePostcodesError(f"{code[:20]!r} is no postcode")
    if not (isfinite(latitude) and isfinite(longitude)) or abs(latitude) > 90:  # noqa: PLR2004 -- degrees
        raise UnreadablePostcodesError(f"{code}: {latitude}, {longitude} is no place on earth")
    if latitude < longitude:  # nowhere in these countries
        raise UnreadablePostcodesError(f"{code}: latitude and longitude look swapped")
    return known.digits, latitude, longitude
