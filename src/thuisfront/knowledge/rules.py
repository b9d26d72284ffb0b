"""Reading a Markdown file with front matter into the parts of a page; pure."""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from markdown_it import MarkdownIt

_FENCE = re.compile(r"^\+\+\+\n(.*?)^\+\+\+\n(.*)\Z", re.DOTALL | re.MULTILINE)
_NOTICE = re.compile(r"^::: *([\w-]+)\n(.*?)^:::\s*$", re.DOTALL | re.MULTILINE)
_LABEL = re.compile(r"^<p><strong>(.{1,80}?):?</strong>:? *")
KINDS = {"info": "info", "let-op": "attention", "nood": "emergency"}
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
    """Yield the blocks of a body: heading, paragraph, quote, notice."""
    position = 0
    for notice in _NOTICE.finditer(markdown):
        yield from _text_blocks(markdown[position : notice.start()])
        if notice[1] not in KINDS:
            raise UnreadableFileError(f"there is no notice of kind {notice[1]!r}")
        yield "notice", {"kind": KINDS[notice[1]], "text": to_html(notice[2])}
        position = notice.end()
    yield from _text_blocks(markdown[position:])


def _text_blocks(markdown: str) -> Iterator[Block]:
    gathered: list[str] = []
    for piece in re.split(r"\n\s*\n", markdown.strip()):
        if piece.startswith(("## ", ">")):
            yield from _paragraph(gathered)
            gathered = []
            yield _standing_out(piece)
        else:
            gathered.append(piece)
    yield from _paragraph(gathered)


def _standing_out(piece: str) -> Block:
    if piece.startswith("## "):
        return "heading", piece.removeprefix("## ").strip()
    return "quote", _quote(to_html(re.sub(r"^> ?", "", piece, flags=re.MULTILINE)))


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
