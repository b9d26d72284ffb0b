"""The pages that can go with an answer, each with the text that fits who asks."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext

from thuisfront.core.search.texts import Reading, readings_of
from thuisfront.helpdesk.queries import Link, level_name
from thuisfront.helpdesk.rules.levels import best_of


@dataclass(frozen=True)
class Offered:
    """One text that can be sent along; `wanted` is the level that its page does not have."""

    url: str
    title: str
    level: str = ""
    wanted: str = ""

    @property
    def label(self) -> str:
        """Return the title, for whom it is, and what is missing."""
        told = level_name(self.level)
        if self.wanted:
            missing = gettext("no text %(level)s") % {"level": _small(self.wanted)}
            told = f"{told}; {missing}" if told else missing
        return f"{self.title} ({told})" if told else self.title


@dataclass(frozen=True)
class Offer:
    """What can be sent along: of each page the text that fits, and the other texts."""

    fitting: list[Offered] = field(default_factory=list)
    others: list[Offered] = field(default_factory=list)

    def links(self, chosen: Sequence[str]) -> list[Link]:
        """Return the chosen texts as the asker sees them."""
        known = {one.url: one for one in (*self.fitting, *self.others)}
        return [Link(known[url].title, url, known[url].level) for url in chosen if url in known]


def offer_of(urls: Sequence[str], wanted: Sequence[str], chosen: Sequence[str] = ()) -> Offer:
    """Return what to offer of these pages to who fits these levels, the best first.

    What was chosen already is offered too, as it was chosen.
    """
    known = readings_of([*chosen, *urls])
    fitting: dict[str, Offered] = {}
    others: dict[str, Offered] = {}
    for url in dict.fromkeys([*chosen, *urls]):
        if url in known:
            best = _best(known[url], wanted, url, is_chosen=url in chosen)
            fitting.setdefault(best.url, best)
            others |= {one.url: Offered(one.url, one.title, one.level) for one in known[url]}
    rest = [one for url, one in others.items() if url not in fitting]
    return Offer(list(fitting.values()), rest)


def _best(
    texts: Sequence[Reading], wanted: Sequence[str], asked: str, *, is_chosen: bool
) -> Offered:
    level = "" if is_chosen else best_of([one.level for one in texts], wanted)
    found = next((one for one in texts if one.level == level and level), None)
    if not found:
        found = next(one for one in texts if one.url == asked)
    there = {one.level for one in texts}
    missing = wanted[0] if wanted and found.level and wanted[0] not in there else ""
    return Offered(found.url, found.title, found.level, missing)


def _small(level: str) -> str:
    name = level_name(level)
    return name[:1].lower() + name[1:]
