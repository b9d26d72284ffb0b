"""Chats while they last, and ready answers. What is said is sealed with the key of the chat."""

from django.db import models
from django.db.models import Q

from thuisfront.chat.enums import ChatAge, ChatState, Ending, LineKind
from thuisfront.core.accounts.models import User
from thuisfront.core.base.models import Keyed
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.public import Author

_NOBODY = Q(taken_by=None, taken_at=None)


class Chat(Keyed):
    """One conversation by typing, while it lasts (Dutch: chatgesprek).

    The mark is the fingerprint of the token of the visitor. The token itself, of which the five
    words are made, is sealed. When the chat ends its lines and its key go.
    """

    organization = models.ForeignKey(Organization, models.PROTECT, related_name="+")
    mark = models.BinaryField(unique=True)
    sealed_token = models.BinaryField()
    age = models.CharField(max_length=5, choices=ChatAge)
    state = models.CharField(max_length=7, choices=ChatState, default=ChatState.WAITING)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    said_at = models.DateTimeField()
    last_place = models.PositiveIntegerField(default=0)
    taken_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    taken_at = models.DateTimeField(null=True, blank=True)
    offered_to = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    paused = models.BooleanField(default=False)
    blocked_until = models.DateTimeField(null=True, blank=True)
    reported_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=7, choices=Ending, blank=True)
    contact = models.UUIDField(null=True, blank=True)

    class Meta:
        indexes = (
            models.Index(fields=("state", "began_at"), name="chat_by_state"),
            models.Index(fields=("said_at",), name="chat_by_last_word"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(age__in=ChatAge.values), name="chat_age_known"),
            models.CheckConstraint(
                condition=(Q(state=ChatState.WAITING) & _NOBODY)
                | Q(state=ChatState.TALKING, taken_by__isnull=False, taken_at__isnull=False)
                | Q(state=ChatState.ENDED),
                name="chat_is_taken_when_talking",
            ),
            models.CheckConstraint(
                condition=Q(state=ChatState.ENDED, ended_at__isnull=False, ending__in=Ending.values)
                | (~Q(state=ChatState.ENDED) & Q(ended_at=None, ending="", contact=None)),
                name="chat_ends_once",
            ),
            models.CheckConstraint(
                condition=Q(offered_to=None) | Q(state=ChatState.TALKING),
                name="chat_offered_while_talking",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class ChatLine(Keyed):
    """What was said or happened at one place of a chat, sealed (Dutch: regel)."""

    chat = models.ForeignKey(Chat, models.CASCADE, related_name="lines")
    place = models.PositiveIntegerField()
    kind = models.CharField(max_length=6, choices=LineKind, default=LineKind.WORDS)
    author = models.CharField(max_length=5, choices=Author)
    written_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    client_token = models.CharField(max_length=32)
    sealed_body = models.BinaryField()
    said_at = models.DateTimeField()

    class Meta:
        ordering = ("place",)
        constraints = (
            models.UniqueConstraint(fields=("chat", "place"), name="chat_line_place_once"),
            models.UniqueConstraint(fields=("chat", "client_token"), name="chat_line_said_once"),
            models.CheckConstraint(condition=Q(place__gte=1), name="chat_line_place_from_one"),
            models.CheckConstraint(
                condition=Q(author=Author.ASKER, written_by=None)
                | Q(author=Author.LINE, written_by__isnull=False),
                name="chat_line_of_the_line_has_a_writer",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)


class ReadyAnswer(Keyed):
    """A text that advisers can put in a chat (Dutch: kant-en-klaar antwoord)."""

    organization = models.ForeignKey(Organization, models.CASCADE, related_name="+")
    title = models.CharField(max_length=60)
    text = models.TextField(max_length=1000)

    class Meta:
        ordering = ("title",)
        constraints = (
            models.UniqueConstraint(fields=("organization", "title"), name="ready_answer_once"),
        )

    def __str__(self) -> str:
        return self.title
