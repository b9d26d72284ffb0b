"""Chats for tests, made through the acts themselves."""

from datetime import datetime, time
from typing import Any

from tests.helpdesk.factories import AT, token
from thuisfront.chat import queries
from thuisfront.chat.actions import taking, talking
from thuisfront.chat.models import Chat
from thuisfront.core.access import asking
from thuisfront.core.accounts.models import User
from thuisfront.core.organizations.models import OpeningTime, Organization

SECRET = "Mijn zebrastreepje zit vast"


def open_chat(centre: Organization) -> None:
    """Let somebody answer in the chat, every day, day and night."""
    OpeningTime.objects.bulk_create(
        OpeningTime(
            organization=centre, line="chat", weekday=day, opens=time(0), closes=time(0)
        )
        for day in range(7)
    )  # fmt: skip


def begin(text: str = SECRET, *, secret: str = "", at: datetime = AT, **more: Any) -> Chat:
    """Begin a chat as a teenager."""
    given = secret or token()
    values = {"token": given, "age": "12-15", "text": text, "client_token": token(), **more}
    with asking.as_holder(mark=queries.mark_of_token(given)):
        return talking.start_chat(started=talking.Started(**values), at=at)


def taken(by: User, text: str = SECRET, **more: Any) -> Chat:
    """Return a chat in which somebody talks."""
    chat = begin(text, **more)
    taking.take_chat(chat=chat, at=AT, by=by)
    chat.refresh_from_db()
    return chat


def say(chat: Chat, text: str, by: User | None = None, client: str = "", **more: Any) -> int:
    """Say something."""
    values: dict[str, Any] = {"at": AT, "client_token": client or token(), **more}
    return talking.say(chat=chat, text=text, by=by, **values)


def said(chat: Chat) -> list[str]:
    """Return the words of a chat, in order."""
    return [line.text for line in queries.lines_after(chat, 0) if line.is_words]
