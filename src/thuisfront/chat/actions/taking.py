"""Taking a chat, giving it back, passing it to a colleague, pausing it, telling a senior."""

from datetime import datetime

from django.db import transaction

from thuisfront.chat import queries, rules, tasks
from thuisfront.chat.actions.talking import add_line
from thuisfront.chat.enums import ChatState, LineKind
from thuisfront.chat.models import Chat
from thuisfront.core.access import asking
from thuisfront.core.access.permissions import Permission
from thuisfront.core.access.queries import colleagues_who_may
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.privacy import keys
from thuisfront.core.ui.forms import new_token


class TakenError(Exception):
    """A colleague was first, or the visitor is gone."""


class TooManyChatsError(Exception):
    """Somebody talks in as many chats as one can."""


@transaction.atomic
def take_chat(*, chat: Chat, at: datetime, by: User) -> None:
    """Take a chat that waits; taking it twice is taking it once.

    :raises TakenError: when a colleague was first
    :raises TooManyChatsError: when this would be one too many
    """
    locked = Chat.objects.select_for_update().filter(pk=chat.pk).first()
    if locked and locked.state == ChatState.TALKING and locked.taken_by_id == by.pk:
        return
    if not locked or locked.state != ChatState.WAITING:
        raise TakenError
    _refuse_too_many(by)
    passed = locked.lines.filter(kind=LineKind.BACK).exists()
    _talk(locked, at, by, LineKind.PASSED if passed else LineKind.CAME)
    audit.record("chat.chat.taken", at=at, by=by, target=locked)


@transaction.atomic
def give_back_chat(*, chat: Chat, at: datetime, by: User) -> None:
    """Put a chat back in the waiting room, where it keeps its place in the row."""
    locked = _mine(chat, by)
    _note(locked, at, by, LineKind.BACK)
    locked.state, locked.taken_by, locked.taken_at = ChatState.WAITING, None, None
    locked.offered_to, locked.paused, locked.seen_at = None, False, at
    audit.record("chat.chat.given-back", at=at, by=by, target=locked)
    locked.save()
    tasks.tell_change(locked)


@transaction.atomic
def offer_chat(*, chat: Chat, to: User | None, at: datetime, by: User) -> None:
    """Ask a colleague to go on with a chat; nobody: ask no longer."""
    locked = _mine(chat, by)
    locked.offered_to = to
    locked.save(update_fields=("offered_to",))
    if to:
        audit.record("chat.chat.offered", at=at, by=by, target=locked)
    tasks.tell_change(locked)


@transaction.atomic
def accept_chat(*, chat: Chat, at: datetime, by: User) -> None:
    """Go on with the chat of a colleague who asked for it.

    :raises TakenError: when the colleague does not ask it any more
    :raises TooManyChatsError: when this would be one too many
    """
    locked = _offered(chat, by)
    _refuse_too_many(by)
    _talk(locked, at, by, LineKind.PASSED)
    audit.record("chat.chat.accepted", at=at, by=by, target=locked)


@transaction.atomic
def decline_chat(*, chat: Chat, at: datetime, by: User) -> None:
    """Say that one cannot go on with the chat of a colleague.

    :raises TakenError: when the colleague does not ask it any more
    """
    locked = _offered(chat, by)
    audit.record("chat.chat.declined", at=at, by=by, target=locked)
    tasks.tell_change(locked)
    locked.offered_to = None
    with asking.as_holder(mark=bytes(locked.mark)):  # from then on it is not for who declines
        locked.save(update_fields=("offered_to",))


@transaction.atomic
def pause_chat(*, chat: Chat, paused: bool, at: datetime, by: User) -> None:
    """Let the visitor write nothing for a while, or go on."""
    locked = _mine(chat, by)
    if locked.paused == paused:
        return
    locked.paused = paused
    locked.save(update_fields=("paused",))
    act = "chat.chat.paused" if paused else "chat.chat.resumed"
    audit.record(act, at=at, by=by, target=locked)
    tasks.tell_change(locked)


@transaction.atomic
def report_chat(*, chat: Chat, reason: str, at: datetime, by: User) -> None:
    """Ask who leads the line to look along, once; the reason stays in the trail."""
    locked = _mine(chat, by)
    audit.record("chat.chat.reported", at=at, by=by, target=locked, reason=reason)
    if not locked.reported_at:
        for user in colleagues_who_may(Permission.HELPDESK_SUPERVISE):
            tasks.tell_senior(to=user)
    locked.reported_at = at
    locked.save(update_fields=("reported_at",))
    tasks.tell_change(locked)


def _mine(chat: Chat, by: User) -> Chat:
    locked = queries.my_talk(by, chat.pk).select_for_update().first()
    if not locked:
        raise TakenError
    return locked


def _offered(chat: Chat, by: User) -> Chat:
    found = Chat.objects.select_for_update().filter(pk=chat.pk, offered_to=by)
    locked = found.filter(state=ChatState.TALKING).first()
    if not locked:
        raise TakenError
    return locked


def _talk(locked: Chat, at: datetime, by: User, kind: LineKind) -> None:
    _note(locked, at, by, kind)
    locked.state, locked.taken_by, locked.taken_at = ChatState.TALKING, by, locked.taken_at or at
    locked.offered_to = None
    locked.save()
    tasks.tell_change(locked)


def _note(locked: Chat, at: datetime, by: User, kind: LineKind) -> None:
    """Say at the next place what happened."""
    add_line(locked, keys.key_of(locked.pk), kind=kind, client_token=new_token(), at=at, by=by)


def _refuse_too_many(by: User) -> None:
    User.objects.select_for_update().get(pk=by.pk)  # one at a time
    if len(queries.mine(by)) >= rules.SIDE_BY_SIDE:
        raise TooManyChatsError
