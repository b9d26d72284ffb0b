"""The number of a question card, and where its words are sealed."""

import re
from secrets import choice

from thuisfront.core.base import sealing

JOB = "helpdesk.cards"
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 12  # 60 bits


def new_number() -> str:
    """Return a number that nobody guesses, in groups of four."""
    drawn = "".join(choice(SIGNS) for _ in range(LENGTH))
    return "-".join(drawn[at : at + 4] for at in range(0, LENGTH, 4))


def as_typed(number: str) -> str:
    """Return a number as the look-up wants it: capitals, no spaces or dashes."""
    return re.sub(r"[^A-Z0-9]", "", number[:60].upper())


def mark_of_number(number: str) -> bytes:
    """Return by what a card is found."""
    return sealing.fingerprint("card number", as_typed(number))


def place_of(key: object) -> str:
    """Return where the words of a card belong: table, column and row."""
    return f"helpdesk_card.wrapped_words|{key}"
