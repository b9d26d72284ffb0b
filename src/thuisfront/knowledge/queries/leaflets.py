"""Reads of what can go into a leaflet: every text that anyone may read."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language

from thuisfront.core.ui.pictures import bring
from thuisfront.knowledge.enums import Audience, TextLevel
from thuisfront.knowledge.models import ArticlePage, Text
from thuisfront.knowledge.queries.pages import canonical

Group = tuple[str, list[tuple[str, str]]]


@dataclass(frozen=True)
class Sheet:
    """One text in a leaflet; the key is the end of its address."""

    key: str
    page: ArticlePage
    text: Text

    @property
    def anchor(self) -> str:
        """Return what the anchors of this text begin with."""
        return f"{self.key.replace('/', '-')}-"

    @property
    def name(self) -> str:
        """Return the title, with for whom it is where an article has several texts."""
        level = TextLevel(self.text.level).label
        return f"{self.text.title} ({level})" if self.page.readings else self.text.title


def sheets() -> dict[str, Sheet]:
    """Return every text that can go into a leaflet, in the language of the page or in Dutch."""
    language = get_language() or settings.LANGUAGE_CODE
    found: dict[str, Sheet] = {}
    pages = list(ArticlePage.objects.live().public().order_by("path"))
    bring(stream for page in pages for stream in (page.body, page.readings))
    for page in pages:
        for level in dict.fromkeys(text.level for text in page.texts()):
            text = page.text_for(language, level)
            if text and level != TextLevel.DEPTH:
                key = key_of(page, text)
                found[key] = Sheet(key, page, text)
    return found


def key_of(page: ArticlePage, text: Text) -> str:
    """Return how a leaflet names a text: the end of its address."""
    return f"{page.below_the_front}{text.slug}".strip("/")


def choices_of(found: Iterable[Sheet]) -> list[Group]:
    """Return keys and titles of the texts, under the audience they are for."""
    groups = groupby(found, key=lambda sheet: sheet.key.partition("/")[0])
    labels = {audience.value: str(audience.label) for audience in Audience}
    return [
        (labels.get(name, name), [(sheet.key, sheet.name) for sheet in group])
        for name, group in groups
    ]


def address_of(sheet: Sheet, request: HttpRequest) -> str:
    """Return the full address of a text: nothing in it says who made the leaflet."""
    return canonical(sheet.page, sheet.text, request)
