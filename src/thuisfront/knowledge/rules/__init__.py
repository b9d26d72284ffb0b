"""What is decided without a database: reading files, judging texts, remarks and votes; pure."""

from thuisfront.knowledge.rules.files import (
    DEGREES,
    KINDS,
    LEVEL_OF_SLUG,
    LEVELS,
    MOST_LINES,
    MOST_SHEETS,
    SLUG_OF_LEVEL,
    Block,
    PageSource,
    UnreadableFileError,
    are_tables,
    blocks_of,
    level_of,
    pages_of_leaflet,
    read_page,
    to_html,
    unfit_readings,
)
from thuisfront.knowledge.rules.remarks import Finding, asks_something, cleaned, personal_parts
from thuisfront.knowledge.rules.votes import sure_share, week_of

__all__ = [
    "DEGREES",
    "KINDS",
    "LEVELS",
    "LEVEL_OF_SLUG",
    "MOST_LINES",
    "MOST_SHEETS",
    "SLUG_OF_LEVEL",
    "Block",
    "Finding",
    "PageSource",
    "UnreadableFileError",
    "are_tables",
    "asks_something",
    "blocks_of",
    "cleaned",
    "level_of",
    "pages_of_leaflet",
    "personal_parts",
    "read_page",
    "sure_share",
    "to_html",
    "unfit_readings",
    "week_of",
]
