"""What rooms announce in `apps.ready()`: where documents come from and for whom they are."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from thuisfront.core.base.registry import Registry


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A piece of a document that can be linked to: its anchor, heading and text."""

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What a room hands over to be found: plain text, no HTML.

    `reference` is stable within the kind; `words` are extra words that readers search with. Of
    entries with the same `item` (the texts of one article) only the best one is found. With a
    `weight` below 1 it yields: the explanation of a word fits that word better than any article.
    """

    kind: str
    reference: str
    slug: str
    url: str
    title: str
    audience: str = ""
    language: str = "nl"
    words: str = ""
    item: str = ""
    weight: float = 1.0
    summary: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class Source:
    """A kind of documents and the callable that yields all that may be found now."""

    kind: str
    entries: Callable[[], Iterable[Entry]]


@dataclass(frozen=True)
class Audience:
    """A group of readers that a search can be narrowed to; the label may be lazy.

    `cues` are sets of words: each set of which a query holds one is a sign that they ask it.
    """

    value: str
    label: object
    cues: tuple[frozenset[str], ...] = ()


sources: Registry[Source] = Registry()
audiences: Registry[Audience] = Registry()


def audience_of(value: str) -> str | None:
    """Return the value when an audience of that name is announced."""
    return value if value in {audience.value for audience in audiences} else None


def label_of(value: str) -> str:
    """Return the label of an audience, or nothing."""
    return next((str(one.label) for one in audiences if one.value == value), "")


def signs_of(words: Sequence[str]) -> dict[str, int]:
    """Return for each audience how many of its cues are in these words of a query."""
    text = f" {' '.join(words)} "
    return {
        audience.value: sum(any(f" {cue} " in text for cue in cues) for cues in audience.cues)
        for audience in audiences
    }
