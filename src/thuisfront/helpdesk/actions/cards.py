"""Question cards: printed by the line, sent in or typed in by whoever carries them."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_urlsafe

from django.db import transaction

from thuisfront.core.access import asking, limits
from thuisfront.core.accounts.models import User
from thuisfront.core.audit import actions as audit
from thuisfront.core.base import clock, receipts, sealing
from thuisfront.core.organizations.models import Organization
from thuisfront.helpdesk.models import Card
from thuisfront.helpdesk.queries import cards

PRINTING = limits.Limit("print-cards", per_address=200, in_total=2000, seconds=3600)
PURPOSE = "question card"


class UnknownCardError(Exception):
    """There is no such card, or it came back already."""


@dataclass(frozen=True)
class Printed:
    """What stands on one card: its number, and the five words of who keeps the other part."""

    number: str
    words: tuple[str, ...]


@transaction.atomic
def print_cards(*, count: int, at: datetime, by: User) -> list[Printed]:
    """Make so many cards; what is on them is shown once, and opens nothing until one comes back.

    :raises TooManyError: when this user printed many already
    """
    limits.count_attempt(PRINTING, address=str(by.pk), at=at)
    centre = Organization.objects.get(is_centre=True)
    made = [Printed(cards.new_number(), _words()) for _ in range(count)]
    rows = [_card(printed, centre, at) for printed in made]
    with asking.as_system(cards.JOB):
        Card.objects.bulk_create(rows)
    audit.record("helpdesk.card.printed", at=at, by=by, reason=str(count))
    return made


def use_card(*, number: str) -> str:
    """Take a card that came back and return its five words; ask in the act that needs them.

    :raises UnknownCardError: when there is none, or it came back before
    """
    with asking.as_system(cards.JOB):
        found = Card.objects.select_for_update().filter(number_mark=cards.mark_of_number(number))
        card = found.first()
        if not card:
            raise UnknownCardError
        words = sealing.unwrap(PURPOSE, card.wrapped_words, cards.place_of(card.pk)).decode()
        card.delete()
    return words


def _card(printed: Printed, centre: Organization, at: datetime) -> Card:
    card = Card(
        organization=centre, number_mark=cards.mark_of_number(printed.number),
        printed_on=clock.day_of(at),
    )  # fmt: skip
    words = " ".join(printed.words).encode()
    card.wrapped_words = sealing.wrap(PURPOSE, words, cards.place_of(card.pk))
    return card


def _words() -> tuple[str, ...]:
    return tuple(receipts.code_for(token_urlsafe(24)).split())
