"""Words that mean the same to an asker: papa and vader, videobellen and beeldbellen.

Groups are content (content/synonyms.toml), not code; they widen a query, never the index, so a
new group works at once.
"""

import tomllib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from thuisfront.core.search.analysis import Terms, analyze

Phrase = tuple[str, ...]
Synonyms = dict[Phrase, tuple[Phrase, ...]]


def from_groups(groups: Iterable[Iterable[str]]) -> Synonyms:
    """Return for every phrase the other phrases of its groups."""
    found: dict[Phrase, dict[Phrase, None]] = {}
    for group in groups:
        phrases = [phrase for text in group if (phrase := phrase_of(text))]
        for phrase in phrases:
            others = found.setdefault(phrase, {})
            others.update(dict.fromkeys(other for other in phrases if other != phrase))
    return {phrase: tuple(others) for phrase, others in found.items() if others}


def phrase_of(text: str) -> Phrase:
    """Return the forms of a word or phrase; nothing when its stop words were what made it one."""
    found = tuple(form_of(word) for word in analyze(text))
    return found if len(found) > 1 or len(text.split()) == len(found) else ()


def form_of(word: Terms) -> str:
    """Return the lemma, but leave a participle as it is: `meegenomen` is not `meenemen`."""
    is_verb_form = word.lemma.endswith("en") and word.word != word.lemma
    return word.word if is_verb_form else word.lemma


def load(path: Path) -> tuple[tuple[str, ...], ...]:
    """Return the groups of a file, or none when there is no file; read again when it changes."""
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return ()
    return _read(path, changed)


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> tuple[tuple[str, ...], ...]:
    return tuple(map(tuple, _groups(tomllib.loads(path.read_text(encoding="utf-8")))))


@lru_cache(maxsize=8)
def of_groups(groups: tuple[tuple[str, ...], ...]) -> Synonyms:
    """Return the synonyms of these groups, made once."""
    return from_groups(groups)


def _groups(node: object) -> Iterator[list[str]]:
    """Yield every list of words in the file, wherever it stands."""
    if isinstance(node, dict):
        for value in node.values():
            yield from _groups(value)
    elif isinstance(node, list):
        if all(isinstance(item, str) for item in node):
            yield node
        else:
            for item in node:
                yield from _groups(item)
