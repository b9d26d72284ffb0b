"""Institutions and what visitors need to know of them, each with the source it was read at."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.base.models import Dated
from thuisfront.core.ui.models import Picture
from thuisfront.institutions.enums import (
    Country,
    DetailTopic,
    Drawing,
    InviteState,
    Kind,
    Population,
    RuleTopic,
    Task,
    VisitKind,
)


class Sourced(models.Model):
    """Where a fact was read, when, and whether that was at the source itself."""

    source_title = models.CharField(_("Source"), max_length=200)
    source_url = models.URLField(_("Address of the source"), blank=True)
    checked_on = models.DateField(_("Looked at on"))
    is_verified = models.BooleanField(_("Checked at the source"), default=False)

    class Meta:
        abstract = True


class Institution(Sourced, Dated):
    """A place where parents are detained (Dutch: inrichting)."""

    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField(max_length=120)
    sort_name = models.CharField(max_length=120)
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, choices=Country)
    kind = models.CharField(max_length=15, choices=Kind)
    population = models.CharField(max_length=10, choices=Population)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("sort_name",)
        constraints = (
            models.CheckConstraint(
                condition=Q(country__in=Country.values), name="institution_country_known"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=Kind.values), name="institution_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(population__in=Population.values), name="institution_population_known"
            ),
        )

    def __str__(self) -> str:
        return self.name


class Unit(Sourced, Dated):
    """A part of an institution with rules or people of its own (Dutch: afdeling)."""

    institution = models.ForeignKey(Institution, models.CASCADE, related_name="units")
    name = models.CharField(_("Name"), max_length=80)
    note = models.CharField(_("Good to know"), max_length=300, blank=True)

    class Meta:
        ordering = ("name",)
        constraints = (models.UniqueConstraint(fields=("institution", "name"), name="unit_once"),)

    def __str__(self) -> str:
        return f"{self.institution}: {self.name}"


AT_ONE_PLACE = models.CheckConstraint(
    condition=Q(institution=None) & (Q(country="") ^ Q(kind=""))
    | Q(institution__isnull=False, country="", kind=""),
    name="%(class)s_at_one_place",
)


class Placed(Sourced, Dated):
    """Something that holds in a country, for a kind of institution, or in one of them.

    `code` and `loaded_hash` are of what came from a file: as long as nobody changed it, a new file
    may renew it.
    """

    country = models.CharField(_("Country"), max_length=2, choices=Country, blank=True)
    kind = models.CharField(_("Kind of institution"), max_length=15, choices=Kind, blank=True)
    institution = models.ForeignKey(
        Institution, models.CASCADE, null=True, blank=True, verbose_name=_("Institution")
    )
    code = models.SlugField(max_length=80, unique=True, null=True, blank=True, editable=False)
    loaded_hash = models.CharField(max_length=64, blank=True, editable=False)

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (AT_ONE_PLACE,)


class VisitRule(Placed):
    """One rule for visits with children, as one source has it (Dutch: bezoekregel).

    `number` is in years, minutes or people, as `about` says; without one the rule is words only.
    """

    unit = models.ForeignKey(
        Unit, models.CASCADE, null=True, blank=True, verbose_name=_("Unit"), related_name="rules"
    )
    visit = models.CharField(_("Kind of visit"), max_length=12, choices=VisitKind)
    about = models.CharField(_("What it is about"), max_length=14, choices=RuleTopic)
    number = models.PositiveSmallIntegerField(_("Number"), null=True, blank=True)
    text = models.CharField(_("In our own words"), max_length=400)
    source_date = models.CharField(_("Date of the source"), max_length=10, blank=True)
    valid_from = models.DateField(_("Holds from"), null=True, blank=True)
    valid_until = models.DateField(_("Holds until and with"), null=True, blank=True)

    class Meta(Placed.Meta):
        ordering = ("about", "id")
        constraints = (
            AT_ONE_PLACE,
            models.CheckConstraint(
                condition=Q(unit=None) | Q(institution__isnull=False), name="rule_of_a_units_place"
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_until=None)
                | Q(valid_until__gte=F("valid_from")),
                name="rule_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(about__in=RuleTopic.values), name="rule_topic_known"
            ),
            models.CheckConstraint(
                condition=Q(visit__in=VisitKind.values), name="rule_visit_known"
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.text


class ContactPoint(Placed):
    """Who helps with what in an institution; never a person's own name (Dutch: contactpunt)."""

    task = models.CharField(_("Helps with"), max_length=10, choices=Task)
    name = models.CharField(_("Who"), max_length=120)
    text = models.CharField(_("How and when to reach them"), max_length=400)
    phone = models.CharField(_("Phone"), max_length=30, blank=True)
    url = models.URLField(_("Address of the site"), blank=True)

    class Meta(Placed.Meta):
        ordering = ("task", "id")

    def __str__(self) -> str:
        return self.name


class Detail(Placed):
    """Good to know before a visit: travel, access, for children (Dutch: bijzonderheid)."""

    topic = models.CharField(_("About"), max_length=10, choices=DetailTopic)
    text = models.CharField(_("In our own words"), max_length=400)

    class Meta(Placed.Meta):
        ordering = ("topic", "id")

    def __str__(self) -> str:
        return self.text


class RouteStep(Placed):
    """One step of the way in, as a child meets it (Dutch: bezoekstap).

    An institution with steps of its own shows those; others show the steps of their country.
    """

    place = models.PositiveSmallIntegerField(_("Which step"))
    title = models.CharField(_("Title"), max_length=80)
    text = models.CharField(_("What happens"), max_length=400)
    drawing = models.CharField(_("Drawing"), max_length=10, choices=Drawing, default=Drawing.DOOR)
    photo = models.ForeignKey(
        Picture,
        models.SET_NULL,
        null=True,
        blank=True,
        verbose_name=_("Photo instead of the drawing"),
        help_text=_("No people in it whom one could recognize."),
        related_name="+",
    )

    class Meta(Placed.Meta):
        ordering = ("place", "id")
        constraints = (
            AT_ONE_PLACE,
            models.UniqueConstraint(
                fields=("country", "kind", "institution", "place"),
                nulls_distinct=False,
                name="step_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.place}. {self.title}"

    def clean(self) -> None:
        """Ask for words beside a photo."""
        super().clean()
        if self.photo and not self.photo.description.strip():
            said = _("Say in the description of this photo what can be seen on it, then choose it.")
            raise ValidationError({"photo": said})


class RouteInvite(Dated):
    """What an institution tells of its own way in, with five words instead of an account.

    `steps` holds what was typed there, as a list of title, text and drawing; nothing of it is
    public before an editor places it (Dutch: invulverzoek).
    """

    institution = models.OneToOneField(Institution, models.CASCADE, related_name="invite")
    receipt_mark = models.BinaryField(unique=True)
    state = models.CharField(max_length=10, choices=InviteState, default=InviteState.ASKED)
    steps = models.JSONField(default=list)
    remark = models.CharField(max_length=300, blank=True)
    sent_in_at = models.DateTimeField(null=True)
    valid_until = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=InviteState.values), name="invite_state_known"
            ),
            models.CheckConstraint(
                condition=Q(state=InviteState.ASKED) | Q(sent_in_at__isnull=False),
                name="invite_sent_in_has_a_moment",
            ),
        )

    def __str__(self) -> str:
        return str(self.institution)
