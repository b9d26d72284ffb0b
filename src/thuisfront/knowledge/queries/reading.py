"""How hard each text of an article is to read, for its editor."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from thuisfront.knowledge.enums import ReadingLanguage, TextLevel
from thuisfront.knowledge.models import ArticlePage, Term, Text
from thuisfront.knowledge.models.pages import plain_text
from thuisfront.knowledge.queries.words import forms_of
from thuisfront.knowledge.rules import readability

FOR_CHILDREN = {TextLevel.CHILD, TextLevel.TEEN, TextLevel.SIMPLE}
MOST_WORDS = 12


@dataclass(frozen=True)
class ReadText:
    """One text, what was counted in it and what we aim at."""

    text: Text
    found: list[tuple[str, str]]

    @property
    def name(self) -> str:
        """Return for whom it is, and in which language."""
        level, language = TextLevel(self.text.level), ReadingLanguage(self.text.language)
        return f"{level.label} ({language.label})"

    @cached_property
    def counted(self) -> readability.Measured:
        """Return what was counted."""
        return readability.measured(pieces_of(self.text))

    @property
    def band(self) -> readability.Band:
        """Return what we aim at for these readers."""
        return readability.BANDS[self.text.level]

    @property
    def too_long(self) -> list[tuple[int, str]]:
        """Return the longest sentences that are longer than we aim at."""
        return self.counted.too_long(self.band)

    @property
    def is_dutch(self) -> bool:
        """Tell whether the score, which was made for Dutch, says anything."""
        return self.text.language == ReadingLanguage.NL

    @property
    def long_words(self) -> list[str]:
        """Return some long words that the glossary does not explain."""
        known = {word.casefold() for word, _told in self.found}
        return [word for word in self.counted.long_words if word not in known][:MOST_WORDS]


def reading_of(page: ArticlePage) -> list[ReadText]:
    """Return each text of an article with what was counted in it, and the words to explain."""
    terms = {term.word: term for term in Term.objects.order_by("slug")}
    forms = {form.casefold(): word for word, term in terms.items() for form in forms_of(term)}
    forms.pop("", None)
    return [ReadText(text, list(_explained(text, terms, forms))) for text in page.texts()]


def pieces_of(text: Text) -> list[str]:
    """Return the summary and the blocks of a text as plain words."""
    return [text.summary, *(_piece(block) for block in text.body)]


def _piece(block: Any) -> str:
    return str(block.value) if block.block_type == "heading" else plain_text(block)


def _explained(
    text: Text, terms: dict[str, Term], forms: dict[str, str]
) -> Iterator[tuple[str, str]]:
    for word in readability.words_found(" \n ".join(pieces_of(text)), forms):
        term = terms[word]
        yield word, term.child if text.level in FOR_CHILDREN else term.adult
