"""From the list that the centre keeps itself (`content/services.toml`) to records of HSDS. Pure.

Identifiers follow from the short names, so that a second reading changes nothing.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID, uuid5

SPACE = UUID("6c3a4a0e-5d0c-4f0e-9a55-3b1f6f0f5a11")
LISTS = {
    "need": ("needs", "Waar gaat het over?"),
    "audience": ("audiences", "Voor wie?"),
    "phase": ("phases", "In welke fase?"),
    "country": ("country", "In welk land?"),
    "prison": ("institutions", "Bij welke gevangenis?"),
}
KEPT = ("for_child", "source", "source_url", "verified")  # as extra properties
NAMES = {"how": "application_process", "cost": "fees_description", "wait": "wait_time"}
SAME = ("name", "description", "url", "email", "minimum_age", "maximum_age")
Values = dict[str, Any]
Told = Mapping[str, Any]


class UnreadableServicesError(Exception):
    """The list holds something that makes no sense; the message says where."""


def key_of(kind: str, name: str) -> str:
    """Return the identifier of what has this short name."""
    return str(uuid5(SPACE, f"{kind}/{name}"))


def records_of(told: Told) -> Iterator[tuple[str, Values, str]]:
    """Yield every record with its kind and where it stands in the list.

    :raises UnreadableServicesError: for a word that no list has, or an unknown organization
    """
    for name, (_, question) in LISTS.items():
        yield "taxonomy", _taxonomy(name, question), name
        for code, label in told[name].items():
            yield "taxonomy_term", _term(name, code, label), f"{name}.{code}"
    offering = {each["slug"]: each for each in told["organization"]}
    for each in told["service"]:
        path = f"service {each['slug']}"
        if each["organization"] not in offering:
            raise UnreadableServicesError(f"{path}: unknown organization {each['organization']}")
        yield "service", _service(each, offering[each["organization"]], told, path), path


def _taxonomy(name: str, question: str) -> Values:
    return {"id": key_of("taxonomy", name), "name": name, "description": question}


def _term(name: str, code: str, label: str) -> Values:
    return {
        "id": key_of(name, code), "code": code, "name": label, "description": label,
        "language": "nl", "taxonomy_detail": _taxonomy(name, LISTS[name][1]),
    }  # fmt: skip


def _service(each: Told, offering: Told, told: Told, path: str) -> Values:
    key = key_of("service", each["slug"])
    values: Values = {
        "id": key, "status": "active", "organization": _organization(offering),
        "attributes": list(_attributes(each, told, path)),
    }  # fmt: skip
    values |= {name: each[name] for name in (*SAME, *KEPT) if name in each}
    values |= {theirs: each[ours] for ours, theirs in NAMES.items() if ours in each}
    if each["verified"]:
        values["assured_date"] = each["checked_on"].isoformat()
    values["read_on"] = each["checked_on"].isoformat()
    if "phone" in each:
        values["phones"] = [{"id": key_of("phone", each["slug"]), "number": each["phone"]}]
    if "hours" in each:
        told_hours = {"id": key_of("schedule", each["slug"]), "description": each["hours"]}
        values["schedules"] = [told_hours]
    if "place" in each:
        values["service_areas"] = [{"id": key_of("area", each["slug"]), "name": each["place"]}]
    if "at" in each:
        values["service_at_locations"] = [_at(each, told)]
    return values


def _at(each: Told, told: Told) -> Values:
    """Return where a service is: at the prison that it names, or at its place."""
    first = next(iter(_codes(each.get("institutions", ()))), "")
    latitude, longitude = each["at"]
    location = {
        "id": key_of("location", each["slug"]), "location_type": "physical",
        "name": told["prison"].get(first) or each["place"],
        "latitude": latitude, "longitude": longitude,
    }  # fmt: skip
    return {"id": key_of("service_at_location", each["slug"]), "location": location}


def _organization(offering: Told) -> Values:
    values = {name: offering[name] for name in ("name", "description", "website")
              if name in offering}  # fmt: skip
    return {"id": key_of("organization", offering["slug"]), **values}


def _attributes(each: Told, told: Told, path: str) -> Iterator[Values]:
    for name, (field, _) in LISTS.items():
        for code in _codes(each.get(field, ())):
            if code not in told[name]:
                raise UnreadableServicesError(f"{path}: {name} {code} is in no list")
            yield {
                "id": key_of("attribute", f"{each['slug']}/{name}/{code}"),
                "taxonomy_term": _term(name, code, told[name][code]),
            }


def _codes(value: str | Iterable[str]) -> Iterable[str]:
    return (value,) if isinstance(value, str) else value
