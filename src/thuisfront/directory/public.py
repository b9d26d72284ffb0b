"""The door of the directory."""

from thuisfront.directory.models import Location, Organization, Service, ServiceAtLocation
from thuisfront.directory.queries.finding import Asked, keys_of
from thuisfront.directory.queries.nearest import UnknownPostcodeError, spot_of
from thuisfront.directory.queries.reading import services

__all__ = [
    "Asked", "Location", "Organization", "Service", "ServiceAtLocation", "UnknownPostcodeError",
    "keys_of", "services", "spot_of",
]  # fmt: skip
