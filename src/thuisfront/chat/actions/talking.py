"""Beginning a chat and saying something in it: once, at one place, in one order."""

import json
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from thuisfront.chat import queries, tasks
from thuisfront.chat.enums import ChatState, LineKind
from thuisfront.chat.models import Chat, ChatLine
from thuisfront.core.access import limits
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, sealing
from thuisfront.core.base.models import key_at
from thuisfront.core.organizations.models import Organization
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.public import Author

KIND = "chat.chat"
STARTING = limits.Limit("start chat", per_address=10, in_total=240, seconds=3600)
SAYING = limits.Limit("say in chat", per_address=40, in_total=20_000, seconds=60)
SEEN_EVERY = 10  # seconds


class ClosedError(Exception):
    """Nobody answers at this hour."""


class FullError(Exception):
    """So many wait that who comes now would wait in vain."""


class OverError(Exception):
    """The chat has ended."""


class PausedError(Exception):
    """The adviser paused the chat: the visitor waits a little."""


@dataclass(frozen=True)
class Started:
    """What somebody sends who begins."""

    token: str
    age: str
    text: str = ""
    client_token: str = ""


def start_chat(*, started: Started, at: datetime) -> Chat:
    """Begin a chat that waits; the same token begins no second one.

    Ask as the holder of `queries.mark_of_token(started.token)`.

    :raises ClosedError: outside the hours
    :raises FullError: when too many wait
    """
    mark = queries.mark_of_token(started.token)
    known = queries.chat_of_holder(mark)
    if known:
        return known
    room = queries.room(at)
    if not room.is_open:
        raise ClosedError
    if room.is_full:
        raise FullError
    try:
        with transaction.atomic():
            return store_chat(started=started, mark=mark, at=at)
    except IntegrityError:  # the same token, at the same time
        return Chat.objects.get(mark=mark)


def store_chat(*, started: Started, mark: bytes, at: datetime) -> Chat:
    """Store a chat that waits, whether it is open or not."""
    chat = Chat(
        id=key_at(clock.whole_hour(at)), organization=Organization.objects.get(is_centre=True),
        mark=mark, age=started.age, began_at=at, seen_at=at, said_at=at,
    )  # fmt: skip
    key, row = keys.new_key(KIND, chat.pk)
    place = queries.place_of(chat, "sealed_token")
    chat.sealed_token = sealing.seal(key, started.token.encode(), place)
    chat.save(force_insert=True)
    keys.keep(row)
    audit.record("chat.chat.started", at=clock.whole_hour(at), by=audit.ASKER, target=chat)
    if started.text:
        add_line(chat, key, text=started.text, client_token=started.client_token, at=at)
        chat.save(update_fields=("last_place", "said_at"))
    tasks.tell_change(chat)
    return chat


@transaction.atomic
def say(
    *, chat: Chat, text: str, client_token: str, at: datetime, by: User | None = None
) -> int:  # fmt: skip
    """Say something and return its place; the same thing sent again keeps the place it had.

    :raises OverError: when the chat has ended, or is another's by now
    :raises PausedError: when the visitor has to wait a little
    """
    locked = Chat.objects.select_for_update().filter(pk=chat.pk).first()
    if not locked:
        raise OverError
    known = locked.lines.filter(client_token=client_token).values_list("place", flat=True).first()
    if known:
        return known
    if locked.state == ChatState.ENDED or (by and locked.taken_by_id != by.pk):
        raise OverError
    if locked.paused and not by:
        raise PausedError
    key = keys.key_of(locked.pk)
    add_line(locked, key, text=text, client_token=client_token, at=at, by=by)
    if not by:
        locked.seen_at = at
    locked.save(update_fields=("last_place", "said_at", "seen_at"))
    tasks.tell_line(locked)
    return locked.last_place


def add_line(
    chat: Chat, key: bytes, *, client_token: str, at: datetime, text: str = "",
    kind: LineKind = LineKind.WORDS, by: User | None = None,
) -> None:  # fmt: skip
    """Put a line at the next place of a chat that the caller has locked and saves."""
    chat.last_place, chat.said_at = chat.last_place + 1, at
    line = ChatLine(
        id=key_at(clock.whole_hour(at)), chat=chat, place=chat.last_place, kind=kind,
        author=Author.LINE if by else Author.ASKER, written_by=by, client_token=client_token,
        said_at=at,
    )  # fmt: skip
    place = queries.place_of(line, "sealed_body")
    line.sealed_body = sealing.seal(key, json.dumps(text).encode(), place)
    line.save(force_insert=True)


def note_seen(*, chat: Chat, at: datetime) -> None:
    """Note that the page of the visitor is there, at most every ten seconds."""
    if (at - chat.seen_at).total_seconds() >= SEEN_EVERY:
        Chat.objects.filter(pk=chat.pk).exclude(state=ChatState.ENDED).update(seen_at=at)


def sign_typing(*, chat: Chat, visitor: bool) -> None:
    """Let the other side see that somebody types; kept nowhere."""
    if chat.state == ChatState.TALKING:
        tasks.tell_typing(chat, visitor=visitor)
