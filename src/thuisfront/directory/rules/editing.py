"""What can be edited by hand of a record, and how two versions differ. Pure.

Values are plain and named as HSDS names them; parts of which there is mostly one (phone, hours,
area, address) are edited as one value.
"""

from collections.abc import Mapping
from typing import Any

from thuisfront.directory.rules.postcodes import Spot

Values = dict[str, Any]
TEXTS: dict[str, tuple[str, ...]] = {
    "service": (
        "name", "alternate_name", "description", "application_process", "fees_description",
        "wait_time", "eligibility_description", "url", "email", "alert", "status",
        "minimum_age", "maximum_age", "assured_date",
    ),
    "organization": ("name", "alternate_name", "description", "website", "email"),
    "location": ("name", "description", "transportation", "is_confidential"),
}  # fmt: skip
PARTS: dict[str, tuple[str, ...]] = {
    "service": ("phone", "hours", "area", "room"), "organization": ("phone",),
    "location": ("address_1", "postal_code", "city", "state_province", "country", "place"),
}  # fmt: skip
EXTRA: dict[str, tuple[str, ...]] = {"service": ("for_child", "verified")}
# What an organization can correct of its own services.
CORRECTED = ("description", "application_process", "fees_description", "wait_time", "phone",
             "hours", "url", "email", "room", "status")  # fmt: skip
# What somebody said on a day: it goes to no other service, and comes back with no old version.
OF_THEIR_DAY = frozenset({"status", "verified", "assured_date", "room"})
SECRET = frozenset({"name", "is_confidential"})  # all that a secret location may tell


def names_of(kind: str) -> tuple[str, ...]:
    """Return the names of everything that can be edited of a kind of record."""
    return (*TEXTS[kind], *PARTS[kind], *EXTRA.get(kind, ()), *(("terms",) * (kind == "service")))


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> Values:
    """Return the values of `after` that differ; empty and absent are the same."""
    return {name: value for name, value in after.items()
            if (value or None) != (before.get(name) or None)}  # fmt: skip


def merged(kept: Mapping[str, Any], gone: Mapping[str, Any]) -> Values:
    """Return what is kept, filled up with what only the other had; words of both."""
    values = dict(kept)
    for name, value in gone.items():
        if name == "terms":
            values["terms"] = sorted({*kept.get("terms", ()), *value})
        elif not values.get(name) and name not in OF_THEIR_DAY:
            values[name] = value
    return values


def spot_in(place: str) -> Spot | None:
    """Return the place that two numbers tell, when it is around here."""
    try:
        numbers = [float(each) for each in place.split(",")]
    except ValueError:
        return None
    if len(numbers) != 2 or not (49 <= numbers[0] <= 54 and 2 <= numbers[1] <= 8):  # noqa: PLR2004 -- degrees
        return None
    return Spot(*numbers)
