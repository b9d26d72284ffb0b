"""The door of the knowledge base."""

from thuisfront.knowledge.actions import LetterText, publish_letter, take_letter_away
from thuisfront.knowledge.enums import Phase, TextLevel
from thuisfront.knowledge.queries import letter_choices, letters, published_pages

__all__ = [
    "LetterText",
    "Phase",
    "TextLevel",
    "letter_choices",
    "letters",
    "publish_letter",
    "published_pages",
    "take_letter_away",
]
