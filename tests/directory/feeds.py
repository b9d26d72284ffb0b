"""Feeds to test with."""

import io
import json
from typing import Any
from uuid import uuid4

from thuisfront.directory.actions.fetching import records_in
from thuisfront.directory.rules.feeds import Found


def organization(**values: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "name": "Stichting Dichtbij", "description": "Helpt."} | values


def service(**values: Any) -> dict[str, Any]:
    given = {"id": str(uuid4()), "name": "Praten", "status": "active", "description": "Praten."}
    return given | {"organization": organization()} | values


def whole_service(**values: Any) -> dict[str, Any]:
    """Return a service with something of nearly everything."""
    language = {"id": str(uuid4()), "name": "Nederlands", "code": "nl"}
    phone = {"id": str(uuid4()), "number": "088 123 4567", "extension": 12, "languages": [language]}
    term = {
        "id": str(uuid4()), "name": "Schulden", "description": "Over geld", "code": "geld",
        "taxonomy_detail": {"id": str(uuid4()), "name": "Vraag", "description": "Wat speelt er"},
    }  # fmt: skip
    address = {
        "id": str(uuid4()), "address_1": "Dorpsstraat 1", "city": "Utrecht", "country": "NL",
        "state_province": "Utrecht", "postal_code": "3511 AB", "address_type": "physical",
    }  # fmt: skip
    location = {
        "id": str(uuid4()), "location_type": "physical", "name": "Het huis", "latitude": 52.09,
        "longitude": 5.12, "addresses": [address], "phones": [phone],
        "accessibility": [{"id": str(uuid4()), "description": "Er is een lift."}],
    }  # fmt: skip
    unit = {"id": str(uuid4()), "name": "plekken"}
    moment = "2026-11-01T10:00:00Z"
    return service(
        minimum_age=12, maximum_age=18, assured_date="2026-10-01", eigen={"kleur": ["rood", 1.5]},
        phones=[phone],
        contacts=[{"id": str(uuid4()), "name": "Bo", "phones": [phone]}],
        schedules=[{"id": str(uuid4()), "freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00",
                    "closes_at": "17:00Z", "interval": 1}],
        service_areas=[{"id": str(uuid4()), "name": "Utrecht"}],
        languages=[language],
        cost_options=[{"id": str(uuid4()), "amount": 12.5, "currency": "EUR"}],
        required_documents=[{"id": str(uuid4()), "document": "Identiteitsbewijs"}],
        capacities=[{"id": str(uuid4()), "unit": unit, "available": 3, "updated": moment}],
        additional_urls=[{"id": str(uuid4()), "url": "https://voorbeeld.test/"}],
        funding=[{"id": str(uuid4()), "source": "Gemeente"}],
        attributes=[{"id": str(uuid4()), "taxonomy_term": term, "label": "geld"}],
        metadata=[{"id": str(uuid4()), "last_action_date": "2026-01-01", "last_action_type": "x",
                   "field_name": "name", "previous_value": "a", "replacement_value": "b",
                   "updated_by": "Bo"}],
        service_at_locations=[{"id": str(uuid4()), "location": location, "description": "Hier"}],
        program={"id": str(uuid4()), "name": "Samen", "description": "Samen verder"},
        **values,
    )  # fmt: skip


def page(*services: Any, **header: Any) -> dict[str, Any]:
    count = len(services)
    told = {"total_items": count, "total_pages": 1, "page_number": 1, "size": count,
            "first_page": True, "last_page": True, "empty": not count}  # fmt: skip
    return told | header | {"contents": list(services)}


def as_file(value: Any) -> Found:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    return records_in(io.BytesIO(content))


def lines(*values: Any) -> bytes:
    return b"\n".join(each if isinstance(each, bytes) else json.dumps(each).encode()
                      for each in values) + b"\n"  # fmt: skip
