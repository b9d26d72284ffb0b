"""Whether somebody can be found in a list with a row for each person: k-anonymity, l-diversity.

Rows with the same answers to what others can know are a group. Each group needs at least k rows
(Sweeney, 2002), and at least l different answers to what nobody may learn (Machanavajjhala et
al., 2007): when all of a group have the same answer, who is in it is enough to know.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

DIVERSE = 2


@dataclass(frozen=True)
class Anonymity:
    """What was found: the smallest group, the fewest answers, and which groups fall short."""

    rows: int
    groups: int
    k: int
    l: int | None  # noqa: E741 -- what the literature calls it
    small: tuple[tuple[tuple[str, ...], int], ...]
    alike: tuple[tuple[tuple[str, ...], int], ...]

    @property
    def is_safe(self) -> bool:
        """Tell whether no group falls short."""
        return not self.small and not self.alike


def anonymity(
    rows: Sequence[Mapping[str, str]], known: Sequence[str], secret: str = "", *, least: int
) -> Anonymity:
    """Return how well people are hidden among others of whom the `known` columns are the same.

    :param secret: the column that nobody may learn; without it only the size of groups counts
    :param least: how many rows a group must have
    """
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in rows:
        found[tuple(row[name] for name in known)].append(row.get(secret, ""))
    sizes = {group: len(answers) for group, answers in found.items()}
    kinds = {group: len(set(answers)) for group, answers in found.items()} if secret else {}
    small = tuple((group, size) for group, size in sorted(sizes.items()) if size < least)
    alike = tuple((group, many) for group, many in sorted(kinds.items()) if many < DIVERSE)
    return Anonymity(
        len(rows), len(found), min(sizes.values(), default=0),
        min(kinds.values(), default=0) if secret else None, small, alike,
    )  # fmt: skip
