"""Rich text of an editor as a tree of plain data, for what knows no HTML."""

import unicodedata
from html.parser import HTMLParser
from typing import Any

Node = str | list[Any]  # words, or the name of what they are and what is in it
KINDS = {
    "p": "p", "ul": "ul", "ol": "ol", "li": "li", "b": "b", "strong": "b", "i": "i", "em": "i",
    "br": "br",
}  # fmt: skip
_UNSEEN = {"Cc", "Cf", "Cn", "Co", "Cs", "So"}  # pictures and signs that no font of ours has


class _Reader(HTMLParser):
    """Builds the tree; what it does not know leaves its words behind."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, list[Node]]] = [("", [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a part."""
        del attrs
        if tag == "br":
            self.open[-1][1].append(["br", []])
        elif tag in KINDS:
            self.open.append((tag, []))

    def handle_endtag(self, tag: str) -> None:
        """Close a part, and what was left open in it."""
        if tag == "br" or all(name != tag for name, _ in self.open[1:]):
            return
        name = ""
        while name != tag:
            name, inside = self.open.pop()
            self.open[-1][1].append([KINDS[name], inside])

    def handle_data(self, data: str) -> None:
        """Add words."""
        if data.strip() or self.open[-1][0] not in {"", "ul", "ol"}:
            self.open[-1][1].append(printable(data))


def tree_of(html: str) -> list[Node]:
    """Return the parts of a rich text: `["p", ["Word ", ["b", ["bold"]]]]`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    while len(reader.open) > 1:
        reader.handle_endtag(reader.open[-1][0])
    return reader.open[0][1]


def printable(words: str) -> str:
    """Return words without signs that cannot be printed."""
    kept = (" " if sign in "\n\t" else sign for sign in words)
    return "".join(s for s in kept if unicodedata.category(s) not in _UNSEEN)
