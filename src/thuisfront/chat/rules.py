"""Rules of the chat, pure: how much at once, how long, and the ticket for the stream."""

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import timedelta

SIDE_BY_SIDE = 3  # chats of one adviser
MOST_WAITING = 12  # then the page says that it is full
LONGEST = 2000  # characters of one line
IS_THERE = timedelta(seconds=75)  # a page that waits asks every fifteen seconds, or it is gone
LEFT = timedelta(minutes=15)  # nobody came back to a chat that waits
SILENT = timedelta(hours=3)  # nobody said anything in a chat that was taken
WORDS_SHOWN = timedelta(hours=1)  # after the end the page still tells the five words
BLOCKS = (timedelta(minutes=15), timedelta(hours=1), timedelta(hours=24))
TICKET = timedelta(minutes=1)  # within which a stream is opened; open, it may stay
DESK = "desk"  # the topic of everyone at the desk


@dataclass(frozen=True)
class Ticket:
    """What somebody may hear: topics, and whether as visitor."""

    topics: tuple[str, ...]
    visitor: bool
    until: float  # seconds since 1970


def key_of_tickets(secret: str) -> bytes:
    """Return the key that signs tickets, from the secret of the site."""
    return hashlib.sha256(f"chat stream {secret}".encode()).digest()


def signed(ticket: Ticket, key: bytes) -> str:
    """Return a ticket that fits in an address."""
    said = json.dumps([ticket.topics, ticket.visitor, ticket.until], separators=(",", ":"))
    body = base64.urlsafe_b64encode(said.encode())
    return f"{body.decode()}.{_mark(body, key)}"


def read_ticket(text: str, key: bytes, now: float) -> Ticket | None:
    """Return a ticket that is ours and not over, else nothing."""
    body, _, mark = text.partition(".")
    if not mark.isascii() or not hmac.compare_digest(_mark(body.encode(), key), mark):
        return None
    try:
        topics, visitor, until = json.loads(base64.urlsafe_b64decode(body))
    except (ValueError, binascii.Error):
        return None
    return Ticket(tuple(topics), bool(visitor), until) if now < until else None


def _mark(body: bytes, key: bytes) -> str:
    return hmac.new(key, body, hashlib.sha256).hexdigest()[:40]
