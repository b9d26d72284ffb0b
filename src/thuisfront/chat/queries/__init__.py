"""Every read of the chat: by the mark of the visitor, or by who of the line asks."""

import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Min, Q, QuerySet

from thuisfront.chat import access, rules
from thuisfront.chat.enums import KINDS_IN_WORDS, ChatState, LineKind
from thuisfront.chat.models import Chat, ChatLine
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.base import sealing
from thuisfront.core.organizations.queries import Centre, centre
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.public import Author, Channel, Lane, is_heavy, questions_for


@dataclass(frozen=True)
class OpenLine:
    """A line as both sides see it."""

    place: int
    author: Author
    kind: LineKind
    text: str
    said_at: datetime
    client_token: str
    writer: User | None = None

    @property
    def is_words(self) -> bool:
        """Tell whether somebody said this; else it happened."""
        return self.kind == LineKind.WORDS


@dataclass(frozen=True)
class Room:
    """How the waiting room is at this moment: whether it is open, and how many wait."""

    is_open: bool
    waiting: int

    @property
    def is_full(self) -> bool:
        """Tell whether nobody can be added now."""
        return self.waiting >= rules.MOST_WAITING


def mark_of_token(token: str) -> bytes:
    """Return by what a chat is found when its visitor shows the token."""
    return sealing.fingerprint("chat", token)


def chat_of_holder(mark: bytes) -> Chat | None:
    """Return the chat of a visitor; ask as the holder of the mark."""
    return Chat.objects.filter(mark=mark).first()


def waiting_number(at: datetime, *, before: Chat | None = None) -> int:
    """Return how many wait, or wait before this one, whose page asked lately; no more is told."""
    found = Q(state=ChatState.WAITING, seen_at__gte=at - rules.IS_THERE)
    if before:
        found &= Q(began_at__lt=before.began_at)
    with asking.as_system("chat.waiting-number"):
        return Chat.objects.filter(found).count()


def room(at: datetime, here: Centre | None = None) -> Room:
    """Return how the waiting room is."""
    return Room((here or centre()).by_chat.is_open(at), waiting_number(at))


def lines_after(chat: Chat, place: int) -> list[OpenLine]:
    """Return what was said behind a place, in order.

    :raises ShreddedError: when its words are closed to who asks
    """
    if chat.last_place <= place:
        return []
    found = list(chat.lines.filter(place__gt=place).select_related("written_by"))
    key = keys.key_of(chat.pk) if found else b""
    return [_opened(line, key) for line in found]


def token_of(chat: Chat) -> str:
    """Return the token of the visitor, of which the five words are made."""
    sealed = sealing.unseal(keys.key_of(chat.pk), chat.sealed_token, place_of(chat, "sealed_token"))
    return sealed.decode()


def chats_to_answer(user: User) -> QuerySet[Chat]:
    """Return the chats that this user may take, talks in or is asked to go on with."""
    found = Chat.objects.filter(access.answerable_by(user))
    return found.select_related("taken_by", "offered_to")


def waiting_for(user: User, at: datetime) -> list[Chat]:
    """Return the chats that wait for who may answer them, the first one first."""
    found = chats_to_answer(user).filter(state=ChatState.WAITING, seen_at__gte=at - rules.IS_THERE)
    return list(found.order_by("began_at", "pk")[: 2 * rules.MOST_WAITING])


def mine(user: User) -> list[Chat]:
    """Return the chats in which this user talks."""
    found = Chat.objects.filter(taken_by=user, state=ChatState.TALKING)
    return list(found.select_related("offered_to").order_by("taken_at", "pk"))


def my_talk(user: User, key: UUID) -> QuerySet[Chat]:
    """Return one chat in which this user talks, when it is."""
    return Chat.objects.filter(pk=key, taken_by=user, state=ChatState.TALKING)


def offered_to(user: User) -> list[Chat]:
    """Return the chats that colleagues ask this user to go on with."""
    found = chats_to_answer(user).filter(offered_to=user, state=ChatState.TALKING)
    return list(found.order_by("taken_at", "pk"))


def ended_by(user: User, since: datetime) -> list[Chat]:
    """Return the chats of this user that ended a short time ago and became a contact."""
    ended = Q(taken_by=user, state=ChatState.ENDED, ended_at__gte=since, contact__isnull=False)
    return list(Chat.objects.filter(ended).order_by("-ended_at")[:10])


def was_heavy(user: User, chat: Chat) -> bool:
    """Tell whether what a chat of this user became may stay with them."""
    contact = questions_for(user).filter(pk=chat.contact).first() if chat.contact else None
    return contact is not None and is_heavy(contact)


def chats_known_to(user: User) -> list[Chat]:
    """Return every chat that goes on, for who leads the line: without a word of it."""
    found = Chat.objects.filter(access.visible_to(user)).exclude(state=ChatState.ENDED)
    return list(found.select_related("taken_by").order_by("began_at", "pk")[:100])


def standing_for(user: User, at: datetime) -> Lane:
    """Return how many wait and talk at the lines of this user: numbers, for the board."""
    known = Chat.objects.filter(access.visible_to(user))
    waits = Q(state=ChatState.WAITING, seen_at__gte=at - rules.IS_THERE)
    found = known.aggregate(
        waiting=Count("pk", filter=waits), since=Min("began_at", filter=waits),
        talking=Count("pk", filter=Q(state=ChatState.TALKING)),
    )  # fmt: skip
    return Lane(Channel.CHAT, **found)


def first_words(chat: Chat) -> str:
    """Return what the visitor wrote before somebody came."""
    said = [one.text for one in lines_after(chat, 0)[:5] if one.author == Author.ASKER]
    return "\n".join(said)


def ticket_for(topics: list[str], *, visitor: bool, at: datetime) -> str:
    """Return a ticket for the stream."""
    ticket = rules.Ticket(tuple(topics), visitor, (at + rules.TICKET).timestamp())
    return rules.signed(ticket, rules.key_of_tickets(settings.SECRET_KEY))


def place_of(row: Chat | ChatLine, column: str) -> str:
    """Return where a sealed value belongs: table, column and row."""
    return f"{row._meta.db_table}.{column}|{row.pk}"


def _opened(line: ChatLine, key: bytes) -> OpenLine:
    kind = LineKind(line.kind)
    if kind == LineKind.WORDS:
        body = sealing.unseal(key, line.sealed_body, place_of(line, "sealed_body"))
        text = str(json.loads(body))
    else:
        text = str(KINDS_IN_WORDS[kind])
    author = Author(line.author)
    return OpenLine(
        line.place, author, kind, text, line.said_at, line.client_token, line.written_by
    )
