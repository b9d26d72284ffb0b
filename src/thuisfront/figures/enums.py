"""The choices of this room."""

from enum import StrEnum


class Kind(StrEnum):
    """What a figure counts: on a day, in a year, or ever before an age. (Dutch: soort telling)."""

    STOCK = "stock"
    FLOW = "flow"
    EVER = "ever"
