"""The centre as pages name it, also while the database cannot be reached."""

from thuisfront.core.organizations import queries
from thuisfront.core.organizations.queries import Centre
from thuisfront.core.ui.exit import NEUTRAL

# Said when a process has not yet read the centre's own data and the database is gone.
FALLBACK = Centre("Thuisfront", "nl", "0800-5463000", "", NEUTRAL, ())
_seen = {"centre": FALLBACK}


def current() -> Centre:
    """Return the centre from the database, and remember it for an outage."""
    _seen["centre"] = queries.centre()
    return _seen["centre"]


def last_known() -> Centre:
    """Return the centre as last read by this process; asks the database nothing."""
    return _seen["centre"]
