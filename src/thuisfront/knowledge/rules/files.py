"""Reading a Markdown file with front matter into the parts of a page; pure."""

import hashlib
import re
import tomllib
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt

_FENCE = re.compile(r"^\+\+\+\n(.*?)^\+\+\+\n(.*)\Z", re.DOTALL | re.MULTILINE)
_BOX = re.compile(r"^::: *([\w-]+)(?: +(\d+))? *\n(.*?)^:::\s*$", re.DOTALL | re.MULTILINE)
_TICK = re.compile(r"^- \[[ xX]?\] +", re.MULTILINE)
_LABEL = re.compile(r"^<p><strong>(.{1,80}?):?</strong>:? *")
KINDS = {"info": "info", "let-op": "attention"}
DEGREES = {"niet-dringend": "not-urgent", "dringend": "urgent", "nood": "emergency"}
MOST_LINES = 40
MOST_SHEETS = 12
SLUG_OF_LEVEL = {
    "child": "8-12",
    "teen": "12-18",
    "adult": "volwassenen",
    "simple": "makkelijk",
    "professional": "professionals",
}
LEVEL_OF_SLUG = {slug: level for level, slug in SLUG_OF_LEVEL.items()}
LEVEL_OF_AGE = {"8-12": "child", "12-18": "teen"}
LEVELS = frozenset({*SLUG_OF_LEVEL, "depth"})
_MARKDOWN = MarkdownIt("commonmark", {"html": False})

Block = tuple[str, Any]


class UnreadableFileError(Exception):
    """The file is not an article; the message says what is missing."""


@dataclass(frozen=True)
class PageSource:
    """A file as it was read: its front matter, its blocks, its hash."""

    facts: dict[str, Any]
    blocks: list[Block] = field(default_factory=list)
    hash: str = ""


def read_page(text: str) -> PageSource:
    """Split a file in front matter and blocks.

    :raises UnreadableFileError: when a part is missing or is not well-formed
    """
    found = _FENCE.match(text)
    if not found:
        raise UnreadableFileError("it must start with front matter between two lines of +++")
    try:
        facts = tomllib.loads(found[1])
    except (ValueError, RecursionError) as error:  # also a number or a nest without end
        raise UnreadableFileError(f"the front matter is not TOML: {error}") from error
    missing = {"title", "summary"} - facts.keys()
    if missing:
        raise UnreadableFileError(f"the front matter lacks {', '.join(sorted(missing))}")
    if not all(isinstance(facts[name], str) for name in ("title", "summary")):
        raise UnreadableFileError("title and summary are texts between quotation marks")
    if not isinstance(facts.get("order", 0), int):
        raise UnreadableFileError("order is a whole number")
    return PageSource(facts, list(blocks_of(found[2])), hashlib.sha256(text.encode()).hexdigest())


def blocks_of(markdown: str) -> Iterator[Block]:
    """Yield the blocks of a body: heading, paragraph, quote, checklist and what stands in a box."""
    position = 0
    for box in _BOX.finditer(markdown):
        yield from _text_blocks(markdown[position : box.start()])
        yield _box(box[1], box[2], box[3])
        position = box.end()
    yield from _text_blocks(markdown[position:])


def _box(name: str, number: str | None, text: str) -> Block:
    if name in KINDS:
        return "notice", {"kind": KINDS[name], "text": to_html(text)}
    if name in DEGREES:
        return "care", {"degree": DEGREES[name], "text": to_html(text)}
    if name == "tekenvak":
        return "drawing", None
    if name == "regels":
        return "lines", _count_of_lines(number)
    raise UnreadableFileError(f"there is no notice of kind {name!r}")


def _count_of_lines(number: str | None) -> int:
    count = int((number or "")[:4] or 0)
    if not 1 <= count <= MOST_LINES:
        raise UnreadableFileError(f"after 'regels' comes a number from 1 to {MOST_LINES}")
    return count


def _text_blocks(markdown: str) -> Iterator[Block]:
    gathered: list[str] = []
    for piece in re.split(r"\n\s*\n", markdown.strip()):
        if piece.startswith(("## ", ">")) or _points(piece):
            yield from _paragraph(gathered)
            gathered = []
            yield _standing_out(piece)
        else:
            gathered.append(piece)
    yield from _paragraph(gathered)


def _standing_out(piece: str) -> Block:
    if piece.startswith("## "):
        return "heading", piece.removeprefix("## ").strip()
    if points := _points(piece):
        return "checklist", points
    return "quote", _quote(to_html(re.sub(r"^> ?", "", piece, flags=re.MULTILINE)))


def _points(piece: str) -> list[str]:
    """Return the points of a list to tick; none when it is another piece."""
    if not _TICK.match(piece):
        return []
    return [to_html(point) for point in _TICK.split(piece) if point.strip()]


def _quote(html: str) -> dict[str, str]:
    label = _LABEL.match(html)
    text = html[label.end() :] if label else html
    return {"label": label[1] if label else "", "text": f"<p>{text}" if label else text}


def _paragraph(pieces: list[str]) -> Iterator[Block]:
    text = "\n\n".join(pieces).strip()
    if text:
        yield "paragraph", to_html(text)


def to_html(markdown: str) -> str:
    """Return Markdown as the HTML that an editor's text field holds."""
    html = _MARKDOWN.render(markdown.strip()).strip()
    return re.sub(r"\n(?=<)", "", html)


def are_tables(value: object) -> bool:
    """Tell whether a fact is a list of tables, as help and sources are."""
    return isinstance(value, list) and all(isinstance(part, dict) for part in value)


def level_of(facts: dict[str, Any]) -> str:
    """Return for whom the main text of a file is: what it says, or else by audience and age."""
    if "level" in facts:
        return str(facts["level"])
    audience, age = facts.get("audience"), facts.get("age_band")
    if audience == "kinderen":
        return LEVEL_OF_AGE.get(str(age), "child")
    return "professional" if audience == "professionals" else "adult"


def pages_of_leaflet(wanted: Iterable[str], known: Container[str]) -> list[str]:
    """Return what goes into a leaflet: each known text once, in the order asked, not too many."""
    return [key for key in dict.fromkeys(wanted) if key in known][:MOST_SHEETS]


def unfit_readings(main: str, readings: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the pairs of language and level that have no address of their own.

    A text is there once, and in another language only where the Dutch one is.
    """
    seen = {("nl", main)}
    unfit = []
    for language, level in sorted(readings, key=lambda pair: pair[0] != "nl"):
        if (language, level) in seen or ("nl", level) not in {*seen, (language, level)}:
            unfit.append((language, level))
        seen.add((language, level))
    return unfit
