"""The end of a chat: what was said becomes a contact under five words, the chat itself goes."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction

from thuisfront.chat import queries, rules, tasks
from thuisfront.chat.actions.taking import TakenError
from thuisfront.chat.enums import ChatAge, ChatState, Ending
from thuisfront.chat.models import Chat
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock
from thuisfront.core.privacy import keys
from thuisfront.helpdesk.public import (
    AgeBand,
    Asked,
    Asker,
    Channel,
    Facts,
    Said,
    ask_question,
    keep_conversation,
    mark_of_form,
    question_of_form,
    shred_question,
)

_ASKER = {
    ChatAge.FROM_12: (Asker.CHILD, AgeBand.FROM_12),
    ChatAge.FROM_16: (Asker.CHILD, AgeBand.FROM_16),
    ChatAge.YOUNG_ADULT: (Asker.YOUNG_ADULT, ""), ChatAge.OLDER: (Asker.OTHER, ""),
}  # fmt: skip


@transaction.atomic
def end_chat(*, chat: Chat, ending: Ending, at: datetime, by: User) -> Chat:
    """End a chat as its adviser.

    :raises TakenError: when it is not one's own any more
    """
    locked = queries.my_talk(by, chat.pk).select_for_update().first()
    if not locked:
        raise TakenError
    _end(locked, ending, at, by)
    audit.record("chat.chat.ended", at=at, by=by, target=locked)
    return locked


@transaction.atomic
def block_visitor(*, chat: Chat, reason: str, lasts: timedelta, at: datetime, by: User) -> Chat:
    """End a chat after abuse: this visitor cannot chat for a while; the reason is in the trail.

    :raises TakenError: when it is not one's own any more
    """
    locked = queries.my_talk(by, chat.pk).select_for_update().first()
    if not locked:
        raise TakenError
    locked.blocked_until = at + lasts
    _end(locked, Ending.BLOCKED, at, by)
    audit.record("chat.chat.blocked", at=at, by=by, target=locked, reason=reason)
    return locked


@transaction.atomic
def leave_chat(*, chat: Chat, at: datetime) -> None:
    """Stop as its visitor; what was said stays under the five words, nothing else does."""
    locked = _locked(chat)
    if not locked or locked.state == ChatState.ENDED:
        return
    _end(locked, Ending.VISITOR, at, locked.taken_by)
    audit.record("chat.chat.left", at=clock.whole_hour(at), by=audit.ASKER, target=locked)


@transaction.atomic
def leave_question(*, chat: Chat, at: datetime) -> None:
    """Wait no longer: what was written becomes a question, answered later under five words."""
    locked = _locked(chat)
    if not locked or locked.state != ChatState.WAITING:
        return
    adviser = _last_adviser(locked)
    if adviser:  # it was given back, and nobody came: the conversation as it was, to be answered
        _end(locked, Ending.VISITOR, at, adviser, waits=True)
        return
    words = "\n\n".join(one.text for one in queries.lines_after(locked, 0) if one.is_words)
    if words:
        token = queries.token_of(locked)
        with asking.as_holder(mark=mark_of_form(token)):
            receipt = ask_question(asked=_asked(locked, token, words), at=at)
        locked.contact = receipt.question.pk
    _close(locked, Ending.VISITOR, at)
    audit.record("chat.chat.left", at=clock.whole_hour(at), by=audit.ASKER, target=locked)


@transaction.atomic
def erase_chat(*, chat: Chat, token: str, at: datetime) -> None:
    """Erase everything of a chat as its visitor, also what it became."""
    locked = _locked(chat)
    if not locked:
        return
    with asking.as_holder(mark=mark_of_form(token)):
        question = question_of_form(mark_of_form(token))
        if question:
            shred_question(question=question, at=at, by=audit.ASKER, reason="asker's wish")
    hour = clock.whole_hour(at)
    audit.record("chat.chat.erased", at=hour, by=audit.ASKER, target=locked, reason="asker's wish")
    _forget(locked)


def forget_chats(*, chats: Iterable[Chat], at: datetime, reason: str = "retention") -> None:
    """Remove chats with their keys. Ask as the system."""
    for chat in chats:
        audit.record("chat.chat.erased", at=at, by=audit.SYSTEM, target=chat, reason=reason)
        _forget(chat)


@transaction.atomic
def forget_left(*, at: datetime) -> int:
    """Remove what nobody came back to and end what fell silent; return how many. Ask as the system.

    A chat in which an adviser talked becomes a contact, so nothing that was said is lost.
    """
    ripe = Chat.objects.select_for_update(skip_locked=True, of=("self",))
    left = list(ripe.filter(state=ChatState.WAITING, seen_at__lt=at - rules.LEFT))
    spoken = [chat for chat in left if chat.lines.filter(written_by__isnull=False).exists()]
    silent = ripe.filter(state=ChatState.TALKING, said_at__lt=at - rules.SILENT)
    quiet = list(silent.select_related("taken_by"))
    for chat in quiet:
        _end(chat, Ending.BROKEN, at, chat.taken_by)
        audit.record("chat.chat.ended", at=at, by=audit.SYSTEM, target=chat)
    for chat in spoken:
        _end(chat, Ending.BROKEN, at, _last_adviser(chat), waits=True)
        audit.record("chat.chat.ended", at=at, by=audit.SYSTEM, target=chat)
    forget_chats(chats=[chat for chat in left if chat not in spoken], at=at, reason="left")
    if left:
        tasks.tell_desk()
    return len(left) + len(quiet)


def _last_adviser(chat: Chat) -> User | None:
    line = chat.lines.filter(written_by__isnull=False).select_related("written_by").last()
    return line.written_by if line else None


def _locked(chat: Chat) -> Chat | None:
    found = Chat.objects.select_for_update(of=("self",)).filter(pk=chat.pk)
    return found.select_related("taken_by").first()


def _end(
    locked: Chat, ending: Ending, at: datetime, by: User | None, *, waits: bool = False
) -> None:
    """Keep what was said as a contact of who talked; without one there is nothing to keep."""
    lines = [one for one in queries.lines_after(locked, 0) if one.is_words]
    if by and lines:
        token = queries.token_of(locked)
        asked = _asked(locked, token, "", minutes=_minutes(locked, at))
        with asking.as_holder(mark=mark_of_form(token)):
            receipt = keep_conversation(asked=asked, said=_said(lines), waits=waits, at=at, by=by)
        locked.contact = receipt.question.pk
    _close(locked, ending, at)


def _close(locked: Chat, ending: Ending, at: datetime) -> None:
    locked.lines.all().delete()
    keys.shred(locked.pk)
    locked.state, locked.ending, locked.ended_at = ChatState.ENDED, ending, at
    locked.offered_to, locked.paused, locked.sealed_token = None, False, b""
    locked.save()
    tasks.tell_change(locked)


def _forget(chat: Chat) -> None:
    tasks.tell_change(chat)
    chat.lines.all().delete()
    keys.shred(chat.pk)
    chat.delete()


def _said(lines: list[queries.OpenLine]) -> list[Said]:
    """Return what was said, what one side said in a row together."""
    said: list[Said] = []
    for line in lines:
        if said and said[-1].by == line.writer:
            said[-1] = Said(f"{said[-1].text}\n\n{line.text}", said[-1].at, line.writer)
        else:
            said.append(Said(line.text, line.said_at, line.writer))
    return said


def _asked(chat: Chat, token: str, text: str, minutes: int | None = None) -> Asked:
    asker, band = _ASKER[ChatAge(chat.age)]
    facts = Facts(channel=Channel.CHAT, minutes=minutes)
    return Asked(token, asker, text, age_band=band, facts=facts)


def _minutes(chat: Chat, at: datetime) -> int:
    began = chat.taken_at or chat.began_at
    return min(600, max(1, round((at - began).total_seconds() / 60)))
