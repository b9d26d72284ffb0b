"""From a query to groups: each word of it with everything that counts as that word. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import log

from thuisfront.core.search import vectors
from thuisfront.core.search.analysis import Terms
from thuisfront.core.search.synonyms import Phrase, Synonyms

LONGEST_PHRASE = 3
WEAK = 0.5  # a stem or a part of a compound says half as much as the word itself


@dataclass(frozen=True)
class Group:
    """One word of the query: its own terms, the same in other words, and looser terms."""

    word: str
    own: tuple[str, ...]
    same: tuple[Phrase, ...] = ()
    loose: tuple[str, ...] = ()
    weight: float = field(default=1.0)

    @property
    def strong(self) -> str:
        """Return the tsquery for the word or a synonym."""
        return vectors.any_of([*map(vectors.quote, self.own), *map(_phrase, self.same)])

    @property
    def weak(self) -> str:
        """Return the tsquery for the looser terms; the strong one when there are none."""
        return vectors.any_of(map(vectors.quote, self.loose)) or self.strong

    @property
    def any(self) -> str:
        """Return the tsquery for whatever counts as this word."""
        return vectors.any_of([self.strong, *map(vectors.quote, self.loose)])

    @property
    def terms(self) -> frozenset[str]:
        """Return all terms that may be marked in a text."""
        return frozenset((*self.own, *self.loose, *(term for one in self.same for term in one)))


def _phrase(phrase: Phrase) -> str:
    quoted = [vectors.quote(term) for term in phrase]
    return quoted[0] if len(quoted) == 1 else vectors.all_of(quoted)


def from_terms(found: Iterable[Terms], synonyms: Synonyms) -> list[Group]:
    """Return the groups of a query in its order, each word once."""
    words = list(found)
    groups: dict[str, Group] = {}
    for place, word in enumerate(words):
        same = _synonyms_at(words, place, synonyms)
        if word.lemma in groups:
            continue
        loose = (*word.parts, word.stem)
        groups[word.lemma] = Group(word.word, word.own, same, loose)
    return list(groups.values())


def _synonyms_at(words: list[Terms], place: int, synonyms: Synonyms) -> tuple[Phrase, ...]:
    """Return what means the same as the word here, or as the phrase that starts here."""
    found: dict[Phrase, None] = {}
    for size in range(1, LONGEST_PHRASE + 1):
        phrase = tuple(word.lemma for word in words[place : place + size])
        found.update(dict.fromkeys(synonyms.get(phrase, ())))
    return tuple(found)


def weigh(groups: Iterable[Group], counts: Mapping[str, int], most: int) -> list[Group]:
    """Return the groups with their weight: a word in few documents says more.

    `counts` holds the number of documents per term, `most` that of the commonest term.
    """
    return [replace(group, weight=_weight(group, counts, most)) for group in groups]


def _weight(group: Group, counts: Mapping[str, int], most: int) -> float:
    known = [counts[term] for term in group.own if counts.get(term)]
    known += [counts[term] for phrase in group.same for term in phrase if counts.get(term)]
    known = known or [counts[term] for term in group.loose if counts.get(term)]
    return log(1 + most / max(known)) if known else 0.0
