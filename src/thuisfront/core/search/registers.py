"""What rooms announce in `apps.ready()`: where documents come from and for whom they are."""

from collections.abc import Callable, Iterable
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

    `reference` is stable within the kind; `words` are extra words that readers search with.
    """

    kind: str
    reference: str
    slug: str
    url: str
    title: str
    audience: str = ""
    language: str = "nl"
    words: str = ""
    summary: str = ""
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True)
class Source:
    """A kind of documents and the callable that yields all that may be found now."""

    kind: str
    entries: Callable[[], Iterable[Entry]]


@dataclass(frozen=True)
class Audience:
    """A group of readers that a search can be narrowed to; the label may be lazy."""

    value: str
    label: object


sources: Registry[Source] = Registry()
audiences: Registry[Audience] = Registry()


def audience_of(value: str) -> str | None:
    """Return the value when an audience of that name is announced."""
    return value if value in {audience.value for audience in audiences} else None


def label_of(value: str) -> str:
    """Return the label of an audience, or nothing."""
    return next((str(one.label) for one in audiences if one.value == value), "")
