"""What somebody typed in a form that could not be taken in, as words to copy."""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any

# Of the forms of the editor: which block it is, in which order, and which button was pressed.
_NO_WORDS = re.compile(r"(?:^|[-_])(?:csrf\w*|type|id|uuid|order|deleted|count|FORMS)$|^action-")
_A_CHOICE = re.compile(r"[a-z0-9_-]*|[0-9-]+")
_WORDS = ("title", "text", "value", "label", "name")


def readable(fields: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what was typed in each field; rich text of the editor as plain text."""
    for name, value in fields:
        if _NO_WORDS.search(name) or not value.strip():
            continue
        rich = _rich(value)
        if rich is not None:
            if text := "\n".join(_lines(rich)).strip():
                yield text
        elif not value.isdigit() and (name.endswith(_WORDS) or not _A_CHOICE.fullmatch(value)):
            yield value


def _rich(value: str) -> dict[str, Any] | None:
    """Return the rich text that the editor's field sends; nothing when it is no such text."""
    if value.startswith("{"):
        with suppress(ValueError):
            found = json.loads(value)
            if isinstance(found.get("blocks"), list):
                return dict(found)
    return None


def _lines(rich: dict[str, Any]) -> Iterator[str]:
    """Yield each paragraph or point, with where its links lead."""
    links = rich.get("entityMap")
    for block in rich["blocks"]:
        if isinstance(block, dict):
            point = "- " if str(block.get("type", "")).endswith("list-item") else ""
            where = "".join(f" ({url})" for url in _addresses(block, links))
            yield f"{point}{block.get('text', '')}{where}"


def _addresses(block: dict[str, Any], links: Any) -> Iterator[str]:
    for range_ in block.get("entityRanges") or ():
        with suppress(KeyError, TypeError, AttributeError):
            url = links[str(range_["key"])]["data"].get("url")
            if url:
                yield str(url)
