"""From a query to groups: each word of it with everything that counts as that word. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import log

from thuisfront.core.search import vectors
from thuisfront.core.search.analysis import STEM, Terms
from thuisfront.core.search.synonyms import Phrase, Synonyms, form_of

SAME = 0.6  # a synonym says a bit less than the word itself,
LOOSE = 0.5  # a stem or a part of a compound half as much


@dataclass(frozen=True)
class Group:
    """One word of the query: its own terms, the same in other words, and looser terms.

    Each of the three has its own weight. At least `documents` hold one of them.
    """

    lemma: str
    own: tuple[str, ...]
    same: tuple[Phrase, ...] = ()
    loose: tuple[str, ...] = ()
    weights: tuple[float, float, float] = (1.0, SAME, LOOSE)
    documents: int = 0

    @property
    def sorts(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Return the terms of the word, of its synonyms and its looser terms."""
        return self.own, tuple(term for one in self.same for term in one), self.loose

    @property
    def queries(self) -> tuple[str | None, str | None, str | None]:
        """Return the tsqueries of the word, of its synonyms and of its looser terms."""
        return (
            vectors.any_of(map(vectors.quote, self.own)) or None,
            vectors.any_of(map(_phrase, self.same)) or None,
            vectors.any_of(map(vectors.quote, self.loose)) or None,
        )

    @property
    def sizes(self) -> tuple[int, int, int]:
        """Return the number of terms in each of the queries."""
        own, same, loose = map(len, self.sorts)
        return own, same, loose

    @property
    def any(self) -> str:
        """Return the tsquery for whatever counts as this word."""
        return vectors.any_of(query for query in self.queries if query)

    @property
    def weight(self) -> float:
        """Return how much this word may add."""
        return max(self.weights)

    @property
    def terms(self) -> frozenset[str]:
        """Return all terms that may have found a text."""
        return frozenset(term for terms in self.sorts for term in terms)

    @property
    def marked(self) -> frozenset[str]:
        """Return the terms to mark: the "huis" of "huis van bewaring" says nothing by itself."""
        words = (phrase[0] for phrase in self.same if len(phrase) == 1)
        return frozenset((*self.own, *self.loose, *words))


def _phrase(phrase: Phrase) -> str:
    quoted = [vectors.quote(term) for term in phrase]
    return quoted[0] if len(quoted) == 1 else vectors.all_of(quoted)


def from_terms(found: Iterable[Terms], synonyms: Synonyms) -> list[Group]:
    """Return the groups of a query in its order, each word once."""
    words = {word.lemma: word for word in found}
    forms = {form for word in words.values() for form in (word.lemma, form_of(word))}
    phrases = [phrase for phrase in synonyms if len(phrase) > 1 and forms.issuperset(phrase)]
    return [
        Group(word.lemma, word.own, _same(word, phrases, synonyms), (*word.parts, word.stem))
        for word in words.values()
    ]


def _same(word: Terms, phrases: list[Phrase], synonyms: Synonyms) -> tuple[Phrase, ...]:
    """Return what means the same as the word, or as a phrase of the query that begins with it."""
    forms = (word.lemma, form_of(word))
    keys = [(form,) for form in forms] + [one for one in phrases if one[0] in forms]
    return tuple(dict.fromkeys(other for key in keys for other in synonyms.get(key, ())))


def weigh(groups: Iterable[Group], counts: Mapping[str, int], most: int) -> list[Group]:
    """Return the groups with what the index knows of them, and with their weights.

    A word in few documents says more. `counts` holds the number of documents per term, `most`
    that of the commonest term.
    """
    return [_weighed(_known(group, counts), counts, most) for group in groups]


def _known(group: Group, counts: Mapping[str, int]) -> Group:
    """Return the group without terms that can find nothing, or nothing more."""
    own = tuple(term for term in group.own if term in counts)
    found = max((counts[term] for term in own), default=0)
    same = tuple(phrase for phrase in group.same if counts.keys() >= set(phrase))
    loose = tuple(
        term
        for term in group.loose
        if counts.get(term, 0) > (found if term.startswith(STEM) else 0)
    )
    return replace(group, own=own, same=same, loose=loose)


def _weighed(group: Group, counts: Mapping[str, int], most: int) -> Group:
    """Return the group with weights; a rare synonym never says more than the word itself."""
    same = [term for phrase in group.same for term in phrase]
    own = _rarity(group.own, counts, most)
    others = _rarity(same, counts, most), _rarity(group.loose, counts, most)
    in_words, loosely = (min(own, other) if own else other for other in others)
    documents = max((counts[term] for term in (*group.own, *group.loose)), default=0)
    return replace(group, weights=(own, SAME * in_words, LOOSE * loosely), documents=documents)


def _rarity(terms: Iterable[str], counts: Mapping[str, int], most: int) -> float:
    commonest = max((counts[term] for term in terms), default=0)
    return log(1 + most / commonest) if commonest else 0.0
