"""Consents and their voices. What is shared, with whom and why is sealed with the file's key."""

from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.consents.enums import COUNTRIES, SPEAKERS, About, Alone, Answer, How
from thuisfront.core.organizations.models import Organization


class Wording(models.Model):
    """A text as it was shown when consent was asked, for ever the same (Dutch: toestemmingstekst).

    The database checks that the hash is that of the text.
    """

    hash = models.CharField(max_length=64, primary_key=True)
    purpose = models.CharField(max_length=40)
    language = models.CharField(max_length=2)
    text = models.TextField()

    def __str__(self) -> str:
        return f"{self.purpose} {self.language} {self.hash[:8]}"


class Consent(Keyed):
    """One asking: about one person of a file, for one purpose and recipient (Dutch: toestemming).

    Asking again for the same replaces it. Times of askers are whole hours, as in their question.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=64)
    thing = models.UUIDField()
    about = models.CharField(max_length=6, choices=About)
    purpose = models.CharField(max_length=40)
    recipient_mark = models.BinaryField()
    sealed_facts = models.BinaryField()
    country = models.CharField(max_length=2, choices=COUNTRIES)
    holders = models.PositiveSmallIntegerField(default=0)
    able = models.BooleanField(default=True)
    alone = models.CharField(max_length=4, choices=Alone, blank=True)
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="+")
    form_mark = models.BinaryField(unique=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    valid_until = models.DateField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        indexes = (models.Index(fields=("thing", "purpose"), name="consent_of_thing"),)
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "thing", "about", "purpose", "recipient_mark"),
                condition=Q(replaced_at=None),
                name="consent_asked_once",
            ),
            models.CheckConstraint(
                condition=Q(about__in=About.values)
                & Q(country__in=[code for code, _ in COUNTRIES]),
                name="consent_words_known",
            ),
            models.CheckConstraint(condition=Q(holders__lte=2), name="consent_two_holders_at_most"),
            models.CheckConstraint(
                condition=Q(alone="") | Q(alone__in=Alone.values, about=About.CHILD),
                name="consent_alone_is_of_a_child",
            ),
            models.CheckConstraint(
                condition=Q(replaced_at=None) | Q(replaced_at__gte=F("asked_at")),
                name="consent_replaced_after_asking",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Voice(Keyed):
    """What one person who has to agree said, and whether they took it back (Dutch: stem).

    Nobody in `answered_by` or `withdrawn_by` is the person themselves, in the browser.
    """

    consent = models.ForeignKey(Consent, models.CASCADE, related_name="voices")
    speaker = models.CharField(max_length=14, choices=SPEAKERS)
    sealed_name = models.BinaryField(null=True, blank=True)
    answer = models.CharField(max_length=7, choices=Answer, default=Answer.ASKED)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    how = models.CharField(max_length=7, choices=How, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_how = models.CharField(max_length=7, choices=How, blank=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("consent", "speaker"), name="voice_once"),
            models.CheckConstraint(
                condition=Q(speaker__in=[code for code, _ in SPEAKERS]), name="voice_speaker_known"
            ),
            models.CheckConstraint(
                condition=Q(answer=Answer.ASKED, answered_at=None, answered_by=None, how="")
                | Q(
                    answer__in=(Answer.GIVEN, Answer.REFUSED),
                    answered_at__gte=F("asked_at"),
                    how__in=(How.BROWSER, How.MAIL),
                    answered_by=None,
                )
                | Q(
                    answer__in=(Answer.GIVEN, Answer.REFUSED),
                    answered_at__gte=F("asked_at"),
                    how__in=(How.SPEECH, How.WRITING),
                    answered_by__isnull=False,
                ),
                name="voice_answer_says_when_how_and_to_whom",
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_how="")
                | Q(
                    answer=Answer.GIVEN,
                    withdrawn_at__gte=F("answered_at"),
                    withdrawn_how=How.BROWSER,
                    withdrawn_by=None,
                )
                | Q(
                    answer=Answer.GIVEN,
                    withdrawn_at__gte=F("answered_at"),
                    withdrawn_how__in=(How.SPEECH, How.WRITING),
                    withdrawn_by__isnull=False,
                ),
                name="voice_withdrawn_only_when_given",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def stands(self) -> bool:
        """Tell whether this is a yes that was not taken back, whatever the clock says."""
        return self.answer == Answer.GIVEN and self.withdrawn_at is None

    @property
    def objects_to_it(self) -> bool:
        """Tell whether this is a no, or a yes that was taken back."""
        return self.answer == Answer.REFUSED or self.withdrawn_at is not None
