"""The door of the directory."""

from thuisfront.directory.actions.room import tell_no_room
from thuisfront.directory.actions.starting import load_more_services
from thuisfront.directory.enums import Status
from thuisfront.directory.models import Location, Organization, Service, ServiceAtLocation
from thuisfront.directory.queries.editing import merged_into
from thuisfront.directory.queries.finding import Asked, keys_of
from thuisfront.directory.queries.nearest import UnknownPostcodeError, spot_of
from thuisfront.directory.queries.reading import services
from thuisfront.directory.queries.showing import Wanted, found, offered

__all__ = [
    "Asked", "Location", "Organization", "Service", "ServiceAtLocation", "Status",
    "UnknownPostcodeError", "Wanted", "found", "keys_of", "load_more_services", "merged_into",
    "offered", "services", "spot_of", "tell_no_room",
]  # fmt: skip
