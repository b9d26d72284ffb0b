"""What belongs to a record of the directory: how to reach it, when, where, for what price."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from thuisfront.directory.enums import Frequency, PlaceKind, Weekday
from thuisfront.directory.models.base import Part, figure, mail, say, site
from thuisfront.directory.models.records import (
    Location,
    Organization,
    Service,
    ServiceAtLocation,
    TaxonomyTerm,
    Unit,
)


def of(model: type[models.Model] | str, name: str) -> "models.ForeignKey[object, object]":
    """Return a link to what a part may belong to."""
    return models.ForeignKey(model, models.CASCADE, null=True, blank=True, related_name=name)


class Url(Part):
    """One more address of a site (Dutch: webadres)."""

    label = say(_("Name"))
    url = site(_("Site"), required=True)
    organization = of(Organization, "additional_websites")
    service = of(Service, "additional_urls")

    def __str__(self) -> str:
        return self.url


class Funding(Part):
    """Who pays for it (Dutch: financiering)."""

    organization = of(Organization, "funding")
    service = of(Service, "funding")
    source = say(_("Who pays"))

    def __str__(self) -> str:
        return self.source


class OrganizationIdentifier(Part):
    """A number elsewhere, of the Chamber of Commerce say (Dutch: nummer elders)."""

    organization = of(Organization, "organization_identifiers")
    identifier_scheme = say(_("Scheme"))
    identifier_type = say(_("Kind of number"), required=True)
    identifier = say(_("Number"), required=True)

    def __str__(self) -> str:
        return self.identifier


class Contact(Part):
    """A person or desk to turn to (Dutch: contactpersoon)."""

    organization = of(Organization, "contacts")
    service = of(Service, "contacts")
    service_at_location = of(ServiceAtLocation, "contacts")
    location = of(Location, "contacts")
    name = say(_("Name"))
    title = say(_("Function"))
    department = say(_("Department"))
    email = mail(_("Mail address"))

    def __str__(self) -> str:
        return self.name


class Phone(Part):
    """A phone number (Dutch: telefoonnummer)."""

    location = of(Location, "phones")
    service = of(Service, "phones")
    organization = of(Organization, "phones")
    contact = of(Contact, "phones")
    service_at_location = of(ServiceAtLocation, "phones")
    number = say(_("Number"), required=True)
    extension = figure(_("Extension"))
    type = say(_("Kind of phone"))
    description = say(_("For what"))

    def __str__(self) -> str:
        return self.number


class Schedule(Part):
    """When it is open (Dutch: openingstijden)."""

    service = of(Service, "schedules")
    location = of(Location, "schedules")
    service_at_location = of(ServiceAtLocation, "schedules")
    valid_from = models.DateField(_("From"), null=True, blank=True)
    valid_to = models.DateField(_("Until and with"), null=True, blank=True)
    dtstart = models.DateField(_("First time"), null=True, blank=True)
    timezone = figure(_("Hours from UTC"))
    until = models.DateField(_("Last time"), null=True, blank=True)
    count = figure(_("How many times"))
    wkst = models.CharField(_("Week starts on"), max_length=2, choices=Weekday, blank=True)
    freq = models.CharField(_("How often"), max_length=7, choices=Frequency, blank=True)
    interval = figure(_("Once in how many"))
    byday = say(_("On which days"))
    byweekno = say(_("In which weeks"))
    bymonthday = say(_("On which days of the month"))
    byyearday = say(_("On which days of the year"))
    description = say(_("In words"))
    opens_at = models.CharField(_("Opens at"), max_length=20, blank=True)
    closes_at = models.CharField(_("Closes at"), max_length=20, blank=True)
    schedule_link = site(_("Site with the hours"))
    attending_type = say(_("How to attend"))
    notes = say(_("Good to know"))

    def __str__(self) -> str:
        return self.description or f"{self.byday} {self.opens_at}"


class ServiceArea(Part):
    """For which area it is (Dutch: werkgebied)."""

    service = of(Service, "service_areas")
    service_at_location = of(ServiceAtLocation, "service_areas")
    name = say(_("Name"))
    description = say(_("In words"))
    extent = say(_("Outline"))
    extent_type = say(_("Kind of outline"))
    uri = say(_("Permanent address"))

    def __str__(self) -> str:
        return self.name


class Language(Part):
    """A language that is spoken (Dutch: taal)."""

    service = of(Service, "languages")
    location = of(Location, "languages")
    phone = of(Phone, "languages")
    name = say(_("Name"))
    code = say(_("Code"))
    note = say(_("Good to know"))

    def __str__(self) -> str:
        return self.name


class Address(Part):
    """An address; of a confidential location there is none (Dutch: adres)."""

    location = of(Location, "addresses")
    attention = say(_("For the attention of"))
    address_1 = say(_("Street and number"), required=True)
    address_2 = say(_("Second line"))
    city = say(_("Town"), required=True)
    region = say(_("Region"))
    state_province = say(_("Province"), required=True)
    postal_code = say(_("Postcode"), required=True)
    country = say(_("Country"), required=True)
    address_type = models.CharField(
        _("Kind of address"), max_length=10, choices=PlaceKind, default=PlaceKind.PHYSICAL
    )

    def __str__(self) -> str:
        return f"{self.address_1}, {self.city}"


class Accessibility(Part):
    """How it can be entered and used (Dutch: toegankelijkheid)."""

    location = of(Location, "accessibility")
    description = say(_("In words"))
    details = say(_("Details"))
    url = site(_("Site"))

    def __str__(self) -> str:
        return self.description


class CostOption(Part):
    """What it costs for whom (Dutch: tarief)."""

    service = of(Service, "cost_options")
    valid_from = models.DateField(_("From"), null=True, blank=True)
    valid_to = models.DateField(_("Until and with"), null=True, blank=True)
    option = say(_("For whom or what"))
    currency = say(_("Currency"))
    amount = figure(_("Amount"))
    amount_description = say(_("In words"))

    def __str__(self) -> str:
        return self.amount_description or self.option


class RequiredDocument(Part):
    """A paper to bring along (Dutch: benodigd document)."""

    service = of(Service, "required_documents")
    document = say(_("What to bring"))
    uri = site(_("Site"))

    def __str__(self) -> str:
        return self.document


class ServiceCapacity(Part):
    """How much room there is, and when that was told (Dutch: capaciteit)."""

    service = of(Service, "capacities")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+", verbose_name=_("Unit"))
    available = models.FloatField(_("How many are free"))
    maximum = figure(_("How many there are"))
    description = say(_("In words"))
    updated = models.DateTimeField(_("Told on"))

    def __str__(self) -> str:
        return f"{self.available} {self.unit}"


class Attribute(Part):
    """A word of a taxonomy at anything here; `holder` is the key of its row (Dutch: kenmerk)."""

    holder = models.UUIDField(editable=False)
    link_id = models.UUIDField(editable=False)
    link_entity = models.TextField(editable=False)
    taxonomy_term = models.ForeignKey(
        TaxonomyTerm, models.CASCADE, null=True, related_name="attributes", verbose_name=_("Word")
    )
    link_type = say(_("Kind of link"))
    value = say(_("Value"))
    label = say(_("Name"))

    def __str__(self) -> str:
        return self.label or self.value


class Metadata(Part):
    """What was changed of anything here, as its source tells it (Dutch: wijzigingsgegeven)."""

    holder = models.UUIDField(editable=False)
    resource_id = models.UUIDField(editable=False)
    resource_type = models.TextField(editable=False)
    last_action_date = models.DateField(_("Date"))
    last_action_type = say(_("What was done"), required=True)
    field_name = say(_("Of which field"), required=True)
    previous_value = say(_("Was"), required=True)
    replacement_value = say(_("Became"), required=True)
    updated_by = say(_("By whom"), required=True)

    def __str__(self) -> str:
        return f"{self.field_name} {self.last_action_date}"
