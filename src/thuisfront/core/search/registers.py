"""What rooms announce in `apps.ready()`: where documents come from and for whom they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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

    `reference` is stable within the kind; `words` are extra words that readers search with,
    `asked` whole questions as they ask them; neither is shown. Of
    entries with the same `item` (the texts of one article) only the best one is found. With a
    `weight` below 1 it yields: the explanation of a word fits that word better than any article.
    `facets` narrow a search; the audience, and the kind unless it is given, go in by themselves.
    """

    kind: str
    reference: str
    slug: str
    url: str
    title: str
    audience: str = ""
    language: str = "nl"
    words: str = ""
    asked: tuple[str, ...] = ()
    item: str = ""
    weight: float = 1.0
    summary: str = ""
    passages: tuple[Passage, ...] = ()
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)


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


@dataclass(frozen=True)
class Facet:
    """A way to narrow a search: the values in their order, each with a label that may be lazy.

    Rooms may announce the same facet: the first gives the label, each adds its values.
    """

    name: str
    label: object
    values: Callable[[], Mapping[str, object]]


sources: Registry[Source] = Registry()
facets: Registry[Facet] = Registry()
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


def facet_names() -> list[str]:
    """Return the names of the facets, each once, in the order they were announced."""
    return list(dict.fromkeys(facet.name for facet in facets))


def label_of_facet(name: str) -> str:
    """Return the label of a facet."""
    return next(str(facet.label) for facet in facets if facet.name == name)


def values_of(name: str) -> dict[str, str]:
    """Return the values of a facet with their labels."""
    every = (facet.values().items() for facet in facets if facet.name == name)
    return {value: str(label) for values in every for value, label in values}


def values_of_audience() -> dict[str, object]:
    """Return the audiences that were announced, with their labels."""
    return {audience.value: audience.label for audience in audiences}
