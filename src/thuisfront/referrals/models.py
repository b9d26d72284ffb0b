"""Referrals and what happened to them. What is told about people is sealed with a key of each."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thuisfront.core.access.models import Partner
from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.referrals.enums import (
    Asker,
    Field,
    Happening,
    Kind,
    Outcome,
    Refusal,
    Side,
    State,
    Task,
)

_WAS_ACCEPTED = (
    State.ACCEPTED, State.IN_PROGRESS, State.ON_HOLD, State.COMPLETED, State.FAILED,
)  # fmt: skip


class Referral(Keyed):
    """One request to one service (Dutch: verwijzing).

    `question` is the contact it came from, without a foreign key: that room lies above this one.
    The link and the code of the receiver follow from `nonce` and a key outside the database. Who
    asked it themselves holds the five words of `receipt_mark`; then nobody made it, and nobody
    looks after it until a colleague takes it.
    `provider` is who offered the service when it was chosen, wherever the service goes later.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_token = models.CharField(max_length=32, unique=True)
    kind = models.CharField(max_length=4, choices=Kind, default=Kind.HELP)
    asked_by = models.CharField(max_length=6, choices=Asker, default=Asker.LINE)
    receipt_mark = models.BinaryField(null=True, blank=True, unique=True)
    state = models.CharField(max_length=16, choices=State, default=State.DRAFT)
    service = models.ForeignKey(
        "directory.Service", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    service_name = models.TextField(blank=True)
    offered_by = models.TextField(blank=True)
    provider = models.ForeignKey(
        "directory.Organization", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    question = models.UUIDField(null=True, blank=True)
    follows = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="followed_by"
    )
    shared = ArrayField(models.CharField(max_length=9, choices=Field), default=list, blank=True)
    sealed_body = models.BinaryField()
    sealed_receiver = models.BinaryField()
    nonce = models.BinaryField(null=True, blank=True)
    link_mark = models.BinaryField(null=True, blank=True, unique=True)
    link_until = models.DateTimeField(null=True, blank=True)
    wrong_codes = models.PositiveSmallIntegerField(default=0)
    refusal = models.CharField(max_length=7, choices=Refusal, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    owner = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    silent_at = models.DateTimeField(null=True, blank=True)
    task = models.CharField(max_length=7, choices=Task, blank=True)
    task_on = models.DateField(null=True, blank=True)
    keep_until = models.DateField()

    class Meta:
        ordering = ("-changed_at", "-id")
        indexes = (
            models.Index(fields=("organization", "state", "-changed_at"), name="referral_list"),
            models.Index(fields=("owner", "state"), name="referral_own"),
            models.Index(fields=("provider", "state"), name="referral_inbox"),
            models.Index(
                fields=("question",), condition=Q(question__isnull=False), name="referral_contact"
            ),
            models.Index(
                fields=("sent_at",),
                condition=Q(state=State.REQUESTED, silent_at=None),
                name="referral_silence",
            ),
            models.Index(fields=("keep_until",), name="referral_keep_until"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(state__in=State.values) & Q(kind__in=Kind.values),
                name="referral_words_known",
            ),
            models.CheckConstraint(
                condition=Q(shared__contained_by=Field.values), name="referral_shared_known"
            ),
            models.CheckConstraint(
                condition=Q(kind=Kind.HELP) | Q(shared=[]), name="referral_room_tells_nobody"
            ),
            models.CheckConstraint(
                condition=Q(state__in=(State.DRAFT, State.ERROR))
                | Q(sent_at__isnull=False, nonce__isnull=False, link_mark__isnull=False),
                name="referral_sent_with_a_link",
            ),
            models.CheckConstraint(
                condition=Q(state=State.REJECTED, refusal__in=Refusal.values)
                | (~Q(state=State.REJECTED) & Q(refusal="")),
                name="referral_rejected_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=_WAS_ACCEPTED) | Q(accepted_at__isnull=False),
                name="referral_accepted_at",
            ),
            models.CheckConstraint(
                condition=Q(outcome="")
                | Q(
                    outcome__in=Outcome.values, accepted_at__isnull=False,
                    state__in=(State.COMPLETED, State.FAILED, State.CANCELLED),
                ),
                name="referral_outcome_after_accepting",
            ),
            models.CheckConstraint(
                condition=~Q(outcome="")
                | ~Q(state__in=(State.COMPLETED, State.FAILED, State.CANCELLED))
                | Q(state=State.CANCELLED, accepted_at=None),
                name="referral_closed_with_an_outcome",
            ),
            models.CheckConstraint(
                condition=Q(task="", task_on=None)
                | Q(task__in=Task.values, task_on__isnull=False),
                name="referral_task_has_a_day",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None) | Q(answered_at__gte=F("sent_at")),
                name="referral_answered_after_sending",
            ),
            models.CheckConstraint(
                condition=Q(asked_by=Asker.LINE, made_by__isnull=False, owner__isnull=False)
                | Q(
                    asked_by__in=(Asker.PARENT, Asker.YOUNG), made_by=None, kind=Kind.HELP,
                    receipt_mark__isnull=False,
                ),
                name="referral_made_by_a_colleague_or_by_who_asks",
            ),
            models.CheckConstraint(
                condition=Q(follows=None) | ~Q(follows=F("id")), name="referral_follows_another"
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def is_own(self) -> bool:
        """Tell whether a family asked this itself."""
        return self.asked_by != Asker.LINE

    @property
    def number(self) -> str:
        """Return what people call this referral by: the end of its key, which no clock is in."""
        return str(self.pk)[-8:].upper()


class Event(Keyed):
    """What happened to a referral; added once, never changed (Dutch: gebeurtenis).

    What was written is sealed with the key of the referral. Nobody in `by` is the receiver, or
    the system; with `phoned` a colleague wrote down what the organization said on the phone.
    """

    referral = models.ForeignKey(Referral, models.CASCADE, related_name="events")
    form_token = models.CharField(max_length=32)
    what = models.CharField(max_length=8, choices=Happening)
    side = models.CharField(max_length=8, choices=Side)
    state = models.CharField(max_length=16, choices=State)
    sealed_text = models.BinaryField(null=True, blank=True)
    phoned = models.BooleanField(default=False)
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=("referral", "form_token"), name="event_once_per_form"),
            models.CheckConstraint(
                condition=Q(what__in=Happening.values)
                & Q(side__in=Side.values)
                & Q(state__in=State.values),
                name="event_words_known",
            ),
            models.CheckConstraint(
                condition=Q(side=Side.SENDER, by__isnull=False, phoned=False)
                | Q(side=Side.RECEIVER, by__isnull=False, phoned=True)
                | (~Q(side=Side.SENDER) & Q(by=None, phoned=False)),
                name="event_of_the_sender_has_a_name",
            ),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.pk}"


class Correspondent(Keyed):
    """An account that answers for an organization of the directory (Dutch: contactpersoon)."""

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    provider = models.ForeignKey("directory.Organization", models.CASCADE, related_name="+")
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    ended_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("made_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("provider", "user"), condition=Q(ended_at=None),
                name="correspondent_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__gte=F("made_at")),
                name="correspondent_ends_after_it_began",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return str(self.pk)


class PartnerSystem(Keyed):
    """A program that answers for an organization of the directory (Dutch: systeem van een partner).

    Its secret, its end and when it was last used stand with the partner of the API.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    provider = models.ForeignKey("directory.Organization", models.CASCADE, related_name="+")
    partner = models.OneToOneField(Partner, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("-id",)
        indexes = (models.Index(fields=("provider",), name="partner_system_of"),)

    def __str__(self) -> str:
        return str(self.pk)
