"""Tables of the directory, as HSDS 3.1 has them: records with a key, and parts of records."""

from thuisfront.directory.models.base import Feed, Part, Record, Seen
from thuisfront.directory.models.deliveries import Delivery
from thuisfront.directory.models.parts import (
    Accessibility,
    Address,
    Attribute,
    Contact,
    CostOption,
    Funding,
    Language,
    Metadata,
    OrganizationIdentifier,
    Phone,
    RequiredDocument,
    Schedule,
    ServiceArea,
    ServiceCapacity,
    Url,
)
from thuisfront.directory.models.places import Postcode, Shelf
from thuisfront.directory.models.records import (
    Location,
    Organization,
    Program,
    Service,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
    Unit,
)
from thuisfront.directory.models.upkeep import Correction, HandMade, Inquiry, Pair, Version

RECORDS = (
    Taxonomy, TaxonomyTerm, Unit, Organization, Program, Service, Location, ServiceAtLocation,
)  # fmt: skip
# Each after what it may belong to.
PARTS = (
    Url, Funding, OrganizationIdentifier, Contact, Phone, Schedule, ServiceArea, Language, Address,
    Accessibility, CostOption, RequiredDocument, ServiceCapacity, Attribute, Metadata,
)  # fmt: skip

__all__ = [
    "PARTS", "RECORDS", "Accessibility", "Address", "Attribute", "Contact", "Correction",
    "CostOption", "Delivery", "Feed", "Funding", "HandMade", "Inquiry", "Language", "Location",
    "Metadata", "Organization", "OrganizationIdentifier", "Pair", "Part", "Phone", "Postcode",
    "Program", "Record", "RequiredDocument", "Schedule", "Seen", "Service", "ServiceArea",
    "ServiceAtLocation", "ServiceCapacity", "Shelf", "Taxonomy", "TaxonomyTerm", "Unit", "Url",
    "Version",
]  # fmt: skip
