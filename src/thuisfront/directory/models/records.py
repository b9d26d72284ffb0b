"""The records of the directory: organizations, services and where they are, and words for them."""

from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thuisfront.directory.enums import PlaceKind, Status
from thuisfront.directory.models.base import GinIndex, GistIndex, Record, figure, mail, say, site

# In which of 4096 places of a list a row stands: what makes a deep page as quick as the first.
SHELF = models.Func(
    models.F("id"),
    template="((get_byte(uuid_send(%(expressions)s), 14) & 15) * 256"
    " + get_byte(uuid_send(%(expressions)s), 15))",
)
# A degree to the east is shorter than one to the north: about this much, here.
EAST = 0.6157
SPOT = models.Func(models.F("longitude") * EAST, models.F("latitude"), function="point")


class Shelved(Record):
    """A record of a long list: `shelf` follows from its key and orders the list."""

    shelf = models.GeneratedField(
        expression=SHELF, output_field=models.SmallIntegerField(), db_persist=True
    )

    class Meta:
        abstract = True


class Organization(Shelved):
    """A body that offers services (Dutch: aanbieder)."""

    name = say(_("Name"), required=True)
    alternate_name = say(_("Also called"))
    description = say(_("What it does"), required=True)
    email = mail(_("Mail address"))
    website = site(_("Site"))
    tax_status = say(_("Tax status"))
    tax_id = say(_("Tax number"))
    year_incorporated = figure(_("Founded in"))
    legal_status = say(_("Legal form"))
    logo = say(_("Logo"))
    uri = site(_("Permanent address"))
    parent_organization = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("Part of"),
    )  # fmt: skip

    class Meta:
        indexes = (models.Index(fields=("shelf", "id"), name="organization_in_order"),)

    def __str__(self) -> str:
        return self.name


class Program(Record):
    """Services that belong together (Dutch: programma)."""

    organization = models.ForeignKey(
        Organization, models.CASCADE, null=True, blank=True, related_name="programs"
    )
    name = say(_("Name"), required=True)
    alternate_name = say(_("Also called"))
    description = say(_("What it is"), required=True)

    def __str__(self) -> str:
        return self.name


class Service(Shelved):
    """Help that somebody can get (Dutch: hulpaanbod).

    `words` is how it is found: what core.search makes of its texts and of who offers it.
    """

    organization = models.ForeignKey(
        Organization, models.CASCADE, related_name="services", verbose_name=_("Offered by")
    )
    program = models.ForeignKey(
        Program, models.SET_NULL, null=True, blank=True, related_name="services",
        verbose_name=_("Part of"),
    )  # fmt: skip
    name = say(_("Name"), required=True)
    alternate_name = say(_("Also called"))
    description = say(_("What it is"))
    url = site(_("Site"))
    email = mail(_("Mail address"))
    status = models.CharField(
        _("Is it offered?"), max_length=20, choices=Status, default=Status.ACTIVE
    )
    interpretation_services = say(_("Interpreters"))
    application_process = say(_("How to get it"))
    fees_description = say(_("What it costs"))
    wait_time = say(_("How long the wait is"))
    fees = say(_("Fees"))
    accreditations = say(_("Accreditations"))
    eligibility_description = say(_("For whom it is"))
    minimum_age = figure(_("From which age"))
    maximum_age = figure(_("Until which age"))
    assured_date = models.DateField(_("Checked on"), null=True, blank=True)
    assurer_email = mail(_("Mail address of who checked"))
    licenses = say(_("Licences"))
    alert = say(_("Attention"))
    words = SearchVectorField(null=True, editable=False)

    class Meta:
        indexes = (
            models.Index(fields=("shelf", "id"), name="service_in_order"),
            GinIndex(fields=("words",), name="service_words"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="service_status_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Location(Record):
    """A place where help can be had (Dutch: locatie).

    When `is_confidential` (a shelter, say) nothing that tells where it is may stand here: the
    table refuses it, and an address or anything else that belongs to it is never given out.
    """

    location_type = models.CharField(
        _("Kind of place"), max_length=10, choices=PlaceKind, default=PlaceKind.PHYSICAL
    )
    is_confidential = models.BooleanField(_("The address is secret"), default=False)
    url = site(_("Site"))
    organization = models.ForeignKey(
        Organization, models.SET_NULL, null=True, blank=True, related_name="locations"
    )
    name = say(_("Name"))
    alternate_name = say(_("Also called"))
    description = say(_("What it is"))
    transportation = say(_("How to get there"))
    latitude = figure(_("Latitude"))
    longitude = figure(_("Longitude"))
    external_identifier = say(_("Number elsewhere"))
    external_identifier_type = say(_("Kind of number elsewhere"))

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(location_type__in=PlaceKind.values), name="location_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(is_confidential=False)
                | Q(
                    latitude=None, longitude=None, url="", alternate_name="", description="",
                    transportation="", external_identifier="", external_identifier_type="",
                ),
                name="location_secret_tells_nothing",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.name


class ServiceAtLocation(Shelved):
    """A service at one of its places (Dutch: hulpaanbod op locatie).

    A trigger copies where that is from its location; what is confidential has nothing to copy.
    """

    service = models.ForeignKey(Service, models.CASCADE, related_name="service_at_locations")
    location = models.ForeignKey(Location, models.CASCADE, related_name="services_here")
    description = say(_("What is different here"))
    latitude = models.FloatField(null=True, editable=False)
    longitude = models.FloatField(null=True, editable=False)

    class Meta:
        indexes = (
            models.Index(fields=("shelf", "id"), name="at_location_in_order"),
            GistIndex(SPOT, name="at_location_near", condition=Q(latitude__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.service} ({self.location})"


class Taxonomy(Record):
    """A list of words to sort services by (Dutch: indeling)."""

    name = say(_("Name"), required=True)
    description = say(_("What it is"), required=True)
    uri = site(_("Permanent address"))
    version = say(_("Version"))

    def __str__(self) -> str:
        return self.name


class TaxonomyTerm(Record):
    """One word of such a list (Dutch: trefwoord)."""

    code = say(_("Code"))
    name = say(_("Name"), required=True)
    description = say(_("What it means"), required=True)
    parent = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="narrower",
        verbose_name=_("Part of"),
    )  # fmt: skip
    taxonomy_name = say(_("Name of the list"))
    language = say(_("Language"))
    taxonomy = models.ForeignKey(
        Taxonomy, models.CASCADE, null=True, blank=True, related_name="terms",
        verbose_name=_("List"),
    )  # fmt: skip
    term_uri = site(_("Permanent address"))

    def __str__(self) -> str:
        return self.name


class Unit(Record):
    """In what capacity is counted: beds, places, hours (Dutch: eenheid)."""

    name = say(_("Name"), required=True)
    scheme = say(_("Scheme"))
    identifier = say(_("Identifier"))
    uri = site(_("Permanent address"))

    def __str__(self) -> str:
        return self.name
