"""Every write to the institutions and to what visitors need to know of them."""

from thuisfront.institutions.actions.institutions import (
    Loaded,
    UnreadableListError,
    load_institutions,
    show_institutions,
)
from thuisfront.institutions.actions.inviting import (
    Asked,
    ChangedError,
    ask_route,
    keep_route,
    place_route,
    return_route,
    send_in_route,
    withdraw_route,
)
from thuisfront.institutions.actions.visiting import load_visiting

__all__ = [
    "Asked",
    "ChangedError",
    "Loaded",
    "UnreadableListError",
    "ask_route",
    "keep_route",
    "load_institutions",
    "load_visiting",
    "place_route",
    "return_route",
    "send_in_route",
    "show_institutions",
    "withdraw_route",
]
