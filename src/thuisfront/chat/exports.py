"""A chat as the pages that are open get it: data, never markup."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.timezone import localtime

from thuisfront.chat import queries, rules
from thuisfront.chat.enums import ChatState
from thuisfront.chat.models import Chat
from thuisfront.core.accounts.models import User
from thuisfront.core.base import receipts
from thuisfront.helpdesk.public import Author, sounds_unsafe

MOST_PLACES = 10**6


def place_in(request: HttpRequest) -> int:
    """Return behind which place a page asks for lines; what makes no sense is the beginning."""
    given = request.GET.get("na") or request.POST.get("na") or ""
    return min(int(given), MOST_PLACES) if given.isdecimal() and given.isascii() else 0


def told_to_visitor(chat: Chat, token: str, *, after: int, at: datetime) -> dict[str, Any]:
    """Return what the visitor may know: the lines behind a place, and how the chat stands."""
    lines = queries.lines_after(chat, after)
    waits = chat.state == ChatState.WAITING
    return {
        **_stand(chat, lines, None),
        "ahead": queries.waiting_number(at, before=chat) if waits else 0,
        "unsafe": any(sounds_unsafe(one.text) for one in lines if one.author == Author.ASKER),
        "blocked": _clock(chat.blocked_until) if chat.blocked_until else "",
        "words": _words(chat, token, at),
    }


def told_to_line(chat: Chat, by: User, *, after: int, at: datetime) -> dict[str, Any]:
    """Return what the adviser may know: the lines, and whether the visitor's page still asks."""
    lines = queries.lines_after(chat, after)
    there = at - chat.seen_at < rules.IS_THERE
    return {**_stand(chat, lines, by), "there": there}


def line_told(line: queries.OpenLine, reader: User | None) -> dict[str, Any]:
    """Return one line for a colleague, or for the visitor: nobody.

    Its sender gets back the token with which it was sent.
    """
    own = line.writer == reader and line.is_words
    return {
        "place": line.place, "own": own, "words": line.is_words, "text": line.text,
        "line": line.author == Author.LINE, "at": _clock(line.said_at),
        "client": line.client_token if own else "",
    }  # fmt: skip


def _stand(chat: Chat, lines: list[queries.OpenLine], reader: User | None) -> dict[str, Any]:
    return {
        "state": chat.state, "last": chat.last_place, "paused": chat.paused,
        "lines": [line_told(line, reader) for line in lines],
    }  # fmt: skip


def _words(chat: Chat, token: str, at: datetime) -> list[str]:
    """Return the five words, for an hour after the end and when there is something to read."""
    shown = chat.contact and chat.ended_at and at - chat.ended_at < rules.WORDS_SHOWN
    return receipts.code_for(token).split() if shown else []


def _clock(moment: datetime) -> str:
    return f"{localtime(moment):%H:%M}"
