"""Every write to the institutions and to what visitors need to know of them."""

from thuisfront.institutions.actions.institutions import (
    Loaded,
    UnreadableListError,
    load_institutions,
    show_institutions,
)
from thuisfront.institutions.actions.visiting import load_visiting

__all__ = [
    "Loaded",
    "UnreadableListError",
    "load_institutions",
    "load_visiting",
    "show_institutions",
]
