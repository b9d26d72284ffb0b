"""The files of the other texts of an article: `slug.teen.md`, and English in `../en`."""

import hashlib
from pathlib import Path
from typing import Any

from thuisfront.knowledge import rules
from thuisfront.knowledge.enums import ReadingLanguage

LANGUAGES = tuple(ReadingLanguage.values)


class Readings:
    """The files beside the main files of one content folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def joined(self, file: Path, main: rules.PageSource) -> tuple[rules.PageSource, dict[str, Any]]:
        """Return the main text with a hash over all texts, and the readings for its page.

        :raises UnreadableFileError: naming the file that is no reading
        """
        level = rules.level_of(main.facts)
        readings, hashes, pairs = [], [main.hash], {}
        for language, found in self._of(file.parent.name, file.stem):
            name, source = self._name(found), self._read(found)
            pair = (language, found.stem.partition(".")[2] or level)
            pairs[pair] = name
            readings.append(("reading", _reading(*pair, source, name)))
            hashes.append(source.hash)
        for pair in rules.unfit_readings(level, pairs):
            raise rules.UnreadableFileError(f"{pairs[pair]}: there is no Dutch text of this level")
        if len(hashes) == 1:
            return main, {"readings": []}
        together = hashlib.sha256("".join(hashes).encode()).hexdigest()
        return rules.PageSource(main.facts, main.blocks, together), {"readings": readings}

    def refuse_orphans(self, audience: str, slugs: set[str]) -> None:
        """Refuse a text whose article has no main text.

        :raises UnreadableFileError: naming the file
        """
        for _language, file in self._of(audience, "*"):
            slug, _dot, level = file.stem.partition(".")
            if level and level not in rules.LEVELS:
                said = f"{self._name(file)}: {level!r} is no level of text"
                raise rules.UnreadableFileError(said)
            if slug not in slugs:
                said = f"{self._name(file)}: there is no main text nl/{audience}/{slug}.md"
                raise rules.UnreadableFileError(said)

    def _of(self, audience: str, slug: str) -> list[tuple[str, Path]]:
        """Return language and file of every text that is not the main one."""
        found = [("nl", file) for file in (self.folder / audience).glob(f"{slug}.*.md")]
        for language in LANGUAGES[1:]:
            place = self.folder.parent / language / audience
            files = {*place.glob(f"{slug}.md"), *place.glob(f"{slug}.*.md")}
            found += [(language, file) for file in files]
        return sorted(found, key=lambda pair: (LANGUAGES.index(pair[0]), pair[1]))

    def _name(self, file: Path) -> str:
        inside = file.is_relative_to(self.folder)
        return str(file.relative_to(self.folder if inside else self.folder.parent))

    def _read(self, file: Path) -> rules.PageSource:
        return read_file(file, self._name(file))


def read_file(file: Path, name: str) -> rules.PageSource:
    """Return a file as it was read.

    :raises UnreadableFileError: with its name
    """
    try:
        return rules.read_page(file.read_text("utf-8"))
    except (rules.UnreadableFileError, UnicodeDecodeError) as error:
        raise rules.UnreadableFileError(f"{name}: {error}") from error


def _reading(language: str, level: str, source: rules.PageSource, name: str) -> dict[str, Any]:
    facts = source.facts
    helping = facts.get("help", [])
    if not rules.are_tables(helping):
        raise rules.UnreadableFileError(f"{name}: help is a list of tables")
    return {
        "language": language, "level": level, "title": facts["title"],
        "summary": facts["summary"], "body": source.blocks, "help": helping,
    }  # fmt: skip
