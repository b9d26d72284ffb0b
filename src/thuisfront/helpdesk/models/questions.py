"""A contact with its words: question, messages, drafts, and what came by mail. Sealed."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.mailbox.enums import FileKind
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk import rules
from thuisfront.helpdesk.enums import (
    ANSWER_BY_SHORT,
    ASKER_SHORT,
    CHILDREN,
    AgeBand,
    AnswerBy,
    Asker,
    Author,
    Channel,
    ForWhom,
    Outcome,
    Region,
    Safety,
    State,
    Topic,
    Urgency,
)
from thuisfront.knowledge.public import Phase


class Question(Keyed):
    """One contact, by whatever channel, with someone who needs no name (Dutch: vraag).

    Times of the asker are whole hours and the key of the row tells no more than that.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.WEB)
    form_mark = models.BinaryField(unique=True)
    receipt_mark = models.BinaryField(unique=True)
    asker = models.CharField(max_length=20, choices=Asker)
    for_whom = models.CharField(max_length=15, choices=ForWhom, blank=True)
    age_band = models.CharField(max_length=5, choices=AgeBand, blank=True)
    region = models.CharField(max_length=6, choices=Region, blank=True)
    topics = ArrayField(models.CharField(max_length=11, choices=Topic), default=list, blank=True)
    phase = models.CharField(max_length=14, choices=Phase, blank=True)
    institution = models.ForeignKey(
        "institutions.Institution", models.SET_NULL, null=True, blank=True, related_name="+"
    )
    safety = models.CharField(max_length=7, choices=Safety, blank=True)
    outcomes = ArrayField(
        models.CharField(max_length=11, choices=Outcome), default=list, blank=True
    )
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    sealed_note = models.BinaryField(null=True, blank=True)
    follows = models.UUIDField(
        null=True, blank=True, help_text="The contact before this one, as who asked said"
    )
    answer_by = models.CharField(max_length=6, choices=AnswerBy)
    sealed_contact = models.BinaryField(null=True, blank=True)
    contact_mark = models.BinaryField(null=True, blank=True)
    urgency = models.PositiveSmallIntegerField(choices=Urgency)
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField()
    escalated_at = models.DateTimeField(null=True, blank=True)
    call_from = models.DateTimeField(null=True, blank=True)
    may_voicemail = models.BooleanField(default=False)
    last_contact_on = models.DateField()
    posted_on = models.DateField(null=True, blank=True)
    open_days = models.PositiveSmallIntegerField(default=rules.KEEP_DAYS)
    taken_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("organization", "state", "urgency", "due_at", "id"), name="inbox"),
            models.Index(fields=("contact_mark",), name="question_by_contact"),
            models.Index(
                fields=("follows",), condition=Q(follows__isnull=False), name="question_after"
            ),
            models.Index(
                fields=("due_at",),
                condition=Q(state=State.WAITING, escalated_at=None),
                name="question_to_escalate",
            ),
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
                | Q(answer_by=AnswerBy.LETTER)
                | (
                    ~Q(answer_by__in=(AnswerBy.CODE, AnswerBy.LETTER))
                    & Q(sealed_contact__isnull=False)
                ),
                name="question_contact_only_when_asked",
            ),
            models.CheckConstraint(
                condition=Q(posted_on=None) | Q(answer_by=AnswerBy.LETTER, sealed_contact=None),
                name="question_posted_without_an_address",
            ),
            models.CheckConstraint(
                condition=Q(call_from=None) | Q(call_from__lt=F("due_at")),
                name="question_called_before_it_is_late",
            ),
            models.CheckConstraint(
                condition=Q(answer_by=AnswerBy.PHONE) | Q(call_from=None, may_voicemail=False),
                name="question_called_when_asked",
            ),
            models.CheckConstraint(
                condition=Q(open_days__gte=1, open_days__lte=rules.KEEP_DAYS),
                name="question_open_no_longer_than_kept",
            ),
            models.CheckConstraint(
                condition=Q(contact_mark=None) | Q(sealed_contact__isnull=False),
                name="question_mark_only_with_contact",
            ),
            models.CheckConstraint(
                condition=Q(age_band="") | Q(asker=Asker.CHILD) | Q(for_whom__in=CHILDREN),
                name="question_age_of_a_child",
            ),
            models.CheckConstraint(
                condition=Q(channel__in=Channel.values), name="question_channel_known"
            ),
            models.CheckConstraint(
                condition=Q(topics__contained_by=Topic.values)
                & Q(outcomes__contained_by=Outcome.values),
                name="question_topics_known",
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
    def waits(self) -> bool:
        """Tell whether somebody waits for an answer."""
        return self.state == State.WAITING

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


class MailThread(models.Model):
    """What a conversation by mail needs besides its words (Dutch: mailwisseling).

    The mark is of the token in the Message-ID of our mails: a reply is found by it. The five
    words are here, sealed, only until they were mailed.
    """

    question = models.OneToOneField(
        Question, models.CASCADE, primary_key=True, related_name="mail_thread"
    )
    mark = models.BinaryField(unique=True)
    language = models.CharField(max_length=2, default="nl")
    sealed_words = models.BinaryField(null=True, blank=True)
    more = models.PositiveIntegerField(default=0)
    bounced_on = models.DateField(null=True, blank=True)
    aside_on = models.DateField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(
                fields=("aside_on",), condition=Q(aside_on__isnull=False), name="mail_aside_by_day"
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class Attachment(Keyed):
    """A file that came along with a mail, sealed (Dutch: bijlage)."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="attachments")
    message = models.ForeignKey(Message, models.CASCADE, related_name="attachments")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=4, choices=FileKind)
    size = models.PositiveIntegerField()
    sealed_name = models.BinaryField()
    sealed_content = models.BinaryField()

    class Meta:
        ordering = ("place",)
        constraints = (
            models.UniqueConstraint(fields=("message", "place"), name="attachment_place_once"),
            models.CheckConstraint(
                condition=Q(kind__in=FileKind.values), name="attachment_kind_known"
            ),
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
