"""The tables of the public site: pages, articles with their texts, glossary, route."""

from thuisfront.knowledge.models.articles import ArticlePage, Text
from thuisfront.knowledge.models.fields import PhasesField
from thuisfront.knowledge.models.judging import LONGEST_REMARK, Remark, UsefulWeek
from thuisfront.knowledge.models.letters import Letter, season_of
from thuisfront.knowledge.models.linking import OutsideLink
from thuisfront.knowledge.models.loading import LoadedFile
from thuisfront.knowledge.models.pages import (
    AudiencePage,
    HomePage,
    InfoPage,
    TextPage,
    ThemePage,
    ThemesPage,
)
from thuisfront.knowledge.models.route import Stop, StopText
from thuisfront.knowledge.models.words import FromFile, Term

__all__ = [
    "LONGEST_REMARK",
    "ArticlePage",
    "AudiencePage",
    "FromFile",
    "HomePage",
    "InfoPage",
    "Letter",
    "LoadedFile",
    "OutsideLink",
    "PhasesField",
    "Remark",
    "Stop",
    "StopText",
    "Term",
    "Text",
    "TextPage",
    "ThemePage",
    "ThemesPage",
    "UsefulWeek",
    "season_of",
]
