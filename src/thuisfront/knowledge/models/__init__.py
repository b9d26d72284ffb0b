"""The tables of the public site: pages, articles with their readings, and what was loaded."""

from thuisfront.knowledge.models.articles import ArticlePage, Text
from thuisfront.knowledge.models.fields import PhasesField
from thuisfront.knowledge.models.loading import LoadedFile
from thuisfront.knowledge.models.pages import (
    AudiencePage,
    HomePage,
    InfoPage,
    TextPage,
    ThemePage,
    ThemesPage,
)

__all__ = [
    "ArticlePage",
    "AudiencePage",
    "HomePage",
    "InfoPage",
    "LoadedFile",
    "PhasesField",
    "Text",
    "TextPage",
    "ThemePage",
    "ThemesPage",
]
