"""Grants on one file; partners; attempts, lock-outs and sessions; nobody's address is kept."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization


class Attempt(models.Model):
    """How often something was tried in one window; the key is a keyed hash (Dutch: poging)."""

    key = models.BinaryField(primary_key=True)
    ends_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="attempt_by_end"),)

    def __str__(self) -> str:
        return f"{self.ends_at} {self.count}"


class Lockout(models.Model):
    """Misses of one account or address, and until when it is closed (Dutch: blokkade)."""

    key = models.BinaryField(primary_key=True)
    tries = models.PositiveIntegerField(default=0)
    closed_until = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="lockout_by_end"),)

    def __str__(self) -> str:
        return f"{self.closed_until} {self.tries}"


class StaffSession(models.Model):
    """One browser that someone is signed in with; the key is a hash (Dutch: sessie)."""

    key = models.BinaryField(primary_key=True)
    user = models.ForeignKey(User, models.CASCADE, null=True, related_name="sessions")
    sealed_data = models.BinaryField()
    device = models.CharField(max_length=60, blank=True)
    started_at = models.DateTimeField()
    active_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("ends_at",), name="session_by_end"),)

    def __str__(self) -> str:
        return f"{self.device} {self.started_at}"


class SingleSignOn(models.Model):
    """Who someone is at the provider of single sign-on (Dutch: koppeling)."""

    issuer = models.CharField(max_length=200)
    subject = models.CharField(max_length=255)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("issuer", "subject"), name="single_sign_on_once"),
            models.UniqueConstraint(fields=("issuer", "user"), name="single_sign_on_one_each"),
        )

    def __str__(self) -> str:
        return f"{self.issuer} {self.user_id}"


class Scope(models.TextChoices):
    """What a program of a partner may do (Dutch: reikwijdte)."""

    HELPDESK_ASK = "helpdesk.ask", _("post questions of a form of their own, and see how it goes")
    HELPDESK_CALLS = "helpdesk.calls", _("announce telephone calls")
    REFERRALS = "referrals", _("read and answer what is sent to one organization")


class Partner(Keyed):
    """A program of another organization, or an exchange, that uses our API (Dutch: partner).

    Its secret is computed from the nonce and a key outside the database, and kept nowhere.
    """

    name = models.CharField(max_length=100)
    scopes = ArrayField(models.CharField(max_length=20, choices=Scope))
    nonce = models.BinaryField()
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(scopes__contained_by=Scope.values) & Q(scopes__len__gte=1),
                name="partner_scopes_known",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def scope_labels(self) -> list[str]:
        """Return what it may do, in words."""
        return [str(Scope(code).label) for code in self.scopes]


class Basis(models.TextChoices):
    """Why someone may see one file (Dutch: grondslag)."""

    LOOK_ALONG = "look-along", _("was asked to look along")
    TRAJECTORY = "trajectory", _("works with this family")
    REFERRAL = "referral", _("the family was referred to them")
    BREAK_GLASS = "break-glass", _("opened it in an emergency")
    QUALITY = "quality", _("drew it by lot, to see whether the work is done well")


class Verdict(models.TextChoices):
    """What a reviewer thinks of an emergency opening (Dutch: oordeel)."""

    JUSTIFIED = "justified", _("Justified")
    UNJUSTIFIED = "unjustified", _("Not justified")


class Grant(Keyed):
    """What gives one user one file for a while; written by the database only (Dutch: inzage)."""

    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=64)
    thing = models.UUIDField()
    basis = models.CharField(max_length=16, choices=Basis)
    reason = models.CharField(max_length=300)
    given_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    review_by = models.DateTimeField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    verdict = models.CharField(max_length=11, choices=Verdict, blank=True)
    remark = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-starts_at",)
        indexes = (
            models.Index(fields=("user", "kind", "ends_at"), name="grant_by_user"),
            models.Index(fields=("kind", "thing"), name="grant_by_thing"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")), name="grant_ends_after_start"
            ),
            models.CheckConstraint(
                condition=~Q(given_by=F("user")) | Q(basis=Basis.BREAK_GLASS),
                name="grant_never_by_oneself",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
                name="grant_reviewed_by_and_at",
            ),
            models.CheckConstraint(
                condition=Q(basis=Basis.BREAK_GLASS, review_by__isnull=False)
                | (~Q(basis=Basis.BREAK_GLASS) & Q(review_by=None)),
                name="grant_reviewed_when_glass_is_broken",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, verdict="")
                | Q(reviewed_at__isnull=False, verdict__in=Verdict.values),
                name="grant_reviewed_with_a_verdict",
            ),
            models.CheckConstraint(
                condition=~Q(reviewed_by=F("user")), name="grant_never_reviewed_by_oneself"
            ),
        )

    def __str__(self) -> str:
        return f"{self.user_id} {self.kind} {self.thing}"
