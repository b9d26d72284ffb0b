"""A pass: a sealed cookie with which an asker without account may read one thing for a while.

Nothing about it is stored on the server. It holds the key that the asker's words unlocked, so
that the words are typed once; it ends by itself and with the quick exit.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from thuisfront.core.base import sealing

LASTS = timedelta(minutes=30)
PATH = "/"
TALK = "gesprek"  # the name of the cookie of an asker


@dataclass(frozen=True)
class Pass:
    """Who may read what: the thing, its key, and the words once, right after asking."""

    thing: UUID
    key: bytes
    words: str = ""


def _name(of: str) -> str:
    return f"__Host-{of}" if settings.HTTPS else of


def give_pass(
    response: HttpResponse, given: Pass, *, at: datetime, of: str = TALK,
    lasts: timedelta = LASTS,
) -> None:  # fmt: skip
    """Put the pass in the response, for half an hour from now unless told."""
    until = (at + lasts).timestamp()
    content = json.dumps([str(given.thing), given.key.hex(), given.words, until]).encode()
    sealed = sealing.wrap("pass", content, _name(of))
    response.set_cookie(
        _name(of), urlsafe_b64encode(sealed).decode(), max_age=int(lasts.total_seconds()),
        path=PATH, secure=settings.HTTPS, httponly=True, samesite="Strict",
    )  # fmt: skip


def pass_of(request: HttpRequest, *, at: datetime, of: str = TALK) -> Pass | None:
    """Return the pass of this request, when it is whole and not over."""
    try:
        sealed = urlsafe_b64decode(request.COOKIES.get(_name(of), ""))
        content = sealing.unwrap("pass", sealed, _name(of))
    except (ValueError, sealing.CannotOpenError):
        return None
    thing, key, words, until = json.loads(content)
    if at.timestamp() >= until:
        return None
    return Pass(UUID(thing), bytes.fromhex(key), words)


def take_pass(response: HttpResponse, *, of: str = TALK) -> None:
    """End the pass."""
    response.delete_cookie(_name(of), path=PATH, samesite="Strict")
