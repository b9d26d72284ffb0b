"""The words of the house and of its editors together, as each process knows them.

Read again when two seconds old: a change works everywhere at once, without a restart.
"""

from dataclasses import dataclass, replace
from threading import Lock
from time import monotonic

from django.conf import settings
from django.db import transaction
from django.db.models import Value

from thuisfront.core.search import bets, synonyms
from thuisfront.core.search.bets import Bet
from thuisfront.core.search.models import BestBet, SynonymGroup

FRESH = 2.0  # seconds
Groups = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Words:
    """What widens a question, and what stands on top of its answer."""

    groups: Groups = ()
    bets: tuple[Bet, ...] = ()

    @property
    def synonyms(self) -> synonyms.Synonyms:
        """Return the phrases that mean the same."""
        return synonyms.of_groups(self.groups)

    def with_group(self, words: tuple[str, ...], but: tuple[str, ...] = ()) -> "Words":
        """Return these words with a group of synonyms more, and without another."""
        kept = list(self.groups)
        if but in kept:
            kept.remove(but)
        return replace(self, groups=(*kept, *([words] if words else [])))

    def with_bet(self, bet: Bet | None, but: Bet | None = None) -> "Words":
        """Return these words with a best bet more, and without another."""
        kept = list(self.bets)
        if but in kept:
            kept.remove(but)
        return replace(self, bets=(*([bet] if bet else []), *kept))


_known: dict[str, tuple[float, Words]] = {}
_reading = Lock()


def current() -> Words:
    """Return the words that hold now; at most two seconds old."""
    until, known = _known.get("", (0.0, Words()))
    if monotonic() < until:
        return known
    with _reading:
        read = _read()
        _known[""] = (monotonic() + FRESH, read)
    return read


def forget() -> None:
    """Read the words again at the next question, in this process; now and after the commit."""
    _known.clear()
    transaction.on_commit(_known.clear)


def house() -> Words:
    """Return the words that come with the house, from its content."""
    found = bets.load(settings.CONTENT / "best-bets.toml")
    return Words(synonyms.load(settings.CONTENT / "synonyms.toml"), found)


def _read() -> Words:
    ours = house()
    own, picked = _added()
    return Words((*ours.groups, *own), (*picked, *ours.bets))


def _added() -> tuple[list[tuple[str, ...]], list[Bet]]:
    """Return the synonyms that editors added and what they picked, the newest pick first."""
    groups = SynonymGroup.objects.values_list("pk", Value(""), "words", Value(value=False))
    picks = BestBet.objects.values_list("pk", "address", "questions", "with_numbers")
    rows = sorted(groups.order_by().union(picks.order_by(), all=True))
    own = [tuple(words) for _, address, words, _ in rows if not address]
    picked = [bets.bet_of(address, asked, with_numbers=numbers)
              for _, address, asked, numbers in reversed(rows) if address]  # fmt: skip
    return own, picked


def bet_of(row: BestBet) -> Bet:
    """Return a best bet as the search uses it."""
    return bets.bet_of(row.address, row.questions, with_numbers=row.with_numbers)
