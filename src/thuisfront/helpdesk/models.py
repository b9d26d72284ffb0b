"""Questions, messages and drafts. Everything an asker wrote is sealed with the question's key."""

from django.db import models
from django.db.models import Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.consents.models import Wording
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.enums import (
    ANSWER_BY_SHORT,
    ASKER_SHORT,
    AgeBand,
    AnswerBy,
    Asker,
    Author,
    State,
    Urgency,
)


class Question(Keyed):
    """One conversation with someone without a name (Dutch: vraag).

    Times of the asker are whole hours and the key of the row tells no more than that.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    form_mark = models.BinaryField(unique=True)
    receipt_mark = models.BinaryField(unique=True)
    asker = models.CharField(max_length=20, choices=Asker)
    age_band = models.CharField(max_length=5, choices=AgeBand, blank=True)
    answer_by = models.CharField(max_length=5, choices=AnswerBy)
    sealed_contact = models.BinaryField(null=True, blank=True)
    contact_mark = models.BinaryField(null=True, blank=True)
    urgency = models.PositiveSmallIntegerField(choices=Urgency)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    last_contact_on = models.DateField()
    taken_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("organization", "state", "urgency", "due_at", "id"), name="inbox"),
            models.Index(fields=("contact_mark",), name="question_by_contact"),
            models.Index(fields=("last_contact_on",), name="question_by_last_contact"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(taken_by=None, taken_at=None)
                | Q(taken_by__isnull=False, taken_at__isnull=False),
                name="question_taken_by_and_at",
            ),
            models.CheckConstraint(
                condition=Q(answer_by=AnswerBy.CODE, sealed_contact=None)
                | (~Q(answer_by=AnswerBy.CODE) & Q(sealed_contact__isnull=False)),
                name="question_contact_only_when_asked",
            ),
            models.CheckConstraint(
                condition=Q(contact_mark=None) | Q(sealed_contact__isnull=False),
                name="question_mark_only_with_contact",
            ),
            models.CheckConstraint(
                condition=Q(age_band="") | Q(asker=Asker.CHILD), name="question_age_of_child_only"
            ),
            models.CheckConstraint(
                condition=Q(state__in=State.values), name="question_state_known"
            ),
            models.CheckConstraint(
                condition=Q(urgency__in=Urgency.values), name="question_urgency_known"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)

    @property
    def asker_short(self) -> str:
        """Return who asks, in a few words."""
        return str(ASKER_SHORT[Asker(self.asker)])

    @property
    def answer_by_short(self) -> str:
        """Return how to answer, in a few words."""
        return str(ANSWER_BY_SHORT[AnswerBy(self.answer_by)])


class Message(Keyed):
    """One thing said in a conversation, sealed (Dutch: bericht)."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="messages")
    author = models.CharField(max_length=5, choices=Author)
    written_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    form_mark = models.BinaryField(unique=True, null=True, blank=True)
    sealed_body = models.BinaryField()
    sent_at = models.DateTimeField()
    place = models.PositiveIntegerField()

    class Meta:
        ordering = ("place",)
        constraints = (
            models.CheckConstraint(
                condition=Q(author=Author.ASKER, written_by=None)
                | Q(author=Author.LINE, written_by__isnull=False),
                name="message_line_has_a_writer",
            ),
            models.UniqueConstraint(fields=("question", "place"), name="message_place_once"),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Draft(Keyed):
    """An answer that is not sent yet, sealed (Dutch: concept)."""

    question = models.OneToOneField(Question, models.CASCADE, related_name="draft")
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    sealed_body = models.BinaryField()
    saved_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)


class Retelling(Keyed):
    """A letter in the making: a question told in other words, with an answer (Dutch: navertelling).

    It is sealed with a key of its own: who judges it does not get the words of the question.
    Once it is on the site it is gone here.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    question = models.OneToOneField(Question, models.CASCADE, related_name="retelling")
    sealed_body = models.BinaryField()
    written_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return str(self.pk)


class PublishedLetter(models.Model):
    """That the holder of five words may take a letter away (Dutch: terugtrekrecht).

    The mark follows from the words and a key outside the database; it names no question, and no
    moment. Only the system reads it.
    """

    mark = models.BinaryField(primary_key=True)
    letter = models.UUIDField(unique=True)
    wording = models.ForeignKey(Wording, models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.letter)


class Card(Keyed):
    """A question card on paper that did not come back yet (Dutch: vraagkaart).

    The number is on the part that is sent in; the five words are on the part that who asks keeps,
    and sealed here until then. When it comes back the row goes, and a question is there.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    number_mark = models.BinaryField(unique=True)
    wrapped_words = models.BinaryField()
    printed_on = models.DateField()

    class Meta:
        indexes = (models.Index(fields=("printed_on",), name="card_by_day"),)

    def __str__(self) -> str:
        return str(self.pk)
