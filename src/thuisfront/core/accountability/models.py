"""What people ask about their data, and every step in handling it. What was told is sealed."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accountability import enums
from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy.enums import Subject


def _both(*names: str) -> Q:
    """Return the condition that these columns are filled together or not at all."""
    return Q(**dict.fromkeys(names, None)) | Q(**{f"{name}__isnull": False for name in names})


class SubjectRequest(Keyed):
    """One request of a person about their own data (Dutch: verzoek).

    Its own key seals who asks, what exactly, and the text of the decision. `pickup_mark` is by
    what the person finds it with five words. Who prepared it never releases it.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_mark = models.BinaryField(unique=True)
    pickup_mark = models.BinaryField(null=True, blank=True)
    kind = models.CharField(max_length=12, choices=enums.RequestKind)
    law = models.CharField(max_length=8, choices=enums.Law, default=enums.Law.AVG)
    channel = models.CharField(max_length=8, choices=enums.Channel)
    requester = models.CharField(max_length=12, choices=enums.Requester)
    age = models.CharField(max_length=8, choices=enums.AgeGroup, blank=True)
    person_kind = models.CharField(max_length=10, choices=Subject, blank=True)
    person_key = models.UUIDField(null=True, blank=True)
    sealed_asked = models.BinaryField(null=True, blank=True)
    received_on = models.DateField()
    recorded_on = models.DateField()
    due_on = models.DateField()
    extended_on = models.DateField(null=True, blank=True)
    longer = models.CharField(max_length=8, choices=enums.Longer, blank=True)
    reminded_on = models.DateField(null=True, blank=True)
    state = models.CharField(
        max_length=10, choices=enums.RequestState, default=enums.RequestState.RECEIVED
    )
    outcome = models.CharField(max_length=8, choices=enums.Outcome, blank=True)
    reason = models.CharField(max_length=8, choices=enums.Reason, blank=True)
    sealed_decision = models.BinaryField(null=True, blank=True)
    prepared_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    prepared_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    released_at = models.DateTimeField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    proof = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ("due_on", "id")
        indexes = (
            models.Index(fields=("state", "due_on"), name="request_by_deadline"),
            models.Index(fields=("pickup_mark",), name="request_by_pickup"),
            models.Index(fields=("person_key",), name="request_by_person"),
            models.Index(fields=("closed_on",), name="request_by_closing"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(received_on__lte=F("recorded_on")), name="request_never_from_tomorrow"
            ),
            models.CheckConstraint(
                condition=Q(person_kind="", person_key=None)
                | (~Q(person_kind="") & Q(person_key__isnull=False)),
                name="request_person_by_kind_and_key",
            ),
            models.CheckConstraint(
                condition=_both("prepared_by", "prepared_at"), name="request_prepared_by_and_at"
            ),
            models.CheckConstraint(
                condition=_both("released_by", "released_at"), name="request_released_by_and_at"
            ),
            models.CheckConstraint(
                condition=~Q(released_by=F("prepared_by")), name="request_released_by_another"
            ),
            models.CheckConstraint(
                condition=Q(released_by=None) | Q(prepared_by__isnull=False),
                name="request_prepared_before_released",
            ),
            models.CheckConstraint(
                condition=Q(extended_on=None, longer="")
                | (Q(extended_on__isnull=False) & ~Q(longer="")),
                name="request_longer_says_why",
            ),
            models.CheckConstraint(
                condition=Q(state="received", prepared_by=None, released_by=None, closed_on=None)
                | Q(
                    state="prepared", prepared_by__isnull=False, released_by=None, closed_on=None,
                    outcome__in=enums.Outcome.values, sealed_decision__isnull=False,
                )
                | Q(state="released", released_by__isnull=False, closed_on__isnull=False)
                | Q(state="withdrawn", released_by=None, closed_on__isnull=False),
                name="request_state_is_what_was_done",
            ),
            models.CheckConstraint(
                condition=~Q(outcome__in=("refused", "partly")) | ~Q(reason=""),
                name="request_refused_says_why",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """Return what letters and lists call it; nobody's name, no counter."""
        return f"V-{str(self.pk)[-8:].upper()}"


class RequestStep(Keyed):
    """One step in handling a request, never changed afterwards (Dutch: processtap).

    How we know who asks is such a step: what was done, when and by whom; no copy of any document.
    """

    request = models.ForeignKey(SubjectRequest, models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=enums.StepKind)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("request", "kind"),
                condition=Q(kind__in=enums.CHECKS),
                name="step_check_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.at}"


class Package(Keyed):
    """What goes to who asked to see their data, sealed with a key of its own (Dutch: pakket).

    The database gives nobody its key before a second person released it.
    """

    request = models.OneToOneField(SubjectRequest, models.CASCADE, related_name="package")
    sealed_content = models.BinaryField()
    counts = models.JSONField(default=dict)
    left_out = models.JSONField(default=list)
    made_at = models.DateTimeField()
    expires_on = models.DateField(null=True, blank=True)
    fetched = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(fetched__lte=5), name="package_fetched_a_few_times"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Restriction(Keyed):
    """That one file is frozen: kept, and seen by nobody who works here (Dutch: bevriezing).

    Everybody may read this table: the walls of the rooms ask it. It holds no more than keys.
    """

    request = models.ForeignKey(SubjectRequest, models.CASCADE, related_name="restrictions")
    kind = models.CharField(max_length=64)
    thing = models.UUIDField()
    placed_at = models.DateTimeField()
    placed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=_both("lifted_by", "lifted_at"), name="restriction_lifted_by_and_at"
            ),
            models.UniqueConstraint(
                fields=("kind", "thing"), condition=Q(lifted_at=None), name="restriction_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.thing}"


class OwnStatement(Keyed):
    """What a person wants to stand beside a file, sealed by its key (Dutch: eigen verklaring)."""

    request = models.OneToOneField(SubjectRequest, models.CASCADE, related_name="statement")
    kind = models.CharField(max_length=64)
    thing = models.UUIDField()
    sealed_text = models.BinaryField()
    placed_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("thing",), name="statement_by_thing"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.thing}"
