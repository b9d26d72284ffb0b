"""Services to test with."""

from typing import Any

from thuisfront.directory.models import (
    Address,
    Location,
    Organization,
    Phone,
    Postcode,
    Service,
    ServiceAtLocation,
)


def make_organization(**values: Any) -> Organization:
    given = {"name": "Stichting Dichtbij", "description": "Helpt gezinnen."} | values
    return Organization.objects.create(**given)


def make_service(organization: Organization | None = None, **values: Any) -> Service:
    given = {"name": "Kinderen helpen", "description": "Praten met een kind."} | values
    return Service.objects.create(organization=organization or make_organization(), **given)


def make_place(service: Service, **values: Any) -> ServiceAtLocation:
    given = {"name": "Het huis", "latitude": 52.0907, "longitude": 5.1214} | values
    location = Location.objects.create(**given)
    if not location.is_confidential:
        Address.objects.create(
            location=location, owner=location.pk, address_1="Dorpsstraat 1", city="Utrecht",
            state_province="Utrecht", postal_code="3511 AB", country="NL",
        )  # fmt: skip
    return ServiceAtLocation.objects.create(service=service, location=location)


def make_phone(service: Service, number: str = "088 123 4567", **values: Any) -> Phone:
    return Phone.objects.create(service=service, owner=service.pk, number=number, **values)


def make_postcode(code: str, latitude: float, longitude: float, country: str = "nl") -> Postcode:
    return Postcode.objects.create(
        code=code, country=country, latitude=latitude, longitude=longitude
    )
