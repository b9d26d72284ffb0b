"""What stands out in how people look at files: a reason to ask, no proof of anything."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

IDLE, NIGHT, MANY, REFUSED = 5, 5, 10, 5  # fewer of these never stand out
TIMES = 3  # as much as colleagues
PEERS = 2  # with fewer there is nothing to compare with


class Sign(StrEnum):
    """Why someone stands out (Dutch: signaal)."""

    IDLE = "idle"
    NIGHT = "night"
    MANY = "many"
    REFUSED = "refused"


@dataclass(frozen=True)
class Looker:
    """Someone who looked at files in a week, or tried to.

    `idle` are the files they did nothing else with, emergency access left out; `at_night` counts
    looks between midnight and six, `refused` what was not shown.
    """

    actor: str
    name: str
    roles: frozenset[str]
    files: int
    idle: int
    at_night: int
    refused: int = 0


@dataclass(frozen=True)
class Outlier:
    """One sign of one person; `usual` is the middle of colleagues with the same role."""

    looker: Looker
    sign: Sign
    count: int
    usual: int = 0


def outliers(lookers: Iterable[Looker]) -> list[Outlier]:
    """Return what stands out, the largest first."""
    every = list(lookers)
    found = [sign for looker in every for sign in _signs(looker, every)]
    return sorted(found, key=lambda each: (-each.count, each.looker.name, each.sign))


def _signs(looker: Looker, every: list[Looker]) -> Iterator[Outlier]:
    if looker.idle >= IDLE and looker.idle * 2 > looker.files:
        yield Outlier(looker, Sign.IDLE, looker.idle)
    if looker.at_night >= NIGHT:
        yield Outlier(looker, Sign.NIGHT, looker.at_night)
    if looker.refused >= REFUSED:
        yield Outlier(looker, Sign.REFUSED, looker.refused)
    peers = [
        other.files for other in every if other.actor != looker.actor and other.roles & looker.roles
    ]
    usual = int(median(peers)) if len(peers) >= PEERS else None
    if usual is not None and looker.files >= MANY and looker.files > usual * TIMES:
        yield Outlier(looker, Sign.MANY, looker.files, usual)
